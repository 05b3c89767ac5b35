"""列表中的占比是另一个合计的占比。

为什么：
    占比列在某个合计之下，读者会按这个合计理解。整列占比与本段合计都不符，却全部与文中另一个合计相符，
    多半是从别处复制而来，分母没有换过来。

依据：
    勾稽关系：占比的分母是所在列表的合计。

反例：
    2023年支出400万元，其中：基本支出200万元，占比50%；项目支出200万元，占比50%。

    项目支出200万元，其中：设备购置100万元，占比25%；房屋维修60万元，占比15%；活动经费40万元，占比10%。

正例：
    2023年支出400万元，其中：基本支出200万元，占比50%；项目支出200万元，占比50%。

    项目支出200万元，其中：设备购置100万元，占比50%；房屋维修60万元，占比30%；活动经费40万元，占比20%。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.ratios import percentage
from jixiao.checks.base import Problem, Rule, Verdict, amount, contradicted, judges
from jixiao.claims.model import ShareBase
from jixiao.figures import HUNDRED, ZERO, plain
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SH103",
    name="share-of-another-whole",
    summary="列表中的占比是另一个合计的占比。",
    severity=Severity.WARNING,
    basis=Identity("占比的分母是所在列表的合计"),
)


@judges(RULE, ShareBase, "base")
def share_of_another_whole(claim: ShareBase) -> Verdict:
    """All shares of a list are of another total than the list's own."""
    unit = claim.whole.figure.unit
    whole = amount(claim.whole.figure.value, unit)
    other = amount(claim.other.figure.value, claim.other.figure.unit)
    part, percent = claim.shares[0]
    wanted = percentage(part.figure.value / claim.whole.figure.value * HUNDRED)
    added = sum((p.figure.value for _, p in claim.shares), ZERO)
    return contradicted(
        Problem(
            message=f"“{claim.whole.name}”{whole}{unit.name}之下的{len(claim.shares)}项占比"
            f"都不以它为分母，而与“{claim.other.name}”{other}{claim.other.figure.unit.name}相符",
            places=claim.terms,
            arithmetic=f"{part.name}÷{whole}={wanted}%，文中为{plain(percent.figure.value)}%；"
            f"各项占比合计{plain(added)}%",
            printed=plain(percent.figure.value),
            expected=wanted,
            diagnosis=f"占比沿用了以{other}为分母的数",
            key=claim.whole.name,
        )
    )
