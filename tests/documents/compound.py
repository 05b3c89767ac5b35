"""Writes OLE compound files, the containers of old Office formats, for tests."""

import struct
from collections.abc import Mapping

SECTOR = 512
FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
SMALLEST = 4096  # shorter streams would go to a store of their own


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file with these streams below its root."""
    bodies = {name: _padded(data.ljust(SMALLEST, b"\0")) for name, data in streams.items()}
    chain, starts = _chained(bodies)
    entries = [_entry("Root Entry", 5, child=1, start=END, size=0)]
    for at, name in enumerate(bodies, start=1):
        after = at + 1 if at < len(bodies) else FREE
        entries.append(_entry(name, 2, right=after, start=starts[name], size=len(bodies[name])))
    directory = _padded(b"".join(entries))
    directory_at = len(chain)
    count = len(directory) // SECTOR
    chain += [*range(directory_at + 1, directory_at + count), END]
    tables = 1
    while tables * SECTOR // 4 < len(chain) + tables:
        tables += 1
    table_at = len(chain)
    chain += [TABLE] * tables
    chain += [FREE] * (-len(chain) % (SECTOR // 4))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, tables, directory_at, 0, SMALLEST, END, 0, END, 0)
    difat = [*range(table_at, table_at + tables)]
    header += struct.pack("<109I", *difat, *[FREE] * (109 - tables))
    body = b"".join(bodies.values()) + directory
    return header + body + struct.pack(f"<{len(chain)}I", *chain)


def _chained(bodies: Mapping[str, bytes]) -> tuple[list[int], dict[str, int]]:
    """The sectors of the streams, each naming the next; and where each stream starts."""
    chain: list[int] = []
    starts = {}
    for name, body in bodies.items():
        starts[name] = len(chain)
        chain += [*range(len(chain) + 1, len(chain) + len(body) // SECTOR), END]
    return chain, starts


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % SECTOR)


def _entry(name: str, kind: int, *, child=FREE, right=FREE, start=0, size=0) -> bytes:
    raw = (name + "\0").encode("utf-16-le")
    head = raw.ljust(64, b"\0") + struct.pack("<HBB", len(raw), kind, 1)
    return (
        head + struct.pack("<III", FREE, right, child) + bytes(36) + struct.pack("<IQ", start, size)
    )
