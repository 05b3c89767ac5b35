from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as parser

from jixiao.documents.builder import Builder, CellRange
from jixiao.documents.model import Kind
from jixiao.findings import Evidence, Outcome, Relation
from jixiao.output import html
from jixiao.results import Result, Run
from tests.browser import chromium
from tests.output import crafted

ALLOWED = {
    *(
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "script",
        "a",
        "header",
        "div",
        "h1",
        "h2",
        "p",
        "ul",
        "li",
        "b",
        "main",
        "aside",
    ),
    *(
        "fieldset",
        "legend",
        "label",
        "input",
        "span",
        "select",
        "option",
        "button",
        "kbd",
        "ol",
        "code",
        "q",
        "mark",
        "sup",
        "figure",
        "table",
        "tr",
        "td",
    ),
}


def one(result: Result | None = None) -> parser.HtmlElement:
    run = Run((result or crafted.result(),), "0.1.0")
    return parser.document_fromstring(html.render(run, crafted.RULES)[html.INDEX])


def marked(page: parser.HtmlElement, key: str) -> str:
    """The text under all marks of one place of one finding."""
    return "".join(m.text_content() for m in page.iter("mark") if key in m.get("data-e").split())


def test_every_place_is_marked_in_the_text():
    page = one()
    for number, finding in enumerate(html.worst_first(crafted.result().active), start=1):
        for at, evidence in enumerate(finding.evidence):
            assert marked(page, f"{number}.{at}") == evidence.quote


def test_each_finding_has_a_card_with_its_working():
    page = one()
    cards = page.find_class("card")
    assert [c.get("data-code") for c in cards] == ["SU101", "RA101", "RE301", "LO201"]
    assert [c.get("data-state") for c in cards] == ["error", "warning", "info", "waived"]
    told = cards[0].text_content()
    assert "465.20+164.23+158.47=787.90" in told
    assert "应为 787.90" in told
    assert "已豁免：追加预算73.67万元" in cards[3].text_content()
    assert page.find_class("part")[0].text == "审核关注点"


def test_the_text_keeps_its_headings_and_tables():
    page = one()
    text = page.get_element_by_id("text")
    assert [h.text_content() for h in text.iter("h3")] == ["一、部门概况", "二、存在的问题"]
    (table,) = text.iter("table")
    assert [c.text_content() for c in table.iter("th")] == [
        "项目",
        "年初预算数",
        "全年执行数",
        "执行率",
    ]
    assert len(list(table.iter("tr"))) == 4


def test_says_what_was_covered():
    told = one().find_class("top")[0].text_content()
    assert "成立 1，舍入差 1，矛盾 1，无法判定 1" in told
    assert "读到数字 27 个" in told
    quiet = one(Result("a.txt", crafted.read("无。")))
    assert "不等于没有问题" in quiet.get_element_by_id("findings").text_content()


def test_relations_that_hold_can_be_shown():
    page = one()
    tied = [n.text_content() for n in page.iter("span", "mark") if n.get("data-r")]
    assert tied == ["年末实有人数47人", "在职43人", "临聘4人", "111.33%"]
    assert "显示成立的关系（2）" in page.get_element_by_id("findings").text_content()


def test_relations_without_a_judgement_are_listed():
    (left,) = one().find_class("unsettled")
    told = " ".join(left.text_content().split())
    assert told.startswith("无法判定、未能读懂的关系（1）增减变化，无法判定：上年支出没有写出")
    assert told.endswith("增长9.15%")


def test_a_narrow_screen_has_the_heading_beside_each_count():
    page = parser.document_fromstring(html.render(crafted.run(), crafted.RULES)[html.INDEX])
    heads = [h.text_content() for h in page.iter("th") if h.get("scope") == "col"][1:]
    row = next(r for r in page.iter("tr") if r.find("td") is not None)
    assert [d.get("data-h") for d in row.iter("td")] == heads


def test_nothing_is_fetched_and_only_our_own_code_may_run():
    text = html.render(crafted.hostile_run(9), {})[html.INDEX]
    assert not re.search(r"https?:|@import|url\(", text.replace(crafted.HOSTILE, ""))
    page = parser.document_fromstring(text)
    assert [len(list(page.iter(tag))) for tag in ("script", "style", "link", "img", "iframe")] == [
        1,
        1,
        0,
        0,
        0,
    ]
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert "default-src 'none'" in policy
    assert html._hash(page.xpath("//script/text()")[0]) in policy
    assert "unsafe" not in policy
    assert not page.xpath("//@style | //@onclick | //@onload | //@onerror")


@settings(deadline=None, max_examples=40)
@given(st.text(alphabet=st.sampled_from("<>&\"'/=;：x1甲\u202e\x00😀 "), max_size=30))
def test_no_text_becomes_markup(text):
    builder = Builder(text or "x", "txt")
    builder.paragraph([builder.write("甲" + text)])
    builder.table([CellRange(0, 0, (builder.write(text),)), CellRange(0, 1, ())])
    found = crafted.finding(text, name=text, evidence=(Evidence(text, 0, 5, sheet=text),))
    relation = Relation(text, Outcome.HOLDS, (Evidence(text, 1, 3),))
    page = one(Result(text or "x", builder.build(title=text), (found,), (relation,)))
    assert {e.tag for e in page.iter() if isinstance(e.tag, str)} <= ALLOWED


