"""Text set in columns is read column by column."""

import pytest

from tests.documents.pdf.make import Page
from tests.documents.pdf.reading import read, texts

LEFT = ["甲栏第一行文字共有十六个字在此处", "甲栏第二行文字共有十六个字在此处"] * 4
RIGHT = ["乙栏第一行文字共有十六个字在此处", "乙栏第二行文字共有十六个字在此处"] * 4


@pytest.mark.parametrize("offset", [0, 7])
def test_two_columns(offset: float) -> None:
    page = Page().centred(297, 780, "两栏排版的简报", 18)
    page.lines(80, 720, *LEFT).lines(310, 720 - offset, *RIGHT)
    page.text(80, 500, "以下通栏排印的一段文字说明了两栏之后的事项，应当在两栏之后读到。")
    text = read(page).text.splitlines()
    assert text == [
        "两栏排版的简报",
        *LEFT,
        *RIGHT,
        "以下通栏排印的一段文字说明了两栏之后的事项，应当在两栏之后读到。",
    ]


def test_a_paragraph_does_not_run_over_the_gutter() -> None:
    page = Page().lines(80, 720, *LEFT, "完。").lines(310, 720, *RIGHT, "毕。")
    assert texts(read(page)) == ["".join(LEFT) + "完。", "".join(RIGHT) + "毕。"]


def test_two_things_on_a_line_are_no_columns() -> None:
    page = Page()
    for i in range(6):
        page.text(80, 720 - 20 * i, "姓名：张某").text(400, 720 - 20 * i, "职务：科员")
    assert read(page).text.splitlines() == ["姓名：张某 职务：科员"] * 6
