"""Part lists in sentences: a total, words that open a list, the parts.

其中 opens a list under the nearest total before it; lists nest (brackets, a further 其中
between ；and ；); a list ends with its sentence. Which totals are admissible is kept with
the list: a list repeated after “。其中，” may divide any total of its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from jixiao.facts.passages import Mention, Passage, Role

_OPENER = re.compile(
    r"其中|包括(?!但)|包含|分别(?:为|是)|主要用于以下方面|(?:具体|构成)(?:情况)?(?:如下|为)|分为|由(?!于)|（含|，含(?=[^税])|主要支出"
)
_STRONG = re.compile(r"包括(?!但)|分别(?:为|是)|以下方面|具体(?:情况)?(?:如下|为)|分为|由(?!于)|构成")
_LOOSE = re.compile(r"主要(?!用于以下)|重点|等(?=[。，；）]|$)|例如|如：|大致")


@dataclass(frozen=True, slots=True)
class PartList:
    """A total and its parts as mentions, with the other totals that are admissible."""

    passage: Passage
    whole: Mention
    parts: tuple[Mention, ...]
    opener: str
    strong: bool  # the words say that the parts are all
    loose: bool  # 等, 主要: the parts are not all
    totals: tuple[Mention, ...] = field(default=())  # further admissible wholes
    nested: tuple[Mention, ...] = field(default=())  # children left out of `parts`


def part_lists(passage: Passage) -> Iterator[PartList]:
    """All part lists of a passage, outer lists first."""
    levels = [m for m in passage.mentions if m.role is Role.LEVEL]
    for index, first in enumerate(levels):
        before = [m for m in levels[:index] if first.figure.unit.comparable(m.figure.unit)]
        if not before:
            continue
        whole = before[-1]
        gap = passage.text[whole.end : first.at]
        opener = _last(_OPENER, gap)
        if opener is None or not _adjoins(passage, whole, first, gap, opener):
            continue
        made = _collect(passage, whole, first, levels[index:], opener.group(), before)
        if made is not None:
            yield made


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(text):
        found = match
    return found


def _adjoins(
    passage: Passage, whole: Mention, first: Mention, gap: str, opener: re.Match[str]
) -> bool:
    """The opener follows the total directly, or begins the next sentence."""
    between, after = gap[: opener.start()], gap[opener.end() :]
    if "。" in after or "；" in after.strip("："):
        return False
    if whole.sentence == first.sentence:
        return "；" not in between
    return between.count("。") <= 2 and opener.group() in ("其中", "包括") and _begins(gap, opener)


def _begins(gap: str, opener: re.Match[str]) -> bool:
    return gap[: opener.start()].endswith(("。", "："))


def _collect(
    passage: Passage,
    whole: Mention,
    first: Mention,
    levels: Sequence[Mention],
    opener: str,
    before: Sequence[Mention],
) -> PartList | None:
    inside = _closing(passage.text, whole.end, first.at)
    limit = min(passage.sentences[first.sentence][1], inside)
    parts: list[Mention] = []
    nested: list[Mention] = []
    skip_to = 0
    for mention in levels:
        if mention.at >= limit:
            break
        if not mention.figure.unit.comparable(whole.figure.unit) or not mention.figure.exact:
            continue
        if mention.at < skip_to:
            nested.append(mention)
            continue
        if parts:
            gap = passage.text[parts[-1].end : mention.at]
            if _ends(gap) or _TOTAL.search(mention.label.words):
                break
            sub = _OPENER.search(gap)
            if sub and parts:
                skip_to = _sub_end(passage.text, parts[-1].end + sub.start(), limit)
                if mention.at < skip_to:
                    nested.append(mention)
                    continue
        parts.append(mention)
    if not parts:
        return None
    text = passage.text[whole.end : min(limit, parts[-1].end + 12)]
    bridge = passage.text[whole.end : first.at]
    return PartList(
        passage,
        whole,
        tuple(parts),
        opener,
        strong=bool(_STRONG.search(bridge)),
        loose=bool(_LOOSE.search(bridge) or _LOOSE.search(text[-12:])),
        totals=_totals(passage, whole, first, before),
        nested=tuple(nested),
    )


def _totals(
    passage: Passage, whole: Mention, first: Mention, before: Sequence[Mention]
) -> tuple[Mention, ...]:
    """Further totals: of the paragraph where the list begins a sentence, or one 其中 up."""
    earlier = [m for m in reversed(before) if m is not whole]
    if whole.sentence == first.sentence:
        below = _OPENER.search(passage.text, max(0, whole.begin - 4), whole.at)
        return tuple(earlier[:1]) if below else ()
    return tuple(m for m in earlier if m.sentence >= whole.sentence - 1)


def _closing(text: str, start: int, at: int) -> int:
    """Where the bracket closes that opened between the total and the first part."""
    depth = text.count("（", start, at) - text.count("）", start, at)
    if depth <= 0:
        return len(text)
    for index in range(at, len(text)):
        depth += (text[index] == "（") - (text[index] == "）")
        if depth == 0:
            return index
    return len(text)


def _sub_end(text: str, at: int, limit: int) -> int:
    """Where a list inside a list ends: its bracket, the next ；, else the outer end."""
    opened = text.rfind("（", max(0, at - 2), at + 2)
    if opened >= 0:
        depth = 0
        for index in range(opened, limit):
            depth += (text[index] == "（") - (text[index] == "）")
            if depth == 0:
                return index
    semicolon = text.find("；", at, limit)
    return semicolon if semicolon >= 0 else limit


_TOTAL = re.compile(r"^(?:合计|共计|总计|小计|共)")
_NEW_SUBJECT = re.compile(r"(?:，|；|。)(?:同时|另外|此外|年末|年底|截至|累计|上年|去年|比上年|较上年|与|全年共|结余|结转)")


def _ends(gap: str) -> bool:
    """Whether the words between two figures end the list."""
    return bool(_NEW_SUBJECT.search(gap))
