"""What cannot be read is said in one of four ways; nothing else escapes."""

import io

import pikepdf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jixiao.documents.limits import DEFAULT, Limits
from jixiao.documents.readers.pdf import READER
from jixiao.errors import (
    EncryptedDocument,
    ScannedDocument,
    TooLarge,
    UnreadableDocument,
)
from tests.documents.pdf.make import Page, pdf
from tests.documents.pdf.reading import read

XS, YS = [60.0, 200.0, 320.0], [700.0, 680.0, 660.0]
SMALL = pdf(
    Page().text(60, 760, "一、收入情况").grid(XS, YS, [["项目", "数额"], ["合计", "1.20"]]),
    Page().text(60, 760, "二、支出情况"),
)


def test_a_file_with_a_password_is_encrypted() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(SMALL)) as whole:
        whole.save(out, encryption=pikepdf.Encryption(owner="甲", user="乙"))
    with pytest.raises(EncryptedDocument):
        READER.read("样本.pdf", out.getvalue(), DEFAULT)


def test_a_file_that_only_forbids_printing_is_read() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(SMALL)) as whole:
        whole.save(out, encryption=pikepdf.Encryption(owner="owner", user=""))
    assert "收入情况" in READER.read("样本.pdf", out.getvalue(), DEFAULT).text


def test_pictures_without_text_are_a_scan() -> None:
    with pytest.raises(ScannedDocument):
        read(Page().image(), Page().image().centred(297, 40, "- 2 -"))


def test_a_file_that_is_partly_scanned_says_which_pages() -> None:
    document = read(Page().text(90, 700, "正文在此，共计十二个汉字。"), Page().image())
    assert document.notes == ("第 2 页是图片，没有文字层，未读取",)


def test_text_without_codes_is_said_to_be_garbled() -> None:
    document = read(Page().text(90, 700, "正文\ue001\ue002在此，共计十二个汉字。"))
    assert document.notes == ("部分文字没有编码，读出的可能是乱码",)


def test_a_file_without_text_and_without_pictures_is_unreadable() -> None:
    with pytest.raises(UnreadableDocument):
        read(Page())


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.4", SMALL[: len(SMALL) // 2], SMALL[:-30], b"PK\x03\x04" + SMALL[8:], b"x" * 99],
)
def test_damaged_and_truncated_files_are_unreadable(data: bytes) -> None:
    with pytest.raises(UnreadableDocument):
        READER.read("样本.pdf", data, DEFAULT)


@pytest.mark.parametrize(
    "limits", [Limits(pages=1), Limits(characters=5), Limits(cells=3)], ids=str
)
def test_limits_are_kept(limits: Limits) -> None:
    with pytest.raises(TooLarge):
        READER.read("样本.pdf", SMALL, limits)


@settings(deadline=None, max_examples=120)
@given(st.lists(st.tuples(st.integers(0, len(SMALL) - 1), st.integers(0, 255)), max_size=20))
@example([(SMALL.index(b"/Count") + 7, 57)])
@example([(SMALL.index(b"/MediaBox") + 11, 45)])
def test_flipped_bytes_are_read_or_refused(flips: list[tuple[int, int]]) -> None:
    data = bytearray(SMALL)
    for place, value in flips:
        data[place] = value
    try:
        document = READER.read("样本.pdf", bytes(data), DEFAULT)
    except (UnreadableDocument, TooLarge):
        return
    assert document.boxes is not None
    assert len(document.boxes.sides) == 4 * len(document.text)


_OPERATORS = ["m", "l", "c", "re", "S", "f", "h", "W n", "q", "Q", "cm", "BT", "ET", "Tf", "Tj"]
_TOKEN = st.one_of(
    st.sampled_from([*_OPERATORS, "/F1 12", "<4e2d6587>", "/I1 Do", "1 0 0 1 100 700 Tm"]),
    st.floats(-1e6, 1e6, allow_nan=False).map(lambda x: f"{x:.3f}"),
    st.integers(-10, 900).map(str),
)


@settings(deadline=None, max_examples=120)
@given(st.lists(_TOKEN, max_size=60))
def test_any_drawing_is_read_or_refused(tokens: list[str]) -> None:
    page = Page(parts=[" ".join(tokens)])
    try:
        read(page, Page().text(90, 700, "正文在此，共计十二个汉字。"))
    except UnreadableDocument:
        return
