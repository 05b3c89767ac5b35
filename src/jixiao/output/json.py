"""JSON for programs: the contract `jixiao/findings/1`, described by its schema."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from jixiao.errors import JixiaoError
from jixiao.findings import Evidence, Finding, Relation
from jixiao.results import Result, Run

SCHEMA_ID = "jixiao/findings/1"


def render(run: Run, *, relations: bool = False) -> str:
    """The run as one JSON object; every judged claim too where `relations` asks for it."""
    return as_text(as_data(run, relations=relations))


def as_text(data: dict[str, Any]) -> str:
    """JSON that can be written as UTF-8 whatever the strings in it hold."""
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    # A path may hold bytes that are no text: as escapes they survive, and stay valid JSON.
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def as_data(run: Run, *, relations: bool = False) -> dict[str, Any]:
    """The same object, not yet text."""
    data: dict[str, Any] = {
        "schema": SCHEMA_ID,
        "version": run.version,
        "documents": [_document(r, relations=relations) for r in run.read],
        "errors": [_error(result.path, error) for result, error in run.failed],
    }
    if run.notes:
        data["notes"] = list(run.notes)
    return data


def schema() -> dict[str, Any]:
    """The JSON Schema of what `render` gives."""
    text = files("jixiao.output").joinpath("schemas/findings-1.schema.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def _document(result: Result, *, relations: bool) -> dict[str, Any]:
    document = result.document
    data: dict[str, Any] = {
        "path": result.path,
        "format": document.format if document else "",
        "title": result.title,
        "pages": len(document.pages) if document and document.pages else None,
        "characters": len(document.text) if document else 0,
        "figures": {
            "read": result.figures_read,
            "in_claims": result.figures_in_claims,
            "unread": result.figures_unread,
        },
        "claims": {outcome.value: count for outcome, count in result.claims.items()},
        "notes": list(document.notes) if document else [],
        "findings": [_finding(f) for f in result.findings],
    }
    if relations:
        data["relations_list"] = [_relation(r) for r in result.relations]
    return data


def _finding(finding: Finding) -> dict[str, Any]:
    waived = finding.waived
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "tier": finding.tier.value,
        "message": finding.message,
        "arithmetic": finding.arithmetic,
        "printed": finding.printed,
        "expected": finding.expected,
        "difference": finding.difference,
        "interval": list(finding.interval) if finding.interval else None,
        "diagnosis": finding.diagnosis,
        "basis": finding.basis,
        "fingerprint": finding.fingerprint,
        "waived": {"reason": waived.reason, "by": waived.by, "date": waived.date}
        if waived
        else None,
        "evidence": [_evidence(e) for e in finding.evidence],
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    cell = evidence.cell
    data: dict[str, Any] = {
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
        "page": evidence.page,
        "sheet": evidence.sheet,
        "table": evidence.table,
        "cell": list(cell) if isinstance(cell, tuple) else cell,
        "box": [round(side, 2) for side in evidence.box] if evidence.box else None,
    }
    if evidence.document is not None:
        data["document"] = evidence.document
    return data


def _relation(relation: Relation) -> dict[str, Any]:
    return {
        "kind": relation.kind,
        "outcome": relation.outcome.value,
        "code": relation.code,
        "reason": relation.reason,
        "evidence": [_evidence(e) for e in relation.evidence],
    }


def _error(path: str, error: JixiaoError) -> dict[str, Any]:
    return {"path": path, "code": error.code, "message": error.message, "hint": error.hint}
