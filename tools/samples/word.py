"""A sample as .docx, laid out as GB/T 9704 asks: 小标宋, 黑体, 楷体, 仿宋."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as Opened
from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.run import Run

from tools.samples.source import Grid, Line

_FACES = {
    "title": ("方正小标宋简体", 22),
    "h1": ("黑体", 16),
    "h2": ("楷体_GB2312", 16),
    "h3": ("仿宋_GB2312", 16),
    "body": ("仿宋_GB2312", 16),
    "right": ("仿宋_GB2312", 16),
    "caption": ("黑体", 14),
    "unit": ("仿宋_GB2312", 12),
}
_SHORT = 12  # characters: a longer text is set flush left
_WHEN = datetime(2023, 6, 28, tzinfo=UTC)


def build(blocks: Iterable[Line | Grid], title: str) -> bytes:
    """The document's bytes; the same source gives the same bytes."""
    document = Document()
    _page(document)
    document.core_properties.title = title
    document.core_properties.author = "jixiao"
    document.core_properties.created = document.core_properties.modified = _WHEN
    for block in blocks:
        if isinstance(block, Grid):
            _table(document, block)
        elif block.kind == "page":
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        else:
            _paragraph(document, block)
    held = io.BytesIO()
    document.save(held)
    return _timeless(held.getvalue())


def _page(document: Opened) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    normal = document.styles["Normal"]
    normal.font.size = Pt(16)
    _east(normal.element.get_or_add_rPr().get_or_add_rFonts(), "仿宋_GB2312")


def _east(fonts: object, face: str) -> None:
    fonts.set(qn("w:eastAsia"), face)  # type: ignore[attr-defined]  # lxml element of python-docx


def _face(run: Run, kind: str, size: float | None = None) -> None:
    face, points = _FACES[kind]
    run.font.size = Pt(size or points)
    run.font.name = "Times New Roman"
    run.bold = False
    run.italic = False
    run.font.color.rgb = RGBColor(0, 0, 0)
    _east(run._element.get_or_add_rPr().get_or_add_rFonts(), face)  # noqa: SLF001  no public way


def _paragraph(document: Opened, line: Line) -> None:
    heading = line.kind.startswith("h")
    style = f"Heading {line.kind[1]}" if heading else "Normal"
    paragraph = document.add_paragraph(style=style)
    _face(paragraph.add_run(line.text), line.kind)
    form = paragraph.paragraph_format
    form.line_spacing = Pt(29)
    form.space_before = form.space_after = Pt(0)
    if line.kind in ("title", "caption"):
        paragraph.alignment = ALIGN.CENTER
    elif line.kind in ("right", "unit"):
        paragraph.alignment = ALIGN.RIGHT
    else:
        form.first_line_indent = Pt(32)


def _table(document: Opened, grid: Grid) -> None:
    table = document.add_table(grid.rows, grid.columns, style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    weights = grid.weights()
    for column, weight in zip(table.columns, weights, strict=True):
        for each in column.cells:
            each.width = Mm(156 * weight / sum(weights))
    for cell in grid.cells:
        place = table.cell(cell.row, cell.column)
        if cell.rowspan > 1 or cell.colspan > 1:
            last = table.cell(cell.row + cell.rowspan - 1, cell.column + cell.colspan - 1)
            place = place.merge(last)
        paragraph = place.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(0)
        place.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        if len(cell.text) <= _SHORT:
            paragraph.alignment = ALIGN.CENTER
        _face(paragraph.add_run(cell.text), "body", 10.5)
    document.add_paragraph()


def _timeless(data: bytes) -> bytes:
    """The package again, without the times of packing."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, (2023, 6, 28, 0, 0, 0))
            new.writestr(entry, old.read(name), zipfile.ZIP_DEFLATED)
    return held.getvalue()
