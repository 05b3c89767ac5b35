"""The clean documents are clean: every relation named in them is recomputed."""

import pytest

from bench.clean import documents
from bench.relations import Relation, Term, printed

DOCUMENTS = tuple(documents())
RELATIONS = [r for d in DOCUMENTS for r in d.relations]


def test_there_are_six_genres_of_some_length():
    assert len(DOCUMENTS) >= 6
    assert all(len(d.text) > 1000 for d in DOCUMENTS)


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda r: r.name)
def test_every_relation_holds(relation):
    assert relation.holds()
    if relation.op == "count":
        items = [t for t in relation.terms if t.role == "item"]
        assert int(relation.terms[0].text) == len(items)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.name)
def test_every_mark_stands_where_it_says(document):
    for relation in document.relations:
        for term in relation.terms:
            start, end = term.at
            assert document.text[start:end] == term.text
    assert "{" not in document.text


def test_a_changed_figure_is_noticed():
    terms = tuple(Term(r, t) for r, t in (("whole", "10.00"), ("part", "4.00"), ("part", "6.00")))
    relation = Relation("sum", "sum", terms, ())
    assert relation.holds()
    assert not relation.holds({1: "4.10"})
    assert relation.holds({1: "4.01"})  # within the rounding of three figures


def test_whole_numbers_are_exact():
    assert printed("12").low == printed("12").high
    assert printed("1,234.5").low < printed("1234.5").high
