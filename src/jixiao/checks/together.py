"""Run the checks over one submission: its documents against each other.

What is found belongs to the document with the place under test, and is counted there.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from jixiao.checks.base import Problem, Rule, all_checks
from jixiao.checks.running import run_across
from jixiao.claims.across.base import read_across
from jixiao.claims.model import Claim, Term
from jixiao.facts.report import Report
from jixiao.facts.submission import Filed, Submission
from jixiao.findings import Finding, Relation

Bound = frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Across:
    """What the other documents of its submission say of one document.

    `bound`: the places of its figures in claims across documents. `answered`: the codes of
    checks whose questions the other documents answer.
    """

    findings: tuple[Finding, ...] = ()
    relations: tuple[Relation, ...] = ()
    bound: Bound = frozenset()
    answered: frozenset[str] = frozenset()


def run_submission(submission: Submission) -> dict[str, tuple[Report, Across]]:
    """Read and judge all claims between the documents; by path, with the document as read."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    bound: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for home, claim in read_across(submission):
        claims[home.path].append(claim)
        for place in claim.terms:
            if isinstance(place, Term):
                where = (place.figure.start, place.figure.end)
                bound[place.document or home.path].add(where)
    problems = _surveyed(submission)
    reports = {filed.path: filed.report for filed in submission.filed}
    found = {}
    for filed in submission.filed:
        path = filed.path
        findings, relations = run_across(filed.report, claims[path], problems[path], reports)
        answered = _answered(submission, filed)
        across = Across(tuple(findings), tuple(relations), frozenset(bound[path]), answered)
        found[path] = (filed.report, across)
    return found


def _surveyed(submission: Submission) -> dict[str, list[tuple[Rule, Problem]]]:
    problems: dict[str, list[tuple[Rule, Problem]]] = defaultdict(list)
    for check in all_checks():
        for report, problem in check.survey(submission) if check.survey else ():
            problems[report.document.path].append((check.rule, problem))
    return problems


def _answered(submission: Submission, filed: Filed) -> frozenset[str]:
    """What the report asks of its annexes, and what is asked of reports only."""
    tables = any(f.tables for f in submission.compared if f is not filed)
    annex = filed.annex and bool(submission.reports)
    rules = [check.rule for check in all_checks()]
    return frozenset(r.code for r in rules if (r.annexed and tables) or (r.report and annex))
