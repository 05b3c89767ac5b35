"""数字前面重复了谓语，或者少了数字。

为什么：
    “覆盖率为达到90%以上”把“为92%”和“达到90%以上”拼在了一起，多半是照搬目标时没有换成实际值，
    读者不知道这是完成值还是目标值。

依据：
    《党政机关公文格式》（GB/T 9704-2012）正文内容

反例：
    其中新生儿访视率为达到90%以上。

正例：
    其中新生儿访视率达到90%以上，为达到90%以上的目标，增加了人手。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import OFFICIAL_DOCUMENTS

RULE = Rule(
    code="RE137",
    name="two-verbs",
    summary="数字前面重复了谓语，或者少了数字。",
    severity=Severity.ERROR,
    basis=OFFICIAL_DOCUMENTS.cite("正文内容"),
    tier=Tier.READING,
)
_TWO = re.compile(
    r"[\u4e00-\u9fff]{0,8}(?:率|满意度|占比|比例|比重|人数|数量|金额|总额|面积|得分|均值)"
    r"(?:为|是)(?:达到?|超过|完成|实现|占|共计|增长|下降)了?\d[\d,.]*(?:%|[\u4e00-\u9fff])?"
    r"|(?:达到|完成|实现)(?:为|是)\d[\d,.]*(?:%|[\u4e00-\u9fff])?"
)


@reads(RULE)
def two_verbs(report: Report) -> Iterator[Problem]:
    """为 and 达到 one behind the other, in front of a figure."""
    for piece in narrative(report):
        for found in _TWO.finditer(piece.text):
            yield Problem(
                f"“{found[0]}”语句不通：谓语重复",
                (piece.found(found),),
                printed=found[0],
                diagnosis="目标与实际的说法拼在一起",
            )
