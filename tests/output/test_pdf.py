from __future__ import annotations

import io
from array import array
from math import isnan

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageChops

from jixiao.documents.limits import DEFAULT
from jixiao.documents.model import Boxes, Document
from jixiao.documents.readers.pdf import READER
from jixiao.errors import UnreadableDocument
from jixiao.findings import Evidence, Finding, Severity, Waiver
from jixiao.output import pdf as out
from jixiao.output.pieces import Pieces
from jixiao.output.quads import quads
from jixiao.results import Result
from tests.output import crafted

WIDTH, HEIGHT = 400, 300


def printed(*pages: str, box: tuple[int, int] = (0, 0), rotate: int = 0) -> bytes:
    """A PDF with these content streams, its media box beginning at `box`."""
    pdf = pikepdf.new()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    x, y = box
    for content in pages:
        page = pdf.add_blank_page(page_size=(WIDTH, HEIGHT))
        page.mediabox = [x, y, x + WIDTH, y + HEIGHT]
        page.Resources = Dictionary(Font=Dictionary(F=font))
        page.Contents = pdf.make_stream(f"1 0 0 1 {x} {y} cm\n{content}".encode())
        if rotate:
            page.Rotate = rotate
    buffer = io.BytesIO()
    pdf.save(buffer)
    return buffer.getvalue()


def at(x: int, y: int, text: str) -> str:
    return f"BT /F 14 Tf {x} {y} Td ({text}) Tj ET\n"


PAGE = at(60, 220, "Income 723.67 of all.") + at(60, 190, "Grants 465.20, other 164.23.")


def read(data: bytes) -> Document:
    return READER.read("决算.pdf", data, DEFAULT)


def marked(data: bytes, *findings: Finding) -> bytes:
    return out.render(Result("决算.pdf", read(data), findings), data, crafted.RULES)


def about(data: bytes, *quotes: str, **changes) -> Finding:
    document = read(data)
    return crafted.finding(evidence=tuple(crafted.at(document, q) for q in quotes), **changes)


def annotations(data: bytes, page: int = 0) -> list[pikepdf.Object]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = pdf.pages[page].obj.get(Name.Annots, [])
        return [pikepdf.Dictionary({k: a[k] for k in a if k not in ("/P", "/AP")}) for a in found]


def drawn(data: bytes, page: int = 0) -> Image.Image:
    document = pypdfium2.PdfDocument(data)
    try:
        return document[page].render(scale=2).to_pil().convert("RGB")
    finally:
        document.close()


def test_each_place_is_highlighted_with_its_note():
    data = printed(PAGE)
    first, second = annotations(marked(data, about(data, "723.67", "465.20", arithmetic="甲+乙")))
    for one in (first, second):
        assert one.Subtype == Name.Highlight
        assert str(one.T) == "绩效核查"
    whole, short = sorted((str(a.Contents) for a in (first, second)), key=lambda t: "对照处" in t)
    assert whole.split("\n") == [
        "【错误】SA101 same-fact",
        "甲与乙不符",
        "算式：甲+乙",
        "对照：“465.20”",
    ]
    assert short.split("\n")[2] == "所核对处：“723.67”"


@pytest.mark.parametrize("box", [(0, 0), (-30, 45)])
@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_the_colour_lies_on_the_figure_however_the_page_is_turned(box, rotate):
    data = printed(PAGE, box=box, rotate=rotate)
    only = printed(at(60, 220, "Income 723.67"), box=box, rotate=rotate)
    none = printed(at(60, 220, "Income"), box=box, rotate=rotate)
    ink = ImageChops.difference(drawn(only), drawn(none)).getbbox()
    colour = ImageChops.difference(
        drawn(marked(data, about(data, "723.67"))), drawn(data)
    ).getbbox()
    assert all(c <= i for c, i in zip(colour[:2], ink[:2], strict=True))
    assert all(c >= i for c, i in zip(colour[2:], ink[2:], strict=True))
    assert all(abs(c - i) < 16 for c, i in zip(colour, ink, strict=True))


