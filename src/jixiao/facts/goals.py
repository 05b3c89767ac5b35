"""Which approved form of targets belongs to which self-evaluation of a submission."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jixiao.facts.submission import Filed, Submission
from jixiao.facts.tables.goals import GoalForm, goal_forms

_COMMON = re.compile(r"项目|经费|专项|资金|（.*?）|\(.*?\)|[“”\"\s]")
Form = tuple[Filed, GoalForm]


@dataclass(frozen=True, slots=True)
class GoalPair:
    """A self-evaluation (in `home`) and the approved form of the same thing (in `other`)."""

    home: Filed
    scored: GoalForm
    other: Filed
    approved: GoalForm


def goal_pairs(submission: Submission) -> Iterator[GoalPair]:
    """Self-evaluations with the approved form in another document."""
    forms = [(f, g) for f in submission.compared for t in f.tables for g in goal_forms(t)]
    approved = [(f, g) for f, g in forms if not g.scored and "目标" in g.table.title]
    scored = [(f, g) for f, g in forms if g.scored]
    for home, form in scored:
        fitting = [(f, g) for f, g in approved if f is not home and _fits(form, g)]
        named = [(f, g) for f, g in fitting if _one_project(form, g)]
        found = named or (fitting if _only(scored, form) and len(fitting) == 1 else [])
        if found and not (not named and form.project and found[0][1].project):
            yield GoalPair(home, form, *found[0])


def _fits(form: GoalForm, approved: GoalForm) -> bool:
    """Both of a whole department or both of a project, of one year as far as it is said."""
    years = {form.table.year, approved.table.year} - {None}
    return form.whole == approved.whole and len(years) <= 1


def _one_project(form: GoalForm, approved: GoalForm) -> bool:
    if form.whole or not (form.project and approved.project):
        return False
    return _COMMON.sub("", form.project) == _COMMON.sub("", approved.project)


def _only(scored: Sequence[Form], form: GoalForm) -> bool:
    """Whether there is only one self-evaluation of this sort: it needs no name."""
    return sum(g.whole == form.whole for _, g in scored) == 1
