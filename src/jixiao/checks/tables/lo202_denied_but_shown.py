"""文字与表格一处说无、一处有数。

为什么：
    政府性基金、国有资本经营预算和“三公”经费各有一张表：没有收支的留空表并用文字说明“无”。
    文字说无而表内有数，或者表为空表而文字写有金额，两处不能同时成立。

依据：
    勾稽关系：空表应有“无”的说明，有数的表不应说“无”。

反例：
    某县农技站2023年度部门决算

    政府性基金预算财政拨款收入支出决算表
    单位：万元

    | 科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | 年末结转和结余 |
    | --- | --- | --- | --- | --- | --- |
    | 212 | 城乡社区支出 | | 12.00 | 12.00 | |
    | | 合计 | | 12.00 | 12.00 | |

    本单位2023年度无政府性基金预算财政拨款支出。

正例：
    某县农技站2023年度部门决算

    政府性基金预算财政拨款收入支出决算表
    单位：万元

    | 科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | 年末结转和结余 |
    | --- | --- | --- | --- | --- | --- |
    | 212 | 城乡社区支出 | |  |  | |
    | | 合计 | |  |  | |

    本单位2023年度无政府性基金预算财政拨款支出。
"""

from __future__ import annotations

from jixiao.checks.base import HOLDS, Problem, Rule, Verdict, contradicted, judges
from jixiao.claims.model import Statement, Term
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="LO202",
    name="denied-but-shown",
    summary="文字与表格一处说无、一处有数。",
    severity=Severity.ERROR,
    basis=Identity("空表应有“无”的说明，有数的表不应说“无”"),
)


@judges(RULE, Statement, "denied-table", "told-of-empty")
def denied_but_shown(claim: Statement) -> Verdict:
    """A denial against an amount, whichever of the two is the table's."""
    shown = [t for t in claim.facts if isinstance(t, Term)]
    if not shown:
        return HOLDS
    amount = shown[0]
    empty = claim.topic == "told-of-empty"
    said = "表为空表，文字写有" if empty else "文字说无，表内列有"
    places = (amount, claim.words) if empty else (claim.words, amount)
    return contradicted(
        Problem(
            message=f"“{claim.title}”{said}“{amount.name}”{amount.figure.printed}",
            places=places,
            arithmetic=f"{amount.name}＝{amount.figure.printed}≠0",
            printed=amount.figure.printed if empty else claim.words.text,
            expected="0" if empty else None,
            key=claim.title,
        )
    )
