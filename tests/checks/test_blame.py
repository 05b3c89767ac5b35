"""Of a relation that does not hold, the figure that nothing else vouches for comes first."""

from jixiao.documents import read_bytes
from jixiao.findings import Finding
from jixiao.pipeline import check_document


def found(text: str, code: str) -> list[Finding]:
    result = check_document(read_bytes("报告.txt", text.encode()))
    return [f for f in result.findings if f.code == code]


def test_of_two_that_break_two_relations_the_one_without_a_witness_is_told_first() -> None:
    text = (
        "2023年项目支出预算180.00万元，实际支出120.00万元，预算执行率80.00%，结余30.00万元。\n\n"
        "项目实际支出120.00万元，包括道路支出70.00万元、桥梁支出50.00万元。\n"
    )
    (finding,) = found(text, "RA101")
    assert "180.00" in finding.evidence[0].quote


def test_the_part_that_nothing_vouches_for_is_told_first() -> None:
    text = (
        "2023年支出总计300.00万元，比上年增加50.00万元，增长20.00%。"
        "其中基本支出180.00万元、项目支出160.00万元。\n\n"
        "2023年基本支出180.00万元，包括人员支出110.00万元、公用支出70.00万元。\n"
    )
    (finding,) = found(text, "SU102")
    assert "160.00" in finding.evidence[0].quote


def test_where_two_have_no_other_witness_the_order_stays() -> None:
    (finding,) = found("支出200.00万元，包括人员支出120.00万元、公用支出90.00万元。\n", "SU101")
    assert "200.00" in finding.evidence[0].quote


def test_the_part_that_elsewhere_stands_with_the_right_value_is_told_first() -> None:
    text = (
        "商品和服务支出总额为46.30万元，包括办公费15.20万元、差旅费26.10万元、公务接待费8.00万元。\n\n"
        "“三公”经费支出5.00万元，其中公务接待费5.00万元。\n"
    )
    (finding,) = found(text, "SU101")
    assert "8.00" in finding.evidence[0].quote
    assert finding.diagnosis.startswith("“公务接待费”在别处为5万元")
