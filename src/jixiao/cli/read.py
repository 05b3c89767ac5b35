"""`jixiao read`: show what was read of a file, before anything is understood."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from jixiao.cli.chinese import Command
from jixiao.cli.inputs import Asked
from jixiao.documents import read
from jixiao.documents.model import Block, Document, Kind, Table
from jixiao.output.words import fit

_KINDS = {
    Kind.BODY: "正文",
    Kind.HEADING: "标题",
    Kind.TITLE: "题名",
    Kind.CAPTION: "表题",
    Kind.HEADER: "页眉",
    Kind.FOOTER: "页脚",
    Kind.FOOTNOTE: "脚注",
    Kind.CONTENTS: "目录",
}


@click.command(
    cls=Command,
    help=(
        "读出一份文件。默认逐块列出标题、段落、表格和它们的位置；"
        "--text 只给出纯文字，问题的位置（start、end）就是这份文字里的字数。"
    ),
)
@click.argument("file", metavar="FILE", type=str)
@click.option("--text", "plain", is_flag=True, help="只要纯文字。")
@click.option(
    "--limit", "limits", multiple=True, metavar="名称=数值", help="放宽读取限制，如 pages=5000。"
)
def command(*, file: str, plain: bool, limits: tuple[str, ...]) -> None:
    """Show FILE as it was read."""
    document = read(file, Asked(limits=limits).bare().limits)
    if plain:
        _write_exactly(document.text)
    else:
        click.echo("\n".join(_dump(document)))


def _write_exactly(text: str) -> None:
    """Every character as it is: no newline is translated, for offsets count them."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def _dump(document: Document) -> Iterator[str]:
    yield f"{document.path}（{document.format}，{len(document.text)} 字）"
    if document.title:
        yield f"题名：{fit(document.title)}"
    yield from (f"注意：{fit(note)}" for note in document.notes)
    for block in document.blocks:
        yield ""
        yield from _block(document, block)


def _block(document: Document, block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        where = _where(document, block.cells[0].words.offset(0))
        yield f"[表{block.number} {block.rows}行{block.columns}列{where}]"
        yield from (fit(f"  {line.text}") for line in block.caption)
        for row in block.grid():
            yield "  " + " | ".join(fit(c.text.replace("\n", " ")) if c else "" for c in row)
        return
    level = f"{block.level}级" if block.level else ""
    where = _where(document, block.words.offset(0))
    yield f"[{level}{_KINDS[block.kind]}{where}]"
    yield f"  {fit(block.text)}"


def _where(document: Document, offset: int) -> str:
    page, sheet = document.page(offset), document.sheet(offset)
    parts = [f" 第{page}页" if page else "", f" {fit(sheet)}" if sheet else ""]
    return "".join(parts) + f" 第{offset + 1}字起"
