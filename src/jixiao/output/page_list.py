"""The findings beside the text: cards with message, arithmetic, quotes, and the filter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from jixiao.findings import Evidence, Finding, Severity
from jixiao.output import words
from jixiao.results import Result, Rules

WAIVED = "waived"
_SIGNS = re.compile(r"(?<=[\d%）)])([+\-−×÷=])")
_SHORT = ("报告数", "应为", "差额", "相符区间")


@dataclass(frozen=True, slots=True)
class Card:
    """A finding with its number on the page. `home`: the path its evidence counts in."""

    number: int
    finding: Finding
    home: str

    @property
    def state(self) -> str:
        """error, warning, info, or waived whatever it was."""
        return WAIVED if self.finding.waived else self.finding.severity.value

    def path(self, evidence: Evidence) -> str:
        """The document that a place is in."""
        return evidence.document or self.home


LABELS = {**{s.value: s.label for s in Severity}, WAIVED: "已豁免"}


def filters(cards: Sequence[Card]) -> str:
    """Boxes for the severities and a list of the codes, with their counts."""
    states = Counter(card.state for card in cards)
    boxes = "".join(
        f'<label class="{state}"><input type="checkbox" name="state" value="{state}" checked>'
        f"<span>{label} <b>{states[state]}</b></span></label>"
        for state, label in LABELS.items()
        if states[state]
    )
    codes = Counter(card.finding.code for card in cards)
    options = "".join(
        f'<option value="{escape(code)}">{escape(code)}（{codes[code]}）</option>'
        for code in sorted(codes)
    )
    return (
        f'<fieldset><legend class="hidden">按严重程度筛选</legend>{boxes}</fieldset>'
        f'<label class="code">检查 <select id="code"><option value="">全部</option>{options}'
        "</select></label>"
    )


def items(cards: Sequence[Card], rules: Rules, link: Callable[[str], str]) -> Iterator[str]:
    """One card each; `link` gives another document's page, or nothing."""
    asked = False
    for card in cards:
        if card.state == Severity.INFO and not asked:
            asked = True
            yield f'<li class="part" data-part="info">{words.INFO_TITLE}</li>\n'
        yield from _item(card, rules, link)


def _item(card: Card, rules: Rules, link: Callable[[str], str]) -> Iterator[str]:
    finding = card.finding
    title = escape(words.title_of(finding, rules))
    yield (
        f'<li class="card {card.state}" id="f{card.number}" data-state="{card.state}"'
        f' data-code="{escape(finding.code)}" tabindex="-1">'
        f'<button type="button" class="head" data-f="{card.number}">'
        f'<span class="number">{card.number}</span><span class="state">'
        f"{LABELS[card.state]}</span> <code>{escape(finding.code)}</code> "
        f'<span class="name">{title}</span></button>'
    )
    yield f'<p class="message">{escape(words.fit(finding.message))}</p>'
    if finding.waived:
        yield f'<p class="waiver">{escape(words.waiver_of(finding))}</p>'
    yield _working(finding)
    places = "".join(_place(card, index, link) for index in range(len(finding.evidence)))
    yield f'<ol class="places">{places}</ol></li>\n'


def _working(finding: Finding) -> str:
    """The amounts on one line, then arithmetic, cause and basis on lines of their own."""
    told = list(words.amounts(finding))
    short = "".join(f"<span>{h} <b>{escape(t)}</b></span>" for h, t in told if h in _SHORT)
    rows = "".join(f"<dt>{h}</dt><dd>{_breaking(t)}</dd>" for h, t in told if h not in _SHORT)
    amounts = f'<p class="amounts">{short}</p>' if short else ""
    return amounts + (f"<dl>{rows}</dl>" if rows else "")


def _breaking(text: str) -> str:
    """A formula may break after its signs."""
    return _SIGNS.sub(r"\1<wbr>", escape(text))


def unsettled(result: Result) -> str:
    """The relations that came to no judgement, closed until a reader opens them."""
    found = words.unsettled(result)
    if not found:
        return ""
    rows = "".join(
        f"<li>{escape(words.judged(relation))}"
        f'<ul class="places">{"".join(f"<li>{_told(e)}</li>" for e in relation.evidence)}</ul></li>'
        for relation in found
    )
    head = f"{words.UNSETTLED_TITLE}（{len(found)}）"
    return f'<details class="unsettled"><summary>{head}</summary><ul>{rows}</ul></details>'


def _told(evidence: Evidence) -> str:
    return (
        f'<span class="where">{escape(words.place(evidence))}</span> '
        f"<q>{escape(words.line(evidence.quote))}</q>"
    )


def _place(card: Card, index: int, link: Callable[[str], str]) -> str:
    evidence = card.finding.evidence[index]
    inner = _told(evidence)
    page = link(card.path(evidence))
    if page:
        return f'<li><a href="{escape(page)}">{inner}</a></li>'
    return f'<li><button type="button" data-e="{card.number}.{index}">{inner}</button></li>'
