"""The Chinese words and places that all formats share."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from jixiao.documents.model import Document, Kind, Paragraph
from jixiao.findings import Evidence, Finding, Outcome, Relation, Tier
from jixiao.output.columns import shorten
from jixiao.results import Result, Rules

OUTCOMES = {
    Outcome.HOLDS: "成立",
    Outcome.ROUNDING: "舍入差",
    Outcome.CONTRADICTED: "矛盾",
    Outcome.UNDECIDED: "无法判定",
    Outcome.NOT_APPLICABLE: "不适用",
    Outcome.NOT_READ: "未能读懂",
}
TIERS = {Tier.ARITHMETIC: "数字", Tier.READING: "文字"}
RELATIONS = {
    "sum": "合计与分项",
    "share": "占比",
    "change": "增减变化",
    "rate": "比率",
    "product": "平均与乘积",
    "difference": "差额",
    "same": "同一事实",
    "count": "计数",
    "score": "得分",
    "order": "日期先后",
}
INFO_TITLE = "审核关注点"
UNSETTLED_TITLE = "无法判定、未能读懂的关系"
_UNSETTLED = (Outcome.UNDECIDED, Outcome.NOT_READ)
AUTHOR = "绩效核查"
_HEADING = 32  # columns of a heading that names a place

# C0 and C1 controls, surrogates, bidirectional overrides, noncharacters: none may
# reach a terminal, an XML part or a page, whatever the document holds.
_UNFIT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)


def fit(text: str) -> str:
    """The text with every character that a display or XML cannot bear shown as �."""
    return _UNFIT.sub("\ufffd", text)


def line(text: str) -> str:
    """The text on one line, fit to show."""
    return fit(" ".join(text.split()))


def title_of(finding: Finding, rules: Rules) -> str:
    """The check's Chinese name, or its slug where no rule text was given."""
    rule = rules.get(finding.code)
    return fit(rule.summary.rstrip("。") if rule else finding.name)


def name_of(path: str) -> str:
    """A path's last part, fit to show."""
    return fit(PurePath(path).name or path)


def amounts(finding: Finding) -> Iterator[tuple[str, str]]:
    """What the finding can say in few words, each with its heading."""
    low, high = finding.interval or ("", "")
    between = f"{low}至{high}" if low != high else ""
    pairs = (
        ("算式", finding.arithmetic),
        ("报告数", finding.printed or ""),
        ("应为", finding.expected or ""),
        ("差额", finding.difference or ""),
        ("相符区间", between),
        ("可能原因", finding.diagnosis),
        ("依据", finding.basis),
    )
    return ((head, fit(text)) for head, text in pairs if text)


def waiver_of(finding: Finding) -> str:
    """Why the finding was set aside, or nothing."""
    waived = finding.waived
    return fit(f"已豁免：{waived.reason}（{waived.by}，{waived.date}）") if waived else ""


def place(evidence: Evidence) -> str:
    """第3页 表2 第4行第3列 · 决算表!B7 · 第120字; another document's name in front."""
    parts = [f"《{name_of(evidence.document)}》"] if evidence.document else []
    if evidence.page:
        parts.append(f"第{evidence.page}页")
    parts.extend(_cell(evidence))
    if not evidence.page and not evidence.table and not evidence.sheet:
        parts.append(f"第{evidence.start + 1}字")
    return " ".join(parts)


def _cell(evidence: Evidence) -> Iterator[str]:
    cell = evidence.cell
    if evidence.sheet:
        yield fit(f"{evidence.sheet}!{cell}" if isinstance(cell, str) else evidence.sheet)
    elif evidence.table:
        yield f"表{evidence.table}"
    if isinstance(cell, tuple):
        yield f"第{cell[0]}行第{cell[1]}列"
    elif cell and not evidence.sheet:
        yield fit(cell)


class Sections:
    """Which headings stand above an offset: what a reader without page numbers needs."""

    def __init__(self, document: Document | None) -> None:
        headings = sorted(
            (block.words.offset(0), shorten(line(block.text), _HEADING))
            for block in (document.blocks if document else ())
            if isinstance(block, Paragraph) and block.kind is Kind.HEADING
        )
        self._starts = [start for start, _ in headings]
        self._titles = [title for _, title in headings]

    def of(self, offset: int) -> str:
        """The nearest heading above; nothing before the first."""
        at = bisect_right(self._starts, offset) - 1
        return self._titles[at] if at >= 0 else ""

    def above(self, evidence: Iterable[Evidence]) -> Iterator[str]:
        """For each place its heading, where neither page nor table nor sheet names it.

        In a row of places under one heading only the first has it.
        """
        before = ""
        for item in evidence:
            named = item.page or item.table or item.sheet or item.document
            section = "" if named else self.of(item.start)
            yield section if section != before else ""
            before = section


def unsettled(result: Result) -> list[Relation]:
    """The relations that came to no judgement: a person must look."""
    return [r for r in result.relations if r.outcome in _UNSETTLED]


def judged(relation: Relation) -> str:
    """增减变化，无法判定：上年支出没有写出."""
    kind = RELATIONS.get(relation.kind, "其他关系")
    why = f"：{relation.reason}" if relation.reason else ""
    return line(f"{kind}，{OUTCOMES[relation.outcome]}{why}")


def claims_line(result: Result) -> str:
    """核对关系 144 处：成立 120，舍入差 4 …"""
    counts = result.claims
    told = "，".join(f"{OUTCOMES[o]} {n}" for o, n in counts.items())
    return f"核对关系 {sum(counts.values())} 处：{told}"


def figures_line(result: Result) -> str:
    """读到数字 412 个，参与核对 301 个，未参与 108 个，未能识别 3 个."""
    idle = max(result.figures_read - result.figures_in_claims, 0)
    return (
        f"读到数字 {result.figures_read} 个：参与核对 {result.figures_in_claims} 个，"
        f"未参与核对 {idle} 个；另有 {result.figures_unread} 个未能识别"
    )
