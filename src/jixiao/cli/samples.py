"""`jixiao samples`: list the bundled samples, copy one."""

from __future__ import annotations

import click

from jixiao import samples
from jixiao.cli.chinese import Command, Group, Lazy

_HERE = "jixiao.cli.samples"


@click.command(cls=Command, help="把一个样例的文件复制到文件夹里（在其中建一个同名的文件夹）。")
@click.argument("name", metavar="名称")
@click.argument("folder", metavar="文件夹", type=str)
@click.option("-q", "--quiet", is_flag=True, help="不说明复制到了哪里。")
def copy(*, name: str, folder: str, quiet: bool) -> None:
    """Copy the sample NAME into FOLDER."""
    for path in samples.copy(name, folder):
        if not quiet:
            click.echo(path)


@click.command(
    cls=Group,
    invoke_without_command=True,
    lazy={"copy": Lazy(_HERE, "copy", "复制一个样例。")},
    help="列出自带的样例报告：文字是本项目写的，数字取自公开的报告，里面有几处真实的矛盾。",
)
@click.pass_context
def command(context: click.Context) -> None:
    """List the samples, unless a subcommand is called."""
    if context.invoked_subcommand is not None:
        return
    for sample in samples.list_samples():
        click.echo(f"{sample.name}  {sample.title}")
        click.echo(f"    {sample.description}")
        click.echo(f"    文件：{'、'.join(sample.files)}")
    click.echo("复制一个：jixiao samples copy 名称 文件夹")
