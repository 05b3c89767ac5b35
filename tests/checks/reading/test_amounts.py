from __future__ import annotations

import re
from decimal import Decimal

import pytest

from jixiao.checks.reading.amounts import MONEY, overruns, shown, value
from tests.checks.reading.build import report


@pytest.mark.parametrize(
    ("text", "yuan"), [("1,234.5万元", 12_345_000), ("3亿元", 300_000_000), ("543200元", 543_200)]
)
def test_amounts_are_in_yuan(text: str, yuan: int) -> None:
    found = re.search(MONEY, text)
    assert found is not None
    assert value(found) == yuan


def test_amounts_are_shown_as_people_write_them() -> None:
    assert shown(Decimal(543_200)) == "54.32万元"
    assert shown(Decimal(1_000_000)) == "100万元"
    assert shown(Decimal(980)) == "980元"


def test_what_the_report_calls_over_budget() -> None:
    read = report("基本支出超出预算12万元。决算数比预算数增加3万元。结余2万元。")
    assert [a.value for a in overruns(read)] == [120_000, 30_000]
    assert overruns(read)[0].sentence == "基本支出超出预算12万元。"
