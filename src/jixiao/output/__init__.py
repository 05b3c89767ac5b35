"""Findings to what people and programs read: one module a format.

Every module has a pure `render`; the caller writes files. Nothing here judges.

=========  ==========================================================  ==============
name       call                                                        gives
=========  ==========================================================  ==============
terminal   `render(run, rules, style, relations=False)`                str
json       `render(run, relations=False)`                              str
sarif      `render(run, rules)`                                        str
html       `render(run, rules)`                                        {name: str}
xlsx       `render(run, rules, relations=False)`                       bytes
docx       `render(result, original, rules)`, one .docx at a time      bytes
pdf        `render(result, original, rules)`, one .pdf at a time       bytes
=========  ==========================================================  ==============
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from types import ModuleType


@dataclass(frozen=True, slots=True)
class Format:
    """An output format. `of` is the input format that it annotates; "" takes any run."""

    name: str
    suffix: str
    label: str
    of: str = ""

    def load(self) -> ModuleType:
        """The module with `render`; imported only now, for some are heavy."""
        return import_module(f"jixiao.output.{self.name}")


FORMATS = {
    f.name: f
    for f in (
        Format("terminal", ".txt", "终端文字"),
        Format("json", ".json", "JSON（供程序读取）"),
        Format("sarif", ".sarif", "SARIF 2.1.0（供代码平台读取）"),
        Format("html", ".html", "网页（原文与问题对照）"),
        Format("xlsx", ".xlsx", "核查底稿（Excel）"),
        Format("docx", ".docx", "带批注的 Word 原文", of="docx"),
        Format("pdf", ".pdf", "带高亮的 PDF 原文", of="pdf"),
    )
}
