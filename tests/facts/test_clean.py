"""Evening a text loses no place."""

from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.facts.clean import even
from tests.facts.evened import words


def test_one_width_for_each_mark() -> None:
    assert even("（其中：Ａ１２％)") == "（其中：A12%）"


def test_spaces_in_chinese_mean_nothing() -> None:
    assert words("307.82 万元 ， 增 长\n5 %").text == "307.82万元，增长5%"


def test_a_space_parts_latin_words() -> None:
    assert words("Free  Text 文字").text == "Free  Text文字"


def test_place_of_what_follows_a_gap() -> None:
    text = "支出 合计\n 12.5 万元"
    found = words(text)
    start, end = found.range(found.text.index("12.5"), len(found.text))
    assert text[start:end] == "12.5 万元"


@given(st.text("支出 \n　ABC12,.（(）):：；;％%", max_size=60))
@settings(deadline=None, max_examples=100)
def test_every_character_keeps_its_place(text: str) -> None:
    found = words(text)
    for index, character in enumerate(found.text):
        assert even(text)[found.offset(index)] == character
