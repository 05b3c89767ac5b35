"""新的一句之前缺少标点。

为什么：
    “截至目前，……”“2023年，我县……”总是一句的开头。它紧接在前一句最后一个字后面，说明两句话被粘在了一起，
    中间掉了句号，也可能掉了内容。

依据：
    《标点符号用法》（GB/T 15834-2011）句号

反例：
    大力宣传《青石市节约用水办法》截至目前，开展宣传活动20次。

正例：
    大力宣传《青石市节约用水办法》。截至目前，开展宣传活动20次，力争到2025年，我市节水10%。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import PUNCTUATION

RULE = Rule(
    code="RE111",
    name="missing-stop",
    summary="新的一句之前缺少标点。",
    severity=Severity.WARNING,
    basis=PUNCTUATION.cite("句号"),
    tier=Tier.READING,
)
_SUBJECT = (
    r"(?:我[县市区省州局委厅院校镇乡国]|我中心|我单位|我们|全[县市区省州局国镇]"
    r"|本单位|本部门|本级|共[完实开组建举])"
)
# Words after which a year goes on with the clause: 到2025年, 时间2023年, 与2022年.
_GOES_ON = re.compile(
    r"(?:[^\u4e00-\u9fff]|[至到自于从在比较和与及或、即为是以近过进迎望当按据对将计期初末份的了拟定前后起由跨届度]"
    r"|时间|日期|期限|年份|其中|首次|回顾|立足|展望|谋划|围绕|聚焦)$|^$"
)
_YEAR = re.compile(rf"(?:19|20)\d\d年(?:度|以来|上半年|底)?，(?={_SUBJECT})")
_BEHIND_TITLE = re.compile(
    r"》(?:截至目前|截止目前|截至20\d\d年(?:\d+月)?(?:\d+日|底|末)?|目前|今年以来|下一步"
    r"|与此同时|此外|同时|20\d\d年)，"
)
_PHRASE = re.compile(
    r"(?:与此同时|综上所述|总的来看|总体来看|今年以来|其次|再次|另外|总之)，|[二三四五六七]是(?=[\u4e00-\u9fff])"
)
_LEADS_ON = "但而且并除在因故，亦又却和与第其有十依一"


@reads(RULE)
def missing_stops(report: Report) -> Iterator[Problem]:
    """Words that begin a sentence, right behind the last word of another."""
    for piece in narrative(report):
        for start, end in sorted(_openings(piece.text)):
            opening = piece.text[start:end].lstrip("》").rstrip("，")
            low = max(piece.clause(start)[0], start - 12)
            high = min(len(piece.text), end + 4)
            yield Problem(
                f"“{opening}”之前缺少标点", (piece.mark(low, high),), diagnosis="两句之间掉了句号"
            )


def _openings(text: str) -> Iterator[tuple[int, int]]:
    for found in _YEAR.finditer(text):
        if not _GOES_ON.search(text[max(0, found.start() - 3) : found.start()]):
            yield found.span()
    if "》" in text:
        yield from (found.span() for found in _BEHIND_TITLE.finditer(text))
    for found in _PHRASE.finditer(text):
        before = text[max(0, found.start() - 1) : found.start()]
        if "\u4e00" <= before <= "\u9fff" and before not in _LEADS_ON:
            yield found.span()
