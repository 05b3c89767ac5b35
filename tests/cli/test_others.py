import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jixiao import __version__, samples
from jixiao.checks.base import all_checks
from jixiao.cli import doctor
from jixiao.cli.chinese import wide, wrapped
from jixiao.cli.main import COMMANDS
from tests.cli.conftest import WRONG


class TestRead:
    def test_the_text_in_which_offsets_count(self, jixiao, tmp_path):
        path = tmp_path / "a.txt"
        path.write_bytes(b"\xef\xbb\xbf" + "一、概况\r\n支出30万元。\r\n".encode())
        assert jixiao("read", "--text", path).out == "一、概况\r\n支出30万元。\r\n"

    def test_blocks_with_their_places(self, jixiao, tmp_path):
        path = tmp_path / "a.md"
        path.write_text("# 概况\n\n| 项目 | 金额 |\n|---|---|\n| 培训 | 30 |\n", "utf-8")
        out = jixiao("read", path).out
        assert "标题" in out
        assert "[表1 2行2列" in out
        assert "培训 | 30" in out

    def test_places_count_from_one_as_findings_do(self, jixiao, tmp_path):
        path = tmp_path / "a.txt"
        path.write_text(f"绩效自评\n{WRONG}", "utf-8")
        assert "第1字起" in jixiao("read", path).out
        assert "第6字起" in jixiao("read", path).out
        assert "第6字" in jixiao("check", path).out

    def test_a_missing_file(self, jixiao, tmp_path):
        said = jixiao("read", tmp_path / "没有.txt")
        assert (said.code, said.out) == (2, "")
        assert "文件不存在" in said.err

    def test_a_limit(self, jixiao, wrong):
        assert jixiao("read", "--limit", "characters=3", wrong).code == 2


class TestChecks:
    def test_lists_every_check(self, jixiao):
        out = jixiao("checks").out
        assert [c.rule.code for c in all_checks() if c.rule.code not in out] == []

    def test_one_family(self, jixiao):
        out = jixiao("checks", "su").out
        assert "SU101" in out
        assert "SH101" not in out

    def test_an_unknown_family(self, jixiao):
        assert jixiao("checks", "ZZ").code == 2

    @pytest.mark.parametrize("name", ["SU101", "su101"])
    def test_explains_by_code(self, jixiao, name):
        said = jixiao("explain", name)
        assert said.code == 0
        for heading in ("为什么", "依据", "反例", "正例"):
            assert heading in said.out

    def test_explains_by_name(self, jixiao):
        rule = all_checks()[0].rule
        assert rule.code in jixiao("explain", rule.name).out

    def test_an_unknown_code_is_answered_with_the_nearest(self, jixiao):
        said = jixiao("explain", "SU1O1")
        assert said.code == 2
        assert "是否指 SU1" in said.err


class TestSamples:
    def test_lists_them(self, jixiao):
        out = jixiao("samples").out
        assert [s.name for s in samples.list_samples() if s.name not in out] == []

    def test_copies_one(self, jixiao, tmp_path):
        sample = samples.list_samples()[0]
        said = jixiao("samples", "copy", sample.name, tmp_path)
        assert said.code == 0
        assert [f for f in sample.files if not (tmp_path / sample.name / f).exists()] == []

    def test_an_unknown_one(self, jixiao, tmp_path):
        assert jixiao("samples", "copy", "没有", tmp_path).code == 2


