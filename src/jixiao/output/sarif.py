"""SARIF 2.1.0, the exchange format of code platforms: rules, results, suppressions."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any
from urllib.parse import quote

from jixiao.errors import JixiaoError
from jixiao.findings import Evidence, Finding, Severity
from jixiao.output import words
from jixiao.output.json import as_text
from jixiao.results import Result, Rules, Run

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_FINGERPRINT = "jixiao/v1"
_ON_A_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


def render(run: Run, rules: Rules) -> str:
    """One SARIF log with one run; `rules` gives the checks' names and pages."""
    return as_text(as_data(run, rules))


def as_data(run: Run, rules: Rules) -> dict[str, Any]:
    """The same log, not yet text."""
    codes = sorted({*rules, *(f.code for r in run.read for f in r.findings)})
    index = {code: at for at, code in enumerate(codes)}
    driver = {
        "name": "jixiao",
        "version": run.version,
        "language": "zh-CN",
        "rules": [_rule(code, run, rules) for code in codes],
    }
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "language": "zh-CN",
                "columnKind": "unicodeCodePoints",
                "artifacts": [_artifact(result) for result in run.results],
                "invocations": [_invocation(run)],
                "results": list(_results(run, index)),
            }
        ],
    }


def uri(path: str) -> str:
    """A path as a URI: relative ones stay relative, for the platform knows its root."""
    raw = os.fsencode(path)
    if _ON_A_DRIVE.match(path):
        return f"file:///{quote(PureWindowsPath(path).as_posix().encode(), safe='/:')}"
    if PurePosixPath(path).is_absolute():
        return f"file://{quote(raw)}"
    return quote(os.fsencode(PureWindowsPath(path).as_posix()) if os.name == "nt" else raw)


def _rule(code: str, run: Run, rules: Rules) -> dict[str, Any]:
    known = rules.get(code)
    if known is None:
        name = next(f.name for r in run.read for f in r.findings if f.code == code)
        return {"id": code, "name": name, "shortDescription": {"text": name or code}}
    return {
        "id": code,
        "name": known.name,
        "shortDescription": {"text": known.summary},
        "fullDescription": {"text": known.summary},
        "help": {"text": known.page, "markdown": known.page},
    }


def _artifact(result: Result) -> dict[str, Any]:
    artifact: dict[str, Any] = {"location": {"uri": uri(result.path)}}
    if result.document:
        artifact["properties"] = {
            "format": result.document.format,
            "characters": len(result.document.text),
            "figures": {
                "read": result.figures_read,
                "in_claims": result.figures_in_claims,
                "unread": result.figures_unread,
            },
            "claims": {outcome.value: n for outcome, n in result.claims.items()},
        }
    return artifact


def _invocation(run: Run) -> dict[str, Any]:
    notifications = [_notification(result.path, error) for result, error in run.failed]
    notifications += [{"level": "note", "message": {"text": note}} for note in run.notes]
    return {
        "executionSuccessful": len(run.read) == len(run.results),
        "toolExecutionNotifications": notifications,
    }


def _notification(path: str, error: JixiaoError) -> dict[str, Any]:
    return {
        "level": "error",
        "descriptor": {"id": error.code},
        "message": {"text": str(error)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(path)}}}],
    }


def _results(run: Run, index: dict[str, int]) -> Iterator[dict[str, Any]]:
    places = {result.path: at for at, result in enumerate(run.results)}
    for result in run.read:
        for finding in result.findings:
            yield _result(finding, result.path, index[finding.code], places)


def _result(finding: Finding, path: str, rule: int, places: dict[str, int]) -> dict[str, Any]:
    told = dict(words.amounts(finding))
    lines = [finding.message, *(f"{h}：{told[h]}" for h in ("算式", "可能原因") if h in told)]
    data: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "kind": "fail",
        "message": {"text": "\n".join(lines)},
        "locations": [_location(e, path, places) for e in finding.evidence[:1]],
        "relatedLocations": [
            {"id": at} | _location(e, path, places)
            for at, e in enumerate(finding.evidence[1:], start=1)
        ],
        "partialFingerprints": {_FINGERPRINT: finding.fingerprint},
        "properties": _properties(finding),
    }
    if finding.waived:
        data["suppressions"] = [_suppression(finding)]
    return data


def _suppression(finding: Finding) -> dict[str, Any]:
    waived = finding.waived
    properties = {"by": waived.by, "date": waived.date} if waived else {}
    return {
        "kind": "external",
        "status": "accepted",
        "justification": waived.reason if waived else "",
        "properties": properties,
    }


def _properties(finding: Finding) -> dict[str, Any]:
    named: Sequence[tuple[str, Any]] = (
        ("tier", finding.tier.value),
        ("printed", finding.printed),
        ("expected", finding.expected),
        ("difference", finding.difference),
        ("interval", list(finding.interval) if finding.interval else None),
        ("basis", finding.basis),
    )
    return {name: value for name, value in named if value}


def _location(evidence: Evidence, path: str, places: dict[str, int]) -> dict[str, Any]:
    where = evidence.document or path
    artifact: dict[str, Any] = {"uri": uri(where)}
    if where in places:
        artifact["index"] = places[where]
    cell = evidence.cell
    named: Sequence[tuple[str, Any]] = (
        ("page", evidence.page),
        ("sheet", evidence.sheet),
        ("table", evidence.table),
        ("cell", list(cell) if isinstance(cell, tuple) else cell),
        ("box", list(evidence.box) if evidence.box else None),
    )
    return {
        "physicalLocation": {
            "artifactLocation": artifact,
            "region": {
                "charOffset": evidence.start,
                "charLength": max(evidence.end - evidence.start, 0),
                "snippet": {"text": evidence.quote},
            },
        },
        "message": {"text": words.place(evidence)},
        "properties": {name: value for name, value in named if value},
    }
