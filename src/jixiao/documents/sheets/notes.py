"""What the user must know of sheets that could not be read as they look."""

from __future__ import annotations

from jixiao.documents.sheets.sheet import Sheet
from jixiao.documents.writer import Writer


def hidden(writer: Writer, name: str) -> None:
    """A hidden sheet was passed over."""
    writer.note(f"工作表“{name}”已隐藏，未读取。")


def of(writer: Writer, sheet: Sheet) -> None:
    """Say what is uncertain in a sheet that was read."""
    if sheet.unsaved:
        first = sheet.unsaved[0]
        writer.note(
            f"工作表“{sheet.name}”有 {len(sheet.unsaved)} 个公式单元格没有保存计算结果"
            f"（如 {first}），按空白处理；请用办公软件打开并保存后重新检查。"
        )
    if sheet.hidden_parts:
        writer.note(f"工作表“{sheet.name}”有隐藏的行或列，已一并读取。")
