"""Texts as the grammar reads them."""

from jixiao.documents.limits import DEFAULT
from jixiao.documents.model import Words
from jixiao.documents.readers.text import READER
from jixiao.facts.clean import clean
from jixiao.facts.numbers import Reading, read_figures
from jixiao.facts.report import Report, understand
from jixiao.figures import Figure


def words(text: str) -> Words:
    """The evened words of a text that begins at offset 0."""
    return clean(Words(text, ((0, 0),)))


def reading(text: str) -> Reading:
    return read_figures(words(text))


def figures(text: str) -> list[Figure]:
    return [f.figure for f in reading(text).found]


def report(text: str) -> Report:
    """What is understood of a plain text."""
    return understand(READER.read("样本.txt", text.encode(), DEFAULT))
