import os
import zipfile

import pytest

from jixiao.claims.base import read_claims
from jixiao.output import FORMATS


def codes(said) -> list[str]:
    """Of the arithmetic findings."""
    found = [f for d in said.data["documents"] for f in d["findings"]]
    return [f["code"] for f in found if f["tier"] == "arithmetic"]


class TestExitCode:
    def test_clean(self, jixiao, clean):
        said = jixiao("check", clean)
        assert (said.code, said.err) == (0, "")
        assert "错误 0" in said.out

    def test_found(self, jixiao, wrong):
        said = jixiao("check", wrong)
        assert said.code == 1
        assert "SU101" in said.out
        assert "30.00万元" in said.out

    def test_one_unreadable_file_does_not_stop_the_others(self, jixiao, wrong, tmp_path):
        said = jixiao("check", tmp_path / "没有.docx", wrong)
        assert said.code == 2
        assert "SU101" in said.out
        assert "文件不存在" in "".join(said.out.split())

    @pytest.mark.parametrize(
        ("fail_on", "code"), [("never", 0), ("error", 1), ("warning", 1), ("info", 1)]
    )
    def test_fail_on(self, jixiao, wrong, fail_on, code):
        assert jixiao("check", "--fail-on", fail_on, wrong).code == code

    def test_fail_on_counts_what_the_settings_say(self, jixiao, wrong, tmp_path):
        (tmp_path / "jixiao.toml").write_text('[severity]\nSU = "info"\n')
        assert jixiao("check", wrong).code == 0
        assert jixiao("check", "--fail-on", "info", wrong).code == 1

    def test_an_unreadable_file_counts_even_where_nothing_may_fail(self, jixiao, tmp_path):
        assert jixiao("check", "--fail-on", "never", tmp_path / "没有.txt").code == 2

    def test_a_defect_of_ours_costs_one_file(self, jixiao, wrong, clean, monkeypatch):
        def broken(report):
            if report.document.path == str(clean):
                raise KeyError("a defect")
            return read_claims(report)

        monkeypatch.setattr("jixiao.pipeline.read_claims", broken)
        said = jixiao("check", clean, wrong)
        assert said.code == 3
        assert "SU101" in said.out
        assert "程序自身出错" in "".join(said.out.split())
        assert "KeyError" in said.out
        assert jixiao("check", "--together", clean, wrong).code == 3


class TestInputs:
    def test_a_folder_is_walked_and_its_settings_are_no_report(self, jixiao, wrong, tmp_path):
        (tmp_path / "下级").mkdir()
        wrong.rename(tmp_path / "下级" / wrong.name)
        (tmp_path / "jixiao.toml").write_text("")
        said = jixiao("check", "--format", "json", tmp_path)
        assert codes(said) == ["SU101"]
        assert said.data["errors"] == []

    @pytest.mark.parametrize("names", [(), ("~$x.docx", ".DS_Store"), ("jixiao.toml",)])
    @pytest.mark.parametrize("together", [(), ("--together",)])
    def test_a_folder_without_reports_is_no_pass(self, jixiao, tmp_path, names, together):
        for name in names:
            (tmp_path / name).write_bytes(b"")
        said = jixiao("check", *together, ".")
        assert said.code == 2
        assert "没有可读的文件" in "".join(said.out.split())

    def test_the_settings_among_the_files_are_passed_over(self, jixiao, clean, tmp_path):
        (tmp_path / "jixiao.toml").write_text("")
        assert jixiao("check", clean, "jixiao.toml").code == 0
        assert jixiao("check", "jixiao.toml").code == 2

    def test_an_archive_is_opened(self, jixiao, wrong, clean, tmp_path):
        with zipfile.ZipFile(tmp_path / "报送.zip", "w") as package:
            package.write(wrong, "甲/自评.txt")
            package.write(clean, "乙/自评.txt")
        said = jixiao("check", "--format", "json", tmp_path / "报送.zip")
        paths = [d["path"] for d in said.data["documents"]]
        assert [p.split("报送.zip/")[1] for p in paths] == ["甲/自评.txt", "乙/自评.txt"]
        assert codes(said) == ["SU101"]

    def test_several_files_are_one_submission(self, jixiao, wrong, clean):
        said = jixiao("check", "--together", "--format", "json", wrong, clean)
        assert len(said.data["documents"]) == 2
        assert "SU101" in codes(said)

    def test_a_name_that_is_not_text(self, jixiao, wrong, tmp_path):
        name = os.fsdecode(b"\xb1\xa8\xb8\xe6\xff.txt")
        try:
            wrong.rename(tmp_path / name)
        except OSError:
            pytest.skip("this file system takes no such names")
        for form in ("terminal", "json", "sarif"):
            assert jixiao("check", "--format", form, tmp_path / name).code == 1

    def test_many_files_in_several_processes(self, jixiao, wrong, clean):
        alone = jixiao("check", "--format", "json", wrong, clean)
        apart = jixiao("check", "--format", "json", "-j", "2", wrong, clean)
        assert apart.out == alone.out


