from decimal import Decimal

from hypothesis import HealthCheck, given, settings

from jixiao.ledger.derive import derived
from jixiao.ledger.model.year import DepartmentYear
from jixiao.ledger.paths import get, leaves
from tests.ledger.trees import years

NONE = {f"expenditure.{name}": "无" for name in ("to_superior", "business", "to_subordinate")}


def year(**data) -> DepartmentYear:
    return DepartmentYear.model_validate({"year": 2022, **data})


def test_a_total_is_worked_out_from_its_parts():
    data = {"basic": {"final": "655.47万元"}, "project": {"final": "723.67万元"}}
    found = derived(year(expenditure=data, states=NONE))
    assert found.expenditure.total.final == Decimal(13_791_400)
    source = found.sources["expenditure.total.final"]
    assert (source.kind, source.place.startswith("支出合计＝")) == ("计算", True)


def test_an_unknown_part_leaves_its_total_unknown():
    data = {"basic": {"final": "655.47万元"}, "project": {"final": "723.67万元"}}
    assert derived(year(expenditure=data)).expenditure.total.final is None


def test_a_part_is_never_worked_out_from_its_total():
    data = {"total": {"final": 10}, "basic": {"final": 4}}
    assert derived(year(expenditure=data, states=NONE)).expenditure.project.final is None


def test_what_was_worked_out_serves_the_next_total():
    data = {
        "vehicle_purchase": {"final": 0},
        "vehicle_running": {"final": 5},
        "overseas": {"final": 0},
        "hospitality": {"final": 3},
    }
    assert derived(year(three_public=data)).three_public.total.final == 8


def test_only_the_lowest_codes_of_a_list_count():
    lines = [
        {"code": "201", "basic": {"final": 10}},
        {"code": "20101", "basic": {"final": 10}},
        {"code": "2010101", "basic": {"final": 10}},
        {"code": "208", "basic": {"final": 2}},
    ]
    assert derived(year(expenditure={"functional": lines})).expenditure.basic.final == 12


def test_closing_balance():
    found = derived(
        year(
            income={"total": {"final": 100}, "opening": {"total": 7}, "reserve_used": 0},
            expenditure={"total": {"final": 95}},
            states={"income.distributed": "不适用"},
        )
    )
    assert found.income.closing.total == 12


@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
@given(years())
def test_deriving_twice_is_deriving_once_and_changes_nothing_that_was_given(tree):
    once = derived(tree)
    assert derived(once) == once
    for leaf in leaves(tree):
        if leaf.value not in (None, "", ()):
            assert get(once, leaf.path) == leaf.value
