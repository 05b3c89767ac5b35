"""Names, years, stages and scopes of figures."""

import pytest

from jixiao.facts.labels import Scope, Stage, key, label


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2023年度基本支出", "我局基本支出为"),
        ("2023年“三公”经费支出总额为", "“三公”经费"),
        ("全年公务接待费支出", "公务接待费"),
        ("其中：工资福利支出为", "工资福利支出"),
        ("2023年度本年支出合计", "支出合计"),
        ("一般公共预算财政拨款项目支出", "项目支出"),
        ("固定资产原值为", "固定资产原值"),
    ],
)
def test_one_name_told_in_two_ways(one: str, other: str) -> None:
    assert key(one) == key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("基本支出", "项目支出"),
        ("公务接待费", "公务用车运行维护费"),
        ("公务用车购置及运行维护费", "公务用车运行维护费"),
        ("人员经费", "公用经费"),
        ("固定资产原值", "固定资产净值"),
        ("在职人员", "退休人员"),
        ("货物采购", "服务采购"),
    ],
)
def test_two_names_stay_apart(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("年初预算为", Stage.ORIGINAL),
        ("年初部门预算", Stage.ORIGINAL),
        ("调整后预算", Stage.REVISED),
        ("全年预算数", Stage.REVISED),
        ("2023年预算", Stage.BUDGET),
        ("支出决算为", Stage.FINAL),
        ("实际支出", Stage.FINAL),
        ("到位资金", Stage.RECEIVED),
        ("预算绩效管理培训费", Stage.UNKNOWN),
        ("基本支出", Stage.UNKNOWN),
    ],
)
def test_stage(words: str, stage: Stage) -> None:
    assert label(words).stage is stage


@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ("一般公共预算财政拨款支出", Scope.GENERAL),
        ("政府性基金预算财政拨款支出", Scope.FUND),
        ("国有资本经营预算支出", Scope.CAPITAL),
        ("财政拨款基本支出", Scope.APPROPRIATION),
        ("基本支出", Scope.ALL),
    ],
)
def test_scope(words: str, scope: Scope) -> None:
    assert label(words).scope is scope


@pytest.mark.parametrize(
    ("words", "year"), [("2022年度支出", 2022), ("上年支出", -1), ("去年同期", -1), ("支出", None)]
)
def test_year(words: str, year: int | None) -> None:
    assert label(words).year == year
