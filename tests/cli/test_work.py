import os

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
