"""The whole pipeline on text of fragments: nothing crashes, nothing is said that is not there."""

from hypothesis import given
from hypothesis import strategies as st

from jixiao.claims.base import read_claims
from jixiao.claims.model import Term
from jixiao.documents import read_bytes
from jixiao.documents.model import Document
from jixiao.errors import JixiaoError
from jixiao.facts.report import understand
from jixiao.findings import Outcome, Severity
from jixiao.pipeline import check_document
from jixiao.results import Result
from tests.fuzz.grammar import fuzz, sentences, texts

anything = st.one_of(texts(), sentences(), st.lists(sentences(6), max_size=4).map("\n".join))


def document(text: str) -> Document | None:
    """A text as a document; none where the reader refuses it (empty, not text)."""
    try:
        return read_bytes("随机.txt", text.encode("utf-8", "surrogatepass"))
    except JixiaoError:
        return None


def sound(read: Document, result: Result) -> None:
    """What must be true of every result."""
    for item in (*result.findings, *result.relations):
        for evidence in item.evidence:
            assert 0 <= evidence.start <= evidence.end <= len(read.text)
            assert evidence.quote == read.text[evidence.start : evidence.end]
    assert sum(result.claims.values()) == len(result.relations)
    assert set(result.claims) == set(Outcome)
    assert result.figures_read >= 0
    assert result.figures_unread >= 0
    for finding in result.findings:
        assert finding.evidence
        assert finding.message
        assert finding.severity in Severity
    for relation in result.relations:
        assert relation.reason or relation.outcome not in (
            Outcome.UNDECIDED,
            Outcome.NOT_APPLICABLE,
        )


@fuzz
@given(anything)
def test_every_result_is_sound(text):
    read = document(text)
    if read is not None:
        sound(read, check_document(read))


@fuzz
@given(anything)
def test_every_figure_is_mentioned_once_and_quoted_exactly(text):
    read = document(text)
    if read is None:
        return
    report = understand(read)
    places = [(m.figure.start, m.figure.end) for _, m in report.mentions]
    assert len(places) == len(set(places))
    for start, end in places:
        assert 0 <= start < end <= len(read.text)


@fuzz
@given(anything)
def test_claims_name_places_of_the_document(text):
    read = document(text)
    if read is None:
        return
    for claim in read_claims(understand(read)):
        assert claim.terms
        for term in claim.terms:
            assert 0 <= term.start <= term.end <= len(read.text)
            if isinstance(term, Term):
                assert term.start <= term.figure.start < term.figure.end <= term.end


@fuzz
@given(anything)
def test_checking_twice_finds_the_same(text):
    read = document(text)
    if read is not None:
        first, second = check_document(read), check_document(read)
        assert first.findings == second.findings
        assert first.relations == second.relations


@fuzz
@given(sentences(10))
def test_a_blank_paragraph_ahead_moves_every_finding_along(text):
    ahead = "溪州县水利局\n\n"
    alone, moved = document("前言\n\n" + text), document("前言\n\n" + ahead + text)
    if alone is None or moved is None:
        return
    first, second = check_document(alone), check_document(moved)
    codes = [f.code for f in first.findings if not f.code.startswith(("RE", "QU", "DA"))]
    again = [f.code for f in second.findings if not f.code.startswith(("RE", "QU", "DA"))]
    assert codes == again
