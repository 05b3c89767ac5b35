"""Planted faults are there, at the place that is named."""

from random import Random

import pytest

from bench.clean import documents
from bench.planted import PLANTS

DOCUMENTS = tuple(documents())


@pytest.mark.parametrize("kind", PLANTS)
def test_a_planted_fault_changes_the_text_where_it_says(kind):
    planted = 0
    for document in DOCUMENTS:
        made = PLANTS[kind](document.text, Random(3))
        if made is None:
            continue
        planted += 1
        text, (start, end) = made
        assert text != document.text
        assert 0 <= start < end <= len(text)
        same = next(i for i, (a, b) in enumerate(zip(text, document.text, strict=False)) if a != b)
        assert start - 2 <= same <= end
    assert planted
