"""Settings: which checks run, how grave they are, how much is read, what is waived.

They stand in `jixiao.toml` beside the files or in the file that `--config` names. A key
that is not known is an error, with the nearest one that is: a setting that is silently
ignored is worse than none.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

from jixiao.documents.limits import DEFAULT, Limits
from jixiao.errors import BadSettings, reason
from jixiao.findings import Finding, Severity, Waiver
from jixiao.waivers import Entry

NAME = "jixiao.toml"
_FAMILY = re.compile(r"[A-Z]{2}")
_ENTRY_KEYS = ("fingerprint", "reason", "by", "date", "code", "file", "key", "quotes")
_REQUIRED = _ENTRY_KEYS[:4]
_SIZE = re.compile(r"(?P<number>\d[\d_]*)(?P<unit>[KMG]?)B?", re.IGNORECASE)
_LARGEST = 2**63 - 1
_PLACE = re.compile(r"line (\d+), column (\d+)")  # in what tomllib complains of


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user asked for. `path` is the file it stands in; empty for the defaults.

    `select` and `ignore` hold codes ("SU101") and families ("SU"); an empty `select`
    means every check. `severity` changes how grave a check's findings are.
    """

    path: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    limits: Limits = DEFAULT
    waivers: tuple[Entry, ...] = ()

    def wants(self, code: str) -> bool:
        """Whether the check with this code is to be reported; the code beats its family."""
        chosen = not self.select or _covers(self.select, code)
        if code in self.ignore:
            return False
        return code in self.select or (chosen and not _covers(self.ignore, code))

    def judged(self, finding: Finding) -> Finding:
        """The finding as grave as the settings say: by code, else by family."""
        told = self.severity.get(finding.code) or self.severity.get(finding.code[:2])
        return finding if told is None else replace(finding, severity=told)

    def narrowed(
        self, select: Iterable[str] = (), ignore: Iterable[str] = (), limits: Iterable[str] = ()
    ) -> Settings:
        """With what the command line says on top: `limits` are NAME=VALUE.

        Raises BadSettings where a limit cannot be understood.
        """
        return replace(
            self,
            select=tuple(select) or self.select,
            ignore=(*self.ignore, *ignore),
            limits=_with_limits(self.limits, limits),
        )


def _covers(patterns: Collection[str], code: str) -> bool:
    return code in patterns or code[:2] in patterns


def beside(path: Path) -> Path | None:
    """The settings file beside this file or in this folder, if there is one."""
    place = (path if path.is_dir() else path.parent) / NAME
    return place if place.is_file() else None


def load(path: Path, codes: Collection[str]) -> Settings:
    """Read a settings file; `codes` are those of all checks.

    Raises BadSettings, which names the key at fault and the nearest one that is known.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise BadSettings(str(path), f"无法打开（{reason(error)}）") from error
    except UnicodeDecodeError as error:
        raise BadSettings(str(path), "编码不是 UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise BadSettings(str(path), _syntax(error)) from error
    return _Table(str(path), codes).settings(table)


def _syntax(error: tomllib.TOMLDecodeError) -> str:
    """Where the text is no TOML, in Chinese, with the parser's own words after it."""
    words, _, place = str(error).rpartition(" (at ")
    found = _PLACE.match(place)
    where = f"第 {found[1]} 行第 {found[2]} 列" if found else "文件末尾"
    return f"不合 TOML 语法：{where}（{words or place}）"


def known_codes(told: Iterable[str], codes: Collection[str], where: str) -> tuple[str, ...]:
    """Codes and families in capitals. Raises BadSettings for the first that is unknown.

    `where` names the option or file that they stand in.
    """
    families = {code[:2] for code in codes}
    checked = []
    for word in told:
        code = word.strip().upper()
        if code not in (families if _FAMILY.fullmatch(code) else codes):
            near = _nearest(code, [*codes, *families])
            reason = f"没有编号为 {word} 的检查{near}，用 jixiao checks 可列出全部"
            raise BadSettings(where, reason)
        checked.append(code)
    return tuple(checked)


def _nearest(word: str, known: Iterable[str]) -> str:
    close = get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f"（是否指 {close[0]}？）" if close else ""


def _with_limits(limits: Limits, told: Iterable[str]) -> Limits:
    """`told` are NAME=VALUE; a value may end in K, M or G."""

    def fail(reason: str) -> NoReturn:
        raise BadSettings("--limit", reason)

    changes: dict[str, int] = {}
    for text in told:
        key, mark, value = text.partition("=")
        if not mark:
            fail(f"“{text}”应写成 名称=数值，如 pages=5000")
        changes[_limit_name(key.strip().replace("-", "_"), fail)] = _size(value.strip(), fail)
    return replace(limits, **changes)


