"""称没有发生某类问题或事件，同一部分又写明发生了。

为什么：
    “未发现截留、挤占、挪用等问题”后面紧接着写审计查出挪用的金额，前一句就是照抄的套话。
    只说重大、集体一类的，只与同样的事件比较；别的部分里写的多是本单位办理的别人的事，不比较。

依据：
    勾稽关系：文字与数字说的是同一件事

反例：
    资金管理规范，未发现截留、挪用等问题。抽查发现挪用项目资金3万元购置家具，已归还。

正例：
    资金管理规范，未发生重大安全事故。全年发生一般交通事故3起，无人员伤亡。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.checks.reading.refusals import Refusal, denying, refusals
from jixiao.claims.model import Mark
from jixiao.data.denied import EVENTS, GRAVE, Event
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO132",
    name="denied-but-happened",
    summary="称没有发生某类问题或事件，同一部分又写明发生了。",
    severity=Severity.ERROR,
    basis=Identity("文字与数字说的是同一件事"),
    tier=Tier.READING,
)
_ELSEWHERE = re.compile(
    r"上年|去年|往年|以前年度|全国|其他单位|企业|商户|查处|打击|立案|整治|防止|避免|未|没有|不存在|预防|严禁"
)
_OVER = re.compile(r"目标|计划|力争|确保|控制在")
_ANY = re.compile("|".join(event.denied for event in EVENTS))


@reads(RULE)
def denied_but_happened(report: Report) -> Iterator[Problem]:
    """Denials of an event against the event, told with its number, in the same section."""
    pieces = narrative(report)
    for piece in denying(report):
        for event in EVENTS if _ANY.search(piece.text) else ():
            for refusal in refusals(piece, event.denied, report.profile.year):
                told = next(_told(pieces, refusal, event), None)
                if told:
                    yield Problem(
                        f"此处称“{refusal.text}”，同一部分又写明“{told.text}”",
                        (piece.mark(refusal.start, refusal.end), told),
                        expected=told.text,
                        diagnosis="套用了制度性表述",
                    )


def _told(pieces: tuple[Piece, ...], refusal: Refusal, event: Event) -> Iterator[Mark]:
    grave = [word for word in GRAVE if word in refusal.text]
    for piece in pieces:
        if piece is not refusal.piece and not _same_section(piece, refusal.piece):
            continue
        for found in re.finditer(event.told, piece.text):
            low, _ = piece.clause(found.start())
            number = next((n for n in found.groups() if n), "0")
            apart = piece is not refusal.piece or not refusal.start <= found.start() < refusal.end
            words = piece.text[low : found.end()]
            named = all(word in words for word in grave) and (
                not event.kinds or _same_kind(refusal, words)
            )
            other = _ELSEWHERE.search(words) or _OVER.search(words)
            if apart and named and not other and float(number.replace(",", "")) > 0:
                yield piece.found(found)


def _same_section(one: Piece, other: Piece) -> bool:
    return bool(one.section) and one.section == other.section


def _same_kind(refusal: Refusal, words: str) -> bool:
    """挪用 denied meets 挪用 told: a word of two characters of the denial is told."""
    told = refusal.text
    return any(
        told[i : i + 2] in words for i in range(len(told) - 1) if told[i : i + 2] not in _COMMON
    )


_COMMON = ("发现", "发生", "问题", "情况", "现象", "出现", "存在", "行为", "资金", "项目", "人员")
