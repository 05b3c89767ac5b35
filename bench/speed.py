"""Speed, start-up, memory and scaling, beside the bare text extraction of the same files.

Printed, never asserted. Times are medians; checking and extracting alternate in one run, with
the collector of rubbish set as the command sets it.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from random import Random
from statistics import median

import pypdfium2

from bench import clean
from bench.mutation import check
from bench.paths import ROOT, benchmark, samples
from bench.table import show
from jixiao.cli.main import collect_seldom
from jixiao.documents.readers.text import decode
from jixiao.pipeline import check_file

_LENGTH = 9_000  # characters of one usual report
_PATIENCE = 120  # seconds: a longer text is not tried once it is sure to take more
_MEGA = 1024
_FEW = 3  # so many times the length are run more than once
# VmHWM where there is one: ru_maxrss also remembers the parent before exec.
_CHILD = """
import pathlib, re, resource, sys
sys.path[:0] = {path!r}
from jixiao.cli.main import collect_seldom
from jixiao.pipeline import check_file
collect_seldom()
for name in sys.argv[1:]:
    check_file(name)
status = pathlib.Path("/proc/self/status")
peak = re.search(r"VmHWM:\\s+(\\d+)", status.read_text()) if status.exists() else None
print(peak[1] if peak else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of `python -m bench speed`."""
    parser.add_argument("--runs", type=int, default=5, help="runs of which the median is taken")
    parser.add_argument("--longest", type=int, default=100, help="times the usual length")


def run(options: argparse.Namespace) -> None:
    """Measure and print."""
    collect_seldom()
    folder = benchmark(options.benchmark)
    paths = sorted(p for p in folder.rglob("*") if p.suffix in (".txt", ".pdf")) if folder else []
    paths = paths or [p for p in samples() if p.suffix in (".txt", ".pdf")]
    _files(paths, options.runs)
    _start(options.runs)
    _memory(paths)
    _scaling(options.runs, options.longest)


def seconds(task: Callable[[], object]) -> float:
    """How long it takes."""
    before = time.perf_counter()
    task()
    return time.perf_counter() - before


def extract(path: Path) -> int:
    """Bare text extraction; how many characters there are."""
    if path.suffix != ".pdf":
        return len(decode(path.name, path.read_bytes()))
    length = 0
    with pypdfium2.PdfDocument(path) as opened:
        for page in opened:
            text = page.get_textpage()
            length += len(text.get_text_bounded())
            text.close()
            page.close()
    return length


def _files(paths: Sequence[Path], runs: int) -> None:
    print("\n== checking beside bare text extraction, milliseconds (medians)")
    rows: list[list[object]] = []
    totals: dict[str, list[float]] = {}
    for path in paths:
        bare, full = _pair(path, runs)
        length = extract(path)
        rows.append([path.name, *_row(length, bare, full)])
        total = totals.setdefault(path.suffix, [0, 0, 0, 0])
        for at, value in enumerate((1, length, bare, full)):
            total[at] += value
    for suffix, (count, long, bare, full) in totals.items():
        row = _row(int(long), bare, full)
        rows.append([f"all {suffix}: {count / full:.1f} documents/s", *row])
    show(["file", "characters", "extract", "check", "ratio", f"check per {_LENGTH:,}"], rows)


def _pair(path: Path, runs: int) -> tuple[float, float]:
    """Seconds to extract and to check, each the median of its runs, taken in turn."""
    check_file(str(path))  # loaded once: imports are not counted here
    bare, full = [], []
    for _ in range(runs):
        bare.append(seconds(lambda: extract(path)))
        full.append(seconds(lambda: check_file(str(path))))
    return median(bare), median(full)


def _row(length: int, bare: float, full: float) -> list[object]:
    each = full * 1000 / max(length, 1) * _LENGTH
    return [
        f"{length:,}",
        f"{bare * 1000:.1f}",
        f"{full * 1000:.1f}",
        f"{full / bare:.1f}",
        f"{each:.1f}",
    ]


def _start(runs: int) -> None:
    """From the start of the process to the first byte on its standard output."""
    print("\n== start of the command to its first output, milliseconds (median)")
    text = next(p for p in samples() if p.suffix == ".txt")
    commands = {
        "python -c pass": ["-c", "print()"],
        "jixiao --version": ["-m", "jixiao", "--version"],
        "jixiao checks": ["-m", "jixiao", "checks"],
        f"jixiao check ({text.suffix})": ["-m", "jixiao", "check", str(text)],
    }
    rows = []
    for name, arguments in commands.items():
        times = [_first_byte(arguments) for _ in range(runs)]
        rows.append([name, f"{median(times) * 1000:.0f}"])
    show(["command", "first output"], rows)


def _first_byte(arguments: Sequence[str]) -> float:
    before = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT
    ) as process:
        if process.stdout is not None:
            process.stdout.read(1)
        taken = time.perf_counter() - before
        process.communicate()
    return taken


def _memory(paths: Iterable[Path]) -> None:
    """Peak of a process of its own for each file, and of one that checks them all."""
    print("\n== peak memory of a process, MB")
    rows: list[list[object]] = [["nothing: only loaded", f"{_peak([]):.0f}"]]
    listed = list(paths)
    heaviest = sorted(((_peak([p]), p.name) for p in listed), reverse=True)[:5]
    rows += [[name, f"{peak:.0f}"] for peak, name in heaviest]
    rows.append([f"all {len(listed)} in one process", f"{_peak(listed):.0f}"])
    show(["file", "peak"], rows)


def _peak(paths: Sequence[Path]) -> float:
    code = _CHILD.format(path=sys.path)
    command = [sys.executable, "-c", code, *map(str, paths)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(done.stdout) / _MEGA


def long_text(length: int, seed: int | None = None) -> str:
    """The clean documents over and over; with a seed, with other figures each time."""
    chance = Random(seed)
    whole = "\n".join(document.text for document in clean.documents())
    pieces: list[str] = []
    got = 0
    while got < length:
        piece = whole
        if seed is not None:
            piece = re.sub(r"\d(?=\d*\.\d)", lambda _: str(chance.randint(1, 9)), whole)
        pieces.append(piece)
        got += len(piece)
    return "\n".join(pieces)[:length]


def _scaling(runs: int, longest: int) -> None:
    for title, seed in (("the same text again", None), ("other figures, most disagree", 1)):
        print(f"\n== cost as the text grows: {title}")
        rows: list[list[object]] = []
        first = previous = 0.0
        for many in (n for n in (1, 3, 10, 30, 100) if n <= longest):
            text = long_text(_LENGTH * many, seed)
            if previous * 4 > _PATIENCE:
                rows.append([f"{many}×", f"{len(text):,}", "not tried", "", ""])
                continue
            repeats = runs if many <= _FEW else 1
            previous = median(_checking(text) for _ in range(repeats))
            each = previous / len(text) * 1e6
            first = first or each
            cost = [f"{previous * 1000:,.0f}", f"{each:.1f}", f"{each / first:.2f}"]
            rows.append([f"{many}×", f"{len(text):,}", *cost])
        show(["length", "characters", "ms", "µs a character", "ratio to 1×"], rows)


def _checking(text: str) -> float:
    return seconds(lambda: check(text))
