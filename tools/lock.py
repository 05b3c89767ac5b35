"""Write requirements*.txt from pyproject.toml: `python -m tools.lock` (needs uv).

The lock itself (uv.lock) holds addresses and stays out of git; what is committed is
its export: names, versions, hashes, and nothing of where they came from.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_EXPORTS = {
    "requirements.txt": ("--no-dev", "--group", "build"),
    "requirements-doc.txt": ("--no-dev", "--extra", "doc"),
    "requirements-dev.txt": ("--group", "dev", "--group", "build"),
}
_HEADS = {
    "requirements.txt": "What jixiao needs to run, and hatchling, which installs it.",
    "requirements-doc.txt": "Optional: reads .doc and .wps; its Linux wheel needs glibc 2.34.",
    "requirements-dev.txt": "What `make test` and `make bench` need besides.",
}
_BLOCK = re.compile(r"^(?P<name>[A-Za-z0-9][\w.-]*)==.*?(?=^\S|\Z)", re.MULTILINE | re.DOTALL)


def blocks(text: str) -> dict[str, str]:
    """Requirement name → its lines (pin, marker, hashes) of an exported file."""
    return {found["name"]: found.group() for found in _BLOCK.finditer(text)}


def _uv(*arguments: str) -> str:
    uv = shutil.which("uv") or str(Path(sys.executable).parent / "uv")
    command = [uv, "--quiet", *arguments]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    return done.stdout.decode()


def _export(options: tuple[str, ...]) -> dict[str, str]:
    plain = ("--frozen", "--no-emit-project", "--no-header", "--no-annotate")
    return blocks(_uv("export", *plain, *options))


def main() -> None:
    """Resolve anew with `--upgrade`, else change no more than pyproject.toml asks for."""
    _uv("lock", *sys.argv[1:])
    needed: dict[str, str] = {}
    for name, options in _EXPORTS.items():
        own = {k: v for k, v in _export(options).items() if k not in needed}
        if name == "requirements.txt":
            needed = own
        head = f"# {_HEADS[name]}\n# Written by `make lock`: do not edit.\n"
        (ROOT / name).write_text(head + "".join(own.values()), encoding="utf-8")


if __name__ == "__main__":
    main()
