"""The facts that one document tells and another may tell too, each with its identity.

Only facts that the field names one way are told here, and only where name, year, stage,
fund scope and measure are all known: 2023年项目支出（决算，全部资金）. Everything else may
share a name by chance, and two documents are never compared on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.facts import headline
from jixiao.facts.identity import STAFF, THREE, Fact, Telling, named, scope_of
from jixiao.facts.index import Index, index
from jixiao.facts.labels import Scope, Stage, key, label
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.origin import alike
from jixiao.facts.passages import Passage
from jixiao.facts.profile import Genre
from jixiao.facts.submission import Filed, Submission
from jixiao.facts.tables.labelled import Labelled, alias, labelled, plain_name
from jixiao.facts.tables.model import Measure, TableKind
from jixiao.figures import Kind

_PARTIAL = re.compile(
    r"其他|部分|上级|本级|新增|增加|自筹|结转|结余|追加|调整|人均|平均|累计|每|月|季|比例|主要|剩余"
    r"|全系统|下属|所属|二级|该项目|本项目|项目总|合同|控制|限额|标准|目标"
)
PROJECTS = re.compile(
    r"(?:^|年|度|我.{1,2}|本.{1,2}|位|共|安排|实际|门|其中|款|，|：)项目(?:支出|资金|经费)"
    r"(?:年初|全年|调整后|实际|预算|决算|执行|支出|完成|总额|总计|合计|为|数)*$"
)
_TOTAL = re.compile(
    r"(?!(?:支出|收入)(?:为|是|：)?$)(?:.{0,30}?(?:20\d\d年度?|[局部委心道镇院校处会馆所])，?)?(?:本年|当年)?(?:部门|单位)?(?:总)?"
    r"(?:收入支出|收入|支出)(?:预算|决算)?(?:合计|总计|总额)?(?:为|是|：|均为)?"
)
_OTHER_YEAR = re.compile(r"上年|上一年|去年|同期|往年|近[两三几]年")
_BUDGET_WORDS = re.compile(r"预算|年初|下达|安排|指标|计划|拟|目标|到位|批复")
_SPENT = re.compile(r"支出|使用|支付|执行|决算|用于")
_ASIDE = re.compile(r"项目$|项目）$|名词解释|绩效目标|下一步|建议|存在的?.{0,2}问题")
_IN_HEADER = re.compile(
    r"基本支出|项目支出|人员经费|公用经费|(?:因公)?出国[^|]{0,6}费|公务接待费?|公务用车购置(?:及|和)运行(?:维护)?费?"
    r"|购置费|运行(?:维护)?费|三公|机关运行经费"
)
_BODY = re.compile(
    r"[\u4e00-\u9fff]{2,20}?(?:局|委员会|中心|学校|医院|学院|大队|支队|公司|协会|办事处)(?=20\d\d|共|实有|核定|编制|在职|基本|项目|支出|收入|“?三公|$)"
)
_BUDGETS = frozenset({Stage.ORIGINAL, Stage.BUDGET, Stage.REVISED})
_BOOKS = frozenset({TableKind.BALANCE, TableKind.INCOME, TableKind.EXPENDITURE, TableKind.GENERAL})
_TABLES = _BOOKS | {
    TableKind.APPROPRIATION,
    TableKind.BASIC,
    TableKind.THREE,
    TableKind.BASE_DATA,
    TableKind.WHOLE_SCORE,
}
_FORMS = frozenset({TableKind.BASE_DATA, TableKind.WHOLE_SCORE})


def tellings(filed: Filed, submission: Submission) -> Iterator[Telling]:
    """What a document tells of its year, or of the submission's where it is silent."""
    year = filed.origin.year or submission.year
    if year is not None and not (filed.one_project and not filed.annex):
        genre = submission.genre(filed)
        yield from _sentences(filed, genre, year)
        if headline.whole(filed, genre):
            yield from _headlines(filed, year)
        yield from _cells(filed, genre, year)


