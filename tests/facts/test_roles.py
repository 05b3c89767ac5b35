"""What a figure does in its clause."""

import pytest

from jixiao.facts.mentions import Mention, Role
from tests.facts.evened import report


def mentions(text: str) -> list[Mention]:
    return [m for _, m in report(text).mentions]


@pytest.mark.parametrize(
    ("text", "role", "direction"),
    [
        ("支出500.00万元。", Role.LEVEL, 0),
        ("比上年增加20.00万元。", Role.DELTA, 1),
        ("较上年减少了20.00万元。", Role.DELTA, -1),
        ("年中调减20.00万元。", Role.DELTA, -1),
        ("增至500.00万元。", Role.LEVEL, 0),
        ("提高到500.00万元。", Role.LEVEL, 0),
        ("结余20.00万元。", Role.GAP, -1),
        ("超支20.00万元。", Role.GAP, 1),
        ("同比增长4.17%。", Role.CHANGE, 1),
        ("降幅为4.17%。", Role.CHANGE, -1),
        ("占比60.00%。", Role.SHARE, 0),
        ("占本年支出合计的60.00%。", Role.SHARE, 0),
        ("预算执行率95.00%。", Role.RATE, 0),
        ("完成年初预算的95.00%。", Role.RATE, 0),
        ("完成率达到95.00%。", Role.RATE, 0),
        ("提高1.2个百分点。", Role.CHANGE, 1),
        ("新增企业45家。", Role.LEVEL, 0),
        ("增长至95.00%。", Role.PERCENT, 0),
        ("税率13%。", Role.RATE, 0),
    ],
)
def test_role(text: str, role: Role, direction: int) -> None:
    (mention,) = mentions(text)
    assert mention.role is role
    if role is not Role.DELTA or mention.money:
        assert mention.direction == direction


def test_behind_where_it_moved_to_an_increase_is_a_change() -> None:
    roles = [m.role for m in mentions("学生由400人增至450人，增加50人，增长12.50%。")]
    assert roles == [Role.LEVEL, Role.LEVEL, Role.DELTA, Role.CHANGE]


def test_a_comma_in_a_number_ends_no_clause() -> None:
    first, second = mentions("计划投资1,200.00万元，到位1,080.00万元。")
    assert second.clause - first.clause == 1
    assert second.lead == "到位"


def test_names_and_clauses() -> None:
    first, second = mentions("支出500.00万元，其中：人员经费（含社保）300.00万元。")
    assert first.label.words == "支出"
    assert "人员经费" in second.label.words


def test_numbers_of_items_measure_nothing() -> None:
    printed = [m.figure.printed for m in mentions("1、支出12.00万元。2.收入（3）其他5.00万元。")]
    assert "12.00万元" in printed
    assert "1" not in printed


def test_an_amount_without_unit_takes_that_of_its_neighbours() -> None:
    *_, last = mentions("年初预算为0.00万元，支出决算为4.19。")
    assert last.money
    assert last.figure.in_unit(mentions("1.00万元")[0].figure.unit) == last.figure.value / 10_000


def test_a_section_gives_its_scope_to_the_items() -> None:
    told = mentions("一、一般公共预算财政拨款支出情况\n人员经费500.00万元。\n")
    assert told[-1].label.scope.value == "一般公共预算财政拨款"
