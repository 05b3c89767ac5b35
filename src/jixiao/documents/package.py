"""A zip opened with care: within limits, names as they were meant, no password."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from lzma import LZMAError

from jixiao.documents.limits import Limits
from jixiao.documents.meter import Meter
from jixiao.errors import EncryptedDocument, TooLarge, UnreadableDocument

# What `zipfile` raises for bytes that are no zip, or no longer one.
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    LZMAError,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    UnicodeError,
    ValueError,
)
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1


def decoded_name(info: zipfile.ZipInfo) -> str:
    """The name of a member: UTF-8, or the GBK that Chinese Windows writes unmarked."""
    name = info.filename
    if not info.flag_bits & _UTF8_NAME:
        try:
            raw = name.encode("cp437")
        except UnicodeEncodeError:
            return name.replace("\\", "/")
        for encoding in ("utf-8", "gb18030"):
            try:
                name = raw.decode(encoding)
                break
            except UnicodeDecodeError:
                continue
    return name.replace("\\", "/")


class Package:
    """The members of a zip held in memory.

    Raises EncryptedDocument, TooLarge (more members or bytes than the limits allow,
    whatever the zip says of itself) and UnreadableDocument.
    """

    def __init__(self, path: str, data: bytes, limits: Limits) -> None:
        self._path, self._left = path, limits.unpacked_bytes
        self._limit = limits.unpacked_bytes
        self._meter = Meter(path, limits)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
        except DAMAGED as error:
            raise UnreadableDocument(path, "压缩结构损坏或不完整") from error
        if len(infos) > limits.members:
            raise TooLarge(path, f"包内文件超过 {limits.members} 个")
        if sum(info.file_size for info in infos) > self._limit:
            raise self._too_large()
        self._members = {decoded_name(i): i for i in infos if i.filename[-1:] not in ("", "/")}
        self._folded = {name.lower().lstrip("/"): name for name in self._members}

    def __iter__(self) -> Iterator[str]:
        return iter(self._members)

    def __contains__(self, name: str) -> bool:
        return name.lower().lstrip("/") in self._folded

    def size(self, name: str) -> int:
        """How large a member says it is, in bytes."""
        return self._members[name].file_size

    def markup(self, name: str) -> bytes:
        """An XML part, within the limit of tags; b"" where there is no such member."""
        data = self.read(name)
        self._meter.tags(data)
        return data

    def read(self, name: str) -> bytes:
        """A member's bytes; b"" where there is no such member."""
        known = self._folded.get(name.lower().lstrip("/"))
        if known is None:
            return b""
        info = self._members[known]
        if info.flag_bits & _ENCRYPTED:
            raise EncryptedDocument(self._path)
        try:
            with self._zip.open(info) as member:
                data = member.read(self._left + 1)
        except DAMAGED as error:
            raise UnreadableDocument(self._path, "压缩数据损坏或不完整") from error
        self._left -= len(data)
        if self._left < 0:
            raise self._too_large()
        return data

    def _too_large(self) -> TooLarge:
        return TooLarge(self._path, f"解压后超过 {self._limit // 1024**2} MB")
