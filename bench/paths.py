"""Where the benchmark is: --benchmark, else JIXIAO_BENCHMARK, else the usual place."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
USUAL = ROOT.parent / "shared" / "benchmark"
SUFFIXES = frozenset({".txt", ".pdf", ".docx", ".html", ".xlsx"})


def benchmark(told: str | None = None) -> Path | None:
    """The benchmark's folder, or none where there is none."""
    path = Path(told or os.environ.get("JIXIAO_BENCHMARK") or USUAL)
    return path if path.is_dir() else None


def truths(folder: Path) -> list[Path]:
    """The documents that have a truth beside them."""
    stems = {p.with_name(p.name.replace(".truth.json", "")) for p in folder.rglob("*.truth.json")}
    found = (p for p in folder.rglob("*") if p.suffix in SUFFIXES)
    return sorted(p for p in found if p.with_suffix("") in stems)


def unlabelled(folder: Path) -> list[Path]:
    """The documents that have none."""
    known = set(truths(folder))
    return sorted(p for p in folder.rglob("*") if p.suffix in SUFFIXES and p not in known)


def samples() -> list[Path]:
    """The bundled samples' files."""
    folder = ROOT / "src" / "jixiao" / "samples" / "files"
    return sorted(p for p in folder.rglob("*") if p.is_file())
