"""How the workbook looks: what is to be filled in, what is locked, how numbers show."""

from __future__ import annotations

from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from jixiao.ledger.model.base import Kind

_FONT = {"font_name": "宋体", "font_size": 11, "valign": "vcenter"}
_BORDER = {"border": 1, "border_color": "#BFBFBF"}
_FILL_IN = {"locked": False, "bg_color": "#FFFBE6", "text_wrap": True}
_NUMBERS = {
    Kind.MONEY: "#,##0.00",
    Kind.NUMBER: "General",
    Kind.COUNT: "0",
    Kind.DAY: "yyyy-mm-dd",
    Kind.FLAG: "@",
    Kind.TEXT: "@",
}


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self.title = self._made(bold=True, font_size=14)
        self.caption = self._made(font_color="#595959")
        self.head = self._made(
            bold=True, bg_color="#DDEBF7", align="center", text_wrap=True, **_BORDER
        )
        self.label = self._made(bg_color="#F2F2F2", text_wrap=True, **_BORDER)
        self.check = self._made(
            italic=True, font_color="#7F7F7F", num_format="#,##0.00;[Red]-#,##0.00;0.00", **_BORDER
        )
        self.wrong = book.add_format({"bg_color": "#FFC7CE", "font_color": "#9C0006"})
        self.fill_in = {
            kind: self._made(num_format=code, **_FILL_IN, **_BORDER)
            for kind, code in _NUMBERS.items()
        }

    def _made(self, **look: Any) -> Format:  # noqa: ANN401  xlsxwriter's own
        return self._book.add_format({**_FONT, **look})
