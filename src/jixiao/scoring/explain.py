"""How the points of one line came about, so that a reader can redo the sum."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jixiao.ledger.model.values import plain
from jixiao.ledger.words import amount
from jixiao.packs.model import Cited
from jixiao.scoring.base import Input
from jixiao.scoring.sheet import Line


def explained(line: Line) -> Iterator[str]:
    """The line's rule, figures, parameters with their source, working and points."""
    name = f"{line.code} {line.level3}".strip()
    yield f"{name}（{'·'.join(filter(None, (line.level1, line.level2)))}）"
    yield f"  分值：{_cited(line.weight)}"
    if line.rule is not None:
        yield f"  规则：{line.rule.label}。{line.rule.says}。依据：{line.rule.basis}"
    yield from (f"  数据：{_input(one)}" for one in line.inputs)
    yield from (f"  参数：{parameter}＝{_cited(cited)}" for parameter, cited in line.parameters)
    if line.arithmetic:
        yield f"  算式：{line.arithmetic}"
    given = f"{line.points}（四舍五入到两位小数）" if line.points is not None else line.why
    yield f"  得分：{given}"
    if line.own is not None:
        yield f"  单位自评：{plain(line.own)}分"
        if line.points is not None and line.own != line.points:
            yield f"  相差：{plain(line.own - line.points)}分"
    yield from (f"  注意：{note}" for note in line.notes)
    if any(not cited.confirmed for cited in (line.weight, *(c for _, c in line.parameters))):
        yield "  注意：有未经核实的分值或参数，使用前请核对当年通知"


def _input(one: Input) -> str:
    unit = (
        "元" if one.value >= 1 and not one.path.startswith(("staff", "plan", "buildings")) else ""
    )
    return f"{one.label} {amount(one.value, unit)}（{one.path}）"


def _cited(cited: Cited[Any]) -> str:
    if cited.value is None:
        return f"没有（{cited.note or '没有出处'}）"
    value = plain(cited.value) if hasattr(cited.value, "quantize") else str(cited.value)
    doubt = "，未经核实" if not cited.confirmed else ""
    note = f"；{cited.note}" if cited.note else ""
    return f"{value}（出处：{cited.source}{doubt}{note}）"
