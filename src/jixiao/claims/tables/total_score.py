"""The score that the text names against the total of the scored tables.

Several forms have several totals: the text may name any of them, unless it says whether
it means the department or one project.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Same, Term
from jixiao.claims.narrative.terms import term
from jixiao.claims.tables.terms import score
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.facts.tables.model import TableKind
from jixiao.figures import Kind

_NAMED = re.compile(r"(?:自评|综合|评价|考核|总)(?:得分|评分|总分|分数?)|评分|得分|总分")
_OTHER = re.compile(r"平均|均分|满分|上年|去年|扣|分值|权重|其中|指标|每|部分|类")
_LEAST = 50  # points: less is the score of a part


def find(report: Report) -> Iterator[Claim]:
    """Each total score of a sentence with the total that it tells again."""
    totals = [
        (sheet.table.kind, told)
        for sheet in report.sheets
        if (told := score(sheet.table, sheet.total_points, "自评总分"))
    ]
    if not totals:
        return
    for passage, mention in report.mentions:
        if _names_total(passage, mention):
            chosen = _chosen(passage, mention, totals)
            if chosen is not None:
                yield Same(topic="score", title="自评得分", a=term(passage, mention), b=chosen)


def _names_total(passage: Passage, mention: Mention) -> bool:
    figure = mention.figure
    if figure.unit.kind is not Kind.SCORE or not figure.exact:
        return False
    near = passage.text[max(mention.at - 16, 0) : mention.at]
    told = bool(_NAMED.search(near)) and not _OTHER.search(mention.lead)
    return told and figure.value >= _LEAST


def _chosen(
    passage: Passage, mention: Mention, totals: list[tuple[TableKind, Term]]
) -> Term | None:
    """The total that the score tells; where it tells none, the only one it may mean."""
    for _, told in totals:
        if told.figure.value == mention.figure.value:
            return told
    sentence = passage.sentence_text(mention.sentence)
    whole, project = "整体" in sentence, "项目" in sentence
    meant = [
        told
        for kind, told in totals
        if (kind is TableKind.WHOLE_SCORE and not (project and not whole))
        or (kind is TableKind.PROJECT_SCORE and project and not whole)
    ]
    return meant[0] if len(meant) == 1 else None
