"""The working paper's first sheet: counts by document and by check, and who signs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from jixiao.findings import Outcome, Severity
from jixiao.output import words
from jixiao.output.sheet import Sheet, Styles, for_print, height, put
from jixiao.results import Result, Rules, Run

_HEADS = (
    *("文件", "标题", "页数", "字数", "错误", "警告", "关注", "已豁免", "核对关系"),
    *(words.OUTCOMES[outcome] for outcome in Outcome),
    *("读到数字", "参与核对", "未能识别"),
)
_WIDE, _NARROW, _TEXTS = 30, 7.6, (0, 1)  # characters; the columns of texts
_HEADING_HEIGHT = 26  # points
_CHECK_HEADS = ("名称", "编号", "错误", "警告", "关注", "已豁免")


def fill(sheet: Sheet, made: Styles, run: Run, rules: Rules) -> None:
    """Write the cover."""
    sheet.hide_gridlines(2)
    for column in range(len(_HEADS)):
        sheet.set_column(column, column, _WIDE if column in _TEXTS else _NARROW)
    sheet.set_row(0, 36)
    put(sheet, 0, 0, "绩效核查底稿", made["title"])
    put(sheet, 1, 0, _lead(run), made["plain"])
    put(sheet, 2, 0, _scope(), made["plain"])
    row = _signatures(sheet, made, 4)
    row = _progress(sheet, made, run, row + 1)
    row = _table(sheet, made, (row + 1, "一、各文件情况"), _HEADS, _documents(run))
    _table(sheet, made, (row + 1, "二、各项检查发现的问题"), _CHECK_HEADS, _checks(run, rules))
    for_print(sheet, "封面")


def _lead(run: Run) -> str:
    told = "，".join(f"{s.label} {n}" for s, n in run.severities.items())
    waived = sum(len(r.waived) for r in run.results)
    failed = len(run.results) - len(run.read)
    return (
        f"共核查 {len(run.read)} 份文件：{told}；已豁免 {waived}；未能读取 {failed} 份。"
        f"核查工具 jixiao {run.version}。"
    )


def _scope() -> str:
    return "底稿只列程序能够证明的矛盾；未参与核对、未能识别的数字不等于没有问题，仍需人工审核。"


def _signatures(sheet: Sheet, made: Styles, row: int) -> int:
    for at, role in enumerate(("审核人：", "复核人：", "审核日期：")):
        sheet.set_row(row + at, _HEADING_HEIGHT)
        put(sheet, row + at, 0, role, made["plain"])
        put(sheet, row + at, 1, "", made["sign"])
    return row + 3


def _progress(sheet: Sheet, made: Styles, run: Run, row: int) -> int:
    """Live counts of the opinions entered so far in the sheet of findings."""
    listed = [f for r in run.read for f in r.findings if f.severity is not Severity.INFO]
    total, open_ = len(listed), sum(f.waived is None for f in listed)
    sheet.set_row(row, _HEADING_HEIGHT)
    put(sheet, row, 0, "审核进度（随“问题清单”自动更新）", made["heading"])
    for at, opinion in enumerate(("属实", "不属实", "待核", "已整改")):
        formula = f'=COUNTIF(问题清单!$P$2:$P${max(total, 1) + 1},"{opinion}")'
        put(sheet, row + 1 + at, 0, opinion, made["label"])
        sheet.write_formula(row + 1 + at, 1, formula, made["number"], 0)
    put(sheet, row + 5, 0, "尚未审核", made["label"])
    rest = f"={open_}-SUM(B{row + 2}:B{row + 5})"
    sheet.write_formula(row + 5, 1, rest, made["number"], open_)
    return row + 6


def _documents(run: Run) -> list[Sequence[str | int]]:
    return [_document(result) for result in run.read]


def _document(result: Result) -> Sequence[str | int]:
    document = result.document
    pages = len(document.pages) if document and document.pages else "—"
    return (
        words.name_of(result.path),
        words.line(result.title),
        pages,
        len(document.text) if document else 0,
        *result.severities.values(),
        len(result.waived),
        len(result.relations),
        *result.claims.values(),
        result.figures_read,
        result.figures_in_claims,
        result.figures_unread,
    )


def _checks(run: Run, rules: Rules) -> list[Sequence[str | int]]:
    counts: dict[str, Counter[str]] = {}
    titles: dict[str, str] = {}
    for finding in (f for r in run.read for f in r.findings):
        state = "waived" if finding.waived else finding.severity.value
        counts.setdefault(finding.code, Counter())[state] += 1
        titles[finding.code] = words.title_of(finding, rules)
    states = [*(s.value for s in Severity), "waived"]
    return [
        (titles[code], code, *(counts[code][state] for state in states)) for code in sorted(counts)
    ]


def _table(
    sheet: Sheet,
    made: Styles,
    at: tuple[int, str],
    heads: Sequence[str],
    rows: Sequence[Sequence[str | int]],
) -> int:
    """A heading, a header row and rows from the given line on; the line after."""
    row, heading = at
    sheet.set_row(row, _HEADING_HEIGHT)
    sheet.set_row(row + 1, _HEADING_HEIGHT)
    put(sheet, row, 0, heading, made["heading"])
    for column, head in enumerate(heads):
        put(sheet, row + 1, column, head, made["header"])
    for offset, values in enumerate(rows, start=row + 2):
        sheet.set_row(offset, height((str(values[at]), _WIDE) for at in _TEXTS))
        for column, value in enumerate(values):
            if isinstance(value, int):
                sheet.write_number(offset, column, value, made["number"])
            else:
                texts = _TEXTS if heads is _HEADS else (0,)
                put(sheet, offset, column, value, made["label" if column in texts else "mark"])
    return row + 2 + len(rows)
