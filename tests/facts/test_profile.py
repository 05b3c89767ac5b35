"""Kind, year and self-names of a document."""

import pytest

from jixiao.facts.profile import Genre
from tests.facts.evened import report


@pytest.mark.parametrize(
    ("text", "genre", "year"),
    [
        ("2023年度部门整体支出绩效自评报告\n\n一、概况\n略。", Genre.EVALUATION, 2023),
        ("某县水利局2022年度部门决算\n\n一、概况\n略。", Genre.ACCOUNTS, 2022),
        ("某县水利局2024年部门预算公开\n\n一、概况\n略。", Genre.BUDGET, 2024),
        ("政府工作报告\n\n2025年，全省生产总值增长5.2%。2025年就业稳定。", Genre.OTHER, 2025),
        ("会议纪要\n\n略。", Genre.OTHER, None),
    ],
)
def test_genre_and_year(text: str, genre: Genre, year: int | None) -> None:
    profile = report(text).profile
    assert (profile.genre, profile.year) == (genre, year)


def test_a_year_compared_with_is_not_the_report_s() -> None:
    assert report("支出合计500.00万元，与2022年度相比增加20.00万元。").profile.year is None


def test_what_the_unit_calls_itself() -> None:
    selves = dict(report("我局制定办法。我局落实。我中心配合。我们努力。").profile.selves)
    assert selves == {"我局": 2, "我中心": 1}
