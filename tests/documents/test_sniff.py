import pytest

from jixiao.documents.sniff import sniff
from jixiao.errors import EncryptedDocument, FalseName, UnknownFormat, UnreadableDocument
from tests.documents.compound import compound
from tests.documents.office import docx, p, rows, xlsx, zipped
from tests.documents.word97 import word97

WORD, SHEET = docx(p("甲")), xlsx({"a": rows(("甲", 1))})


@pytest.mark.parametrize(
    ("name", "data", "format_"),
    [
        ("a.docx", WORD, "docx"),
        ("其实是文档.xlsx", WORD, "docx"),
        ("a.xlsx", SHEET, "xlsx"),
        ("没有后缀", SHEET, "xlsx"),
        ("a.zip", zipped({"报告.docx": WORD}), "zip"),
        ("a.docx", WORD[: len(WORD) - 30], "docx"),  # cut, but still known for what it was
        ("a.doc", word97("甲"), "doc"),
        ("a.WPS", word97("甲"), "wps"),
        ("a.et", compound({"Workbook": b"x"}), "xls"),
        ("a.xls", compound({"Book": b"x"}), "xls"),
        ("a.docx", b"\n%PDF-1.7 ...", "pdf"),
        ("a.pdf", "一、概况".encode(), "txt"),
        ("a.txt", "一、概况".encode("gb18030"), "txt"),
        ("a.MD", "# 概况".encode(), "md"),
        ("a.txt", "一、概况".encode("utf-16"), "txt"),
        ("a.txt", b"<!DOCTYPE html><p>x", "html"),
        ("a.xls", b"\xef\xbb\xbf <!-- saved --> <HTML xmlns:o='x'>", "html"),
        ("a.html", "<html>甲".encode("utf-16"), "html"),
        ("a.htm", b"<div>x</div>", "html"),
        ("a.txt", b"<div>x</div>", "txt"),
    ],
)
def test_content_decides(name, data, format_):
    assert sniff(name, data) == format_


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.rtf", b"{\\rtf1 x}"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(100)),
        ("a.pptx", zipped({"[Content_Types].xml": "", "ppt/presentation.xml": ""})),
        ("a.ofd", zipped({"OFD.xml": ""})),
        ("a.xlsb", zipped({"[Content_Types].xml": "", "xl/workbook.bin": ""})),
        ("a.ppt", compound({"PowerPoint Document": b"x"})),
        ("a.bin", bytes(range(256)) * 20),
        ("a.mht", b"MIME-Version: 1.0\r\n"),
    ],
)
def test_what_is_not_read(name, data):
    with pytest.raises(UnknownFormat):
        sniff(name, data)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("image.docx", b"\x89PNG\r\n\x1a\n" + bytes(100), "后缀是 docx，内容却是 PNG 图片。"),
        ("broken.pdf", bytes(range(256)) * 20, "后缀是 pdf，内容却不是有效的 PDF。"),
        ("a.xlsx", b"Rar!\x1a\x07" + bytes(range(256)), "内容却是 RAR 压缩包。"),
        ("a.doc", compound({"PowerPoint Document": b"x"}), "内容却不是有效的 Word 文档。"),
    ],
)
def test_a_suffix_that_promises_too_much(name, data, says):
    with pytest.raises(FalseName) as caught:
        sniff(name, data)
    assert says in str(caught.value)
    assert "可读格式" not in str(caught.value)
    renamed = type(caught.value)("包/b", *caught.value.args[1:])
    assert str(renamed).startswith("包/b 的后缀")


@pytest.mark.parametrize("data", [b"", b" \r\n\t", bytes(100)])
def test_empty_files(data):
    with pytest.raises(UnreadableDocument, match="空"):
        sniff("a.docx", data)


def test_office_files_with_a_password():
    with pytest.raises(EncryptedDocument, match="密码"):
        sniff("a.xlsx", compound({"EncryptionInfo": b"x", "EncryptedPackage": b"x"}))


@pytest.mark.parametrize("cut", [9, 60, 520, 3000])
def test_cut_compound_files(cut):
    with pytest.raises(UnreadableDocument):
        sniff("a.doc", word97("甲")[:cut])
