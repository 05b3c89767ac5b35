"""Tables with all their rules, with few and with none."""

import itertools

import pytest

from tests.documents.pdf.make import Page
from tests.documents.pdf.reading import read, shown, spans

XS = [60.0, 200.0, 320.0, 440.0]
YS = [700.0, 680.0, 660.0, 640.0]
ROWS = [
    ["项目", "预算数", "决算数"],
    ["培训费", "12.30", "11.07"],
    ["合计", "1,012.30", "911.07"],
]


def test_a_ruled_table_is_read_cell_by_cell() -> None:
    document = read(Page().text(60, 760, "下表列示全年支出。").grid(XS, YS, ROWS))
    (table,) = document.tables
    assert shown(table) == ROWS
    assert document.text.splitlines()[1:] == ["\t".join(row) for row in ROWS]


def test_every_cell_keeps_its_place() -> None:
    document = read(Page().grid(XS, YS, ROWS))
    (table,) = document.tables
    cell = next(c for c in table.cells if c.text == "911.07")
    start, end = cell.words.range(0, len(cell.text))
    assert document.text[start:end] == "911.07"
    assert document.page(start) == 1
    assert document.boxes is not None
    left, bottom, right, top = document.boxes.around(start, end) or (0, 0, 0, 0)
    assert XS[2] < left < right < XS[3]
    assert YS[3] < bottom < top < YS[2] + 2


def test_blank_cells_are_kept_and_stand_at_their_place() -> None:
    rows = [["项目", "预算数", "决算数"], ["培训费", "", "3.20"], ["", "", ""]]
    document = read(Page().grid(XS, YS, rows))
    (table,) = document.tables
    assert shown(table) == rows
    blank = next(c for c in table.cells if (c.row, c.column) == (1, 1))
    assert document.text[blank.words.offset(0) - 1] == "\t"


def test_merged_cells_have_their_spans() -> None:
    page = Page()
    for y in (700, 660, 640):
        page.rule(60, y, 440, y)
    page.rule(200, 680, 440, 680)
    for x in (60, 200, 440):
        page.rule(x, 640, x, 700)
    page.rule(320, 640, 320, 680)
    page.text(65, 675, "项目").text(300, 685, "执行数").text(210, 665, "上年").text(
        330, 665, "本年"
    )
    page.row([60, 200, 320, 440], 645, ["差旅费", "8.00", "9.50"])
    (table,) = read(page).tables
    assert spans(table) == {
        "项目": (0, 0, 2, 1),
        "执行数": (0, 1, 1, 2),
        "上年": (1, 1, 1, 1),
        "本年": (1, 2, 1, 1),
        "差旅费": (2, 0, 1, 1),
        "8.00": (2, 1, 1, 1),
        "9.50": (2, 2, 1, 1),
    }


def test_thin_boxes_are_rules_too() -> None:
    page = Page()
    for y in YS:
        page.box(60, y, 380, 0.9, "f")
    for x in XS:
        page.box(x, 640, 0.9, 60, "f")
    for row, y in zip(ROWS, YS[1:], strict=True):
        page.row(XS, y + 5, row)
    assert [shown(t) for t in read(page).tables] == [ROWS]


def test_stroked_boxes_are_four_rules() -> None:
    page = Page()
    for row, y in zip(ROWS, YS[1:], strict=True):
        for left, right in itertools.pairwise(XS):
            page.box(left, y, right - left, 20)
        page.row(XS, y + 5, row)
    assert [shown(t) for t in read(page).tables] == [ROWS]


def test_double_rules_make_no_rows_of_their_own() -> None:
    page = Page().grid(XS, YS, ROWS)
    for y in YS:
        page.rule(60, y + 2.5, 440, y + 2.5)
    for x in XS:
        page.rule(x + 2, 640, x + 2, 700)
    assert [shown(t) for t in read(page).tables] == [ROWS]


def test_open_sides_are_closed() -> None:
    page = Page()
    for y in YS:
        page.rule(60, y, 440, y)
    for x in XS[1:-1]:
        page.rule(x, 640, x, 700)
    for row, y in zip(ROWS, YS[1:], strict=True):
        page.row(XS, y + 5, row)
    assert [shown(t) for t in read(page).tables] == [ROWS]


def test_rows_without_rules_between_them_are_told_by_their_baselines() -> None:
    page = Page()
    for y in (700, 680, 620):
        page.rule(60, y, 440, y)
    for x in XS:
        page.rule(x, 620, x, 700)
    rows = [["项目", "预算数", "决算数"], ["水费", "1.00", "0.98"], ["电费", "2.00", "1.50"]]
    for row, y in zip(rows, (685, 662, 640), strict=True):
        page.row(XS, y, row)
    (table,) = read(page).tables
    assert shown(table) == rows


