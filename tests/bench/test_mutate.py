"""Mutations break what they say they break, and are found where they stand."""

from random import Random

import pytest

from bench.clean import documents, parse
from bench.mutate import KINDS, Mutation, mutations
from bench.mutation import meets
from jixiao.findings import Evidence, Finding, Severity, Tier

DOCUMENTS = tuple(documents())
MADE = [
    (document, mutation)
    for document in DOCUMENTS
    for relation in document.relations
    for mutation in mutations(document, relation, Random(7))
]


def test_every_kind_of_mutation_occurs():
    assert {m.kind for _, m in MADE} == set(KINDS)
    assert len(MADE) > 400


@pytest.mark.parametrize("kind", KINDS)
def test_a_mutation_changes_one_place_only(kind):
    for document, mutation in MADE:
        if mutation.kind == kind:
            text = mutation.apply(document.text)
            start, end = mutation.at
            assert text != document.text
            assert text[:start] == document.text[:start]
            assert text[start + len(mutation.new) :] == document.text[end:]


def test_the_place_holds_the_new_words():
    for document, mutation in MADE:
        if mutation.place:
            text = mutation.apply(document.text)
            assert mutation.new in text[slice(*mutation.place)]


def test_places_of_the_claim_keep_their_words():
    for document, mutation in MADE:
        text = mutation.apply(document.text)
        kept = [
            (document.text[slice(*p)], text[slice(*moved)])
            for p in mutation.relation.places
            if (moved := mutation.moved(p)) and (p[1] <= mutation.at[0] or p[0] >= mutation.at[1])
        ]
        assert kept
        assert all(before == after for before, after in kept)


def test_a_dropped_item_takes_its_mark_along():
    known = parse(
        "三项",
        "经费包括{a:3}项：{b:办公费}、{c:水费}、{d:电费}。\n====\ncount a = b c d\n",
    )
    texts = {
        m.apply(known.text)
        for seed in range(20)
        for m in mutations(known, known.relations[0], Random(seed))
        if m.kind == "drop"
    }
    assert texts == {
        "经费包括3项：水费、电费。\n",
        "经费包括3项：办公费、电费。\n",
        "经费包括3项：办公费、水费。\n",
    }


def _finding(*quotes: tuple[str, int], printed: str | None = None) -> Finding:
    evidence = tuple(Evidence(quote, at, at + len(quote)) for quote, at in quotes)
    return Finding("SU101", "x", Severity.ERROR, Tier.ARITHMETIC, "", evidence, printed=printed)


def _mutation() -> Mutation:
    known = parse("和", "共{a:30}元，其中{b:10}元、{c:20}元。另有5元。\n====\nsum a = b c\n")
    relation = known.relations[0]
    start, end = relation.terms[0].at
    return Mutation("digit", relation, (start, end), "31", (start, end))


def test_the_right_place_is_the_mutated_one_or_half_of_the_claim():
    mutation = _mutation()
    text = mutation.apply("共30元，其中10元、20元。另有5元。\n")
    part, other = text.index("10"), text.index("5元")
    assert meets(_finding(("31", 1), ("10", part)), mutation)
    assert meets(_finding(("5元", other), ("31", 1), printed="31"), mutation)
    assert meets(_finding(("10", part)), mutation)
    assert not meets(_finding(("5元", other)), mutation)
    assert not meets(_finding(("5元", other), ("另有", other - 2), ("10", part)), mutation)
