"""Which amounts of the department-year add up to which: 勾稽关系 of the tree.

One list serves both sides: `derive` fills a blank that the others determine, `validate`
says where figures that were all given do not add up. Every identity belongs to a kind of
part and is told in paths from there; `equations` writes them out for one tree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from jixiao.ledger.model.amounts import Stages
from jixiao.ledger.model.assets import AssetClass, Assets, AssetValue
from jixiao.ledger.model.base import Part
from jixiao.ledger.model.expenditure import ByFund, Expenditure, FunctionalLine
from jixiao.ledger.model.income import Balance, Income
from jixiao.ledger.model.procurement import Procurement, Purchase
from jixiao.ledger.model.projects import Project
from jixiao.ledger.model.staff import Staff
from jixiao.ledger.model.three_public import ThreePublic
from jixiao.ledger.model.year import DepartmentYear
from jixiao.ledger.paths import keys

_FUNDS = ("general", "fund", "capital", "social_insurance", "other_money")
_STAGES = tuple(Stages.model_fields)


@dataclass(frozen=True, slots=True)
class Identity:
    """`whole` is the sum of `parts` less `less`; `[]` stands for every item of a list."""

    whole: str
    parts: tuple[str, ...]
    says: str
    less: tuple[str, ...] = ()
    lowest: bool = False
    """Of a list by code only the lowest lines count: a 类 beside its 款 is not added again."""
    stages: tuple[str, ...] = field(default=_STAGES, kw_only=True)


def _plain(whole: str, parts: tuple[str, ...], says: str, less: tuple[str, ...] = ()) -> Identity:
    return Identity(whole, parts, says, less, stages=())


_NET = (_plain("net", ("gross",), "净值＝原值－累计折旧", ("depreciation",)),)

IDENTITIES: dict[type[Part], tuple[Identity, ...]] = {
    Stages: (
        _plain(
            "revised", ("original", "carry_over", "adjusted"),
            "全年预算＝年初预算＋上年结转＋本年调整",
        ),
    ),
    Expenditure: (
        Identity(
            "total",
            ("basic", "project", "to_superior", "business", "to_subordinate"),
            "支出合计＝基本支出＋项目支出＋上缴上级支出＋经营支出＋对附属单位补助支出",
        ),
        Identity("basic", ("personnel", "operating"), "基本支出＝人员经费＋公用经费"),
        Identity("basic", tuple(f"{f}.basic" for f in _FUNDS), "基本支出＝各类资金之和"),
        Identity("project", tuple(f"{f}.project" for f in _FUNDS), "项目支出＝各类资金之和"),
        Identity("basic", ("functional[].basic",), "基本支出＝各功能科目之和", lowest=True),
        Identity("project", ("functional[].project",), "项目支出＝各功能科目之和", lowest=True),
        Identity("basic", ("economic[].basic",), "基本支出＝各经济科目之和", lowest=True),
        Identity("project", ("economic[].project",), "项目支出＝各经济科目之和", lowest=True),
        _plain("total.adjusted", ("adjustments[].amount",), "本年调整＝逐笔调整之和"),
    ),
    ByFund: (Identity("total", ("basic", "project"), "合计＝基本支出＋项目支出"),),
    FunctionalLine: (Identity("total", ("basic", "project"), "科目合计＝基本支出＋项目支出"),),
    Income: (
        Identity(
            "appropriation",
            ("general", "fund", "capital"),
            "财政拨款收入＝一般公共预算＋政府性基金＋国有资本经营",
        ),
        Identity(
            "appropriation", ("own_level", "earmarked"), "财政拨款收入＝本级安排＋上级专项"
        ),
        Identity(
            "total",
            ("appropriation", "special_account", "superior_grant", "institutional", "business",
             "subordinate", "other"),
            "收入合计＝财政拨款＋财政专户＋上级补助＋事业＋经营＋附属单位上缴＋其他",
        ),
    ),
    Balance: (_plain("total", ("basic", "project", "business"), "结转和结余＝基本＋项目＋经营"),),
    DepartmentYear: (
        _plain(
            "income.closing.total",
            ("income.total.final", "income.reserve_used", "income.opening.total"),
            "年末结转和结余＝本年收入＋使用非财政拨款结余＋年初结转和结余－本年支出－结余分配",
            ("expenditure.total.final", "income.distributed"),
        ),
    ),
    ThreePublic: (
        Identity("total", ("overseas", "vehicles", "hospitality"), "“三公”经费＝出国＋用车＋接待"),
        Identity("vehicles", ("vehicle_purchase", "vehicle_running"), "用车费＝购置费＋运行维护费"),
    ),
    Procurement: tuple(
        _plain(f"total.{leaf}", tuple(f"{kind}.{leaf}" for kind in ("goods", "works", "services")),
               "政府采购合计＝货物＋工程＋服务")
        for leaf in Purchase.model_fields
    ),
    Staff: (
        _plain("authorised", ("posts[].authorised",), "编制总数＝各类编制之和"),
        _plain("in_post", ("posts[].in_post",), "在职人数＝各类在职人数之和"),
    ),
    AssetClass: _NET,
    AssetValue: _NET,
    Assets: tuple(
        _plain(f"total.{leaf}", (f"classes[].{leaf}",), "固定资产合计＝各类资产之和")
        for leaf in ("gross", "depreciation", "net", "in_use")
    ),
    Project: (
        _plain("unused", ("revised",), "年末未用＝全年预算－执行数", ("spent",)),
        _plain("revised", ("funding[].approved",), "项目全年预算＝各笔资金之和"),
        _plain("received", ("funding[].received",), "项目到位资金＝各笔到位之和"),
        _plain("spent", ("funding[].spent",), "项目执行数＝各笔支出之和"),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Equation:
    """One identity at one place of one tree, in full paths."""

    whole: str
    parts: tuple[str, ...]
    less: tuple[str, ...]
    says: str


def equations(year: DepartmentYear) -> tuple[Equation, ...]:
    """Every identity that this tree has a place for."""
    return tuple(_below(year, ""))


def _below(part: Part, at: str) -> Iterator[Equation]:
    for identity in IDENTITIES.get(type(part), ()):
        yield from _written_out(identity, part, at)
    for name in type(part).model_fields:
        value, path = getattr(part, name), f"{at}{name}"
        if isinstance(value, Part):
            yield from _below(value, f"{path}.")
        elif isinstance(value, tuple) and value and isinstance(value[0], Part):
            for key, item in zip(keys(value), value, strict=True):
                yield from _below(item, f"{path}[{key}].")


def _written_out(identity: Identity, part: Part, at: str) -> Iterator[Equation]:
    for stage in identity.stages or ("",):
        end = f".{stage}" if stage else ""
        parts = tuple(p for path in identity.parts for p in _spread(path, part, identity))
        if parts:
            less = tuple(f"{at}{path}{end}" for path in identity.less)
            summed = tuple(f"{at}{path}{end}" for path in parts)
            yield Equation(f"{at}{identity.whole}{end}", summed, less, identity.says)


def _spread(path: str, part: Part, identity: Identity) -> Iterator[str]:
    name, in_list, leaf = path.partition("[]")
    if not in_list:
        yield path
        return
    items: tuple[Part, ...] = getattr(part, name)
    codes = {getattr(item, "code", "") for item in items}
    for key, item in zip(keys(items), items, strict=True):
        if not (identity.lowest and _has_lower(getattr(item, "code", ""), codes)):
            yield f"{name}[{key}]{leaf}"


def _has_lower(code: str, codes: set[str]) -> bool:
    return bool(code) and any(other != code and other.startswith(code) for other in codes)
