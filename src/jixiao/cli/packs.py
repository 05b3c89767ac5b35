"""`jixiao packs`: the notices that are bundled, what one says, what is wrong with one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from jixiao.cli.chinese import Command, Group, Lazy
from jixiao.packs.compare import differences
from jixiao.packs.load import all_bundled, find
from jixiao.packs.model import Cited, Pack, Section, Sheet
from jixiao.scoring.soundness import faults

_HERE = "jixiao.cli.packs"
CLEAN, FOUND = 0, 1


@click.command(cls=Command, help="显示一个通知：出处、权重、计分、提纲，以及它做不到什么。")
@click.argument("name", metavar="通知")
def show(name: str) -> None:
    """Print what the pack NAME says."""
    click.echo("\n".join(_told(find(name))))


@click.command(
    cls=Command,
    help=(
        "检查自己写的通知：写法、规则名、权重合计、来源。\n\n"
        "退出码：0 没有问题，1 有问题，2 未能读取。"
    ),
)
@click.argument("path", metavar="文件夹")
def check(path: str) -> int:
    """Print every fault of the pack at PATH."""
    pack = find(path)
    found = faults(pack)
    for fault in found:
        click.echo(fault)
    click.echo(f"{pack.title}：{f'{len(found)} 处问题' if found else '没有问题'}。")
    return FOUND if found else CLEAN


@click.command(cls=Command, help="比较两个通知：权重、计分办法、提纲有哪些不同。")
@click.argument("first", metavar="甲")
@click.argument("second", metavar="乙")
def diff(first: str, second: str) -> None:
    """Print what differs between two packs."""
    told = tuple(differences(find(first), find(second)))
    click.echo("\n".join(told) if told else "没有不同。")


@click.command(
    cls=Group,
    invoke_without_command=True,
    lazy={
        "list": Lazy(_HERE, "listing", "列出自带的通知。"),
        "show": Lazy(_HERE, "show", "显示一个通知。"),
        "check": Lazy(_HERE, "check", "检查自己写的通知。"),
        "diff": Lazy(_HERE, "diff", "比较两个通知。"),
    },
    help="绩效自评的通知：权重、计分办法、提纲和附表，都是带出处的数据。不写子命令时列出自带的通知。",
)
@click.pass_context
def command(context: click.Context) -> None:
    """List the packs, unless a subcommand is called."""
    if context.invoked_subcommand is None:
        _list()


@click.command(cls=Command, help="列出自带的通知。")
def listing() -> None:
    """List the packs."""
    _list()


def _list() -> None:
    for pack in all_bundled():
        click.echo(f"{pack.name}  {pack.title}（{'、'.join(pack.kinds)}）")
        click.echo(f"    {pack.about}")
        for limit in pack.cannot:
            click.echo(f"    做不到：{limit}")


def _told(pack: Pack) -> Iterator[str]:
    yield f"{pack.title}（{pack.name}）"
    yield f"  {pack.about}"
    heads: dict[str, Cited[Any]] = {
        "发文单位": pack.issuer,
        "文号": pack.number,
        "年度": pack.year,
        "期限": pack.deadline,
    }
    yield from (f"  {label}：{_cited(cited)}" for label, cited in heads.items())
    yield from (f"  做不到：{limit}" for limit in pack.cannot)
    for label, sheet in (("部门整体评分表", pack.department), ("项目评分表", pack.project)):
        if sheet is not None:
            yield f"{label}"
            yield from (f"  {line}" for line in _sheet(sheet))
    yield "计分办法"
    yield from (f"  {sign}：{_cited(rule)}" for sign, rule in pack.method.by_sign.items())
    if pack.outline.value:
        yield f"提纲（出处：{pack.outline.source}）"
        yield from _outline(pack.outline.value, 1)
    yield "出处"
    yield from (f"  {name}：{source.title}" for name, source in pack.sources.items())


def _sheet(sheet: Sheet) -> Iterator[str]:
    if sheet.execution is not None:
        yield f"预算执行率 {_cited(sheet.execution)}"
    for block in sheet.blocks:
        yield f"{block.level1} {block.level2} {_cited(block.weight)}".replace("  ", " ")
    for row in sheet.rows:
        yield f"{row.code} {row.level1}·{row.level2}·{row.level3} {_cited(row.weight)}"
        if row.standard:
            yield f"    {row.standard}"


def _outline(sections: tuple[Section, ...], depth: int) -> Iterator[str]:
    for section in sections:
        yield f"{'  ' * depth}{section.title}"
        yield from _outline(section.sections, depth + 1)


def _cited(cited: Cited[Any]) -> str:
    if cited.value is None:
        return f"无（{cited.note}）" if cited.note else "无"
    doubt = "，未经核实" if not cited.confirmed else ""
    return f"{cited.value}（出处：{cited.source}{doubt}）"
