import sys

import pytest

from jixiao import documents
from jixiao.documents.limits import DEFAULT
from jixiao.documents.model import Kind
from jixiao.documents.readers.doc import READER
from jixiao.errors import EncryptedDocument, MissingReader, UnreadableDocument
from tests.documents.word97 import word97

TABLE = [["项目", "预算数"], ["合计", "12.30"]]


def sample() -> bytes:
    return word97(
        "某局绩效自评报告", "一、部门概况", "全年支出723.67万元。\x13 PAGE \x14第2页\x15",
        "单位：万元", TABLE, "特此报告。",
    )  # fmt: skip


def test_paragraphs_and_tables():
    pytest.importorskip("office_oxide")
    document = documents.read_bytes("报告.doc", sample())
    assert [(p.kind, p.text) for p in document.paragraphs] == [
        (Kind.TITLE, "某局绩效自评报告"),
        (Kind.HEADING, "一、部门概况"),
        (Kind.BODY, "全年支出723.67万元。第2页"),
        (Kind.BODY, "单位：万元"),
        (Kind.BODY, "特此报告。"),
    ]
    table = next(document.tables)
    assert [[cell.text for cell in row if cell] for row in table.grid()] == TABLE
    assert table.caption[-1].text == "单位：万元"
    assert document.title == "某局绩效自评报告"


def test_wps_files_are_read_alike():
    pytest.importorskip("office_oxide")
    assert documents.read_bytes("报告.wps", sample()).text.startswith("某局绩效自评报告\n")


def test_a_file_with_a_password():
    with pytest.raises(EncryptedDocument):
        documents.read_bytes("报告.doc", word97("密", encrypted=True))


def test_without_the_optional_library_the_hint_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "office_oxide", None)
    with pytest.raises(MissingReader, match="pip install"):
        READER.read("报告.doc", sample(), DEFAULT)


def test_damage_is_one_clear_error():
    pytest.importorskip("office_oxide")
    with pytest.raises(UnreadableDocument):
        READER.read("坏.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), DEFAULT)
