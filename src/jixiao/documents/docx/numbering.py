"""numbering.xml: the numbers that Word puts before paragraphs by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from jixiao.documents.counting import printed
from jixiao.documents.docx.names import VAL, W, attribute, below, number, switched_on
from jixiao.documents.docx.styles import Style, Styles

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_TIGHT = "、）)．，"  # after these no white space is needed before the text


@dataclass(slots=True)
class Level:
    """How one level of a list is numbered."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    legal: bool = False
    restarts: bool = True
    style: str = ""


@dataclass(slots=True)
class List:
    """A list definition and how far its counting has come."""

    levels: dict[int, Level]
    link: str = ""  # id of the numbering style that defines it instead
    counts: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


class Numbering:
    """Counts the lists of one document, paragraph by paragraph, in order."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str, List] = {}
        self._list_of: dict[str, str] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._overrides: dict[str, dict[int, Level]] = {}
        if root is not None:
            self._load(root)

    def label(self, properties: etree._Element | None, style: Style) -> str:
        """The number before the next paragraph with its white space, "" where none."""
        num_id = attribute(properties, "numPr/numId", style.num_id)
        if num_id in ("", "0"):
            return ""
        found = self._find(num_id)
        if found is None:
            return ""
        own = number(properties, "numPr/ilvl", -1, _LEVELS - 1)
        at = own if own >= 0 else self._level_of(found, properties, style)
        level = self._overrides.get(num_id, {}).get(at) or found.levels.get(at)
        if level is None:
            return ""
        self._count(num_id, found, at)
        return _rendered(level, found, at)

    def _level_of(self, found: List, properties: etree._Element | None, style: Style) -> int:
        named = attribute(properties, "pStyle")
        linked = [i for i, level in found.levels.items() if named and level.style == named]
        return linked[0] if linked else max(style.num_level, 0)

    def _find(self, num_id: str) -> List | None:
        found = self._lists.get(self._list_of.get(num_id, ""))
        if found is not None and found.link and not found.levels:
            target = self._list_of.get(self._styles.get(found.link).num_id, "")
            found = self._lists.get(target, found)
        return found

    def _count(self, num_id: str, found: List, at: int) -> None:
        starts = self._restarts.get(num_id, {})
        if at in starts:  # the first paragraph of a list that begins anew
            found.counts[at] = starts.pop(at) - 1
        level = found.levels.get(at, Level())
        before = found.counts[at]
        found.counts[at] = level.start if before is None else before + 1
        for deeper in range(at + 1, _LEVELS):
            if found.levels.get(deeper, Level()).restarts:
                found.counts[deeper] = None

    def _load(self, root: etree._Element) -> None:
        for element in root.iter(W + "abstractNum"):
            levels = dict(_level(one) for one in element.findall(W + "lvl"))
            link = attribute(element, "numStyleLink")
            self._lists[element.get(W + "abstractNumId", "")] = List(levels, link)
        for element in root.iter(W + "num"):
            identity = element.get(W + "numId", "")
            self._list_of[identity] = attribute(element, "abstractNumId")
            for override in element.findall(W + "lvlOverride"):
                self._override(identity, override)

    def _override(self, identity: str, element: etree._Element) -> None:
        at = min(max(_digit(element.get(W + "ilvl")), 0), _LEVELS - 1)
        if below(element, "startOverride") is not None:
            start = number(element, "startOverride", 1)
            self._restarts.setdefault(identity, {})[at] = start
        own = below(element, "lvl")
        if own is not None:
            self._overrides.setdefault(identity, {})[at] = _level(own)[1]


def _level(element: etree._Element) -> tuple[int, Level]:
    at = min(_digit(element.get(W + "ilvl")), _LEVELS - 1)
    restart = below(element, "lvlRestart")
    return at, Level(
        start=number(element, "start", 1),
        format=attribute(element, "numFmt", "decimal"),
        text=attribute(element, "lvlText"),
        suffix=attribute(element, "suff", "tab"),
        legal=bool(switched_on(element, "isLgl")),
        restarts=restart is None or restart.get(VAL) != "0",
        style=attribute(element, "pStyle"),
    )


def _digit(text: str | None) -> int:
    return int(text) if text and len(text) == 1 and "0" <= text <= "9" else 0


def _rendered(level: Level, found: List, at: int) -> str:
    if level.format in ("bullet", "none"):
        return ""

    def one(place: re.Match[str]) -> str:
        which = int(place[1]) - 1
        other = level if which == at else found.levels.get(which, Level())
        count = found.counts[which]
        value = other.start if count is None else count
        return printed(value, "decimal" if level.legal else other.format)

    text = _PLACE.sub(one, level.text)
    if not text or level.suffix == "nothing" or text[-1] in _TIGHT:
        return text
    return text + " "
