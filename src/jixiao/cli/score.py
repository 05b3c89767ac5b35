"""`jixiao score`: the points of a department-year by a notice, each with its working."""

from __future__ import annotations

from collections.abc import Iterator

import click

from jixiao.cli.chinese import Command, near
from jixiao.cli.table import table
from jixiao.errors import BadYear
from jixiao.ledger.model.values import plain
from jixiao.ledger.model.year import DepartmentYear
from jixiao.ledger.opening import open_year
from jixiao.ledger.paths import keys
from jixiao.packs.load import find
from jixiao.packs.model import Pack
from jixiao.scoring.base import Unknown
from jixiao.scoring.explain import explained
from jixiao.scoring.sheet import Line, Scored, score_department, score_project

_OPEN = "—"


@click.command(
    cls=Command,
    help=(
        "按通知给部门年度数据打分：部门整体一张表，各项目一张表，每项得分都有算式。\n\n"
        "例：jixiao score 2022.yaml --pack hunan-department\n"
        "jixiao score 2022.yaml --pack hunan-department --explain H11\n"
        "jixiao score 2022.yaml --packs national-project,hubei"
    ),
)
@click.argument("file", metavar="年度数据")
@click.option("--pack", "name", metavar="通知", help="通知的名称或文件夹；缺省用数据里写的。")
@click.option("--packs", "several", metavar="甲,乙", help="并排比较几个通知的得分。")
@click.option("--project", metavar="编码", help="只看一个项目。")
@click.option("--explain", "line", metavar="指标", help="说明一项得分怎样算出：编号、名称或行号。")
def command(
    *, file: str, name: str | None, several: str | None, project: str | None, line: str | None
) -> None:
    """Print the tables, one line's working, or several notices side by side."""
    year = open_year(file).year
    if several:
        packs = [find(one.strip()) for one in several.split(",")]
        click.echo("\n".join(_compared(year, packs)))
        return
    chosen = name or year.pack
    if not chosen:
        raise click.UsageError("没有写明通知，请用 --pack 指定，用 jixiao packs 可列出")
    sheets = [s for s in _sheets(year, find(chosen)) if project is None or _is(s, year, project)]
    if not sheets:
        raise BadYear(file, f"没有可按这个通知打分的内容（{project or '部门整体、项目'}）")
    for sheet in sheets:
        click.echo("\n".join(explained(_line(sheets, line)) if line else _shown(sheet)))
        if line:
            return


def _sheets(year: DepartmentYear, pack: Pack) -> list[Scored]:
    found = [score_department(year, pack)]
    found += [score_project(year, project, pack) for project in year.projects]
    return [sheet for sheet in found if not isinstance(sheet, Unknown)]


def _is(sheet: Scored, year: DepartmentYear, wanted: str) -> bool:
    named = zip(keys(year.projects), year.projects, strict=True)
    return any(sheet.subject == p.name and wanted in (key, p.name) for key, p in named)


def _shown(sheet: Scored) -> Iterator[str]:
    yield f"{sheet.subject}"
    head = ("行", "编号", "一级", "二级", "三级指标", "分值", "得分", "自评", "算式或原因")
    rows = [
        (
            str(number), line.code, line.level1, line.level2, line.level3,
            _number(line.weight.value), _number(line.points), _number(line.own),
            line.why or line.arithmetic,
        )
        for number, line in enumerate(sheet.lines, 1)
    ]  # fmt: skip
    yield from table(head, rows, (3, 10, 10, 14, 28, 6, 6, 6, 44))
    total = f"{plain(sheet.total)}分" if sheet.total is not None else "未定"
    grade = f"，等级{sheet.grade}" if sheet.grade else ""
    own = f"；单位自评{plain(sheet.own)}分" if sheet.own is not None else ""
    yield f"合计 {total}{grade}（已有得分{plain(sheet.sure)}分，满分{plain(sheet.full)}分）{own}"
    yield from (f"注：{note}" for note in sheet.notes)
    yield ""


def _number(value: object) -> str:
    return _OPEN if value is None else f"{value}"


def _line(sheets: list[Scored], wanted: str) -> Line:
    for sheet in sheets:
        for number, line in enumerate(sheet.lines, 1):
            if wanted in (line.code, line.level3, str(number)):
                return line
    known = {line.code or line.level3 for sheet in sheets for line in sheet.lines}
    raise click.UsageError(f"没有名为 {wanted} 的指标{near(wanted, dict.fromkeys(known))}")


def _compared(year: DepartmentYear, packs: list[Pack]) -> Iterator[str]:
    """One row a subject, one column a notice."""
    by_pack = [{sheet.subject: sheet for sheet in _sheets(year, pack)} for pack in packs]
    subjects = list(dict.fromkeys(name for sheets in by_pack for name in sheets))
    head = ("对象", *(pack.title for pack in packs))
    rows = [(name, *(_brief(sheets.get(name)) for sheets in by_pack)) for name in subjects]
    yield from table(head, rows, (36, *(28 for _ in packs)))


def _brief(sheet: Scored | None) -> str:
    if sheet is None:
        return "不适用"
    if sheet.total is None:
        return f"未定（已有{plain(sheet.sure)}分）"
    return f"{plain(sheet.total)}分 {sheet.grade}".rstrip()
