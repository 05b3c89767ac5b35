"""What pydantic found wrong with data, as one Chinese line a fault."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

_TOLD = {
    "missing": "缺少这一项",
    "extra_forbidden": "没有这一项",
    "model_type": "应为一组“名称: 值”",
    "tuple_type": "应为一列",
    "dict_type": "应为一组“名称: 值”",
    "string_type": "应填文字",
    "bool_parsing": "应填是或否（true 或 false）",
    "bool_type": "应填是或否（true 或 false）",
    "int_parsing": "应填整数",
    "int_type": "应填整数",
    "int_from_float": "应填整数",
}
_SHOWN = 20


def faults(error: ValidationError) -> Iterator[tuple[str, str]]:
    """Each fault: its path, what is wrong."""
    for fault in error.errors(include_url=False):
        yield _path(fault["loc"]), _TOLD.get(fault["type"]) or _said(fault)


def _said(fault: ErrorDetails) -> str:
    if fault["type"] in {"literal_error", "enum"}:
        wanted = str(fault.get("ctx", {}).get("expected", "")).replace(" or ", "、")
        return f"只能填 {wanted.replace(chr(39), '')}"
    return fault["msg"]


def told(error: ValidationError) -> str:
    """All faults in one sentence, the first twenty in full."""
    found = [f"{path}：{what}" for path, what in faults(error)]
    more = f"；另有{len(found) - _SHOWN}处" if len(found) > _SHOWN else ""
    return "；".join(found[:_SHOWN]) + more


def _path(location: tuple[int | str, ...]) -> str:
    path = ""
    for step in location:
        path += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
    return path.lstrip(".") or "全文"
