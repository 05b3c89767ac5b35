"""`jixiao convert`: a department-year from one kind of file to another."""

from __future__ import annotations

import click

from jixiao.cli.chinese import Command
from jixiao.cli.targets import refuse_existing
from jixiao.ledger.opening import open_year, save_year


@click.command(
    cls=Command,
    help="部门年度数据换一种文件：工作簿（.xlsx）、JSON、YAML 互换，不丢内容。",
)
@click.argument("source", metavar="原文件")
@click.argument("target", metavar="新文件")
@click.option("--force", is_flag=True, help="已有同名文件时覆盖。")
def command(*, source: str, target: str, force: bool) -> None:
    """Read SOURCE, write TARGET."""
    imported = open_year(source)
    refuse_existing(target, force=force)
    save_year(imported.year, target)
    for note in imported.notes:
        click.echo(f"注：{note}")
    click.echo(f"已写出 {target}。")
