"""What is left of money told further off: 收入…… 支出…… 年末结转 x; 资产、负债、净资产.

What came in and what went out stand sentences or paragraphs before, each told with its parts.
Words that far apart decide little: only a slip in what is left is a contradiction, unless a
rate of the same paragraph says that these two belong together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from jixiao.claims.equations import Balance, Proof, Reading
from jixiao.claims.model import Claim
from jixiao.claims.narrative.asides import aside
from jixiao.claims.narrative.scene import above, shut
from jixiao.claims.narrative.terms import term
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import HUNDRED

_LEFT = re.compile(
    r"结余|节余|结转|剩余|(?:尚|还|仍)(?:差|缺|有|余|欠|需)|缺口|(?:尚|还)?未(?:支出|支付|使用|拨付|兑付|执行"
    r"|到位|下拨|下达|发放|分配|形成支出|完成支付|拨款)|余额|余下"
)
_OTHERS = re.compile(
    r"上年|年初|期初|以前年度|历年|滚存|累计|其中|分配|收回|上缴|超出|结余(?:支出|使用|安排)|存量"
    r"|非财政|合计|总计|用于|结转(?:项目)?支出|[使动]用.{0,4}结|调入|弥补|专用|转入|20\d\d年(?:结转|结余)"
)
_NOT_LEFT = re.compile(r"利息|存款|贷款|债券|公积金|基金结|账户余额|银行")
_IN = re.compile(
    r"预算|到位|收到|下达|安排|收入|拨入|合同|资金总额|总投资|可用|批复|应(?:配套|拨|付|支付|到位|发放)|补助资金|专项资金"
)
_OUT = re.compile(r"支出|使用|支付|执行|决算|拨付|兑付|发放|列支|到位|配套到位|下拨|形成")
_PIECE = re.compile(
    r"基本支出|项目支出|人员|公用|三公|其中|出国|接待|用车|上年|年初结|结余|结转|节约|利息|人均|采购|培训费|会议费"
)
_DUE = re.compile(
    r"应(?:配套|拨|付|支付|到位|发放)|需(?:配套|拨付|支付)|配套(?!到位)|目标|任务|计划"
)
_CARRIED = re.compile(r"(?:上年|年初|期初|以前年度)(?:度?末?)的?(?:财政拨款)?(?:结转|结余)")
_GONE = re.compile(r"收回|上缴|缴回|退回|核减|统筹")
_ENTIRE = re.compile(r"总|合计|全年|决算|调整")
_BALANCE = re.compile(r"收支(?:结余|差额|结转)")
_RATE = re.compile(r"率|占[^，。；]{0,12}的|完成[^，。；]{0,12}的")
_ASSETS, _DEBTS = (
    re.compile(r"(?<!净)(?<!定)(?<!动)资产(?:总额|总计|合计|总值|总量)"),
    re.compile(r"负债(?:总额|总计|合计)?"),
)
_NET = re.compile(r"(?<!非)净资产(?:总额|合计|为|：|总计|额|达|共)*$")
_REACH = 6  # paragraphs
_MOST = 3  # candidates for each side


def find(report: Report) -> Iterator[Claim]:
    """Every amount left that its own sentence does not account for, and net assets."""
    for position, passage in enumerate(report.passages):
        for mention in passage.mentions:
            if not (mention.money and mention.figure.exact) or shut(
                passage, mention, len(passage.text)
            ):
                continue
            if _NET.search(mention.label.words):
                yield from _net(report.passages, position, mention)
            elif _is_left(passage, mention):
                yield from _left(report.passages, position, mention)


def _is_left(passage: Passage, mention: Mention) -> bool:
    """Whether it is what the year left, told as it stands."""
    words = mention.label.words + mention.tail[:4]
    stands = mention.role in (Role.LEVEL, Role.GAP) and mention.direction <= 0
    told = _LEFT.search(words) and not _OTHERS.search(mention.lead) and not _NOT_LEFT.search(words)
    return bool(stands and told and mention.label.year != -1) and not aside(passage.text, mention)


def _net(passages: Sequence[Passage], position: int, net: Mention) -> Iterator[Claim]:
    told = list(above(passages, position, net.at, net.figure.unit, 1))
    assets = [e for e in told if _ASSETS.search(e[1].label.words)]
    debts = [e for e in told if _DEBTS.search(e[1].label.words)]
    if assets and debts and net.label.year == assets[0][1].label.year:
        alone = len(assets) == 1 and len(debts) == 1 and net.label.year is None
        yield Balance(
            topic="funds",
            title="净资产",
            result=term(passages[position], net),
            readings=(Reading((term(*assets[0]),), (term(*debts[0]),)),),
            why="净资产＝资产总额−负债总额",
            proof=Proof.SURE if alone else Proof.SLIP,
        )


def _left(passages: Sequence[Passage], position: int, left: Mention) -> Iterator[Claim]:
    told = list(islice(above(passages, position, left.at, left.figure.unit, _REACH), 40))
    outs = _totals_first([e for e in told if _is_out(e[1]) and not _several(*e)])
    ins = _totals_first([e for e in told if _is_in(e[1]) and not _several(*e)])
    carried = [e for e in told if _CARRIED.search(e[1].label.words)][:1]
    gone = [e for e in told if _GONE.search(e[1].label.words)][:1]
    pairs = [(i, o) for o in outs for i in ins if i[1] is not o[1] and _covers(i, o)]
    if not pairs:
        return
    yield Balance(
        topic="funds",
        title=left.label.words.strip("的"),
        result=term(passages[position], left),
        readings=tuple(_readings(pairs, carried, gone)),
        why="收入（预算、到位资金）减支出",
        proof=_proof(passages[position], left, pairs),
    )


def _totals_first(told: Sequence[Entry]) -> list[Entry]:
    """The nearest three, those told as totals before all others."""
    return sorted(told, key=lambda e: not _ENTIRE.search(e[1].label.words))[:_MOST]


def _readings(
    pairs: Sequence[tuple[Entry, Entry]], carried: Sequence[Entry], gone: Sequence[Entry]
) -> Iterator[Reading]:
    """Both alone; with what was carried over; with what was given back."""
    for came, went in pairs:
        yield Reading((term(*came),), (term(*went),))
    for came, went in pairs:
        for old in carried:
            yield Reading((term(*came), term(*old)), (term(*went),))
        for back in gone:
            yield Reading((term(*came),), (term(*went), term(*back)))


def _is_out(mention: Mention) -> bool:
    words = mention.label.words
    return bool(_OUT.search(words)) and not (_PIECE.search(words) or _budgeted(words))


def _several(passage: Passage, mention: Mention) -> bool:
    """Whether it is one of several told together: 分别支出 a、b、c 和 d."""
    listed = passage.text[mention.end : mention.end + 1] in ("、", "和") or not mention.label.words
    return "分别" in mention.lead or listed


def _budgeted(words: str) -> bool:
    return bool(re.search(r"预算|收入|应(?:配套|拨|付|支付|到位|发放)", words)) and not re.search(
        r"(?:支出|执行|使用|支付)(?:数|为|了|资金|总额)*$|决算", words
    )


def _is_in(mention: Mention) -> bool:
    words = mention.label.words
    return bool(_IN.search(words) or _DUE.search(words)) and not _PIECE.search(words)


def _covers(came: Entry, went: Entry) -> bool:
    """Whether what came in is no less than what went out, and not the spending itself."""
    own = _OUT.search(came[1].label.words) and not _budgeted(came[1].label.words)
    return came[1].figure.value >= went[1].figure.value and not (
        own and not _IN.search(came[1].label.words)
    )


def _proof(passage: Passage, left: Mention, pairs: Sequence[tuple[Entry, Entry]]) -> Proof:
    """A rate that the nearest two make, told by the sentence of the spending, ties them."""
    (_, came), (place, went) = pairs[0]
    if _BALANCE.search(left.label.words) and len(pairs) == 1 and place is passage:
        return Proof.SURE
    rates = (
        m
        for m in place.mentions
        if m.role in (Role.RATE, Role.SHARE) and _RATE.search(m.lead) and went.at < m.at
    )
    rate = next(rates, None)
    one = len(pairs) == 1
    if rate is None or not came.figure.value or not one or place is not passage:
        return Proof.SLIP
    made = (went.figure.span / came.figure.span).scaled(HUNDRED)
    tied = rate.figure.span.meets(made) and rate.sentence == went.sentence
    return Proof.SURE if tied and left.sentence - went.sentence <= 1 else Proof.SLIP
