"""What a column holds: code, label, amount, count, rate, points; its unit, year, stage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jixiao.data.units import MULTIPLIERS, UNITS, unit
from jixiao.facts.labels import Stage, label
from jixiao.facts.tables.headers import Grid
from jixiao.facts.tables.model import Column, Entry, Measure
from jixiao.figures import PERCENT, Kind, Unit

POINTS = Unit("分", Kind.SCORE)
COUNTED = Unit("", Kind.COUNT)

_CODE = re.compile(r"编码|代码|^类$|^款$|^项$")
_AMONG = re.compile(r"其中|其它|其他|在职|在编|离?退休|编外|临聘")
_UNIT_CODE = re.compile(r"单位|部门|项目")
_INDEX = re.compile(r"^(?:序号|行次|行号|行数|项次|编号|栏次|栏号)$")
_SCORE = re.compile(
    r"(?:^|自评|评价|标准|指标|实际|最终)(?:分值|得分|权重|分数|评分|扣分)|^(?:分值|得分|权重)"
)
_TEXT = re.compile(
    r"^(?:科目|项目|指标|单位|部门|事项|内容)?名称|^(?:项目|内容|事项|科目|指标|备注|说明|类型|类别)$|原因|备注|说明|指标解释|评分标准|措施"
    r"|^[一二三四]级指标"
)
_VALUE = re.compile(r"指标值|目标值|完成值|实际值|完成情况|实际完成|年度目标|全年目标")
_NAMED = (
    (_CODE, Measure.CODE),
    (_INDEX, Measure.INDEX),
    (_SCORE, Measure.SCORE),
    (_TEXT, Measure.TEXT),
    (_VALUE, Measure.TEXT),
)
_RATE = re.compile(r"(?<!税)(?<!汇)(?<!利)率|占比|比例|比重|增幅|降幅|%|进度$|完成预算的")
_MEASURED = re.compile(
    r"[数额率值费]|合计|小计|总计|支出|收入|预算|决算|拨款|资金|结转|结余|补助|上缴|经费"
)
_COUNT = re.compile(r"人数|编制|数量|个数|批次|人次|辆|台|户数|面积|单价|次数|家数|个）|人）")
_UNIT_IN = re.compile(r"[（(](?:金额)?(?:单位：)?([^（）()]{1,6})[）)]")
_ORDINAL_STAGE = (
    (re.compile(r"年初"), Stage.ORIGINAL),
    (re.compile(r"全年预算|调整|预算数?（?\(?A"), Stage.REVISED),
    (re.compile(r"决算|执行数?|实际|支出数|使用|完成"), Stage.FINAL),
    (re.compile(r"到位"), Stage.RECEIVED),
    (re.compile(r"预算"), Stage.BUDGET),
)
_FUNDS = re.compile(r"一般公共预算|基金预算|经营预算|部门预算(?=.{0,4}经济)")
_YEAR = re.compile(r"((?:19|20)\d\d)年?")
_LAST = re.compile(r"上年(?!结转|结余)|上一?年度|去年")


def columns(
    grid: Grid, rows: Sequence[int], paths: Sequence[tuple[str, ...]], money: Unit | None
) -> tuple[Column, ...]:
    """The columns of a block. `money`: the table's unit of money, if known."""
    made = tuple(
        _column(index, path, [grid[r][index] for r in rows], money)
        for index, path in enumerate(paths)
    )
    made = tuple(_counted(made, [[grid[r][i] for r in rows] for i in range(len(made))]))
    codes = [c for c in made if c.measure is Measure.CODE]
    units = [c for c in codes if _UNIT_CODE.search(c.last)]
    if len(units) in (0, len(codes)):
        return made
    return tuple(replace(c, measure=Measure.INDEX) if c in units else c for c in made)


def _counted(made: Sequence[Column], cells: Sequence[Sequence[Entry | None]]) -> Iterator[Column]:
    """Columns without a unit that hold whole numbers count; so do those of a counted 其中."""
    counting = False
    for column, entries in zip(made, cells, strict=True):
        among = bool(_AMONG.match(column.last))
        counting = column.measure is Measure.COUNT or (counting and among)
        bare = column.measure is Measure.AMOUNT and column.unit is None
        whole = all(not e or not e.figure or e.figure.step >= 1 for e in entries)
        if column.measure is Measure.AMOUNT and (counting or (bare and whole)):
            yield replace(column, measure=Measure.COUNT, unit=COUNTED)
        else:
            yield column


def _column(
    index: int, path: tuple[str, ...], entries: Sequence[Entry | None], money: Unit | None
) -> Column:
    header = "".join(path)
    measure = _measure(index, path, entries)
    return Column(
        index,
        path,
        measure,
        _unit(header, measure, money),
        _year(header),
        _stage(header),
    )


def _measure(index: int, path: tuple[str, ...], entries: Sequence[Entry | None]) -> Measure:
    last = path[-1] if path else ""
    header = "".join(path)
    named = next((measure for pattern, measure in _NAMED if pattern.search(last)), None)
    if named is not None:
        return named
    texts, figures, percents = _content(entries)
    if texts > figures or (not figures and (not index or _is_name(last))):
        return Measure.TEXT
    if _RATE.search(last) or (percents and percents == figures):
        return Measure.RATE
    return Measure.COUNT if _COUNT.search(header) and "经费" not in last else Measure.AMOUNT


def _is_name(last: str) -> bool:
    return not _MEASURED.search(last)


def _content(entries: Sequence[Entry | None]) -> tuple[int, int, int]:
    """How many cells hold words, figures, percentages."""
    texts = figures = percents = 0
    for entry in entries:
        if entry is None or entry.blank or entry.nil:
            continue
        figure = entry.figure
        texts += figure is None
        figures += figure is not None
        percents += figure is not None and figure.unit.kind is Kind.PERCENT
    return texts, figures, percents


def _unit(header: str, measure: Measure, money: Unit | None) -> Unit | None:
    if measure is Measure.SCORE:
        return POINTS
    named = stated_unit(header)
    if measure is Measure.RATE:
        return PERCENT if "%" in header else None
    if named is not None:
        return named
    if measure is Measure.COUNT:
        return COUNTED
    return money if measure is Measure.AMOUNT else None


def stated_unit(header: str) -> Unit | None:
    """The unit in brackets of a header or label: 项目资金（万元）."""
    for match in _UNIT_IN.finditer(header):
        found = unit_named(match[1])
        if found is not None:
            return found
    return None


def unit_named(text: str) -> Unit | None:
    """The unit that a word is: 万元, 元, 人, %."""
    text = text.strip("人民币") if text.startswith("人民币") else text
    for many in sorted(MULTIPLIERS, key=len, reverse=True):
        if text.startswith(many) and text[len(many) :] in UNITS:
            return unit(text[len(many) :], many)
    return None


def _year(header: str) -> int | None:
    found = _YEAR.search(header)
    if found:
        return int(found[1])
    return -1 if _LAST.search(header) else None


def _stage(header: str) -> Stage:
    header = _FUNDS.sub("", header)
    for pattern, stage in _ORDINAL_STAGE:
        if pattern.search(header):
            return stage
    return label(header).stage
