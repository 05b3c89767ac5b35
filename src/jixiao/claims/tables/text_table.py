"""The text against the tables: the same fact told in a sentence and in a cell.

Sure are only facts that the field names one way, where year, stage and fund scope are
told and agree. Anything else is claimed only where it agrees: two facts may share a name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from jixiao.claims.model import Claim, Same, Term
from jixiao.claims.narrative.terms import term as spoken
from jixiao.claims.tables.terms import heading, place
from jixiao.facts.extents import Extent, extent
from jixiao.facts.index import Index, index
from jixiao.facts.labels import Scope, Stage, label
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.facts.tables.labelled import Labelled, alias, labelled
from jixiao.facts.tables.model import TableKind
from jixiao.facts.tellings import PROJECTS
from jixiao.figures import Figure, Kind, Unit

_FIXED = re.compile(
    r"基本|项目|三公|出国|公务接待|公车|公车购置|公车运行|人员|公用|机关运行|在职|编制|政府采购|工资福利|商品和服务|对?个人和家庭(?:的?补助)?"
)
_PARTIAL = re.compile(
    r"其他|部分|上级|本级|新增|增加|自筹|结转|结余|追加|调整|人均|平均|累计|每|月|季|比例|主要|其中(?!：)"
)
_BUDGETS = frozenset({Stage.ORIGINAL, Stage.BUDGET, Stage.REVISED})
_COMPLETE = frozenset(
    {
        TableKind.BALANCE,
        TableKind.INCOME,
        TableKind.EXPENDITURE,
        TableKind.APPROPRIATION,
        TableKind.GENERAL,
        TableKind.BASIC,
        TableKind.THREE,
        TableKind.FUND,
        TableKind.CAPITAL,
        TableKind.BASE_DATA,
    }
)
_BOOKS = frozenset(
    {
        TableKind.BALANCE,
        TableKind.INCOME,
        TableKind.EXPENDITURE,
        TableKind.APPROPRIATION,
        TableKind.GENERAL,
    }
)

_TOTALS = re.compile(
    r"(?:.{0,30}(?:\d{4}年度?|[局部委心道镇院校处会])，?)?(?:本年|当年)?"
    r"(?:(?P<all>收入支出|收入|支出)(?:预算|决算)?(?:合计|总计|总额)|(?P<plan>收入|支出)预算(?:总额)?"
    r"|(?P<fund>一般公共预算|政府性基金预算|国有资本经营预算|财政)(?:财政)?(?:拨款)?(?:收入支出总计|支出|收入)(?:预算|决算)?(?:合计|总计)?)(?:为|是|：)?"
)
_PUBLIC = frozenset({"三公", "出国", "公务接待", "公车", "公车购置", "公车运行"})
_SPENDING = re.compile(r"(?:基本|项目)(?:支出|经费|资金)")
_SIDES = ("收入", "支出")
_BOTH = "收入支出"  # what a 总计 row is called, on either side
_GRAND_ROW = re.compile(r"总计")
_SYNONYMS = {"商品和服务": "公用", "公用": "商品和服务"}
_BRACKETED = re.compile(r"（(?:其中|含|包括)[^（）]*$")
_DIGITS = 4  # of a figure that is told again and not by chance
_MOST = 60  # cells of one name that a text is compared with
_LONG = 5  # characters of a row's name that is no common word

Key = tuple[str, object]


def find(report: Report) -> Iterator[Claim]:
    """Each amount of the text with the table figure that tells the same."""
    told = [
        (alias(mention.label.key), passage, mention)
        for passage, mention in (report.mentions if report.tables else ())
        if mention.role is Role.LEVEL and mention.figure.exact and mention.label.key
    ]
    names = {name for name, _, _ in told} | {_BOTH, *_SYNONYMS}
    figures: dict[Key, list[Labelled]] = defaultdict(list)
    for table in report.tables:
        for item in labelled(table, names):
            figures[item.label.key, _kind(item.figure.unit)].append(item)
    if not figures:
        return
    levels = index(report)
    for name, passage, mention in told:
        candidates = _candidates(figures, name, mention)
        if candidates:
            yield from _matched(report, levels, passage, mention, candidates[:_MOST])


def _candidates(
    figures: Mapping[Key, list[Labelled]], name: str, mention: Mention
) -> list[Labelled]:
    """The cells of this name; of a grand total only 总计 rows, of the year's own none of them."""
    measure = _measure(mention.figure)
    found = figures.get((name, measure), [])
    if not found and name in _SYNONYMS:  # not all of one need be the other
        told = figures.get((_SYNONYMS[name], measure), [])
        return [c for c in told if _meets(mention, c) or _slip(mention.figure, c)]
    if name not in _SIDES:
        return found
    extends = extent(mention.label.words)
    if extends is Extent.EVERYTHING:
        found = [*found, *figures.get((_BOTH, measure), [])]
        grand = [c for c in found if _GRAND_ROW.search(c.line.name)]
        return grand or found
    return [c for c in found if extends is Extent.OPEN or not _GRAND_ROW.search(c.line.name)]


