"""What kind of document this is, of which year, and what the unit calls itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from jixiao.documents.model import Document
from jixiao.facts.passages import Passage


class Genre(StrEnum):
    """Kinds of document that ask for different parts."""

    EVALUATION = "绩效自评报告"
    ACCOUNTS = "部门决算"
    BUDGET = "部门预算"
    OTHER = "其他"


@dataclass(frozen=True, slots=True)
class Profile:
    """`year` is the year reported on; `selves` counts 我局, 我中心 … as the text says."""

    genre: Genre
    year: int | None
    title: str
    selves: tuple[tuple[str, int], ...]


_TITLE = re.compile(r"((?:19|20)\d\d)\s*年度?(?!\s*\d{1,2}\s*月)")  # dates tell no year reported
_OF_YEAR = re.compile(r"((?:19|20)\d\d)\s*年度")
_BASE = re.compile(r"(?:与|比|较|同)(?:19|20)\d\d\s*年")  # a year compared with is another
_SELF = re.compile(
    r"我(?:局|委|办|中心|单位|院|校|所|会|处|镇|乡|街道|站|队|馆|厅|部(?!分)|署|社|公司)(?!们)"
)


def profile(document: Document, read: Sequence[Passage]) -> Profile:
    """Read the profile from the title and the first lines, the year by vote."""
    head = "".join(p.text for p in read[:8])[:600]
    title = document.title or next((p.text for p in read[:6] if _TITLE.search(p.text)), "")
    selves = Counter(m for p in read for m in _SELF.findall(p.text))
    return Profile(
        _genre(title, head), _year(title, head, read), title, tuple(selves.most_common())
    )


def _genre(title: str, head: str) -> Genre:
    for text in (title, head):
        if re.search(r"绩效(?:评价)?自评|自评报告|绩效评价报告|支出绩效", text):
            return Genre.EVALUATION
        if "决算" in text:
            return Genre.ACCOUNTS
        if re.search(r"部门预算|单位预算", text):
            return Genre.BUDGET
    return Genre.OTHER


def _year(title: str, head: str, read: Sequence[Passage]) -> int | None:
    for text in (title, head):
        told = _BASE.sub("", text)
        found = _OF_YEAR.search(told) or _TITLE.search(told)
        if found:
            return int(found[1])
    votes = Counter(int(m) for p in read for m in _TITLE.findall(_BASE.sub("", p.text)))
    return votes.most_common(1)[0][0] if votes else None
