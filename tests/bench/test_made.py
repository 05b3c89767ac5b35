"""Made documents agree with themselves, whatever their figures and wording."""

from collections import Counter

from bench.made import documents

MADE = tuple(documents(3, 40))


def test_every_relation_holds():
    assert not [(d.name, r.name) for d in MADE for r in d.relations if not r.holds()]


def test_the_same_seed_gives_the_same_documents():
    assert [d.text for d in documents(3, 5)] == [d.text for d in MADE[:5]]
    assert [d.text for d in documents(4, 5)] != [d.text for d in MADE[:5]]


def test_no_mark_is_left_in_the_text():
    assert all("{" not in d.text and "}" not in d.text for d in MADE)


def test_every_kind_of_relation_occurs():
    kinds = Counter(r.op for d in MADE for r in d.relations)
    assert set(kinds) == {"sum", "ratio", "growth", "diff", "same", "count"}
    assert min(kinds.values()) > 5
