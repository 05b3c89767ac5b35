"""Whatever is done to a file's bytes, reading it ends in a document or a clear error."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao import documents
from jixiao.documents import expand
from jixiao.documents.limits import Limits
from jixiao.documents.load import reader_for
from jixiao.errors import JixiaoError
from tests.documents.office import docx, p, rows, tbl, tc, xlsx, zipped
from tests.documents.readers.test_docx import NUMBERING, STYLES, numbered
from tests.documents.readers.test_html import PAGE
from tests.documents.word97 import word97

LIMITS = Limits(unpacked_bytes=20 * 1024**2, cells=20_000, characters=200_000)
WORD = docx(
    p("标题", '<w:pStyle w:val="1"/>')
    + numbered("概况", 0)
    + tbl(tc("甲", "<w:vMerge/>") + tc("1")),
    styles=STYLES, numbering=NUMBERING, header1=p("眉"),
)  # fmt: skip
SHEET = xlsx(
    {
        "表": rows(("收支表",), ("项目", "预算"), ("甲", 12.3))
        + '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'
    },
    formats=("0.00",), strings=("甲",),
)  # fmt: skip
OLD_WORD = word97("一、概况", [["甲", "1"], ["乙", "2"]])


def old_sheet() -> bytes:
    xlwt = pytest.importorskip("xlwt")
    book = xlwt.Workbook()
    sheet = book.add_sheet("表")
    sheet.write_merge(0, 0, 0, 1, "收支表")
    sheet.write(1, 0, "甲")
    sheet.write(1, 1, 12.3, xlwt.easyxf(num_format_str="0.00"))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


SAMPLES = {
    "a.docx": WORD,
    "a.xlsx": SHEET,
    "a.html": PAGE.encode(),
    "a.doc": OLD_WORD,
    "a.xls": old_sheet(),
    "a.txt": "一、概况\n项目\t预算\n合计\t12.30\n".encode("gb18030"),
    "a.zip": zipped({"a.docx": WORD, "b.txt": "甲"}),
}
flips = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=6)


def ends_well(name: str, data: bytes) -> None:
    """Read it; only errors meant for the user may come out, with a sentence each."""
    readers = [lambda: documents.read_bytes(name, data, LIMITS)]
    if name != "a.zip":  # the reader itself, past the sniffer's eyes, as well
        reader = reader_for(name, name.partition(".")[2])
        readers.append(lambda: reader.read(name, data, LIMITS))
    for read in readers:
        try:
            read()
        except JixiaoError as error:
            assert str(error).endswith("。")  # noqa: PT017  either end is well


def damaged(data: bytes, changes: list[tuple[float, int]], cut: float) -> bytes:
    made = bytearray(data)
    for where, value in changes:
        made[int(where * len(made))] = value
    return bytes(made[: int(cut * len(made))])


@pytest.mark.parametrize("name", SAMPLES)
@settings(deadline=None, max_examples=60)
@given(changes=flips, cut=st.one_of(st.just(1.0), st.floats(0, 1)))
def test_flipped_and_cut_bytes(name, changes, cut):
    ends_well(name, damaged(SAMPLES[name], changes, cut))


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/numbering.xml"])
@settings(deadline=None, max_examples=60)
@given(changes=flips, cut=st.one_of(st.just(1.0), st.floats(0.5, 1)))
def test_damage_inside_a_part_of_a_docx(part, changes, cut):
    ends_well("a.docx", with_part(WORD, part, changes, cut))


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"])
@settings(deadline=None, max_examples=60)
@given(changes=flips, cut=st.one_of(st.just(1.0), st.floats(0.5, 1)))
def test_damage_inside_a_part_of_an_xlsx(part, changes, cut):
    ends_well("a.xlsx", with_part(SHEET, part, changes, cut))


def with_part(data: bytes, part: str, changes: list[tuple[float, int]], cut: float) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members[part] = damaged(members[part], changes, cut)
    return zipped(members)


@settings(deadline=None, max_examples=100)
@given(
    st.sampled_from(
        [b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<html>", b"", b"\xff\xfe"]
    ),
    st.binary(max_size=2000),
)
def test_any_bytes(magic, data):
    ends_well("a.docx", magic + data)


tags = st.sampled_from(["table", "tr", "td", "p", "br", "h1", "div", "a href=x", "ul", "li", "b"])
attributes = st.sampled_from(
    ["", ' rowspan="3"', ' colspan="0"', " hidden", ' class="nav"', " id=zoom"]
)
markup = st.lists(
    st.one_of(
        st.tuples(tags, attributes).map(lambda made: f"<{made[0]}{made[1]}>"),
        tags.map(lambda tag: f"</{tag.split()[0]}>"),
        st.text("一、预算12.30。 \n", max_size=8),
    ),
    max_size=40,
).map("".join)


@settings(deadline=None, max_examples=200)
@given(markup)
def test_any_markup(made):
    ends_well("a.html", f"<html><body>{made}".encode())


@settings(deadline=None, max_examples=40)
@given(changes=flips, cut=st.floats(0, 1))
def test_damaged_archives(tmp_path_factory, changes, cut):
    file = tmp_path_factory.mktemp("包") / "a.zip"
    file.write_bytes(damaged(SAMPLES["a.zip"], changes, cut))
    for source in expand([file], LIMITS):
        try:
            source.read(LIMITS)
        except JixiaoError as error:
            assert str(error).endswith("。")  # noqa: PT017  either end is well
