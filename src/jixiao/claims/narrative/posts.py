"""Posts that are free: 编制 52 名，实有 47 人，空编 5 名."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.claims.equations import Balance, Proof, Reading
from jixiao.claims.model import Claim
from jixiao.claims.narrative.scene import above, sentence_of
from jixiao.claims.narrative.terms import term
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Kind

_FREE = re.compile(r"(?:缺编|空编|空缺(?:编制)?|缺员|编制空缺)(?:数|人数|了|：|为|共)*$")
_OVER = re.compile(r"超编(?:人数|了|：|为|共)*$")
_POSTS = re.compile(r"编制(?!外)|核定|定编")
_STAFF = re.compile(r"实有|在职|在编|现有|在岗|在册|实际")
_TOTAL = re.compile(r"(?:合计|共计|总计|共|总数)(?:为|：|有)*$")
_REACH = 4  # paragraphs


def find(report: Report) -> Iterator[Claim]:
    """Every 空编 or 超编 with the posts and the staff told before it."""
    for position, passage in enumerate(report.passages):
        for mention in passage.mentions:
            over = _OVER.search(mention.label.words)
            counted = mention.figure.unit.kind is Kind.COUNT and mention.figure.exact
            if counted and (over or _FREE.search(mention.label.words)):
                yield from _free(report.passages, position, mention, over=bool(over))


def _free(
    passages: Sequence[Passage], position: int, mention: Mention, *, over: bool
) -> Iterator[Claim]:
    told = list(above(passages, position, mention.at, mention.figure.unit, _REACH))
    staff = [e for e in told if _is_staff(*e)]
    posts = [e for e in told if e not in staff and _is_posts(*e)]
    pairs = [(p, s) for p in posts for s in staff if _ordered(p[1], s[1], over=over)]
    if not pairs:
        return
    alone = len(posts) == 1 and len(staff) == 1
    yield Balance(
        topic="rest",
        title=mention.label.words,
        result=term(passages[position], mention),
        readings=tuple(_reading(p, s, over=over) for p, s in pairs),
        why="实有人数减编制数" if over else "编制数减实有人数",
        proof=Proof.SURE if alone else Proof.OPEN,
    )


def _reading(posts: Entry, staff: Entry, *, over: bool) -> Reading:
    large, small = (staff, posts) if over else (posts, staff)
    return Reading((term(*large),), (term(*small),))


def _ordered(posts: Mention, staff: Mention, *, over: bool) -> bool:
    free = posts.figure.value - staff.figure.value
    return free <= 0 if over else free >= 0


def _is_posts(passage: Passage, mention: Mention) -> bool:
    words = mention.label.words
    total = _TOTAL.search(words) and _POSTS.search(sentence_of(passage, mention))
    return bool(_POSTS.search(words) or total)


def _is_staff(passage: Passage, mention: Mention) -> bool:
    words = mention.label.words
    before = sentence_of(passage, mention)
    last = max(before.rfind("编制"), before.rfind("定编"))
    total = _TOTAL.search(words) and _STAFF.search(before[last + 1 :])
    return bool(_STAFF.search(words) or total)
