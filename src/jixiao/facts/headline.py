"""The year's headline of a whole department, which reports tell without a name.

全年预算数2010万元，全年执行数1900万元，预算执行率94.53%: where a report is on the whole
department and neither its headings nor the words before speak of anything narrower, such
figures are of all its funds. The words between must belong to a small grammar (the year, the
body, the whole, stages of a budget, amounts); any other word may be another subject.
"""

from __future__ import annotations

import re

from jixiao.facts.labels import Stage
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage
from jixiao.facts.profile import Genre
from jixiao.facts.submission import Filed
from jixiao.facts.tables.labelled import Labelled, plain_name
from jixiao.facts.tables.model import Measure, TableKind
from jixiao.figures import Kind

WHOLE = "整体支出"

_ONE = r"项目|专项|政策"
_NARROW = re.compile(
    _ONE + r"|三公|基本支出|经费|拨款|公共预算|基金|资本|债|工程|采购|资产|上年|去年|往年"
    r"|二级|下属|所属|本级|(?<!第[一二三四五六七八九十])部分|截至|月|季"
)
_PRINTED = r"约?\d[\d.,]*(?:[百千万亿]*元|%|个百分点)"
_BODY = (
    r"20\d\d年度?|本年度?|当年|年度"
    r"|我(?:局|委|办|中心|单位|部门|院|校|所|会|处|镇|乡|街道|县|市|区|站|队|馆|厅|部)"
    r"|本(?:单位|部门|局|委|中心|镇|街道|院|校)|全(?:局|镇|乡|街道|院|校)|部门|单位|整体"
)
_FILL = r"总额|总计|合计|共计|总体|总|共|数|额|为|是|的|达到|达|约|：|；|，|、|（|）"
_STAGED = r"年初|全年|调整后?|最终|预算|执行|决算|实际|完成|使用|安排|支出|资金"
_WORDS = re.compile(
    rf"(?:{_PRINTED}|{_BODY}|{_FILL}|{_STAGED}|年中|年末|结转|结余|追加|核减|调增|调减|批复|下达|率|较|比|增加|减少|情况|如下)*"
)
_HEAD = re.compile(
    rf"(?:{_BODY}|{_FILL}|{_STAGED}|第?[一二三四五六七八九十\d]+(?:部分|章|节)?|[、.．（）]|基本|概况|概述|情况|收入|收支|财务|投入|规模|结转|结余"
    r"|绩效|自评|评价|目标|结论|结果|得分|综合|组织|实施|过程|管理|工作|开展|落实|到位|分析|方向|主要|内容|涉及|范围|职能|职责|机构|设置|人员|及|和|与|以及|其|率)*"
)
_LABEL = re.compile(rf"(?:{_BODY}|{_FILL}|{_STAGED}|累计)*")
_ORIGINAL = re.compile(r"年初.*预算(?!执行)|预算.*年初")
_REVISED = re.compile(r"(?:全年|调整|最终).*预算(?!执行)")
_FINAL = re.compile(r"(?<!预)决算|执行|实际|(?:全年|年度?|总|整体|共|累计)支出|支出总额|使用")
_SPENT = re.compile(r"决算|执行|实际|使用|完成")
_BUDGET = re.compile(r"预算(?!执行)")
_ACCOUNTS = re.compile(r"支出(?:合计|总计)")  # of the accounts: what is carried over is in it
_NUMBERED = re.compile(r"^(?:（[一二三四五六七八九十\d]+）|[一二三四五六七八九十\d]+[、.．](?!\d))")
_SUMMED = re.compile(rf"(?:{_BODY})*(?:全年|总|合计|共|整体)")
_BRACKETED = re.compile(r"（(?:其中|含|包括)[^（）]*）")
_YEAR_END = re.compile(r"截至(?:20\d\d年)?(?:12月31日|12月底|年底|年末|底|末)，?(?:累计|共)*")
_AMONG = re.compile(r"[，（：]其中[^；]*；")
_INCOME = re.compile(r"[^，；]*收入[^，；]*[，；]")
_OF_RATE = re.compile(
    rf"(?:{_BODY}|全年|总体|支出|资金|的|，)*(?P<part>基本支出|项目支出)?(?:总体|全年|资金|的)*(?:预算)?(?:支出)?执行率(?:为|达到?|是|：)*"
)
_SUM = re.compile(
    r"(?:年度|本年|全年|部门|单位|预算|支出|收入支出|资金)*(?:总额|总量|合计|总计|整体支出(?:总额|合计)?)(?:（[^）]*）)?：?"
)
_SCOPED = re.compile(
    r"(?:本年|当年|年度)?(?:一般公共预算|政府性基金(?:预算)?|国有资本经营预算|财政)(?:财政)?(?:拨款|资金)?(?:（[^）]*）)?"
)
_PARTS = re.compile(r"基本支出|项目支出")


