"""Writes minimal Word 97 files for tests: paragraphs, and tables row by row."""

import struct

from tests.documents.compound import compound

TEXT_AT = 2048


def word97(*blocks: str | list[list[str]], encrypted: bool = False) -> bytes:
    """A .doc of paragraphs (str) and tables (rows of cells)."""
    text, papx = "", []
    for block in blocks:
        if isinstance(block, str):
            text += block + "\r"
            papx.append((len(text), b""))
            continue
        for row in block:
            for cell in row:
                text += cell + "\x07"
                papx.append((len(text), b"\x16\x24\x01"))
            text += "\x07"
            papx.append((len(text), b"\x16\x24\x01\x17\x24\x01" + _row(len(row))))
    body = text.encode("utf-16-le")
    fkp_at = (TEXT_AT + len(body) + 511) // 512
    page = _fkp(papx)
    plc = struct.pack("<III", TEXT_AT, TEXT_AT + len(body), fkp_at)
    piece = struct.pack("<II", 0, len(text)) + struct.pack("<HIH", 0, TEXT_AT, 0)
    clx = b"\x02" + struct.pack("<I", len(piece)) + piece
    table = clx + plc
    pairs = {33: (0, len(clx)), 13: (len(clx), len(plc))}
    flags = 0x0200 | (0x0100 if encrypted else 0)
    fib = _header(flags, fkp_at * 512 + 512, len(text), pairs)
    stream = (fib.ljust(TEXT_AT, b"\0") + body).ljust(fkp_at * 512, b"\0") + page
    return compound({"WordDocument": stream, "1Table": table})


def _header(flags: int, size: int, characters: int, pairs: dict[int, tuple[int, int]]) -> bytes:
    """The FIB: flags, size, length of the text, and the tables it points to."""
    words = (0xA5EC, 0xC1, 0, 0x0804, 0, flags, 0xBF)
    fib = struct.pack("<7H", *words) + bytes(18)
    fib += struct.pack("<H", 14) + bytes(28)
    longs = [0] * 22
    longs[0], longs[3] = size, characters
    fib += struct.pack("<H", 22) + struct.pack("<22i", *longs)
    listed = b"".join(struct.pack("<II", *pairs.get(n, (0, 0))) for n in range(93))
    return fib + struct.pack("<H", 93) + listed


def _row(cells: int) -> bytes:
    """sprmTDefTable: the edges of a row's cells."""
    edges = b"".join(struct.pack("<h", 2000 * n) for n in range(cells + 1))
    operand = bytes([cells]) + edges + bytes(20 * cells)
    return b"\x08\xd6" + struct.pack("<H", len(operand) + 1) + operand


def _fkp(papx: list[tuple[int, bytes]]) -> bytes:
    """One page of paragraph properties; enough for what tests write."""
    count = len(papx)
    edges = [0, *(end for end, _ in papx)]
    page = bytearray(512)
    struct.pack_into(f"<{count + 1}I", page, 0, *(TEXT_AT + 2 * e for e in edges))
    at = 510
    placed: dict[bytes, int] = {}
    for number, (_, sprms) in enumerate(papx):
        if sprms not in placed:
            raw = struct.pack("<H", 0) + sprms
            if len(raw) % 2:
                raw += b"\0"
            record = bytes([0, len(raw) // 2]) + raw
            at = (at - len(record)) // 2 * 2
            page[at : at + len(record)] = record
            placed[sprms] = at
        page[4 * (count + 1) + 13 * number] = placed[sprms] // 2
    page[511] = count
    return bytes(page)
