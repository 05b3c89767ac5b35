"""A check's page for people: the module's docstring, under a head that the rule gives.

`jixiao explain` prints it as text, docs/checks/ holds it as Markdown: one source.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from jixiao.checks.base import Check
from jixiao.findings import Tier

FAMILIES = {
    "SU": "合计与分项",
    "SH": "占比",
    "CH": "增减变化",
    "RA": "比率",
    "DI": "差额",
    "SA": "同一事实",
    "CO": "计数",
    "SC": "分值与得分",
    "DA": "日期与期间",
    "TA": "表格",
    "LO": "文字与数字",
    "RE": "行文与格式",
    "XD": "跨文件",
    "QU": "审核关注点",
}
_HEADING = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,8})：(?P<rest>.*)")
_EXAMPLES = ("反例", "正例")
_TIERS = {Tier.ARITHMETIC: "数字", Tier.READING: "文字"}


def facts(check: Check) -> str:
    """One line: English name, severity, tier, version."""
    rule = check.rule
    return f"{rule.name} · {rule.severity.label} · {_TIERS[rule.tier]} · 自 {rule.since} 版"


def text(check: Check) -> str:
    """The page for a terminal."""
    summary, body = _parts(check)
    return f"{check.rule.code} {summary}\n{facts(check)}\n\n{body}\n"


def markdown(check: Check) -> str:
    """The page for docs/checks/."""
    summary, body = _parts(check)
    head = f"# {check.rule.code} {summary.rstrip('。')}\n\n{facts(check)}\n"
    return "\n".join([head, *_sections(body)])


def _parts(check: Check) -> tuple[str, str]:
    summary, _, body = check.page.partition("\n")
    return summary, body.strip("\n")


def _sections(body: str) -> Iterator[str]:
    """Headings as Markdown headings, indented blocks as fences, the rest as it is."""
    for block in re.split(r"\n(?=\S)", body):
        first, _, below = block.partition("\n")
        found = _HEADING.fullmatch(first)
        if found is None:
            yield f"{block.rstrip()}\n"
            continue
        yield f"## {found['name']}\n"
        told = textwrap.dedent(f"{found['rest'].strip()}\n{below}").strip("\n")
        yield f"```text\n{told}\n```\n" if found["name"] in _EXAMPLES else f"{_joined(told)}\n"


def _joined(lines: str) -> str:
    """The lines of each paragraph as one: Chinese text has no blanks between lines."""
    broken = re.sub(r"[ \t]*\n(?=[^\s|-])", "\n", lines.strip())
    return re.sub(r"(?<=[^\x00-\x7f])\n(?=[^\x00-\x7f\n])", "", broken)
