from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.checks.reading.terms import slips
from jixiao.data.official_terms import SHORTEST, WHOLE, alike, broken_forms

LONG = sorted(t for t in WHOLE if len(t) >= SHORTEST)


def test_whole_terms_are_right() -> None:
    assert [t for t in LONG if list(slips(f"按照{t}，执行。"))] == []


def test_broken_forms_are_found() -> None:
    missed = [f for f, t in broken_forms().items() if not list(slips(f"，{f}，"))]
    assert missed == []


def test_a_form_inside_another_word_is_left_alone() -> None:
    assert list(slips("促进国民经济发展。")) == []
    assert list(slips("落实耕地保护任务。")) == []


@pytest.mark.parametrize(("printed", "right"), [("拔", "拨"), ("末", "未"), ("己", "已")])
def test_look_alikes(printed: str, right: str) -> None:
    assert printed in alike(right)
    assert right in alike(printed)
    assert printed not in alike("的")


@settings(deadline=None)
@given(st.text(alphabet="一般公共预算财政拨款支出的和，。基金性政府", max_size=80))
def test_any_text_is_read(text: str) -> None:
    for slip in slips(text):
        assert 0 <= slip.start < slip.end <= len(text)
        assert text[slip.start : slip.end] != slip.term
