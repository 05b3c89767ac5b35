"""Accuracy does not fall below `floors.toml`. Skipped where there is no benchmark folder."""

import tomllib
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from bench import accuracy, clean, mutation
from bench.made import documents
from bench.paths import benchmark, unlabelled
from jixiao.findings import Severity
from jixiao.pipeline import check_file

FLOORS = tomllib.loads(Path(__file__).with_name("floors.toml").read_text(encoding="utf-8"))
FOLDER = benchmark()

needs_benchmark = pytest.mark.skipif(
    FOLDER is None or not (FOLDER / "score.py").exists(), reason="no benchmark folder here"
)


@pytest.fixture(scope="module")
def scores():
    return accuracy.measure(FOLDER)


@needs_benchmark
@pytest.mark.parametrize(
    ("tier", "measure"),
    [(t, m) for t in ("arithmetic", "reading") for m in FLOORS[t]],
)
def test_no_measure_falls_below_its_floor(scores, tier, measure):
    assert getattr(scores[tier], measure) >= FLOORS[tier][measure], scores[tier]


@needs_benchmark
def test_errors_on_documents_without_truth_stay_rare():
    results = [check_file(str(path)) for path in unlabelled(FOLDER)]
    assert all(r.error is None for r in results)
    length = sum(len(r.document.text) for r in results if r.document)
    errors = sum(1 for r in results for f in r.findings if f.severity is Severity.ERROR)
    assert errors / length * 10_000 <= FLOORS["alarms"]["errors"]


def test_clean_documents_stay_clean():
    found = {d.name: mutation.alarms(mutation.check(d.text)) for d in clean.documents()}
    told = [f"{name} {f.code} {f.message}" for name, listed in found.items() for f in listed]
    assert len(told) <= FLOORS["alarms"]["clean"], told


def test_documents_made_from_random_figures_get_few_alarms():
    known = list(documents(2024, 40))
    alarmed = [d.name for d in known if mutation.alarms(mutation.check(d.text))]
    assert len(alarmed) / len(known) <= FLOORS["alarms"]["made"], alarmed


def test_mutations_of_clean_documents_are_found():
    trials = list(mutation.trials("clean", list(clean.documents()), Random(1), 8))
    met = Counter(trial.met for trial in trials)
    assert met["found"] / len(trials) >= FLOORS["mutation"]["found"], met


def test_samples_show_what_they_are_meant_to():
    made = accuracy.showings()
    missed = [(s.sample.name, m.quote) for s in made for m in s.missed]
    beyond = [(s.sample.name, f.code, f.message) for s in made for f in s.beyond]
    assert len(missed) <= FLOORS["samples"]["missed"], missed
    assert len(beyond) <= FLOORS["samples"]["beyond"], beyond
