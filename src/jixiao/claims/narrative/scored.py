"""Scores told with their full mark: 效益 20 分，得 19 分; 过程得 18.8 分（满分 20 分）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from jixiao.claims.model import Claim, Limit
from jixiao.claims.narrative.terms import term
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Kind

_REACHED = re.compile(r"[，、：（]?(?:自评|实际|评价|实|本项|该项|共|综合)?得分?(?:为|是|：)?")
_FULL = re.compile(
    r"[，、]?(?:[（(／/]|其?(?:满分|总分|分值|权重|标准分|应得)(?:为|是|：)?)+(?:满分|总分|分值|权重|标准分)?(?:为|是|：)?"
)
_FULL_NAME = re.compile(r"(?:满分|总分|分值|权重|标准分)(?:为|是|：)?$")
_LOST = re.compile(r"扣|加分|减|失|平均|上年|去年|人|次|以[上下]|每")


def find(report: Report) -> Iterator[Claim]:
    """Each pair of a full mark and a score that adjoin."""
    for passage in report.passages:
        for first, second in pairwise(passage.mentions):
            pair = _pair(passage, first, second)
            if pair is not None:
                full, reached = pair
                yield Limit(
                    topic="score-weight",
                    title=_name(first),
                    small=(term(passage, reached),),
                    large=(term(passage, full),),
                )


def _pair(passage: Passage, first: Mention, second: Mention) -> tuple[Mention, Mention] | None:
    """Which of the two is the full mark and which the score, where the words say so."""
    both = (first, second)
    if not all(m.figure.unit.kind is Kind.SCORE and m.figure.exact for m in both):
        return None
    gap = passage.text[first.end : second.at]
    if first.sentence != second.sentence or _LOST.search(first.label.words + gap):
        return None
    scored = re.search(r"得分?(?:为|是|：)?$", first.label.words)
    if _REACHED.fullmatch(gap) and not scored:
        return first, second
    named = _FULL.fullmatch(gap) and (scored or _FULL_NAME.search(gap))
    return (second, first) if named and not _FULL_NAME.search(first.label.words) else None


def _name(mention: Mention) -> str:
    words = re.sub(r"(?:自评|实际)?得分?(?:为|是|：)?$|[（：，]+$", "", mention.label.words)
    return words.strip("，；、：（") or "本项"
