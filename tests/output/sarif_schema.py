"""The part of SARIF 2.1.0 that we write, strict: what is not named here is refused.

Written by hand after the standard (OASIS, sections 3.13 to 3.58); its names, its
required properties and its enumerations, for the objects that our log has.
"""

from __future__ import annotations

from typing import Any

TEXT = {"type": "string"}
COUNT = {"type": "integer", "minimum": 0}
BAG = {"type": "object"}
LANGUAGE = {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"}
URI = {"type": "string", "pattern": "^[A-Za-z0-9._~:/?#@!$&()*+,;=%-]*$"}
LEVEL = {"enum": ["none", "note", "warning", "error"]}


def closed(required: tuple[str, ...], **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "required": list(required),
        "properties": properties,
        "additionalProperties": False,
    }


def many(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item, "uniqueItems": True}


MESSAGE = closed(("text",), text=TEXT, markdown=TEXT)
FORMATTED = closed(("text",), text=TEXT, markdown=TEXT)
ARTIFACT_LOCATION = closed(("uri",), uri=URI, index=COUNT)
REGION = closed(
    ("charOffset", "charLength"),
    charOffset=COUNT,
    charLength=COUNT,
    snippet=closed(("text",), text=TEXT),
)
LOCATION = closed(
    ("physicalLocation",),
    id=COUNT,
    physicalLocation=closed(
        ("artifactLocation",), artifactLocation=ARTIFACT_LOCATION, region=REGION
    ),
    message=MESSAGE,
    properties=BAG,
)
RULE = closed(
    ("id",),
    id=TEXT,
    name=TEXT,
    shortDescription=FORMATTED,
    fullDescription=FORMATTED,
    help=FORMATTED,
)
RESULT = closed(
    ("ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"),
    ruleId=TEXT,
    ruleIndex=COUNT,
    level=LEVEL,
    kind={"enum": ["notApplicable", "pass", "fail", "review", "open", "informational"]},
    message=MESSAGE,
    locations=many(LOCATION),
    relatedLocations=many(LOCATION),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
    suppressions=many(
        closed(
            ("kind",),
            kind={"enum": ["inSource", "external"]},
            status={"enum": ["accepted", "underReview", "rejected"]},
            justification=TEXT,
            properties=BAG,
        )
    ),
    properties=BAG,
)
INVOCATION = closed(
    ("executionSuccessful",),
    executionSuccessful={"type": "boolean"},
    toolExecutionNotifications=many(
        closed(
            ("message",),
            level=LEVEL,
            message=MESSAGE,
            descriptor=closed(("id",), id=TEXT),
            locations=many(LOCATION),
        )
    ),
)
RUN = closed(
    ("tool", "results"),
    tool=closed(
        ("driver",),
        driver=closed(("name",), name=TEXT, version=TEXT, language=LANGUAGE, rules=many(RULE)),
    ),
    language=LANGUAGE,
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    artifacts=many(
        closed((), location=ARTIFACT_LOCATION, properties=BAG),
    ),
    invocations=many(INVOCATION),
    results={"type": "array", "items": RESULT},
)
SCHEMA = closed(
    ("version", "runs"),
    **{"$schema": URI},
    version={"const": "2.1.0"},
    runs={"type": "array", "items": RUN},
)
