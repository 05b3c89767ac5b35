"""Targets and weights of the self-evaluation against those of the approved form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jixiao.claims.across.base import placed
from jixiao.claims.model import Claim, Same, Term
from jixiao.claims.tables.targets import value_of
from jixiao.claims.tables.terms import term
from jixiao.facts.goals import GoalPair, goal_pairs
from jixiao.facts.submission import Filed, Submission
from jixiao.facts.tables.columns import unit_named
from jixiao.facts.tables.goals import Goal
from jixiao.facts.tables.model import Entry, FactTable
from jixiao.figures import Figure, Kind


def across(submission: Submission) -> Iterator[tuple[Filed, Claim]]:
    """Each indicator that both forms hold: its target, its weight."""
    for pair in goal_pairs(submission):
        for goal in pair.scored.goals:
            approved = pair.approved.goal(goal.key)
            if approved is not None:
                yield from ((pair.home, claim) for claim in _claims(pair, goal, approved))


def _claims(pair: GoalPair, goal: Goal, approved: Goal) -> Iterator[Claim]:
    name = goal.name.text
    ours, theirs = _target(pair.scored.table, goal), _target(pair.approved.table, approved)
    if ours and theirs and _measured_alike(ours.figure, theirs.figure):
        a, b = _with_unit(ours, theirs.figure), _with_unit(theirs, ours.figure)
        yield _same(pair, "across-target", name, a, b)
    if goal.weight and approved.weight:
        a = term(pair.scored.table, goal.weight, f"{name}分值")
        b = term(pair.approved.table, approved.weight, f"{name}分值")
        yield _same(pair, "across-weight", name, a, b)


def _same(pair: GoalPair, topic: str, name: str, a: Term, b: Term) -> Same:
    return Same(topic=topic, title=name, a=placed(a, pair.home), b=placed(b, pair.other))


def _target(table: FactTable, goal: Goal) -> Term | None:
    figure = value_of(goal.target) if goal.target else None
    if figure is None or goal.target is None:
        return None
    unit = unit_named(goal.unit)
    if unit is not None and figure.unit.kind is Kind.BARE:
        figure = figure.with_unit(unit)
    entry = goal.target
    made = Entry(entry.row, entry.column, entry.words, entry.cell, figure)
    return term(table, made, f"{goal.name.text}指标值")


def _measured_alike(a: Figure, b: Figure) -> bool:
    return a.unit.comparable(b.unit) or Kind.BARE in (a.unit.kind, b.unit.kind)


def _with_unit(told: Term, other: Figure) -> Term:
    """A bare number counts in the unit that the other form prints."""
    if told.figure.unit.kind is not Kind.BARE or other.unit.kind is Kind.BARE:
        return told
    return replace(told, figure=told.figure.with_unit(other.unit))
