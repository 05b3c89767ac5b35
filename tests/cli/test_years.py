"""The commands of the department-year: validate, score, packs, diff."""

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from jixiao.scoring.base import rates, rules

YEAR = """
year: 2022
pack: national-project
profile: {name: 示例中心}
staff: {authorised: 34, in_post: 40}
projects:
  - code: P1
    name: 平台
    revised: 100万元
    spent: 93.794万元
    indicators:
      - {code: D1, level1: 产出, level3: 验收合格率, sign: "≥", target: 100%, actual: 100%,
         weight: 50}
      - {code: D2, level1: 效益, level3: 监管能力, sign: 定性, target: 提升, degree: 85, weight: 30}
      - {code: D3, level1: 满意度, level3: 企业满意度, sign: "≥", target: 95%, actual: 90%,
         weight: 10, points: 10}
"""


@pytest.fixture
def year(tmp_path: Path) -> Path:
    path = tmp_path / "2022.yaml"
    path.write_text(YEAR, "utf-8")
    return path


class TestValidate:
    def test_warnings_and_gaps_are_no_errors(self, jixiao, year):
        said = jixiao("validate", year)
        assert said.code == 0
        assert "提醒 1 处" in said.out
        assert "机构人员·在职人数：40人，超过了编制总数34人" in said.out

    def test_errors(self, jixiao, year):
        year.write_text(YEAR.replace("spent: 93", "spent: -93"), "utf-8")
        said = jixiao("validate", year)
        assert said.code == 1
        assert "projects[P1].spent" in said.out

    def test_what_is_no_department_year(self, jixiao, year):
        year.write_text("year: 二〇二二", "utf-8")
        said = jixiao("validate", year)
        assert said.code == 2
        assert "year：应填整数" in said.err

    def test_nothing_to_say(self, jixiao, year):
        year.write_text("year: 2022", "utf-8")
        assert jixiao("validate", year).out == "没有问题。\n"


class TestScore:
    def test_a_table_with_working_total_and_grade(self, jixiao, year):
        said = jixiao("score", year)
        assert said.code == 0
        assert "合计 94.35分，等级优" in said.out
        assert "10×90÷95" in said.out

    def test_one_line_explained_with_source_and_difference(self, jixiao, year):
        out = jixiao("score", year, "--explain", "D3").out
        for told in (
            "分值：10",
            "规则：正向指标按比例",
            "得分：9.47",
            "单位自评：10分",
            "相差：0.53分",
        ):
            assert told in out
        assert "出处：W12" in jixiao("score", year, "--explain", "预算执行率").out

    def test_unconfirmed_values_are_said(self, jixiao, year):
        out = jixiao("score", year, "--pack", "hunan-department", "--explain", "H11").out
        assert "未经核实" in out
        assert "使用前请核对当年通知" in out

    def test_notices_side_by_side(self, jixiao, year):
        out = jixiao("score", year, "--packs", "national-project,hunan-department").out
        assert "94.35分 优" in out
        assert "不适用" in out

    @pytest.mark.parametrize(
        ("more", "told"),
        [
            (["--pack", "湖南"], "没有名为 湖南 的通知"),
            (["--explain", "D9"], "没有名为 D9 的指标"),
            (["--project", "P9"], "没有可按这个通知打分的内容"),
        ],
    )
    def test_what_is_not_there(self, jixiao, year, more, told):
        said = jixiao("score", year, *more)
        assert said.code == 2
        assert told in said.err

    def test_a_year_without_a_notice(self, jixiao, year):
        year.write_text(YEAR.replace("pack: national-project\n", ""), "utf-8")
        assert "请用 --pack 指定" in jixiao("score", year).err


