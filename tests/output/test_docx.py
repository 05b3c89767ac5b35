from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import docx as word
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from jixiao.documents.docx.names import W
from jixiao.documents.limits import DEFAULT
from jixiao.documents.readers.docx import READER
from jixiao.findings import Evidence, Finding, Waiver
from jixiao.output import docx as out
from jixiao.results import Result
from tests.output import crafted

BOX = (
    f'<w:p xmlns:w="{W[1:-1]}" xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:t>框外</w:t></w:r>'
    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>框内12人</w:t></w:r></w:p>"
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)
RUBY = (
    f'<w:p xmlns:w="{W[1:-1]}"><w:r><w:t>前</w:t></w:r><w:r><w:ruby><w:rt><w:r><w:t>yuan</w:t>'
    "</w:r></w:rt><w:rubyBase><w:r><w:t>五元整</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"
)

NESTED = (
    f'<w:p xmlns:w="{W[1:-1]}"><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:t>收入</w:t></w:r>'
    '<w:ins w:id="9" w:author="张三"><w:r><w:rPr><w:b/></w:rPr><w:t>723</w:t><w:t>.67</w:t></w:r>'
    '</w:ins><w:del w:id="8" w:author="张三"><w:r><w:delText>700</w:delText></w:r></w:del>'
    '<w:hyperlink w:anchor="a"><w:r><w:t>万元，其</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent>'
    "<w:r><w:t>中拨款</w:t><w:tab/><w:t>465.20</w:t></w:r></w:sdtContent></w:sdt></w:p>"
)