def _limit_name(key: str, fail: Callable[[str], NoReturn]) -> str:
    names = [f.name for f in fields(Limits)]
    if key not in names:
        fail(f"没有名为 {key} 的限制{_nearest(key, names)}，可用：{'、'.join(names)}")
    return key


def _size(value: object, fail: Callable[[str], NoReturn]) -> int:
    """A positive whole number; a text may end in K, M or G (1024 each)."""
    size = 0
    found = _SIZE.fullmatch(str(value))
    if found and not isinstance(value, bool):
        size = int(found["number"]) * 1024 ** " KMG".index(found["unit"].upper() or " ")
    if not 0 < size <= _LARGEST:
        fail(f"限制值“{value}”应为正整数，可带 K、M、G")
    return size


class _Table:
    """Turns the parsed TOML into settings; every complaint names the key."""

    def __init__(self, path: str, codes: Collection[str]) -> None:
        self._path, self._codes = path, codes

    def _fail(self, reason: str) -> NoReturn:
        raise BadSettings(self._path, reason)

    def settings(self, table: Mapping[str, object]) -> Settings:
        self._only(table, ("select", "ignore", "severity", "limits", "waivers"), "")
        return Settings(
            path=self._path,
            select=self._chosen(table, "select"),
            ignore=self._chosen(table, "ignore"),
            severity=self._severities(self._sub(table, "severity")),
            limits=self._limits(self._sub(table, "limits")),
            waivers=self._waivers(table.get("waivers", [])),
        )

    def _only(self, table: Mapping[str, object], known: Collection[str], where: str) -> None:
        for key in table:
            if key not in known:
                listed = "、".join(known)
                self._fail(f"{where}没有名为 {key} 的设置{_nearest(key, known)}，可用：{listed}")

    def _sub(self, table: Mapping[str, object], key: str) -> Mapping[str, object]:
        value = table.get(key, {})
        if not isinstance(value, dict):
            self._fail(f"{key} 应写成一节 [{key}]")
        return value

    def _texts(self, table: Mapping[str, object], key: str) -> tuple[str, ...]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            self._fail(f'{key} 应为文字的列表，如 {key} = ["SU101"]')
        return tuple(value)

    def _chosen(self, table: Mapping[str, object], key: str) -> tuple[str, ...]:
        return known_codes(self._texts(table, key), self._codes, self._path)

    def _severities(self, table: Mapping[str, object]) -> dict[str, Severity]:
        levels = [s.value for s in Severity]
        for code, level in table.items():
            if level not in levels:
                near = _nearest(str(level), levels)
                self._fail(f"{code} 的级别“{level}”应为 {'、'.join(levels)} 之一{near}")
        codes = known_codes(table, self._codes, self._path)
        return {c: Severity(str(v)) for c, v in zip(codes, table.values(), strict=True)}

    def _limits(self, table: Mapping[str, object]) -> Limits:
        sizes = {_limit_name(k, self._fail): _size(v, self._fail) for k, v in table.items()}
        return replace(DEFAULT, **sizes)

    def _waivers(self, listed: object) -> tuple[Entry, ...]:
        if not isinstance(listed, list) or not all(isinstance(w, dict) for w in listed):
            self._fail("waivers 应写成若干节 [[waivers]]")
        return tuple(self._waiver(number, w) for number, w in enumerate(listed, start=1))

    def _waiver(self, number: int, table: Mapping[str, object]) -> Entry:
        where = f"第{number}条豁免"
        self._only(table, _ENTRY_KEYS, where)
        texts = {k: self._text(where, k, v) for k, v in table.items() if k != "quotes"}
        missing = [key for key in _REQUIRED if not texts.get(key)]
        if missing:
            self._fail(f"{where}缺少 {'、'.join(missing)}：豁免须写明指纹、理由、何人、何日")
        return Entry(
            fingerprint=texts["fingerprint"],
            waiver=Waiver(texts["reason"], texts["by"], texts["date"]),
            code=texts.get("code", ""),
            file=texts.get("file", ""),
            key=texts.get("key", ""),
            quotes=self._texts(table, "quotes"),
        )

    def _text(self, where: str, key: str, value: object) -> str:
        if isinstance(value, date):
            return value.isoformat()
        if not isinstance(value, str):
            self._fail(f"{where}的 {key} 应为带引号的文字")
        if key == "date":
            self._day(where, value)
        return value.strip()

    def _day(self, where: str, value: str) -> None:
        try:
            date.fromisoformat(value.strip())
        except ValueError:
            self._fail(f"{where}的日期“{value}”应写成 2024-06-28 的样子")
