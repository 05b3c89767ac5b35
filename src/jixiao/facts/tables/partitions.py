"""Partitions that the field knows: these parts are all there is."""

from __future__ import annotations

import re
from collections.abc import Sequence

_KNOWN = (
    (r"三公", (r"出国", r"用车|公车", r"接待")),
    (r"用车购置.{0,2}(?:运行|维护)|公车购置.{0,2}(?:运行|维护)", (r"购置", r"运行|维护")),
    (r"基本支出", (r"人员", r"公用")),
    (
        r"财政拨款|结转和结余|上年结转|年[初末]结转",
        (r"一般公共预算", r"政府性基金|基金预算", r"国有资本"),
    ),
    (r"支出", (r"基本支出", r"项目支出")),
    (r"资金总额|资金合计|项目资金", (r"财政", r"其他")),
)
_RUNNING = re.compile(r"运行|维护")


def known(parent: str, children: Sequence[str]) -> bool:
    """Whether the field knows these children to make up the parent."""
    for whole, parts in _KNOWN:
        if not re.search(whole, parent) or len(children) < 2:  # noqa: PLR2004
            continue
        hits = [sum(bool(re.search(p, c)) for p in parts) > 0 for c in children]
        covered = [any(re.search(p, c) for c in children) for p in parts]
        if all(hits) and sum(covered) >= max(2, len(parts) - 1):
            return True
    return False


def vehicles(parent: str, names: Sequence[str]) -> bool:
    """购置 and 运行 under 公务用车购置及运行费."""
    return (
        bool(re.search(r"用车|公车", parent))
        and len(names) == 2  # noqa: PLR2004
        and "购置" in names[0]
        and bool(_RUNNING.search(names[1]))
    )


def rest(children: Sequence[str]) -> bool:
    """其他 as the last item leaves nothing out."""
    return len(children) > 1 and bool(re.search(r"^其他|^其它|其他类", children[-1]))
