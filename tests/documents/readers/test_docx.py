import pytest

from jixiao import documents
from jixiao.documents.limits import Limits
from jixiao.documents.model import Document, Kind
from jixiao.errors import JixiaoError, ScannedDocument, TooLarge, UnreadableDocument
from tests.documents.office import NAMES, docx, p, relationships, tbl, tc, zipped


def read(body: str, **parts: str) -> Document:
    return documents.read_bytes("样本.docx", docx(body, **parts))


def texts(document: Document, kind: Kind | None = None) -> list[str]:
    return [one.text for one in document.paragraphs if kind in (None, one.kind)]


def levels(document: Document) -> list[tuple[int, str]]:
    return [(one.level, one.text) for one in document.paragraphs if one.kind is Kind.HEADING]


def grid(document: Document, number: int = 0) -> list[list[str]]:
    table = list(document.tables)[number]
    return [[cell.text if cell else "-" for cell in row] for row in table.grid()]


STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="x"><w:name w:val="我的小标题"/>
  <w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="c"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="h"><w:name w:val="暗"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="r1"><w:name w:val="环"/><w:basedOn w:val="r2"/></w:style>
<w:style w:type="paragraph" w:styleId="r2"><w:name w:val="圈"/><w:basedOn w:val="r1"/></w:style>
"""


def test_runs_of_a_paragraph_are_one_text_at_known_offsets():
    runs = ("支出 723", ".67", "万元。")
    body = f"<w:p>{''.join(f'<w:r><w:t>{run}</w:t></w:r>' for run in runs)}</w:p>"
    document = read(p("　　首段。") + body)
    paragraph = list(document.paragraphs)[1]
    assert paragraph.text == "支出 723.67万元。"
    start, end = paragraph.words.range(3, 9)
    assert document.text[start:end] == "723.67"


def test_outer_white_space_is_in_the_text_but_not_in_the_paragraph():
    document = read(p("　　首段。 "))
    assert document.text == "　　首段。 \n"
    assert texts(document) == ["首段。"]


def test_headings_come_from_styles_and_from_the_numbering_grammar():
    document = read(
        p("总体情况", '<w:pStyle w:val="1"/>')
        + p("继承的小标题", '<w:pStyle w:val="x"/>')
        + p("（一）收入")
        + p("直接写的级别", '<w:outlineLvl w:val="2"/>')
        + p("二、支出", '<w:pStyle w:val="1"/>')
        + p("这是普通的一段。", '<w:pStyle w:val="r1"/>'),
        styles=STYLES,
    )
    assert levels(document) == [
        (1, "总体情况"),
        (1, "继承的小标题"),
        (2, "（一）收入"),
        (3, "直接写的级别"),
        (1, "二、支出"),
    ]


def test_a_long_paragraph_in_a_heading_style_is_no_heading():
    assert levels(read(p("很长的正文" * 20, '<w:pStyle w:val="1"/>'), styles=STYLES)) == []


def test_title_is_styled_or_centred_before_the_text():
    centre = '<w:jc w:val="center"/>'
    document = read(
        p("某县某局2023年度", centre)
        + p("部门整体支出绩效自评报告", centre)
        + p("我局2023年工作情况如下。")
        + p("居中的落款", centre)
    )
    assert texts(document, Kind.TITLE) == ["某县某局2023年度", "部门整体支出绩效自评报告"]
    assert document.title == "某县某局2023年度部门整体支出绩效自评报告"
    assert texts(read(p("题目", '<w:pStyle w:val="t"/>'), styles=STYLES), Kind.TITLE) == ["题目"]


def test_contents_are_told_by_style_field_and_leader():
    field = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>一、概况</w:t></w:r></w:p>'
        + p("二、收支")
        + '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    styled = p("三、绩效", '<w:pStyle w:val="c"/>')
    leader = "<w:p><w:r><w:t>四、附件</w:t><w:tab/><w:t>12</w:t></w:r></w:p>"
    document = read(field + styled + leader + p("一、概况"), styles=STYLES)
    assert texts(document, Kind.CONTENTS) == ["一、概况", "二、收支", "三、绩效", "四、附件\t12"]
    assert levels(document) == [(1, "一、概况")]


def test_tracked_changes_are_read_as_accepted():
    document = read(
        "<w:p><w:r><w:t>预算</w:t></w:r>"
        "<w:ins><w:r><w:t>12.30</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>99.99</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom>"
        "<w:moveTo><w:r><w:t>移来</w:t></w:r></w:moveTo>"
        "<w:r><w:t>万元</w:t></w:r></w:p>"
    )
    assert texts(document) == ["预算12.30移来万元"]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next():
    document = read(p("前半句", "<w:rPr><w:del/></w:rPr>") + p("后半句。") + p("另一段。"))
    assert texts(document) == ["前半句后半句。", "另一段。"]


def test_deleted_rows_are_left_out():
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr>{tc('旧')}{tc('1')}</w:tr>"
    kept = f"<w:tr>{tc('新')}{tc('2')}</w:tr>"
    assert grid(read(f"<w:tbl>{deleted}{kept}</w:tbl>")) == [["新", "2"]]


def test_hidden_text_is_dropped():
    document = read(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>"
        '<w:r><w:rPr><w:rStyle w:val="h"/></w:rPr><w:t>黑</w:t></w:r>'
        '<w:r><w:rPr><w:rStyle w:val="h"/><w:vanish w:val="0"/></w:rPr><w:t>明</w:t></w:r></w:p>',
        styles=STYLES,
    )
    assert texts(document) == ["明"]


def test_fields_show_their_result_not_their_code():
    document = read(
        '<w:p><w:r><w:t>第</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText>= 3 + 4</w:instrText></w:r><w:r><w:t>码</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:fldSimple w:instr="PAGE"><w:r><w:t>页</w:t></w:r></w:fldSimple></w:p>'
        # a field that never ends must not swallow what follows
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>' + p("后文。")
    )
    assert texts(document) == ["第7页", "后文。"]


def test_text_boxes_are_read_once():
    box = f"<w:txbxContent>{p('框内文字')}</w:txbxContent>"
    document = read(
        "<w:p><w:r><w:t>框外文字</w:t></w:r><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert texts(document) == ["框外文字", "框内文字"]


def test_tabs_breaks_symbols_and_hyphens():
    document = read(
        "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>丙</w:t>"
        '<w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="坏"/></w:r></w:p>'
    )
    assert texts(document) == ["甲\t乙-丙☑"]


def test_a_break_after_a_sentence_makes_a_paragraph_and_one_inside_does_not():
    document = read(
        "<w:p><w:r><w:t>一句完了。</w:t><w:br/><w:t>二、下一节</w:t><w:br/><w:t>上半</w:t>"
        "<w:br/><w:t>下半</w:t></w:r></w:p>"
    )
    assert texts(document) == ["一句完了。", "二、下一节上半下半"]


def test_notes_and_running_heads_are_set_apart():
    note = f'<w:footnote w:type="separator">{p("线")}</w:footnote>'
    note += f'<w:footnote w:id="2">{p("注文")}</w:footnote>'
    document = read(
        p("正文。"), footnotes=note, endnotes=f"<w:endnote>{p('尾注')}</w:endnote>",
        header1=p("页眉"), header2=p("页眉"), footer1=p("— 1 —"),
    )  # fmt: skip
    assert texts(document, Kind.FOOTNOTE) == ["注文", "尾注"]
    assert texts(document, Kind.HEADER) == ["页眉"]
    assert texts(document, Kind.FOOTER) == ["— 1 —"]


def test_merged_cells_keep_their_spans():
    document = read(
        tbl(
            tc("项目", '<w:vMerge w:val="restart"/>') + tc("预算", '<w:gridSpan w:val="2"/>'),
            tc("", "<w:vMerge/>") + tc("年初") + tc("全年"),
            tc("合计") + tc("1.00") + tc("2.00"),
        )
    )
    assert grid(document) == [
        ["项目", "预算", "预算"],
        ["项目", "年初", "全年"],
        ["合计", "1.00", "2.00"],
    ]
    assert document.text == "项目\t预算\t\n\t年初\t全年\n合计\t1.00\t2.00\n"


def test_the_older_way_of_merging_in_a_row():
    row = tc("宽", '<w:hMerge w:val="restart"/>') + tc("", "<w:hMerge/>") + tc("窄")
    table = next(read(tbl(row, tc("a") + tc("b") + tc("c"))).tables)
    assert [(c.text, c.column, c.colspan) for c in table.cells[:2]] == [("宽", 0, 2), ("窄", 2, 1)]


def test_a_nested_table_follows_the_one_it_stands_in():
    inner = tbl(tc("内甲") + tc("内乙"))
    outer = tbl(tc("外甲") + f"<w:tc>{p('外乙')}{inner}<w:p/></w:tc>")
    document = read(outer)
    assert [t.cells[0].text for t in document.tables] == ["外甲", "内甲"]
    assert grid(document, 0) == [["外甲", "外乙"]]


def test_a_table_of_one_cell_is_a_frame():
    document = read(tbl(f"<w:tc>{p('一、概况')}{p('正文。')}{tbl(tc('甲') + tc('1'))}</w:tc>"))
    assert levels(document) == [(1, "一、概况")]
    assert grid(document) == [["甲", "1"]]


def test_lines_of_a_cell_are_joined_where_chinese_meets_chinese():
    cell = f"<w:tc>{p('预算数')}{p('（万元）')}</w:tc>"
    numbers = f"<w:tc>{p('12.30')}{p('45')}</w:tc>"
    assert grid(read(tbl(cell + numbers))) == [["预算数（万元）", "12.30 45"]]


def test_lines_above_a_table_are_its_caption():
    document = read(
        p("本年支出比上年有所增加。") + p("附件2") + p("收支情况表") + p("单位：万元")
        + tbl(tc("甲") + tc("1"))
    )  # fmt: skip
    assert [one.text for one in next(document.tables).caption] == [
        "附件2",
        "收支情况表",
        "单位：万元",
    ]
    assert "收支情况表" in texts(document)


def level(at: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


NUMBERING = (
    '<w:abstractNum w:abstractNumId="7">'
    + level(0, "chineseCounting", "%1、", '<w:suff w:val="nothing"/>')
    + level(1, "chineseCountingThousand", "（%2）")
    + level(2, "decimal", "%3.")
    + level(3, "bullet", "")
    + level(4, "decimal", "%1.%5", "<w:isLgl/>")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="2">'
    '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)


def numbered(text: str, at: int, num: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{num}"/></w:numPr>')


def test_automatic_numbers_are_written_into_the_text():
    document = read(
        numbered("概况", 0) + numbered("收入", 1) + numbered("支出", 1) + numbered("工资", 2)
        + numbered("绩效", 0) + numbered("目标", 1) + numbered("点", 3) + numbered("节", 4)
        + numbered("重新开始", 2, num=2) + numbered("", 0) + numbered("无此列表", 0, num=9),
        numbering=NUMBERING,
    )  # fmt: skip
    assert texts(document) == [
        "一、概况", "（一）收入", "（二）支出", "1. 工资", "二、绩效", "（一）目标", "点", "2.1 节",
        "5. 重新开始", "无此列表",
    ]  # fmt: skip
    assert levels(document)[0] == (1, "一、概况")


def test_numbers_linked_to_a_style():
    styles = (
        '<w:style w:type="paragraph" w:styleId="n"><w:name w:val="条"/><w:pPr><w:numPr>'
        '<w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    document = read(p("收入", '<w:pStyle w:val="n"/>'), styles=styles, numbering=NUMBERING)
    assert texts(document) == ["（一）收入"]


def test_numbers_of_table_cells():
    cell = f"<w:tc>{numbered('内容', 2)}</w:tc>"
    assert grid(read(tbl(cell + cell), numbering=NUMBERING)) == [["1. 内容", "2. 内容"]]


def test_content_controls_and_strict_files_are_read():
    sdt = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('控件')}</w:sdtContent></w:sdt>"
    strict = docx(sdt)
    assert texts(documents.read_bytes("a", strict)) == ["控件"]
    swapped = zipped(
        {
            "_rels/.rels": relationships({"/w/main.xml": "officeDocument"}),
            "w/main.xml": f"<w:document {NAMES}><w:body>{p('严格')}</w:body></w:document>".replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
            ),
            "word/document.xml": "",
        }
    )
    assert texts(documents.read_bytes("a.docx", swapped)) == ["严格"]


@pytest.mark.parametrize(
    "document",
    [
        "",
        "<w:document",
        f"<w:document {NAMES}/>",
        '<!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;">]><a>&c;</a>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
    ],
    ids=["empty", "cut", "no body", "entities", "outside entity"],
)
def test_bad_xml_is_one_clear_error(document):
    data = zipped({"[Content_Types].xml": "", "word/document.xml": document})
    with pytest.raises(UnreadableDocument):
        documents.read_bytes("坏.docx", data)


PICTURE = (
    "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>"
    '<a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:drawing>'
    "</mc:Choice><mc:Fallback><w:pict><v:imagedata/></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r></w:p>"
)


def test_pictures_are_noted_and_a_file_of_pictures_is_a_scan():
    assert read(p("正文。") + PICTURE).notes == ("文中有 1 处图片或嵌入对象，其中的文字未读取。",)
    with pytest.raises(ScannedDocument, match="图片"):
        read(PICTURE)


def test_limits_hold():
    big = tbl(*(tc("a") * 20 for _ in range(20)))
    with pytest.raises(TooLarge, match="单元格"):
        documents.read_bytes("a.docx", docx(big), Limits(cells=300))
    with pytest.raises(TooLarge, match="文字"):
        documents.read_bytes("a.docx", docx(p("字" * 200)), Limits(characters=100))
    with pytest.raises(TooLarge, match="标记"):
        documents.read_bytes("a.docx", docx("<w:p/>" * 5000), Limits(tags=1000))
    wide = tbl(tc("a", '<w:gridSpan w:val="99999999"/>') + tc("b"))
    assert next(read(wide).tables).columns < 1000


def test_deep_nesting_is_refused_not_crashed_on():
    body = p("心")
    for _ in range(100):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc><w:tc>{p('')}</w:tc></w:tr></w:tbl>"
    with pytest.raises(JixiaoError):
        read(body)
