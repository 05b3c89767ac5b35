"""The ruling lines of a page: stroked lines, thin filled boxes, sides of stroked boxes."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import addressof
from dataclasses import dataclass, field
from itertools import pairwise, repeat

from jixiao.documents.pdf import native
from jixiao.documents.pdf.glyphs import Point, upright
from jixiao.documents.pdf.native import Float

THIN = 3.6  # points: what is thinner is a line, not an area
_SEGMENTS = 4_000  # a path with more is a drawing
_FAR = 1e5  # points: no page is so large
_MOST = 300_000  # objects of a page, those in forms counted each time they are shown
_DEEPEST = 4  # forms within forms

Matrix = tuple[float, float, float, float, float, float]
_PLAIN: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line at `at` (y of a horizontal one, x of a vertical one) from `start` to `end`."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Rules:
    """All ruling lines of a page, and how many pictures it has."""

    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)
    images: int = 0

    def add(self, one: Point, two: Point) -> None:
        """Add the line from one corner to the other of a thin box; a leaning one is no rule."""
        if not (_near(one) and _near(two)):
            return
        (x0, x1), (y0, y1) = sorted((one[0], two[0])), sorted((one[1], two[1]))
        if y1 - y0 <= THIN < x1 - x0:
            self.across.append(Rule((y0 + y1) / 2, x0, x1))
        elif x1 - x0 <= THIN < y1 - y0:
            self.down.append(Rule((x0 + x1) / 2, y0, y1))


class _Reader:
    """Reads one page; its small buffers are made once."""

    def __init__(self, quarter: int) -> None:
        self.turn = upright(quarter)
        self.rules = Rules()
        self.left = _MOST
        self.sides = [Float() for _ in range(4)]
        self.places = [addressof(side) for side in self.sides]

    def objects(self, holder: int, matrix: Matrix, depth: int) -> None:
        """Look at all objects of a page (depth 0) or of a form."""
        count = native.form_count if depth else native.object_count
        at = native.form_at if depth else native.object_at
        here = max(min(count(holder), self.left), 0)
        self.left -= here
        kinds = list(map(native.object_type, map(at, repeat(holder), range(here))))
        # Nearly all objects are text, often one for each character.
        for i in (i for i, kind in enumerate(kinds) if kind != native.TEXT):
            thing, kind = at(holder, i), kinds[i]
            if kind == native.PATH:
                self.path(thing, matrix)
            elif kind == native.IMAGE:
                self.rules.images += 1
            elif kind == native.FORM and depth < _DEEPEST:
                self.objects(thing, times(native.matrix_of(thing), matrix), depth + 1)

    def path(self, thing: int, matrix: Matrix) -> None:
        """Add what of a path is a ruling line."""
        if not native.object_bounds(thing, *self.places):
            return
        x0, y0, x1, y1 = (side.value for side in self.sides)
        if x1 - x0 <= THIN or y1 - y0 <= THIN:
            self.line((x0, y0), (x1, y1), matrix)
        elif native.path_count(thing) <= _SEGMENTS:
            self.outline(thing, times(native.matrix_of(thing), matrix))

    def line(self, one: Point, two: Point, matrix: Matrix) -> None:
        self.rules.add(self.turn(*moved(one, matrix)), self.turn(*moved(two, matrix)))

    def outline(self, thing: int, matrix: Matrix) -> None:
        """The straight sides of a stroked path; the thin parts of a filled one."""
        stroked = native.is_stroked(thing)
        for part in _parts(thing):
            if stroked:
                for one, two in pairwise(part):
                    self.line(one, two, matrix)
            else:
                xs, ys = [p[0] for p in part], [p[1] for p in part]
                self.line((min(xs), min(ys)), (max(xs), max(ys)), matrix)


def read(page: int, quarter: int) -> Rules:
    """The ruling lines of the page at this address, turned as its text is."""
    reader = _Reader(quarter)
    reader.objects(page, _PLAIN, 0)
    return reader.rules


def _near(point: Point) -> bool:
    x, y = point
    return -_FAR < x < _FAR and -_FAR < y < _FAR


def times(first: Matrix, second: Matrix) -> Matrix:
    """The matrix that applies the first, then the second."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def moved(point: Point, matrix: Matrix) -> Point:
    """Where the matrix takes the point."""
    x, y = point
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _parts(thing: int) -> Iterator[list[Point]]:
    """The points of each part of a path that is made of straight lines alone."""
    part: list[Point] = []
    straight = True
    for kind, point, closes in native.segments(thing):
        if kind == native.MOVE_TO:
            if straight and len(part) > 1:
                yield part
            part, straight = [], True
        elif kind != native.LINE_TO:
            straight = False
        part.append(point)
        if closes:
            part.append(part[0])
    if straight and len(part) > 1:
        yield part
