"""Part lists in sentences: a total, words that open a list, the parts.

其中 opens a list under the nearest total before it; lists nest (brackets, a further 其中
between ；and ；); a list ends with its sentence. Which totals are admissible is kept with
the list: a list repeated after “。其中，” may divide any total of its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from jixiao.claims.narrative.asides import (
    FIRST_FEW,
    aside,
    divides_another,
    filled,
    goes_on,
    is_mean,
    is_peer,
    of_one_kind,
    of_one_stage,
    of_same_name,
    own_item,
    own_matter,
    spent_of,
)
from jixiao.claims.narrative.bases import bases_of
from jixiao.claims.narrative.bracketed import bracketed
from jixiao.claims.narrative.brackets import closing, sub_end
from jixiao.claims.narrative.sharing import share_of
from jixiao.claims.narrative.weighted import of_total
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.figures import Kind
from jixiao.kept import kept

_OPENER = re.compile(
    r"其中|(?<!不)包括(?!但)|(?<!不)包含|资金来源(?:为|是|：|于)|分别(?:为|是)|主要用于以下方面|(?:具体|构成|分项|明细)(?:情况|得分)?(?:如下|为)|(?<![得评总自])分为|由(?!于|$|的?\d[\d.]*[^，。；、和]{0,6}(?:增|提|升|扩|减|降|调|至|到))|（含|，含(?=[^税])|主要支出|分项情况(?:是|为|如下)"
)
_STRONG = re.compile(
    r"包括(?!但)|资金来源|分别(?:为|是)|以下方面|(?:具体|分项)(?:情况|得分)?(?:如下|为)|(?<![得评总自])分为|由(?!于)|构成|分项情况"
)
_REMARK = re.compile(r"(?:[，、]?(?:占|同比|较|比)?[^，、；。（]{0,12}(?:%|个百分点))*（")
_CLOSED = re.compile(r"（[^（）]*）")
_DIVIDES_ANEW = re.compile(r"(?:^|[。；])按[^，。；：\d]{2,16}，?(?:分为|划分为|分成)[^。；\d]*。")
_CHAIN_END = re.compile("[；。]")
_MAINLY = re.compile(r"，主要(?:为|是|包括|有)(?![^，；。]*(?:原因|因为|由于))[^，；。]{2,14}$")
_COMPOSED = re.compile(r"组成|构成|负担|承担|分担|出资|配套|解决|合计|共同")
_STOPS = 2  # sentences between a total and the list that begins a sentence
_CAUSE = re.compile(r"(?:原因|主要)(?:是|为|：|系)|由于|因为")
_AND_SO_ON = re.compile(r"等(?=[。，；）]|$)")  # 主要用于 behind the last part is of it alone
_SOURCES = re.compile(r"资金来源(?:为|是|：|于)")  # of the total that the sentence begins with
_LOOSE = re.compile(
    rf"主要(?!用于以下|原因|领导|负责)|重点|等(?=[。，；）]|$)|例如|如：|大致|{FIRST_FEW}"
)


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
    further: tuple[Mention, ...] = field(default=())  # the parts and more, another reading


@kept
def part_lists(passage: Passage) -> tuple[PartList, ...]:
    """All part lists of a passage, outer lists first."""
    return tuple(_part_lists(passage))


def _part_lists(passage: Passage) -> Iterator[PartList]:
    levels = [m for m in passage.mentions if m.role is Role.LEVEL]
    bases = bases_of(passage) if len(levels) > 1 else frozenset[int]()
    for index, first in enumerate(levels):
        alike = [m for m in levels[:index] if first.figure.unit.comparable(m.figure.unit)]
        free = [m for m in alike if m.at not in bases] or alike
        free = [m for m in free if not is_mean(passage.text, m)]
        before = [m for m in free if not _in_cause(passage, m, first)] or free
        if not before:
            continue
        whole = _governing(passage.text, before, first)
        if not whole.label.words and passage.text[max(0, whole.at - 1) : whole.at] in ("、", "和"):
            continue  # one of several amounts told together
        gap = _CLOSED.sub(lambda m: "＿" * len(m.group()), passage.text[whole.end : first.at])
        opener = _last(_OPENER, gap)
        earlier = opener and whole.end + opener.start() < before[-1].at
        if (earlier and whole is not before[-1]) or _DIVIDES_ANEW.search(gap):
            continue  # of an earlier figure; 按类型，分为甲乙两类。其中：…… of the total above
        if opener is None:
            made = _unopened(passage, whole, levels[index:])
        elif _adjoins(whole, first, gap, opener) and _composes(passage, whole, first, opener):
            made = _collect(passage, whole, first, levels[index:], opener, before)
        else:
            continue
        if made is not None:
            yield made


def _in_cause(passage: Passage, mention: Mention, first: Mention) -> bool:
    """减少 x，主要原因是有乙 y 万元。其中：a list of the next sentence does not divide y."""
    if mention.sentence == first.sentence:
        return False
    chain = _CHAIN_END.split(passage.text[: mention.at])[-1]
    return bool(_CAUSE.search(chain))


def _governing(text: str, before: Sequence[Mention], first: Mention) -> Mention:
    """The nearest total before a list, one inside a closed bracket only if there is no other."""
    outside = (
        m
        for m in reversed(before)
        if closing(text, max(0, text.rfind("。", 0, m.at)), m.at) >= first.at
    )
    whole = next(outside, before[-1])
    if _SOURCES.search(text, whole.end, first.at):
        return next(m for m in before if m.sentence == whole.sentence)
    return spent_of(whole, before, first)


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(text):
        found = match
    return found


def _adjoins(whole: Mention, first: Mention, gap: str, opener: re.Match[str]) -> bool:
    """The opener follows the total directly, or begins the next sentence."""
    between, after = gap[: opener.start()], gap[opener.end() :]
    if "。" in after or "；" in after.strip("："):
        return False
    if whole.sentence == first.sentence:
        return "；" not in between.removesuffix("；")
    near = between.count("。") <= _STOPS
    opens = opener.group() in ("其中", "包括") or opener.group().startswith("分项")
    return near and opens and _begins(gap, opener)


def _composes(passage: Passage, whole: Mention, first: Mention, opener: re.Match[str]) -> bool:
    """由甲、乙组成 lists parts; 由某局发放 tells who did it.

    预算数 a 万元，执行数 b（含……）: b, which has no unit, is what is divided.
    """
    if divides_another(passage, whole, first, opener.group()):
        return False
    between = [m for m in passage.mentions if whole.end <= m.at < first.begin]
    if any(m.role is Role.LEVEL and m.figure.unit.kind is Kind.BARE for m in between):
        return False
    told = passage.text[max(0, first.begin - 12) : passage.sentences[first.sentence][1]]
    return opener.group() != "由" or bool(_COMPOSED.search(told))


def _begins(gap: str, opener: re.Match[str]) -> bool:
    return gap[: opener.start()].endswith(("。", "："))


def _collect(
    passage: Passage,
    whole: Mention,
    first: Mention,
    levels: Sequence[Mention],
    opener: re.Match[str],
    before: Sequence[Mention],
) -> PartList | None:
    bases = bases_of(passage)
    limit = closing(passage.text, whole.end, whole.end + opener.end())
    limit = min(passage.sentences[first.sentence][1], limit)
    listed = [
        m
        for m in levels
        if m.at < limit
        and m.figure.exact
        and m.figure.unit.comparable(whole.figure.unit)
        and m.at not in bases
        and not aside(passage.text, m)
    ]
    parts, nested = _split(
        passage, of_total(whole, of_one_kind(whole, own_item(passage.text, whole, listed))), limit
    )
    parts = of_same_name(passage.text, whole, parts)
    parts = of_one_stage(whole, filled(passage.text, whole, parts))
    bridge = passage.text[whole.end : first.at]
    if "：" not in bridge and not _STRONG.search(bridge):
        parts = own_matter(passage.text, whole, parts)
    if not parts:
        return None
    text = passage.text[whole.end : min(limit, parts[-1].end + 12)]
    return PartList(
        passage,
        whole,
        tuple(parts),
        opener.group(),
        strong=bool(_STRONG.search(bridge)),
        loose=bool(_LOOSE.search(bridge) or _AND_SO_ON.search(text[-12:])),
        totals=_totals(passage, whole, first, before),
        nested=tuple(nested),
    )


def _split(
    passage: Passage, listed: Sequence[Mention], limit: int
) -> tuple[list[Mention], list[Mention]]:
    """The parts of a list, and the figures of lists and remarks inside it."""
    parts: list[Mention] = []
    nested: list[Mention] = []
    skip_to = 0
    for mention in listed:
        if parts and mention.at >= skip_to:
            gap = passage.text[parts[-1].end : mention.at]
            inner = len(parts) > 1 and "；" in gap and "；" not in _first_gap(passage, parts)
            if inner or _ends(gap) or _TOTAL.search(mention.label.words) or is_peer(mention):
                break
            skip_to = max(skip_to, _inner_end(passage.text, parts[-1].end, gap, limit))
        aside_too = parts and goes_on(passage, mention, (*parts, *nested))
        (nested if mention.at < skip_to or aside_too else parts).append(mention)
    return parts, nested


def _first_gap(passage: Passage, parts: Sequence[Mention]) -> str:  # parted by 、 or by ；
    return passage.text[parts[0].end : parts[1].at]


def _inner_end(text: str, end: int, gap: str, limit: int) -> int:
    """Where what opens behind a part ends: a list of its own, a remark in brackets."""
    if _MAINLY.search(gap):
        return limit  # 主要为乙 y；丙 z: all that follows divides the part
    sub = _OPENER.search(gap)
    remark = _REMARK.match(gap)
    if remark and (sub is None or remark.end() <= sub.end()):
        return min(closing(text, end, end + remark.end()), limit)
    return sub_end(text, end + sub.start(), limit) if sub else 0


_LEAST_UNOPENED = 2


def _unopened(passage: Passage, whole: Mention, levels: Sequence[Mention]) -> PartList | None:
    """A total and parts each with its share, or its kinds in a bracket: no word opens them."""
    kinds = bracketed(passage, whole, levels)
    if kinds and levels[0] is kinds[0]:
        return PartList(passage, whole, tuple(kinds), "", strong=False, loose=False)
    parts = [
        m
        for m in levels
        if m.sentence == whole.sentence
        and m.figure.unit.comparable(whole.figure.unit)
        and not aside(passage.text, m)
    ]
    if any(m.figure.value > whole.figure.value for m in parts):
        return None
    shared = [m for m in parts if _has_share(passage, m)]
    if len(parts) < _LEAST_UNOPENED or shared != parts or _has_share(passage, whole):
        return None
    end = passage.text[parts[-1].end : parts[-1].end + 12]
    loose = bool(_LOOSE.search(end))
    return PartList(passage, whole, tuple(parts), "", strong=False, loose=loose)


def _has_share(passage: Passage, part: Mention) -> bool:
    """Whether a share follows the part before the next amount."""
    return share_of(passage, part) is not None


def _totals(
    passage: Passage, whole: Mention, first: Mention, before: Sequence[Mention]
) -> tuple[Mention, ...]:
    """Further totals: of the paragraph where the list begins a sentence, or one 其中 up."""
    earlier = [m for m in reversed(before) if m is not whole]
    if whole.sentence == first.sentence:
        below = _OPENER.search(passage.text, max(0, whole.begin - 4), whole.at)
        return tuple(earlier[:1]) if below else ()
    return tuple(m for m in earlier if m.sentence >= whole.sentence - 1)


_TOTAL = re.compile(r"^(?:[两三四五]项|以上)?(?:合计|共计|总计|小计|共)")
_NEW_SUBJECT = re.compile(
    r"[，；]加上?(?:上级|上年|下级|调入|动用|债务|转贷|补助|返还|转移|地方|待偿|国债)|"
    r"(?:，|；|。)(?:同时|另外|此外|年末|年底|截至|累计|惠及|带动|发放|撬动|拉动|化解|与(?!(?:上年|去年|\d{4}年)[^，；。]{0,6}(?:持平|相同|一致|相比|下降|增长|减少|增加|降低|上升))|全年(?:共|累计|实际)|结余|结转)"
    r"|；(?:实有|现有|在职)"
)


def _ends(gap: str) -> bool:  # whether the words between two figures end the list
    return bool(_NEW_SUBJECT.search(gap))