def test_a_three_line_table_gets_its_columns_from_the_words() -> None:
    page = Page().text(60, 760, "全年支出情况见下，数额均已核对无误。")
    for y in (700, 680, 620):
        page.rule(60, y, 440, y)
    rows = [
        ["项目", "预算数", "决算数"],
        ["办公费", "1.00", "0.98"],
        ["印刷费", "20.00", ""],
        ["合计", "21.00", "0.98"],
    ]
    for row, y in zip(rows, (685, 664, 646, 628), strict=True):
        page.row(XS, y, row)
    page.text(60, 590, "说明：印刷费尚未支付。")
    document = read(page)
    assert [shown(t) for t in document.tables] == [rows]
    assert [p.text for p in document.paragraphs] == [
        "全年支出情况见下，数额均已核对无误。",
        "说明：印刷费尚未支付。",
    ]


def test_a_merged_header_of_a_three_line_table_covers_its_columns() -> None:
    page = Page()
    for y in (700, 660, 620):
        page.rule(60, y, 440, y)
    page.rule(240, 680, 440, 680)
    page.centred(340, 685, "支出（万元）", 10)
    page.text(62, 665, "项目", 10).right(318, 665, "预算数", 10).right(438, 665, "决算数", 10)
    page.row(XS, 644, ["办公费", "1.00", "0.98"]).row(XS, 626, ["合计", "1.00", "0.98"])
    (table,) = read(page).tables
    assert spans(table)["支出（万元）"] == (0, 1, 1, 2)
    assert shown(table)[1:] == [
        ["项目", "预算数", "决算数"],
        ["办公费", "1.00", "0.98"],
        ["合计", "1.00", "0.98"],
    ]


def test_figures_in_columns_are_a_table_without_any_rule() -> None:
    page = Page().text(60, 760, "各科目支出如下（单位：万元）。")
    for row, y in zip(ROWS, (700, 680, 660), strict=True):
        page.row(XS, y, row)
    assert [shown(t) for t in read(page).tables] == [ROWS]


def test_words_in_two_columns_are_no_table() -> None:
    page = Page()
    for i in range(5):
        page.text(60, 700 - 20 * i, "联系人与经办人").text(300, 700 - 20 * i, "审核人与签发人")
    assert list(read(page).tables) == []


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("机关事业单位基本", "养老保险缴费支出"), "机关事业单位基本养老保险缴费支出"),
        (("1.20", "3.40"), "1.20 3.40"),
        (("PPP", "GDP"), "PPP GDP"),
    ],
)
def test_lines_of_a_cell_are_joined(lines: tuple[str, str], text: str) -> None:
    page = Page().rule(60, 700, 300, 700).rule(60, 650, 300, 650)
    for x in (60, 180, 300):
        page.rule(x, 650, x, 700)
    page.text(65, 682, lines[0], 10).text(65, 666, lines[1], 10).text(190, 674, "备注", 10)
    (table,) = read(page).tables
    assert shown(table) == [[text, "备注"]]


def test_a_broken_number_is_put_together() -> None:
    page = Page().rule(60, 700, 300, 700).rule(60, 650, 300, 650)
    for x in (60, 120, 300):
        page.rule(x, 650, x, 700)
    page.text(63, 682, "1,234,567,", 10).text(63, 666, "890.12", 10).text(190, 674, "元", 10)
    (table,) = read(page).tables
    assert shown(table) == [["1,234,567,890.12", "元"]]


def test_a_frame_round_a_paragraph_is_no_table() -> None:
    page = Page().box(60, 600, 400, 120).text(70, 680, "本框内为填报说明，不是表格。")
    assert list(read(page).tables) == []


def test_an_underline_is_no_table() -> None:
    page = Page().text(60, 700, "填报人：张某").rule(60, 698, 200, 698)
    assert list(read(page).tables) == []


def test_a_table_on_a_turned_page_reads_upright() -> None:
    page = Page(turned=90)
    for y in (100, 250, 400):
        page.rule(100, y, 160, y)
    for x in (100, 120, 140, 160):
        page.rule(x, 100, x, 400)
    rows = [["项目", "数额"], ["水费", "1.00"], ["电费", "2.00"]]
    for row, x in zip(rows, (115, 135, 155), strict=True):
        page.sideways(x, 105, row[0], 10).sideways(x, 300, row[1], 10)
    document = read(page)
    assert [shown(t) for t in document.tables] == [rows]
    assert document.boxes is not None
    start = document.text.index("2.00")
    left, bottom, right, top = document.boxes.around(start, start + 4) or (0, 0, 0, 0)
    assert 140 < left < right < 160
    assert 300 <= bottom < top < 330