class TestPacks:
    def test_list_and_show(self, jixiao):
        assert jixiao("packs").out == jixiao("packs", "list").out
        assert "hubei  湖北省项目支出绩效自评表（项目）" in jixiao("packs").out
        assert "预算执行率 20（出处：W11）" in jixiao("packs", "show", "hubei").out
        assert "做不到" in jixiao("packs", "show", "xinshao-2023").out

    def test_diff(self, jixiao):
        out = jixiao("packs", "diff", "national-project", "hubei").out
        assert "project.execution：10 → 20" in out
        assert jixiao("packs", "diff", "hubei", "hubei").out == "没有不同。\n"

    def test_the_page_on_packs_holds(self, jixiao, tmp_path):
        """What docs/packs.md shows is a sound pack, and it names every rule and rate."""
        page = (Path(__file__).parents[2] / "docs/packs.md").read_text("utf-8")
        shown = re.search(r"```yaml\n(.*?)```", page, re.DOTALL)
        assert shown
        (tmp_path / "pack.yaml").write_text(shown[1], "utf-8")
        said = jixiao("packs", "check", tmp_path)
        assert (said.code, said.out) == (0, "某县2024年度项目支出绩效自评：没有问题。\n")
        assert [name for name in (*rules(), *rates()) if f"`{name}`" not in page] == []

    def test_a_pack_with_a_fault(self, jixiao, tmp_path):
        page = (Path(__file__).parents[2] / "docs/packs.md").read_text("utf-8")
        shown = re.search(r"```yaml\n(.*?)```", page, re.DOTALL)
        assert shown
        (tmp_path / "pack.yaml").write_text(shown[1].replace("value: 50", "value: 60"), "utf-8")
        said = jixiao("packs", "check", tmp_path)
        assert said.code == 1
        assert "各部分共110分，不是100分" in said.out


def test_diff(jixiao, year, tmp_path):
    later = tmp_path / "2023.yaml"
    later.write_text(YEAR.replace("93.794", "95"), "utf-8")
    out = jixiao("diff", year, later).out
    assert "项目·P1·执行数：93.79万元 → 95.00万元" in out
    assert out.endswith("共 1 处不同。\n")


class TestWorkbook:
    def test_new_validate_convert_and_back(self, jixiao, tmp_path):
        made = tmp_path / "2024.xlsx"
        said = jixiao(
            "new", "--year", "2024", "--pack", "hunan-department", "--unit", "示例局", made
        )
        assert said.code == 0
        assert jixiao("validate", made).code == 0
        assert "在职人员控制率" in jixiao("score", made).out
        as_yaml = tmp_path / "2024.yaml"
        assert jixiao("convert", made, as_yaml).code == 0
        assert "three_public.overseas: 无" in as_yaml.read_text("utf-8")
        again = tmp_path / "又.xlsx"
        assert jixiao("convert", as_yaml, again).code == 0
        assert jixiao("diff", made, again).out == "共 0 处不同。\n"

    def test_nothing_is_overwritten_unasked(self, jixiao, year, tmp_path):
        book = tmp_path / "年.xlsx"
        assert jixiao("convert", year, book).code == 0
        said = jixiao("convert", year, book)
        assert said.code == 2
        assert "--force" in said.err
        assert jixiao("new", "--year", "2024", "--pack", "hubei", book).code == 2
        assert "不在 1990" in jixiao("new", "--year", "24", "--pack", "hubei", "x.xlsx").err
        assert jixiao("convert", "--force", year, book).code == 0

    def test_a_wrong_cell_is_named(self, jixiao, year, tmp_path):
        path = tmp_path / "年.xlsx"
        jixiao("convert", year, path)
        book = load_workbook(path)
        book["项目"]["T4"] = "九十三"
        book.save(path)
        said = jixiao("validate", path)
        assert said.code == 2
        assert "项目!T4：“九十三”应填金额" in said.err

    def test_a_problem_names_its_cell(self, jixiao, year, tmp_path):
        path = tmp_path / "年.xlsx"
        jixiao("convert", year, path)
        assert "（机构人员!B6）：40人，超过了编制总数34人" in jixiao("validate", path).out

    def test_an_unknown_suffix(self, jixiao, year, tmp_path):
        said = jixiao("convert", year, tmp_path / "年.csv")
        assert said.code == 2
        assert ".xlsx、.json、.yaml" in said.err
