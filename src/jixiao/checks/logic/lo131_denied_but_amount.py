"""称没有某项收支、人员或事项，却列有它的金额或数量。

为什么：
    “本年度无因公出国（境）费用”“没有其他收入”一类的话，常常从没有这项收支的年份沿用下来；同一份报告里
    又列出它的金额，两处不能都对。上年数、预算数、其他单位的数和另一资金来源的数不与它比较。

依据：
    勾稽关系：文字与数字说的是同一件事

反例：
    2023年度部门整体支出绩效自评报告
    全年决算收入500万元，其中财政拨款480万元、其他收入20万元。
    本部门没有其他收入。

正例：
    2023年度部门整体支出绩效自评报告
    上年其他收入20万元，全年决算收入480万元，均为财政拨款。
    本部门没有其他收入。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.checks.reading.refusals import Refusal, denying, refusals
from jixiao.claims.model import Mark
from jixiao.data.denied import AMOUNTS
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO131",
    name="denied-but-amount",
    summary="称没有某项收支、人员或事项，却列有它的金额或数量。",
    severity=Severity.ERROR,
    basis=Identity("文字与数字说的是同一件事"),
    tier=Tier.READING,
)
_FILL = (
    r"(?:费用?|支出|经费|收入|预算财政拨款|财政拨款|拨款|收支|资金|人员|决算|实际|总额|合计|金额|数"
    r"|为|共|共计|是|达)*"
)
_NUMBER = r"(?P<number>\d[\d,]*(?:\.\d+)?)(?:[万亿]?元|批次|辆|个|人次|人|名|项|处|次|件|份)"
_OTHER = re.compile(
    r"预算(?!财政拨款|收入|支出|拨款)|计划|拟|上年|去年|往年|年初|目标|定额|标准|(?P<year>20\d\d)年"
)
_OWN = re.compile(r"决算|实际|执行|完成|发生|本年|当年")
_PART = re.compile(
    r"机关|本级|下属|所属|二级|中心|学校|该项目|本项目|此项|其中|除|以外|之外|基本支出|经营|上述|该类"
    r"|财政拨款|一般公共预算|非财政|自有资金|个别|部分"
)
_FOREIGN = re.compile(r"上年|去年|比|较|同比|减少|下降|非财政|自有资金|全[县市区省]")
_ANY = re.compile("|".join(AMOUNTS))


@reads(RULE)
def denied_but_amount(report: Report) -> Iterator[Problem]:
    """Each denial of a whole against the first amount above nought of the same name."""
    year = report.profile.year
    for piece in denying(report):
        for core in (
            (c for c in AMOUNTS if re.search(c, piece.text)) if _ANY.search(piece.text) else ()
        ):
            for refusal in refusals(piece, core, year):
                told = next(_told(report, refusal, core), None)
                if told and not _narrow(refusal):
                    yield Problem(
                        f"此处称“{refusal.text}”，另处列有“{told.text}”",
                        (piece.mark(refusal.start, refusal.end), told),
                        expected=told.text,
                        diagnosis="沿用了没有这一项的年份的说法",
                    )


def _narrow(refusal: Refusal) -> bool:
    """Whether a part, or a source of funds, is denied; a heading of the thing is LO124's."""
    low, _ = refusal.piece.clause(refusal.start)
    titled = any(refusal.what in title for title in refusal.piece.section)
    return titled or bool(_PART.search(refusal.piece.text[low : refusal.start]))


def _told(report: Report, refusal: Refusal, core: str) -> Iterator[Mark]:
    pattern = re.compile(f"(?:{core}){_FILL}{_NUMBER}")
    for piece in narrative(report):
        for found in pattern.finditer(piece.text):
            own = (
                piece is refusal.piece
                and found.start() < refusal.end
                and refusal.start < found.end()
            )
            above = float(found["number"].replace(",", "")) > 0
            if above and not own and _of_the_year(piece, found, report.profile.year):
                yield piece.found(found)


def _of_the_year(piece: Piece, found: re.Match[str], year: int | None) -> bool:
    """Whether the amount is the outturn of the report's year, told without comparison."""
    low, _ = piece.sentence(found.start())
    clause, _ = piece.clause(found.start())
    if _FOREIGN.search(piece.text, clause, found.start()) or _OTHER.search(found[0]):
        return False
    others = [
        m.end()
        for m in _OTHER.finditer(piece.text, low, found.start())
        if not m["year"] or int(m["year"]) != year
    ]
    owns = [m.end() for m in _OWN.finditer(piece.text, low, found.start())]
    return not others or max(owns, default=0) > max(others)
