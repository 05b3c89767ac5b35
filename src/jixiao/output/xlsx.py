"""核查底稿: the working paper that a reviewer fills in, one row a finding."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import xlsxwriter

from jixiao.findings import Evidence, Finding, Relation, Severity
from jixiao.output import cover, words
from jixiao.output.own import GENERATOR, TITLE
from jixiao.output.sheet import Book, Column, Styles, for_print, list_rows, styles
from jixiao.results import Result, Rules, Run, worst_first

OPINIONS = ("属实", "不属实", "待核", "已整改")
FINDINGS, QUESTIONS, RELATIONS, READING = "问题清单", "审核关注点", "核对关系", "读取情况"
UNSETTLED = "未判定的关系"  # the part of RELATIONS that is shown unasked
_MANY = 5_000  # rows from which the sheets are streamed to disk
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)  # the same findings make the same bytes


@dataclass(frozen=True, slots=True)
class Line:
    """A finding with what its row needs to know of its document."""

    number: int
    result: Result
    finding: Finding
    title: str
    sections: words.Sections


def render(run: Run, rules: Rules, *, relations: bool = False) -> bytes:
    """The workbook: cover, findings, questions, relations, files not read.

    `relations`: all of them, not only those that came to no judgement.
    """
    lines = list(_lines(run, rules))
    findings = [s for s in lines if s.finding.severity is not Severity.INFO]
    questions = [s for s in lines if s.finding.severity is Severity.INFO]
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, _options(len(lines), run, relations=relations)) as book:
        book.set_properties({"title": TITLE, "author": GENERATOR, "created": _NO_TIME})
        made = styles(book)
        front = book.add_worksheet("封面")
        _findings(book, made, FINDINGS, findings)
        _findings(book, made, QUESTIONS, questions)
        if relations:
            _relations(book, made, RELATIONS, [(r, n) for r in run.read for n in r.relations])
        elif left := [(r, n) for r in run.read for n in words.unsettled(r)]:
            _relations(book, made, UNSETTLED, left)
        _reading(book, made, run)
        cover.fill(front, made, run, rules)
        front.activate()
    return buffer.getvalue()


def _options(rows: int, run: Run, *, relations: bool) -> dict[str, Any]:
    listed = sum(len(r.relations) for r in run.results) if relations else 0
    return {
        "constant_memory": rows + listed > _MANY,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }


def _lines(run: Run, rules: Rules) -> Iterator[Line]:
    """Findings by document, worst first, what was set aside after the rest."""
    counts = {True: 0, False: 0}
    for result in run.read:
        sections = words.Sections(result.document)
        ordered = [*worst_first(result.active), *worst_first(result.waived)]
        for finding in ordered:
            soft = finding.severity is Severity.INFO
            counts[soft] += 1
            title = words.title_of(finding, rules)
            yield Line(counts[soft], result, finding, title, sections)


def numbered(texts: list[str]) -> str:
    """Each text on a line of its own, ① ② ③, so that quotes and places match."""
    if len(texts) == 1:
        return texts[0]
    heads = [*_CIRCLED, *(f"({n})" for n in range(len(_CIRCLED) + 1, len(texts) + 1))]
    return "\n".join(f"{head}{text}" for head, text in zip(heads, texts, strict=False))


def _quotes(evidence: Iterable[Evidence]) -> str:
    return numbered([words.line(e.quote) for e in evidence])


def _places(line: Line) -> str:
    evidence = line.finding.evidence
    headings = line.sections.above(evidence)
    told = zip(headings, map(words.place, evidence), strict=True)
    return numbered([f"{heading} {where}".strip() for heading, where in told])


def _amount(name: str) -> Callable[[Line], str]:
    return lambda s: getattr(s.finding, name) or ""


def _kind(own: str) -> Callable[[Line], str]:
    return lambda s: "waived" if s.finding.waived else own


def _waiver(take: str) -> Callable[[Line], str]:
    return lambda s: getattr(s.finding.waived, take) if s.finding.waived else ""


COLUMNS: tuple[Column[Line], ...] = (
    Column("序号", 4.5, lambda s: str(s.number), "middle"),
    Column("文件", 11, lambda s: words.name_of(s.result.path), _kind("text")),
    Column("编号", 7, lambda s: s.finding.code, "middle"),
    Column("名称", 10.5, lambda s: s.title, _kind("text")),
    Column("严重程度", 8, lambda s: s.finding.severity.label, lambda s: s.finding.severity.value),
    Column("问题", 26, lambda s: s.finding.message, _kind("text")),
    Column("原文（各处）", 26, lambda s: _quotes(s.finding.evidence), _kind("text")),
    Column("位置", 17, _places, _kind("text")),
    Column("算式", 18, lambda s: s.finding.arithmetic, _kind("text")),
    Column("报告数", 8.8, _amount("printed"), "amount"),
    Column("应为", 8.8, _amount("expected"), "amount"),
    Column("差额", 8.8, _amount("difference"), "amount"),
    Column("可能原因", 17, lambda s: s.finding.diagnosis, _kind("text")),
    Column("依据", 14, lambda s: s.finding.basis, _kind("text")),
    Column("指纹", 9, lambda s: s.finding.fingerprint, "code"),
    Column("审核意见", 8.5, lambda _: "", "entry"),
    Column("审核人", 7.5, _waiver("by"), "entry"),
    Column("日期", 10, _waiver("date"), "date"),
    Column("备注", 13, lambda s: words.waiver_of(s.finding), "entry"),
)
_OPINION = next(i for i, c in enumerate(COLUMNS) if c.title == "审核意见")
_OPINION_COLOURS = {"属实": "#FCE9E7", "不属实": "#ECEFF2", "待核": "#FFF3DC", "已整改": "#E4F3E8"}


def _findings(book: Book, made: Styles, name: str, lines: list[Line]) -> None:
    sheet = book.add_worksheet(name)
    count = list_rows(sheet, COLUMNS, lines, made)
    sheet.freeze_panes(1, 3)
    for_print(sheet, name)
    last = max(count, 1)
    sheet.data_validation(
        1,
        _OPINION,
        last,
        _OPINION,
        {
            "validate": "list",
            "source": list(OPINIONS),
            "error_title": "审核意见",
            "error_message": "请从列表中选择：属实、不属实、待核、已整改。",
        },
    )
    for opinion, colour in _OPINION_COLOURS.items():
        rule = {"type": "cell", "criteria": "==", "value": f'"{opinion}"'}
        style = book.add_format({"bg_color": colour})
        sheet.conditional_format(1, _OPINION, last, _OPINION, rule | {"format": style})


_RELATION_COLUMNS: tuple[Column[tuple[Result, Relation]], ...] = (
    Column("文件", 22, lambda r: words.name_of(r[0].path)),
    Column("关系", 14, lambda r: words.RELATIONS.get(r[1].kind, r[1].kind)),
    Column("结果", 12, lambda r: words.OUTCOMES[r[1].outcome], "middle"),
    Column("编号", 9, lambda r: r[1].code, "middle"),
    Column("原文（各处）", 48, lambda r: _quotes(r[1].evidence)),
    Column("位置", 30, lambda r: numbered([words.place(e) for e in r[1].evidence])),
    Column("说明", 26, lambda r: r[1].reason),
)


def _relations(
    book: Book, made: Styles, name: str, rows: Sequence[tuple[Result, Relation]]
) -> None:
    sheet = book.add_worksheet(name)
    list_rows(sheet, _RELATION_COLUMNS, rows, made)
    sheet.freeze_panes(1, 0)
    for_print(sheet, name)


_READING_COLUMNS: tuple[Column[tuple[str, str, str, str]], ...] = (
    Column("文件", 40, lambda r: r[0]),
    Column("情况", 12, lambda r: r[1], "middle"),
    Column("说明", 56, lambda r: r[2]),
    Column("办法", 50, lambda r: r[3]),
)


def _reading(book: Book, made: Styles, run: Run) -> None:
    """Files that could not be read, and what was left unread in the others."""
    sheet = book.add_worksheet(READING)
    rows = [(r.path, "未能读取", e.message, e.hint) for r, e in run.failed]
    rows += [(r.path, "提示", n, "") for r in run.read if r.document for n in r.document.notes]
    rows += [("", "提示", note, "") for note in run.notes]
    list_rows(sheet, _READING_COLUMNS, rows, made)
    sheet.freeze_panes(1, 0)
    for_print(sheet, READING)
