"""在职人员控制率: those in post over the authorised posts, and never the other way round."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jixiao.claims.model import Rate, Term
from jixiao.claims.narrative.slips import is_slip
from jixiao.claims.narrative.terms import term
from jixiao.claims.narrative.wholes import agrees
from jixiao.claims.narrative.worked import added
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.figures import HUNDRED, Span

_RATE = re.compile(
    r"(?:在职|在编|实有)?人员控制率[^，。；]{0,4}$|编制(?:控制|使用)率[^，。；]{0,4}$"
)
_POSTS = re.compile(r"编制|核定|定编")
_STAFF = re.compile(r"在职|实有|在编|在岗|现有|公务员|民警|工勤|参公|事业人员|行政人员")
_OTHERS = re.compile(r"离休|退休|编外|聘用|临时|辅助|劳务|遗属|离岗|空编|缺编|超编|控制率")
_BARE = re.compile(r"(?:，|、)?(?:共计?|合计|总数|总计|计|一共)?")


def staffing(passage: Passage, position: int) -> Rate | None:
    """The control rate of staff, of the amounts of its paragraph that are called so."""
    rate = passage.mentions[position]
    if not _RATE.search(rate.lead):
        return None
    posts, staff = _told(passage, rate)
    tops, bases = _operands(passage, staff), _operands(passage, posts)
    for top in tops:
        for base in bases:
            if agrees(rate.figure.span, top.figure.span, base.figure.span):
                return _claim(passage, rate, (top, base), (*staff, *posts))
    if not tops or not bases:
        return None
    top = max(tops[: len(staff)], key=lambda t: t.figure.value)
    base = max(bases, key=lambda t: t.figure.value)
    ratio = top.figure.value * HUNDRED / base.figure.value
    turned = agrees(rate.figure.span, base.figure.span, top.figure.span)
    if turned or is_slip(rate.figure, Span(ratio, ratio)):
        return _claim(passage, rate, (top, base), (*staff, *posts), turned=turned)
    return None


def _told(passage: Passage, rate: Mention) -> tuple[list[Mention], list[Mention]]:
    """Posts and staff in the order they are told; 共 behind either counts with it."""
    posts: list[Mention] = []
    staff: list[Mention] = []
    current: list[Mention] | None = None
    for mention in passage.mentions:
        if mention.at >= rate.at or not _counts_people(mention):
            continue
        words = mention.label.words
        if _OTHERS.search(words):
            current = None
        elif _STAFF.search(words) and not re.search(r"编制$|编制数$|核定", words):
            current = staff
        elif _POSTS.search(words):
            current = posts
        elif not _BARE.fullmatch(words):
            current = None
        if current is not None:
            current.append(mention)
    return posts, staff


def _counts_people(mention: Mention) -> bool:
    unit = mention.figure.unit.name
    return mention.role is Role.LEVEL and mention.figure.exact and unit in ("人", "个")


def _operands(passage: Passage, told: Sequence[Mention]) -> list[Term]:
    """Each of the numbers; where none is the sum of the others, their sum too."""
    terms = [term(passage, m) for m in told]
    total = sum(m.figure.value for m in told)
    if len(terms) > 1 and not any(m.figure.value * 2 == total for m in told):
        terms.append(added(terms))
    return terms


def _claim(
    passage: Passage,
    rate: Mention,
    pair: tuple[Term, Term],
    told: Sequence[Mention],
    *,
    turned: bool = False,
) -> Rate:
    plain = tuple(term(passage, m) for m in told)
    summed = [t for t in pair if "+" in t.name]
    made_of = tuple(t for t in plain if any(t.name in s.name for s in summed))
    return Rate(
        topic="bound",
        title=rate.lead.rstrip("为是达到约"),
        percent=term(passage, rate),
        pairs=(pair,),
        named=True,
        elsewhere=((pair[1], pair[0]),) if turned else (),
        made_of=made_of,
    )
