"""A sample as PDF with ruled tables, typeset by typst (a tool for making samples only)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from string import Template

import typst

from tools.samples.source import Grid, Line

_HEAD = Template(Path(__file__).with_name("paper.typ").read_text(encoding="utf-8"))
_STYLES = {
    "title": '#align(center)[#text(size: 22pt, weight: "bold")[{0}]]',
    "h1": '#v(0.5em)#align(center)[#text(size: 16pt, weight: "bold")[{0}]]',
    "h2": '#text(weight: "bold")[{0}]',
    "h3": "{0}",
    "right": "#v(2em)#align(center)[{0}]",
    "caption": '#align(center)[#text(weight: "bold")[{0}]]',
    "unit": "#align(right)[#text(size: 10pt)[{0}]]",
    "body": "{0}",
}


def build(blocks: Iterable[Line | Grid], size: str = "10pt") -> bytes:
    """The PDF's bytes."""
    listed = list(blocks)
    title = "".join(b.text for b in listed if isinstance(b, Line) and b.kind == "title")
    body = "\n\n".join(_table(b) if isinstance(b, Grid) else _line(b) for b in listed)
    source = _HEAD.substitute(title=title, size=size) + body + "\n"
    compiled = typst.compile(source.encode(), format="pdf")
    if not isinstance(compiled, bytes):
        raise TypeError(compiled)
    return compiled


def _escape(text: str) -> str:
    return "".join(f"\\{c}" if c in "\\#$*_`<>@[]~=-+/'\"" else c for c in text)


def _line(line: Line) -> str:
    if line.kind == "page":
        return "#pagebreak()"
    return _STYLES[line.kind].format(_escape(line.text))


def _table(grid: Grid) -> str:
    cells = []
    for cell in grid.cells:
        figure = cell.text.replace(".", "").replace("%", "").isdecimal()
        place = "right" if figure and "." in cell.text else "center + horizon"
        cells.append(
            f"table.cell(rowspan: {cell.rowspan}, colspan: {cell.colspan}, align: {place})"
            f"[{_escape(cell.text)}]"
        )
    widths = ", ".join(f"{weight}fr" for weight in grid.weights())
    return f"#table(columns: ({widths}),\n  {', '.join(cells)})"
