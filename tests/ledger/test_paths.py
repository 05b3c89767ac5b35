import pytest
from hypothesis import HealthCheck, given, settings

from jixiao.errors import UnknownPath
from jixiao.ledger.identities import IDENTITIES, equations
from jixiao.ledger.model.base import Named, Part
from jixiao.ledger.model.year import DepartmentYear
from jixiao.ledger.paths import get, leaves, parts, replaced, upwards
from tests.ledger.trees import years

patient = settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))


@patient
@given(years())
def test_every_leaf_is_found_again_by_its_path(year):
    found = list(leaves(year))
    assert len({leaf.path for leaf in found}) == len(found)
    for leaf in found[:: max(1, len(found) // 50)]:
        assert get(year, leaf.path) == leaf.value
        assert replaced(year, leaf.path, leaf.value) == year


@patient
@given(years())
def test_identities_name_paths_that_exist(year):
    for equation in equations(year):
        for path in (equation.whole, *equation.parts, *equation.less):
            get(year, path)


def test_every_identity_is_written_out_somewhere():
    kinds = {type(part) for _, part in parts(full())}
    assert set(IDENTITIES) <= kinds


def full() -> DepartmentYear:
    return DepartmentYear.model_validate(
        {
            "year": 2022,
            "expenditure": {"functional": [{"code": "201"}], "economic": [{"code": "301"}]},
            "assets": {"classes": [{"name": "设备"}]},
            "projects": [{"code": "P1", "name": "甲"}, {"name": "乙"}, {"name": "乙"}],
        }
    )


def test_parts_in_lists_are_named_by_code_then_name_then_number():
    year = full()
    assert get(year, "projects[P1].name") == "甲"
    assert get(year, "projects[#2].name") == get(year, "projects[#3].name") == "乙"


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        ("expenditure.basc.final", "expenditure.basic.final"),
        ("projects[P1].spnt", "projects[P1].spent"),
        ("expenditure.basic.final.x", "expenditure.basic.final"),
        ("三公", ""),
        ("a..b", ""),
    ],
)
def test_a_path_to_nowhere_names_what_comes_closest(path, nearest):
    with pytest.raises(UnknownPath) as caught:
        get(full(), path)
    assert caught.value.args == (path, nearest)


def test_a_replaced_leaf_leaves_the_rest_shared():
    year = full()
    changed = replaced(year, "projects[P1].spent", 5)
    assert changed.projects[0].spent == 5
    assert changed.projects[1] is year.projects[1]
    assert year.projects[0].spent is None


def test_upwards():
    assert list(upwards("a.b[c].d")) == ["a.b[c].d", "a.b[c]", "a.b", "a"]


def test_every_field_of_every_part_has_a_chinese_name():
    for kind in _kinds(DepartmentYear):
        for name, field in kind.model_fields.items():
            named = [m for m in field.metadata if isinstance(m, Named)]
            assert named, f"{kind.__name__}.{name}"
            assert named[0].label


def _kinds(part: type[Part]) -> set[type[Part]]:
    found = {part}
    for below in Part.__subclasses__():
        found.add(below)
    return found
