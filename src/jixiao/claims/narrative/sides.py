"""Both sides of one total: 财政拨款收支总预算 x 万元。收入包括：……；支出包括：……."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.claims.model import Claim, Sum
from jixiao.claims.narrative.brackets import closing
from jixiao.claims.narrative.terms import term
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report

_SIDE = re.compile(
    r"(?:^|[。；，：])(?:其中[：，]?)?(?P<side>收入|支出)(?:预算|决算|方面)?(?:具体)?"
    r"(?:包括|分别为|由|为：|：)：?"
)
_BOTH = re.compile(r"(?:收支|收入支出|收、支|收入、支出)(?:总预算|总决算|总额|总计|预算总计|预算)")
_LOOSE = re.compile(r"主要|重点|等(?=[。，；）]|$)")
_AMONG = re.compile(r"其中|包括|含")


def find(report: Report) -> Iterator[Claim]:
    """Each side that a total of both is divided into."""
    for number, passage in enumerate(report.passages):
        matches = list(_SIDE.finditer(passage.text))
        for place, match in enumerate(matches):
            whole = _whole(report.passages, number, match.start())
            following = matches[place + 1].start() if place + 1 < len(matches) else None
            parts = _parts(passage, match.end(), following)
            if whole is not None and parts and not _loose(passage, match, parts):
                side = match["side"]
                yield Sum(
                    topic="list",
                    title=f"收支总额的{side}一方",
                    whole=term(*whole),
                    parts=tuple(term(passage, m) for m in parts),
                    closed=True,
                    why=f"“{side}包括”之后即全部{side}",
                )


def _whole(passages: Sequence[Passage], number: int, at: int) -> Entry | None:
    """The total of both sides, the last amount before them but those of the other side."""
    for passage in (passages[number], *passages[max(0, number - 1) : number]):
        for mention in reversed(passage.mentions):
            told = passage is not passages[number] or mention.at < at
            if told and mention.is_amount and _BOTH.search(mention.label.words):
                return passage, mention
    return None


def _parts(passage: Passage, start: int, following: int | None) -> list[Mention]:
    """The amounts of one side, without those of brackets and lists inside it."""
    stop = passage.text.find("。", start)
    stop = min(p for p in (stop if stop >= 0 else len(passage.text), following) if p is not None)
    parts: list[Mention] = []
    for mention in passage.mentions:
        if not (start <= mention.at < stop) or not mention.money:
            continue
        nested = parts and _AMONG.search(passage.text, parts[-1].end, mention.at)
        bracketed = closing(passage.text, start, mention.at) < len(passage.text)
        if not mention.is_amount and not bracketed:
            return []
        if not (nested or bracketed):
            parts.append(mention)
    return parts


def _loose(passage: Passage, match: re.Match[str], parts: Sequence[Mention]) -> bool:
    return bool(_LOOSE.search(passage.text, match.start(), parts[-1].end + len("等。")))
