"""The PDF library: opening, closing, its errors, and calls fast enough for every character.

PDFium is not thread-safe, so all of a reading happens under one lock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import PYFUNCTYPE, addressof, byref, c_double, c_float, c_int, c_void_p, cast
from math import isfinite
from threading import Lock
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from jixiao.errors import EncryptedDocument, UnreadableDocument

LOCK = Lock()
TEXT, PATH = raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_PATH
IMAGE, FORM = raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM
LINE_TO, MOVE_TO = raw.FPDF_SEGMENT_LINETO, raw.FPDF_SEGMENT_MOVETO
_A4 = (0.0, 0.0, 595.0, 842.0)
_TAIL = 4096  # the end mark of a whole file stands in its last bytes
_LOCKED = frozenset({raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY})


def _fast(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:  # noqa: ANN401 - ctypes
    """The same C function without the conversion of argument types: a third of the time.

    Each call takes a fraction of a microsecond, so the interpreter is not let go for it.
    """
    return PYFUNCTYPE(result, *arguments)(cast(function, c_void_p).value or 0)


_P, _I = c_void_p, c_int
char_box = _fast(raw.FPDFText_GetLooseCharBox, _I, _P, _I, _P)
char_origin = _fast(raw.FPDFText_GetCharOrigin, _I, _P, _I, _P, _P)
char_angle = _fast(raw.FPDFText_GetCharAngle, c_float, _P, _I)
char_code = _fast(raw.FPDFText_GetUnicode, c_int, _P, _I)
char_count = _fast(raw.FPDFText_CountChars, _I, _P)
text_of = _fast(raw.FPDFText_GetText, _I, _P, _I, _I, _P)
object_count = _fast(raw.FPDFPage_CountObjects, _I, _P)
object_at = _fast(raw.FPDFPage_GetObject, _P, _P, _I)
object_type = _fast(raw.FPDFPageObj_GetType, _I, _P)
object_bounds = _fast(raw.FPDFPageObj_GetBounds, _I, _P, _P, _P, _P, _P)
object_matrix = _fast(raw.FPDFPageObj_GetMatrix, _I, _P, _P)
form_count = _fast(raw.FPDFFormObj_CountObjects, _I, _P)
form_at = _fast(raw.FPDFFormObj_GetObject, _P, _P, c_int)
path_mode = _fast(raw.FPDFPath_GetDrawMode, _I, _P, _P, _P)
path_count = _fast(raw.FPDFPath_CountSegments, _I, _P)
path_at = _fast(raw.FPDFPath_GetPathSegment, _P, _P, _I)
segment_type = _fast(raw.FPDFPathSegment_GetType, _I, _P)
segment_point = _fast(raw.FPDFPathSegment_GetPoint, _I, _P, _P, _P)
segment_close = _fast(raw.FPDFPathSegment_GetClose, _I, _P)
char_object = _fast(raw.FPDFText_GetTextObject, _P, _P, _I)
clip_of = _fast(raw.FPDFPageObj_GetClipPath, _P, _P)
clip_paths = _fast(raw.FPDFClipPath_CountPaths, _I, _P)
clip_count = _fast(raw.FPDFClipPath_CountPathSegments, _I, _P, _I)
clip_at = _fast(raw.FPDFClipPath_GetPathSegment, _P, _P, _I, _I)
Float = c_float


def address(handle: Any) -> int:  # noqa: ANN401 - a typed pointer of the library
    """A handle of the library as a plain address."""
    return cast(handle, c_void_p).value or 0


def origin(text: int, i: int) -> tuple[float, float]:
    """Where on its baseline a character begins."""
    x, y = c_double(), c_double()
    char_origin(text, i, addressof(x), addressof(y))
    return x.value, y.value


def matrix_of(thing: int) -> tuple[float, float, float, float, float, float]:
    """How an object is moved, scaled and turned."""
    numbers = (c_float * 6)(1, 0, 0, 1, 0, 0)
    object_matrix(thing, addressof(numbers))
    a, b, c, d, e, f = numbers
    return a, b, c, d, e, f


def is_stroked(path: int) -> bool:
    """Whether a path is drawn as a line (it may be filled too)."""
    fill, stroke = c_int(), c_int()
    path_mode(path, addressof(fill), addressof(stroke))
    return bool(stroke.value)


def segments(path: int) -> Iterator[tuple[int, tuple[float, float], bool]]:
    """Kind, end point, and whether it closes the part, of each segment of a path."""
    x, y = c_float(), c_float()
    for i in range(path_count(path)):
        segment = path_at(path, i)
        segment_point(segment, addressof(x), addressof(y))
        yield segment_type(segment), (x.value, y.value), bool(segment_close(segment))


def page_box(page: pdfium.PdfPage) -> tuple[float, float, float, float]:
    """Left, bottom, right, top of what of a page is shown."""
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page.raw, byref(box))
    sides = box.left, box.bottom, box.right, box.top
    return sides if all(map(isfinite, sides)) else _A4


def clip_box(thing: int) -> tuple[float, float, float, float] | None:
    """Left, bottom, right, top of what an object may be seen through; none if all of it."""
    clip = clip_of(thing)
    x, y = c_float(), c_float()
    box: tuple[float, float, float, float] | None = None
    for path in range(max(clip_paths(clip), 0) if clip else 0):
        xs, ys = [], []
        for i in range(clip_count(clip, path)):
            segment_point(clip_at(clip, path, i), addressof(x), addressof(y))
            xs.append(x.value)
            ys.append(y.value)
        if xs:
            own = min(xs), min(ys), max(xs), max(ys)
            box = own if box is None else _common(box, own)
    return box


def _common(
    one: tuple[float, float, float, float], two: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    return max(one[0], two[0]), max(one[1], two[1]), min(one[2], two[2]), min(one[3], two[3])


@contextmanager
def opened(path: str, data: bytes) -> Iterator[pdfium.PdfDocument]:
    """The document in `data`, closed at the end. Raises `UnreadableDocument` or a kind of it."""
    _must_be_whole(path, data)
    with LOCK:
        try:
            document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            if getattr(error, "err_code", None) in _LOCKED:
                raise EncryptedDocument(path) from None
            raise UnreadableDocument(path, "不是完好的 PDF 文件") from None
        try:
            yield document
        finally:
            document.close()


@contextmanager
def opened_page(document: pdfium.PdfDocument, index: int) -> Iterator[tuple[Any, int, int] | None]:
    """A page (itself, its address, its text's address), or none where it cannot be loaded."""
    try:
        page = document[index]
    except pdfium.PdfiumError:
        yield None
        return
    try:
        text = page.get_textpage()
    except pdfium.PdfiumError:
        page.close()
        yield None
        return
    try:
        yield page, address(page.raw), address(text.raw)
    finally:
        text.close()
        page.close()


def _must_be_whole(path: str, data: bytes) -> None:
    if b"%PDF-" not in data[:_TAIL]:
        raise UnreadableDocument(path, "不是 PDF 文件")
    if b"%%EOF" not in data.rstrip(b"\0\r\n \t")[-_TAIL:]:
        raise UnreadableDocument(path, "PDF 文件不完整，末尾缺失")
