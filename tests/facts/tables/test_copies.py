from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.documents import read_bytes
from jixiao.facts.report import understand
from jixiao.facts.tables.copies import Twins, copied
from jixiao.facts.tables.model import FactTable

ROWS = ("三公经费", "项目支出", "公用经费")
COLUMNS = ("2022年决算数", "2023年预算数", "2023年决算数")


def table(values: list[str], title: str = "2023年基础数据表") -> FactTable:
    rows = [values[i : i + 3] for i in range(0, len(values), 3)]
    body = "".join(f"| {name} | {' | '.join(r)} |\n" for name, r in zip(ROWS, rows, strict=True))
    head = f"{title}\n单位：万元\n\n| 项目 | {' | '.join(COLUMNS)} |\n{'| --- ' * 4}|\n"
    (one,) = understand(read_bytes("a.txt", (head + body).encode())).tables
    return one


VALUES = ["1.10", "1.20", "1.30", "2.10", "2.20", "2.30", "3.10", "3.20", "3.30"]


def test_one_print_beside_itself_differs_nowhere():
    assert copied(table(VALUES), table(VALUES)) == []


def test_the_number_of_an_annex_is_no_part_of_its_title():
    assert copied(table(VALUES), table(VALUES, "附件1：2023年基础数据表")) == []


def test_another_title_is_another_table():
    assert copied(table(VALUES), table(VALUES, "2022年基础数据表")) is None


@settings(deadline=None, max_examples=40)
@given(st.sets(st.integers(0, 8), max_size=9))
def test_what_differs_is_told_and_many_differences_are_another_table(changed):
    other = [f"9{v}" if i in changed else v for i, v in enumerate(VALUES)]
    found = copied(table(VALUES), table(other))
    if len(changed) > 2:
        assert found is None
    else:
        assert found is not None
        assert {(a.text, b.text) for _, a, b in found} == {(VALUES[i], other[i]) for i in changed}
        assert all(name.split("（")[0] in ROWS for name, _, _ in found)


def test_twins_remember():
    twins, a, b = Twins(), table(VALUES), table(VALUES)
    assert twins(a, b)
    assert twins(a, b)
    assert not twins(a, table(VALUES, "别的表"))
