"""Score and grade in the report against the total of the annexed table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jixiao.claims.across.base import placed
from jixiao.claims.model import Claim, Mark, Same, Statement, Term
from jixiao.claims.tables.terms import term
from jixiao.facts.passages import Passage
from jixiao.facts.submission import Filed, Submission
from jixiao.facts.tables.columns import POINTS
from jixiao.facts.tables.model import FactTable, TableKind
from jixiao.figures import Figure

_SCORE = re.compile(
    r"(?P<name>(?:综合|自评|评价|绩效|最终|总|实际|考核|评定)*(?:得分|评分|总分|自评分|打分|自评结果))(?:合计|结果|总计)?"
    r"(?:为|是|达到?|：|共|共计)?(?P<score>\d{2,3}(?:\.\d+)?)分(?![之以及]|.{0,2}满分)"
)
_GRADE = re.compile(
    r"(?:等级|等次|档次|评级|评价结论|评价结果|自评结果)(?:评定|评价)?(?:为|是|：|达到?)?“?(?P<grade>优秀?|良好?|中等?|差)”?"
    r"(?=[，。；、）]|等次|等级|档|$)"
)
_PARTIAL = re.compile(
    r"指标|过程|产出|效益|决策|投入|满意度|执行率|执行情况|扣|平均|每|以上|区间|上年|去年|财政(?:局|部门)?(?:复|评|核)|复评|考核办"
)
_BANDS = re.compile(r"(?P<least>\d{2,3})分?（?(?:以上|及以上|含)?.{0,8}?(?:为|评为|属)?“?优")
_USUAL = Decimal(90)


def across(submission: Submission) -> Iterator[tuple[Filed, Claim]]:
    """Each report's scores and grades; one of the whole, one of the only project."""
    sheets = list(_totals(submission))
    for filed in submission.compared:
        if filed.annex:
            continue
        for whole in (True, False):
            totals = [(f, t) for f, t, w in sheets if w is whole]
            others = [(f, t) for f, t in totals if f is not filed]
            if len(totals) == 1 and others:
                yield from ((filed, c) for c in _claims(filed, others[0], whole=whole))


def _totals(submission: Submission) -> Iterator[tuple[Filed, Term, bool]]:
    """The total of every scored table, and whether it is of a whole department."""
    for filed in submission.compared:
        for sheet in filed.report.sheets:
            whole = _whole(sheet.table)
            if whole is not None and sheet.total_points and sheet.total_points.figure:
                yield filed, term(sheet.table, sheet.total_points, "自评总分"), whole


def _whole(table: FactTable) -> bool | None:
    if table.kind is TableKind.WHOLE_SCORE or "整体" in table.title:
        return True
    return False if table.kind is TableKind.PROJECT_SCORE else None


def _claims(filed: Filed, other: tuple[Filed, Term], *, whole: bool) -> Iterator[Claim]:
    total = placed(other[1], other[0])
    subject = "部门整体支出" if whole else "项目支出"
    told = [t for p in filed.report.passages for t in _scores(filed, p, whole=whole)]
    if told:
        agreeing = [t for t in told if t.figure.span.meets(total.figure.span)]
        best = agreeing[0] if agreeing else told[0]
        yield Same(topic="across-score", title=f"{subject}自评得分", a=placed(best, filed), b=total)
    elif _usual_bands(filed.report.passages):
        for passage in filed.report.passages:
            for words in _grades(filed, passage, whole=whole):
                title, grade = f"{subject}自评等级", placed(words, filed)
                yield Statement(topic="across-grade", title=title, words=grade, facts=(total,))


def _scores(filed: Filed, passage: Passage, *, whole: bool) -> Iterator[Term]:
    for found in _SCORE.finditer(passage.text):
        if _of(filed, passage, found, whole=whole):
            start, end = passage.words.range(found.start("score"), found.end("score") + 1)
            value = Decimal(found["score"])
            step = Decimal(1).scaleb(-len(found["score"].partition(".")[2]))
            figure = Figure(value, step, POINTS, f"{found['score']}分", start, end)
            yield Term(figure, found["name"], passage.words.offset(found.start()), end)


def _grades(filed: Filed, passage: Passage, *, whole: bool) -> Iterator[Mark]:
    for found in _GRADE.finditer(passage.text):
        if _of(filed, passage, found, whole=whole):
            yield Mark(found["grade"], *passage.words.range(*found.span()))


def _of(filed: Filed, passage: Passage, found: re.Match[str], *, whole: bool) -> bool:
    """Whether the words are on the whole department's result, or on the project's."""
    start = max(passage.text.rfind(mark, 0, found.start()) for mark in "。！？") + 1
    before = passage.text[start : found.start()]
    clause = before[max(before.rfind(mark) for mark in "，；：") + 1 :]
    if _PARTIAL.search(clause) or _PARTIAL.search(found[0]):
        return False
    years = set(re.findall(r"20\d\d(?=年)", before))
    if filed.origin.year is not None and years - {str(filed.origin.year)}:
        return False
    near = (clause, "".join(passage.section[-1:]), "整体" if "整体" in before else "")
    said = {"整体" in text for text in near if "整体" in text or "项目" in text}
    title = filed.report.profile.title
    if not said and ("整体" in title or "项目" in title):
        said = {"整体" in title}
    return said == {whole}


def _usual_bands(passages: Sequence[Passage]) -> bool:
    """No other bands than the national ones are said."""
    said = (m for p in passages for m in _BANDS.finditer(p.text))
    return all(Decimal(m["least"]) in (_USUAL, Decimal(100)) for m in said)
