import os
import pickle
import re
import subprocess
import sys
from pathlib import Path

import pytest

from jixiao import documents
from jixiao.documents import readers
from jixiao.documents.limits import Limits
from jixiao.documents.load import reader_for, shown
from jixiao.errors import (
    EncryptedDocument,
    JixiaoError,
    MissingFile,
    NestedArchive,
    TooLarge,
    UnknownFormat,
    UnreadableDocument,
)
from tests.documents.compound import compound
from tests.documents.office import docx, p, zipped


def test_a_file_is_read_by_its_content(tmp_path):
    file = tmp_path / "报告.txt"
    file.write_bytes(docx(p("一、概况")))
    document = documents.read(file)
    assert document.format == "docx"
    assert document.path == str(file)


@pytest.mark.parametrize("make", [lambda d: d / "无.txt", lambda d: d, lambda d: Path(f"{d}\0")])
def test_paths_that_name_no_file(tmp_path, make):
    with pytest.raises(MissingFile) as caught:
        documents.read(make(tmp_path))
    assert str(caught.value).count("。") == 2


def test_devices_and_pipes_are_not_waited_for(tmp_path):
    pipe = tmp_path / "管道.txt"
    os.mkfifo(pipe)
    for path in (pipe, "/dev/zero"):
        with pytest.raises(MissingFile, match="普通文件"):
            documents.read(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path):
    file = tmp_path / "密.txt"
    file.write_text("甲")
    file.chmod(0)
    with pytest.raises(MissingFile, match="权限"):
        documents.read(file)


def test_a_refused_file_is_said_to_be_refused(tmp_path, monkeypatch):
    file = tmp_path / "密.txt"
    file.write_text("甲", encoding="utf-8")

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(MissingFile, match="权限"):
        documents.read(file)


def test_an_over_large_file_is_refused_before_it_is_read(tmp_path):
    file = tmp_path / "大.txt"
    with file.open("wb") as out:
        out.truncate(2 * 1024**3)  # sparse: it takes no room on the disk
    with pytest.raises(TooLarge, match="200 MB"):
        documents.read(file)
    with pytest.raises(TooLarge):
        documents.read_bytes("大.txt", b"12345", Limits(file_bytes=4))


def test_names_that_are_no_text_can_be_printed(tmp_path):
    raw = os.fsencode(tmp_path) + "/报告".encode("gb18030") + b"\n.txt"
    with open(raw, "wb") as file:  # noqa: PTH123  a name that is no text
        file.write("一、概况".encode())
    document = documents.read(os.fsdecode(raw))
    document.path.encode()
    assert document.path.isprintable()
    with pytest.raises(MissingFile) as caught:
        documents.read(os.fsdecode(raw + b"x"))
    str(caught.value).encode()


def test_shown_keeps_ordinary_names():
    name = "附件/自评 报告　（终）\u00a0.docx"
    assert shown(name) == name
    assert shown("坏\udcff\n名\u202e") == "坏��名�"


def test_an_archive_is_no_document():
    with pytest.raises(NestedArchive, match="解开"):
        documents.read_bytes("a.zip", zipped({"a.txt": "甲"}))


def test_each_format_has_its_reader():
    for format_ in ("txt", "md", "html", "docx", "doc", "wps", "xlsx", "xls", "pdf"):
        assert format_ in reader_for("a", format_).formats
    with pytest.raises(UnknownFormat):
        reader_for("a", "ofd")


@pytest.mark.parametrize(
    ("format_", "never"),
    [("txt", "lxml"), ("docx", "pypdfium2"), ("docx", "xlrd"), ("xlsx", "xlrd")],
)
def test_a_reader_brings_no_library_of_another(format_, never):
    code = (
        "import sys; from jixiao.documents.load import reader_for;"
        f"reader_for('a', {format_!r}); sys.exit({never!r} in sys.modules)"
    )
    source = Path(documents.__file__).parents[2]
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": str(source)})


def test_no_reader_imports_another():
    folder = Path(readers.__file__).parent
    for module in folder.glob("*.py"):
        source = module.read_text("utf-8")
        imported = re.findall(
            r"^\s*(?:from|import) jixiao\.documents\.readers\.(\w+)", source, re.MULTILINE
        )
        assert set(imported) <= {"base"}, module.name


def test_a_file_without_text():
    with pytest.raises(UnreadableDocument, match="没有文字"):
        documents.read_bytes("空.docx", docx("<w:p/>"))


def test_errors_survive_pickling():
    with pytest.raises(JixiaoError) as caught:
        documents.read_bytes("a.xlsx", compound({"EncryptedPackage": b"x"}))
    again = pickle.loads(pickle.dumps(caught.value))
    assert isinstance(again, EncryptedDocument)
    assert str(again) == str(caught.value)