def _kind(unit: Unit) -> object:
    """Units that may tell the same: money of any size; persons with bare counts."""
    return "count" if unit.kind is Kind.COUNT else unit.kind


def _measure(figure: Figure) -> object:
    """A bare 0 counts money: 因公出国费用支出为0."""
    zero = figure.unit.kind is Kind.BARE and figure.value == 0
    return Kind.MONEY if zero else _kind(figure.unit)


def _matched(
    report: Report, levels: Index, passage: Passage, mention: Mention, candidates: list[Labelled]
) -> Iterator[Claim]:
    sure = [c for c in candidates if _sure(report, levels, passage, mention, c)]
    likely = sure or [c for c in candidates if _possible(report, levels, mention, c)]
    equal = [c for c in likely if _meets(mention, c)]
    if equal and (mention.figure.value or sure or _FIXED.fullmatch(equal[0].label.key)):
        yield _same(passage, mention, equal[0], sure=bool(sure))
    elif sure:
        yield _same(passage, mention, sure[0], sure=True)
    else:
        slips = [c for c in likely if _slip(mention.figure, c)]
        if slips:
            yield _same(passage, mention, slips[0], sure=True)


def _slip(told: Figure, item: Labelled) -> bool:
    """The same digits with another unit or point, or two neighbours swapped: one fact."""
    shown = item.figure
    digits, others = _digits(told), _digits(shown)
    if len(digits) >= _DIGITS and digits == others:
        return True
    apart = [n for n, (a, b) in enumerate(zip(digits, others, strict=False)) if a != b]
    swapped = len(apart) == 2 and apart[1] - apart[0] == 1  # noqa: PLR2004  two neighbours
    alike = len(digits) == len(others) >= _DIGITS and told.step == shown.step
    coded = bool(item.line.code)  # a line of the accounts, which `items` compares
    return alike and swapped and sorted(digits) == sorted(others) and not coded


def _digits(figure: Figure) -> str:
    return f"{figure.value:f}".replace(".", "").strip("0")


def _possible(report: Report, levels: Index, mention: Mention, item: Labelled) -> bool:
    """Nothing speaks against one fact: the year, and the stage where both are told."""
    told, theirs = levels.stage(mention), item.label.stage
    apart = (told in _BUDGETS) != (theirs in _BUDGETS) and theirs is not Stage.UNKNOWN
    return _same_year(report, mention, item) and not apart


def _meets(mention: Mention, item: Labelled) -> bool:
    return mention.figure.span.meets(item.figure.span)


def _sure(
    report: Report, levels: Index, passage: Passage, mention: Mention, item: Labelled
) -> bool:
    if not _one_name(mention, item):
        return False
    if item.table.kind not in _COMPLETE or (
        item.figure.unit.kind is Kind.MONEY and not _stated(item)
    ):
        return False
    if mention.figure.unit.kind is Kind.COUNT and item.label.stage not in (
        Stage.UNKNOWN,
        Stage.FINAL,
    ):
        return False
    return (
        _same_year(report, mention, item)
        and _same_stage(report, levels, mention, item)
        and (_same_scope(passage, mention, item) and not _foreign(passage))
        and not _of_item(passage, mention)
    )


