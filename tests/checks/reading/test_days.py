from __future__ import annotations

from datetime import date

import pytest

from jixiao.checks.reading.days import days, report_date
from jixiao.checks.reading.pieces import narrative
from tests.checks.reading.build import report


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023年9月25日完成。", date(2023, 9, 25), date(2023, 9, 25)),
        ("二〇二三年九月二十五日完成。", date(2023, 9, 25), date(2023, 9, 25)),
        ("2024年2月完成。", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023年2月30日完成。", None, None),
    ],
)
def test_dates(text: str, first: date | None, last: date | None) -> None:
    found = list(days(narrative(report(text))[0]))
    assert [(d.first, d.last) for d in found] == [(first, last)]


def test_the_signature_is_a_line_of_its_own() -> None:
    signed = report_date(report("自评报告\n报告日期：2023年4月14日\n项目于2022年5月1日开工。"))
    assert signed is not None
    assert signed.first == date(2023, 4, 14)
    assert report_date(report("自评报告\n项目于2022年5月1日开工。")) is None
