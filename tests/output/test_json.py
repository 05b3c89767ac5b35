from __future__ import annotations

import json

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.errors import MissingFile
from jixiao.findings import Evidence, Outcome
from jixiao.output import json as as_json
from jixiao.results import Result, Run
from tests.output import crafted


def checked(run: Run, *, relations: bool = False) -> dict:
    text = as_json.render(run, relations=relations)
    text.encode("utf-8")
    data = json.loads(text)
    jsonschema.validate(data, as_json.schema(), cls=jsonschema.Draft202012Validator)
    return data


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(as_json.schema())


def test_says_all_of_a_run_in_the_order_given():
    data = checked(crafted.run())
    quiet, full = data["documents"]
    assert (quiet["path"], full["path"]) == ("清河镇.txt", "报告/青石县水利局.txt")
    assert full["figures"] == {"read": 27, "in_claims": 19, "unread": 1}
    assert full["claims"]["holds"] == 1
    assert full["pages"] is None
    assert "relations_list" not in full
    assert [e["code"] for e in data["errors"]] == ["encrypted"]
    assert data["errors"][0]["hint"].startswith("请先去除密码")


def test_a_finding_keeps_every_place_and_amount():
    first, second, third, _ = checked(crafted.run())["documents"][1]["findings"]
    assert first["printed"] == "723.67"
    assert first["interval"] == ["787.885", "787.915"]
    assert first["waived"] is None
    assert crafted.TEXT[first["evidence"][0]["start"] :].startswith("收入合计723.67万元")
    assert second["evidence"][0]["cell"] == [3, 4]
    assert third["waived"] == {
        "reason": "追加预算73.67万元，文号已核",
        "by": "李审",
        "date": "2024-05-06",
    }


def test_lists_relations_only_when_asked():
    listed = checked(crafted.run(), relations=True)["documents"][1]["relations_list"]
    assert [r["outcome"] for r in listed] == ["holds", "contradicted", "undecided", "rounding"]
    assert listed[2]["reason"] == "上年支出没有写出"


@pytest.mark.parametrize("run", [Run((), "0.1.0"), crafted.hostile_run(30)])
def test_stands_empty_and_hostile_runs(run):
    checked(run, relations=True)


def test_a_path_that_is_no_text_survives():
    path = b"\xff\xfe.txt".decode("utf-8", "surrogateescape")
    run = Run((Result(path, error=MissingFile(path, "没有这个文件")),), "0.1.0")
    assert checked(run)["errors"][0]["path"] == path


@settings(deadline=None, max_examples=50)
@given(st.text(), st.text(), st.sampled_from([None, ("1", "2")]))
def test_any_text_comes_back_the_same(message, quote, interval):

    finding = crafted.finding(message, evidence=(Evidence(quote, 0, 1),), interval=interval)
    document = crafted.read()
    data = checked(Run((Result("x.txt", document, (finding,)),), "0.1.0"))
    back = data["documents"][0]["findings"][0]
    assert (back["message"], back["evidence"][0]["quote"]) == (message, quote)


def test_results_count_all_six_outcomes():
    assert list(crafted.result().claims) == list(Outcome)
    assert sum(crafted.run().claims.values()) == 4
