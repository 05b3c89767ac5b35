"""One cause, one finding: what several checks prove of one figure is said once.

A figure that is wrong breaks its total, its share and its second telling at once. The
findings that put the same figure first become one: the gravest speaks, the others add
their arithmetic and their places.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from jixiao.findings import Evidence, Finding, Tier

_VALUES = ("SU", "SH", "CH", "RA", "DI", "SA")  # families that weigh one value against others
_ORDER = ("SA", "RA", "CH", "DI", "SH", "SU")  # the more particular speaks first


def merged(findings: Iterable[Finding]) -> list[Finding]:
    """The findings in their order, those of one figure put together."""
    kept: dict[object, list[Finding]] = {}
    for number, finding in enumerate(findings):
        kept.setdefault(_figure(finding) or number, []).append(finding)
    return [_one(group) for group in kept.values()]


def _figure(finding: Finding) -> tuple[str | None, int] | None:
    """Where the figure under test ends; nothing for findings that stand alone."""
    if finding.tier is not Tier.ARITHMETIC or finding.code[:2] not in _VALUES:
        return None
    first = finding.evidence[0] if finding.evidence else None
    return (first.document, first.end) if first else None


def _one(group: list[Finding]) -> Finding:
    if len({f.code for f in group}) < 2:  # noqa: PLR2004  one check speaks for itself
        return group[0] if len(group) == 1 else _joined(group)
    return _joined(sorted(group, key=lambda f: (f.severity.rank, _ORDER.index(f.code[:2]))))


def _joined(group: list[Finding]) -> Finding:
    first, *rest = group
    codes = "、".join(dict.fromkeys(f.code for f in rest))
    places: dict[tuple[str | None, int, int], Evidence] = {}
    for finding in group:
        for place in finding.evidence:
            places.setdefault((place.document, place.start, place.end), place)
    return replace(
        first,
        message=f"{first.message}；另有{len(rest)}处核对也与此数不符（{codes}）",
        evidence=tuple(places.values()),
        arithmetic="；".join(dict.fromkeys(f.arithmetic for f in group if f.arithmetic)),
        diagnosis=next((f.diagnosis for f in group if f.diagnosis), ""),
    )
