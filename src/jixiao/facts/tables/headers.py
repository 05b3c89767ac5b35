"""Split the grid of a table into blocks: header rows and the rows under them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jixiao.documents.headings import marker
from jixiao.facts.tables.cells import numeric
from jixiao.facts.tables.model import Entry

Grid = Sequence[Sequence[Entry | None]]

# Words that head a column. The second set is enough to begin a block inside a table.
_HEAD = re.compile(
    r"编码|代码|名称|序号|行次|^项目(?:（.*）)?$|科目|^类$|^款$|^项$|^收入$|^支出$|备注|说明|原因|合计|小计|总计|^内容$|类型|类别|标准"
    r"|基本支出|项目支出|拨款|经费|费用?$|结转|结余|本年|上年|[数额值量率]$|[数额值率量][（(]|占比|比例|比重|金额|增减|单位$"
    r"|年初|年末|年度|(?:19|20)\d\d年?|预算|决算|执行|收入$|支出$|资金|分值|权重|得分|评分|扣分|[一二三四]级指标|指标|目标|完成|情况|人员"
)
_STRONG = re.compile(
    r"[预决]算数|预算$|决算$|执行数|执行率|完成率|控制率|分值|权重|得分|指标值|完成值|目标值|实际值|完成情况|^预期目标|年初设定目标"
    r"|编制数|人数|[一二三]级指标|科目编码|科目名称|^金额|^合计$|占比|增减|规模|投资$|批复|备注|支出数|收入数"
)
_NOT_HEAD = re.compile(
    r"(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|满意度|产出|效益|投入|过程|决策)(?:类)?指标.*"
)
_LONGEST = 36
_NAME = 16  # a longer first cell is a value, not a header
_FEW = 2
_COUNTED = re.compile(r"栏次|行次")
_UNNAMED = re.compile(r"栏次|行次|\d{1,2}|—|[\d=+\-]+")  # what numbers columns names none


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of a grid: the header rows and the data rows of one block."""

    header: tuple[int, ...]
    rows: tuple[int, ...]


def parts(grid: Grid) -> Iterator[Part]:
    """The blocks of a grid, from the top. A header printed again goes on with its block."""
    header: list[int] = []
    rows: list[int] = []
    seen: set[tuple[str, ...]] = set()
    for index, row in enumerate(grid):
        kind = _kind(grid, index, header, rows, seen)
        if kind == "data":
            rows.append(index)
        elif kind == "header":
            if rows:
                yield Part(tuple(header), tuple(rows))
                header, rows = [], []
            header.append(index)
            seen.add(_texts(row))
    if rows:
        yield Part(tuple(header), tuple(rows))


def _kind(
    grid: Grid,
    index: int,
    header: Sequence[int],
    rows: Sequence[int],
    seen: set[tuple[str, ...]],
) -> str:
    """What a row is, by what stands above it: "header", "data" or nothing."""
    filled = _filled(grid[index])
    if _counts_columns(filled):
        named = header and not rows and any(_HEAD.search(e.text) for e in filled)
        return "header" if named else ""
    if seen and _texts(grid[index]) in seen:
        return ""
    if _is_header(grid, index, filled, open_=bool(header) and not rows, first=not header):
        return "header"
    return "data" if filled else ""


def _texts(row: Sequence[Entry | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(e.text for e in row if e and e.text))


def _filled(row: Sequence[Entry | None]) -> list[Entry]:
    """The cells of a row that have a text, each once."""
    found: dict[int, Entry] = {}
    for entry in row:
        if entry and entry.text:
            found.setdefault(id(entry.cell), entry)
    return list(found.values())


def _counts_columns(filled: Sequence[Entry]) -> bool:
    """栏次 1 2 3 …: numbers of columns, no figures."""
    if not any(_COUNTED.fullmatch(e.text) for e in filled):
        return False
    return all(_UNNAMED.fullmatch(e.text) or e.text in "类款项" for e in filled)


def _is_header(
    grid: Grid, index: int, filled: Sequence[Entry], *, open_: bool, first: bool
) -> bool:
    if any(numeric(e.text) for e in filled) or not filled:
        return False
    if len(filled) == 1 and not open_:
        return first and filled[0].cell.colspan > _FEW and _is_title(filled[0])
    titles = [e for e in filled if _is_title(e)]
    if open_:
        return 4 * len(titles) >= 3 * len(filled) and not (
            len(filled) == 1 and filled[0].column == 0
        )
    strong = [e for e in titles if _STRONG.search(e.text)]
    if first:
        named = 2 * len(titles) > len(filled) and len(titles) >= _FEW
        return (named and not _pairs_of_text(filled)) or _over_figures(grid, index, filled)
    return len(strong) >= _FEW and 2 * len(titles) > len(filled)


def _pairs_of_text(filled: Sequence[Entry]) -> bool:
    """A first row of text pairs (部门名称 | 某局 | 日期 | …) is data, not a header."""
    strong = any(_STRONG.search(e.text) for e in filled)
    return not strong and any(len(e.text) > _NAME for e in filled)


def _over_figures(grid: Grid, index: int, filled: Sequence[Entry]) -> bool:
    """Short words over a row of figures head it, whatever they are, if all names differ.

    What stands over figures may be said again: 收入项目 | 决算数 | 支出项目 | 决算数.
    """
    texts = {e.text for e in filled}
    if len(filled) < _FEW or index + 1 >= len(grid):
        return False
    if any(len(t) > _NAME or marker(t) for t in texts):
        return False
    below = grid[index + 1]
    over = [e for e in filled if (under := below[e.column]) and numeric(under.text)]
    names = [e.text for e in filled if e not in over]
    if len({*names, *(e.text for e in over)}) < len(names) + len({e.text for e in over}):
        return False
    if len(texts) < len(filled) and len(names) < _FEW:
        return False
    return len(over) >= _FEW or (bool(over) and len(filled) == _FEW)


def _is_title(entry: Entry) -> bool:
    text = entry.text
    return (
        len(text) <= _LONGEST
        and bool(_HEAD.search(text))
        and marker(text) is None
        and not _NOT_HEAD.fullmatch(text)
        and text[-1] not in "。；"
    )


def paths(grid: Grid, header: Sequence[int], width: int) -> list[tuple[str, ...]]:
    """For each column the header texts above it, from the top, each once.

    In a text the cells of a merged header are lost: a blank in an upper row takes the
    text at its left, if something stands under it.
    """
    found: list[tuple[str, ...]] = []
    for column in range(width):
        path: list[str] = []
        for level, row in enumerate(header):
            text = _text(grid, row, column)
            last = level == len(header) - 1
            if not text and not last and _named_below(grid, header[level + 1 :], column):
                text = _left(grid, row, column)
            if text and not _number(text) and (not path or path[-1] != text):
                path.append(text)
        found.append(tuple(path))
    return found


def _named_below(grid: Grid, rows: Sequence[int], column: int) -> bool:
    return any((text := _text(grid, r, column)) and not _number(text) for r in rows)


def _number(text: str) -> bool:
    """A column's number is no name; 行次 is one, of a column of row numbers."""
    return text != "行次" and bool(_UNNAMED.fullmatch(text))


def _text(grid: Grid, row: int, column: int) -> str:
    entry = grid[row][column] if column < len(grid[row]) else None
    return entry.text if entry else ""


def _left(grid: Grid, row: int, column: int) -> str:
    for other in range(column - 1, -1, -1):
        text = _text(grid, row, other)
        if text:
            return text
    return ""
