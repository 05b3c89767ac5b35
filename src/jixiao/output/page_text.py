"""The document's own text as HTML: paragraphs, headings, tables, marks, page breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from jixiao.documents.model import Block, Cell, Document, Kind, Paragraph, Table, Words
from jixiao.output.marks import Label, Marks, Stretch
from jixiao.output.words import fit

_NUMBERED = 3  # findings named at one place
_ROWS = 400  # of one table that are shown even without marks
_NUMBER = re.compile(r"[-+−±¥￥]?[\d０-９][\d,，０-９]*(?:[.．][\d０-９]+)?\s*[%％‰]?|[—\-/]")
_ACCOUNT = re.compile(r"[235]\d\d(?:\d\d){0,2}")  # codes of functional and economic classes
_RANKS = ("error", "warning", "info", "waived")
_SKIPPED = (Kind.HEADER, Kind.FOOTER)  # running heads: shown only where marked


class TextPage:
    """Writes one document's blocks; remembers which page breaks it has passed."""

    def __init__(self, document: Document, marks: Marks) -> None:
        self._document = document
        self._marks = marks
        self._page = 0
        self._shown: set[int] = set()  # offsets at which a paragraph began
        self._captions = {line.offset(0) for t in document.tables for line in t.caption}
        self._sheet = ""

    def html(self) -> Iterator[str]:
        """The blocks in reading order."""
        for block in self._document.blocks:
            yield self._sheet_name(block)
            if isinstance(block, Table):
                yield from self._table(block)
            else:
                yield self._paragraph(block)

    def _sheet_name(self, block: Block) -> str:
        """The sheet's name where a sheet begins."""
        words = block.cells[0].words if isinstance(block, Table) else block.words
        sheet = self._document.sheet(words.offset(0)) or ""
        if sheet in ("", self._sheet):
            return ""
        self._sheet = sheet
        return f"<h3>工作表：{_escaped(sheet)}</h3>\n"

    def _paragraph(self, paragraph: Paragraph) -> str:
        words = paragraph.words
        begin, end = words.range(0, len(words.text))
        if paragraph.kind in _SKIPPED and not self._marks.touch(begin, end):
            return ""
        self._shown.add(begin)
        inner = self._words(words)
        if paragraph.kind is Kind.TITLE:
            return f'<h2 class="title">{inner}</h2>\n'
        if paragraph.kind is Kind.HEADING:
            level = min(max(paragraph.level, 1) + 2, 6)
            return f"<h{level}>{inner}</h{level}>\n"
        kind = Kind.CAPTION if begin in self._captions else paragraph.kind
        return f'<p class="{kind.value}">{inner}</p>\n'

    def _words(self, words: Words) -> str:
        """The text of one block, run by run, for each run stands somewhere else."""
        ends = [*(index for index, _ in words.runs[1:]), len(words.text)]
        return "".join(
            self._run(words.text[index:end], offset)
            for (index, offset), end in zip(words.runs, ends, strict=True)
        )

    def _run(self, text: str, offset: int) -> str:
        pieces, at = [self._break(offset)] if text else [], offset
        for stretch in self._marks.within(offset, offset + len(text)):
            pieces.append(_escaped(text[at - offset : stretch.start - offset]))
            pieces.append(_marked(text[stretch.start - offset : stretch.end - offset], stretch))
            at = stretch.end
        pieces.append(_escaped(text[at - offset :]))
        return "".join(pieces)

    def _break(self, offset: int) -> str:
        """A page's number where the page begins."""
        page = self._document.page(offset) or 0
        if page <= self._page:
            return ""
        self._page = page
        return (
            f'<span class="page" role="doc-pagebreak" id="p{page}" aria-label="第{page}页"></span>'
        )

    def _table(self, table: Table) -> Iterator[str]:
        fresh = [c for c in table.caption if c.offset(0) not in self._shown]
        lines = "".join(f"<div>{self._words(c)}</div>" for c in fresh)
        caption = f"<figcaption>{lines}</figcaption>" if lines else ""
        kept = self._kept(table)
        yield f'<figure>{caption}<div class="scroll" tabindex="0" role="region"'
        yield f' aria-label="表{table.number}"><table>\n'
        yield from self._rows(table, kept)
        yield "</table></div>"
        left_out = table.rows - len(kept)
        if left_out:
            yield f'<p class="rest">另有 {left_out} 行没有标记，从略。</p>'
        yield "</figure>\n"

    def _kept(self, table: Table) -> list[int]:
        """The rows shown: the first ones, and every row with a mark."""
        kept = set(range(min(table.rows, _ROWS)))
        if table.rows > _ROWS:
            kept.update(c.row for c in table.cells if self._is_marked(c))
        return sorted(kept)

    def _is_marked(self, cell: Cell) -> bool:
        return bool(cell.text) and self._marks.touch(*cell.words.range(0, len(cell.text)))

    def _rows(self, table: Table, kept: list[int]) -> Iterator[str]:
        by_row: dict[int, list[tuple[Cell, int]]] = {row: [] for row in kept}
        for cell in table.cells:
            covered = _covered(cell, by_row)
            if covered:
                by_row[covered[0]].append((cell, len(covered)))
        heading = True
        for row in kept:
            cells = sorted(by_row[row], key=lambda c: c[0].column)
            heading = heading and _is_heading([c.text.strip() for c, _ in cells])
            tag = "th" if heading and len(kept) > 1 else "td"
            yield f"<tr>{''.join(self._cell(c, span, tag) for c, span in cells)}</tr>\n"

    def _cell(self, cell: Cell, rowspan: int, tag: str) -> str:
        spans = f' rowspan="{rowspan}"' if rowspan > 1 else ""
        spans += f' colspan="{cell.colspan}"' if cell.colspan > 1 else ""
        scope = ' scope="col"' if tag == "th" else ""
        kind = ' class="n"' if tag == "td" and _is_amount(cell.text.strip()) else ""
        return f"<{tag}{scope}{kind}{spans}>{self._words(cell.words)}</{tag}>"


