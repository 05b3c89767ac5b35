"""Files that appear complete or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from jixiao.errors import UnwritableFile, reason


def write_whole(path: Path, content: str | bytes) -> None:
    """Write the whole file or nothing: under another name first, then renamed.

    Raises UnwritableFile.
    """
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".jixiao-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            _keep_mode(path, Path(name))
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UnwritableFile(str(path), reason(error)) from error


def _keep_mode(old: Path, new: Path) -> None:
    """The mode that the file had, or that a plainly created one would have."""
    if old.exists():
        new.chmod(old.stat().st_mode & 0o777)
    else:
        mask = os.umask(0)
        os.umask(mask)
        new.chmod(0o666 & ~mask)
