from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.output.marks import Label, Marks

LENGTH = 40
ranges = st.tuples(st.integers(-5, 60), st.integers(-5, 60)).map(sorted)


@settings(deadline=None)
@given(st.lists(ranges, max_size=12))
def test_every_character_lies_under_its_labels(found):
    placed = [(*ends, Label(n, 0, "error")) for n, ends in enumerate(found, start=1)]
    marks = Marks(placed, LENGTH)
    covered = {}
    for stretch in marks.within(0, LENGTH):
        for at in range(stretch.start, stretch.end):
            assert at not in covered
            covered[at] = {label.owner for label in stretch.labels}
    for at in range(LENGTH):
        wanted = {label.owner for s, e, label in placed if s <= at < e}
        assert wanted <= covered.get(at, set())


def test_crossing_places_are_cut_and_open_once():
    one, two = Label(1, 0, "error"), Label(2, 0, "info")
    stretches = list(Marks([(0, 6, one), (4, 9, two)], 20).within(0, 20))
    assert [(s.start, s.end, s.labels, s.opening) for s in stretches] == [
        (0, 4, (one,), (one,)),
        (4, 6, (one, two), (two,)),
        (6, 9, (two,), ()),
    ]


def test_an_empty_place_takes_one_character():
    (stretch,) = Marks([(3, 3, Label(1, 0, "error"))], 10).within(0, 10)
    assert (stretch.start, stretch.end) == (3, 4)


def test_an_empty_text_has_no_marks():
    assert not Marks([(0, 5, Label(1, 0, "error"))], 0).touch(0, 5)


def test_a_part_of_a_stretch_opens_nothing():
    marks = Marks([(0, 10, Label(1, 0, "error"))], 20)
    (rest,) = marks.within(5, 20)
    assert (rest.start, rest.end, rest.opening) == (5, 10, ())
