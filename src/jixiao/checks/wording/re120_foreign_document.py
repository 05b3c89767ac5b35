"""把上级的文件说成是本单位制定的。

为什么：
    县里的单位不会“制定”省政府办公厅的通知，只能贯彻它。这样写，多半是把“贯彻落实”一句里的文件名套进了
    “制定了……制度”的模板。主语是上级的，以及“参与制定”“根据……制定”不算。

依据：
    《党政机关公文格式》（GB/T 9704-2012）正文内容

反例：
    2023年度部门整体支出绩效自评报告
    填报单位：临江市民营经济发展中心
    我中心制定了《南岭省人民政府办公厅关于加强专项资金管理的通知》等制度，规范资金使用。

正例：
    2023年度部门整体支出绩效自评报告
    填报单位：临江市民营经济发展中心
    根据《南岭省人民政府办公厅关于加强专项资金管理的通知》，我中心制定了《专项资金管理办法》，规范资金使用。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.names import own_names
from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import OFFICIAL_DOCUMENTS

RULE = Rule(
    code="RE120",
    name="foreign-document",
    summary="把上级的文件说成是本单位制定的。",
    severity=Severity.WARNING,
    basis=OFFICIAL_DOCUMENTS.cite("正文内容"),
    tier=Tier.READING,
)
_MADE = re.compile(
    r"(?<!参与)(?<!配合)(?<!协助)(?:制定|制订|出台|起草|修订|颁布)(?:并(?:印发|下发|出台|实施))?了?(?:一系列)?"
    r"《(?P<issuer>中共中央|国务院|财政部|(?P<place>[\u4e00-\u9fff]{2,5}?省)(?:委|人民政府|政府|财政厅|人民代表大会))"
)
_HIGHER = re.compile(
    r"中央|国家|国务院|财政部|省委|省政府|省人民政府|省财政厅|上级|自治区|为贯彻|按照|根据$"
)


@reads(RULE)
def foreign_documents(report: Report) -> Iterator[Problem]:
    """Documents of a higher body after a verb of which the unit is the subject."""
    names = own_names(report)
    if report.profile.genre is Genre.OTHER or not names:
        return
    for piece in narrative(report):
        for found in _MADE.finditer(piece.text):
            issuer, place = found["issuer"], found["place"]
            start, _ = piece.sentence(found.start())
            above = any(name.startswith(place or issuer) for name in names)
            if not above and not _HIGHER.search(piece.text[start : found.start()]):
                yield _problem(piece, found)


def _problem(piece: Piece, found: re.Match[str]) -> Problem:
    end = piece.text.find("》", found.end())
    end = end + 1 if 0 <= end <= found.end() + 40 else found.end()
    return Problem(
        f"本单位不会制定“{found['issuer']}”的文件",
        (piece.mark(found.start(), end),),
        diagnosis="“贯彻落实”误作“制定”，或模板残留",
    )
