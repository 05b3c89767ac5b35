"""Findings for a person at a terminal: grouped by document, worst first.

A run without findings still says how much was checked, for silence is no pass.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TextIO

from jixiao.errors import JixiaoError
from jixiao.findings import Evidence, Finding, Severity
from jixiao.output import words
from jixiao.output.columns import shorten, width, wrap
from jixiao.results import Result, Rules, Run, worst_first

_NARROWEST, _WIDEST = 40, 110
_COLOURS = {
    Severity.ERROR: "1;31",
    Severity.WARNING: "1;33",
    Severity.INFO: "1;36",
}
_DIM, _BOLD, _GREEN = "2", "1", "32"
_MOST_PLACES = 12  # of one finding; the rest are counted
_NEVER = len(Severity)  # rank of a document without findings


@dataclass(frozen=True, slots=True)
class Style:
    """How wide the page is, in columns, and whether it may have colours."""

    columns: int = 100
    colour: bool = False

    @classmethod
    def of(cls, stream: TextIO) -> Style:
        """What suits the stream: colours only on a terminal, and not where NO_COLOR is set."""
        columns = shutil.get_terminal_size((100, 24)).columns if stream.isatty() else 100
        plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        return cls(max(_NARROWEST, min(columns, _WIDEST)), colour=stream.isatty() and not plain)

    def paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


def render(run: Run, rules: Rules, style: Style | None = None, *, relations: bool = False) -> str:
    """Everything: each document, the files that could not be read, the summary.

    `relations`: also every relation that came to no judgement, with its reason.
    """
    style = style or Style()
    ordered = sorted(run.read, key=_gravity)
    parts = [document(result, rules, style, relations=relations) for result in ordered]
    parts.extend(failure(result.path, error, style) for result, error in run.failed)
    parts.append(summary(run, style))
    count = sum(len(words.unsettled(r)) for r in run.read)
    if count and not relations:
        hint = f"{words.UNSETTLED_TITLE}有 {count} 处，用 --relations 列出。"
        parts[-1] += "\n".join(_indented(hint, 0, style)) + "\n"
    return "\n".join(parts)


def document(result: Result, rules: Rules, style: Style, *, relations: bool = False) -> str:
    """One document: its findings, then the questions, then what was covered."""
    rows = [*_document(result, rules, style), *(_unsettled(result, style) if relations else ())]
    return "\n".join(rows) + "\n"


def failure(path: str, error: JixiaoError, style: Style) -> str:
    """A file that could not be read: one sentence, with what to do."""
    head = style.paint(f"✗ {words.name_of(path)}", _COLOURS[Severity.ERROR])
    return "\n".join([head, *_indented(words.line(str(error)), 2, style)]) + "\n"


def summary(run: Run, style: Style) -> str:
    """The last lines: what was read, found and left unread, over all documents."""
    told = "，".join(f"{s.label} {n}" for s, n in run.severities.items())
    waived = sum(len(r.waived) for r in run.results)
    aside = f"（另有已豁免 {waived}）" if waived else ""
    failed = len(run.results) - len(run.read)
    lost = f"，未能读取 {failed} 份" if failed else ""
    worst = run.worst
    colour = _COLOURS[worst] if worst else _GREEN
    lines = _indented(f"共 {len(run.read)} 份文件{lost}：{told}{aside}", 0, style, colour)
    if len(run.read) > 1:
        merged = _merged(run)
        lines += _coverage(merged, style)
    for note in run.notes:
        lines += _indented(f"注意：{words.line(note)}", 0, style)
    return "\n".join(lines) + "\n"


def _merged(run: Run) -> Result:
    return Result(
        path="",
        relations=tuple(r for result in run.read for r in result.relations),
        figures_read=sum(r.figures_read for r in run.read),
        figures_in_claims=sum(r.figures_in_claims for r in run.read),
        figures_unread=sum(r.figures_unread for r in run.read),
    )


def _gravity(result: Result) -> tuple[int, int]:
    worst = result.worst
    rank = worst.rank if worst else _NEVER
    return rank, -result.severities[worst] if worst else 0


def _document(result: Result, rules: Rules, style: Style) -> Iterator[str]:
    title = words.line(result.title)
    name = words.fit(result.path)
    yield from _indented(name, 0, style, _BOLD)
    if title and title not in name:
        yield style.paint(shorten(title, style.columns), _DIM)
    yield style.paint("─" * min(style.columns, max(width(name), 40)), _DIM)
    sections = words.Sections(result.document)
    ordered = worst_first(result.active)
    plain = [f for f in ordered if f.severity is not Severity.INFO]
    questions = [f for f in ordered if f.severity is Severity.INFO]
    for finding in plain:
        yield from _finding(finding, rules, sections, style)
        yield ""
    if not plain:
        yield from _indented("未发现矛盾。以下是核对范围，未核对的内容不等于没有问题。", 0, style)
        yield ""
    if questions:
        yield style.paint(f"{words.INFO_TITLE}（{len(questions)}）", _BOLD)
        for finding in questions:
            yield from _question(finding, style)
        yield ""
    yield from _waived(result, rules, style)
    yield from _coverage(result, style)
    yield from _notes(result, style)


def _finding(
    finding: Finding, rules: Rules, sections: words.Sections, style: Style
) -> Iterator[str]:
    label = style.paint(f"{finding.severity.label} {finding.code}", _COLOURS[finding.severity])
    head = f"{finding.severity.label} {finding.code}  "
    first, *rest = wrap(words.title_of(finding, rules), style.columns - width(head))
    yield f"{label}  {first}"
    yield from (" " * width(head) + row for row in rest)
    yield from _indented(words.line(finding.message), 2, style)
    yield from _quotes(finding.evidence, sections, style)
    shown = dict(words.amounts(finding))
    for head in ("算式", "可能原因", "依据"):
        if head in shown:
            tail = words.line(shown[head])
            yield from _headed(f"{head}：", tail, 4, style)
    yield from _headed("指纹：", finding.fingerprint, 4, style)


def _question(finding: Finding, style: Style) -> Iterator[str]:
    label = style.paint(finding.code, _COLOURS[Severity.INFO])
    head, *rest = wrap(words.line(finding.message), style.columns - len(finding.code) - 3)
    yield f"  {label} {head}"
    pad = " " * (len(finding.code) + 3)
    yield from (pad + text for text in rest)
    if finding.evidence:
        first = finding.evidence[0]
        more = f" 等 {len(finding.evidence)} 处" if len(finding.evidence) > 1 else ""
        where = f"{words.place(first)} “{words.line(first.quote)}”"
        yield style.paint(pad + shorten(where, style.columns - len(pad) - 10) + more, _DIM)


def _waived(result: Result, rules: Rules, style: Style) -> Iterator[str]:
    if not result.waived:
        return
    yield style.paint(f"已豁免（{len(result.waived)}）", _BOLD)
    for finding in worst_first(result.waived):
        text = f"{finding.code} {words.title_of(finding, rules)}。{words.waiver_of(finding)}"
        yield from _indented(words.line(text), 2, style, _DIM)
    yield ""


def _quotes(
    evidence: tuple[Evidence, ...], sections: words.Sections, style: Style
) -> Iterator[str]:
    shown = evidence[:_MOST_PLACES]
    places = [words.place(e) for e in shown]
    column = min(max(map(width, places), default=0), 28)
    for where, item, heading in zip(places, shown, sections.above(shown), strict=True):
        if heading:
            yield style.paint(f"    {shorten(heading, style.columns - 4)}", _DIM)
        gap = " " * max(column - width(where), 0)
        head = f"{where}{gap} "
        yield from _headed(head, f"“{words.line(item.quote)}”", 4, style)
    if len(evidence) > len(shown):
        yield f"    另有 {len(evidence) - len(shown)} 处"


def _coverage(result: Result, style: Style) -> list[str]:
    lines = [words.claims_line(result), words.figures_line(result)]
    return [row for text in lines for row in _indented(text, 0, style, _DIM)]


def _unsettled(result: Result, style: Style) -> Iterator[str]:
    open_, sections = words.unsettled(result), words.Sections(result.document)
    if open_:
        yield ""
        yield style.paint(f"{words.UNSETTLED_TITLE}（{len(open_)}）", _BOLD)
    for relation in open_:
        yield from _indented(words.judged(relation), 2, style)
        yield from _quotes(relation.evidence, sections, style)


def _notes(result: Result, style: Style) -> Iterator[str]:
    for note in result.document.notes if result.document else ():
        yield from _indented(f"注意：{words.line(note)}", 0, style)


def _headed(head: str, text: str, indent: int, style: Style) -> Iterator[str]:
    """A dim heading with its text beside it, hanging."""
    size = indent + width(head)
    first, *rest = wrap(text, max(style.columns - size, 16))
    yield f"{' ' * indent}{style.paint(head, _DIM)}{first}"
    yield from (" " * size + row for row in rest)


def _indented(text: str, indent: int, style: Style, colour: str = "") -> list[str]:
    rows = wrap(text, style.columns - indent)
    return [" " * indent + (style.paint(row, colour) if colour else row) for row in rows]
