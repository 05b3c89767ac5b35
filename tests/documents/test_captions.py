import pytest

from jixiao.documents.captions import Above, caption, is_caption, is_unit_line
from jixiao.documents.model import Kind


def taken(*lines: tuple[str, Kind]) -> list[str]:
    above = [Above(text, [(n, n + 1)], kind) for n, (text, kind) in enumerate(lines)]
    chosen = caption(above)
    return [line.text for line in above if line.ranges in chosen]


def test_short_lines_right_above_are_taken_three_at_most():
    lines = [(text, Kind.BODY) for text in ("附件一", "附件1", "收支表", "单位：万元")]
    assert taken(*lines) == ["附件1", "收支表", "单位：万元"]


def test_lines_known_as_captions_do_not_count():
    lines = [
        (text, Kind.CAPTION) for text in ("附件1", "收支表", "公开01表", "部门：某局", "单位：元")
    ]
    assert len(taken(*lines)) == 5


def test_a_sentence_ends_the_caption():
    assert taken(("支出12万元。", Kind.BODY), ("单位：万元", Kind.BODY)) == ["单位：万元"]


@pytest.mark.parametrize(
    "text",
    [
        "附件2",
        "表3 收支决算总表",
        "填报单位：某局　单位：万元",
        "（2023年度）",
        "项目支出绩效自评表",
    ],
)
def test_captions(text):
    assert is_caption(text)


@pytest.mark.parametrize("text", ["", "具体情况如下：", "支出12万元；", "正文" * 50])
def test_what_is_no_caption(text):
    assert not is_caption(text)


def test_a_heading_is_a_caption_only_if_it_names_a_table():
    assert is_caption("三、支出决算表", Kind.HEADING)
    assert not is_caption("三、支出情况", Kind.HEADING)


def test_unit_lines():
    assert is_unit_line(" 金额单位：万元")
    assert not is_unit_line("各单位要高度重视")
