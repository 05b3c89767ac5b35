"""Write what is made from the code: `python -m tools.docs [--check]`.

docs/checks/, docs/commands.md, docs/department-year.md and the shipped JSON Schema.

With --check nothing is written; the exit code is 1 where a file is stale, missing or
left over. A check's page is its module's docstring, a command's its help text.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import click

from jixiao.checks.base import Check, all_checks
from jixiao.checks.pages import FAMILIES, markdown
from jixiao.cli.main import group
from jixiao.ledger import schema
from tools import year_page

ROOT = Path(__file__).resolve().parent.parent
CHECKS, COMMANDS = ROOT / "docs/checks", ROOT / "docs/commands.md"
YEAR = ROOT / "docs/department-year.md"
_MARK = "<!-- 由 make docs 生成，请勿手改 -->\n"


def pages() -> dict[Path, str]:
    """Every generated file with its text."""
    checks = all_checks()
    made = {CHECKS / f"{c.rule.code}.md": f"{_MARK}{markdown(c)}" for c in checks}
    made[CHECKS / "README.md"] = _MARK + _index(checks)
    made[COMMANDS] = _MARK + "\n".join(_commands())
    made[YEAR] = _MARK + year_page.page()
    made[schema.PATH] = schema.text()
    return made


def _index(checks: tuple[Check, ...]) -> str:
    lines = ["# 检查一览\n", f"共 {len(checks)} 项。每项的说明与 `jixiao explain 编号` 相同。"]
    for family, members in groupby(checks, key=lambda c: c.rule.code[:2]):
        lines += [
            f"\n## {family} {FAMILIES[family]}\n",
            "| 编号 | 级别 | 查什么 |",
            "|---|---|---|",
        ]
        for member in members:
            rule = member.rule
            link = f"[{rule.code}]({rule.code}.md)"
            lines.append(f"| {link} | {rule.severity.label} | {rule.summary.rstrip('。')} |")
    return "\n".join(lines) + "\n"


def _commands() -> Iterator[str]:
    yield "# 命令\n\n每条命令的说明与 `--help` 相同。\n"
    with click.Context(group, info_name="jixiao") as top:
        yield from _help(top, group)


def _help(context: click.Context, command: click.Command) -> Iterator[str]:
    yield f"## {context.command_path}\n\n```text\n{command.get_help(context).rstrip()}\n```\n"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is not None:
                yield from _help(click.Context(inner, parent=context, info_name=name), inner)


def stale(made: dict[Path, str]) -> list[str]:
    """What differs from what is on disk, by path."""
    wrong = [p for p, text in made.items() if not p.exists() or p.read_text("utf-8") != text]
    left = [p for p in CHECKS.glob("*.md") if p not in made]
    return sorted(str(p.relative_to(ROOT)) for p in [*wrong, *left])


def main() -> int:
    """Write or check; return the exit code."""
    made = pages()
    differ = stale(made)
    if "--check" in sys.argv[1:]:
        for path in differ:
            print(f"stale: {path} (run `make docs`)")
        return int(bool(differ))
    for path in differ:
        place = ROOT / path
        if place not in made:
            place.unlink()
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(made[place], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
