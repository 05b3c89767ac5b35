from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.checks.reading.pairs import unpaired
from jixiao.checks.reading.pieces import narrative
from tests.checks.reading.build import report


def marks(text: str) -> list[str]:
    return [piece.text[at] for piece, at in unpaired(narrative(report(text)))]


def test_each_kind_is_told_once() -> None:
    assert marks("根据《甲《乙（丙（丁的规定执行。") == ["《", "（"]


def test_a_neighbour_may_close() -> None:
    assert marks("会议指出：“坚持节约，\n反对浪费。”各地落实。") == []


def test_item_numbers_are_no_closing_marks() -> None:
    assert marks("包括：1）办公费；2）差旅费；a）其他。") == []


def test_straight_marks_close_curly_ones() -> None:
    assert marks('全年“三公"经费支出20万元。') == []


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["《甲》", "（乙）", "“丙”", "丁戊", "，"]), min_size=3, max_size=30)
)
def test_paired_marks_are_never_told(parts: list[str]) -> None:
    assert marks("一二三四五六" + "".join(parts) + "。") == []
