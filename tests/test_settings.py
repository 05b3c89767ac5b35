from pathlib import Path

import pytest
from hypothesis import given, settings, strategies

from jixiao.documents.limits import DEFAULT, Limits
from jixiao.errors import BadSettings
from jixiao.findings import Evidence, Finding, Severity, Tier
from jixiao.settings import Settings, beside, known_codes, load

CODES = ("SU101", "SU102", "SH101", "RE101", "RE102")


@pytest.fixture
def toml(tmp_path: Path):
    def write(text: str) -> Path:
        path = tmp_path / "jixiao.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def finding(code: str) -> Finding:
    place = Evidence("合计30万元", 0, 6)
    return Finding(code, "x", Severity.ERROR, Tier.ARITHMETIC, "不符", (place,))


def complaint(path: Path) -> str:
    with pytest.raises(BadSettings) as caught:
        load(path, CODES)
    return str(caught.value)


class TestWants:
    def test_every_check_where_nothing_is_said(self):
        assert all(Settings().wants(code) for code in CODES)

    @pytest.mark.parametrize(
        ("select", "ignore", "wanted"),
        [
            (("SU",), (), ["SU101", "SU102"]),
            (("SU101", "RE"), (), ["SU101", "RE101", "RE102"]),
            ((), ("RE",), ["SU101", "SU102", "SH101"]),
            (("SU",), ("SU102",), ["SU101"]),
            (("RE102",), ("RE",), ["RE102"]),
            (("SU",), ("SU",), []),
            (("SU101",), ("SU101",), []),
        ],
    )
    def test_a_code_beats_its_family_and_ignore_beats_select(self, select, ignore, wanted):
        asked = Settings(select=select, ignore=ignore)
        assert [code for code in CODES if asked.wants(code)] == wanted

    def test_a_family_is_not_a_text_prefix(self):
        assert not Settings(select=("S",)).wants("SU101")


class TestJudged:
    def test_a_code_beats_its_family(self):
        asked = Settings(severity={"SU": Severity.INFO, "SU101": Severity.WARNING})
        severities = [asked.judged(finding(c)).severity for c in ("SU101", "SU102", "RE101")]
        assert severities == [Severity.WARNING, Severity.INFO, Severity.ERROR]


class TestLoad:
    def test_reads_everything(self, toml):
        read = load(
            toml(
                """
                select = ["su", "RE101"]
                ignore = ["SU102"]
                [severity]
                RE101 = "info"
                [limits]
                pages = 5000
                file_bytes = "1G"
                [[waivers]]
                fingerprint = "00ff"
                code = "SU101"
                reason = "运费另列"
                by = "张三"
                date = 2024-06-28
                file = "自评报告.docx"
                quotes = ["合计30万元"]
                """
            ),
            CODES,
        )
        assert (read.select, read.ignore) == (("SU", "RE101"), ("SU102",))
        assert read.severity == {"RE101": Severity.INFO}
        assert (read.limits.pages, read.limits.file_bytes) == (5000, 1024**3)
        assert read.limits.cells == DEFAULT.cells
        entry = read.waivers[0]
        assert (entry.waiver.reason, entry.waiver.by) == ("运费另列", "张三")
        assert (entry.waiver.date, entry.quotes) == ("2024-06-28", ("合计30万元",))

    def test_a_byte_order_mark_does_no_harm(self, tmp_path):
        path = tmp_path / "jixiao.toml"
        path.write_bytes(b'\xef\xbb\xbfselect = ["SU"]\n')
        assert load(path, CODES).select == ("SU",)

    @pytest.mark.parametrize(
        ("text", "says"),
        [
            ('selct = ["SU"]', "是否指 select？"),
            ("[limits]\npags = 3", "是否指 pages？"),
            ("[limits]\npages = 0", "应为正整数"),
            ("[limits]\npages = true", "应为正整数"),
            ("[limits]\npages = 1.5", "应为正整数"),
            ("limits = 3", "应写成一节 [limits]"),
            ('select = "SU"', "应为文字的列表"),
            ('select = ["SU109"]', "没有编号为 SU109 的检查"),
            ('ignore = ["S"]', "没有编号为 S 的检查"),
            ('[severity]\nSU101 = "warn"', "是否指 warning？"),
            ('[severity]\nSU999 = "info"', "没有编号为 SU999 的检查"),
            ("waivers = 3", "应写成若干节 [[waivers]]"),
            ('[[waivers]]\nfingerprint = "ab"', "缺少 reason、by、date"),
            ('[[waivers]]\nreson = "x"', "是否指 reason？"),
            ("[[waivers]]\nfingerprint = 12", "应为带引号的文字"),
            ('[[waivers]]\nfingerprint="a"\nreason="b"\nby="c"\ndate="去年"', "2024-06-28"),
            ("select = [", "不合 TOML 语法：文件末尾（Invalid value"),
            ("a = 1\nb ! 2", "不合 TOML 语法：第 2 行第 3 列（Expected"),
        ],
    )
    def test_says_what_is_wrong_and_what_is_near(self, toml, text, says):
        told = complaint(toml(text))
        assert says in told
        assert "jixiao.toml" in told
        assert "docs/settings.md" in told

    def test_a_missing_file_and_a_wrong_encoding_are_said(self, tmp_path):
        assert "无法打开（路径不存在）" in complaint(tmp_path / "none.toml")
        path = tmp_path / "gb.toml"
        path.write_bytes("# 设置".encode("gb18030"))
        assert "UTF-8" in complaint(path)

    @settings(deadline=None)
    @given(strategies.text())
    def test_any_text_is_settings_or_bad_settings(self, tmp_path_factory, text):
        path = tmp_path_factory.mktemp("any") / "jixiao.toml"
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            assert load(path, CODES).path == str(path)
        except BadSettings as error:
            assert str(error)  # noqa: PT017  either answer is right


class TestOptions:
    def test_they_go_before_the_file(self):
        written = Settings(select=("SU",), ignore=("SU102",))
        asked = written.narrowed(select=["RE"], ignore=["RE102"], limits=["pages=7", "cells=2K"])
        assert [c for c in CODES if asked.wants(c)] == ["RE101"]
        assert asked.limits == Limits(pages=7, cells=2048)

    @pytest.mark.parametrize(
        "told", ["pages", "pages=x", "pages=-1", "pags=3", "pages=" + "9" * 30]
    )
    def test_a_limit_that_cannot_be_understood(self, told):
        with pytest.raises(BadSettings, match="--limit"):
            Settings().narrowed(limits=[told])

    def test_codes_are_taken_in_any_case(self):
        assert known_codes([" su101 ", "re"], CODES, "--select") == ("SU101", "RE")

    def test_an_unknown_code_is_answered_with_the_nearest(self):
        with pytest.raises(BadSettings, match="是否指 SH101"):
            known_codes(["SH10"], CODES, "--select")


class TestBeside:
    def test_a_file_and_a_folder(self, toml, tmp_path):
        assert beside(tmp_path / "a.docx") is None
        path = toml("")
        assert beside(tmp_path / "a.docx") == path
        assert beside(tmp_path) == path
