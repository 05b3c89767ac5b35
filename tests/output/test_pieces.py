from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.documents.builder import Builder
from jixiao.documents.model import Kind
from jixiao.output.pieces import Pieces

LENGTH = 30
ranges = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(sorted).map(tuple)


apart = st.sets(st.integers(0, LENGTH), max_size=10).map(
    lambda cuts: list(zip(*[iter(sorted(cuts))] * 2, strict=False))
)


@settings(deadline=None)
@given(apart, ranges)
def test_pieces_leave_out_what_runs_through_and_nothing_else(running, wanted):
    builder = Builder("x.pdf", "pdf", "字" * LENGTH)
    for one in running:
        builder.paragraph([one], Kind.FOOTER)
    start, end = wanted
    pieces = Pieces(builder.build()).of(start, end)
    found = [at for left, right in pieces for at in range(left, right)]
    body = [at for at in range(start, end) if not any(a <= at < b for a, b in running)]
    assert found == (body or list(range(start, end)))