def _of_item(passage: Passage, mention: Mention) -> bool:
    """接待费支出预算 x 万元（其中：一般公共预算支出 y 万元）: of the item before the bracket."""
    if not _BRACKETED.search(passage.text[: mention.begin]) or mention.label.key not in _SIDES:
        return False
    whole = next((m for m in reversed(passage.mentions) if m.at < mention.at), None)
    return whole is not None and whole.label.key not in (*_SIDES, _BOTH)


def _one_name(mention: Mention, item: Labelled) -> bool:
    """Whether the field names this fact one way only."""
    words = mention.label.words
    if item.label.key in ("收入", "支出", "收入支出"):
        return bool(_TOTALS.fullmatch(words)) and item.table.kind in _BOOKS
    if item.table.kind is TableKind.BASE_DATA and len(item.label.key) >= _LONG:
        named = mention.label
        return named.year is not None and named.stage is not Stage.UNKNOWN
    if item.label.key == "项目" and not PROJECTS.search(words):
        return False
    if item.label.key in _PUBLIC and item.table.kind not in (TableKind.THREE, TableKind.BASE_DATA):
        return False  # of the basic expenditure alone
    if item.label.key in ("基本", "项目") and not _SPENDING.search(words):
        return False
    return bool(_FIXED.fullmatch(item.label.key)) and not _PARTIAL.search(words)


def _stated(item: Labelled) -> bool:
    return item.table.unit_stated or item.table.unit is not None


def _same_year(report: Report, mention: Mention, item: Labelled) -> bool:
    year = report.profile.year
    own = mention.label.year if mention.label.year is not None else year
    theirs = item.label.year if item.label.year is not None else year
    return own is not None and own == theirs


def _same_stage(report: Report, levels: Index, mention: Mention, item: Labelled) -> bool:
    told, theirs = mention.label.stage, item.label.stage
    if mention.figure.unit.kind is Kind.COUNT:
        return True
    if mention.figure.unit.kind is Kind.BARE:
        return False
    if report.profile.genre in (Genre.ACCOUNTS, Genre.BUDGET) and told is Stage.UNKNOWN:
        told = levels.stage(mention)
    if told in _BUDGETS and theirs in _BUDGETS:
        return told is theirs or report.profile.genre is Genre.BUDGET
    return told is theirs and told is not Stage.UNKNOWN


def _same_scope(passage: Passage, mention: Mention, item: Labelled) -> bool:
    """The scope of a sentence is that of its section unless it says its own."""
    told = mention.label.scope
    if told is Scope.ALL:
        sentence = passage.text[passage.sentences[mention.sentence][0] : mention.at]
        told = label(sentence).scope
    if told is Scope.ALL and passage.section:
        told = label(passage.section[-1]).scope
    if told is Scope.APPROPRIATION:
        told = _narrowed(passage, told)
    theirs = item.label.scope
    if item.table.kind in (TableKind.THREE, TableKind.BASE_DATA):
        return told in (Scope.ALL, Scope.APPROPRIATION, Scope.GENERAL)
    return told is theirs


def _narrowed(passage: Passage, told: Scope) -> Scope:
    """财政拨款支出 under 五、一般公共预算财政拨款支出情况 is of the general public budget."""
    above = (label(title).scope for title in reversed(passage.section))
    return next((s for s in above if s not in (Scope.ALL, Scope.APPROPRIATION)), told)


def _foreign(passage: Passage) -> bool:
    """A section on one project, or the definitions at the end, tell other facts."""
    titles = (*passage.section, "")
    return any(
        re.search(r"项目$|项目）$|项目(?:经费)?(?:情况)?说明|名词解释|绩效", t) for t in titles
    )


def _same(passage: Passage, mention: Mention, item: Labelled, *, sure: bool) -> Same:
    table = item.table
    name = f"{item.line.name or item.label.words}{heading(item.column)}"
    figure = item.figure
    if figure.unit.kind is Kind.COUNT:
        figure = figure.with_unit(mention.figure.unit)
    elif figure.unit.name not in figure.printed and not item.entry.nil:
        figure = replace(figure, printed=f"{figure.printed}{figure.unit.name}")
    told = Term(figure, name, figure.start, figure.end, table.number, place(item.entry))
    title = mention.label.words.strip("，：。") or item.label.key
    return Same(topic="text-table", title=title, a=spoken(passage, mention), b=told, sure=sure)
