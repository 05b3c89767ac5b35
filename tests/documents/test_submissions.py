import io
import zipfile

import pytest

from jixiao.documents import expand
from jixiao.documents.limits import Limits
from jixiao.errors import EncryptedDocument, JixiaoError, MissingFile, NestedArchive, TooLarge
from tests.documents.office import docx, p, rows, xlsx, zipped

REPORT, SHEET = docx(p("一、概况")), xlsx({"a": rows(("甲", 1))})


def names(paths, **limits) -> list[str]:
    return [source.name for source in expand(paths, Limits(**limits))]


def test_files_stand_for_themselves(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("甲。", encoding="utf-8")
    (source,) = expand([file])
    assert source.read().text == "甲。"
    assert source.name == source.path == str(file)


def test_folders_are_walked_in_order_without_the_leavings_of_editors(tmp_path):
    for name in ("b.txt", "a.txt", ".DS_Store", "~$a.docx", "Thumbs.db", "子/c.txt", ".git/x"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("甲", encoding="utf-8")
    assert names([tmp_path]) == [str(tmp_path / n) for n in ("a.txt", "b.txt", "子/c.txt")]


def test_archives_are_opened_one_level_deep(tmp_path):
    archive = tmp_path / "申报.zip"
    members = {"报告.docx": REPORT, "附件/表.xlsx": SHEET, "内.zip": zipped({"a": "x"})}
    archive.write_bytes(zipped({**members, "__MACOSX/._a": "x"}))
    found = list(expand([archive]))
    assert [source.name for source in found] == [f"{archive}/{name}" for name in members]
    assert found[0].read().text == "一、概况\n"
    assert found[1].read().format == "xlsx"
    with pytest.raises(NestedArchive, match=r"内\.zip"):
        found[2].read()


def test_names_of_members_in_gbk(tmp_path):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        made.writestr("AAAA.txt", "甲。")
    data = buffer.getvalue().replace(b"AAAA", "报告".encode("gbk"))
    (tmp_path / "a.zip").write_bytes(data)
    assert names([tmp_path / "a.zip"]) == [f"{tmp_path}/a.zip/报告.txt"]


def test_a_document_in_a_folder_is_not_taken_for_an_archive(tmp_path):
    (tmp_path / "a.docx").write_bytes(REPORT)
    assert names([tmp_path]) == [f"{tmp_path}/a.docx"]


def test_what_cannot_be_opened_comes_as_an_error_and_the_rest_comes_too(tmp_path):
    (tmp_path / "坏.zip").write_bytes(zipped({"a.txt": "甲"})[:-30])
    (tmp_path / "好.txt").write_text("甲。", encoding="utf-8")
    sources = list(expand([tmp_path / "坏.zip", tmp_path / "无.txt", tmp_path / "好.txt"]))
    results = []
    for source in sources:
        try:
            results.append(source.read().text)
        except JixiaoError as error:
            results.append(type(error).__name__)
    assert results == ["UnreadableDocument", "MissingFile", "甲。"]


def test_a_zip_bomb_is_refused(tmp_path):
    bomb = zipped({"a.txt": b"0" * 10_000_000, "b.txt": "甲"})
    (tmp_path / "a.zip").write_bytes(bomb)
    (source,) = expand([tmp_path / "a.zip"], Limits(unpacked_bytes=1_000_000))
    with pytest.raises(TooLarge, match="解压"):
        source.read()


def test_a_zip_that_lies_about_its_sizes_is_refused(tmp_path):
    data = zipped({"a.txt": b"0" * 10_000_000})
    size = (10_000_000).to_bytes(4, "little")
    (tmp_path / "a.zip").write_bytes(data.replace(size, (10).to_bytes(4, "little")))
    for source in expand([tmp_path / "a.zip"], Limits(unpacked_bytes=1_000_000)):
        with pytest.raises(JixiaoError):
            source.read()


def test_an_archive_with_a_password(tmp_path):
    data = bytearray(zipped({"a.txt": "甲"}))
    data[6] |= 1
    at = data.rindex(b"PK\x01\x02")
    data[at + 8] |= 1
    (tmp_path / "a.zip").write_bytes(data)
    (source,) = expand([tmp_path / "a.zip"])
    with pytest.raises(EncryptedDocument):
        source.read()


def test_too_many_files(tmp_path):
    for n in range(5):
        (tmp_path / f"{n}.txt").write_text("甲", encoding="utf-8")
    *_, last = expand([tmp_path], Limits(members=3))
    assert isinstance(last.error, TooLarge)


def test_an_empty_archive(tmp_path):
    (tmp_path / "a.zip").write_bytes(zipped({}))
    (source,) = expand([tmp_path / "a.zip"])
    assert isinstance(source.error, MissingFile)
