"""What a reviewer has looked at and set aside, and when that lapses.

A waiver names one finding by its fingerprint, which changes as soon as a figure in it
does. So the waiver also keeps what it was about: the code, the key and the quotes as
printed. A waiver that no longer fits its finding is lapsed and says which figures
changed; one whose finding is gone is no longer needed. Neither is silent.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from jixiao.findings import Finding, Waiver
from jixiao.results import Result

_NUMBER = re.compile(r"[0-9０-９][0-9０-９,，.．]*")
_WORDS = re.compile(r"[\u4e00-\u9fff]")
_FEWEST_WORDS = 2  # characters that name a figure: “万元” alone names none
_UNITS = re.compile("[万亿千百]?元|个百分点|[个人项件家次分]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One waiver as `jixiao.toml` keeps it.

    `file` is the name of the file it was made for; the finding is waived wherever it
    stands, for a file may be renamed, but only a run over that file can say that it is
    no longer needed. `quotes` are the places as they were printed.
    """

    fingerprint: str
    waiver: Waiver
    code: str = ""
    file: str = ""
    key: str = ""
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A waiver whose figures changed: the finding stands again."""

    entry: Entry
    path: str
    finding: Finding

    def __str__(self) -> str:
        before, after = _changed(self.entry.quotes, _quotes(self.finding))
        return (
            f"{name(self.path)}：豁免 {self.entry.fingerprint} 已失效（{_who(self.entry)}）："
            f"所依据的“{before}”现为“{after}”。"
            f"请重新核对；如仍可豁免，请用 jixiao waive {self.finding.fingerprint} 重新登记。"
        )


@dataclass(frozen=True, slots=True)
class Unneeded:
    """A waiver whose finding is gone."""

    entry: Entry

    def __str__(self) -> str:
        return (
            f"豁免 {self.entry.fingerprint} 不再需要（{_who(self.entry)}）："
            "已没有对应的问题，可从 jixiao.toml 中删去。"
        )


def entry_for(finding: Finding, path: str, waiver: Waiver) -> Entry:
    """The waiver of this finding, with all that tells later why it lapsed."""
    fingerprint, quotes = finding.fingerprint, _quotes(finding)
    return Entry(fingerprint, waiver, finding.code, name(path), finding.key, quotes)


def apply(findings: Iterable[Finding], entries: Iterable[Entry]) -> tuple[Finding, ...]:
    """The same findings, each that is waived saying by whom and why."""
    waivers = {entry.fingerprint: entry.waiver for entry in entries}
    if not waivers:
        return tuple(findings)
    return tuple(replace(f, waived=waivers.get(f.fingerprint, f.waived)) for f in findings)


def review(entries: Iterable[Entry], results: Iterable[Result]) -> Iterator[Lapsed | Unneeded]:
    """The waivers that fit no finding of these files any more."""
    read = [r for r in results if r.error is None]
    found = [(r.path, f) for r in read for f in r.findings]
    files = {name(r.path) for r in read}
    waived = {f.fingerprint for _, f in found}
    for entry in entries:
        if entry.fingerprint in waived or (entry.file and entry.file not in files):
            continue
        heir = _heir(entry, found)
        yield Lapsed(entry, *heir) if heir else Unneeded(entry)


def renews(entry: Entry, finding: Finding) -> bool:
    """Whether a new waiver of this finding takes the place of the entry: same subject."""
    if entry.fingerprint == finding.fingerprint:
        return True
    return _same_subject(entry, finding)


def name(path: str) -> str:
    """A path's last part, whatever the system's separator."""
    return re.split(r"[/\\]", path.rstrip("/\\"))[-1]


def _heir(entry: Entry, found: Collection[tuple[str, Finding]]) -> tuple[str, Finding] | None:
    """The finding that says of other figures what the waived one said."""
    same = [(p, f) for p, f in found if f.waived is None and _same_subject(entry, f)]
    kept = set(entry.quotes)
    return max(
        same,
        key=lambda pair: (name(pair[0]) == entry.file, len(kept & set(_quotes(pair[1])))),
        default=None,
    )


def _same_subject(entry: Entry, finding: Finding) -> bool:
    if entry.code != finding.code or not entry.code:
        return False
    if entry.key or finding.key:
        return _masked(entry.key) == _masked(finding.key)
    quotes = _quotes(finding)
    if set(quotes) & set(entry.quotes):
        return True
    if not (quotes and entry.quotes):
        return False
    return _named(quotes[0]) and _masked(quotes[0]) == _masked(entry.quotes[0])


def _quotes(finding: Finding) -> tuple[str, ...]:
    return tuple("".join(e.quote.split()) for e in finding.evidence)


def _masked(quote: str) -> str:
    """The words of a quote, its figures left out."""
    return _NUMBER.sub("#", quote)


def _named(quote: str) -> bool:
    """Whether the quote holds words that name its figure."""
    return len(_WORDS.findall(_UNITS.sub("", quote))) >= _FEWEST_WORDS


def _changed(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, str]:
    """The quotes that differ, for the user to see what changed."""
    gone = [q for q in before if q not in after] or list(before)
    new = [q for q in after if q not in before] or list(after)
    return "、".join(gone), "、".join(new)


def _who(entry: Entry) -> str:
    waiver = entry.waiver
    parts = (entry.code, waiver.by, waiver.date, f"理由：{waiver.reason}")
    return "，".join(p for p in parts if p)
