"""自评得分96分，……。等次为“优”: the grade that is given to a score."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.claims.model import Claim, Statement
from jixiao.claims.narrative.terms import mark, term
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import HUNDRED, Kind

_GRADE = re.compile(
    r"(?:等级|等次|评级|级别|档次|结果|结论|评定|评价)(?:评定)?(?:等级|等次)?(?:为|是|属于|：)?[“\"]?"
    r"(?P<grade>优秀|优良|优|良好|良|中等|中|合格|及格|不合格|不及格|较差|差)(?=[”\"级等档，。；、）]|$)"
)
_SCORE = re.compile(r"得分|评分|总分|自评(?:分|为)|打分|综合分")
_OTHER = re.compile(r"平均|满分|上年|去年|\d+个|\d+项|以上|以下|(?<![评得总])分为|标准|其中")
_LIST = re.compile(  # how grades are given, or how many have which
    r"平均|满分|上年|去年|\d+个|\d+项|以上|以下|(?<![评得总])分为|标准|分及|不足|≥|分[-—–~～]"
)
_BACK = 3  # paragraphs
_LEAST = 20  # points: less is the score of a part


def find(report: Report) -> Iterator[Claim]:
    """Each grade with the one total score of its sentence, else of what stands before it."""
    for place, passage in enumerate(report.passages):
        for number, (start, end) in enumerate(passage.sentences):
            grades = list(_GRADE.finditer(passage.text, start, end))
            if len(grades) != 1 or _LIST.search(passage.text[start:end]):
                continue
            score = _score(report.passages, place, number)
            if score is None:
                continue
            grade = grades[0]
            words = mark(passage, grade.start("grade"), grade.end("grade"))
            yield Statement(topic="grade", title=grade["grade"], words=words, facts=(term(*score),))


def _score(passages: Sequence[Passage], place: int, number: int) -> Entry | None:
    """The one total score told in the sentence, or the nearest before it in its section."""
    passage = passages[place]
    own = [m for m in passage.mentions if m.sentence == number and _total(passage, m)]
    if own:
        return (passage, own[0]) if len(own) == 1 and not _OTHER.search(own[0].lead) else None
    above = [p for p in passages[max(0, place - _BACK) : place] if p.section == passage.section]
    for other in (passage, *reversed(above)):
        told = [
            m
            for m in other.mentions
            if _total(other, m) and (other is not passage or m.sentence < number)
        ]
        if told:
            clear = len(told) == 1 and not _OTHER.search(told[0].lead)
            return (other, told[0]) if clear else None
    return None


def _total(passage: Passage, mention: Mention) -> bool:
    figure = mention.figure
    if figure.unit.kind is not Kind.SCORE or not figure.exact:
        return False
    near = passage.text[max(mention.at - 12, 0) : mention.at]
    return bool(_SCORE.search(near)) and _LEAST <= figure.value <= HUNDRED
