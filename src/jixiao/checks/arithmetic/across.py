"""Judge one fact told in two documents of a submission."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from jixiao.checks.arithmetic.same import judge_same
from jixiao.checks.base import Verdict
from jixiao.claims.model import Place, Same, Term


def judge_across(claim: Same, group: str = "") -> Verdict:
    """As within one document; the message names the documents.

    Contradictions of one `group` are one finding; by default those of one fact.
    """
    verdict = judge_same(claim)
    if verdict.problem is None:
        return verdict
    ours, theirs = (_printed(t, claim.a) for t in (claim.a, claim.b))
    told = f"{where(claim.a)}为{ours}，{where(claim.b)}为{theirs}"
    problem = replace(
        verdict.problem,
        message=f"“{claim.title}”，{told}",
        key=claim.title,
        group=group or claim.title,
    )
    return replace(verdict, problem=problem)


def _printed(term: Term, first: Term) -> str:
    """The figure as printed, with its unit; a bare count is of what the first one counts."""
    figure = term.figure
    unit = figure.unit.name or first.figure.unit.name
    return figure.printed if unit in figure.printed else f"{figure.printed}{unit}"


def where(place: Place) -> str:
    """The document that a place is in: 《附表.xlsx》."""
    path = (place.document or "").replace("\\", "/")
    return f"《{PurePath(path).name}》"
