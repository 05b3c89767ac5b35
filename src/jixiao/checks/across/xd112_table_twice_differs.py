"""同一张表附了两份，数字不同。

为什么：
    同一张表在报告里一份、另存文件一份，或者前后两版都交了，其中个别数字不同，不知道以哪份为准。

依据：
    勾稽关系：同一张表的各份一致。

反例：
    === 附件1.txt
    溪州县农业农村局2023年部门整体支出绩效自评基础数据表
    单位：万元

    | 经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数 |
    | --- | --- | --- | --- |
    | 三公经费 | 8.10 | 9.00 | 7.42 |
    | 项目支出 | 300.00 | 330.00 | 318.60 |
    | 公用经费 | 61.00 | 64.00 | 63.20 |

    === 报财政局版.txt
    溪州县农业农村局2023年部门整体支出绩效自评基础数据表
    单位：万元

    | 经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数 |
    | --- | --- | --- | --- |
    | 三公经费 | 8.10 | 9.00 | 7.24 |
    | 项目支出 | 300.00 | 330.00 | 318.60 |
    | 公用经费 | 61.00 | 64.00 | 63.20 |

正例：
    === 附件1.txt
    溪州县农业农村局2023年部门整体支出绩效自评基础数据表
    单位：万元

    | 经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数 |
    | --- | --- | --- | --- |
    | 三公经费 | 8.10 | 9.00 | 7.42 |
    | 项目支出 | 300.00 | 330.00 | 318.60 |
    | 公用经费 | 61.00 | 64.00 | 63.20 |

    === 报财政局版.txt
    溪州县农业农村局2023年部门整体支出绩效自评基础数据表
    单位：万元

    | 经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数 |
    | --- | --- | --- | --- |
    | 三公经费 | 8.10 | 9.00 | 7.42 |
    | 项目支出 | 300.00 | 330.00 | 318.60 |
    | 公用经费 | 61.00 | 64.00 | 63.20 |
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, surveys
from jixiao.claims.across.base import placed
from jixiao.claims.tables.terms import term
from jixiao.facts.report import Report
from jixiao.facts.submission import Filed, Submission
from jixiao.facts.tables.copies import Key, Pairs, copied, print_key
from jixiao.facts.tables.model import FactTable
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="XD112",
    name="table-twice-differs",
    summary="同一张表附了两份，数字不同。",
    severity=Severity.ERROR,
    basis=Identity("同一张表的各份一致"),
)
_SHOWN = 4  # differences that the message lists


@surveys(RULE)
def table_twice(submission: Submission) -> Iterator[tuple[Report, Problem]]:
    """Each further print of a table against the first, with what differs."""
    prints: dict[Key, list[tuple[Filed, FactTable]]] = {}
    for filed in submission.compared:
        for table in filed.tables:
            key = print_key(table)
            if key is not None:
                prints.setdefault(key, []).append((filed, table))
    for (home, table), *others in prints.values():
        for other, twin in others:
            apart = copied(table, twin) if home is not other else None
            if apart:
                yield home.report, _problem(table, twin, (home, other), apart)


def _problem(
    table: FactTable, twin: FactTable, filed: tuple[Filed, Filed], apart: Pairs
) -> Problem:
    home, other = filed
    told, places = [], []
    for name, ours, theirs in apart:
        told.append(f"{name}分别为{ours.text}、{theirs.text}")
        places += [term(table, ours, name), placed(term(twin, theirs, name), other)]
    more = f"；等{len(told)}处" if len(told) > _SHOWN else ""
    return Problem(
        f"“{table.title}”在《{home.name}》和《{other.name}》里各有一份，{'；'.join(told[:_SHOWN])}{more}",
        tuple(places),
        printed=apart[0][1].text,
        expected=apart[0][2].text,
        key=table.title,
    )
