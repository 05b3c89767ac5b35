from __future__ import annotations

import pytest

from jixiao.data.confusions import CONTEXT, MILD, WORDS, Context
from jixiao.data.official_terms import WHOLE


def test_wrong_differs_from_right() -> None:
    assert [w for w, right in (WORDS | MILD).items() if w == right] == []


def test_no_fixed_term_holds_a_wrong_word() -> None:
    assert [(w, t) for w in WORDS for t in WHOLE if w in t] == []


def test_no_right_word_is_called_wrong() -> None:
    rights = {*WORDS.values(), *MILD.values(), *(c.right for c in CONTEXT)}
    assert [r for r in rights if r in WORDS or r in MILD] == []


@pytest.mark.parametrize("context", CONTEXT, ids=lambda c: f"{c.wrong}-{c.right}")
def test_contexts_compile(context: Context) -> None:
    assert context.wrong != context.right
    assert "bad" in context.pattern.groupindex
