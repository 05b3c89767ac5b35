"""What stands right above a table belongs to it; tables go on over pages."""

from jixiao.documents.model import Kind
from tests.documents.pdf.make import Page
from tests.documents.pdf.reading import read, shown, texts

XS = [60.0, 200.0, 320.0, 440.0]
HEAD = ["项目", "预算数", "决算数"]


def rising(count: int, top: float) -> list[float]:
    return [top - 20 * i for i in range(count + 1)]


def table(page: Page, top: float, rows: list[list[str]]) -> Page:
    return page.grid(XS, rising(len(rows), top), rows)


def test_the_caption_goes_with_the_table_and_is_no_paragraph() -> None:
    page = Page().text(60, 780, "下面是决算表。")
    page.centred(250, 740, "支出决算表", 14).text(60, 712, "编制部门：某局")
    page.right(440, 712, "单位：万元")
    document = read(table(page, 700, [HEAD, ["水费", "1.00", "0.98"]]))
    (found,) = document.tables
    assert [c.text for c in found.caption] == ["支出决算表", "编制部门：某局", "单位：万元"]
    assert texts(document) == ["下面是决算表。"]
    assert "支出决算表" in document.text


def test_a_sentence_above_a_table_stays_a_paragraph() -> None:
    page = Page().text(60, 712, "纳入本部门决算编制范围的单位包括：")
    document = read(table(page, 700, [HEAD, ["水费", "1.00", "0.98"]]))
    assert texts(document, Kind.BODY) == ["纳入本部门决算编制范围的单位包括："]


def test_a_table_goes_on_and_its_repeated_header_is_dropped() -> None:
    one = table(Page().centred(250, 730, "支出决算表"), 700, [HEAD, ["水费", "1.00", "0.98"]])
    two = table(Page(), 780, [HEAD, ["电费", "2.00", "1.50"], ["合计", "3.00", "2.48"]])
    two.text(60, 700, "注：本表反映支出。")
    document = read(one, two)
    (found,) = document.tables
    assert shown(found) == [
        HEAD,
        ["水费", "1.00", "0.98"],
        ["电费", "2.00", "1.50"],
        ["合计", "3.00", "2.48"],
    ]
    last = found.cells[-1]
    assert document.page(last.words.offset(0)) == 2
    assert texts(document) == ["注：本表反映支出。"]


def test_page_numbers_do_not_part_a_table() -> None:
    one = table(Page().centred(250, 40, "- 1 -"), 700, [HEAD, ["水费", "1.00", "0.98"]])
    two = table(Page().centred(250, 40, "- 2 -"), 780, [["电费", "2.00", "1.50"]])
    (found,) = read(one, two).tables
    assert found.rows == 3


def test_a_new_name_begins_a_new_table() -> None:
    one = table(Page().centred(250, 730, "收入决算表"), 700, [HEAD, ["拨款", "1.00", "0.98"]])
    two = table(Page().centred(250, 730, "支出决算表"), 700, [HEAD, ["电费", "2.00", "1.50"]])
    assert [[c.text for c in t.caption] for t in read(one, two).tables] == [
        ["收入决算表"],
        ["支出决算表"],
    ]


def test_a_table_told_to_be_continued_goes_on() -> None:
    one = table(Page().centred(250, 730, "支出决算表"), 700, [HEAD, ["水费", "1.00", "0.98"]])
    two = table(Page().centred(250, 730, "支出决算表（续）"), 700, [HEAD, ["电费", "2.00", "1.50"]])
    (found,) = read(one, two).tables
    assert shown(found)[1:] == [["水费", "1.00", "0.98"], ["电费", "2.00", "1.50"]]


def test_other_columns_begin_a_new_table() -> None:
    one = table(Page(), 700, [HEAD, ["水费", "1.00", "0.98"]])
    two = Page().grid([60, 120, 440], [780, 760], [["电费", "2.00"]])
    assert len(list(read(one, two).tables)) == 2


def test_a_coarser_page_fits_into_the_columns_of_the_first() -> None:
    one = table(Page(), 700, [HEAD, ["水费", "1.00", "0.98"]])
    two = Page().grid([60, 320, 440], [780, 760], [["合计", "2.00"]])
    (found,) = read(one, two).tables
    assert shown(found)[-1] == ["合计", "合计", "2.00"]


def test_a_row_that_the_page_breaks_is_one_row() -> None:
    one = table(Page(), 700, [HEAD, ["农业新技术推广培训活动开展", "1.00", "0.98"]])
    two = table(Page(), 780, [["的次数", "", ""], ["合计", "1.00", "0.98"]])
    document = read(one, two)
    (found,) = document.tables
    assert shown(found) == [
        HEAD,
        ["农业新技术推广培训活动开展的次数", "1.00", "0.98"],
        ["合计", "1.00", "0.98"],
    ]
    broken = found.cells[3].words
    assert [document.page(broken.offset(i)) for i in (0, 14)] == [1, 2]


def test_a_new_item_on_the_next_page_is_a_row_of_its_own() -> None:
    one = table(Page(), 700, [HEAD, ["农业新技术推广培训活动开展", "1.00", "0.98"]])
    two = table(Page(), 780, [["二、项目支出", "", ""], ["合计", "1.00", "0.98"]])
    (found,) = read(one, two).tables
    assert found.rows == 4
