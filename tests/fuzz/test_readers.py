"""Damaged files: a reader reads them, or says in one sentence why it cannot."""

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from jixiao import samples
from jixiao.documents import read_bytes
from jixiao.errors import JixiaoError
from jixiao.pipeline import check_document
from tests.fuzz.grammar import fuzz
from tests.fuzz.test_pipeline import sound


@cache
def originals() -> tuple[tuple[str, bytes], ...]:
    """Every bundled file: text in two encodings, Word, Excel, PDF, HTML."""
    return tuple((f, s.read(f)) for s in samples.list_samples() for f in s.files)


def _read(name: str, data: bytes) -> None:
    try:
        read = read_bytes(name, data)
    except JixiaoError as error:
        told = str(error)
    else:
        sound(read, check_document(read))
        return
    assert told.endswith("。")
    assert name in told


@fuzz
@given(st.data())
def test_a_truncated_file(data):
    name, content = data.draw(st.sampled_from(originals()))
    _read(name, content[: data.draw(st.integers(0, len(content)))])


@fuzz
@given(st.data())
def test_a_file_with_wrong_bytes(data):
    name, content = data.draw(st.sampled_from(originals()))
    damaged = bytearray(content)
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=12)):
        damaged[at] = data.draw(st.integers(0, 255))
    _read(name, bytes(damaged))


@fuzz
@given(st.sampled_from([".txt", ".docx", ".xlsx", ".pdf", ".html", ".xls", ".doc"]), st.binary())
def test_any_bytes_under_any_name(suffix, content):
    _read(f"随机{suffix}", content)


@fuzz
@given(st.data())
def test_a_file_under_the_name_of_another_format(data):
    _, content = data.draw(st.sampled_from(originals()))
    name, _ = data.draw(st.sampled_from(originals()))
    _read(name, content)
