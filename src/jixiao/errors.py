"""Errors that a user can act on, one class per cause. A finding is not an error.

JixiaoError
├── MissingFile          the path names no file, or one that may not be opened
├── NothingToRead        a folder without a file that could be read
├── UnknownFormat        no reader takes this kind of file
│   └── FalseName        its suffix says one that is read, its content does not
├── UnreadableDocument   the bytes are not the format they claim to be
│   ├── EncryptedDocument
│   ├── ScannedDocument  a PDF of pictures, without a text layer
│   ├── NestedArchive    an archive inside an archive
│   └── MissingReader    an optional dependency is not installed
├── TooLarge             a limit was exceeded; limits are options
├── UnwritableFile       an output could not be written
├── OurFault             a defect of this program ended the work on one file
├── UnknownPath          nothing in the department-year stands at this path
├── BadReference         a reference in a text names what cannot be printed
├── BadYear              a file that should hold a department-year does not
├── BadWorkbook          a workbook that is none of ours, or with cells that are wrong
├── UnknownPack          no bundled notice has this name
├── BadPack              a notice as data that cannot be understood
├── UnknownSample        no bundled sample has this name
└── BadSettings          jixiao.toml or an option cannot be understood
"""

from __future__ import annotations

import errno
from typing import ClassVar


class JixiaoError(Exception):
    """Base of all our errors. `str()` is one Chinese sentence fit for the user.

    Arguments are positional, so that an error survives pickling between processes.
    """

    code: ClassVar[str] = "error"
    template: ClassVar[str] = "{0}"
    hint: ClassVar[str] = ""

    @property
    def message(self) -> str:
        """What happened, to which file."""
        return self.template.format(*self.args)

    def __str__(self) -> str:
        return f"{self.message}{self.hint}"


class MissingFile(JixiaoError):
    """The path names no file, or one that may not be opened."""

    code = "missing"
    template = "{0} 无法打开：{1}。"
    hint = "请核对路径和读取权限。"

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)


class NothingToRead(JixiaoError):
    """A folder in which no file could be a report."""

    code = "nothing-to-read"
    template = "{0} 里没有可读的文件。"
    hint = "可读格式：txt、md、html、docx、doc、wps、xlsx、xls、pdf，以及打成一包的 zip。"

    def __init__(self, path: str) -> None:
        super().__init__(path)


class UnknownFormat(JixiaoError):
    """No reader takes this kind of file."""

    code = "unknown-format"
    template = "{0} 不是可读的格式。"
    hint = "可读格式：txt、md、html、docx、doc、wps、xlsx、xls、pdf，以及打成一包的 zip。"

    def __init__(self, path: str) -> None:
        super().__init__(path)


class FalseName(UnknownFormat):
    """The suffix names a format that is read; the content is something else."""

    template = "{0} 的后缀是 {1}，内容却{2}。"
    hint = "请确认文件未损坏、传输完整，或向编制单位索取原文件。"

    def __init__(self, path: str, suffix: str, content: str) -> None:
        JixiaoError.__init__(self, path, suffix, content)


class UnreadableDocument(JixiaoError):
    """The bytes could not be read as the format they claim to be."""

    code = "unreadable"
    template = "{0} 无法读取：{1}。"
    hint = "请确认文件未损坏、传输完整，用办公软件打开另存后重试。"

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)


class EncryptedDocument(UnreadableDocument):
    """The file needs a password."""

    code = "encrypted"
    hint = "请先去除密码，另存后重试。"

    def __init__(self, path: str, reason: str = "文件已加密") -> None:
        super().__init__(path, reason)


class ScannedDocument(UnreadableDocument):
    """A PDF whose pages are pictures: there is no text to read."""

    code = "scanned"
    hint = "请先做文字识别（OCR），或向编制单位索取可复制文字的版本。"

    def __init__(self, path: str, reason: str = "是扫描件，没有文字层") -> None:
        super().__init__(path, reason)


class NestedArchive(UnreadableDocument):
    """An archive where a document should be: inside another one, say."""

    code = "nested-archive"
    hint = "请先解开这个压缩包，再检查其中的文件。"

    def __init__(self, path: str, reason: str = "它是压缩包，这里只读文件") -> None:
        super().__init__(path, reason)


