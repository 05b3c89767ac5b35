"""Figures by their names."""

from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.facts.index import Entry, index, nearest
from jixiao.facts.labels import Stage
from jixiao.facts.passages import Passage
from tests.facts.evened import report

TEXT = """2023年度部门决算
一、支出情况
基本支出300.00万元。
二、预算情况
基本支出年初预算280.00万元。
三、绩效情况
基本支出300.00万元。
"""


def test_levels_of_one_name_in_order() -> None:
    levels = index(report(TEXT))
    told = [m.figure.printed for _, m in levels.named("基本")]
    assert told == ["300.00万元", "280.00万元", "300.00万元"]


def test_stages() -> None:
    levels = index(report(TEXT))
    stages = [levels.stage(m) for _, m in levels.named("基本")]
    assert stages == [Stage.FINAL, Stage.ORIGINAL, Stage.FINAL]


def test_nearest_looks_back_first() -> None:
    told = report(TEXT)
    levels = index(told)
    entries = list(levels.named("基本"))
    passage, mention = entries[1]
    ordered = [e[0].number for e in nearest(entries, passage, mention.at + 1)]
    assert ordered == [entries[1][0].number, entries[0][0].number, entries[2][0].number]


def _distance(entry: Entry, passage: Passage, at: int) -> tuple[int, int]:
    where, mention = entry
    if where is passage:
        return (0, at - mention.at) if mention.at < at else (2, mention.at - at)
    ahead = where.number < passage.number
    return (1 if ahead else 3, abs(passage.number - where.number))


@settings(deadline=None, max_examples=40)
@given(st.lists(st.integers(0, 3), min_size=1, max_size=12), st.data())
def test_nearest_is_the_order_of_distance(counts: list[int], data: st.DataObject) -> None:
    lines = ["，".join(f"基本支出{n + 1}.5{i}万元" for i in range(n)) + "。" for n in counts]
    told = report("说明。\n" + "\n".join(lines) + "\n")
    entries = index(told).named("基本")
    passage = data.draw(st.sampled_from(told.passages))
    at = data.draw(st.integers(0, len(passage.text)))
    expected = sorted(entries, key=lambda e: _distance(e, passage, at))
    assert list(nearest(entries, passage, at)) == expected


def test_nearest_looks_no_further_than_a_hundred() -> None:
    told = report("\n".join(f"基本支出{n}.25万元。" for n in range(1, 141)) + "\n")
    entries = index(told).named("基本")
    found = list(nearest(entries, told.passages[-1], 0))
    assert len(entries) == 140
    assert found == [entries[-2 - n] for n in range(99)] + found[99:]
    assert len(found) == 100
