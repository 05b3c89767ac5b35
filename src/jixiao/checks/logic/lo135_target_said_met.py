"""称达到（超过）目标，写出的数却没有达到。

为什么：
    “2型糖尿病规范管理率74.9%……均达到75%的目标”，数与说法相反。没有达到目标的指标应当写明偏差原因，
    也不应得满分。

依据：
    勾稽关系：完成值与目标值相比，决定是否达到

反例：
    甲类设备完好率96.4%，乙类设备完好率93.8%，两类设备完好率均达到95%的目标。

正例：
    甲类设备完好率96.4%，乙类设备完好率93.8%，仅甲类设备完好率达到95%的目标。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO135",
    name="target-said-met",
    summary="称达到（超过）目标，写出的数却没有达到。",
    severity=Severity.ERROR,
    basis=Identity("完成值与目标值相比，决定是否达到"),
    tier=Tier.READING,
)
_N = r"\d[\d,]*(?:\.\d+)?"
_UNIT = (
    r"%|[万亿]?元|公里|平方米|万?人次|人|户|个|件|家|亩|吨|批次|次|场|项|台|套|分|天|小时|处|座"
    r"|盏|名|所"
)
_GOAL = (
    r"(?:以上|以内|以下)?的?(?:年度|绩效|预期|预定|既定|规定|计划|考核)?"
    r"(?:目标|指标|要求|标准|任务|门槛)"
)
_CLAIM = re.compile(
    rf"(?P<all>均|都|全部)?(?:已|已经)?(?:(?P<up>达到|超过|高于|超出|突破|完成|不低于|不少于)"
    rf"|(?P<down>低于|不超过|不高于|控制在|少于|小于))(?:了)?(?P<n>{_N})(?P<unit>{_UNIT})"
    rf"(?:/[\u4e00-\u9fff]{{1,4}})?{_GOAL}"
)
_PAIR = re.compile(
    rf"目标值?(?:为|是|≥|不低于|不少于|：)?(?P<n>{_N})(?P<unit>{_UNIT})(?:以上)?[，、；（]"
    rf"(?:全年|年末|目前|当年)?(?:实际|现|已)?(?:完成|达到|为|是)*(?P<done>{_N})(?P=unit)(?!以内)"
    rf"[^。；]{{0,16}}?(?P<claim>(?:达到|完成|实现|超过|超额完成|达成)(?:了)?(?:预期|年度|绩效|既定|设定)?(?:的)?目标)(?!值?[为≥\d])"
)
_RATE = re.compile(
    rf"(?P<name>[\u4e00-\u9fff]{{1,14}}?(?:率|满意度|占比|比例))(?:为|达到?|是|仅|仅为)?(?P<n>{_N})%"
)
_LAST = re.compile(rf"(?:^|[^\d.,至到—-])(?P<n>{_N})(?:{_UNIT})$")
_MOVED = re.compile(r"目标|计划|上年|比|较|增|减|升|降|提高|占")
_NAME = re.compile(r"(?:率|满意度|占比|比例)(?=(?:均|都|全部|已|分别)*$)")
_NOT = re.compile(
    r"(?:未|没|不|难以|尚未|未能|无法|距|离|为|要|力争|确保|争取|需|应|仅|只有|才|计划|预计|标准|目标)[^，。；]{0,4}$"
)


@reads(RULE)
def target_said_met(report: Report) -> Iterator[Problem]:
    """Claims with the target's figure in them, and targets told beside what was done."""
    for piece in narrative(report):
        for found in _CLAIM.finditer(piece.text):
            if not _NOT.search(piece.text[piece.clause(found.start())[0] : found.start()]):
                yield from _against(piece, found)
        for found in _PAIR.finditer(piece.text):
            before = piece.text[found.end("done") : found.start("claim")]
            target, done = _value(found["n"]), _value(found["done"])
            if done < target and not re.search(r"未|没|不|难|差|距|接近|基本", before):
                yield Problem(
                    f"目标{found['n']}{found['unit']}，只完成{found['done']}{found['unit']}，却称“{found['claim']}”",
                    (piece.found(found, "claim"), piece.found(found, "done")),
                    printed=found["done"],
                    arithmetic=f"{found['done']}＜{found['n']}",
                )


def _against(piece: Piece, claim: re.Match[str]) -> Iterator[Problem]:
    target = _value(claim["n"])
    for start, end, value in _figures(piece, claim):
        missed = value < target if claim["up"] else value > target
        if missed:
            sign = "＜" if claim["up"] else "＞"
            yield Problem(
                f"此处称“{claim[0]}”，而“{piece.text[start:end]}”",
                (piece.found(claim), piece.mark(start, end)),
                printed=str(value),
                expected=claim["n"],
                arithmetic=f"{value}{sign}{target}",
            )
            return


def _figures(piece: Piece, claim: re.Match[str]) -> Iterator[tuple[int, int, Decimal]]:
    """The figures that the claim speaks of: rates of its name, or the one right before it."""
    low, _ = piece.sentence(claim.start())
    clause, _ = piece.clause(claim.start())
    named = _NAME.search(piece.text[clause : claim.start()])
    if named and claim["unit"] == "%":
        own = piece.text[clause : clause + named.end()][-3:]
        told = [m for m in _RATE.finditer(piece.text, low, clause) if m["name"].endswith(own)]
        head = piece.text[clause : clause + named.end()]
        if not claim["all"] and len(told) > 1:
            told = [m for m in told if m["name"] in head]
        for found in told:
            yield (*found.span(), _value(found["n"]))
    elif not piece.text[clause : claim.start()].strip("均都全部已经"):
        start = max(piece.text.rfind(mark, 0, clause - 1) for mark in "，。；：、（）") + 1
        words = piece.text[start : clause - 1]
        last = _LAST.search(words)
        alone = last and len(re.findall(_N, words)) == 1 and not _MOVED.search(words)
        if last and alone and words.endswith(claim["unit"]):
            yield start, clause - 1, _value(last["n"])


def _value(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))