class TestHelp:
    def test_names_every_command(self, jixiao):
        out = jixiao().out
        assert [name for name in COMMANDS if name not in out] == []

    @pytest.mark.parametrize("name", COMMANDS)
    def test_is_chinese_throughout(self, jixiao, name):
        said = jixiao(name, "--help")
        assert said.code == 0
        assert said.out.startswith("用法：")
        for english in ("Usage", "Options", "Show this", "Commands", "required", "default"):
            assert english not in said.out
        assert max(map(wide, said.out.splitlines())) <= 100

    def test_version(self, jixiao):
        assert jixiao("--version").out == f"jixiao {__version__}\n"

    @pytest.mark.parametrize(
        ("arguments", "says"),
        [
            (["chekc"], "是否指 check？"),
            (["check"], "缺少参数 FILE"),
            (["check", "--fromat", "json", "x"], "是否指 --format？"),
            (["check", "--format", "jsno", "x"], "是否指 json？"),
            (["check", "x", "--format"], "--format 缺少值"),
            (["check", "-j", "两个", "x"], "应为不小于 0 的整数"),
            (["check", "--select", "SU1O1", "x"], "是否指 SU1"),
            (["read", "a", "b"], "参数太多"),
        ],
    )
    def test_mistakes_are_answered_in_one_chinese_line(self, jixiao, arguments, says):
        said = jixiao(*arguments)
        assert (said.code, said.out) == (2, "")
        assert said.err.startswith("错误：")
        assert says in said.err
        assert said.err.count("\n") == 1

    def test_doctor_names_the_optional_parts(self, jixiao):
        out = jixiao("doctor").out
        for part in ("office-oxide", "中文字体", "lxml"):
            assert part in out

    def test_doctor_asks_for_what_the_package_depends_on(self):
        text = (Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8")
        told = tomllib.loads(text)["project"]["dependencies"]
        assert sorted(doctor.NEEDED) == sorted(re.split("[<>=]", d)[0] for d in told)

    def test_doctor_fails_only_where_something_needed_is_missing(self, jixiao, monkeypatch):
        said = jixiao("doctor")
        assert (said.code, "缺少，请重新安装" in said.out) == (0, False)
        monkeypatch.setattr(doctor, "NEEDED", ("click", "no-such-package"))
        said = jixiao("doctor")
        assert said.code == 2
        assert "– no-such-package" in said.out


# What names no folder of this machine: a walk through all of it would take an hour.
WORDS = st.text(max_size=8).filter(lambda word: "/" not in word and set(word) != {"."})


class TestAnyArguments:
    @settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
    @given(st.sampled_from(list(COMMANDS)), st.lists(WORDS, max_size=4))
    def test_are_answered_with_an_exit_code(self, jixiao, command, words):
        said = jixiao(command, *words)
        assert said.code in {0, 1, 2}
        assert (said.code == 2) == ("错误：" in said.err or "无法打开" in said.out)


class TestWrapped:
    def test_counts_wide_characters_and_keeps_words(self):
        lines = list(wrapped("用 jixiao.toml 设置要做的检查，可写编号。", 16))
        assert "".join(lines).replace(" ", "") == "用jixiao.toml设置要做的检查，可写编号。"
        assert all(wide(line) <= 18 for line in lines)
        assert any("jixiao.toml" in line for line in lines)


class TestProcess:
    """What only a process of its own shows."""

    def spawn(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "jixiao", *arguments],
            capture_output=True,
            check=False,
            env={**os.environ, **environment},
        )

    def test_speaks_utf8_whatever_the_console(self, tmp_path):
        path = tmp_path / "a.txt"
        path.write_text(WRONG, "utf-8")
        said = self.spawn("check", str(path), PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
        assert said.returncode == 1
        assert "错误 SU101" in said.stdout.decode("utf-8")

    def test_a_name_that_is_not_text_shows_in_a_usage_error(self):
        said = self.spawn("check", "-o", os.fsdecode(b"\xff\xfe"), "x")
        assert said.returncode == 2
        assert "错误：" in said.stderr.decode("utf-8")

    def test_a_fault_of_ours_is_no_finding(self):
        code = "import jixiao.cli.main as m; m.run = lambda _: 1 / 0; m.main()"
        said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
        assert said.returncode == 3
        assert "ZeroDivisionError" in said.stderr.decode("utf-8")
        assert "程序自身出错" in said.stderr.decode("utf-8")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
    @pytest.mark.parametrize("arguments", [("--version",), ("checks",), ("check", "a.txt")])
    def test_a_full_disk_is_one_chinese_line(self, tmp_path, arguments):
        (tmp_path / "a.txt").write_text(WRONG, "utf-8")
        with open("/dev/full", "wb") as full:  # noqa: PTH123  a device
            said = subprocess.run(
                [sys.executable, "-m", "jixiao", *arguments],
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
                cwd=tmp_path,
            )
        told = said.stderr.decode("utf-8")
        assert said.returncode == 2
        assert told.startswith("错误：结果无法输出：磁盘已满。")
        assert told.count("\n") == 1

    def test_a_reader_that_goes_away_is_no_error(self, tmp_path):
        path = tmp_path / "a.txt"
        path.write_text(WRONG * 2000, "utf-8")
        shell = f'"{sys.executable}" -m jixiao read "{path}" | head -n 1'
        said = subprocess.run(["/bin/sh", "-c", shell], capture_output=True, check=False)
        assert said.stderr == b""
