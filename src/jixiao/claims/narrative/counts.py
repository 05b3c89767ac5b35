"""A stated number of things, and the things: 设3个股室：A、B、C；三个方面：一是…二是…三是…"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Count, Mark
from jixiao.claims.narrative.terms import mark, term
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Kind

_NOUN = r"[^，。；：、（）“”\d]{0,14}"
_LISTS = re.compile(
    rf"^(?P<noun>{_NOUN}?)(?:：|，?(?:分别|具体|依次)(?:为|是|包括|：)：?|，?即(?:为|是)?：?|为：?|是：?|，?包括：?|（(?!含|不含|其中|以下|的|不|万元|单位|数据|占|每|共|含))"
)
_ORDINALS = "一二三四五六七八九十"
_ORDINAL = re.compile(rf"(?:^|[。；，：])(?P<number>[{_ORDINALS}]{{1,2}})是")
_MOST, _LEAST = 30, 2
_CHANCE = re.compile(r"(?<![中初高平同均相])等(?![级于次])|其中|主要|重点|例如|如下|左右|一批|多")
_NO_ITEMS = re.compile(r"\d|其中|含|不|以|按|为|含税|累计|同比|单位|万|每|共|由|及以")
_THINGS = re.compile(
    r"科室|股室|处室|机构|部门|单位|部分|方面|领域|阶段|中心|平台|类|项目|系统|乡镇|街道|社区|村|局"
    r"|站|所|岗位|环节|产业|工程|行动|原则|维度|层面|文件|制度|办法|企业|园区|指标|工作|任务|事项|职责|职能|课题"
)


def find(report: Report) -> Iterator[Claim]:
    """Counts with their items in the same sentence, or with 一是, 二是 after them."""
    for passage in report.passages:
        for mention in passage.mentions:
            if mention.role is not Role.LEVEL or mention.figure.unit.kind is not Kind.COUNT:
                continue
            if not (1 <= mention.figure.value <= _MOST) or not mention.figure.exact:
                continue
            yield from _bracketed(passage, mention)
            after = passage.text[mention.end : mention.end + 14]
            if mention.figure.value < _LEAST and "分别" not in after:
                continue
            yield from _listed(passage, mention)
            yield from _ordered(passage, mention)
            yield from _before(passage, mention)


_MORE = re.compile(r"[。；，](?:另|还|此外)(?:外|设|有)")  # 另有四个派出法庭: told behind the list


def _listed(passage: Passage, mention: Mention) -> Iterator[Claim]:
    """5 个科室：A、B、C、D、E."""
    after = passage.text[mention.end :]
    found = _LISTS.match(after)
    around = mention.lead[-12:] + (found["noun"] if found else "") + mention.figure.unit.name
    if not found or not _THINGS.search(around):
        return
    begin = mention.end + found.end()
    opened = found.group().endswith("（")
    end = _list_end(passage.text, begin, bracket=opened)
    items = _items(passage, begin, end)
    if len(items) < _LEAST or any(len(i.text) > 30 or re.search(r"\d", i.text) for i in items):  # noqa: PLR2004
        return
    loose = bool(_CHANCE.search(passage.text[begin:end]) or _CHANCE.search(found["noun"]))
    loose = loose or bool(_MORE.match(passage.text, end))
    yield Count(
        topic="list",
        title=found["noun"],
        stated=term(passage, mention),
        items=items,
        closed=not loose,
    )


def _bracketed(passage: Passage, mention: Mention) -> Iterator[Claim]:
    """2 家（甲公司、乙公司）."""
    if passage.text[mention.end : mention.end + 1] != "（":
        return
    begin = mention.end + 1
    end = _list_end(passage.text, begin, bracket=True)
    words = passage.text[begin:end]
    items = _items(passage, begin, end)
    if _NO_ITEMS.search(words) or any(len(i.text) > 16 for i in items) or not words:  # noqa: PLR2004
        return
    several = len(items) >= _LEAST and mention.figure.value >= _LEAST
    yield Count(
        topic="list",
        stated=term(passage, mention),
        items=items,
        closed=several and not _CHANCE.search(words),
    )


def _list_end(text: str, begin: int, *, bracket: bool) -> int:
    depth = 1 if bracket else 0
    for index in range(begin, len(text)):
        character = text[index]
        depth += (character == "（") - (character == "）")
        if bracket and depth == 0:
            return index
        if not bracket and depth <= 0 and character in "。；，":
            return index
    return len(text)


def _items(passage: Passage, begin: int, end: int) -> tuple[Mark, ...]:
    """What stands between 、 (outside brackets and quotes), each as a place."""
    items, start, depth = [], begin, 0
    for index in range(begin, end + 1):
        character = passage.text[index] if index < end else "、"
        depth += (character in "（《“") - (character in "）》”")
        if character == "、" and depth <= 0:
            if index > start:
                items.append(mark(passage, start, index))
            start = index + 1
    return tuple(items)


def _ordered(passage: Passage, mention: Mention) -> Iterator[Claim]:
    """三个方面：一是…；二是…；三是…"""
    after = passage.text[mention.end : mention.end + 16]
    if not re.match(rf"{_NOUN}：?(?:一是|，一是|。一是)", after):
        return
    numbers = [m for m in _ORDINAL.finditer(passage.text) if m.start() >= mention.end]
    run = []
    for expected, match in enumerate(numbers):
        if match["number"] != _ordinal(expected + 1):
            break
        run.append(mark(passage, match.start("number"), match.end()))
    if len(run) >= _LEAST:
        yield Count(topic="ordered", stated=term(passage, mention), items=tuple(run))


def _ordinal(number: int) -> str:
    return _ORDINALS[number - 1] if number <= 10 else "十" + _ORDINALS[number - 11]  # noqa: PLR2004


def _before(passage: Passage, mention: Mention) -> Iterator[Claim]:
    """“A”和“B”两大平台: the items stand before their number, in quotes."""
    start = max(0, mention.at - 120)
    found = re.search(r"(?:“[^”]{2,24}”[、和及与]?){2,}(?:等)?$", passage.text[start : mention.at])
    if not found:
        return
    items = tuple(
        mark(passage, start + found.start() + m.start(), start + found.start() + m.end())
        for m in re.finditer(r"“[^”]+”", found.group())
    )
    yield Count(
        topic="list",
        stated=term(passage, mention),
        items=items,
        closed=not found.group().endswith("等"),
    )
