"""A tiny writer of PDFs for tests: text in a Chinese font that is not embedded, rules, boxes."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field

A4 = (595.0, 842.0)
_FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
    "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 "
    "/W [1 95 500 814 939 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light "
    "/Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 "
    "/CapHeight 880 /StemV 93 >> >>] >>"
)
_IMAGE = (
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
    "/BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream"
)


@dataclass
class Page:
    """One page; coordinates in points from the lower left corner."""

    width: float = A4[0]
    height: float = A4[1]
    turned: int = 0
    parts: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, size: float = 12) -> Page:
        code = text.encode("utf-16-be").hex()
        self.parts.append(f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm <{code}> Tj ET")
        return self

    def lines(self, x: float, y: float, *texts: str, size: float = 12, pitch: float = 20) -> Page:
        for i, text in enumerate(texts):
            self.text(x, y - i * pitch, text, size)
        return self

    def right(self, x: float, y: float, text: str, size: float = 12) -> Page:
        """Text that ends at `x`."""
        return self.text(x - width(text) * size, y, text, size)

    def centred(self, x: float, y: float, text: str, size: float = 12) -> Page:
        return self.text(x - width(text) * size / 2, y, text, size)

    def sideways(self, x: float, y: float, text: str, size: float = 12) -> Page:
        """Text that runs up the page."""
        code = text.encode("utf-16-be").hex()
        self.parts.append(f"BT /F1 {size} Tf 0 1 -1 0 {x} {y} Tm <{code}> Tj ET")
        return self

    def rule(self, x0: float, y0: float, x1: float, y1: float, thick: float = 0.5) -> Page:
        self.parts.append(f"{thick} w {x0} {y0} m {x1} {y1} l S")
        return self

    def box(self, x: float, y: float, w: float, h: float, how: str = "S") -> Page:
        self.parts.append(f"{x} {y} {w} {h} re {how}")
        return self

    def image(self) -> Page:
        self.parts.append(f"q {self.width} 0 0 {self.height} 0 0 cm /I1 Do Q")
        return self

    def clipped(self, x: float, y: float, w: float, h: float, inside: Page) -> Page:
        """What `inside` draws, seen through a window."""
        self.parts.append(f"q {x} {y} {w} {h} re W n {' '.join(inside.parts)} Q")
        return self

    def grid(self, xs: list[float], ys: list[float], rows: list[list[str]]) -> Page:
        """A fully ruled table, figures to the right, other words to the left."""
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])
        for row, y in zip(rows, ys[1:], strict=True):
            self.row(xs, y + 5, row)
        return self

    def row(self, xs: list[float], y: float, row: list[str], size: float = 10) -> Page:
        for text, left, right in zip(row, xs, xs[1:], strict=False):
            if text and text[-1].isdigit():
                self.right(right - 2, y, text, size)
            elif text:
                self.text(left + 2, y, text, size)
        return self


def width(text: str) -> float:
    """In font sizes."""
    return sum(0.5 if c < "\u0250" else 1.0 for c in text)


def pdf(*pages: Page) -> bytes:
    """The whole file."""
    kids = [4 + 2 * i for i in range(len(pages))]
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{k} 0 R' for k in kids)}] >>",
        _FONT,
    ]
    image = 4 + 2 * len(pages)
    for number, page in zip(kids, pages, strict=True):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {page.width} {page.height}] "
            f"/Rotate {page.turned} /Contents {number + 1} 0 R "
            f"/Resources << /Font << /F1 3 0 R >> /XObject << /I1 {image} 0 R >> >> >>"
        )
        packed = zlib.compress("\n".join(page.parts).encode("latin-1")).decode("latin-1")
        objects.append(
            f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n{packed}\nendstream"
        )
    objects.append(_IMAGE)
    return _file(objects)


def _file(objects: list[str]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n".encode()
    return bytes(out + f"startxref\n{start}\n%%EOF\n".encode())
