"""What is a figure, and what only looks like one."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.figures import Bound, Kind
from tests.facts.evened import figures, reading

NO_FIGURE = (
    # dates and periods
    "2023年12月31日前完成", "二〇二三年九月二十五日印发", "2022-2024年规划", "2023.06.30验收",
    "2023/6/30签订", "2023年1-11月", "1—9月累计", "自2023年3月至2023年11月", "3月中旬", "6月1日起",
    "2023年度", "截至2023年底", "8：30至17：00",
    # numbers of documents, articles, parts
    "财预〔2021〕101号", "湘财绩[2020]7号文", "国办发（2019）15号", "《预算法》第32条",
    "《办法》第十二条",
    "第3次会议", "第12届", "第3-5章", "3号楼", "1.2.3", "第一次", "第十四个五年规划",
    # slogans and names
    "“十四五”期间", "“三重一大”", "“1+3+N”体系", "三公经费", "两会", "三农", "五个一工程",
    "七一表彰",
    # models, standards, networks, telephones
    "4G基站", "5G网络", "GB/T 9704-2012", "ISO9001认证", "H5N1疫苗", "XJ-2000型", "B超", "C2C模式",
    "0731-83612345", "13873112345",
    # ratios and fractions bind differently
    "3:3:4", "比例为6∶4", "三分之一", "2/3以上委员",
    # numerals that count nothing
    "平台二期支出", "管网三期工程",
    "一次性补贴", "一批项目", "四是", "一方面", "一层一策", "二级机构", "三级指标",
)  # fmt: skip

EXACT = (
    ("307.82 万元", "3078200", Kind.MONEY, "万元"),
    ("１２３．４５万元", "1234500", Kind.MONEY, "万元"),
    ("1,234,567.89元", "1234567.89", Kind.MONEY, "元"),
    ("3.5亿元", "350000000", Kind.MONEY, "亿元"),
    ("1.2万亿元", "1200000000000", Kind.MONEY, "万亿元"),
    ("0.00万元", "0", Kind.MONEY, "万元"),
    ("-120.5万元", "-1205000", Kind.MONEY, "万元"),
    ("负120.5万元", "-1205000", Kind.MONEY, "万元"),
    ("95.50%", "95.5", Kind.PERCENT, "%"),
    ("95.50％", "95.5", Kind.PERCENT, "%"),
    ("0.8‰", "0.08", Kind.PERCENT, "‰"),
    ("1.2个百分点", "1.2", Kind.POINTS, "个百分点"),
    ("126人", "126", Kind.COUNT, "人"),
    ("60名", "60", Kind.COUNT, "人"),
    ("3.5万人次", "35000", Kind.COUNT, "人次"),
    ("3台（套）", "3", Kind.COUNT, "台套"),
    ("两家", "2", Kind.COUNT, "家"),
    ("十二个乡镇", "12", Kind.COUNT, "个"),
    ("12公里", "12000", Kind.LENGTH, "公里"),
    ("1200平方米", "1200", Kind.AREA, "平方米"),
    ("1200㎡", "1200", Kind.AREA, "平方米"),
    ("800m2", "800", Kind.AREA, "平方米"),
    ("96.5分", "96.5", Kind.SCORE, "分"),
    ("2倍", "2", Kind.MULTIPLE, "倍"),
    ("8.00", "8", Kind.BARE, ""),
    ("500美元", "500", Kind.OTHER, "美元"),
)

BOUNDED = (
    ("约500万元", Bound.ABOUT),
    ("大约500万元", Bound.ABOUT),
    ("近500万元", Bound.ABOUT),
    ("500万元左右", Bound.ABOUT),
    ("500余万元", Bound.AT_LEAST),
    ("500万余元", Bound.AT_LEAST),
    ("500多万元", Bound.AT_LEAST),
    ("超过500万元", Bound.AT_LEAST),
    ("逾500万元", Bound.AT_LEAST),
    ("不低于95%", Bound.AT_LEAST),
    ("≥95%", Bound.AT_LEAST),
    ("95%以上", Bound.AT_LEAST),
    ("不超过500万元", Bound.AT_MOST),
    ("≤500万元", Bound.AT_MOST),
    ("500万元以内", Bound.AT_MOST),
    ("控制在500万元", Bound.AT_MOST),
)


@pytest.mark.parametrize("text", NO_FIGURE)
def test_only_looks_like_a_figure(text: str) -> None:
    assert [f.printed for f in figures(text)] == []


@pytest.mark.parametrize(("text", "value", "kind", "unit"), EXACT)
def test_value_and_unit(text: str, value: str, kind: Kind, unit: str) -> None:
    (figure,) = figures(text)
    assert figure.value == Decimal(value)
    assert figure.unit.kind is kind
    assert figure.unit.name == unit
    assert figure.exact


@pytest.mark.parametrize(("text", "bound"), BOUNDED)
def test_bound(text: str, bound: Bound) -> None:
    (figure,) = figures(text)
    assert figure.bound is bound


@pytest.mark.parametrize("text", ["5-8万元", "5%-8%", "80%～90%", "500至800元"])
def test_a_range_names_no_exact_value(text: str) -> None:
    assert all(not f.exact for f in figures(text))


@pytest.mark.parametrize("text", ["12,34万元", "1,2340元", "1,23,456元"])
def test_a_number_parted_wrongly_is_kept_as_unread(text: str) -> None:
    assert figures(text) == []
    assert reading(text).unread


def test_an_even_comma_between_clauses_parts_no_thousands() -> None:
    assert [f.printed for f in figures("收入1,234万元,支出1,200万元")] == ["1,234万元", "1,200万元"]


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("12.30万元", "50"),
        ("12.3万元", "500"),
        ("5万元", "5000"),
        ("3.5万人次", "500"),
        ("35人次", "0"),
        ("96.5分", "0"),
        ("95.5%", "0.05"),
    ],
)
def test_span_is_half_of_the_printed_step(text: str, half: str) -> None:
    (figure,) = figures(text)
    assert figure.span.high - figure.value == Decimal(half)


@given(
    number=st.decimals(0, 10**9, places=2, allow_nan=False, allow_infinity=False),
    unit=st.sampled_from(["元", "万元", "亿元", "%"]),
    grouped=st.booleans(),
    before=st.sampled_from(["支出", "合计为", "（", "，", "其中：", ""]),
)
@settings(deadline=None, max_examples=60)
def test_any_printed_number_is_read_back(
    number: Decimal, unit: str, before: str, *, grouped: bool
) -> None:
    printed = f"{number:,.2f}" if grouped else f"{number:.2f}"
    (figure,) = figures(f"{before}{printed}{unit}。")
    assert figure.value == number * figure.unit.factor
    assert figure.printed == printed + unit


@given(
    st.text(
        "0123456789一二三亿万元年月日第号%％.,，。：:-—~约余近（）()〔〕“”《》人次GTm²½",
        max_size=40,
    )
)
@settings(deadline=None, max_examples=120)
def test_every_figure_is_quoted_as_it_stands(text: str) -> None:
    for figure in figures(text):
        assert figure.start < figure.end <= len(text)
        assert figure.step > 0
