"""Names of WordprocessingML elements and attributes."""

from __future__ import annotations

from functools import cache

from lxml import etree

from jixiao.documents.markup import whole

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

_PICTURES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip",
    "{urn:schemas-microsoft-com:vml}imagedata",
)

P, R, T, TBL, TR, TC = (W + name for name in ("p", "r", "t", "tbl", "tr", "tc"))
VAL = W + "val"

_OFF = ("0", "false", "off")


def pictures(root: etree._Element) -> int:
    """How many pictures and embedded objects stand there; of alternatives only one."""
    found = (one for one in root.iter(*_PICTURES))
    return sum(not any(True for _ in one.iterancestors(MC + "Fallback")) for one in found)


def attribute(parent: etree._Element | None, path: str, default: str = "") -> str:
    """`w:val` of the element at `path` ("w:pPr/w:jc" written as "pPr/jc")."""
    found = below(parent, path)
    return default if found is None else found.get(VAL, default)


def below(parent: etree._Element | None, path: str) -> etree._Element | None:
    """The element at `path` under `parent`."""
    for tag in _tags(path):
        if parent is None:
            return None
        parent = next(parent.iterchildren(tag), None)
    return parent


@cache
def _tags(path: str) -> tuple[str, ...]:
    return tuple(W + step for step in path.split("/"))


def switched_on(parent: etree._Element | None, path: str) -> bool | None:
    """A switch such as w:vanish: on, off, or not said."""
    found = below(parent, path)
    return None if found is None else found.get(VAL, "1").lower() not in _OFF


def number(parent: etree._Element | None, path: str, default: int, high: int = 10_000) -> int:
    """`w:val` at `path` as a whole number from 0 to `high`."""
    return whole(attribute(parent, path), default, 0, high)