def _is_heading(texts: list[str]) -> bool:
    """Whether a row at the top still names columns: words, and no number among them."""
    return any(texts) and not any(_NUMBER.fullmatch(text) for text in texts)


def _is_amount(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text)) and not _ACCOUNT.fullmatch(text)


def _covered(cell: Cell, rows: dict[int, list[tuple[Cell, int]]]) -> list[int]:
    if cell.rowspan == 1:
        return [cell.row] if cell.row in rows else []
    return [row for row in range(cell.row, cell.row + cell.rowspan) if row in rows]


def _marked(text: str, stretch: Stretch) -> str:
    """One stretch; the gravest of its labels gives the colour."""
    findings = [label for label in stretch.labels if label.severity]
    related = " ".join(str(label.owner) for label in stretch.labels if not label.severity)
    links = f' data-r="{related}"' if related else ""
    if not findings:
        return f"<span{links}>{_escaped(text)}</span>"
    worst = min((label.severity for label in findings), key=_RANKS.index)
    keys = " ".join(label.key for label in findings)
    numbers = _numbers([label for label in stretch.opening if label.severity])
    return f'<mark class="{worst}" data-e="{keys}"{links}>{numbers}{_escaped(text)}</mark>'


def _numbers(opening: list[Label]) -> str:
    """The numbers of the findings that begin here, as the list beside has them."""
    if not opening:
        return ""
    owners = sorted({label.owner for label in opening})
    more = "…" if len(owners) > _NUMBERED else ""
    told = ",".join(str(n) for n in owners[:_NUMBERED]) + more
    return f'<sup data-n="{told}"></sup>'


def _escaped(text: str) -> str:
    return escape(fit(text))
