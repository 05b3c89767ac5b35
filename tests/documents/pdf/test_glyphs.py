"""Characters: which, where, how spaced."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.documents.pdf.radicals import TABLE
from tests.documents.pdf.make import Page
from tests.documents.pdf.reading import read, texts


def test_radicals_become_characters() -> None:
    assert "⻔⻋⻓⾦⼀門".translate(TABLE) == "门车长金一門"
    assert "更\uf900金".translate(TABLE) == "更豈金"


def test_every_radical_maps_to_one_character() -> None:
    assert all(len(to) == 1 for to in TABLE.values())
    assert not any(chr(code) == to for code, to in TABLE.items())


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ([(100, "社会工作部"), (163, "2024"), (190, "年度")], "社会工作部2024年度"),
        ([(100, "第一部分"), (178, "概况")], "第一部分 概况"),
        ([(100, "GDP"), (122, "growth")], "GDP growth"),
        ([(100, "307."), (124, "82")], "307.82"),
    ],
)
def test_gaps_become_spaces_only_where_they_part_words(
    parts: list[tuple[float, str]], text: str
) -> None:
    page = Page()
    for x, part in parts:
        page.text(x, 700, part)
    assert texts(read(page)) == [text]


def test_bold_by_printing_twice_is_read_once() -> None:
    page = Page().text(100, 700, "一、主要职能").text(100.3, 700, "一、主要职能")
    assert texts(read(page)) == ["一、主要职能"]


def test_a_doubled_digit_is_not_dropped() -> None:
    assert texts(read(Page().text(100, 700, "共1100.00万元，人人有责"))) == [
        "共1100.00万元，人人有责"
    ]


def test_words_on_slightly_uneven_baselines_are_one_line() -> None:
    page = Page().text(100, 700, "全年").text(124, 701.5, "307.82").text(160, 699, "万元")
    assert texts(read(page)) == ["全年307.82万元"]


def test_what_is_clipped_away_or_off_the_page_is_not_read() -> None:
    inside = Page().text(100, 700, "看得见").text(100, 500, "看不见")
    page = Page().clipped(50, 600, 400, 200, inside).text(100, 900, "页外文字")
    assert texts(read(page)) == ["看得见"]


def test_a_watermark_aslant_is_not_read() -> None:
    page = Page().lines(100, 700, "执行率为百分之九十。", "其余事项另行说明。")
    code = "样张".encode("utf-16-be").hex()
    page.parts.append(f"BT /F1 60 Tf 0.7 0.7 -0.7 0.7 120 640 Tm <{code}> Tj ET")
    assert read(page).text.splitlines() == ["执行率为百分之九十。", "其余事项另行说明。"]


def test_there_is_a_box_for_each_character() -> None:
    document = read(Page().text(100, 700, "执行率 90.5%"), Page().text(100, 700, "第二页"))
    assert document.boxes is not None
    assert len(document.boxes.sides) == 4 * len(document.text)
    for i, character in enumerate(document.text):
        box = document.boxes.around(i, i + 1)
        assert (box is None) == character.isspace()
    assert document.page(document.text.index("第二页")) == 2


_TEXT = st.text(st.sampled_from("预算执行率合计万元，。（）0123456789.%"), min_size=1, max_size=20)


@settings(deadline=None, max_examples=40)
@given(st.lists(_TEXT, min_size=1, max_size=12))
def test_no_character_is_lost_or_made_up(lines: list[str]) -> None:
    document = read(Page().lines(60, 780, *lines, pitch=24))
    got = sorted(c for c in document.text if not c.isspace())
    assert got == sorted("".join(lines))