def test_a_range_over_lines_and_pages_has_a_rectangle_a_line():
    data = printed(PAGE, at(60, 220, "Second page 12.30."))
    document = read(data)
    start, end = document.text.index("723.67"), document.text.index("Second") + 6
    found = quads(document, Evidence("", start, end), Pieces(document))
    assert {page: len(boxes) for page, boxes in found.items()} == {1: 2, 2: 1}
    made = marked(data, crafted.finding(evidence=(Evidence("", start, end),)))
    assert [len(a.QuadPoints) for a in annotations(made)] == [16]
    assert [len(a.QuadPoints) for a in annotations(made, 1)] == [8]


def test_colours_tell_the_severities_and_what_was_waived():
    data = printed(PAGE)
    found = [about(data, "723.67", severity=severity) for severity in Severity]
    found.append(about(data, "723.67", waived=Waiver("已核", "李审", "2024-05-06")))
    made = annotations(marked(data, *found))
    assert len({tuple(float(c) for c in a.C) for a in made}) == 4
    assert any("已豁免：已核（李审，2024-05-06）" in str(a.Contents) for a in made)


def test_a_finding_without_a_place_on_the_page_is_a_note_in_the_corner():
    data = printed(PAGE, PAGE)
    lost = crafted.finding(evidence=(Evidence("缺表", 0, 0, page=2),))
    made = marked(data, lost, lost, crafted.finding(evidence=()))
    (one,) = annotations(made)
    first, second = annotations(made, 1)
    assert one.Subtype == first.Subtype == Name.Text
    assert float(first.Rect[1]) > float(second.Rect[3])


def test_annotations_that_were_there_are_kept():
    with pikepdf.open(io.BytesIO(printed(PAGE))) as pdf:
        old = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=[0, 0, 9, 9], Contents="旧")
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(old)])
        buffer = io.BytesIO()
        pdf.save(buffer)
    made = annotations(marked(buffer.getvalue(), about(printed(PAGE), "723.67")))
    assert [str(a.Subtype) for a in made] == ["/Text", "/Highlight"]


def test_the_text_reads_the_same_afterwards():
    data = printed(PAGE)
    assert read(marked(data, about(data, "723.67", "other 164.23"))).text == read(data).text


def test_a_file_protected_against_changes_stays_so():
    with pikepdf.open(io.BytesIO(printed(PAGE))) as pdf:
        buffer = io.BytesIO()
        pdf.save(buffer, encryption=pikepdf.Encryption(owner="o", user=""))
    made = marked(buffer.getvalue(), about(printed(PAGE), "723.67"))
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert pdf.is_encrypted
        assert len(pdf.pages[0].obj.Annots) == 1


def test_hostile_texts_stay_texts():
    data = printed(PAGE)
    (one,) = annotations(marked(data, about(data, "723.67", diagnosis=crafted.HOSTILE)))
    assert "<script>alert(1)</script>" in str(one.Contents)
    assert "\x1b" not in str(one.Contents)


def test_nothing_to_say_changes_nothing():
    data = printed(PAGE)
    assert marked(data) == data


def test_what_cannot_be_opened_is_said():
    result = Result("坏.pdf", crafted.read(), (crafted.finding(),))
    with pytest.raises(UnreadableDocument, match="无法加入批注"):
        out.render(result, b"%PDF-1.4 broken", {})


def test_the_same_findings_make_the_same_bytes():
    data = printed(PAGE)
    assert marked(data, about(data, "723.67")) == marked(data, about(data, "723.67"))


boxes = st.lists(
    st.one_of(
        st.just((float("nan"),) * 4),
        st.tuples(*[st.integers(0, 200)] * 2).map(lambda p: (p[0], p[1], p[0] + 9, p[1] + 11)),
    ),
    max_size=30,
)


@settings(deadline=None)
@given(boxes, st.integers(-3, 40), st.integers(-3, 40))
def test_every_character_with_a_box_lies_in_a_rectangle(sides, start, end):
    flat = array("f", [side for box in sides for side in box])
    document = Document("x.pdf", "pdf", "字" * len(sides), (), pages=(0,), boxes=Boxes(flat))
    found = quads(document, Evidence("", start, end), Pieces(document)).get(1, [])
    for left, bottom, right, top in sides[max(start, 0) : max(end, 0)]:
        if not isnan(left):
            assert any(
                q[0] <= left and q[1] <= bottom and q[2] >= right and q[3] >= top for q in found
            )
