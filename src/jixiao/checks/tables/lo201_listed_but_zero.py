"""文字列出的经济科目在表内为零。

为什么：
    “公用经费主要包括：办公费、邮电费……”列的是本年实际发生的科目，基本支出明细表中该科目应有金额。
    表内为零而文字照列，多半是沿用了模板。

依据：
    勾稽关系：文字列举的科目与基本支出明细表一致。

反例：
    某县农技站2023年度部门决算

    一般公共预算财政拨款基本支出决算表
    单位：万元

    | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 |
    | --- | --- | --- | --- | --- | --- |
    | 301 | 工资福利支出 | 41.00 | 302 | 商品和服务支出 | 9.00 |
    | 30101 | 基本工资 | 41.00 | 30201 | 办公费 | 9.00 |
    | 303 | 对个人和家庭的补助 | 0.00 | 30207 | 邮电费 | 0.00 |
    | | 人员经费合计 | 41.00 | | 公用经费合计 | 9.00 |

    公用经费9.00万元，主要包括：办公费、邮电费。

正例：
    某县农技站2023年度部门决算

    一般公共预算财政拨款基本支出决算表
    单位：万元

    | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 |
    | --- | --- | --- | --- | --- | --- |
    | 301 | 工资福利支出 | 41.00 | 302 | 商品和服务支出 | 9.00 |
    | 30101 | 基本工资 | 41.00 | 30201 | 办公费 | 9.00 |
    | 303 | 对个人和家庭的补助 | 0.00 | 30207 | 邮电费 | 0.00 |
    | | 人员经费合计 | 41.00 | | 公用经费合计 | 9.00 |

    公用经费9.00万元，主要包括：办公费。
"""

from __future__ import annotations

from jixiao.checks.base import HOLDS, Problem, Rule, Verdict, contradicted, judges, undecided
from jixiao.claims.model import Statement, Term
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="LO201",
    name="listed-but-zero",
    summary="文字列出的经济科目在表内为零。",
    severity=Severity.ERROR,
    basis=Identity("文字列举的科目与基本支出明细表一致"),
)


@judges(RULE, Statement, "listed-item")
def listed_but_zero(claim: Statement) -> Verdict:
    """An economic item that the text lists against its row."""
    rows = [t for t in claim.facts if isinstance(t, Term)]
    if not rows:
        return undecided("表内没有该科目")
    if rows[0].figure.value:
        return HOLDS
    return contradicted(
        Problem(
            message=f"文字列举了“{claim.title}”，表内该科目为{rows[0].figure.printed}",
            places=(claim.words, *rows),
            arithmetic=f"{rows[0].name}＝{rows[0].figure.printed}",
            printed=claim.title,
            expected=f"不列{claim.title}",
            key=claim.title,
        )
    )