class TestOwnResults:
    """A folder that holds our results is not checked against itself."""

    @pytest.mark.usefixtures("wrong")
    @pytest.mark.parametrize("suffix", ["html", "json", "sarif", "xlsx"])
    def test_are_left_out_of_a_folder(self, jixiao, tmp_path, suffix):
        result = tmp_path / f"结果.{suffix}"
        before = jixiao("check", "-f", "json", tmp_path)
        jixiao("check", tmp_path, "-o", result)
        again = jixiao("check", "-f", "json", tmp_path, "-o", tmp_path / "r.json")
        assert again.code == 1
        said = jixiao("check", "-f", "json", tmp_path)
        assert said.data["documents"] == before.data["documents"]
        assert "2 个文件是本工具写出的结果" in said.data["notes"][0]
        assert jixiao("check", tmp_path, "-o", result).code == 1  # and are written anew

    def test_are_not_the_samples(self, jixiao, tmp_path):
        jixiao("samples", "copy", "huapao", tmp_path)
        assert len(jixiao("check", "-f", "json", tmp_path).data["documents"]) == 1

    def test_are_checked_where_they_are_named(self, jixiao, wrong, tmp_path):
        jixiao("check", wrong, "-o", tmp_path / "结果.html")
        said = jixiao("check", "-f", "json", tmp_path / "结果.html")
        assert len(said.data["documents"]) == 1


class TestOptions:
    def test_select_and_ignore(self, jixiao, wrong):
        assert jixiao("check", "--select", "SH", wrong).code == 0
        assert jixiao("check", "--select", "su101,SH", wrong).code == 1
        assert jixiao("check", "--ignore", "SU", wrong).code == 0

    def test_the_settings_beside_the_file(self, jixiao, wrong, tmp_path):
        (tmp_path / "jixiao.toml").write_text('ignore = ["SU101"]')
        assert jixiao("check", wrong).code == 0
        assert jixiao("check", "--select", "SU101", wrong).code == 0

    def test_the_settings_that_are_named(self, jixiao, wrong, tmp_path):
        (tmp_path / "jixiao.toml").write_text("")
        (tmp_path / "严.toml").write_text('ignore = ["SU101"]')
        assert jixiao("check", "--config", tmp_path / "严.toml", wrong).code == 0

    def test_the_settings_of_the_folder_that_was_named(self, jixiao, wrong, tmp_path):
        inner = tmp_path / "下级"
        inner.mkdir()
        wrong.rename(inner / wrong.name)
        (tmp_path / "jixiao.toml").write_text('ignore = ["SU101"]')
        assert jixiao("check", tmp_path).code == 0

    def test_bad_settings_stop_the_command(self, jixiao, wrong, tmp_path):
        (tmp_path / "jixiao.toml").write_text('ignroe = ["SU101"]')
        said = jixiao("check", wrong)
        assert said.code == 2
        assert "是否指 ignore？" in said.err

    def test_a_limit(self, jixiao, wrong):
        said = jixiao("check", "--format", "json", "--limit", "characters=10", wrong)
        (error,) = said.data["errors"]
        assert (said.code, error["code"]) == (2, "too-large")
        assert "--limit" in error["hint"]

    def test_relations(self, jixiao, wrong):
        said = jixiao("check", "--format", "json", "--relations", wrong)
        assert said.data["documents"][0]["relations_list"]


