"""Run every check's case file and the examples of its page.

A text with lines `=== name.txt` is several documents, checked as one submission; a case
file may give them as `files`, a mapping of names to texts.
"""

from __future__ import annotations

import re
import textwrap
from functools import cache
from pathlib import Path

import pytest
import yaml

from jixiao.checks.base import Check, all_checks
from jixiao.checks.running import run_checks
from jixiao.claims.base import read_claims
from jixiao.documents import Source
from jixiao.documents.limits import DEFAULT
from jixiao.documents.readers.text import READER
from jixiao.facts.report import understand
from jixiao.findings import Finding, Severity
from jixiao.pipeline import check_together

HERE = Path(__file__).parent
HEADINGS = ("为什么：", "依据：", "反例：", "正例：")


SEPARATOR = re.compile(r"^=== (.+)\n", re.MULTILINE)


@cache
def findings(text: str) -> tuple[Finding, ...]:
    """What the checker says of a text, or of the documents of a submission."""
    if SEPARATOR.search(text):
        _, *parts = SEPARATOR.split(text)
        pairs = zip(parts[::2], parts[1::2], strict=True)
        sources = [Source(name, name, content.encode()) for name, content in pairs]
        return tuple(f for result in check_together(sources).results for f in result.findings)
    report = understand(READER.read("样本.txt", text.encode(), DEFAULT))
    return tuple(run_checks(report, read_claims(report))[0])


def of(code: str, text: str) -> list[Finding]:
    return [f for f in findings(text) if f.code == code]


def block(page: str, heading: str) -> str:
    """The indented block under a heading of a check's page."""
    found = re.search(rf"^{heading}\n((?:[ \t]+.*\n?|\n)*)", page + "\n", re.MULTILINE)
    return textwrap.dedent(found[1]).strip() + "\n" if found else ""


def case_files() -> list[tuple[str, str, dict[str, object]]]:
    found = []
    for path in sorted(HERE.glob("*.yaml")):
        cases = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
        found += [(path.stem, name, case) for name, case in cases.items()]
    return found


def test_no_case_takes_the_place_of_another():
    """YAML keeps the last of two cases of one name and says nothing."""
    for path in sorted(HERE.glob("*.yaml")):
        names = re.findall(r"^([^\s#].*):$", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert len(names) == len(set(names)), path.name


def text_of(case: dict[str, object]) -> str:
    files = case.get("files")
    if not isinstance(files, dict):
        return str(case["text"])
    return "".join(f"=== {name}\n{content}\n" for name, content in files.items())


@pytest.mark.parametrize("case", case_files(), ids=lambda c: f"{c[0]}-{c[1]}")
def test_case(case: tuple[str, str, dict[str, object]]) -> None:
    code, _, told = case
    quotes = [re.sub(r"\s", "", f.evidence[0].quote) for f in of(code, text_of(told))]
    wanted = [re.sub(r"\s", "", str(w)) for w in told.get("finds") or []]
    assert len(quotes) == len(wanted), quotes
    assert all(any(w in q for q in quotes) for w in wanted), quotes


@pytest.mark.parametrize("check", all_checks(), ids=lambda c: c.rule.code)
class TestEveryCheck:
    def test_has_a_page_with_its_headings(self, check: Check) -> None:
        assert check.page.splitlines()[0] == check.rule.summary
        assert [h for h in HEADINGS if h not in check.page] == []

    def test_finds_its_bad_example(self, check: Check) -> None:
        assert of(check.rule.code, block(check.page, "反例：")) != []

    def test_passes_its_good_example(self, check: Check) -> None:
        said = findings(block(check.page, "正例："))
        assert of(check.rule.code, block(check.page, "正例：")) == []
        assert [f.message for f in said if f.severity is not Severity.INFO] == []

    def test_has_four_cases(self, check: Check) -> None:
        path = HERE / f"{check.rule.code}.yaml"
        assert path.exists()
        cases = yaml.safe_load(path.read_text(encoding="utf-8"))
        assert len(cases) >= 4
        assert any(not case.get("finds") for case in cases.values())
