"""称全部完成（支付、整改……），同一处又写明有的没有完成。

为什么：
    “年度项目全部按期完工”前面就是按期完工率90.5%，“全部足额兑付”前面还有未兑付的金额，结论句多半是
    照搬目标或往年的说法。写明“其余”“已到期”“除……外”的，只说一部分，不与整体比较。

依据：
    勾稽关系：文字与数字说的是同一件事

反例：
    计划完工的12个项目中，按期完工10个，按期完工率83.3%，年度项目全部按期完工。

正例：
    计划完工的12个项目中，按期完工10个，按期完工率83.3%，已完工项目全部验收合格。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.claims.model import Mark
from jixiao.data.finishing import DONE, UNITS
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO134",
    name="all-but-some",
    summary="称全部完成（支付、整改……），同一处又写明有的没有完成。",
    severity=Severity.ERROR,
    basis=Identity("文字与数字说的是同一件事"),
    tier=Tier.READING,
)
_ALL = r"(?:全部|全都|均|都|全额|足额|全数|如数|悉数)"
_HOW = r"(?:已|已经|于[^，。；]{1,8}|按期|按时|如期|按计划|及时|足额|全额|按要求|顺利|圆满)*"
_CLAIM = re.compile(rf"{_ALL}{_HOW}(?P<done>{'|'.join(DONE)})(?!率|前|后|的|时|度|进度)")
_PART = re.compile(
    r"其余|其他|其它|剩余|余下|已(?!于|经|按|全|足|$)|除|以外|之外|外，|部分|应当?|须|确保|力争|要求|计划|下一步|上年|去年|往年|历年"
    r"|基本|大部分|多数|原则|如果?|若|将|拟|前期|目标|争取|截至(?!.{0,4}[年12]{1,2}(?:月)?[底末])|此前"
)
_N = r"(?P<number>\d[\d,]*(?:\.\d+)?)"
_NEAR = 2  # paragraphs before and behind, of the same section


@reads(RULE)
def all_but_some(report: Report) -> Iterator[Problem]:
    """The claim against a remainder of the same doing, or its rate below 100 %."""
    pieces = narrative(report)
    for index, piece in enumerate(pieces):
        for found in _CLAIM.finditer(piece.text):
            low, _ = piece.clause(found.start())
            head = piece.text[low : found.start()]
            if _PART.search(head) or _PART.search(found[0][: found.start("done") - found.start()]):
                continue
            told = next(_rest(pieces, index, found, head), None)
            if told:
                start = max(low, found.start() - 12)
                claim = piece.mark(start, found.end())
                yield Problem(
                    f"此处称“{claim.text}”，同一处又写明“{told.text}”",
                    (claim, told),
                    expected=told.text,
                    diagnosis="结论照搬了目标或往年的说法",
                )


def _rest(pieces: tuple[Piece, ...], index: int, claim: re.Match[str], head: str) -> Iterator[Mark]:
    piece = pieces[index]
    nouns = re.findall("|".join(UNITS), head)
    counted = re.search(r"\d", head)
    for near in pieces[max(0, index - _NEAR) : index + _NEAR + 1]:
        if near is not piece and (near.section != piece.section or not piece.section):
            continue
        for found in _remainder(claim["done"]).finditer(near.text):
            low, high = near.sentence(found.start())
            number = Decimal((found["number"] or found["other"] or found["rate"]).replace(",", ""))
            short = number < Decimal(100) if found["rate"] else number > 0
            apart = near is not piece or not claim.start() <= found.start() < claim.end()
            beside = near is piece and (
                low <= claim.start() < high or 0 < found.start() - claim.end() < _AFTER
            )
            sentence = near.text[low:high]
            same = any(noun in sentence for noun in nouns) or (near is piece and not nouns)
            if short and apart and (beside or (same and not counted)):
                yield near.found(found)


_AFTER = 40


def _remainder(done: str) -> re.Pattern[str]:
    """未兑付160.80万元, 尚有64户未竣工, 2个推迟, 按期完工率90.5%."""
    words = "|".join(DONE[done])
    unit = r"(?:[万亿]?元|个|项|户|件|处|家|人|套|公里|笔|条|起|批)"
    late = r"(?:推迟|延期|延至|顺延|滞后|逾期|搁置|暂停|流标|未启动|未开工|未实施)"
    return re.compile(
        rf"(?:未|尚未|仍未|没有|待)(?:能)?(?:按期|按时|全部|及时)?(?:{words})(?!的?原因)[^，。；\d]{{0,6}}{_N}{unit}"
        rf"|(?P<other>\d[\d,]*(?:\.\d+)?){unit}[^，。；、\d]{{0,12}}?(?:(?:尚|仍|还)?未(?:能)?(?:按期|按时|全部|及时)?(?:{words})|{late})"
        rf"|(?:{words})率(?:为|达到?|仅)?(?P<rate>\d+(?:\.\d+)?)%"
    )
