"""YAML without surprises: what is written stays as it is written, unless it is asked for.

YAML 1.1 takes 12:30 for a number, 2023-02-30 for a date, 0.1 for a float.
"""

from __future__ import annotations

import yaml


def loader(*kinds: str) -> type[yaml.CSafeLoader]:
    """A safe loader that knows only these kinds of plain values: null, bool, int …"""
    tags = tuple(f":{kind}" for kind in kinds)

    class Loader(yaml.CSafeLoader):
        yaml_implicit_resolvers = {  # noqa: RUF012  yaml's own
            first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith(tags)]
            for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
        }

    return Loader
