"""Click in Chinese: help pages that know how wide a character is, and error messages."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import Any, NamedTuple
from unicodedata import east_asian_width

import click

WIDTH = 96
_HELP = "显示本说明。"
_REQUIRED = "  [required]"  # click's own; the texts say it in Chinese


def wide(text: str) -> int:
    """Columns that the text takes on a terminal."""
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)


def wrapped(text: str, columns: int) -> Iterator[str]:
    """Lines of at most `columns`; breaks after any Chinese character, else at spaces."""
    current = ""
    for piece in _pieces(text):
        if current and wide(current + piece.rstrip()) > columns and piece not in "，。、；：）”":
            yield current.rstrip()
            current = piece.lstrip()
        else:
            current += piece
    yield current.rstrip()


def _pieces(text: str) -> Iterator[str]:
    """Units that are not broken: a Chinese character, or a run of others and its space."""
    run = ""
    for character in text:
        if east_asian_width(character) in "WF":
            if run:
                yield run
                run = ""
            yield character
            continue
        run += character
        if character == " ":
            yield run
            run = ""
    if run:
        yield run


def _columns(rows: Sequence[tuple[str, str]], formatter: click.HelpFormatter) -> None:
    left = min(max(wide(head) for head, _ in rows), 30) + 4
    for head, text in rows:
        lines = list(wrapped(text, WIDTH - left))
        first = f"  {head}".ljust(left - (wide(head) - len(head)))
        if wide(head) + 4 > left:
            formatter.write(f"  {head}\n")
            first = " " * left
        formatter.write(f"{first}{lines[0]}\n")
        for line in lines[1:]:
            formatter.write(f"{' ' * left}{line}\n")


class Command(click.Command):
    """A command whose help page is Chinese."""

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401  click's own
        options.setdefault("options_metavar", "[选项]")
        super().__init__(*arguments, **options)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Click's own, told in Chinese."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _HELP
        return option

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage, text, options, commands."""
        usage = " ".join([ctx.command_path, *self.collect_usage_pieces(ctx)])
        formatter.write(f"用法：{usage}\n\n")
        for line in (self.help or "").strip().splitlines():
            for row in wrapped(line.strip(), WIDTH):
                formatter.write(f"{row}\n")
        self.format_extra(ctx, formatter)
        options = (p for p in self.get_params(ctx) if not _positional(p))
        records = (option.get_help_record(ctx) for option in options)
        rows = [(head, text.replace(_REQUIRED, "")) for head, text in filter(None, records)]
        if rows:
            formatter.write("\n选项：\n")
            _columns(rows, formatter)

    def format_extra(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What stands between the text and the options."""


class Lazy(NamedTuple):
    """A subcommand that is imported when it is called: module, attribute, one line."""

    module: str
    attribute: str
    summary: str


class Group(Command, click.Group):
    """A group that imports a subcommand only when it is called."""

    def __init__(self, *arguments: Any, lazy: dict[str, Lazy], **options: Any) -> None:  # noqa: ANN401  click's own
        options.setdefault("subcommand_metavar", "命令 [参数]…")
        super().__init__(*arguments, **options)
        self.lazy = lazy

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's own
        """In the order of the table: the usual ones first."""
        return list(self.lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """Import the module that holds it."""
        if cmd_name not in self.lazy:
            raise click.UsageError(f"没有命令 {cmd_name}{near(cmd_name, self.lazy)}", ctx)
        place = self.lazy[cmd_name]
        command: click.Command = getattr(importlib.import_module(place.module), place.attribute)
        return command

    def format_extra(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands, without importing them."""
        formatter.write("\n命令：\n")
        _columns([(name, self.lazy[name].summary) for name in self.list_commands(ctx)], formatter)


class Choice(click.Choice[str]):
    """One of several words; a wrong one is answered with the nearest."""

    def convert(
        self,
        value: Any,  # noqa: ANN401  click's own
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str:
        """The word in small letters."""
        word = str(value).lower()
        if word not in self.choices:
            self.fail(
                f"“{value}”应为 {'、'.join(self.choices)} 之一{near(word, self.choices)}",
                param,
                ctx,
            )
        return word


class Whole(click.ParamType[int]):
    """A whole number from 0."""

    name = "integer"

    def convert(
        self,
        value: Any,  # noqa: ANN401  click's own
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> int:
        """The number."""
        if not str(value).isdecimal():
            self.fail(f"“{value}”应为不小于 0 的整数", param, ctx)
        return int(value)


def near(word: str, known: Iterable[str]) -> str:
    """（是否指 X？）, or nothing where no known word is like it."""
    close = get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f"（是否指 {close[0]}？）" if close else ""


def told(error: click.ClickException) -> str:
    """What click complains of, in Chinese, with what to do."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "jixiao"
    return f"{_complaint(error, context)}。用法见 {path} --help。"


def _complaint(error: click.ClickException, context: click.Context | None) -> str:
    if isinstance(error, click.MissingParameter):
        return f"缺少参数 {_name(error, context)}"
    if isinstance(error, click.BadParameter):
        return f"参数 {_name(error, context)} 有误：{error.message.rstrip('。')}"
    if isinstance(error, click.NoSuchOption):
        known = [o for p in context.command.params for o in p.opts] if context else []
        return f"没有选项 {error.option_name}{near(error.option_name, known)}"
    if isinstance(error, click.BadOptionUsage):
        return f"选项 {error.option_name} 缺少值，或多写了值"
    if len(error.args) == 1 and error.message.isascii():  # click's own: too many arguments
        return "参数太多，或命令写法不对"
    return error.message


def _name(error: click.BadParameter, context: click.Context | None) -> str:
    if error.param is None or context is None:
        return str(error.param_hint or "")
    return error.param.make_metavar(context) if _positional(error.param) else error.param.opts[-1]


def _positional(param: click.Parameter) -> bool:
    return param.param_type_name == "argument"