def _sentences(filed: Filed, genre: Genre, year: int) -> Iterator[Telling]:
    report = filed.report
    levels = index(report)
    for passage, mention in report.mentions:
        if mention.role is not Role.LEVEL or not mention.figure.exact:
            continue
        name = named(alias(mention.label.key))
        staff = name in STAFF
        if staff and genre is Genre.BUDGET:
            continue  # counted in the autumn before
        if not name or mention.figure.unit.kind is not (Kind.COUNT if staff else Kind.MONEY):
            continue
        if not _plain(filed, passage, mention, name, year):
            continue
        stage = Stage.FINAL if staff else _stage(genre, levels, passage, mention)
        scope = scope_of(name, _told_scope(passage, mention))
        if stage is not Stage.UNKNOWN and scope is not None:
            supposed = not staff and _supposed(genre, passage, mention)
            yield Telling(Fact(name, year, stage, scope, staff), (passage, mention), supposed)


def _headlines(filed: Filed, year: int) -> Iterator[Telling]:
    """All funds of the year and their rates, told by stage alone."""
    for passage, mention in filed.report.mentions:
        exact = mention.figure.exact and not any(_ASIDE.search(t) for t in passage.section)
        if not exact or not _of_year(passage, mention, year):
            continue
        name, stage = headline.WHOLE, Stage.UNKNOWN
        if mention.role is Role.RATE:
            name, stage = headline.rate_of(filed, passage, mention), Stage.FINAL
        elif mention.role is Role.LEVEL and mention.money:
            stage = headline.headline(filed, passage, mention)
        if name and stage is not Stage.UNKNOWN:
            fact = Fact(name, year, stage, Scope.ALL, staff=False, rate=mention.role is Role.RATE)
            yield Telling(fact, (passage, mention))


def _plain(filed: Filed, passage: Passage, mention: Mention, name: str, year: int) -> bool:
    """Whether the words tell the whole body's fact of this year and nothing narrower."""
    words = mention.label.words
    if _PARTIAL.search(words) or any(_ASIDE.search(t) for t in passage.section):
        return False
    if name == "项目支出" and not PROJECTS.search(words):
        return False
    if name.endswith("合计") and not _TOTAL.fullmatch(words):
        return False
    return not _others(filed, words) and _of_year(passage, mention, year)


def _of_year(passage: Passage, mention: Mention, year: int) -> bool:
    """Whether a figure is of this year, by its own words or those before it."""
    if mention.label.year is not None:
        return mention.label.year == year
    start, _ = passage.sentences[mention.sentence]
    before = passage.text[start : mention.at]
    years = set(re.findall(r"20\d\d(?=年)", before))
    return not _OTHER_YEAR.search(before) and years <= {str(year)}


def _others(filed: Filed, words: str) -> bool:
    """Whether the words name a body that is not the document's own."""
    found = _BODY.search(words)
    return found is not None and not any(alike(found[0], b.text) for b in filed.origin.bodies)


def _stage(genre: Genre, levels: Index, passage: Passage, mention: Mention) -> Stage:
    """The stage as told; without a word, that of the kind of document, if it is sure."""
    told = mention.label.stage
    if genre is Genre.BUDGET:
        return Stage.ORIGINAL if told in (Stage.BUDGET, Stage.UNKNOWN) else told
    if told is not Stage.UNKNOWN:
        return Stage.UNKNOWN if genre is Genre.ACCOUNTS and told is Stage.BUDGET else told
    if genre is Genre.ACCOUNTS:
        return levels.stage(mention)
    start, end = passage.sentences[mention.sentence]
    sentence = passage.text[start:end]
    parent, among, _ = passage.text[start : mention.at].rpartition("其中")
    spent = _SPENT.search(parent if among and parent else sentence)
    told_before = (sentence + "".join(passage.section[-1:])).replace("预算执行", "")
    clear = spent and not _BUDGET_WORDS.search(told_before)
    return Stage.FINAL if clear else Stage.UNKNOWN


