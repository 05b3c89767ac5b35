"""The command line as a person uses it: arguments in, exit code and texts out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from jixiao.cli.main import run

CLEAN = "某局购置设备支出32.00万元，包括电脑12.00万元、打印机5.00万元、投影仪15.00万元。\n"
WRONG = "某局购置设备支出30.00万元，包括电脑12.00万元、打印机5.00万元、投影仪15.00万元。\n"


@dataclass(frozen=True)
class Said:
    """What one command answered."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> dict[str, Any]:
        loaded: dict[str, Any] = json.loads(self.out)
        return loaded


@pytest.fixture
def jixiao(capfd, monkeypatch, tmp_path):
    """Run a command in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str | Path) -> Said:
        code = run([str(a) for a in arguments])
        said = capfd.readouterr()
        return Said(code, said.out, said.err)

    return call


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    path = tmp_path / "相符.txt"
    path.write_text(CLEAN, encoding="utf-8")
    return path


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "矛盾.txt"
    path.write_text(WRONG, encoding="utf-8")
    return path
