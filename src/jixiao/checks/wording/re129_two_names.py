"""封面、表头的单位名称不是同一个单位。

为什么：
    标题写甲单位，表头“填报单位”写乙单位，说明表格是从乙单位复制来的，表中的数字也可能是乙单位的。
    全称与简称、部门与下属单位不算。

依据：
    《党政机关公文格式》（GB/T 9704-2012）正文内容

反例：
    清河县林业局2023年度部门整体支出绩效自评报告
    一、部门概况
    清河县林业局内设6个股室。
    附件1
    填报单位：清河县水利局

正例：
    清河县林业局2023年度部门整体支出绩效自评报告
    一、部门概况
    清河县林业局内设6个股室。
    附件1
    填报单位：清河县林业局机关
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import everything, holding, narrative
from jixiao.claims.model import Mark
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import OFFICIAL_DOCUMENTS

RULE = Rule(
    code="RE129",
    name="two-unit-names",
    summary="封面、表头的单位名称不是同一个单位。",
    severity=Severity.WARNING,
    basis=OFFICIAL_DOCUMENTS.cite("正文内容"),
    tier=Tier.READING,
)
_LABEL = re.compile(
    r"^(?:填报单位|单位名称|填报部门|编制单位|编制部门|公开部门|部门名称)(?:（[^）]{1,8}）)?：(?P<name>[\u4e00-\u9fff]{5,30})"
)
_TITLE = re.compile(
    r"^(?:关于)?(?P<name>[\u4e00-\u9fff]{5,30}?(?:局|委员会|中心|办公室|镇|乡|街道办事处|管委会|医院|学校|馆|站|院|部|会))"
    r"(?:关于)?20\d\d年"
)
_SAME_PLACE = 2  # characters of the district's name that both must begin with
_ALIKE = 0.9


@reads(RULE)
def two_names(report: Report) -> Iterator[Problem]:
    """The unit of the title against the unit that a form is filled in for."""
    if report.profile.genre is Genre.OTHER:
        return
    titled: tuple[str, Mark] | None = None
    for piece in narrative(report)[:12]:
        found = _TITLE.search(piece.text)
        if found and titled is None:
            titled = found["name"], piece.found(found, "name")
    for piece in holding(everything(report), "：") if titled else ():
        found = _LABEL.search(piece.text)
        if found and titled and _other(found["name"], titled[0]):
            yield Problem(
                f"表头写的是“{found['name']}”，标题是“{titled[0]}”",
                (piece.found(found, "name"), titled[1]),
                printed=found["name"],
                expected=titled[0],
                diagnosis="可能抄自其他单位的表格",
            )


def _other(name: str, title: str) -> bool:
    """A unit of the same place whose name neither holds nor nearly is the title's."""
    core, own = (re.sub(r"^.{2,9}?[省市州县区]", "", text) for text in (name, title))
    if not core or not own or core in title or own in name:
        return False
    here = name[:_SAME_PLACE] == title[:_SAME_PLACE]
    return here and SequenceMatcher(None, core, own).ratio() < _ALIKE
