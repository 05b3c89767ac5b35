"""Anchors come from the same walk as the text; these tests hold them to it."""

import io
import zipfile

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from jixiao.documents.docx.anchors import anchors
from jixiao.documents.docx.names import T
from jixiao.documents.limits import DEFAULT
from jixiao.documents.readers.docx import READER
from tests.documents.office import docx, p, tbl, tc
from tests.documents.readers.test_docx import NUMBERING, numbered


def texts_of(data: bytes, part: str) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read(part))
    return [one.text or "" for one in root.iter(T)]


def assert_agrees(data: bytes) -> list[str]:
    """Each anchor's range of the plain text is the text of its w:t; none overlap."""
    document = READER.read("a.docx", data, DEFAULT)
    last, seen = 0, []
    for anchor in anchors(data):
        stored = texts_of(data, anchor.part)[anchor.index]
        assert document.text[anchor.start : anchor.end] == stored
        assert anchor.start >= last
        last = anchor.end
        seen.append(stored)
    return seen


def test_every_shown_text_has_its_anchor():
    box = f"<w:txbxContent>{p('框')}</w:txbxContent>"
    data = docx(
        numbered("概况", 0) + "<w:p><w:r><w:t>支</w:t><w:tab/><w:t>出</w:t></w:r>"
        "<w:del><w:r><w:t>删</w:t></w:r></w:del>"
        f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:p>"
        + tbl(tc("甲") + f"<w:tc>{p('乙')}{tbl(tc('内') + tc('里'))}</w:tc>" + tc("丙")),
        numbering=NUMBERING,
        footnotes=f"<w:footnote>{p('注')}</w:footnote>",
        header1=p("眉"),
    )
    assert assert_agrees(data) == [
        "概况", "支", "出", "框", "甲", "乙", "丙", "内", "里", "注", "眉",
    ]  # fmt: skip
    found = anchors(data)
    assert [a.boxed for a in found][:5] == [False, False, False, True, False]
    assert {a.part for a in found} == {
        "word/document.xml", "word/footnotes.xml", "word/header1.xml",
    }  # fmt: skip


text = st.text("一二（1）.、 预算，。12.30%\u3000", max_size=12)
run = text.map(lambda t: f'<w:r><w:t xml:space="preserve">{t}</w:t></w:r>')
inline = st.one_of(
    run,
    run.map(lambda r: f"<w:ins>{r}</w:ins>"),
    run.map(lambda r: f"<w:del>{r}</w:del>"),
    run.map(lambda r: f"<w:hyperlink>{r}</w:hyperlink>"),
    st.sampled_from(["<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>", "<w:r><w:t/></w:r>"]),
)
paragraph = st.tuples(
    st.lists(inline, max_size=4),
    st.sampled_from(["", "<w:rPr><w:del/></w:rPr>", '<w:jc w:val="center"/>']),
).map(lambda made: f"<w:p><w:pPr>{made[1]}</w:pPr>{''.join(made[0])}</w:p>")
merge = st.sampled_from(
    ["", "<w:vMerge/>", '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="3"/>']
)


def table(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    cell = st.tuples(merge, st.lists(inner, max_size=2)).map(
        lambda made: f"<w:tc><w:tcPr>{made[0]}</w:tcPr>{''.join(made[1])}<w:p/></w:tc>"
    )
    row = st.lists(cell, max_size=3).map("".join)
    return st.lists(row, max_size=3).map(lambda made: tbl(*made))


block = st.recursive(paragraph, table, max_leaves=8)


@settings(deadline=None, max_examples=60)
@given(st.lists(block, max_size=5))
def test_reading_and_anchoring_agree_on_any_document(blocks):
    assert_agrees(docx("".join(blocks)))
