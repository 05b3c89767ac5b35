"""What a notice says, each value with its source.

A value that a source gives stands as `{value: 10, source: W12}`; what is known only from
hearsay carries `confirmed: false`, and wherever it decides points the explanation says so.
What no source gives is null: the pack then says what it cannot do, and nothing is made up.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar, Generic, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

T = TypeVar("T")
Exact = Annotated[Decimal, BeforeValidator(str)]


class Part(BaseModel):
    """A part of a pack."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True
    )


class Cited(Part, Generic[T]):
    """One value, where it is from, and whether that was seen in print."""

    value: T | None
    source: str = ""
    confirmed: bool = True
    note: str = ""

    @model_validator(mode="after")
    def _a_value_has_a_source(self) -> Cited[T]:
        if self.value is not None and not self.source:
            raise ValueError("有值就要写明来源 source")
        return self

    def __str__(self) -> str:
        doubt = "" if self.confirmed else "，未经核实"
        return f"{self.value}（{self.source}{doubt}）"


class Band(Part):
    """A grade or a step: from this value on (from below, the value itself included)."""

    label: str = ""
    from_: Exact = Field(alias="from")
    gives: Exact | None = None
    """What the step gives: points, or percent of the weight, as the formula says."""


class Rule(Part):
    """How points are earned: a rule of `scoring.rules`, of what rate, with what parameters."""

    rule: str
    rate: str = ""
    """A rate of `scoring.rates`, counted from the department-year; empty where the row's own
    target and actual decide."""
    parameters: dict[str, Cited[Exact]] = {}
    bands: Cited[tuple[Band, ...]] | None = None


class Row(Part):
    """One indicator that the notice itself gives."""

    code: str
    level1: str
    level2: str = ""
    level3: str
    weight: Cited[Exact]
    standard: str = ""
    rule: Rule | None = None
    """None: the points are typed by the evaluator with a reason."""


class Block(Part):
    """A first or second level with its points, under which departments set their own rows."""

    level1: str
    level2: str = ""
    weight: Cited[Exact]
    covers: tuple[str, ...] = ()
    """First levels that share these points, where the block is no first level itself."""

    def holds(self, level1: str, level2: str) -> bool:
        """Whether an indicator of these levels earns its points here."""
        return level1 in (self.covers or (self.level1,)) and self.level2 in ("", level2)


class Section(Part):
    """A section of the report's outline."""

    title: str
    content: tuple[str, ...] = ()
    """Names of the generated passages of `reports`, in order."""
    guide: str = ""
    """What the notice asks the department to say here in its own words."""
    sections: tuple[Section, ...] = ()


class Sheet(Part):
    """One scored table: whole department or project."""

    execution: Cited[Exact] | None = None
    """Points of the execution rate, where the form scores it."""
    execution_rule: Rule = Rule(rule="proportional", rate="execution")
    blocks: tuple[Block, ...] = ()
    rows: tuple[Row, ...] = ()


class Method(Part):
    """What holds for every indicator that a department sets itself.

    `by_sign` names a rule of `scoring.rules` for each sign of the indicator table: a notice
    says which of several rules in use is its own.
    """

    by_sign: dict[str, Cited[str]]
    parameters: dict[str, Cited[Exact]] = {}
    qualitative: Cited[tuple[Band, ...]]
    """达成程度 from which percent on: label and the lower end of the band."""
    over_achievement: Cited[Exact]
    """Percent over the target beyond which an explanation is asked for."""
    rescale: Cited[bool]
    """Whether what does not apply is dropped and the rest scaled to the full points."""
    grades: Cited[tuple[Band, ...]]


class Source(Part):
    """Where values were seen."""

    title: str
    address: str = ""


class Pack(Part):
    """A notice: who asks whom for what, until when, in which form, scored how."""

    format: Literal["jixiao/pack/1"] = "jixiao/pack/1"
    name: str
    title: str
    issuer: Cited[str]
    number: Cited[str]
    year: Cited[int]
    deadline: Cited[date]
    about: str
    kinds: tuple[Literal["部门整体", "项目", "专项资金"], ...]
    outline: Cited[tuple[Section, ...]]
    tables: tuple[str, ...] = ()
    department: Sheet | None = None
    project: Sheet | None = None
    method: Method
    cannot: tuple[str, ...] = ()
    """What this pack cannot do, and why, in words for the user."""
    sources: dict[str, Source]
