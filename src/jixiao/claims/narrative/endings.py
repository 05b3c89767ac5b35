"""Totals behind their parts: A 3 万元、B 4 万元，合计 7 万元；加上……，收入总计……."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.claims.model import Claim, Sum
from jixiao.claims.narrative.asides import aside
from jixiao.claims.narrative.bases import bases_of
from jixiao.claims.narrative.terms import term
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import ZERO, Kind

_ORIGINAL = re.compile(r"年初.{0,6}预算|预算批复|批复预算")
_REVISED = re.compile(
    r"(?:调整后|全年|调整)(?:的)?(?:部门)?预算(?:数|总额|总|收入|支出)*(?:为|达|共)?$"
)
_ADJUSTED = re.compile(r"(?:追加|追减|调增|调减|核增|核减)[^，。；]{0,4}$")
_AMONG = re.compile(r"^(?:其中|包括|含)")
_AMONG_BEFORE = re.compile(r"(?:其中|包括)[：，]$")
_SUBTOTAL = re.compile(r"小计|合计|共计|共$|计$")
_AFTER = re.compile(
    r"(?:合计|共计|总计|总额|总分|总得分)(?:为|达|约|：)?$|^合计(?:批复|安排|下达|到位)[^，。；\d]{0,6}$"
)


_STOCKS = re.compile(r"(?:资产|负债|权益|余额|贷款|存款|债务)(?:合计|总计|总额)(?:为|达|约)?$")
_ADDED = re.compile(
    r"^再?加(?:上|(?=上级|上年|下级|中央|省|市|调入|动用|债务|转移|返还|税收返还|解|上解|地方|(?:19|20)\d\d年|上年|前期|以前|往年|去年))"
)
_GRAND = re.compile(
    r"(?:总量|总计|总额|总和|合计|总收入|总支出|总财力|可用财力|收入为|支出为|累计(?:完成)?(?:支出|投入|投资|到位|拨付|支付|完成|使用)(?:资金)?)(?:数|为|达到?|共)*$"
)
_OPENS = re.compile(
    r"(?:以上)?(?:各项)?(?:共计|合计|总计)(?:支出|收入|使用|拨付|支付|投入)?(?:资金)?(?:为)?"
)
_DIVIDED = re.compile(r"[，（](?:[^，。；（）]{0,12}[%点]，)?(?:其中|包括|含|由)")
_FEWEST_ITEMS = 3
_TAKEN = re.compile(r"^(?:减去?|扣除|扣减)(?!少)")
_LEFT = re.compile(r"年[终末](?:滚存|净)?(?:结余|结转)|结转下年")
_WEIGHT = re.compile(r"满分|分值|权重|标准分")
_SCORED = re.compile(r"得|扣")  # what was reached or lost of a weight


def find(report: Report) -> Iterator[Claim]:
    """Totals that follow their parts in a sentence."""
    for passage in report.telling:
        yield from _totals_after(passage)
        yield from _added_up(passage)
        yield from _adjusted(passage)


def _totals_after(passage: Passage) -> Iterator[Claim]:
    """A 3 万元、B 4 万元，合计 7 万元."""
    for index, total in enumerate(passage.mentions):
        opens = _OPENS.fullmatch(total.lead)
        if total.role is not Role.LEVEL or not (opens or _AFTER.search(total.lead)):
            continue
        own = len(total.lead) > len(total.label.words) or total.begin != total.at
        before = _told_before(passage, index)
        listed = not before and opens is not None
        before = _sentence_before(passage, index) if listed else before
        if _STOCKS.search(total.lead) or _opposed(total, before) or _divided(passage, total):
            continue  # 负债总额, 本年支出合计: totals of another kind than what stands before
        last = total.lead.rsplit("、", 1)[-1]  # 甲 a 个、乙 b 个、两项合计 c 个
        if len(before) < 2 or not own or len(_AFTER.sub("", last)) > 6:  # noqa: PLR2004
            continue
        if any(m.label.words == total.label.words for m in before):
            continue  # 计划金额共计 a，实际金额共计 b，其中……计划金额共计 c: names, not sums
        if not _ADDED.match(before[0].label.words):  # else `_added_up` reads it
            yield from _total_after(passage, total, before, likely=listed)


def _divided(passage: Passage, total: Mention) -> bool:
    """进出口总额 x，其中出口 y、进口 z: a total of what follows, and of a name of its own."""
    named = not _OPENS.fullmatch(total.lead) and total.lead.endswith(("总额", "总量"))
    return named and bool(_DIVIDED.match(passage.text, total.end))


def _sentence_before(passage: Passage, index: int) -> list[Mention]:
    """The items of the sentence before: 设备 a；软件 b；运维 c。共计支出 d."""
    total = passage.mentions[index]
    told = [m for m in passage.mentions[:index] if m.sentence == total.sentence - 1]
    start, end = passage.sentences[total.sentence - 1] if total.sentence else (0, 0)
    plain = all(
        m.role is Role.LEVEL and m.figure.exact and m.figure.unit.comparable(total.figure.unit)
        for m in told
    )
    items = passage.text.count("；", start, end) == len(told) - 1
    return told if plain and items and len(told) >= _FEWEST_ITEMS else []


def _opposed(total: Mention, before: list[Mention]) -> bool:
    """Whether it totals spending and what stands before is income, or the other way."""
    own = {w for w in ("收入", "支出") if w in total.label.words}
    told = {w for m in before for w in ("收入", "支出") if w in m.label.words}
    return len(own) == 1 and bool(told - own)


def _told_before(passage: Passage, index: int) -> list[Mention]:
    """The amounts before a total in its sentence; none where unit prices are among them."""
    total = passage.mentions[index]
    before = [
        m
        for m in passage.mentions[:index]
        if m.sentence == total.sentence
        and (m.role is Role.LEVEL or _ADJUSTED.search(m.label.words) or _carried(m, total))
        and m.figure.unit.comparable(total.figure.unit)
        and not _bracketed(passage.text, m, total)
    ]
    if any(aside(passage.text, m) for m in before):
        return []
    return _of_its_side(total, before)


def _carried(left: Mention, total: Mention) -> bool:
    """支出 x，调出 y，年终结余 z，支出总计: what is left makes the total with what was spent."""
    return bool(_left_over(left) and _GRAND.search(total.lead))


def _of_its_side(total: Mention, before: list[Mention]) -> list[Mention]:
    """投入 15 分得 14 分、过程 35 分得 33 分，总分…: weights make the weight, scores the score."""
    if total.figure.unit.kind is not Kind.SCORE:
        return before
    reached = [m for m in before if _SCORED.search(m.label.words)]
    weights = [m for m in before if m not in reached]
    if _WEIGHT.search(total.lead):
        return weights or before
    if len(reached) == len(weights) and not _SCORED.search(total.lead):
        return min(reached, weights, key=lambda side: abs(_added(side) - total.figure.value))
    return (reached if _SCORED.search(total.lead) else weights) or before


def _added(side: list[Mention]) -> Decimal:
    return sum((m.figure.value for m in side), ZERO)


def _bracketed(text: str, mention: Mention, total: Mention) -> bool:
    """Whether the mention is a remark in brackets that close before the total."""
    opened = text.rfind("（", 0, mention.at)
    closed = text.find("）", mention.end, total.at)
    return opened > text.rfind("）", 0, mention.at) and closed >= 0


def _total_after(
    passage: Passage, total: Mention, before: list[Mention], *, likely: bool
) -> Iterator[Claim]:
    cut = [
        m
        for m in before
        if (m.direction < 0 and not _carried(m, total)) or _TAKEN.match(m.label.words)
    ]
    minus = tuple(term(passage, m) for m in cut)
    parts = tuple(term(passage, m) for m in before if m not in cut)
    most = sum(t.figure.value for t in parts) * 2 >= total.figure.value
    subtotals = tuple(term(passage, m) for m in before if _SUBTOTAL.search(m.label.words))
    peers = tuple(term(passage, m) for m in before if not _divides(passage.text, m))
    whole = term(passage, total)
    tails = tuple((whole, parts[cut:]) for cut in range(1, len(parts) - 1))
    yield Sum(
        topic="list",
        whole=whole,
        parts=parts,
        minus=minus,
        closed=most,  # a smaller sum is added to what was told before
        likely=likely,
        why="“合计”在各项之后",
        others=(*tails, *((whole, r) for r in (subtotals, peers) if len(r) > 1)),
    )


def _added_up(passage: Passage) -> Iterator[Claim]:
    """收入 a 亿元，增长 p%。加上补助 b、结转 c，收入总量 d: what it is added to was told before."""
    for index, first in enumerate(passage.mentions):
        if first.role is not Role.LEVEL or not _ADDED.match(first.label.words):
            continue
        added, total = _addends(passage, index)
        heads = _heads(passage, first, total) if total else []
        if total is None or not heads or _read_already(passage, total):
            continue
        less = [m for m in added if _TAKEN.match(m.label.words)]
        whole = term(passage, total)
        parts = tuple(term(passage, m) for m in added if m not in less)
        readings = tuple((whole, (term(passage, m), *parts)) for m in heads)
        yield Sum(
            topic="list",
            whole=whole,
            parts=readings[0][1],
            minus=tuple(term(passage, m) for m in less),
            closed=True,
            why="“加上”之后是总计",
            others=readings[1:],
        )


def _addends(passage: Passage, index: int) -> tuple[list[Mention], Mention | None]:
    """What is added from 加上 on, and the total behind it, in one run without ；."""
    first = passage.mentions[index]
    added: list[Mention] = []
    for mention in passage.mentions[index:]:
        gap = passage.text[first.end : mention.at]
        if mention.sentence != first.sentence or "；" in gap:
            break
        if not mention.figure.unit.comparable(first.figure.unit):
            continue
        if mention.role is not Role.LEVEL and not _left_over(mention):
            continue
        if added and _GRAND.search(mention.label.words):
            return added, mention
        if not _remark(passage.text, mention):
            added.append(mention)
    return added, None


def _left_over(mention: Mention) -> bool:
    return mention.role is Role.GAP and bool(_LEFT.search(mention.label.words))


def _remark(text: str, mention: Mention) -> bool:
    """Whether it stands in brackets, or divides what is added (其中)."""
    opened = text.rfind("（", 0, mention.at) > text.rfind("）", 0, mention.at)
    return opened or _divides(text, mention)


def _divides(text: str, mention: Mention) -> bool:
    """Whether 其中 opens the mention's clause or stands right before it."""
    before = text[max(0, mention.at - len(mention.lead) - 4) : mention.at - len(mention.lead)]
    return bool(_AMONG.search(mention.lead) or _AMONG_BEFORE.search(before))


