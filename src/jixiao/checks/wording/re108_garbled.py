"""文字乱码。

为什么：
    替换符“�”、“锟斤拷”、网页的代码写在文字里，说明文件在转换编码或复制网页时坏了，
    坏掉的地方原来是什么字、什么数，读者无从知道。

依据：
    《党政机关公文格式》（GB/T 9704-2012）正文内容

反例：
    全年支出锟斤拷万元，用于设备&nbsp;购置。

正例：
    全年支出20万元，用于设备购置（A&B型）。
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
    code="RE108",
    name="garbled-text",
    summary="文字乱码。",
    severity=Severity.ERROR,
    basis=OFFICIAL_DOCUMENTS.cite("正文内容"),
    tier=Tier.READING,
)
_HINTS = (*"\ufffd锟烫屯ÃÂåæçèéä&<", "_x000", "PAGEREF", "HYPERLINK", "错误", "Error")
_GARBLED = re.compile(
    r"\ufffd+|(?:锟斤拷)+|烫烫烫+|屯屯屯+|(?:[ÃÂåæçèéä][\x80-\xbf¡-¿]){2,}|_x000[dD]_"
    r"|PAGEREF\s*_Toc\d+|HYPERLINK\s*\\?[\"“]|Error! (?:Reference|Bookmark)"
    r"|错误[!！](?:未找到引用源|未定义书签|超链接引用无效)"
    r"|&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|middot|mdash)[;；]|&#x?[0-9a-fA-F]{2,6}[;；]"
    r"|</?(?:p|br|span|div|td|tr|font|strong|table|img|a)(?:\s[^>]{0,80})?/?>"
)


@reads(RULE)
def garbled(report: Report) -> Iterator[Problem]:
    """Characters that stand for no text; all places are one finding."""
    for piece in holding(everything(report), *any_of(report, _HINTS)):
        found = _GARBLED.search(piece.text)
        if found:
            yield Problem(
                f"“{found[0][:12]}”是乱码",
                (piece.found(found),),
                diagnosis="编码损坏",
                group="乱码",
            )
