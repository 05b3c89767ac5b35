"""中文句子里夹着英文虚词。

为什么：
    “and”“the”“of”这类英文虚词出现在两个汉字之间，是机器翻译、语音输入或复制粘贴留下的。
    单位、型号、平台名称里的英文字母不算。

依据：
    《党政机关公文格式》（GB/T 9704-2012）正文内容

反例：
    自觉接受人大 and 社会监督。

正例：
    自觉接受人大和社会监督，建成APP平台1个，研发Wi-Fi设备2台。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import any_of, everything, holding
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import OFFICIAL_DOCUMENTS

RULE = Rule(
    code="RE109",
    name="stray-english-word",
    summary="中文句子里夹着英文虚词。",
    severity=Severity.ERROR,
    basis=OFFICIAL_DOCUMENTS.cite("正文内容"),
    tier=Tier.READING,
)
_WORDS = (
    *("and", "or", "of", "the", "for", "with", "to", "in", "on", "by", "is", "are", "at", "from"),
    *("but", "not", "as", "that", "this", "etc"),
)
_WORD = re.compile(rf"(?<=[\u4e00-\u9fff，、”）》])(?:{'|'.join(_WORDS)})(?=[\u4e00-\u9fff“（《])")


@reads(RULE)
def english_words(report: Report) -> Iterator[Problem]:
    """Small English words between Chinese characters."""
    for piece in holding(everything(report), *any_of(report, _WORDS)):
        for found in _WORD.finditer(piece.text):
            start, end = max(0, found.start() - 4), min(len(piece.text), found.end() + 4)
            yield Problem(f"句中夹着英文“{found[0]}”", (piece.mark(start, end),))
