import pytest

from jixiao import documents
from jixiao.documents.limits import Limits
from jixiao.documents.model import Document, Kind
from jixiao.errors import TooLarge, UnreadableDocument

BODY = """
<p>一、部门概况</p><p>全年预算<b>723.67</b>万元，
支出700.00万元。</p>
<p>收入支出情况表<br>单位：万元</p>
<table border="1"><tr><td rowspan="2">项目</td><td colspan="2">预算</td></tr>
<tr><td>年初</td><td>全年<br>预算</td></tr>
<tr><td>基本支出</td><td>1.00</td><td>2.00</td></tr></table>
<p>二、存在的问题<br>（一）进度偏慢。项目推进与资金支付未能同步，年末集中支付较多。<br>（二）指标偏软。</p>
"""
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8">
<title>2023年度部门整体支出绩效自评报告_某县人民政府</title><style>p {{}}</style></head><body>
<div class="topNav"><a href="/">首页</a> <a href="/x">政务公开</a></div>
<div class="wrap"><div class="position">当前位置：<a href="/">首页</a> &gt; 绩效</div>
<table class="xxgk"><tr><td>索引号</td><td>4309/2023-11</td><td>发布机构</td><td>某局</td></tr>
<tr><td>文号</td><td></td><td>名称</td><td>自评报告</td></tr></table>
<h1>2023年度部门整体支出绩效自评报告</h1>
<p>发布时间：2023-05-06　来源：某局　浏览次数：12</p>
<div id="zoom">{BODY}<p style="display:none">暗藏文字</p></div>
<div class="share">分享到：<a href="#">微信</a></div>
<ul class="rel"><li><a href="/1">某县2022年度部门决算公开情况一览</a></li></ul></div>
<div id="foot">版权所有：某县人民政府　ICP备12345号</div>
<script>var a = "脚本";</script></body></html>"""


def read(page: str, encoding: str = "utf-8") -> Document:
    return documents.read_bytes("样本.html", page.encode(encoding))


def texts(document: Document) -> list[str]:
    return [one.text for one in document.paragraphs]


def grid(document: Document, number: int = 0) -> list[list[str]]:
    table = list(document.tables)[number]
    return [[cell.text if cell else "-" for cell in row] for row in table.grid()]


EXPECTED = [
    "一、部门概况",
    "全年预算723.67万元，支出700.00万元。",
    "收入支出情况表",
    "单位：万元",
    "二、存在的问题",
    "（一）进度偏慢。项目推进与资金支付未能同步，年末集中支付较多。",
    "（二）指标偏软。",
]


def test_the_body_without_the_chrome():
    document = read(PAGE)
    assert texts(document) == ["2023年度部门整体支出绩效自评报告", *EXPECTED]
    assert document.title == "2023年度部门整体支出绩效自评报告"
    assert [p.kind for p in document.paragraphs][:3] == [Kind.TITLE, Kind.HEADING, Kind.BODY]


@pytest.mark.parametrize(
    "wrap",
    [
        "<html><body>{}</body></html>",
        "<!doctype html><div>{}</div>",
        "<html><body><div class=WordSection1>{}</div></body></html>",
        "<html><body><form><table><tr><td>{}</td></tr></table></form></body></html>",
        "<html><body><article><header><h2>自评报告</h2></header>{}</article></body></html>",
    ],
)
def test_a_bare_page_is_read_whole(wrap):
    assert texts(read(wrap.format(BODY)))[-len(EXPECTED) :] == EXPECTED


def test_paragraphs_in_divs_beside_a_long_one_are_kept():
    long = "正文很长。" * 80
    page = f"<html><body><div>一、概况</div><div>收入12.30万元</div><div>{long}</div></body></html>"
    assert texts(read(page))[:2] == ["一、概况", "收入12.30万元"]


def test_a_page_without_known_names_loses_its_link_lists_and_foot():
    links = "".join(f'<li><a href="/{n}">政务公开栏目第{n}号目录</a></li>' for n in range(30))
    page = (
        f"<html><body><div><ul>{links}</ul></div><div><div>{BODY}</div></div>"
        "<div><p>主办单位：某局　技术支持：某公司　网站标识码：4300000001</p></div></body></html>"
    )
    assert texts(read(page)) == EXPECTED


def test_disclosure_fields_stay_a_table_with_spans_resolved():
    document = read(PAGE)
    assert grid(document)[0] == ["索引号", "4309/2023-11", "发布机构", "某局"]
    assert grid(document, 1) == [
        ["项目", "预算", "预算"],
        ["项目", "年初", "全年预算"],
        ["基本支出", "1.00", "2.00"],
    ]
    assert [w.text for w in list(document.tables)[1].caption] == ["收入支出情况表", "单位：万元"]


def test_spans_that_contradict_each_other_take_each_place_once():
    document = read(
        "<html><body><table><tr><td rowspan=9>甲</td><td colspan=999999>乙</td></tr>"
        "<tr><td colspan=x>丙</td><td rowspan=0>丁</td></tr><tr><td>戊</td></tr></table>"
    )
    assert [row[:3] for row in grid(document)] == [
        ["甲", "乙", "乙"],
        ["甲", "丙", "丁"],
        ["甲", "戊", "丁"],
    ]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("gb2312", "gb18030"), ("GBK", "gbk"), ("utf-8", "gb18030"), ("unknown-9", "utf-8"),
     ("big5", "big5"), ("utf-8", "utf-16"), ("hex", "utf-8")],
)  # fmt: skip
def test_the_charset_of_the_page(declared, encoding):
    page = f'<html><head><meta charset="{declared}"></head><body><p>支出一百元。</p></body></html>'
    assert texts(read(page, encoding)) == ["支出一百元。"]


def test_what_cannot_be_decoded_is_noted():
    data = b'<html><meta charset="utf-8"><p>' + "预算".encode() + b"\xff\xff\x80</p></html>"
    assert "个字无法" in documents.read_bytes("a.html", data).notes[0]


def test_styled_headings_and_titles():
    document = read(
        '<html><body><p align="center">某局自评报告</p><h2>概况</h2><p>正文。</p>'
        "<h5>二级<a name=x>标题</a></h5></body></html>"
    )
    assert [(p.kind, p.level, p.text) for p in document.paragraphs] == [
        (Kind.TITLE, 0, "某局自评报告"),
        (Kind.TITLE, 0, "概况"),
        (Kind.BODY, 0, "正文。"),
        (Kind.HEADING, 4, "二级标题"),
    ]


def test_preformatted_text_keeps_its_lines():
    assert texts(read("<html><body><pre>甲。\n乙。</pre></body></html>")) == ["甲。", "乙。"]


def test_white_space_is_as_a_browser_shows_it():
    document = read("<html><body><p>预算\n  支出&nbsp;&nbsp;12.30\n 万元\u200b。</p></body></html>")
    assert texts(document) == ["预算支出 12.30 万元。"]


def test_deep_nesting_is_refused_not_crashed_on():
    deep = "<div>" * 1500
    assert texts(read(f"<html><body>{deep}深处</body></html>")) == ["深处"]
    with pytest.raises(UnreadableDocument, match="嵌套"):
        read(f"<html><body>{'<b>' * 100000}深处</body></html>")


def test_limits_hold():
    page = f"<html><body><table>{'<tr><td>1<td>2</tr>' * 300}</table></body></html>"
    with pytest.raises(TooLarge, match="单元格"):
        documents.read_bytes("a.html", page.encode(), Limits(cells=500))
    with pytest.raises(TooLarge, match="标记"):
        documents.read_bytes("a.html", page.encode(), Limits(tags=100))
    with pytest.raises(TooLarge, match="字"):
        documents.read_bytes("a.html", page.encode(), Limits(characters=100))


def test_an_office_table_saved_under_another_name():
    page = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>甲<td>1</table>'
    document = documents.read_bytes("导出.xls", page.encode("gbk"))
    assert document.format == "html"
    assert grid(document) == [["甲", "1"]]
