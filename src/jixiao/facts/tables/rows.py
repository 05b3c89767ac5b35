"""The hierarchy of a side's rows: numbers, 其中, indents; which rows are totals.

A row after a 其中 row that bears no mark of its own may belong to either: it is
`loose`, and no list that it would close is held to be complete.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from jixiao.documents.headings import marker
from jixiao.facts.tables.labelled import plain_name
from jixiao.facts.tables.model import Line, Side

_TOTAL = re.compile(
    r"(?:[^：:，。]{0,8}(?:合计|总计|小计|共计)|(?:本年|年度|项目|资金|经费|支出|收入|金额)*(?:总额|累计))"
    r"(?:数|金额)?(?:[（(].*[）)])?[：:]?"
)
_GRAND = re.compile(r"总计")
_AMONG = re.compile(r"^(?:其中|包括)[：:]?")
_LEAD = re.compile(r"^(?:[^：:]{2,6}[：:]|其中)(?=[（(]?[\d一二三四五]|[①-⑳])")
_TOPS = re.compile(
    r"“?三公”?经费.{0,3}|项目支出|公用经费|基本支出|政府采购(?:金额|支出)?|部门整体支出预算调整|厉行节约保障措施|楼堂馆所.*"
)
_OFFICE = re.compile(r"(?:日常)?公用经费")
_FIRST = 10  # the depth of rows numbered 一、
_CIRCLED = re.compile(r"^[①-⑳]")


@dataclass(slots=True, eq=False)
class Node:
    """A row with the rows under it."""

    line: Line
    name: str
    depth: int
    total: bool = False
    grand: bool = False
    among: bool = False  # opened by 其中
    loose: bool = False
    number: int = 0  # what its own mark counts, behind 其中 too
    children: list[Node] = field(default_factory=list)


def forest(side: Side) -> list[Node]:
    """All rows of a side in order, children bound to their parents; totals stand alone."""
    nodes = _opened([_node(line) for line in side.lines if line.name])
    _indented(nodes)
    _interleaved(nodes)
    _headed(nodes)
    path: list[Node] = []
    for node in nodes:
        if node.total:
            path = []
            continue
        _settle(node, path)
        while path and path[-1].depth >= node.depth:
            path.pop()
        if path:
            path[-1].children.append(node)
        path.append(node)
    return nodes


def roots(nodes: Sequence[Node]) -> list[Node]:
    """The rows that stand under no other, totals left out."""
    under = {id(child) for node in nodes for child in node.children}
    return [n for n in nodes if id(n) not in under and not n.total]


def _node(line: Line) -> Node:
    own = [e for e in line.names if e.cell.rowspan == 1] or line.names[-1:]
    text = next((e.text for e in own if _TOTAL.fullmatch(e.text)), line.name)
    squeezed = plain_name(text)
    depth, number = _mark(_LEAD.sub("", text))
    return Node(
        line,
        squeezed or text,
        depth,
        bool(_TOTAL.fullmatch(squeezed or text)),
        bool(_GRAND.search(text)),
        bool(_AMONG.match(text)),
        number=number,
    )


def _mark(text: str) -> tuple[int, int]:
    """The level and the number of a mark. 0: unmarked; 10 … 40 by the heading grammar; 50: ①."""
    found = marker(text)
    if found:
        return 10 * found.level, found.number
    circled = _CIRCLED.match(text)
    return (50, ord(circled.group()) - ord("①") + 1) if circled else (0, 0)


def _opened(nodes: Sequence[Node]) -> list[Node]:
    """A row that says 其中 and no more opens the row below it."""
    for node, below in pairwise(nodes):
        below.among |= _AMONG.sub("", node.line.name) == ""
    return [n for n in nodes if _AMONG.sub("", n.line.name)]


def _indented(nodes: Sequence[Node]) -> None:
    """Where rows are indented and not numbered, the indent is the level."""
    indents = {n.line.indent for n in nodes}
    if len(indents) > 1 and not any(n.depth or n.among for n in nodes):
        for node in nodes:
            node.depth = node.line.indent


def _headed(nodes: Sequence[Node]) -> None:
    """（一）收入总计 with 1. 2. 3. right under it heads its rows, and totals none before it."""
    for node, below in pairwise(nodes):
        if node.total and _FIRST < node.depth < below.depth:
            node.total = node.grand = False


def _interleaved(nodes: Sequence[Node]) -> None:
    """Rows without a number between 一、 and 二、 stand under 一、, and those behind likewise.

    Without one between, rows behind the last number (上年结转) stand beside the numbered.
    """
    tops = [i for i, n in enumerate(nodes) if n.depth == _FIRST and not n.among]
    runs = list(pairwise(tops))
    if not any(_bare(nodes[at]) for low, high in runs for at in range(low + 1, high)):
        return
    for node in nodes[tops[0] :]:
        if _bare(node):
            node.depth = _FIRST + 5


def _bare(node: Node) -> bool:
    return node.depth == 0 and not (node.total or node.among or _TOPS.fullmatch(node.name))


def _settle(node: Node, path: list[Node]) -> None:
    """The depth of 其中 rows, and of unmarked rows that follow one."""
    before = path[-1] if path else None
    if node.among:
        opened = next((n for n in reversed(path) if not n.among and not n.loose), None)
        above = opened.depth if opened else 0
        if not above < node.depth or node.number != 1:  # （2） is the sibling of 其中：（1）
            node.depth = above + 5
    elif node.depth:
        return
    elif before is not None and _OFFICE.match(node.name) and "人员" in before.name:
        node.depth = before.depth
    elif _TOPS.fullmatch(node.name):
        return
    elif before is not None and (before.among or before.loose):
        node.loose = True
        node.depth = before.depth
