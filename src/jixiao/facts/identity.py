"""What identifies a fact that two documents tell: its name, year, stage, fund scope, measure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jixiao.facts.labels import Scope, Stage
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage
from jixiao.facts.tables.labelled import Labelled

_CANON = (
    (r"基本(?:支出)?", "基本支出"),
    (r"项目(?:支出)?", "项目支出"),
    (r"“?三公”?(?:经费)?", "三公经费"),
    (r"(?:因公)?出国.*", "因公出国（境）费"),
    (r"公务接待.*", "公务接待费"),
    (r"公车购置", "公务用车购置费"),
    (r"公车运行", "公务用车运行维护费"),
    (r"公车", "公务用车购置及运行费"),
    (r"人员(?:经费)?", "人员经费"),
    (r"(?:日常)?公用(?:经费)?", "公用经费"),
    (r"机关运行(?:经费)?", "机关运行经费"),
    (r"工资福利(?:支出)?", "工资福利支出"),
    (r"商品和服务(?:支出)?", "商品和服务支出"),
    (r"对?个人和家庭(?:的?补助)?", "对个人和家庭的补助"),
    (r"政府采购(?:金额|支出)?", "政府采购"),
    (r"(?:部门)?整体(?:支出)?", "整体支出"),
    (r"收入|支出|收入支出", "{}合计"),
    (r"(?:实有)?在职(?:在编|在岗)?(?:人员|人数|职工)?", "在职人员"),
    (r"编制(?:人数|数)?|人员编制|核定编制", "编制"),
)
_NAMES = tuple((re.compile(pattern), name) for pattern, name in _CANON)
STAFF = frozenset({"在职人员", "编制"})
THREE = frozenset(
    {"三公经费", "因公出国（境）费", "公务接待费", "公务用车购置费", "公务用车运行维护费"}
    | {"公务用车购置及运行费"}
)


@dataclass(frozen=True, slots=True)
class Fact:
    """What is told: two tellings of one fact must agree."""

    name: str
    year: int
    stage: Stage
    scope: Scope
    staff: bool  # persons; else money
    rate: bool = False  # how much of it was executed

    def __str__(self) -> str:
        """As a reviewer would call it: 2023年项目支出（决算）."""
        if self.rate:
            funds = f"（{self.scope.value}）" if self.scope.value else ""
            return f"{self.year}年{self.name}预算执行率{funds}"
        scope = Scope.ALL if self.name in THREE else self.scope
        told = "，".join(p.value for p in (self.stage, scope) if p.value)
        kept = "" if self.staff or not told else f"（{told}）"
        return f"{self.year}年{self.name}{kept}"


@dataclass(frozen=True, slots=True)
class Telling:
    """One place that tells a fact: a sentence's figure or a table's.

    `supposed`: no word says the stage; 项目支出1110万元 is most likely what was spent.
    """

    fact: Fact
    spot: tuple[Passage, Mention] | Labelled
    supposed: bool = False

    @property
    def spoken(self) -> bool:
        """Whether it stands in a sentence."""
        return not isinstance(self.spot, Labelled)


def named(words: str) -> str:
    """The field's one name for it, or nothing."""
    for pattern, name in _NAMES:
        if pattern.fullmatch(words):
            return name.format(words)
    return ""


def scope_of(name: str, told: Scope) -> Scope | None:
    """The scope that identifies the fact: none for staff, always 财政拨款 for 三公."""
    if name in STAFF:
        return Scope.ALL
    if name in THREE:
        return None if told in (Scope.FUND, Scope.CAPITAL) else Scope.APPROPRIATION
    return told