class TestOutputs:
    def test_the_suffix_decides_and_the_terminal_is_shown_too(self, jixiao, wrong, tmp_path):
        names = ["r.json", "r.sarif", "r.xlsx", "r.txt"]
        said = jixiao("check", *(f"-o{tmp_path / name}" for name in names), wrong)
        assert "SU101" in said.out
        assert all((tmp_path / name).stat().st_size for name in names)
        assert [name for name in names if name not in said.err] == []

    def test_a_named_format_goes_before_the_suffix(self, jixiao, wrong, tmp_path):
        said = jixiao("check", "--format", "json", "-o", tmp_path / "out.dat", wrong)
        assert said.out == ""
        assert (tmp_path / "out.dat").read_text("utf-8").startswith("{")

    def test_several_pages_go_to_a_folder_that_is_named(self, jixiao, wrong, clean, tmp_path):
        said = jixiao("check", "-o", tmp_path / "both.html", wrong, clean)
        assert (tmp_path / "both" / "index.html").is_file()
        assert f"已写入 {tmp_path / 'both' / 'index.html'}" in said.err
        assert "index.html" in jixiao("check", "--help").out

    def test_the_folder_is_made_and_nothing_else_is_left(self, jixiao, wrong, tmp_path):
        jixiao("check", "-o", tmp_path / "新/深/r.json", wrong)
        assert [p.name for p in (tmp_path / "新/深").iterdir()] == ["r.json"]

    @pytest.mark.parametrize("form", ["xlsx", "docx", "pdf"])
    def test_binary_formats_need_a_file(self, jixiao, wrong, form):
        said = jixiao("check", "--format", form, wrong)
        assert (said.code, said.out) == (2, "")
        assert f"-o 结果.{form}" in said.err

    def test_a_suffix_that_says_nothing(self, jixiao, wrong):
        said = jixiao("check", "-o", "结果.ods", wrong)
        assert said.code == 2
        assert "--format" in said.err

    def test_comments_need_a_document_of_their_kind(self, jixiao, wrong):
        said = jixiao("check", "-o", "批注.docx", wrong)
        assert said.code == 2
        assert "没有 .docx 格式的输入" in said.err

    def test_a_place_that_cannot_be_written(self, jixiao, wrong, clean):
        said = jixiao("check", "-o", clean / "r.json", wrong)
        assert said.code == 2
        assert "无法写入：已有同名的文件" in said.err or "不是文件夹" in said.err

    def test_help_names_every_format(self, jixiao):
        out = jixiao("check", "--help").out
        assert [name for name in FORMATS if name not in out] == []


class TestOriginals:
    """What is checked is never written over, whatever it is called."""

    @pytest.mark.parametrize("name", ["t.txt", "t.html", "t.json", "t.sarif", "t.xlsx"])
    @pytest.mark.parametrize("through", ["itself", "symlink", "folder", "several"])
    def test_are_not_written_over(self, jixiao, wrong, clean, tmp_path, name, through):
        original = tmp_path / "d" / name
        original.parent.mkdir()
        data = wrong.read_bytes()
        original.write_bytes(data)
        target = original
        if through == "symlink":
            target = tmp_path / f"link{original.suffix}"
            target.symlink_to(original)
        asked = {"folder": [original.parent], "several": [clean, original]}
        form = {"txt": "terminal"}.get(original.suffix[1:], original.suffix[1:])
        if (form, through) == ("html", "several"):  # pages go to a folder
            original = original.rename(original.parent / "index.html")
            asked, target = {"several": [clean, original]}, original.parent
        said = jixiao("check", *asked.get(through, [original]), "-f", form, "-o", target)
        assert said.code == 2
        assert "它就是被核查的原文件，不能覆盖" in said.err
        assert original.read_bytes() == data
        assert len(list(original.parent.iterdir())) == 1

    def test_an_archive_is_one_too(self, jixiao, wrong, tmp_path):
        package = tmp_path / "报送.zip"
        with zipfile.ZipFile(package, "w") as made:
            made.write(wrong, "自评.txt")
        data = package.read_bytes()
        assert jixiao("check", "-f", "json", package, "-o", package).code == 2
        assert package.read_bytes() == data
