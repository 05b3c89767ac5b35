"""Tables whose columns only the strips of the page tell: heads apart from figures, turned pages."""

from __future__ import annotations

from jixiao.documents.model import Kind
from tests.documents.pdf.make import Page
from tests.documents.pdf.reading import read, shown, texts

HEAD = ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", "经营支出"]
BODY = [
    ["", "合计", "92.50", "60.00", "32.50", ""],
    ["205", "教育支出", "80.00", "60.00", "20.00", ""],
    ["2050201", "学前教育", "80.00", "60.00", "20.00", ""],
    ["210", "卫生健康支出", "12.50", "", "12.50", ""],
]


def _head(page: Page, y: float) -> Page:
    """A head between rules, each title in the middle of its column."""
    page.rule(40, y + 14, 560, y + 14).rule(40, y - 6, 560, y - 6)
    for middle, title in zip((80, 170, 290, 370, 450, 525), HEAD, strict=True):
        page.centred(middle, y, title, 8)
    return page


def _row(page: Page, y: float, row: list[str]) -> None:
    """Codes and names at the left of their columns, figures at the right."""
    page.text(44, y, row[0], 8)
    page.text(124, y, row[1], 8)
    for right, text in zip((325, 405, 485, 555), row[2:], strict=True):
        page.right(right, y, text, 8)


def _table(page: Page, y: float, rows: list[list[str]]) -> Page:
    _head(page, y)
    for number, row in enumerate(rows, start=1):
        _row(page, y - 16 * number, row)
    return page


def test_an_empty_column_has_its_head_alone() -> None:
    page = _table(Page(), 700, BODY).rule(40, 628, 560, 628)
    (table,) = read(page).tables
    assert shown(table) == [HEAD, *BODY]


def test_the_rows_under_a_head_with_rules_are_of_its_table() -> None:
    page = _table(Page(), 700, BODY).text(60, 560, "注：本表为本年度支出情况，数额均已核对。")
    (table,) = read(page).tables
    assert shown(table) == [HEAD, *BODY]


def test_a_table_goes_on_under_its_head_and_the_running_head() -> None:
    pages = [
        _table(Page().centred(297, 810, "某局部门决算", 9), 700, BODY[:3]),
        _table(Page().centred(297, 810, "某局部门决算", 9), 770, BODY[3:]),
        Page().centred(297, 810, "某局部门决算", 9).text(60, 700, "支出情况见上表。"),
    ]
    document = read(*pages)
    assert [shown(t) for t in document.tables] == [[HEAD, *BODY]]


def test_a_running_head_is_one_on_a_turned_page_too() -> None:
    upright = [
        Page().centred(297, 810, "某局部门决算", 9).text(60, 700, f"第{n}节工作已经完成。")
        for n in "一二三"
    ]
    wide = Page(842, 595).centred(421, 565, "某局部门决算", 9)
    _table(wide, 520, BODY)
    document = read(*upright, wide)
    assert texts(document, Kind.HEADER) == ["某局部门决算"] * 4


def test_an_amount_and_the_words_of_the_next_cell_stand_apart() -> None:
    page = Page()
    for y, row in (
        (700, ("一、拨款收入", "92.50", "一、教育支出", "80.00")),
        (684, ("二、事业收入", "0.00", "二、卫生支出", "12.50")),
        (668, ("收入合计", "92.50", "支出合计", "92.50")),
    ):
        page.text(60, y, row[0], 8).right(306, y, row[1], 8)
        page.text(312, y, row[2], 8).right(500, y, row[3], 8)
    (table,) = read(page).tables
    assert [len(row) for row in shown(table)] == [4, 4, 4]
    assert shown(table)[0][2] == "一、教育支出"


def test_an_amount_in_a_sentence_is_not_cut() -> None:
    page = Page().text(
        60, 700, "全年支出 92.50 万元，其中教育支出 80.00 万元，卫生支出 12.50 万元。", 8
    )
    document = read(page)
    assert list(document.tables) == []
    assert len(list(document.paragraphs)) == 1


def test_amounts_on_the_page_of_the_contents_are_a_table() -> None:
    page = Page().centred(297, 790, "目  录", 18)
    for i, name in enumerate(["一、机构设置", "二、收支情况"]):
        page.text(90, 750 - 20 * i, name)
    _table(page, 500, BODY)
    (table,) = read(page).tables
    assert shown(table) == [HEAD, *BODY]
