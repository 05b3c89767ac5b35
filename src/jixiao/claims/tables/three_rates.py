"""完成预算的 p% of 三公 items whose budget no sentence tells, against the budget in their table."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from jixiao.claims.model import Claim, Rate, Term
from jixiao.claims.narrative.named import levels_before
from jixiao.claims.narrative.terms import term as spoken
from jixiao.claims.tables.terms import heading, term
from jixiao.facts.index import BUDGETS, Index, index
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.facts.tables.labelled import Labelled, alias, labelled
from jixiao.facts.tables.model import TableKind
from jixiao.figures import Kind

_OF_BUDGET = re.compile(
    r"(?:完成|为|占)(?:了)?(?:当年|本年|年初|全年|调整后?)?(?:的)?预算(?:数)?的?(?:为|达)?$"
)
_ITEMS = frozenset({"三公", "出国", "公务接待", "公车", "公车购置", "公车运行"})


def find(report: Report) -> Iterator[Claim]:
    """Each such rate, where the document has one table of the three public expenses."""
    tables = [t for t in report.tables if t.kind is TableKind.THREE and not t.empty]
    if len(tables) != 1:
        return
    budgets: dict[str, list[Labelled]] = defaultdict(list)
    for item in labelled(tables[0]):
        if item.label.stage in BUDGETS and item.label.year in (None, report.profile.year):
            budgets[_item(item.label.key)].append(item)
    levels = index(report)
    for passage in report.passages:
        for position, mention in enumerate(passage.mentions):
            if mention.role in (Role.RATE, Role.SHARE) and _OF_BUDGET.search(mention.lead):
                yield from _rate(passage, position, budgets, levels)


def _item(key: str) -> str:
    return "三公" if key in ("合计", "总计") else alias(key)


def _rate(
    passage: Passage, position: int, budgets: Mapping[str, list[Labelled]], levels: Index
) -> Iterator[Claim]:
    """The amount right before the rate over the table's budget of that name."""
    mention = passage.mentions[position]
    before = levels_before(passage, position)
    if not mention.figure.exact or not before or mention.clause - before[0].clause > 1:
        return
    done = before[0]
    name = _item(done.label.key)
    told = any(levels.budget(m) and levels.this_year(m) for _, m in levels.named(done.label.key))
    shown = [i for i in budgets.get(name, ()) if i.figure.value and _money(i)]
    if name not in _ITEMS or told or levels.budget(done) or not _money_level(done) or not shown:
        return
    pairs = tuple((spoken(passage, done), _budget(i)) for i in shown)
    yield Rate(
        topic="budget",
        title="完成预算的比例",
        percent=spoken(passage, mention),
        pairs=pairs,
        named=len({i.figure.value for i in shown}) == 1,
    )


def _money(item: Labelled) -> bool:
    return item.figure.unit.kind is Kind.MONEY and item.entry.figure is not None


def _money_level(mention: Mention) -> bool:
    return mention.money and mention.figure.exact


def _budget(item: Labelled) -> Term:
    return term(
        item.table, item.entry, f"{item.line.name or item.label.words}{heading(item.column)}"
    )
