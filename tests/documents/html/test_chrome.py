import pytest

from jixiao import documents
from jixiao.documents.html.chrome import is_chrome_line

OLD_PAGE = """<html><head><title>某局2022年决算公开</title></head><body>
<table width=1000><tr><td><table><tr><td><a href=1>首页</a></td><td><a href=2>政务</a></td>
<td><a href=3>服务</a></td></tr></table></td></tr></table>
<table width=1000><tr><td width=200><table><tr><td><a href=a>领导之窗</a></td></tr>
<tr><td><a href=b>机构设置</a></td></tr></table></td>
<td><table><tr><td align=center><font size=5>某局2022年度部门决算公开说明</font></td></tr>
<tr><td>日期：2023-09-01 来源：某局 字号：【大 中 小】</td></tr>
<tr><td><p>　　一、主要职责</p><p>　　承担全区教育工作的规划、实施与监督。</p>
<p align=right>单位：万元</p>
<table border=1><tr><td>项目</td><td>决算</td></tr><tr><td>合计</td><td>1,234.50</td></tr></table>
<p>　　2022年度收入总计1,234.50万元，比上年增加12.30万元，增长1.01%。</p></td></tr>
<tr><td>【<a href=#>打印本页</a>】【<a href=#>关闭窗口</a>】</td></tr></table></td></tr></table>
<table><tr><td align=center>主办单位：某区人民政府 技术支持：某公司<br>
ICP备05000000号</td></tr></table>
</body></html>"""
WORD_PAGE = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=ZH-CN>
<div class=WordSection1>
<p class=MsoNormal align=center style='text-align:center'><b>某县某局</b></p>
<p class=MsoNormal align=center style='text-align:center'>
<span lang=EN-US>2022</span>年度自评报告</p>
<p class=MsoNormal><span lang=EN-US>&nbsp;</span></p>
<p class=MsoNormal>全年预算<span
lang=EN-US>723.67</span>万元，<o:p></o:p>执行
率<span lang=EN-US>98.5%</span>。</p></div>
<div class=WordSection2><p class=MsoNormal>附：说明。</p></div></body></html>"""


def test_a_page_laid_out_with_tables():
    document = documents.read_bytes("a.html", OLD_PAGE.encode("gbk"))
    assert [one.text for one in document.paragraphs] == [
        "某局2022年度部门决算公开说明",
        "一、主要职责",
        "承担全区教育工作的规划、实施与监督。",
        "单位：万元",
        "2022年度收入总计1,234.50万元，比上年增加12.30万元，增长1.01%。",
    ]
    (table,) = document.tables
    assert [cell.text for cell in table.cells] == ["项目", "决算", "合计", "1,234.50"]


def test_a_page_saved_by_word():
    document = documents.read_bytes("a.htm", WORD_PAGE.encode())
    assert document.title == "某县某局2022年度自评报告"
    assert [one.text for one in document.paragraphs][2:] == [
        "全年预算723.67万元，执行率98.5%。",
        "附：说明。",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "当前位置：首页 > 政务公开 > 财政",
        "首页>信息公开>预决算",
        "【字体：大 中 小】",
        "打印本页",
        "分享到：",
        "发布时间：2023-05-06 来源：某局 浏览次数：12",
        "上一篇：某局2022年度预算公开",
        "责任编辑：张三",
        "扫一扫在手机打开当前页",
    ],
)
def test_lines_of_the_page(line):
    assert is_chrome_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "一、部门概况",
        "首页面改版工作完成率100%。",
        "打印耗材支出12.30万元。",
        "资金来源：一般公共预算拨款。",
        "访问量达到12万人次，同比增长10%。",
        "填报日期：2023年5月6日",
        "项目位置：某县某镇。",
    ],
)
def test_lines_of_the_report(line):
    assert not is_chrome_line(line)
