"""Accuracy: recall, precision and coverage against hand-made truth; alarms where there is none.

With a benchmark folder, its own `score.py` does the counting. Without one, the bundled
samples are taken (what they are meant to show) and the clean documents (nothing).
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import clean
from bench.mutation import alarms, check
from bench.paths import benchmark, truths, unlabelled
from bench.table import share, show
from jixiao import __version__, samples
from jixiao.documents import read_bytes
from jixiao.findings import Finding, Severity
from jixiao.output import json as output
from jixiao.pipeline import check_document, check_file
from jixiao.results import Result, Run

_LINE = re.compile(
    r"(?P<tier>arithmetic|reading|all)\s+recall (?P<found>\d+)/(?P<want>\d+)"
    r".*?precision (?P<true>\d+)/(?P<alarms>\d+)"
    r"(?:.*?coverage (?P<covered>\d+)/(?P<claims>\d+))?"
)


@dataclass(frozen=True, slots=True)
class Score:
    """One tier's counts, as the benchmark's score prints them."""

    found: int
    want: int
    true: int
    alarms: int
    covered: int = 0
    claims: int = 0

    @property
    def recall(self) -> float:
        return self.found / self.want if self.want else 1.0

    @property
    def precision(self) -> float:
        return self.true / self.alarms if self.alarms else 1.0

    @property
    def coverage(self) -> float:
        return self.covered / self.claims if self.claims else 1.0


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of `python -m bench accuracy`."""
    parser.add_argument("--misses", action="store_true", help="list misses and false alarms")
    parser.add_argument("--alarms", action="store_true", help="list alarms on unlabelled files")


def run(options: argparse.Namespace) -> None:
    """Measure and print."""
    folder = benchmark(options.benchmark)
    if folder is not None and (folder / "score.py").exists():
        print(f"\n== accuracy on {len(truths(folder))} documents with truth")
        print(scored(folder, misses=options.misses), end="")
        _unlabelled(unlabelled(folder), listed=options.alarms)
    else:
        print("\n(no benchmark folder: the bundled samples instead)")
    _samples()


def scored(folder: Path, *, misses: bool = False) -> str:
    """What the benchmark's own score prints of our findings."""
    results = tuple(check_file(str(path)) for path in truths(folder))
    data = output.as_data(Run(results, __version__), relations=True)
    with tempfile.TemporaryDirectory() as place:
        findings = Path(place) / "findings.json"
        findings.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        command = [sys.executable, str(folder / "score.py"), str(findings), str(folder)]
        done = subprocess.run(
            [*command, *(["--show"] if misses else [])],
            check=True,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
    return done.stdout + done.stderr


def measure(folder: Path) -> dict[str, Score]:
    """The same as counts by tier: arithmetic, reading, all."""
    found = {}
    for line in _LINE.finditer(scored(folder)):
        counts = {k: int(v or 0) for k, v in line.groupdict().items() if k != "tier"}
        found[line["tier"]] = Score(**counts)
    return found


def _unlabelled(paths: Sequence[Path], *, listed: bool) -> None:
    """Alarms on documents without truth: each has to be read by a person."""
    print("\n== alarms on documents without truth, per 10,000 characters")
    rows: list[list[object]] = []
    results = [check_file(str(path)) for path in paths]
    for path, result in zip(paths, results, strict=True):
        rows.append([path.name, *_rates([result])])
        for finding in alarms(result) if listed else ():
            print(f"  {path.name} {_told(finding)}")
    rows.append(["all", *_rates(results)])
    show(["document", "characters", "errors", "per 10,000", "warnings", "per 10,000"], rows)


def _rates(results: Iterable[Result]) -> list[object]:
    listed = list(results)
    length = sum(len(r.document.text) for r in listed if r.document)
    row: list[object] = [f"{length:,}"]
    for severity in (Severity.ERROR, Severity.WARNING):
        count = sum(1 for r in listed for f in r.findings if f.severity is severity)
        row += [count, f"{count / max(length, 1) * 10_000:.2f}"]
    return row


def _told(finding: Finding) -> str:
    quote = finding.evidence[0].quote if finding.evidence else ""
    where = finding.evidence[0].start if finding.evidence else 0
    words = " ".join(f"{finding.message} | {finding.arithmetic} | {quote}".split())
    return f"{finding.code} {finding.severity} @{where} {words[:220]}"


def shown_in(finding: Finding, shown: samples.Shown) -> bool:
    """Whether a finding reports what a sample is meant to show: right family and quote."""
    quotes = ["".join(e.quote.split()) for e in finding.evidence]
    wanted = re.compile(rf"(?<![\d.]){re.escape(shown.quote)}(?![\d.]\d|\d)")
    return finding.code[:2] in shown.families and any(wanted.search(q) for q in quotes)


@dataclass(frozen=True, slots=True)
class Showing:
    """What became of one bundled sample: what it did not show, and alarms beyond its list."""

    sample: samples.Sample
    missed: tuple[samples.Shown, ...]
    beyond: tuple[Finding, ...]


def showings() -> list[Showing]:
    """Check every bundled sample against its own list."""
    made = []
    for sample in samples.list_samples():
        results = [_checked(sample, file) for file in sample.files]
        everything = [f for result in results for f in result.findings]
        missed = (s for s in sample.shows if not any(shown_in(f, s) for f in everything))
        loud = (f for result in results for f in alarms(result))
        beyond = (f for f in loud if not any(shown_in(f, s) for s in sample.shows))
        made.append(Showing(sample, tuple(missed), tuple(beyond)))
    return made


def _samples() -> None:
    """What the bundled samples are meant to show, and alarms beyond that."""
    print("\n== bundled samples and clean documents")
    rows: list[list[object]] = []
    for showing in showings():
        name, wanted = showing.sample.name, len(showing.sample.shows)
        rows.append([name, share(wanted - len(showing.missed), wanted), len(showing.beyond)])
        for missing in showing.missed:
            print(f"  missed {name} {missing.quote} {missing.about}")
        for finding in showing.beyond:
            print(f"  beyond {name} {_told(finding)}")
    rows += [[d.name, "n/a", len(alarms(check(d.text)))] for d in clean.documents()]
    show(["document", "shown", "alarms beyond"], rows)


def _checked(sample: samples.Sample, file: str) -> Result:
    return check_document(read_bytes(file, sample.read(file)))
