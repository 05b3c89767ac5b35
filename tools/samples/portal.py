"""A sample as .html, as one saves a page of a government's portal: chrome round the text."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path
from string import Template

from tools.samples.source import Grid, Line

_PAGE = Template(Path(__file__).with_name("portal.html").read_text(encoding="utf-8"))
_TAGS = {"title": "h1", "h1": "p", "h2": "p", "h3": "p", "right": "p", "caption": "p", "body": "p"}
_LOOKS = {
    "title": "text-align:center",
    "h1": "text-indent:2em;font-family:黑体",
    "h2": "text-indent:2em;font-family:楷体",
    "right": "text-align:center",
    "caption": "text-align:center;font-weight:bold",
}


def build(blocks: Sequence[Line | Grid]) -> bytes:
    """The page's bytes, in UTF-8."""
    title = next(b.text for b in blocks if isinstance(b, Line) and b.kind == "title")
    body = "\n".join(_table(b) if isinstance(b, Grid) else _line(b) for b in blocks)
    return _PAGE.substitute(title=escape(title), body=body).encode()


def _line(line: Line) -> str:
    tag, look = _TAGS[line.kind], _LOOKS.get(line.kind, "text-indent:2em")
    return f'<{tag} style="{look}"><span>{escape(line.text)}</span></{tag}>'


def _table(grid: Grid) -> str:
    rows: list[list[str]] = [[] for _ in range(grid.rows)]
    for cell in grid.cells:
        spans = "".join(
            f' {name}="{count}"'
            for name, count in (("rowspan", cell.rowspan), ("colspan", cell.colspan))
            if count > 1
        )
        rows[cell.row].append(f"<td{spans}><p>{escape(cell.text) or '&nbsp;'}</p></td>")
    body = "\n".join(f"<tr>{''.join(row)}</tr>" for row in rows)
    return f'<table border="1">\n{body}\n</table>'
