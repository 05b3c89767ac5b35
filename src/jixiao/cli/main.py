"""The command `jixiao`: finds the subcommand, says errors in Chinese, sets the exit code."""

from __future__ import annotations

import gc
import os
import sys
from io import TextIOWrapper
from types import TracebackType

import click

from jixiao import __version__
from jixiao.cli.chinese import Group, Lazy, told
from jixiao.errors import JixiaoError, reason

FAILED = 2
BROKEN = 3
INTERRUPTED = 130
_NEW_OBJECTS = 50_000  # before rubbish is looked for: a document makes many objects, few cycles
COMMANDS = {
    name: Lazy(f"jixiao.cli.{name}", "command", summary)
    for name, summary in (
        ("check", "核查报告：找出自相矛盾的数字和文字。"),
        ("read", "读出文件的文字或结构，看清工具读到了什么。"),
        ("waive", "豁免一处问题：看过了，可以不改。"),
        ("checks", "列出全部检查。"),
        ("explain", "说明一项检查：理由、依据、正反例。"),
        ("samples", "列出或复制自带的样例报告。"),
        ("new", "写一份空白的填报工作簿。"),
        ("convert", "部门年度数据在工作簿、JSON、YAML 之间互换。"),
        ("validate", "校验部门年度数据：一次列出全部问题。"),
        ("score", "按通知打分，每项得分都有算式和出处。"),
        ("packs", "列出、显示、检查和比较通知。"),
        ("diff", "比较两份部门年度数据。"),
        ("doctor", "查看可选组件是否齐备。"),
    )
}


def _version(context: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001  click's own
    if wanted:
        click.echo(f"jixiao {__version__}")
        context.exit()


group = Group(
    name="jixiao",
    lazy=COMMANDS,
    help=(
        "绩效：核查预算绩效自评报告、部门决算和预算，找出每一处自相矛盾的数字，并给出两处原文、"
        "算式和可能的原因。\n\n最常用：jixiao check 报告.docx"
    ),
    params=[
        click.Option(
            ["--version"],
            is_flag=True,
            expose_value=False,
            is_eager=True,
            callback=_version,
            help="显示版本。",
        )
    ],
)


def collect_seldom() -> None:
    """Look for rubbish less often than Python does by itself."""
    gc.set_threshold(_NEW_OBJECTS, 20, 50)


def main() -> None:
    """Run the command line and end the process."""
    _speak_utf8()
    sys.excepthook = _broken
    collect_seldom()
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command line; return the exit code."""
    try:
        code = group.main(arguments or ["--help"], prog_name="jixiao", standalone_mode=False)
        sys.stdout.flush()
    except JixiaoError as error:
        return _failed(str(error))
    except (click.Abort, KeyboardInterrupt):
        click.echo("已中断。", err=True)
        return INTERRUPTED
    except click.ClickException as error:
        return _failed(told(error))
    except BrokenPipeError:
        # Whoever reads us (head, less) has seen enough.
        _discard_the_rest()
        return 0
    except OSError as error:
        if error.filename is not None:  # a file, not the output: a fault of ours
            raise
        _discard_the_rest()
        return _failed(f"结果无法输出：{reason(error)}。请换个地方输出，或用 -o 写到文件。")
    return code if isinstance(code, int) else 0


def _discard_the_rest() -> None:
    """What is still to be flushed goes nowhere, or the end of the process would complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _failed(message: str) -> int:
    click.echo(f"错误：{message}", err=True)
    return FAILED


def _broken(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A fault of ours: said as such, and not with the exit code that means findings."""
    sys.stdout.flush()
    sys.__excepthook__(kind, error, trace)
    click.echo("错误：程序自身出错，结果不完整。请把以上信息和所用文件报告给维护者。", err=True)
    sys.stderr.flush()
    os._exit(BROKEN)


def _speak_utf8() -> None:
    """UTF-8 out, whatever the console; a name that is not text shows as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
