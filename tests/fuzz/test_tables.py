"""Tables of odd shapes, in each syntax, through the whole pipeline."""

from html import escape

from hypothesis import given
from hypothesis import strategies as st

from jixiao.documents import read_bytes
from jixiao.documents.builder import Builder, CellRange
from jixiao.errors import JixiaoError
from jixiao.pipeline import check_document
from tests.fuzz.grammar import NAMES, amounts, fuzz, numbers, sentences
from tests.fuzz.test_pipeline import sound

HEADS = (
    "项目", "金额", "科目编码", "科目名称", "决算数", "预算数", "年初预算数", "全年预算数（A）",
    "全年执行数（B）", "执行率（B/A）", "分值", "得分", "一级指标", "三级指标", "年度指标值",
    "实际完成值", "偏差原因", "合计", "小计", "基本支出", "项目支出", "占比", "2022年决算数",
    "增减率", "编制数", "控制率", "原值", "净值", "行次",
)  # fmt: skip
MARKS = (
    "", "—", "/", "0", "0.00", "合计", "其中：", "≥95%", "≤10", "12月31日前", "207", "2070101",
    "100%",
)  # fmt: skip
cells = st.one_of(
    st.sampled_from(HEADS),
    st.sampled_from(NAMES),
    numbers(),
    amounts(),
    st.sampled_from(MARKS),
)
ragged = st.lists(st.lists(cells, max_size=9), max_size=12)
captions = st.sampled_from(
    ["", "表1 支出决算表\n单位：万元\n", "附表3 项目支出绩效自评表\n", "基础数据表\n金额单位：元\n"]
)


def _check(name: str, data: bytes) -> None:
    try:
        read = read_bytes(name, data)
    except JixiaoError:
        return
    sound(read, check_document(read))


@fuzz
@given(captions, ragged, sentences(4))
def test_markdown_tables(caption, rows, text):
    lines = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    _check("表.md", f"{caption}{lines}\n\n{text}".encode())


@fuzz
@given(captions, ragged, sentences(4))
def test_tab_separated_tables(caption, rows, text):
    lines = "\n".join("\t".join(row) for row in rows)
    _check("表.txt", f"{caption}{lines}\n\n{text}".encode())


@fuzz
@given(captions, ragged, st.lists(st.integers(-1, 4), max_size=40))
def test_html_tables_with_spans_that_overlap_and_overrun(caption, rows, spans):
    left = iter(spans)
    body = "".join(
        "<tr>"
        + "".join(
            f'<td rowspan="{next(left, 1)}" colspan="{next(left, 1)}">{escape(cell)}</td>'
            for cell in row
        )
        + "</tr>"
        for row in rows
    )
    page = f"<html><body><p>{escape(caption)}</p><table>{body}</table></body></html>"
    _check("表.html", page.encode())


@fuzz
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), cells), max_size=30))
def test_tables_with_holes(placed):
    builder = Builder("表.txt", "txt")
    made = {}
    for row, column, text in placed:
        made[row, column] = CellRange(row, column, (builder.write(text),))
        builder.write("\n")
    builder.table(made.values())
    read = builder.build()
    sound(read, check_document(read))
