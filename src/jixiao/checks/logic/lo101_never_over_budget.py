"""称没有超预算，却写明超出预算。

为什么：
    “绝不超预算”“没有超支”是对执行结果的保证，同一份报告又写出超支的金额，两处不能都对。
    只说某一项（如“三公”经费、某个项目）没有超支的，只与同一项比较。

依据：
    《中华人民共和国预算法》预算执行

反例：
    严格按照批准的预算执行，绝不超预算支出。
    2023年基本支出总额为80万元，超出预算12万元。

正例：
    严格按照批准的预算执行，绝不超预算支出。
    2023年基本支出总额为80万元，低于预算12万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.amounts import Amount, overruns
from jixiao.checks.reading.pieces import holding, narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import BUDGET_LAW

RULE = Rule(
    code="LO101",
    name="never-over-budget-but-over",
    summary="称没有超预算，却写明超出预算。",
    severity=Severity.ERROR,
    basis=BUDGET_LAW.cite("预算执行"),
    tier=Tier.READING,
)
_NEVER = re.compile(
    r"(?:绝不|决不|从不|没有|未|无|不存在|杜绝了?|未出现|未发生)(?:发生|出现|存在)?(?:任何)?"
    r"(?:超预算|超出预算|超支|突破预算)(?:、无预算)?(?:支出|开支|情况|现象|行为)?"
    r"|(?:各项|全部|全年)支出(?:均|都)?(?:严格)?控制在(?:年初)?预算(?:范围|额度|指标)?(?:以|之)?内"
)
_SCOPED = re.compile(
    r"三公|接待|用车|出国|会议费|培训费|公用经费|该项目|本项目|项目成本|成本控制|工程|采购|概算"
)
_ADJUSTED = re.compile(
    r"(?:未|没有|不)超(?:过|出)?[^，。；]{0,6}(?:调整|追加)|调整后[^，。；]{0,8}以?内"
)
_WISH = re.compile(r"确保|力争|要求|应当?|争取|下一步|今后|努力|必须|严禁|防止|避免|杜绝")


@reads(RULE)
def never_over_budget(report: Report) -> Iterator[Problem]:
    """A promise for the whole against any stated overrun of the whole or its parts."""
    claimed = list(holding(narrative(report), "超预算", "超出预算", "超支", "突破预算", "控制在"))
    over = [a for a in overruns(report) if a.value] if claimed else []
    for piece in claimed if over else ():
        for found in _NEVER.finditer(piece.text):
            start, _ = piece.sentence(found.start())
            before = piece.text[start : found.start()]
            if _WISH.search(before):
                continue
            against = [a for a in over if _same_scope(before, a) and _plainly(found[0], a)]
            if against:
                yield Problem(
                    f"此处称“{found[0]}”，另处写明“{against[0].mark.text}”",
                    (piece.found(found), *(a.mark for a in against[:4])),
                    expected=against[0].mark.text,
                    diagnosis="套用了制度性表述",
                )


def _plainly(claim: str, amount: Amount) -> bool:
    """Not where only the budget of the year's begin was passed, nor a part under a whole."""
    part = claim.startswith("全年") and re.search(r"(?:项目|基本)支出", amount.sentence)
    return not part and not _ADJUSTED.search(amount.sentence)


def _same_scope(before: str, amount: Amount) -> bool:
    scope, other = _SCOPED.search(before), _SCOPED.search(amount.sentence)
    if scope is None:
        return other is None or other[0] not in ("三公", "接待", "用车", "出国")
    return scope[0] in amount.sentence and scope[0] not in ("采购", "工程", "该项目", "本项目")
