from __future__ import annotations

import json

import jsonschema
import pytest

from jixiao.findings import Evidence
from jixiao.output import sarif
from jixiao.results import Result, Run
from tests.output import crafted
from tests.output.sarif_schema import SCHEMA


def log(run: Run) -> dict:
    data = json.loads(sarif.render(run, crafted.RULES))
    jsonschema.validate(data, SCHEMA, cls=jsonschema.Draft202012Validator)
    return data["runs"][0]


@pytest.mark.parametrize("run", [Run((), "0.1.0"), crafted.run(), crafted.hostile_run(30)])
def test_every_run_is_valid(run):
    assert len(log(run)["results"]) == sum(len(r.findings) for r in run.results)


def test_rules_have_their_pages_and_results_point_to_them():
    run = log(crafted.run())
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["LO201", "RA101", "RE301", "SU101"]
    assert rules[3]["name"] == "parts-exceed-whole"
    assert rules[3]["help"]["text"].startswith("分项之和与合计不符")
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])


def test_the_place_under_test_comes_first_in_code_points():
    first, second, *_ = log(crafted.run())["results"]
    place = first["locations"][0]["physicalLocation"]
    region = place["region"]
    start, length = region["charOffset"], region["charLength"]
    assert crafted.TEXT[start : start + length] == "收入合计723.67万元"
    assert place["artifactLocation"]["index"] == 1
    assert [p["id"] for p in first["relatedLocations"]] == [1, 2, 3]
    assert second["locations"][0]["properties"] == {"table": 1, "cell": [3, 4]}
    assert "算式：413.17÷350.00=118.05%" in second["message"]["text"]


def test_a_page_is_told_where_there_are_pages():
    found = crafted.finding(evidence=(Evidence("12", 0, 2, page=3),))
    (result,) = log(Run((Result("a.pdf", crafted.read(), (found,)),), "1"))["results"]
    assert result["locations"][0]["properties"]["page"] == 3


def test_severity_fingerprint_and_waiver():
    errors, warned, waived, asked = log(crafted.run())["results"]
    assert [r["level"] for r in (errors, warned, waived, asked)] == [
        "error",
        "warning",
        "warning",
        "note",
    ]
    assert errors["partialFingerprints"]["jixiao/v1"] == crafted.result().findings[0].fingerprint
    assert "suppressions" not in errors
    (suppression,) = waived["suppressions"]
    assert suppression["justification"] == "追加预算73.67万元，文号已核"
    assert suppression["properties"] == {"by": "李审", "date": "2024-05-06"}


def test_what_could_not_be_read_and_what_was_covered():
    run = log(crafted.run())
    (invocation,) = run["invocations"]
    failed, note = invocation["toolExecutionNotifications"]
    assert not invocation["executionSuccessful"]
    assert failed["descriptor"]["id"] == "encrypted"
    assert note["level"] == "note"
    assert run["artifacts"][1]["properties"]["claims"]["holds"] == 1


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("报告/a b.txt", "%E6%8A%A5%E5%91%8A/a%20b.txt"),
        ("/tmp/a#1.txt", "file:///tmp/a%231.txt"),
        ("C:\\核查\\a.txt", "file:///C:/%E6%A0%B8%E6%9F%A5/a.txt"),
        (b"\xff.txt".decode("utf-8", "surrogateescape"), "%FF.txt"),
    ],
)
def test_paths_become_addresses(path, expected):
    assert sarif.uri(path) == expected


def test_a_rule_without_text_still_has_a_name():
    assert json.loads(sarif.render(crafted.hostile_run(), {}))["runs"][0]["tool"]["driver"]["rules"]
