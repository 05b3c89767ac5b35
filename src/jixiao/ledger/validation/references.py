"""References from one part to another: evidence, surveys, problems, living figures in texts."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.errors import JixiaoError
from jixiao.ledger.living import references
from jixiao.ledger.model.indicators import Indicator
from jixiao.ledger.model.projects import Project
from jixiao.ledger.paths import parts
from jixiao.ledger.validation.base import Problem, Seen


def problems(seen: Seen) -> Iterator[Problem]:
    """Every reference to nothing."""
    proofs = {name for e in seen.year.proofs for name in (e.code, e.name) if name}
    named: set[str] = set()
    for path, part in parts(seen.year):
        if isinstance(part, Indicator):
            named |= {part.code, part.level3}
        if isinstance(part, Indicator | Project):
            for proof in part.proofs:
                if proof not in proofs:
                    told = f"佐证材料“{proof}”没有登记"
                    yield seen.warning(f"{path}.proofs", told, "在“佐证材料”里登记，或改正编号")
    yield from _indicators(seen, named)
    yield from _texts(seen)


def _indicators(seen: Seen, named: set[str]) -> Iterator[Problem]:
    asked = [(f"surveys[{s.name}].indicator", s.indicator) for s in seen.year.surveys]
    for path, name in asked:
        if name and name not in named:
            yield seen.warning(path, f"没有名为“{name}”的指标", "填指标编号或三级指标名称")


def _texts(seen: Seen) -> Iterator[Problem]:
    for section, text in seen.year.texts.items():
        for reference in references(text):
            try:
                reference.value(seen.year)
            except JixiaoError as error:
                told = f"引用{{{reference.written}}}有误：{error.message.removesuffix('。')}"
                yield seen.error(f"texts[{section}]", told, "改正花括号里的路径")
