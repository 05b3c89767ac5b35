"""Partitions that the field knows: 支出 = 基本 + 项目, 三公 = 出国 + 用车 + 接待 …

A list under such a total is closed without any word saying so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Partition:
    """`parts`: one pattern a part; `optional`: parts that may be left out when nothing."""

    topic: str
    title: str
    whole: re.Pattern[str]
    parts: tuple[re.Pattern[str], ...]
    optional: tuple[re.Pattern[str], ...] = ()
    inline: bool = True  # also where no word opens a list, in one paragraph

    def closes(self, whole: str, names: Sequence[str]) -> bool:
        """Whether parts of these names under this total are all of it."""
        if not self.whole.search(whole) or len(names) < 2:  # noqa: PLR2004  two parts at least
            return False
        known = [*self.parts, *self.optional]
        matched = [next((p for p in known if p.search(n)), None) for n in names]
        return all(matched) and all(p in matched for p in self.parts)


def _of(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p) for p in patterns)


_WHOLE_SPENDING = re.compile(
    r"(?:总|整体|全年|本年|年度|决算|预算|合计|共|财政拨款|经费|^|度)支出(?!.*(?:基本|项目))|支出(?:决算|预算|总计|合计|总额)"
)

PARTITIONS = (
    Partition(
        "basic-project",
        "支出的构成（基本支出、项目支出）",
        _WHOLE_SPENDING,
        _of(r"^(?!.*项目).*基本支出", r"项目(?:支出|资金|经费)"),
        _of(r"上缴上级", r"经营支出", r"附属单位"),
    ),
    Partition(
        "economic-classes",
        "基本支出的经济分类构成",
        re.compile(r"基本支出"),
        _of(r"工资福利", r"商品和?服务"),
        _of(r"个人和?家庭", r"资本性|设备购置|其他资本"),
    ),
    Partition(
        "personnel-operating",
        "基本支出的构成（人员经费、公用经费）",
        re.compile(r"基本支出"),
        _of(r"人员(?:经费|支出)", r"公用(?:经费|支出)"),
    ),
    Partition(
        "three-public",
        "“三公”经费的构成",
        re.compile(r"三公"),
        _of(r"公务用车|公车", r"公务接待|接待费"),
        _of(r"出国"),
    ),
    Partition(
        "vehicles",
        "公务用车费的构成",
        re.compile(r"公务用车购置(?:及|和|与|、)?(?:运行|维护)|公车购置(?:及|和)"),
        _of(r"(?:公务用车|公车)?购置(?!及|和|与|、)", r"(?:公务用车|公车)?运行(?!.*购置)"),
    ),
    Partition(
        "procurement",
        "政府采购支出的构成",
        re.compile(r"采购"),
        _of(r"货物", r"服务"),
        _of(r"工程"),
    ),
    Partition(
        "head-count",
        "人员的构成",
        re.compile(r"人员|共有|职工|总人数|人$|共$"),
        _of(r"在职|在编", r"退休"),
        _of(r"临聘|聘用|编外|遗属|离休"),
    ),
)


def partition_of(whole: str, names: Sequence[str]) -> Partition | None:
    """The partition that closes a list of these names under this total."""
    return next((p for p in PARTITIONS if p.closes(whole, names)), None)
