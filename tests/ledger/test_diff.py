from hypothesis import HealthCheck, given, settings

from jixiao.ledger.diff import diff
from jixiao.ledger.files import from_data
from tests.ledger.trees import years


def test_what_changed_is_told_in_words_and_amounts():
    old = from_data(
        {
            "year": 2022,
            "staff": {"in_post": 40},
            "expenditure": {"basic": {"final": "509.56万元"}, "project": {"final": 0}},
            "projects": [{"code": "P1", "name": "甲"}],
            "evaluation": {"reported": "2023-04-14"},
        },
        "旧",
    )
    new = from_data(
        {
            "year": 2022,
            "staff": {"in_post": 41},
            "expenditure": {"basic": {"final": "655.47万元"}},
            "projects": [{"code": "P2", "name": "乙", "spent": "3万元"}],
            "evaluation": {"reported": "2023-04-15"},
        },
        "新",
    )
    assert {c.path: c.told for c in diff(old, new)} == {
        "staff.in_post": "40人 → 41人",
        "expenditure.basic.final": "509.56万元 → 655.47万元（增加145.91万元，增长28.63%）",
        "expenditure.project.final": "0.00万元 → （空）",
        "projects[P2].code": "（空） → P2",
        "projects[P2].name": "（空） → 乙",
        "projects[P2].spent": "（空） → 3.00万元",
        "evaluation.reported": "2023年4月14日 → 2023年4月15日",
        "projects[P1].code": "P1 → （空）",
        "projects[P1].name": "甲 → （空）",
    }


@settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
@given(years(), years())
def test_nothing_differs_from_itself_and_both_ways_name_the_same_paths(one, other):
    assert diff(one, one) == ()
    assert {c.path for c in diff(one, other)} == {c.path for c in diff(other, one)}
