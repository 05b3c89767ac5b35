"""全角、半角标点混用。

为什么：
    中文句子里的逗号、分号、括号用全角，引号左右成对。同一份文件里夹着几个半角标点或直引号，
    多半是从别处粘贴的文字，检索和比对时也会出错。通篇都用半角的（多为网页转换所致）不提示。

依据：
    《标点符号用法》（GB/T 15834-2011）标点符号的形式

反例：
    一、概况，二、人员，三、资产，四、绩效，五、问题，六、措施。
    教育支出20万元;科技支出30万元。

正例：
    一、概况，二、人员，三、资产，四、绩效，五、问题，六、措施。
    教育支出20万元；科技支出1,030万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.claims.model import Mark
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import PUNCTUATION

RULE = Rule(
    code="RE133",
    name="mixed-width-punctuation",
    summary="全角、半角标点混用。",
    severity=Severity.INFO,
    basis=PUNCTUATION.cite("标点符号的形式"),
    tier=Tier.READING,
)
_HALF = re.compile(
    r"(?<=[\u4e00-\u9fff%）”])[,;?!](?=[\u4e00-\u9fff“（])|“[^”\"\n]{1,20}\"|（[^（）()\n]{1,20}\)|\([^（）()\n]{1,20}）"
)
_FULL = re.compile(r"[，；？！]")
_USUAL = 5  # so many full-width marks to one of half width
_SHOWN = 5


@reads(RULE)
def mixed_width(report: Report) -> Iterator[Problem]:
    """Half-width marks between Chinese characters of a text that uses full-width ones."""
    half: list[tuple[int, int, str]] = []
    full = 0
    for paragraph in report.document.paragraphs:
        text = paragraph.text
        full += len(_FULL.findall(text))
        for found in _HALF.finditer(text):
            start, end = max(0, found.start() - 3), min(len(text), found.end() + 3)
            half.append((*paragraph.words.range(start, end), text[start:end]))
    if half and full >= _USUAL * len(half):
        marks = tuple(Mark(words, start, end) for start, end, words in half[:_SHOWN])
        yield Problem(f"有{len(half)}处半角标点夹在中文里", marks)
