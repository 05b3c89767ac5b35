import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from jixiao.cli.inputs import Job
from jixiao.cli.work import checked
from jixiao.documents import Source
from jixiao.documents.limits import Limits
from jixiao.documents.model import Document
from jixiao.errors import UnreadableDocument
from jixiao.settings import Settings


class Deadly(Source):
    """A file whose reading ends the process, as the system does when memory is out."""

    def read(self, limits: Limits = Limits()) -> Document:  # noqa: ARG002, B008
        os._exit(9)


class Slow(Source):
    """A file that takes a minute."""

    def read(self, limits: Limits = Limits()) -> Document:  # noqa: ARG002, B008
        time.sleep(60)
        raise UnreadableDocument(self.name, "太慢")


def wait_for_slow_files(_: list[str]) -> int:
    """A command that checks slow files in several processes."""
    print("ready", flush=True)  # noqa: T201
    return len(checked([Job(Slow("慢.txt", ""), Settings()) for _ in range(4)], jobs=2))


def file(path) -> Source:
    return Source(str(path), str(path))


def test_a_file_that_kills_its_process_costs_only_itself(wrong, clean):
    sources = [
        Source(str(wrong), str(wrong)),
        Deadly("致命.txt", ""),
        Source(str(clean), str(clean)),
    ]
    first, dead, last = checked([Job(source, Settings()) for source in sources], jobs=2)
    assert [f.code for f in first.findings if f.code.startswith("SU")] == ["SU101"]
    assert last.error is None
    assert isinstance(dead.error, UnreadableDocument)
    assert "进程" in str(dead.error)


def test_progress_goes_to_a_terminal_only(wrong, clean, monkeypatch, capfd):
    jobs = [Job(file(p), Settings()) for p in (wrong, clean)]
    quiet = checked(jobs)
    assert capfd.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert checked(jobs) == quiet


def test_no_files_no_results():
    assert checked([]) == []


@pytest.mark.skipif(os.name == "nt", reason="signals are another matter there")
def test_an_interrupt_ends_all_processes():
    code = (
        "import jixiao.cli.main as m; from tests.cli.test_work import wait_for_slow_files as wait;"
        "m.group.main = lambda *_, **__: wait([]); m.main()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == b"ready\n"
        time.sleep(1)
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=50)
    assert process.returncode == 130
    assert "已中断。" in err.decode("utf-8")
