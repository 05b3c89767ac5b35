"""`jixiao explain`: print a check's page, the same text as in docs/checks/."""

from __future__ import annotations

import click

from jixiao.checks.base import Check, all_checks
from jixiao.checks.pages import text
from jixiao.cli.chinese import Command, near


@click.command(
    cls=Command,
    help="说明一项或几项检查：查什么、为什么、依据、反例和正例。如 jixiao explain SU101。",
)
@click.argument("codes", metavar="编号…", nargs=-1, required=True)
def command(codes: tuple[str, ...]) -> None:
    """Print the pages of CODES."""
    click.echo("\n".join(text(_check(code)) for code in codes), nl=False)


def _check(code: str) -> Check:
    known = {c.rule.code: c for c in all_checks()}
    names = {c.rule.name: c for c in all_checks()}
    found = known.get(code.upper()) or names.get(code.lower())
    if found is None:
        like = near(code.upper(), known)
        raise click.UsageError(f"没有编号为 {code} 的检查{like}，用 jixiao checks 可列出全部")
    return found
