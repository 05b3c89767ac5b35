"""`jixiao diff`: what changed between two department-years."""

from __future__ import annotations

import click

from jixiao.cli.chinese import Command
from jixiao.ledger.diff import diff
from jixiao.ledger.opening import open_year


@click.command(
    cls=Command,
    help="比较两份部门年度数据（两个年度，或同一年度的两个版本），逐项列出变化。",
)
@click.argument("old", metavar="旧")
@click.argument("new", metavar="新")
def command(old: str, new: str) -> None:
    """Print every leaf that differs."""
    changes = diff(open_year(old).year, open_year(new).year)
    for change in changes:
        click.echo(f"{change.label}：{change.told}")
        click.echo(f"    {change.path}")
    click.echo(f"共 {len(changes)} 处不同。")
