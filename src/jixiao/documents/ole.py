"""The directory of an OLE compound file: which old Office format is it.

Only what telling formats apart needs; streams are read by the readers' libraries.
"""

from __future__ import annotations

import struct

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTRY = 128
_NONE = 0xFFFFFFFF
_LAST_SECTOR = 0xFFFFFFFA  # from here on, sector numbers are marks
_MOST = 4096  # directory sectors and entries followed before giving up


class OleError(ValueError):
    """The compound file is damaged."""


def root_entries(data: bytes) -> dict[str, int]:
    """Names right below the root, each with the first sector of its stream.

    Raises OleError.
    """
    try:
        return _children(_directory(data))
    except (struct.error, IndexError) as error:
        raise OleError from error


def sector(data: bytes, number: int) -> bytes:
    """The bytes of one sector; fewer where the file was cut."""
    size = 1 << min(struct.unpack_from("<H", data, 30)[0], 16)
    return data[(number + 1) * size : (number + 2) * size]


def _directory(data: bytes) -> list[bytes]:
    """The directory's entries of 128 bytes each."""
    table = _table(data)
    at = struct.unpack_from("<I", data, 48)[0]
    entries: list[bytes] = []
    for _ in range(_MOST):
        if at >= _LAST_SECTOR:
            return entries
        body = sector(data, at)
        if not body:
            raise OleError
        entries.extend(body[i : i + _ENTRY] for i in range(0, len(body) - _ENTRY + 1, _ENTRY))
        at = table[at]
    raise OleError


def _table(data: bytes) -> list[int]:
    """The sector allocation table, as far as the header's own list of it goes."""
    numbers: list[int] = []
    for at in struct.unpack_from("<109I", data, 76):
        if at >= _LAST_SECTOR:
            break
        body = sector(data, at)
        numbers.extend(struct.unpack(f"<{len(body) // 4}I", body[: len(body) // 4 * 4]))
    return numbers


def _children(entries: list[bytes]) -> dict[str, int]:
    """The entries in the tree below the root."""
    found: dict[str, int] = {}
    seen: set[int] = set()
    stack = [struct.unpack_from("<I", entries[0], 76)[0]]
    while stack and len(seen) < _MOST:
        at = stack.pop()
        if at == _NONE or at in seen:
            continue
        seen.add(at)
        entry = entries[at]
        length = min(struct.unpack_from("<H", entry, 64)[0], 64)
        name = entry[: max(length - 2, 0)].decode("utf-16-le", "replace")
        found[name] = struct.unpack_from("<I", entry, 116)[0]
        stack.extend(struct.unpack_from("<2I", entry, 68))
    return found
