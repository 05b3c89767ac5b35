"""Run the checks over one report: claims to verdicts, problems to findings.

Every claim ends in one of six outcomes; what the words claim and no claim took up is
counted too (`unbound`), so that silence is never mistaken for a pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from jixiao.checks.base import Check, Problem, Rule, Verdict, all_checks, check_of, undecided
from jixiao.checks.blame import Judged, blamed
from jixiao.checks.copies import Sources
from jixiao.claims.model import Claim, Place
from jixiao.facts.mentions import Role
from jixiao.facts.report import Report
from jixiao.findings import Evidence, Finding, Outcome, Relation, Tier
from jixiao.kept import kept

Found = tuple[list[Finding], list[Relation]]
Others = Mapping[str, Report]  # the other documents of a submission, by path
NONE: Others = {}


def run_checks(report: Report, claims: Iterable[Claim]) -> Found:
    """Judge every claim, read the report with every reading check."""
    judged, relations = _judged(report, claims, {})
    problems = blamed(judged, report)
    for check in all_checks():
        if check.read:
            problems.extend((check.rule, problem) for problem in check.read(report))
    return _findings(report, problems, {}), relations


def run_across(
    report: Report,
    claims: Iterable[Claim],
    problems: Iterable[tuple[Rule, Problem]],
    others: Others,
) -> Found:
    """Judge what one document of a submission and the others say of each other.

    `problems` are those that surveys of the submission found in this document.
    """
    judged, relations = _judged(report, claims, others)
    wrong = [(rule, verdict.problem) for _, rule, verdict in judged if verdict.problem]
    return _findings(report, [*wrong, *problems], others), relations


def _judged(
    report: Report, claims: Iterable[Claim], others: Others
) -> tuple[list[Judged], list[Relation]]:
    judged: list[Judged] = []
    relations = []
    for claim in claims:
        check = check_of(claim)
        verdict = check.judge(claim) if check and check.judge else undecided("没有对应的检查")
        if check:
            judged.append((claim, check.rule, verdict))
        relations.append(_relation(report, claim, check, verdict, others))
    return judged, relations


_ROLES = {
    Role.SHARE: ("share", "没有找到占比的部分或整体"),
    Role.CHANGE: ("change", "没有找到增减的本期数或上期数"),
    Role.DELTA: ("change", "没有找到增减的本期数或上期数"),
    Role.RATE: ("rate", "没有找到比率的分子或分母"),
    Role.GAP: ("difference", "没有找到差额的两个数"),
}


def unbound(report: Report, bound: set[tuple[int, int]]) -> Iterator[Relation]:
    """What the words claim of a figure and no claim took up: not read, and counted so."""
    for passage, mention in report.mentions:
        told = _ROLES.get(mention.role)
        place = (mention.figure.start, mention.figure.end)
        if told and place not in bound:
            start, end = passage.words.range(mention.begin, mention.end)
            seen = Evidence(
                report.document.text[start:end], start, end, page=report.document.page(start)
            )
            yield Relation(told[0], Outcome.NOT_READ, (seen,), reason=told[1])


def _merged(problems: Iterable[tuple[Rule, Problem]]) -> Iterator[tuple[Rule, Problem]]:
    """One cause, one finding: problems of one group are put together."""
    groups: dict[tuple[str, str], list[tuple[Rule, Problem]]] = {}
    for number, (rule, problem) in enumerate(problems):
        groups.setdefault((rule.code, problem.group or f"#{number}"), []).append((rule, problem))
    for members in groups.values():
        rule, first = members[0]
        if len(members) == 1:
            yield rule, first
            continue
        places = tuple(dict.fromkeys(p for _, m in members for p in m.places))
        working = "；".join(m.arithmetic for _, m in members if m.arithmetic)
        yield (
            rule,
            Problem(
                message=f"{first.message}（同类共{len(members)}处）",
                places=places,
                arithmetic=working,
                printed=first.printed,
                expected=first.expected,
                difference=first.difference,
                interval=first.interval,
                diagnosis=first.diagnosis,
                severity=first.severity,
                key=first.key,
            ),
        )


def _findings(
    report: Report, problems: Iterable[tuple[Rule, Problem]], others: Others
) -> list[Finding]:
    merged = list(_merged(problems))
    sources = Sources.of(report) if any(_open(rule, p) for rule, p in merged) else None
    return [
        _finding(
            report,
            rule,
            replace(p, diagnosis=sources.explain(p)) if sources and _open(rule, p) else p,
            others,
        )
        for rule, p in merged
    ]


def _open(rule: Rule, problem: Problem) -> bool:
    """An arithmetic problem that no edit explains yet."""
    return rule.tier is Tier.ARITHMETIC and not problem.diagnosis and problem.expected is not None


def _finding(report: Report, rule: Rule, problem: Problem, others: Others) -> Finding:
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=problem.severity or rule.severity,
        tier=rule.tier,
        message=problem.message,
        evidence=tuple(evidence(report, place, others) for place in problem.places),
        arithmetic=problem.arithmetic,
        printed=problem.printed,
        expected=problem.expected,
        difference=problem.difference,
        interval=problem.interval,
        diagnosis=problem.diagnosis,
        basis=str(rule.basis),
        key=problem.key,
    )


def _relation(
    report: Report, claim: Claim, check: Check | None, verdict: Verdict, others: Others
) -> Relation:
    places = verdict.places or claim.terms
    return Relation(
        kind=type(claim).__name__.lower(),
        outcome=verdict.outcome,
        evidence=tuple(evidence(report, place, others) for place in places),
        code=check.rule.code if check else "",
        reason=verdict.reason,
    )


def evidence(report: Report, place: Place, others: Others = NONE) -> Evidence:
    """A place of a claim as evidence: quoted exactly as printed.

    A place in another document of the submission is looked up in `others`. Many claims share
    a place: it is looked up once.
    """
    told = place.document, place.start, place.end, place.table, place.cell
    known = _shown(report)
    if told not in known:
        known[told] = _evidence(report, place, others)
    return known[told]


@kept
def _shown(_: Report) -> dict[object, Evidence]:
    return {}


def _evidence(report: Report, place: Place, others: Others) -> Evidence:
    own = place.document in (None, report.document.path)
    document = report.document if own or place.document is None else others[place.document].document
    start, end = place.start, place.end
    return Evidence(
        quote=document.text[start:end],
        start=start,
        end=end,
        page=document.page(start),
        sheet=document.sheet(start),
        table=place.table,
        cell=place.cell,
        box=document.boxes.around(start, end) if document.boxes else None,
        document=None if own else place.document,
    )
