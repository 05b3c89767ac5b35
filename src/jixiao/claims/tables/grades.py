"""自评得分96分，等次为“优”: the grade that a sentence gives a score."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Statement
from jixiao.claims.narrative.terms import mark, term
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
_LEAST = 20  # points: less is the score of a part


def find(report: Report) -> Iterator[Claim]:
    """Each sentence with one total score and one grade."""
    for passage in report.telling:
        for number, (start, end) in enumerate(passage.sentences):
            grades = list(_GRADE.finditer(passage.text, start, end))
            scores = [m for m in passage.mentions if m.sentence == number and _total(passage, m)]
            if len(grades) != 1 or len(scores) != 1 or _OTHER.search(passage.text[start:end]):
                continue
            grade = grades[0]
            words = mark(passage, grade.start("grade"), grade.end("grade"))
            told = term(passage, scores[0])
            yield Statement(topic="grade", title=grade["grade"], words=words, facts=(told,))


def _total(passage: Passage, mention: Mention) -> bool:
    figure = mention.figure
    if figure.unit.kind is not Kind.SCORE or not figure.exact:
        return False
    near = passage.text[max(mention.at - 12, 0) : mention.at]
    return bool(_SCORE.search(near)) and _LEAST <= figure.value <= HUNDRED
