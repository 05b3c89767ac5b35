import pytest

from jixiao.documents.model import Kind
from jixiao.documents.titles import is_contents_line, title


def test_marked_lines_are_joined_until_the_title_is_whole():
    lines = [("某县某局", Kind.TITLE), ("2023年度自评报告", Kind.TITLE), ("某局", Kind.TITLE)]
    assert title(lines) == "某县某局2023年度自评报告"


def test_else_the_first_line_that_reads_like_one():
    lines = [("附件1", Kind.BODY), ("2023年度 部门决算", Kind.BODY), ("一、概况", Kind.HEADING)]
    assert title(lines) == "2023年度 部门决算"
    assert title([("我局认真总结了工作，现报告如下。", Kind.BODY)]) == ""
    assert title([]) == ""


@pytest.mark.parametrize("text", ["一、概况\t3", "部门决算表…………………12", "第一部分 概况......... 1"])
def test_lines_of_contents(text):
    assert is_contents_line(text)


@pytest.mark.parametrize("text", ["合计\t12", "一、概况", "教育……", "一、收入\t3\t5"])
def test_other_lines(text):
    assert not is_contents_line(text)
