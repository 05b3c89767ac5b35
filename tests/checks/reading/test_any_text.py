"""No reading check fails on any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.checks.base import all_checks
from jixiao.checks.running import evidence
from tests.checks.reading.build import report

READERS = [c for c in all_checks() if c.read and c.rule.code[:3] in ("RE1", "LO1", "DA1", "QU1")]
PIECES = st.sampled_from(
    "2023年度部门整体支出绩效自评报告\n|单位名称：青石市服务中心\n|一、部门概况\n|（一）基本支出\n|1、道路改造工程\n|我局|我中心|《|》|（|）|“|”|，|。|；|：|、"
    "|\t|\n|无|没有追加预算|超支2万元|决算数比预算数增加3万元|主要原因是|新增一名人员|20XX年|2023年13月|2月30日|1-11月|（款）住房公积金（项）|主要用于"
    "|三级指标\t指标值\t完成值\n|\t\t100%\t100%\n|已完成支付|预算资金5万元|已支出2万元|目前处于第二阶段|占25|5.00|万元|%|第|零|〇|十|见下表|附件1\n|详见附件1".split(
        "|"
    )
)
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=200))


@settings(deadline=None, max_examples=60)
@given(TEXTS)
def test_every_check_reads_any_text(text: str) -> None:
    read = report(text.replace("\x00", " ").replace("\r", " ") or "。")
    for check in READERS:
        assert check.read is not None
        for problem in check.read(read):
            assert problem.message
            for place in problem.places:
                assert 0 <= place.start <= place.end <= len(read.document.text)
                evidence(read, place)
