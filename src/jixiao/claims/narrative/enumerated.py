"""A stated number of things with the things before it, or with an amount each behind it.

“内设办公室、业务股、财务股 3 个股室”; “共有项目 3 个，涉及资金 60 万元：甲 30 万元、乙 20 万元、
丙 10 万元”, where the amounts make the whole, so that all are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.claims.model import Claim, Count, Mark
from jixiao.claims.narrative.terms import mark, term
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Kind

_MOST = 40
_FEWEST = 2
_LONGEST = 18  # characters of one thing
_CLAUSE = re.compile(r"[。；：！？\n]")
_OPENED = re.compile(
    r"^.{0,24}?(?:内设(?:机构)?|下设|下辖|设有|设立|设置|辖有?|设|包括|包含|涵盖|涉及|分为|分别(?:为|是)|有|由|含|为|是)"
    r"(?=[^，。；、]{2,})"
)
_TOTAL = re.compile(r"(?:，?(?:等)?(?:一共|总共|合计|共计|共有?|这|以上|上述))$|等$")
_SO_ON = re.compile(r"等(?:共|一共|共计)?$")
_NOUN = re.compile(
    r"^(?:内设|下属|直属|职能|二级|预算|建制|派出|基层|行政|国有|重点|主要)*(?P<noun>[^，。；：、（\d的和与及]{1,8})"
)
_AMONG = re.compile(r"[在于从居]$")  # 甲县、乙县在 14 个县区中居前: what they stand among
_ORDINAL = re.compile(r"[期届次级季月号回等]$")  # “三北”六期 is the sixth
_KIND_ENDS = 0.6  # of the things, those that end as what is counted does
_AMOUNTS = re.compile(
    r"[^，。；：\d]{0,4}[，（]?(?:共|合计|总|计划|年初|全年)?(?:涉及|安排|投入|预算|金额|资金|投资|支出|下达|拨付|批复)"
    r"[^，。；\d]{0,8}"
)
_PROJECTS = re.compile(r"项目|工程|任务|专项|事项|类|科目|单位|乡镇|学校|课题|标段|合同")


def find(report: Report) -> Iterator[Claim]:
    """Counts behind their things, and counts of things with an amount each."""
    for passage in report.passages:
        for mention in passage.mentions:
            if _counts(mention):
                yield from _before(passage, mention)
        yield from _with_amounts(passage)


def _counts(mention: Mention) -> bool:
    figure = mention.figure
    return (
        mention.role is Role.LEVEL
        and figure.unit.kind is Kind.COUNT
        and figure.exact
        and _FEWEST <= figure.value <= _MOST
        and figure.step >= 1
        and not _ORDINAL.search(figure.printed)
    )


def _before(passage: Passage, mention: Mention) -> Iterator[Claim]:
    """A、B、C 3 个股室: names that end as what is counted does."""
    start = max((m.end() for m in _CLAUSE.finditer(passage.text, 0, mention.at)), default=0)
    words = passage.text[start : mention.at]
    counted = _NOUN.match(passage.text[mention.end :])
    ending = counted["noun"][-1] if counted else ""
    trimmed = _TOTAL.sub("", words).rstrip("，")
    items = _items(passage, start, start + len(trimmed))
    if len(items) < _FEWEST or not counted or _AMONG.search(words):
        return
    alike = sum(i.text[-1] in counted["noun"] for i in items)
    if not ending or alike < _KIND_ENDS * len(items):
        return
    so_on = bool(_SO_ON.search(words)) and len(items) < mention.figure.value
    yield Count(topic="list", stated=term(passage, mention), items=items, closed=not so_on)


def _items(passage: Passage, start: int, end: int) -> tuple[Mark, ...]:
    """The things between 、 right before `end`, the first without the words that open them."""
    text = passage.text
    comma = max(text.rfind("，", start, end) + 1, start)
    while "、" not in text[comma:end] and comma > start:
        return ()
    opened = _OPENED.match(text[comma:end])
    first = text.find("、", comma, end)
    begin = comma + opened.end() if opened and comma + opened.end() < first else comma
    items: list[Mark] = []
    depth, at = 0, begin
    for index in range(begin, end + 1):
        character = text[index] if index < end else "、"
        depth += (character in "（《“") - (character in "）》”")
        if character == "、" and depth <= 0:
            items.append(mark(passage, at, index))
            at = index + 1
    short = all(1 < len(i.text) <= _LONGEST and not re.search(r"\d", i.text) for i in items)
    return tuple(items) if short else ()


def _with_amounts(passage: Passage) -> Iterator[Claim]:
    """项目 3 个，涉及资金 60 万元：…… where the amounts add up to the whole."""
    for place, stated in enumerate(passage.mentions[:-_FEWEST]):
        whole, parts = passage.mentions[place + 1], passage.mentions[place + 2 :]
        if not _counts(stated) or not whole.money or whole.sentence != stated.sentence:
            continue
        named = _PROJECTS.search(stated.lead[-8:] + stated.figure.unit.name + stated.tail)
        if not named or not _AMOUNTS.fullmatch(passage.text[stated.end : whole.at]):
            continue
        told = _told(whole, parts)
        if len(told) >= _FEWEST:
            items = tuple(mark(passage, *_range(passage, p)) for p in told)
            yield Count(topic="list", stated=term(passage, stated), items=items)


def _told(whole: Mention, parts: Sequence[Mention]) -> list[Mention]:
    """The amounts behind the whole in its sentence, where they make it."""
    told = [m for m in parts if m.sentence == whole.sentence and m.is_amount]
    return told if sum(m.figure.value for m in told) == whole.figure.value else []


def _range(passage: Passage, part: Mention) -> tuple[int, int]:
    words = passage.text[part.begin : part.end]
    trimmed = len(words) - len(words.lstrip("，、；：和及"))
    return part.begin + trimmed, part.end
