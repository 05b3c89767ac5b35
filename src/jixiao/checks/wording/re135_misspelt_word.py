"""常用词语中有一个字被音近或形近的字替换。

为什么：
    “资料跟新”“管护标谁”里错的那个字，与前后的字都组不成词，而换成读音或字形相近的字就是常用的词语，
    多半是输入法选错了字。同样的写法出现三次以上的视为有意，人名、地名和引号里的说法不看。

依据：
    《党政机关公文格式》（GB/T 9704-2012）正文内容

反例：
    台账跟新不及时，项目资金未做到专款专佣。

正例：
    台账更新不及时，项目资金设立专户，做到专款专用。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.checks.reading.spelling import Misspelling, misspellings
from jixiao.checks.reading.terms import slips
from jixiao.data.confusions import CONTEXT, MILD, WORDS
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import OFFICIAL_DOCUMENTS

RULE = Rule(
    code="RE135",
    name="misspelt-word",
    summary="常用词语中有一个字被音近或形近的字替换。",
    severity=Severity.WARNING,
    basis=OFFICIAL_DOCUMENTS.cite("正文内容"),
    tier=Tier.READING,
)
_HABIT = 3
_WORD = 2
_FIRST = 5  # paragraphs in which a document is named
_NAME_AFTER = re.compile(
    r"[\u4e00-\u9fff]{0,8}(?:公司|集团|股份)|[\u4e00-\u9fff]{0,2}"
    r"(?:镇|乡|村|县|市|区|州|街道|社区|学校|小学|中学|医院|路|河|桥|水库"
    r"|〔|\[|（?20\d\d|同志|等人)"
)
_NAME_BEFORE = re.compile(r"(?:企业|公司|品牌|商标|商户)[\u4e00-\u9fff]{0,4}$")
_TRADITIONAL = re.compile("[國財預經費資產業務長開發與為個總數實際會後來過這時說對學區縣鄉]")
_LISTED = re.compile("|".join(sorted((*WORDS, *MILD), key=len, reverse=True)))


@reads(RULE)
def misspelt_words(report: Report) -> Iterator[Problem]:
    """Slips that the text does not repeat, outside quotation marks and names."""
    text = report.document.text
    if len(_TRADITIONAL.findall(text)) > _HABIT:
        return
    coins = any("工作报告" in p.text for p in narrative(report)[:_FIRST])  # new words
    for piece in narrative(report):
        for slip in misspellings(piece.text):
            printed = piece.text[slip.start : slip.end]
            if coins and len(printed) == _WORD:
                continue
            if text.count(printed) < _HABIT and _sure(piece, slip):
                yield Problem(
                    f"“{printed}”疑为“{slip.word}”之误",
                    (piece.mark(slip.start, slip.end),),
                    printed=printed,
                    expected=slip.word,
                    diagnosis="音近或形近的错字",
                )


def _sure(piece: Piece, slip: Misspelling) -> bool:
    """Not in quotation marks or a name, and not what another check reports."""
    before = piece.text[: slip.start]
    if before.count("“") > before.count("”") or _NAME_AFTER.match(piece.text, slip.end):
        return False
    if _NAME_BEFORE.search(before):
        return False
    return not any(s < slip.end and slip.start < e for s, e in _reported(piece.text))


def _reported(text: str) -> Iterator[tuple[int, int]]:
    """Where RE114 and RE115 report a slip."""
    yield from ((slip.start, slip.end) for slip in slips(text))
    yield from (found.span() for found in _LISTED.finditer(text))
    for context in CONTEXT:
        if context.wrong in text:
            yield from (found.span("bad") for found in context.pattern.finditer(text))