class MissingReader(UnreadableDocument):
    """Reading this format needs an optional dependency that is not installed."""

    code = "missing-reader"
    hint = "请安装可选组件：pip install 'jixiao[doc]'，或用办公软件另存为 docx。"

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)


class TooLarge(JixiaoError):
    """A limit was exceeded. Limits are options, so the user may raise them."""

    code = "too-large"
    template = "{0} 超过限制：{1}。"
    hint = "如确需读取，请用 --limit 放宽限制。"

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)


class UnwritableFile(JixiaoError):
    """An output could not be written."""

    code = "unwritable"
    template = "{0} 无法写入：{1}。"
    hint = "请确认文件夹可写、磁盘未满、文件未被其他程序占用。"

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)


class OurFault(JixiaoError):
    """A defect of this program ended the work on one file; the others are done."""

    code = "fault"
    template = "{0} 未能核查：程序自身出错（{1}）。"
    hint = "其余文件照常核查；请把这份文件和这条信息报告给维护者。"

    def __init__(self, path: str, place: str) -> None:
        super().__init__(path, place)


class UnknownPath(JixiaoError):
    """Nothing in the department-year stands at this path."""

    code = "unknown-path"
    template = "部门年度数据里没有 {0}{1}。"

    def __init__(self, path: str, nearest: str) -> None:
        super().__init__(path, nearest)

    @property
    def message(self) -> str:
        """What was asked for, and what comes closest to it."""
        path, nearest = self.args
        return self.template.format(path, f"，是否指 {nearest}" if nearest else "")


class BadReference(JixiaoError):
    """A reference in the department's own text names what cannot be printed."""

    code = "bad-reference"
    template = "{0} {1}。"

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)


class BadYear(JixiaoError):
    """A file that should hold a department-year does not: every fault is told at once."""

    code = "bad-year"
    template = "{0} 不是完整的部门年度数据：{1}。"
    hint = "写法见 docs/department-year.md。"

    def __init__(self, path: str, faults: str) -> None:
        super().__init__(path, faults)


class BadWorkbook(JixiaoError):
    """A workbook that is none of ours, or with wrong cells: each is named."""

    code = "bad-workbook"
    template = "{0} 不能导入：{1}。"
    hint = "按位置改好后再导入。"

    def __init__(self, path: str, faults: str) -> None:
        super().__init__(path, faults)


class UnknownPack(JixiaoError):
    """No bundled notice has this name."""

    code = "unknown-pack"
    template = "没有名为 {0} 的通知，可用：{1}。"
    hint = "也可以写通知所在的文件夹。"

    def __init__(self, name: str, known: str) -> None:
        super().__init__(name, known)


class BadPack(JixiaoError):
    """A notice as data that cannot be understood: every fault at once."""

    code = "bad-pack"
    template = "{0} 不是完整的通知：{1}。"
    hint = "写法见 docs/packs.md。"

    def __init__(self, path: str, faults: str) -> None:
        super().__init__(path, faults)


class UnknownSample(JixiaoError):
    """No bundled sample has this name."""

    code = "unknown-sample"
    template = "没有名为 {0} 的样例，可用：{1}。"

    def __init__(self, name: str, known: str) -> None:
        super().__init__(name, known)


class BadSettings(JixiaoError):
    """jixiao.toml or an option cannot be understood."""

    code = "bad-settings"
    template = "{0} 的设置有误：{1}。"
    hint = "写法见 docs/settings.md。"

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)


_SYSTEM = {
    errno.ENOENT: "路径不存在",
    errno.EEXIST: "已有同名的文件",
    errno.ENOTDIR: "路径中的一段是文件，不是文件夹",
    errno.EISDIR: "它是文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "系统不允许",
    errno.EROFS: "所在磁盘只读",
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "超出磁盘配额",
    errno.EFBIG: "文件太大",
    errno.EIO: "磁盘或设备读写出错",
    errno.ENAMETOOLONG: "名称太长",
    errno.ELOOP: "链接互相指向，没有尽头",
    errno.EBUSY: "文件正被占用",
    errno.ETXTBSY: "文件正在运行",
    errno.EMFILE: "打开的文件太多",
    errno.EBADF: "输出已被关闭",
}


def reason(error: OSError) -> str:
    """Why the system refused, in Chinese; its own words where they are not in the table."""
    told = _SYSTEM.get(error.errno or 0)
    return told or (f"系统报告“{error.strerror}”" if error.strerror else "系统读写出错")
