"""Marks that come in pairs: which of them lack their other half."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.checks.reading.pieces import Piece

_PAIRS = {"《": "》", "〈": "〉", "（": "）", "“": "”", "〔": "〕", "「": "」"}
_CLOSERS = {closer: opener for opener, closer in _PAIRS.items()}
_WORDS = {"《": "书名号", "〈": "书名号", "（": "括号", "“": "引号", "〔": "括号", "「": "引号"}
NAMES = {o: (w, True) for o, w in _WORDS.items()} | {
    _PAIRS[o]: (w, False) for o, w in _WORDS.items()
}
_ITEM = re.compile(r"(?:^|(?<=[。；：，、]))(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z①-⑳])）")

_MARK = re.compile("[" + "".join(_PAIRS) + "".join(_CLOSERS) + '"]')
_SHORTEST = 6  # a shorter line is no sentence: buttons of a saved page

Open = tuple[int, str]


def _scan(text: str) -> tuple[list[Open], list[Open]]:
    """The openers left open and the closers without an opener, each kind on its own."""
    items = {m.end() - 1 for m in _ITEM.finditer(text)} if "）" in text else set()
    stacks: dict[str, list[int]] = {}
    closers: list[Open] = []
    for mark in _MARK.finditer(text):
        at, character = mark.start(), mark[0]
        if character in "《》" and character in text[max(0, at - 1) : at] + text[at + 1 : at + 2]:
            continue  # 》》 is an arrow of a saved page
        if character in _PAIRS:
            stacks.setdefault(character, []).append(at)
        elif character == '"' and stacks.get("“"):
            stacks["“"].pop()  # “三公" is closed, though by the wrong mark
        elif character in _CLOSERS and at not in items:
            stack = stacks.get(_CLOSERS[character])
            if stack:
                stack.pop()
            else:
                closers.append((at, character))
    openers = sorted((at, opener) for opener, stack in stacks.items() for at in stack)
    return openers, closers


def unpaired(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, int]]:
    """Marks without their other half, in this paragraph or a neighbour's; one of each kind."""
    scans = [_scan(piece.text) for piece in pieces]
    for number, (piece, (openers, closers)) in enumerate(zip(pieces, scans, strict=True)):
        after = {c for _, c in scans[number + 1][1]} if number + 1 < len(scans) else set()
        before = {o for _, o in scans[number - 1][0]} if number else set()
        told: set[str] = set()
        if len(piece.text) < _SHORTEST:
            continue
        for at, mark in openers:
            if _PAIRS[mark] not in after and mark not in told:
                told.add(mark)
                yield piece, at
        for at, mark in closers:
            if _CLOSERS[mark] not in before and mark not in told:
                told.add(mark)
                yield piece, at
