"""Which paragraphs itemise one above them: by 类, 款, 项, by codes and by numbers.

“1、甲（类）” and “乙（款）” without a number under it: the next number is the sibling of 甲.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jixiao.documents.headings import Marker, marker
from jixiao.facts.passages import Passage

ACCOUNT = re.compile(r"（[类款项]）")
_HEAD = 90  # characters at the head of an item that name its account
_RANKS = {"（类）": 1, "（款）": 2, "（项）": 3}
_CODE = re.compile(r"^[“”\"]?(?:科目)?(?P<code>[123]\d{2}(?:\d{2}){0,2})(?!\d|[.,%]|[万亿]?元|年)")
_LEVEL = 3  # 1、 or （1）: the numbers that items bear


def rank(passage: Passage) -> int:
    """1 for an account of the first level (类, 3 digits), 2 for 款, 3 for 项; else 0."""
    named = ACCOUNT.findall(passage.text[:_HEAD])
    if named:
        return _RANKS[str(named[-1])]
    found = marker(passage.text)
    code = _CODE.match(passage.text[found.length if found else 0 :])
    return (len(code["code"]) - 1) // 2 if code else 0


def items(
    passages: Sequence[Passage], position: int, *, amounts: Sequence[bool]
) -> tuple[list[Passage], bool]:
    """The items under the paragraph at `position`; whether their numbers leave no gap.

    `amounts` says of every paragraph whether it tells an amount: items do. What stands
    under an item is passed over; a paragraph of the opening one's own level ends the list.
    """
    head = _place(passages[position])
    found: list[Passage] = []
    numbers: list[int] = []
    for number, passage in enumerate(passages[position + 1 :], start=position + 1):
        here = _place(passage)
        if _beside(head, here):
            break
        if found and _under(_place(found[0]), here):
            continue
        if not _is_item(here, found):
            if here[1] or passage.mentions or passage.level or not found:
                break
            continue
        if not amounts[number]:
            break
        found.append(passage)
        numbers += [here[0].number] if here[0] else []
    complete = numbers == list(range(1, len(numbers) + 1)) and len(numbers) in (0, len(found))
    return found, complete and all(rank(i) for i in found)


Place = tuple[Marker | None, int]


def _place(passage: Passage) -> Place:
    return marker(passage.text), rank(passage)


def _beside(head: Place, here: Place) -> bool:
    """Whether a paragraph is the opening one's sibling, or stands above it."""
    if head[1] and here[1]:
        return here[1] <= head[1]
    return bool(head[0] and here[0] and here[0].level <= head[0].level)


def _under(first: Place, here: Place) -> bool:
    """Whether a paragraph divides an item: a lower account, or a lower number."""
    if first[1] and here[1] and first[1] != here[1]:
        return here[1] > first[1]
    return bool(first[0] and here[0] and here[0].level > first[0].level)


def _is_item(here: Place, found: Sequence[Passage]) -> bool:
    """A numbered paragraph, or one of accounts of the same rank without a number."""
    mark, account = here
    if not found:
        return bool(account) or (mark is not None and mark.level >= _LEVEL)
    first = _place(found[0])
    if first[0] is None or mark is None:
        return first[0] is mark and account == first[1] != 0
    return mark.level == first[0].level
