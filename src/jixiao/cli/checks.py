"""`jixiao checks`: list all checks by family."""

from __future__ import annotations

from itertools import groupby

import click

from jixiao.checks.base import all_checks
from jixiao.checks.pages import FAMILIES
from jixiao.cli.chinese import Command
from jixiao.findings import Severity


@click.command(cls=Command, help="列出全部检查：编号、级别、查什么。加上类别只列这些类，如 SU RE。")
@click.argument("families", metavar="[类别]…", nargs=-1)
def command(families: tuple[str, ...]) -> None:
    """List the checks, or those of FAMILIES."""
    wanted = {f.upper() for f in families}
    unknown = sorted(wanted - set(FAMILIES))
    if unknown:
        raise click.UsageError(f"没有名为 {'、'.join(unknown)} 的类别，可用：{'、'.join(FAMILIES)}")
    chosen = [c.rule for c in all_checks() if not wanted or c.rule.code[:2] in wanted]
    for family, rules in groupby(chosen, key=lambda r: r.code[:2]):
        click.echo(f"{family} {FAMILIES.get(family, '')}")
        for rule in rules:
            click.echo(f"  {rule.code}  {rule.severity.label}  {rule.summary}")
    told = "，".join(f"{s.label} {sum(r.severity is s for r in chosen)}" for s in Severity)
    click.echo(f"共 {len(chosen)} 项：{told}。用 jixiao explain 编号 查看说明。")
