"""The figure grammar: nothing crashes, places are exact, every figure is counted once."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from jixiao.documents.model import Words
from jixiao.facts.clean import clean, even
from jixiao.facts.numbers import read_figures
from tests.fuzz.grammar import amounts, fuzz, numbers, texts


@fuzz
@given(st.one_of(texts(), st.text()))
def test_evening_keeps_the_length_and_cleaning_the_places(text):
    evened = even(text)  # a comma is evened by what stands around it
    assert len(evened) == len(text)
    words = clean(Words(text))
    for index, character in enumerate(words.text):
        assert evened[words.offset(index)] == character


@fuzz
@given(st.one_of(texts(), st.text()))
def test_figures_stand_where_they_say_and_never_overlap(text):
    words = clean(Words(text))
    reading = read_figures(words)
    end = 0
    for found in reading.found:
        assert end <= found.at < found.end <= len(words.text)
        end = found.end
        figure = found.figure
        assert 0 <= figure.start < figure.end <= len(text)
        assert words.range(found.at, found.end) == (figure.start, figure.end)
        assert figure.step > 0
        assert figure.span.holds(figure.value)
    taken = [(f.at, f.end) for f in reading.found]
    for start, stop in reading.unread:
        assert 0 <= start < stop <= len(words.text)
        assert all(stop <= s or e <= start for s, e in taken)


@fuzz
@given(texts())
def test_reading_twice_gives_the_same(text):
    words = clean(Words(text))
    assert read_figures(words) == read_figures(words)


@fuzz
@given(numbers(), st.sampled_from(["万元", "元", "亿元", "%"]))
def test_a_plain_amount_is_read_to_its_value_and_step(number, unit):
    words = clean(Words(f"支出{number}{unit}。"))
    (found,) = read_figures(words).found
    digits = number.replace(",", "")
    assert found.figure.in_unit(found.figure.unit) == Decimal(digits)
    assert found.figure.unit.name == unit
    decimals = len(digits.partition(".")[2])
    assert found.figure.step == Decimal(1).scaleb(-decimals) * found.figure.unit.factor
    assert words.text[found.at : found.end].endswith(unit)


@fuzz
@given(st.lists(amounts(), max_size=12))
def test_amounts_in_a_list_are_all_accounted_for(listed):
    units = [amount for amount in listed if not amount[-1].isdigit()]  # a bare 2012 is a year
    words = clean(Words("、".join(f"办公费{amount}" for amount in units)))
    reading = read_figures(words)
    assert len(reading.found) + len(reading.unread) == len(units)


@fuzz
@given(texts(20), texts(20))
def test_a_paragraph_reads_the_same_wherever_it_stands(before, text):
    alone = read_figures(clean(Words(text)))
    moved = read_figures(clean(Words(text, ((0, len(before)),))))
    shift = len(before)
    assert [(f.at, f.end) for f in alone.found] == [(f.at, f.end) for f in moved.found]
    assert [f.figure.start + shift for f in alone.found] == [f.figure.start for f in moved.found]
