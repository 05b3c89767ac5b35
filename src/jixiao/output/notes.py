"""What a comment in the margin says: in Word and on PDF pages alike."""

from __future__ import annotations

from jixiao.findings import Evidence, Finding
from jixiao.output import words
from jixiao.results import Rules

_MOST_PLACES = 12
_FOR_PEOPLE = ("算式", "可能原因", "依据")


def heading(finding: Finding, rules: Rules) -> str:
    """【错误】SU101 分项之和与合计不符; what was set aside says so."""
    state = "已豁免" if finding.waived else finding.severity.label
    return f"【{state}】{finding.code} {words.title_of(finding, rules)}"


def full(finding: Finding, rules: Rules) -> list[str]:
    """The note at the place under test, a paragraph each."""
    shown = dict(words.amounts(finding))
    lines = [heading(finding, rules), words.line(finding.message)]
    lines += [f"{head}：{words.line(shown[head])}" for head in _FOR_PEOPLE if head in shown]
    others = finding.evidence[1:]
    if others:
        told = [_place(evidence) for evidence in others[:_MOST_PLACES]]
        more = f"等 {len(others)} 处" if len(others) > _MOST_PLACES else ""
        lines.append(f"对照：{'；'.join(told)}{more}")
    if finding.waived:
        lines.append(words.waiver_of(finding))
    return lines


def brief(finding: Finding, rules: Rules) -> list[str]:
    """The note at each other place: what it is compared with."""
    first = finding.evidence[0]
    return [
        f"{heading(finding, rules)}（对照处）",
        words.line(finding.message),
        f"所核对处：{_place(first)}",
    ]


def _place(evidence: Evidence) -> str:
    quote = f"“{words.line(evidence.quote)}”"
    # Nobody counts characters in Word: a place is told where a page or table names it.
    named = evidence.page or evidence.table or evidence.sheet or evidence.document
    return f"{quote}（{words.place(evidence)}）" if named else quote
