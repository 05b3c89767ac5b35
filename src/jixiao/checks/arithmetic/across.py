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
    told = f"本文件为{_printed(claim.a)}，{where(claim.b)}为{_printed(claim.b)}"
    problem = replace(
        verdict.problem, message=f"“{claim.title}”{told}", key=claim.title, group=group or claim.title
    )
    return replace(verdict, problem=problem)


def _printed(term: Term) -> str:
    """The figure as printed, with its unit where the place itself prints none."""
    figure = term.figure
    named = figure.unit.name in figure.printed
    return figure.printed if named else f"{figure.printed}{figure.unit.name}"


def where(place: Place) -> str:
    """The document of a place in another document: 《附表.xlsx》."""
    path = (place.document or "").replace("\\", "/")
    return f"《{PurePath(path).name}》" if path else "本文件"
