"""What the reporting unit is called, and what it calls itself."""

from __future__ import annotations

import re
from collections import Counter

from jixiao.facts.report import Report

_NAMED = re.compile(
    r"(?:单位名称|填报单位|部门名称|部门（单位）名称|预算单位|评价单位|项目单位|自评单位|编制单位)"
    r"(?:（[^）]{1,8}）)?：?([\u4e00-\u9fff（）]{4,34})"
)
_SHORT = re.compile(r"^([\u4e00-\u9fff]{4,34})（以下简称")
_TITLE = re.compile(
    r"^(?:关于)?(?:20\d\d年度?)?([\u4e00-\u9fff（）]{4,34}?)(?:关于)?"
    r"(?:20\d\d年|部门整体|整体支出|项目支出|部门预算|部门决算|单位预算|单位决算|绩效)"
)
_ENDS = {
    **dict.fromkeys(("委员会", "管委会"), ("委",)),
    **dict.fromkeys(("医院", "研究院", "法院", "检察院"), ("院",)),
    **dict.fromkeys(("学校", "中学", "小学", "大学"), ("校",)),
    **dict.fromkeys(("研究所", "管理所", "派出所"), ("所",)),
    **dict.fromkeys(("联合会", "协会"), ("会",)),
    **{
        end: (end,)
        for end in ("中心", "局", "厅", "队", "站", "馆", "部", "署", "镇", "乡", "公司", "社")
    },
    "办公室": ("办",),
    "学院": ("院", "校"),
    "幼儿园": ("园",),
    "管理处": ("处",),
    "街道办事处": ("街道", "办", "处", "办事处"),
    "镇人民政府": ("镇",),
    "乡人民政府": ("乡",),
}
_LONGEST = 30
_SELF = re.compile(
    r"(?<!自)我(中心|街道|局(?![限势])|委(?!员)|办(?![理公好法成完])|院|校|所(?![在有以需说])|处(?![理于在置])"
    r"|镇|乡(?!村)|站(?!在)|队|馆|厅|署|园)"
)


def own_names(report: Report) -> list[str]:
    """The names that the report gives the unit: in the title, on the cover, in the tables."""
    names = []
    for passage in report.passages[:14]:
        for pattern in (_NAMED, _SHORT, _TITLE):
            found = pattern.search(passage.text)
            if found:
                names.append(found[1])
        if len(passage.text) <= _LONGEST and "：" not in passage.text:
            names.append(passage.text)
    for table in report.document.tables:
        for cell in table.cells[:12]:
            names += [cell.text.strip()] if len(cell.text) <= _LONGEST else []
    return [n for n in names if _kind(n)]


def _kind(name: str) -> tuple[str, ...]:
    ends = [e for e in _ENDS if name.endswith(e)]
    return _ENDS[max(ends, key=len)] if ends else ()


def own_kinds(report: Report) -> set[str]:
    """How the unit may call itself by its names: 中心 for …发展中心."""
    return {kind for name in own_names(report) for kind in _kind(name)}


def selves(report: Report) -> Counter[str]:
    """How often the text says 我局, 我中心 …, by 局, 中心 …"""
    return Counter(m for p in report.passages for m in _SELF.findall(p.text))


def self_pattern(kind: str) -> re.Pattern[str]:
    """我局 as it stands in a text."""
    return re.compile(rf"(?<!自)我{kind}")