def headline(filed: Filed, passage: Passage, mention: Mention) -> Stage:
    """At which stage the sentence tells the whole's funds; unknown if it may be narrower."""
    if not _LABEL.fullmatch(_own(filed, mention.label.words)) or not _wide(filed, passage, mention):
        return Stage.UNKNOWN
    return _stage(mention.label.words)


def _stage(words: str) -> Stage:
    if _ACCOUNTS.search(words):
        return Stage.UNKNOWN
    if _ORIGINAL.search(words):
        return Stage.ORIGINAL
    if _REVISED.search(words):
        return Stage.REVISED
    if _BUDGET.search(words):
        return Stage.UNKNOWN if _SPENT.search(words) else Stage.BUDGET
    return Stage.FINAL if _FINAL.search(words) else Stage.UNKNOWN


def rate_of(filed: Filed, passage: Passage, mention: Mention) -> str:
    """Whose 预算执行率 a sentence tells: the whole's, or that of the part that it names."""
    found = _OF_RATE.fullmatch(_own(filed, mention.label.words))
    if found is None or mention.figure.unit.kind is not Kind.PERCENT:
        return ""
    if found["part"]:
        return found["part"]
    before = _before(passage, mention)
    if WHOLE in mention.label.words:
        return "" if any(re.search(_ONE, head) for head in passage.section) else WHOLE
    by_first = _ORIGINAL.search(before) and not _REVISED.search(before)
    return WHOLE if not by_first and _wide(filed, passage, mention) else ""


def whole(filed: Filed, genre: Genre) -> bool:
    """Whether a document is an evaluation of a whole department."""
    title = filed.report.profile.title
    told = "整体" in title or not re.search(_ONE, title)
    return genre is Genre.EVALUATION and told


def _wide(filed: Filed, passage: Passage, mention: Mention) -> bool:
    """Whether headings, earlier sentences and the words before leave the whole as subject."""
    if not _open(filed, passage, mention):
        return False
    before = _NUMBERED.sub("", _own(filed, _before(passage, mention)))
    before = _YEAR_END.sub("", _BRACKETED.sub("", before))
    if _SUMMED.match(mention.label.words):
        before = _AMONG.sub("", before)
    if "支出" in mention.label.words:
        before = _INCOME.sub("", before)
    return bool(_WORDS.fullmatch(before))


def _open(filed: Filed, passage: Passage, mention: Mention) -> bool:
    """Whether neither a heading nor an earlier sentence speaks of anything narrower.

    The nearest heading must belong to a known grammar, for it may name any work: 造林补助.
    """
    start, _ = passage.sentences[mention.sentence]
    earlier = _YEAR_END.sub("", _BRACKETED.sub("", passage.text[:start]))
    told = (*passage.section, earlier)
    known = all(_HEAD.fullmatch(_own(filed, head)) for head in passage.section[-1:])
    return known and not any(_NARROW.search(text) for text in told)


def _before(passage: Passage, mention: Mention) -> str:
    start, _ = passage.sentences[mention.sentence]
    return passage.text[start : mention.at]


def _own(filed: Filed, words: str) -> str:
    """The words without the names of the body that the document is of."""
    for body in sorted((b.text for b in filed.origin.bodies), key=len, reverse=True):
        words = words.replace(body, "")
    return words


def cell_rate(item: Labelled) -> str:
    """Whose 执行率 a cell of a whole department's form tells."""
    percent = item.column.measure is Measure.RATE and item.figure.unit.kind is Kind.PERCENT
    if item.table.kind is not TableKind.WHOLE_SCORE or not percent:
        return ""
    if not re.search(r"执行率|支出率", item.column.last):
        return ""
    part = _PARTS.search(item.line.name)
    return part[0] if part else WHOLE if total_row(item) else ""


def total_row(item: Labelled) -> bool:
    """The row of a whole department's form that sums all its funds, or all of one scope."""
    if item.table.kind is not TableKind.WHOLE_SCORE:
        return False
    name = plain_name(item.line.name)
    return bool(_SUM.fullmatch(name) or _SCOPED.fullmatch(name))