def saved(document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def report(*paragraphs: tuple[str, ...]) -> bytes:
    """A document of these paragraphs, each of these runs, every other run bold."""
    document = word.Document()
    for runs in paragraphs:
        paragraph = document.add_paragraph()
        for at, run in enumerate(runs):
            paragraph.add_run(run).bold = bool(at % 2)
    return saved(document)


def commented(data: bytes, *findings: Finding) -> bytes:
    document = READER.read("报告.docx", data, DEFAULT)
    return out.render(Result("报告.docx", document, findings), data, crafted.RULES)


def about(data: bytes, *quotes: str, **changes) -> Finding:
    document = READER.read("报告.docx", data, DEFAULT)
    evidence = tuple(crafted.at(document, quote) for quote in quotes)
    return crafted.finding(evidence=evidence, **changes)


def body(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return etree.fromstring(parts.read("word/document.xml"))


def ranges(data: bytes) -> dict[str, str]:
    """The text under each comment, by its id."""
    texts: dict[str, str] = {}
    open_: set[str] = set()
    for element in body(data).iter():
        if element.tag == W + "commentRangeStart":
            open_.add(element.get(W + "id"))
        elif element.tag == W + "commentRangeEnd":
            open_.remove(element.get(W + "id"))
        elif element.tag == W + "t":
            for number in open_:
                texts[number] = texts.get(number, "") + (element.text or "")
    assert not open_
    return texts


def looks(data: bytes) -> list[tuple[str, bool]]:
    """Every character with its weight: what must not change."""
    document = word.Document(io.BytesIO(data))
    return [
        (character, bool(run.bold))
        for paragraph in document.paragraphs
        for run in paragraph.runs
        for character in run.text
    ]


def comments(data: bytes) -> dict[int, str]:
    return {c.comment_id: c.text for c in word.Document(io.BytesIO(data)).comments}


def test_a_comment_stands_at_the_exact_characters():
    data = report(("2023年收入", "合计723.", "67万元。其中：", "拨款465.20万元。"))
    made = commented(data, about(data, "合计723.67万元", "465.20", arithmetic="甲+乙"))
    assert ranges(made) == {"0": "合计723.67万元"}
    text = comments(made)[0].split("\n")
    assert text[0] == "【错误】SA101 same-fact"
    assert text[1:] == ["甲与乙不符", "算式：甲+乙", "对照：“465.20”"]
    (comment,) = word.Document(io.BytesIO(made)).comments
    assert (comment.author, comment.initials) == ("绩效核查", "绩")


def test_places_in_other_paragraphs_get_a_short_note_each():
    data = report(("甲12人。",), ("乙13人。",), ("丙14人，又15人。",))
    made = commented(data, about(data, "12人", "13人", "14人", "15人"))
    assert ranges(made) == {"0": "12人", "1": "13人", "2": "14人"}
    assert comments(made)[1].split("\n")[2] == "所核对处：“12人”"


def test_a_table_cell_is_a_place():
    document = word.Document()
    document.add_table(1, 2).cell(0, 1).text = "108.05%"
    data = saved(document)
    assert ranges(commented(data, about(data, "8.0"))) == {"0": "8.0"}


def test_comments_that_were_there_are_kept():
    document = word.Document()
    run = document.add_paragraph("旧文字12").runs[0]
    document.add_comment(run, "旧批注", "张三", "张")
    data = saved(document)
    made = commented(data, about(data, "12"))
    assert comments(made) == {0: "旧批注", 1: "【错误】SA101 same-fact\n甲与乙不符"}
    assert ranges(made) == {"0": "旧文字12", "1": "12"}


def test_what_was_waived_says_so():
    data = report(("甲12人。",))
    made = commented(data, about(data, "12人", waived=Waiver("已核", "李审", "2024-05-06")))
    lines = comments(made)[0].split("\n")
    assert lines[0].startswith("【已豁免】")
    assert lines[-1] == "已豁免：已核（李审，2024-05-06）"


def test_a_text_box_takes_its_comment_beside_it():
    document = word.Document()
    document.element.body.insert(0, etree.fromstring(BOX))
    data = saved(document)
    made = commented(data, about(data, "12人"))
    assert ranges(made) == {"0": "框外"}
    assert "批注加在其附近" in comments(made)[0]


@pytest.mark.parametrize(
    ("quote", "under"),
    [
        ("723.67万元", "723.67万元"),
        ("3.6", "3.6"),
        ("入723.67万元，其中拨", "入723.67万元，其中拨"),
        ("465", "465"),
    ],
)
def test_ranges_reach_over_insertions_links_and_controls(quote, under):
    document = word.Document()
    document.element.body.insert(0, etree.fromstring(NESTED))
    data = saved(document)
    made = commented(data, about(data, quote))
    assert ranges(made) == {"0": under}
    assert next(body(made).iter(W + "p"))[0].tag == W + "pPr"
    runs = list(body(made).iter(W + "r"))
    assert all(r.find(W + "rPr") in (None, r[0]) for r in runs)


def test_a_ruby_is_taken_whole():
    document = word.Document()
    document.element.body.insert(0, etree.fromstring(RUBY))
    data = saved(document)
    made = commented(data, about(data, "元"))
    assert "五元整" in ranges(made)["0"]


def test_all_other_parts_stay_byte_for_byte():
    data = report(("甲12人。",))
    made = commented(data, about(data, "12人"))
    before, after = (zipfile.ZipFile(io.BytesIO(d)) for d in (data, made))
    changed = {n for n in before.namelist() if before.read(n) != after.read(n)}
    assert changed == {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert set(after.namelist()) - set(before.namelist()) == {"word/comments.xml"}
    assert after.namelist()[: len(before.namelist())] == before.namelist()


def test_nothing_to_say_changes_nothing():
    data = report(("甲12人。",))
    assert commented(data) == data
    empty = report()
    assert commented(empty, crafted.finding(evidence=())) == empty


def test_a_finding_without_a_place_stands_at_the_beginning():
    data = report(("甲12人。",))
    assert ranges(commented(data, crafted.finding(evidence=()))) == {"0": "甲"}


def test_places_of_another_document_are_told_not_marked():
    data = report(("甲12人。",))
    across = crafted.finding(
        evidence=(Evidence("12人", 1, 4), Evidence("13人", 1, 4, document="附表.xlsx"))
    )
    made = commented(data, across)
    assert ranges(made) == {"0": "12人"}
    assert "“13人”（《附表.xlsx》 第2字）" in comments(made)[0]


def test_comments_may_be_dated():
    data = report(("甲12人。",))
    result = Result("报告.docx", READER.read("报告.docx", data, DEFAULT), (about(data, "12人"),))
    made = out.render(result, data, {}, made=datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC))
    (comment,) = word.Document(io.BytesIO(made)).comments
    assert comment.timestamp == datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


def test_hostile_texts_stay_texts():
    data = report(("甲12人。",))
    made = commented(data, about(data, "12人", diagnosis=crafted.HOSTILE, basis=crafted.HOSTILE))
    assert "<script>alert(1)</script>" in comments(made)[0]


def test_many_comments_in_one_run():
    data = report(("一二三四五六七八九十" * 50,))
    found = [crafted.finding(evidence=(Evidence("x", n, n + 7),)) for n in range(400)]
    made = commented(data, *found)
    assert len(ranges(made)) == 400
    assert looks(made) == looks(data)


runs = st.lists(st.text("甲乙1.2\t 万", min_size=1, max_size=6), min_size=1, max_size=5).map(tuple)
spots = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted), max_size=6)


@settings(deadline=None, max_examples=60)
@given(st.lists(runs, min_size=1, max_size=3), spots)
def test_any_range_keeps_the_text_and_its_looks(paragraphs, places):
    data = report(*paragraphs)
    document = READER.read("报告.docx", data, DEFAULT)
    found = [
        crafted.finding(str(n), evidence=(Evidence("", start, end),))
        for n, (start, end) in enumerate(places)
    ]
    made = commented(data, *found)
    again = READER.read("报告.docx", made, DEFAULT)
    assert again.text == document.text
    assert looks(made) == looks(data)
    if document.text:
        assert len(comments(made)) == len(places)
    under = ranges(made)
    for number, told in comments(made).items():
        start, end = places[int(told.split("\n")[1])]
        wanted = document.text[start : max(end, start + 1)].translate({9: None, 10: None})
        assert not wanted or under[str(number)] == wanted
