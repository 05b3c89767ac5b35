"""金额缺少单位。

为什么：
    前后的金额都写着万元，只有一处是光秃秃的数，读者只能猜它也是万元。单位差一级，数字就差一万倍。
    段内或标题已写明单位的不算。“5万”少写一个“元”，作为提示列出。

依据：
    《出版物上数字用法》（GB/T 15835-2011）计量单位

反例：
    年初预算为5.20万元，支出决算为4.19。决算数小于预算数，主要是厉行节约。

正例：
    年初预算为5.20万元，支出决算为4.19万元。
    （金额单位：万元）年初预算5.20，支出决算4.19。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import NUMERALS

RULE = Rule(
    code="RE113",
    name="missing-unit",
    summary="金额缺少单位。",
    severity=Severity.WARNING,
    basis=NUMERALS.cite("计量单位"),
    tier=Tier.READING,
)
_BARE = re.compile(
    r"(?:支出决算|年初预算|预算|决算|支出|收入|经费|资金|金额|合计|总计|投资|补助)(?:数|额|总额)?(?:为|是|达|共|共计|约)?"
    r"(?P<number>\d[\d,]*\.\d{1,2})(?=[，。；）](?!\d)|$)"
)
_SHORT = re.compile(
    r"(?:支出|收入|经费|预算|决算|资金)(?:为|数|额|共|约)*(?P<number>\d+(?:\.\d+)?万)(?=[，。；、（）]|$)"
)
_STATED = re.compile(r"(?:单位|金额)[：:]?(?:人民币)?(?:亿元|万元|元)|（(?:亿元|万元|元)）")
_MONEY = re.compile(r"\d(?:万元|亿元|元)")


@reads(RULE)
def missing_units(report: Report) -> Iterator[Problem]:
    """Amounts without a unit among amounts that have one."""
    for piece in narrative(report):
        if not _MONEY.search(piece.text) or _unit_is_stated(piece):
            continue
        for found in _BARE.finditer(piece.text):
            yield _problem(piece, found, None)
        for found in _SHORT.finditer(piece.text):
            yield _problem(piece, found, Severity.INFO)


def _unit_is_stated(piece: Piece) -> bool:
    return any(_STATED.search(text) for text in (*piece.section, piece.text))


def _problem(piece: Piece, found: re.Match[str], severity: Severity | None) -> Problem:
    number = found["number"]
    what = "少写了“元”" if number.endswith("万") else "没有单位"
    return Problem(
        f"“{found[0]}”{what}",
        (piece.found(found),),
        printed=number,
        severity=severity,
        diagnosis="漏写单位",
    )
