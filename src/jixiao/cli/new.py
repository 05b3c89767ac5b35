"""`jixiao new`: an empty workbook for a year and a notice."""

from __future__ import annotations

import click

from jixiao.cli.chinese import Command, Whole
from jixiao.cli.targets import refuse_existing
from jixiao.ledger.opening import save_year
from jixiao.packs.load import find
from jixiao.scoring.template import blank_year

_FIRST, _LAST = 1990, 2100


@click.command(
    cls=Command,
    help=(
        "写一份空白的填报工作簿：带上通知规定的指标，少见的收支项目先注明“无”。\n\n"
        "例：jixiao new --year 2024 --pack hunan-department 2024.xlsx"
    ),
)
@click.argument("file", metavar="文件")
@click.option("--year", type=Whole(), metavar="年度", required=True, help="预算年度，四位数。")
@click.option("--pack", "name", metavar="通知", required=True, help="通知的名称或文件夹。")
@click.option("--unit", metavar="名称", default="", help="单位名称。")
@click.option("--force", is_flag=True, help="已有同名文件时覆盖。")
def command(*, file: str, year: int, name: str, unit: str, force: bool) -> None:
    """Write the workbook."""
    if not _FIRST <= year <= _LAST:
        raise click.UsageError(f"年度 {year} 不在 {_FIRST} 至 {_LAST} 之间")
    refuse_existing(file, force=force)
    save_year(blank_year(find(name), year, unit), file)
    click.echo(f"已写出 {file}。填好后用 jixiao validate {file} 校验。")
