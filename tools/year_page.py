"""docs/department-year.md: every leaf of the department-year, from the model itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from jixiao.ledger.model.base import Part
from jixiao.ledger.model.year import DepartmentYear
from jixiao.ledger.paths import choices, declared, kind_of, unit_of

_HEAD = """# 部门年度数据

一个部门一个预算年度的全部数据，是一棵树。每个数据有路径，报告正文里用 `{expenditure.basic.final}`
引用；校验、打分、成文都读同一棵树。文件可以是 JSON 或 YAML，格式另见随包的 `year.schema.json`。

- 金额以元为准，精确到分，可以写成 `655.47万元`、`6,554,700` 或 `6554700`；空白是未知，不是 0。
- 没有数据的部分在 `states` 里注明 `无`、`不适用` 或 `待补充`，例如
  `states: {three_public.overseas: 无}`；只有 `待补充` 算缺项。注明 `无` 的部分合计时按 0 计。
- 列表里的一项用编码或名称指明：`projects[P01].spent`，没有编码和名称的用 `[#1]`。
- `sources` 记每个数据从哪里来，`texts` 是各章节里部门自己写的文字。
- 合计不必填：各部分都已知时自动算出，来源记为“计算”。填了就要对得上。

分阶段的金额有六个数：上年决算 `prior`、年初预算 `original`、上年结转 `carry_over`、本年调整
`adjusted`、全年预算 `revised`、本年决算 `final`。

"""


def page() -> str:
    """The whole page."""
    return _HEAD + "\n".join(_tables(DepartmentYear, "", "总表", set())) + "\n"


def _tables(part: type[Part], path: str, title: str, told: set[type[Part]]) -> Iterator[str]:
    told.add(part)
    yield f"## {title}{f'（`{path}`）' if path else ''}\n"
    yield "| 路径 | 名称 | 内容 | 说明 |\n|---|---|---|---|"
    below: list[tuple[type[Part], str, str]] = []
    for name, field in part.model_fields.items():
        named = declared(part, name)
        inner = _inner(field.default, field.annotation)
        in_list = field.default == () and inner is not None
        leaf = f"`{name}{'[]' if in_list else ''}`"
        yield f"| {leaf} | {named.label} | {_content(part, name, inner)} | {named.meaning} |"
        if inner is not None and inner not in told:
            ending = "[…]" if in_list else ""
            below.append((inner, f"{path}.{name}{ending}".lstrip("."), named.label))
    yield ""
    for inner, at, label in below:
        if inner not in told:
            yield from _tables(inner, at, label, told)


def _inner(default: object, annotation: object) -> type[Part] | None:
    if isinstance(default, Part):
        return type(default)
    found = [a for a in get_args(annotation) if isinstance(a, type) and issubclass(a, Part)]
    return found[0] if found else None


def _content(part: type[Part], name: str, inner: type[Part] | None) -> str:
    field = part.model_fields[name]
    if inner is not None:
        return "分阶段金额" if inner.__name__ == "Stages" else f"见“{declared(part, name).label}”"
    choice, kind = choices(field), kind_of(field)
    unit = unit_of(part, name)
    words = "、".join(choice.words) + (" 等" if choice.open else "") if choice else ""
    return words or (f"{kind.value}（{unit}）" if kind and unit else kind.value if kind else "")
