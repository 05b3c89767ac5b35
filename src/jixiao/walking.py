"""The modules of a package: what is added to one is found by walking it, never registered."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType


def modules(package: ModuleType) -> Iterator[ModuleType]:
    """Every module below a package, imported, by name."""
    for found in walk_packages(package.__path__, f"{package.__name__}."):
        yield import_module(found.name)