def _heads(passage: Passage, first: Mention, total: Mention) -> list[Mention]:
    """The amounts to which it may be added, the likeliest first.

    Those of its sentence, else of the last sentence that does not divide (其中) another; then
    all others of the paragraph, for the words do not say which.
    """
    bases = bases_of(passage)
    other = "支出" if "收入" in total.label.words else "收入"
    free = [
        m
        for m in passage.mentions
        if m.at < first.at
        and m.role is Role.LEVEL
        and m.figure.exact
        and m.at not in bases
        and m.figure.unit.comparable(first.figure.unit)
        and other not in m.label.words
        and not _ADDED.match(m.label.words)
        and not _GRAND.search(m.label.words)
    ]
    divides = {n for n in range(first.sentence) if _AMONG.match(passage.sentence_text(n))}
    near = [m.sentence for m in free if m.sentence not in divides]
    best = [m for m in free if near and m.sentence == near[-1]]
    return [*best, *(m for m in reversed(free) if m not in best)]


def _read_already(passage: Passage, total: Mention) -> bool:
    """Whether `_totals_after` reads the total with all that its sentence tells before it."""
    before = _told_before(passage, passage.mentions.index(total))
    if _opposed(total, before):
        return False
    short = _AFTER.search(total.lead) and len(_AFTER.sub("", total.lead)) <= 6  # noqa: PLR2004
    return bool(short and len(before) > 1 and not _ADDED.match(before[0].label.words))


def _adjusted(passage: Passage) -> Iterator[Claim]:
    """年初预算 a，年中追加 b，调减 c，调整后预算 d."""
    for index, total in enumerate(passage.mentions):
        if total.role is not Role.LEVEL or not _REVISED.search(total.label.words):
            continue
        before = [m for m in _told_before(passage, index) if m.figure.exact]
        moved = [m for m in before if m.role is not Role.LEVEL]
        first = before[0] if before else None
        if first is None or not moved or not _ORIGINAL.search(first.label.words):
            continue
        yield Sum(
            topic="list",
            whole=term(passage, total),
            parts=tuple(term(passage, m) for m in (first, *moved) if m.direction >= 0),
            minus=tuple(term(passage, m) for m in moved if m.direction < 0),
            closed=True,
            why="年初预算加减调整数即为调整后预算",
        )
