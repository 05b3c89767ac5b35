"""Paragraphs over soft breaks and page breaks; what stands apart from them."""

from jixiao.documents.model import Kind
from tests.documents.pdf.make import Page
from tests.documents.pdf.reading import read, texts

FULL = "本单位全年收入合计三百零七万元比上年增加二百零二万元主要是新增"  # 31 characters
LEFT, INDENT = 90.0, 114.0


def paragraph(page: Page, y: float, *rest: str) -> float:
    """An indented paragraph of full lines and these last ones."""
    page.text(INDENT, y, FULL[:-2])
    for line in rest:
        y -= 20
        page.text(LEFT, y, line)
    return y - 20


def test_soft_breaks_are_joined_and_the_places_kept() -> None:
    page = Page()
    y = paragraph(page, 700, FULL, "项目支出。")
    paragraph(page, y, FULL, "人员经费。")
    document = read(page)
    assert texts(document) == [FULL[:-2] + FULL + "项目支出。", FULL[:-2] + FULL + "人员经费。"]
    first = next(iter(document.paragraphs))
    for i, character in enumerate(first.text):
        assert document.text[first.words.offset(i)] == character


def test_a_paragraph_goes_on_over_the_page_and_its_number() -> None:
    one, two = Page(), Page()
    y = paragraph(one, 700, FULL, "第一段到此为止。")
    paragraph(one, y, FULL, FULL, FULL)
    one.centred(297, 40, "- 1 -", 10)
    two.text(LEFT, 700, "补助支出。")
    y = paragraph(two, 680, FULL, "其余事项。")
    paragraph(two, y, FULL, "以上。")
    two.centred(297, 40, "- 2 -", 10)
    document = read(one, two)
    assert FULL[:-2] + FULL * 3 + "补助支出。" in texts(document, Kind.BODY)
    assert texts(document, Kind.FOOTER) == ["- 1 -", "- 2 -"]
    assert len(document.pages) == 2


def test_the_next_word_decides_whether_a_line_is_full() -> None:
    page = Page()
    y = paragraph(page, 700, FULL, FULL, "结束。")
    page.text(INDENT, y, FULL[:-7] + "增加").text(LEFT, y - 20, "24,558.18万元。")
    page.text(INDENT, y - 40, "短句。").text(LEFT, y - 60, "另起一行。")
    assert texts(read(page))[1:] == [
        FULL[:-7] + "增加24,558.18万元。",
        "短句。",
        "另起一行。",
    ]


def test_headings_stay_by_themselves_with_their_level() -> None:
    page = Page()
    page.text(INDENT, 740, "一、收入情况").text(INDENT, 720, "（一）总体情况")
    paragraph(page, 700, FULL, FULL, "如上。")
    headings = [p for p in read(page).paragraphs if p.kind is Kind.HEADING]
    assert [(p.text, p.level) for p in headings] == [("一、收入情况", 1), ("（一）总体情况", 2)]


def test_a_heading_at_the_margin_is_not_drawn_into_a_full_line() -> None:
    page = Page()
    paragraph(page, 720, FULL, FULL)
    page.text(LEFT, 660, "二、支出情况")
    y = paragraph(page, 640, FULL, "如上。")
    paragraph(page, y, FULL, "如下。")
    assert "二、支出情况" in texts(read(page), Kind.HEADING)


def test_numbered_items_begin_anew_after_a_full_line() -> None:
    page = Page()
    y = 700.0
    for number in "一二三":
        page.text(LEFT, y, f"（{number}）{FULL[:-4]}。")
        page.text(LEFT, y - 20, FULL[:-1] + "。")
        y -= 40
    assert len(texts(read(page))) == 3


def test_the_title_is_one_over_its_lines() -> None:
    page = Page().centred(297, 700, "某县商务局", 26).centred(297, 660, "2024 年度部门决算", 26)
    body = Page()
    paragraph(body, 700, FULL, FULL, "完。")
    document = read(page, body)
    assert document.title == "某县商务局2024年度部门决算"
    assert texts(document, Kind.TITLE) == [document.title]


def test_a_big_centred_line_is_a_heading() -> None:
    page = Page().centred(297, 760, "名词解释", 18)
    paragraph(page, 700, FULL, FULL, "完。")
    other = Page().centred(297, 760, "其他情况说明", 18)
    paragraph(other, 700, FULL, FULL, "完。")
    assert "其他情况说明" in texts(read(page, other), Kind.HEADING)


def test_a_blank_line_parts_paragraphs() -> None:
    page = Page()
    page.lines(LEFT, 700, FULL, FULL, FULL)
    page.lines(LEFT, 590, FULL, FULL, "完。")
    assert texts(read(page)) == [FULL * 3, FULL * 2 + "完。"]


def test_a_numbered_heading_is_no_title() -> None:
    page = Page().text(LEFT, 760, "一、部门概况", 18)
    paragraph(page, 700, FULL, FULL, "完。")
    assert read(page).title == ""


def test_a_centred_first_line_is_the_title_whatever_its_size() -> None:
    page = Page().centred(297, 760, "关于报送自评情况的说明")
    paragraph(page, 700, FULL, FULL, "完。")
    assert read(page).title == "关于报送自评情况的说明"
