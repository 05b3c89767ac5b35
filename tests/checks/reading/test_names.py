from __future__ import annotations

from jixiao.checks.reading.names import own_kinds, own_names, selves
from tests.checks.reading.build import report

HEAD = "2023年度部门整体支出绩效自评报告\n单位名称（盖章）：青石市科技服务中心\n"


def test_the_name_on_the_cover() -> None:
    assert own_names(report(HEAD)) == ["青石市科技服务中心"]
    assert own_kinds(report(HEAD)) == {"中心"}


def test_the_name_in_the_title() -> None:
    assert own_kinds(report("清河县林业局2023年度部门整体支出绩效自评报告\n")) == {"局"}


def test_what_is_no_self_name() -> None:
    text = "我部门、我单位所属，我所在的村，我局限于此，自我局制以来，我办理了手续。"
    assert selves(report(HEAD + text)) == {}


def test_self_names_are_counted() -> None:
    assert selves(report(HEAD + "我中心编制12人，我中心和我局。")) == {"中心": 2, "局": 1}