def _supposed(genre: Genre, passage: Passage, mention: Mention) -> bool:
    start, _ = passage.sentences[mention.sentence]
    before = re.sub(r"(?:基本|项目)支出", "", passage.text[start : mention.end])
    unsaid = mention.label.stage is Stage.UNKNOWN and not _SPENT.search(before)
    return genre is Genre.EVALUATION and unsaid


def _told_scope(passage: Passage, mention: Mention) -> Scope:
    """The scope of a sentence is that of its section unless it says its own."""
    told = mention.label.scope
    if told is Scope.ALL:
        start, _ = passage.sentences[mention.sentence]
        told = label(passage.text[start : mention.at]).scope
    if told is Scope.ALL and passage.section:
        told = label(passage.section[-1]).scope
    return told


def _cells(filed: Filed, genre: Genre, year: int) -> Iterator[Telling]:
    for table in filed.tables:
        if table.kind not in _TABLES:
            continue
        for item in labelled(table):
            fact = _fact(genre, item, year)
            if fact is not None:
                yield Telling(fact, item)


def _fact(genre: Genre, item: Labelled, year: int) -> Fact | None:
    told = item.label.year if item.label.year is not None else year
    part = headline.cell_rate(item)
    if part and told > 0 and item.figure.exact:
        return Fact(part, told, Stage.FINAL, item.label.scope, staff=False, rate=True)
    name = _cell_name(item)
    staff = name in STAFF
    if not name or item.entry.nil or not item.figure.exact or not _measured(item, staff=staff):
        return None
    stage = Stage.FINAL if staff else _cell_stage(genre, item)
    scope = scope_of(name, item.label.scope)
    if stage is Stage.UNKNOWN or scope is None or told < 0:
        return None
    return Fact(name, told, stage, scope, staff)


def _measured(item: Labelled, *, staff: bool) -> bool:
    if staff:
        return item.column.measure is Measure.COUNT or item.figure.unit.kind is Kind.COUNT
    return item.figure.unit.kind is Kind.MONEY and item.column.measure is Measure.AMOUNT


def _cell_name(item: Labelled) -> str:
    if item.table.kind is TableKind.BASE_DATA and item.column.measure is Measure.COUNT:
        head = item.column.header
        return "编制" if "编制" in head else "在职人员" if "在职" in head else ""
    name = named(alias(_narrowest(item)))
    if name in THREE and item.table.kind not in (TableKind.THREE, TableKind.BASE_DATA):
        return ""  # the same class within basic expenditure is only a part of it
    if headline.total_row(item):
        return headline.WHOLE
    if name.endswith("合计"):
        return name if item.table.kind in _BOOKS and _TOTAL.fullmatch(item.label.words) else ""
    if item.table.kind in _FORMS and _PARTIAL.search(item.label.words):
        return ""
    return name


def _narrowest(item: Labelled) -> str:
    """The label's key, or the one name under a group of columns; nothing where there are two."""
    inner = [m[0] for text in item.column.path for m in _IN_HEADER.finditer(text)]
    if len(set(inner)) > 1 and "三公" in inner:
        inner = [name for name in inner if name != "三公"]
    if len(set(inner)) > 1:
        return ""
    known = bool(named(alias(key(plain_name(item.line.name)))))
    if known:
        return item.label.key if not inner or "合计" in item.column.last else ""
    return key(inner[-1]) if inner and item.table.kind is TableKind.THREE else item.label.key


def _cell_stage(genre: Genre, item: Labelled) -> Stage:
    """预算 in accounts may be of any stage; in a budget it is the year's beginning."""
    told = item.label.stage
    if genre is Genre.BUDGET:
        return Stage.ORIGINAL if told in _BUDGETS else Stage.UNKNOWN
    if item.table.kind is TableKind.THREE and told in _BUDGETS:
        return Stage.UNKNOWN
    return told
