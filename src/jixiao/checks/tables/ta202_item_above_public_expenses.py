"""基本支出中的三公科目超过三公经费表。

为什么：
    基本支出明细表的因公出国（30212）、公务接待（30217）、公务用车运行维护（30231）是三公经费的一部分，
    不能大于“三公”经费表的同一项；“三公”经费表为空表的，这些科目应为零。

依据：
    勾稽关系：基本支出中的三公科目不超过三公经费表同一项。

反例：
    某县农技站2023年度部门决算

    一般公共预算财政拨款基本支出决算表
    单位：万元

    | 科目编码 | 科目名称 | 决算数 |
    | --- | --- | --- |
    | 301 | 工资福利支出 | 41.00 |
    | 30101 | 基本工资 | 41.00 |
    | 302 | 商品和服务支出 | 9.00 |
    | 30201 | 办公费 | 7.80 |
    | 30217 | 公务接待费 | 1.20 |

    财政拨款“三公”经费支出决算表
    单位：万元

    | 因公出国（境）费 | 公务用车购置费 | 公务用车运行维护费 | 公务接待费 | 合计 |
    | --- | --- | --- | --- | --- |
    | 0.00 | 0.00 | 2.00 | 0.80 | 2.80 |

正例：
    某县农技站2023年度部门决算

    一般公共预算财政拨款基本支出决算表
    单位：万元

    | 科目编码 | 科目名称 | 决算数 |
    | --- | --- | --- |
    | 301 | 工资福利支出 | 41.00 |
    | 30101 | 基本工资 | 41.00 |
    | 302 | 商品和服务支出 | 9.00 |
    | 30201 | 办公费 | 7.80 |
    | 30217 | 公务接待费 | 1.20 |

    财政拨款“三公”经费支出决算表
    单位：万元

    | 因公出国（境）费 | 公务用车购置费 | 公务用车运行维护费 | 公务接待费 | 合计 |
    | --- | --- | --- | --- | --- |
    | 0.00 | 0.00 | 2.00 | 1.20 | 3.20 |
"""

from __future__ import annotations

from jixiao.checks.base import HOLDS, ROUNDING, Problem, Rule, Verdict, amount, contradicted, judges
from jixiao.claims.model import Limit
from jixiao.figures import Span
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="TA202",
    name="item-above-public-expenses",
    summary="基本支出中的三公科目超过三公经费表。",
    severity=Severity.ERROR,
    basis=Identity("基本支出中的三公科目不超过三公经费表同一项"),
)


@judges(RULE, Limit, "three-basic")
def item_above_public_expenses(claim: Limit) -> Verdict:
    """An economic item against the table of the three public expenses."""
    small = claim.small[0].figure
    large = Span.total(t.figure.span for t in claim.large)
    limit = sum((t.figure.value for t in claim.large), start=small.value - small.value)
    if small.value <= limit:
        return HOLDS
    if small.span.low <= large.high and claim.large:
        return ROUNDING
    unit = small.unit
    shown = amount(limit, unit)
    return contradicted(
        Problem(
            message=f"基本支出表“{claim.title}”{small.printed}，三公经费表同一项为{shown}{unit.name}",
            places=claim.terms,
            arithmetic=f"{amount(small.value, unit)}−{shown}={amount(small.value - limit, unit)}",
            printed=amount(small.value, unit),
            expected=f"不超过{shown}",
            difference=amount(small.value - limit, unit),
            key=claim.title,
        )
    )
