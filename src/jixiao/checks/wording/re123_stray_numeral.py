"""句中多出一个“一”字或序号。

为什么：
    “中心工作一，”里的“一”是改“一是……”之类的序号时留下的，前后都连不上。这里往往还删过别的字。
    “统一”“之一”“唯一”等正当的词不算。

依据：
    《党政机关公文格式》（GB/T 9704-2012）正文内容

反例：
    全体人员围绕年度重点工作一，依法履行各项职责。

正例：
    全体人员围绕年度重点工作，统一部署，把节约作为原则之一，逐一落实。
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
    code="RE123",
    name="stray-numeral",
    summary="句中多出一个“一”字或序号。",
    severity=Severity.ERROR,
    basis=OFFICIAL_DOCUMENTS.cite("正文内容"),
    tier=Tier.READING,
)
_NOUN = (
    "工作|建设|管理|任务|预算|资金|支出|职责|政策|组织|保障|发展|经济|政府|部门|单位|服务|改革|落实|监督|制度|收入|决算|绩效|目标|"
    "措施|要求|规定|安排|使用|完成|执行|开展|实施|推进|情况|资产|企业|人员|群众|环境|安全|生产|质量|水平|能力|效益"
)
_STRAY = re.compile(rf"(?:{_NOUN})(?P<stray>[一二三])(?=[，。；])")


@reads(RULE)
def stray_numerals(report: Report) -> Iterator[Problem]:
    """A lone numeral between a noun and a stop; not in a heading or an enumeration."""
    for piece in narrative(report):
        for found in _STRAY.finditer(piece.text):
            numbered = re.search(rf"{re.escape(found[0][:-1])}[二三四]", piece.text)
            if numbered or piece.level:
                continue
            start = max(piece.clause(found.start())[0], found.start() - 4)
            yield Problem(
                f"“{found[0]}”多出一个“{found['stray']}”字",
                (piece.mark(start, min(len(piece.text), found.end() + 1)),),
                printed=found[0],
                expected=found[0][:-1],
                diagnosis="删改残留",
            )
