"""`jixiao validate`: every problem of a department-year at once."""

from __future__ import annotations

from itertools import groupby

import click

from jixiao.cli.chinese import Command
from jixiao.ledger.opening import open_year
from jixiao.ledger.validation.base import Gravity, validate

CLEAN, FOUND = 0, 1


@click.command(
    cls=Command,
    help=(
        "校验部门年度数据（工作簿、JSON 或 YAML）：一次列出全部问题，各有位置和改法。\n\n"
        "退出码：0 没有错误（可以有提醒和待补充），1 有错误，2 文件未能读取。"
    ),
)
@click.argument("file", metavar="年度数据")
def command(file: str) -> int:
    """Print the problems; 1 where one is an error."""
    imported = open_year(file)
    problems = validate(imported.year, imported.places)
    for note in imported.notes:
        click.echo(f"注：{note}")
    for gravity, found in groupby(problems, key=lambda problem: problem.gravity):
        told = list(found)
        click.echo(f"{gravity.value} {len(told)} 处")
        for problem in told:
            click.echo(f"  {problem}")
            click.echo(f"    {problem.path}")
    if not problems:
        click.echo("没有问题。")
    return FOUND if any(p.gravity is Gravity.ERROR for p in problems) else CLEAN
