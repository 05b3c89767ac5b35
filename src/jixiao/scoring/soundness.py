"""What is wrong with a pack beyond its form: unknown rules, weights that do not make 100."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from jixiao.ledger.model.values import plain
from jixiao.packs.model import Block, Pack, Row, Rule, Sheet
from jixiao.scoring.base import HUNDRED, rates, rules


def faults(pack: Pack) -> tuple[str, ...]:
    """Every fault, in the words of whoever wrote the pack."""
    return tuple(_faults(pack))


def _faults(pack: Pack) -> Iterator[str]:
    for name, sheet in (("部门整体", pack.department), ("项目", pack.project)):
        if sheet is not None:
            yield from (f"{name}评分表：{fault}" for fault in _sheet(sheet))
    for sign, rule in pack.method.by_sign.items():
        if rule.value is not None and rule.value not in rules():
            yield f"符号“{sign}”的规则 {rule.value} 不存在，可用：{'、'.join(rules())}"
    yield from _unknown_sources(pack)


def _sheet(sheet: Sheet) -> Iterator[str]:
    codes = [row.code for row in sheet.rows]
    for code in sorted({code for code in codes if codes.count(code) > 1}):
        yield f"指标编号 {code} 用了两次"
    for row in sheet.rows:
        if row.rule is not None:
            yield from (f"{row.code} {row.level3}：{fault}" for fault in _rule(row.rule))
    yield from _weights(sheet)


def _rule(rule: Rule) -> Iterator[str]:
    if rule.rule not in rules():
        yield f"规则 {rule.rule} 不存在，可用：{'、'.join(rules())}"
    else:
        lacking = [name for name in rules()[rule.rule].needs if name not in rule.parameters]
        if lacking:
            yield f"规则 {rule.rule} 缺参数 {'、'.join(lacking)}"
    if rule.rate and rule.rate not in rates():
        yield f"比率 {rule.rate} 不存在，可用：{'、'.join(rates())}"


def _weights(sheet: Sheet) -> Iterator[str]:
    """Rows under a block make its points; execution, blocks and lone rows make 100."""
    for block in sheet.blocks:
        inside = [row for row in sheet.rows if block.holds(row.level1, row.level2)]
        made, whole = _sum(inside), block.weight.value
        if inside and made is not None and whole is not None and made > whole:
            told = f"{block.level1}{block.level2}各指标共{plain(made)}分"
            yield f"{told}，多于{plain(whole)}分"
    outside = [
        row
        for row in sheet.rows
        if not any(block.holds(row.level1, row.level2) for block in sheet.blocks)
    ]
    total = _sum([*sheet.blocks, *outside])
    execution = sheet.execution.value if sheet.execution else Decimal(0)
    if total is not None and execution is not None and total + execution != HUNDRED:
        yield f"各部分共{plain(total + execution)}分，不是100分"


def _sum(parts: Iterable[Row | Block]) -> Decimal | None:
    weights = [part.weight.value for part in parts]
    return None if None in weights else sum((w for w in weights if w is not None), Decimal(0))


def _unknown_sources(pack: Pack) -> Iterator[str]:
    cited = {c for c in _sources(pack.model_dump()) if c and c not in pack.sources}
    for name in sorted(cited):
        yield f"来源 {name} 没有列在 sources 里"


def _sources(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        if "confirmed" in data and "value" in data:
            yield data["source"]
        for value in data.values():
            yield from _sources(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from _sources(value)
