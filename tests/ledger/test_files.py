import pytest
from hypothesis import HealthCheck, given, settings

from jixiao.errors import BadYear, MissingFile, UnwritableFile
from jixiao.ledger.files import as_json, as_yaml, load, parse, save
from jixiao.ledger.model.year import DepartmentYear
from tests.ledger.trees import years

patient = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))


@patient
@given(years())
def test_json_and_yaml_lose_nothing(year):
    assert parse(as_json(year), "年.json") == year
    assert parse(as_yaml(year), "年.yaml") == year


def test_amounts_are_read_as_clerks_write_them():
    text = """
    year: 2022
    expenditure:
      basic: {final: 655.47万元, original: "6,554,700.5", prior: 0.06亿元}
    evaluation: {reported: 2023年9月25日}
    """
    year = parse(text, "年.yaml")
    basic = year.expenditure.basic
    assert [f"{v:f}" for v in (basic.final, basic.original, basic.prior) if v is not None] == [
        "6554700.00",
        "6554700.5",
        "6000000.00",
    ]
    assert str(year.evaluation.reported) == "2023-09-25"


def test_every_fault_is_told_at_once_with_its_path():
    text = """{"year": "两千", "staff": {"in_post": 3.5, "head": 1},
               "income": {"total": {"final": "多"}}}"""
    with pytest.raises(BadYear) as caught:
        parse(text, "年.json")
    said = str(caught.value)
    for path in ("year：应填整数", "staff.in_post：应填整数", "staff.head：没有这一项"):
        assert path in said
    assert "income.total.final：应填金额" in said


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", "JSON"),
        ("a: [1", "YAML"),
        ("- 1", "名称: 值"),
        ("a: &x [1]\nb: *x", "引用"),
        ("year: 2022\nincome: {total: {final: .nan}}", "应填金额"),
        ("year: 2022\nincome: {total: {final: '0.001'}}", "精确到分"),
        ("year: 2022\nevaluation: {reported: 2023-02-30}", "没有这一天"),
        ("year: 2022\nstates: {staff: 没有}", "只能填"),
        ("[" * 5000, "第"),
    ],
)
def test_what_is_no_department_year(text, why):
    with pytest.raises(BadYear, match=why):
        parse(text, "年.yaml")


def test_files(tmp_path):
    year = DepartmentYear(year=2022)
    for suffix in (".json", ".yaml", ".yml"):
        save(year, tmp_path / f"年{suffix}")
        assert load(tmp_path / f"年{suffix}") == year
    assert sorted(p.suffix for p in tmp_path.iterdir()) == [".json", ".yaml", ".yml"]
    with pytest.raises(UnwritableFile, match="后缀"):
        save(year, tmp_path / "年.txt")
    with pytest.raises(UnwritableFile):
        save(year, tmp_path / "年.json" / "年.json")
    with pytest.raises(MissingFile):
        load(tmp_path / "没有.json")
    (tmp_path / "乱.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadYear, match="UTF-8"):
        load(tmp_path / "乱.yaml")
