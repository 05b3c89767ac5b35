"""The bundled samples: complete, readable, and true to their list."""

from pathlib import Path

import pytest

from jixiao import samples
from jixiao.documents import read
from jixiao.errors import UnknownSample, UnwritableFile

SAMPLES = samples.list_samples()
NAMES = [s.name for s in SAMPLES]


def test_the_first_sample_is_the_one_to_begin_with():
    assert NAMES[0] == "huapao"
    assert len(NAMES) >= 4


@pytest.mark.parametrize("sample", SAMPLES, ids=NAMES)
def test_every_sample_is_described_and_small(sample):
    assert sample.title
    assert sample.description
    assert sample.files
    assert sum(len(sample.read(file)) for file in sample.files) < 200_000


@pytest.mark.parametrize("sample", SAMPLES, ids=NAMES)
def test_a_copy_is_readable_and_holds_what_is_to_be_shown(sample, tmp_path):
    written = samples.copy(sample.name, tmp_path)
    assert [p.name for p in written] == list(sample.files)
    assert all(p.parent == tmp_path / sample.name for p in written)
    texts = {p.name: read(p).text for p in written}
    for shown in sample.shows:
        assert shown.quote in "".join(texts[shown.file].split())
        assert all(len(family) == 2 and family.isupper() for family in shown.families)


def test_copying_twice_is_no_mistake(tmp_path):
    assert samples.copy("keji", tmp_path) == samples.copy("keji", tmp_path)


def test_an_unknown_name_is_told_with_the_known_ones():
    with pytest.raises(UnknownSample, match="huapao"):
        samples.copy("huapoa", ".")


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    in_the_way = tmp_path / "keji"
    in_the_way.write_text("", encoding="utf-8")
    with pytest.raises(UnwritableFile):
        samples.copy("keji", tmp_path)


def test_no_sample_file_is_forgotten_in_the_list():
    folder = Path(samples.__file__).parent / "files"
    there = {(p.parent.name, p.name) for p in folder.rglob("*") if p.is_file()}
    assert there == {(s.name, file) for s in SAMPLES for file in s.files}