def test_several_documents_have_an_index_and_a_page_each():
    pages = html.render(crafted.run(), crafted.RULES)
    assert list(pages) == ["index.html", "001-清河镇.txt.html", "002-青石县水利局.txt.html"]
    index = parser.document_fromstring(pages["index.html"])
    assert [a.text for a in index.iter("a")] == ["报告/青石县水利局.txt", "清河镇.txt"]
    assert "文件已加密" in index.text_content()
    assert "已失效" in index.text_content()
    assert "← 全部文件" in pages["001-清河镇.txt.html"]


def test_a_finding_across_documents_leads_from_page_to_page():
    first, second = crafted.read("甲12。", "甲.txt"), crafted.read("乙13。", "乙.txt")
    across = crafted.finding(
        evidence=(Evidence("12", 1, 3), Evidence("13", 1, 3, document="乙.txt"))
    )
    run = Run((Result("甲.txt", first, (across,)), Result("乙.txt", second)), "0.1.0")
    pages = html.render(run, {})
    one, other = (parser.document_fromstring(pages[name]) for name in list(pages)[1:])
    assert marked(one, "1.0") == "12"
    assert marked(other, "1.1") == "13"
    assert [a.get("href") for a in one.find_class("places")[0].iter("a")] == [
        "002-%E4%B9%99.txt.html"
    ]


def test_a_file_that_could_not_be_read_alone_still_makes_a_page():
    failed = [r for r in crafted.run().results if r.error]
    pages = html.render(Run(tuple(failed), "0.1.0"), {})
    assert list(pages) == ["index.html"]
    assert "文件已加密" in pages["index.html"]


def test_long_tables_keep_every_marked_row_and_say_what_was_left_out():
    builder = Builder("长.xlsx", "xlsx")
    cells = [
        CellRange(row, column, (builder.write(f"{row}.{column}"),))
        for row in range(600)
        for column in range(1, 3)
    ]
    head = CellRange(0, 0, (builder.write("合并"),), rowspan=600)
    builder.table([head, *cells])
    document = builder.build()
    at = document.text.index("590.2")
    found = crafted.finding(evidence=(Evidence("590.2", at, at + 5),))
    page = one(Result("长.xlsx", document, (found,)))
    rows = list(page.iter("tr"))
    assert len(rows) == 401
    assert rows[-1].text_content().endswith("590.2")
    assert rows[0][0].get("rowspan") == "401"
    assert "另有 199 行没有标记" in page.text_content()


def test_pages_of_a_document_are_numbered_and_running_heads_left_out():
    builder = Builder("x.pdf", "pdf")
    builder.page()
    builder.paragraph([builder.write("页眉")], Kind.HEADER)
    start = builder.write("前半句")
    builder.page()
    builder.paragraph([start, builder.write("后半句")])
    page = one(Result("x.pdf", builder.build()))
    text = page.get_element_by_id("text")
    assert [b.get("aria-label") for b in text.find_class("page")] == ["第1页", "第2页"]
    assert text.text_content().strip() == "报告原文前半句后半句"


def test_a_quote_over_the_page_does_not_mark_the_foot_between():
    builder = Builder("x.pdf", "pdf")
    builder.page()
    start = builder.write("支出12")
    foot = builder.write("— 7 —")
    builder.page()
    end = builder.write("万元")
    builder.paragraph([start, end])
    builder.paragraph([foot], Kind.FOOTER)
    found = crafted.finding(evidence=(Evidence("支出12万元", 0, end[1]),))
    page = one(Result("x.pdf", builder.build(), (found,)))
    assert marked(page, "1.0") == "支出12万元"
    assert "— 7 —" not in page.get_element_by_id("text").text_content()
    at_foot = crafted.finding(evidence=(Evidence("7", foot[0] + 2, foot[0] + 3),))
    assert marked(one(Result("x.pdf", builder.build(), (at_foot,))), "1.0") == "7"


def test_ten_thousand_findings():
    text = html.render(crafted.hostile_run(10_000), {})[html.INDEX]
    assert text.count('<li class="card') == 10_000


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    playwright = pytest.importorskip("playwright.sync_api")
    path = chromium()
    with playwright.sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield launched
        launched.close()


def opened(browser, tmp_path, run: Run):
    path = tmp_path / "index.html"
    path.write_text(html.render(run, crafted.RULES)[html.INDEX], "utf-8")
    page = browser.new_page()
    page.troubles = []
    page.on("console", lambda m: page.troubles.append(m.text))
    page.on("pageerror", lambda e: page.troubles.append(str(e)))
    page.goto(path.as_uri())
    return page


def test_keys_filters_and_clicks_in_a_browser(browser, tmp_path):
    page = opened(browser, tmp_path, Run((crafted.result(),), "0.1.0"))
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator(".card.on").get_attribute("data-code") == "RA101"
    assert page.locator("mark.on").count() == 3
    assert page.locator("#count").inner_text() == "第 2 处，共 4 处"
    page.keyboard.press("k")
    assert page.locator(".card.on").get_attribute("data-code") == "SU101"
    page.locator("mark", has_text="650.00").click()
    assert page.locator(".card.on").get_attribute("data-code") == "LO201"
    page.locator(".tools label.waived").click()
    assert page.locator(".card:visible").count() == 3
    assert page.locator("mark.off").count() == 3
    page.select_option("#code", "RE301")
    assert page.locator(".card:visible").count() == 1
    page.check("#holding")
    page.locator("[data-r]", has_text="临聘4人").click()
    assert page.locator(".tied").count() == 3
    assert page.troubles == []
    page.close()


def test_a_hostile_text_does_nothing_in_a_browser(browser, tmp_path):
    page = opened(browser, tmp_path, crafted.hostile_run(20))
    page.keyboard.press("j")
    assert page.locator(".card.on").count() == 1
    assert page.troubles == []
    page.close()
