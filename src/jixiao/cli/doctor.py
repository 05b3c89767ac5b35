"""`jixiao doctor`: what this machine has of what is needed and of what is optional."""

from __future__ import annotations

import importlib.util
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

import click

from jixiao import __version__
from jixiao.cli.chinese import Command, wide

_FONTS = ("方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "Noto Sans CJK SC")
# The run-time dependencies of pyproject.toml; a test compares them.
NEEDED = (
    "click", "lxml", "openpyxl", "pikepdf", "pydantic", "pypdfium2", "pyyaml", "rich", "tomlkit",
    "xlrd", "xlsxwriter",
)  # fmt: skip
_FAILED = 2
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_GOOD, _LACKS = "✓", "–"


@dataclass(frozen=True, slots=True)
class Part:
    """One line: what, whether it is there, what it is or what to do."""

    name: str
    there: bool
    told: str


@click.command(
    cls=Command,
    help=(
        "查看组件是否齐备：缺什么、影响什么、怎么装。\n\n退出码：0 必需的都有，2 缺少必需的组件。"
    ),
)
def command() -> int:
    """Say what is there and what is not; 2 where something needed is missing."""
    click.echo(f"jixiao {__version__} · Python {platform.python_version()} · {platform.platform()}")
    needed = [_package(name) for name in NEEDED]
    parts = [*needed, *_optional()]
    column = max(wide(part.name) for part in parts)
    for part in parts:
        gap = " " * (column - wide(part.name))
        click.echo(f"{_GOOD if part.there else _LACKS} {part.name}{gap}  {part.told}")
    return 0 if all(part.there for part in needed) else _FAILED


def _optional() -> Iterator[Part]:
    yield _doc()
    yield _fonts()
    yield _browser()
    yield Part("终端", sys.stdout.isatty(), f"编码 {sys.stdout.encoding}")


def _package(name: str) -> Part:
    try:
        return Part(name, there=True, told=version(name))
    except PackageNotFoundError:
        return Part(name, there=False, told="缺少，请重新安装：make install")


def _doc() -> Part:
    name = "office-oxide（读 doc、wps）"
    if importlib.util.find_spec("office_oxide"):
        return Part(name, there=True, told=version("office-oxide"))
    hint = "pip install 'jixiao[doc]'；Linux 需要 glibc 2.34。缺少时请先把 doc、wps 另存为 docx"
    return Part(name, there=False, told=hint)


def _fonts() -> Part:
    lister = shutil.which("fc-list")
    if lister is None:
        return Part("中文字体", there=False, told="无法查看（没有 fontconfig）")
    asked = subprocess.run(  # noqa: S603  a fixed command, found on the path
        [lister, ":lang=zh", "family"], capture_output=True, check=False
    )
    families = asked.stdout.decode("utf-8", "replace")
    found = [font for font in _FONTS if font in families]
    told = "、".join(found) or "没有找到公文字体或 Noto CJK：apt-get install fonts-noto-cjk"
    return Part("中文字体", bool(found), told)


def _browser() -> Part:
    found = next((b for b in _BROWSERS if shutil.which(b)), None)
    return Part("浏览器", found is not None, found or "只有测试用到：apt-get install chromium")
