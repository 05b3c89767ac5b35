import tomllib

import pytest

from tests.cli.conftest import WRONG

WORDS = ("--reason", "运费另列", "--by", "张三")


@pytest.fixture
def fingerprint(jixiao, wrong):
    return total(jixiao("check", "--format", "json", wrong))["fingerprint"]


def total(said):
    """The one finding of the total that does not add up."""
    (document,) = said.data["documents"]
    (finding,) = (f for f in document["findings"] if f["code"] == "SU101")
    return finding


def waivers(folder):
    return tomllib.loads((folder / "jixiao.toml").read_text("utf-8"))["waivers"]


class TestWaive:
    def test_writes_all_that_tells_later_why_it_lapsed(self, jixiao, wrong, fingerprint, tmp_path):
        assert jixiao("waive", fingerprint[:8], wrong, *WORDS, "--date", "2024-06-28").code == 0
        (entry,) = waivers(tmp_path)
        assert (entry["fingerprint"], entry["code"]) == (fingerprint, "SU101")
        assert (entry["reason"], entry["by"]) == ("运费另列", "张三")
        assert (entry["date"].isoformat(), entry["file"]) == ("2024-06-28", wrong.name)
        assert any("30.00万元" in quote for quote in entry["quotes"])

    def test_the_finding_stays_counted(self, jixiao, wrong, fingerprint):
        jixiao("waive", fingerprint, wrong, *WORDS)
        said = jixiao("check", "--format", "json", wrong)
        assert (said.code, total(said)["waived"]["by"]) == (0, "张三")
        assert "已豁免 1" in jixiao("check", wrong).out

    def test_the_rest_of_the_file_is_kept(self, jixiao, wrong, fingerprint, tmp_path):
        before = '# 本局的设置\nignore = ["RE101"]  # 另行核对\n\n[limits]\npages = 10\n'
        (tmp_path / "jixiao.toml").write_text(before.replace('["RE101"]', "[]"), "utf-8")
        jixiao("waive", fingerprint, wrong, *WORDS)
        after = (tmp_path / "jixiao.toml").read_text("utf-8")
        assert after.startswith(before.replace('["RE101"]', "[]"))
        assert jixiao("check", wrong).code == 0

    def test_inline_waivers_are_kept(self, jixiao, wrong, fingerprint, tmp_path):
        old = (
            'waivers = [{fingerprint="ab12", code="SU999", reason="甲", by="乙", date=2024-01-01}]'
        )
        (tmp_path / "jixiao.toml").write_text(old, "utf-8")
        jixiao("waive", fingerprint, wrong, *WORDS)
        assert [w["fingerprint"] for w in waivers(tmp_path)] == ["ab12", fingerprint]

    def test_a_changed_figure_makes_it_lapse_and_a_new_waiver_replaces_it(
        self, jixiao, wrong, fingerprint, tmp_path
    ):
        jixiao("waive", fingerprint, wrong, *WORDS)
        wrong.write_text(WRONG.replace("30.00", "31.00"), "utf-8")
        said = jixiao("check", "--format", "json", wrong)
        (note,) = said.data["notes"]
        assert said.code == 1
        assert "已失效" in note
        assert "31.00万元" in note
        renewed = total(said)["fingerprint"]
        assert jixiao("waive", renewed, wrong, *WORDS).code == 0
        assert [w["fingerprint"] for w in waivers(tmp_path)] == [renewed]
        assert jixiao("check", "--format", "json", wrong).data.get("notes", []) == []

    def test_a_mended_report_needs_no_waiver(self, jixiao, wrong, fingerprint):
        jixiao("waive", fingerprint, wrong, *WORDS)
        wrong.write_text(WRONG.replace("30.00", "32.00"), "utf-8")
        assert "不再需要" in jixiao("check", wrong).out

    def test_a_settings_file_that_is_named(self, jixiao, wrong, fingerprint, tmp_path):
        place = tmp_path / "别处.toml"
        assert jixiao("waive", fingerprint, wrong, *WORDS, "--config", place).code == 0
        assert not (tmp_path / "jixiao.toml").exists()
        assert jixiao("check", "--config", place, wrong).code == 0


class TestRefusals:
    @pytest.mark.parametrize(
        ("begin", "says"),
        [("ffffffffffff", "没有指纹为"), ("ff", "太短")],
    )
    def test_a_fingerprint_that_fits_nothing(self, jixiao, wrong, begin, says):
        said = jixiao("waive", begin, wrong, *WORDS)
        assert said.code == 2
        assert says in said.err

    def test_no_reason_no_person_no_date(self, jixiao, wrong, fingerprint, tmp_path):
        assert "--by" in jixiao("waive", fingerprint, wrong, "--reason", "x").err
        assert "不能为空" in jixiao("waive", fingerprint, wrong, "--reason", " ", "--by", "x").err
        assert "2024-06-28" in jixiao("waive", fingerprint, wrong, *WORDS, "--date", "昨天").err
        assert not (tmp_path / "jixiao.toml").exists()

    def test_a_file_that_cannot_be_read(self, jixiao, fingerprint, tmp_path):
        said = jixiao("waive", fingerprint, tmp_path / "没有.txt", *WORDS)
        assert said.code == 2
        assert "文件不存在" in said.err