LABEL = ["机关事业单位基本养老保", "险缴费支出和职业年金缴", "费"]
FIGURES = ["", "88.10", "87.65"]


@pytest.mark.parametrize("ruled", [True, False])
@pytest.mark.parametrize("line", [0, 1])
def test_labels_of_several_lines_are_one_row(line: int, *, ruled: bool) -> None:
    rows = [["项目", "预算数", "决算数"], ["办公费", "1.00", "0.98"]]
    lines = [[text, *(FIGURES[1:] if i == line else ["", ""])] for i, text in enumerate(LABEL)]
    page = Page()
    if ruled:
        for y in (716, 697, 600):
            page.rule(60, y, 440, y)
    for i, row in enumerate([*rows, *lines, ["水费", "2.00", "2.00"]]):
        page.row([60, 170, 320, 440], 700 - 18 * i, row)
    (table,) = read(page).tables
    assert shown(table) == [*rows, ["".join(LABEL), *FIGURES[1:]], ["水费", "2.00", "2.00"]]


def test_a_row_between_two_rules_is_one_row() -> None:
    page = Page()
    for y in (720, 700, 660, 640, 620):
        page.rule(60, y, 440, y)
    for y, row in [(705, ["项目", "预算数", "决算数"]), (675, FIGURES), (645, ["水费", "2", "2"])]:
        page.row(XS, y, row)
    page.row(XS, 683, ["短", "", ""]).row(XS, 666, ["标签", "", ""])
    page.row(XS, 625, ["合计", "90.10", "89.65"])
    (table,) = read(page).tables
    assert shown(table) == [
        ["项目", "预算数", "决算数"],
        ["短标签", "88.10", "87.65"],
        ["水费", "2", "2"],
        ["合计", "90.10", "89.65"],
    ]


def test_a_header_in_a_column_without_row_rules_is_a_row() -> None:
    page = Page().rule(60, 700, 440, 700).rule(60, 620, 440, 620)
    for x in XS:
        page.rule(x, 620, x, 700)
    rows = [["项目", "预算数", "决算数"], ["水费", "1.00", "0.98"], ["电费", "2.00", "1.50"]]
    for row, y in zip(rows, (685, 662, 640), strict=True):
        page.row(XS, y, row)
    (table,) = read(page).tables
    assert shown(table) == rows


def test_a_guessed_table_goes_on_over_the_page() -> None:
    pages = []
    for names in (("项目", "水费", "电费"), ("差旅费用和其他", "合计")):
        page = Page().rule(60, 719, 440, 719)
        for i, name in enumerate(names):
            figures = ["预算数", "决算数"] if name == "项目" else [f"{i}.00", f"{i}.50"]
            page.row(XS, 705 - 20 * i, [name, *figures]).rule(60, 699 - 20 * i, 440, 699 - 20 * i)
        pages.append(page)
    (table,) = read(*pages).tables
    assert [row[0] for row in shown(table)] == ["项目", "水费", "电费", "差旅费用和其他", "合计"]


def test_a_header_set_sideways_is_read_along() -> None:
    page = Page().text(60, 760, "各股室编制与实有人数对照情况见下表，均为年末数。")
    page.grid([60, 90, 200, 300], [700, 620, 600], [["", "编制数", "实有数"], ["甲", "12", "11"]])
    page.sideways(80, 640, "内设股室", 10)
    document = read(page)
    (table,) = document.tables
    assert shown(table) == [["内设股室", "编制数", "实有数"], ["甲", "12", "11"]]
    assert document.boxes is not None
    start = document.text.index("内设股室")
    boxes = [document.boxes.around(start + i, start + i + 1) for i in range(4)]
    assert [box and round(box[1]) for box in boxes] == [640, 650, 660, 670]


def test_an_upright_head_over_a_turned_table_is_one_line() -> None:
    page = Page().text(60, 800, "附表之一", 10)
    for y in (100, 250, 400):
        page.rule(100, y, 160, y)
    for x in (100, 120, 140, 160):
        page.rule(x, 100, x, 400)
    rows = [["支出项目", "支出数额"], ["水费支出", "1.00"], ["电费支出", "2.00"]]
    for row, x in zip(rows, (115, 135, 155), strict=True):
        page.sideways(x, 105, row[0], 10).sideways(x, 300, row[1], 10)
    document = read(page)
    assert [shown(t) for t in document.tables] == [rows]
    assert "附表之一" in document.text.splitlines()
