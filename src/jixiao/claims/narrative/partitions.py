"""Partitions that the field knows: 支出 = 基本 + 项目, 三公 = 出国 + 用车 + 接待 …

A list under such a total is closed without any word saying so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Partition:
    """`parts`: one pattern a part; `needed`: how many of them a list tells at least.

    `whole_told`: whether such a list tells all parts that there are.
    """

    topic: str
    title: str
    whole: re.Pattern[str]
    parts: tuple[re.Pattern[str], ...]
    needed: int = 2
    whole_told: bool = True

    def closes(self, whole: str, names: Sequence[str]) -> bool:
        """Whether parts of these names under this total are all of it."""
        if not self.whole.search(whole):
            return False
        matched = self._matched(names)
        return all(matched) and len(set(matched)) >= self.needed

    def _matched(self, names: Sequence[str]) -> list[re.Pattern[str] | None]:
        return [next((p for p in self.parts if p.search(n)), None) for n in names]

    def each(self, names: Sequence[str]) -> bool:
        """Whether these are all of its parts, each once."""
        return len(set(self._matched(names))) == len(names) == len(self.parts)


def _of(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p) for p in patterns)


_WHOLE_SPENDING = re.compile(
    r"(?:总|整体|全年|本年|年度|决算|预算|合计|共|财政拨款|经费|^|度)支出(?!.*(?:基本|项目))|支出(?:决算|预算|总计|合计|总额)"
)

_CLASSES = (
    r"一般公共服务|外交|国防|公共安全|教育|科学技术|文化(?:旅游)?体育与传媒|社会保障和就业|卫生健康"
    r"|节能环保|城乡社区|农林水|交通运输|资源勘探|商业服务业|金融|援助其他地区|自然资源|住房保障"
    r"|粮油物资|灾害防治|国有资本经营|其他支出|债务"
)

PARTITIONS = (
    Partition(
        "basic-project",
        "支出的构成（基本支出、项目支出）",
        _WHOLE_SPENDING,
        _of(r"^(?!.*项目).*基本支出", r"项目(?:支出|资金|经费)", r"上缴上级|经营支出|附属单位"),
    ),
    Partition(
        "economic-classes",
        "基本支出的经济分类构成",
        re.compile(r"基本支出"),
        _of(r"工资福利", r"商品和?服务", r"个人和?家庭", r"资本性|设备购置|其他资本"),
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
        _of(r"公务用车|公车", r"公务接待|接待费", r"出国"),
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
        _of(r"货物", r"服务", r"工程"),
    ),
    Partition(
        "list",
        "车辆的构成",
        re.compile(r"车辆|公务用车保有量"),
        _of(
            r"领导干部用车|领导用车",
            r"机要",
            r"应急保障",
            r"执法执勤",
            r"特种专业",
            r"离退休干部",
            r"其他用车",
            r"一般公务",
            r"业务用车",
            r"(?:救护|商务|消防|洒水|工程|教练|勘察|监测|囚|警)车$",
        ),
    ),
    Partition(
        "head-count",
        "人员的构成",
        re.compile(r"人员|共有|职工|人数|人$|共$"),
        _of(r"在职|在编", r"退休", r"离休", r"临聘|聘用|编外|遗属"),
    ),
    Partition(
        "list",
        "收入的构成",
        re.compile(r"收入(?:预算|决算|合计|总计|总额|：|为|$)"),
        _of(
            r"财政拨款|一般公共预算|财政资金",
            r"政府性基金",
            r"国有资本",
            r"财政专户",
            r"事业收入|事业单位经营|(?<!事业单位)经营收入",
            r"上级补助|附属单位上缴",
            r"其他收入|单位资金|非财政",
            r"上年(?:结转|结余)",
        ),
    ),
    Partition(
        "list",
        "收入的构成（税收、非税）",
        re.compile(r"^(?!.*(?:税收|总计)).*收入"),
        _of(r"^(?!.*非税).*税收", r"非税"),
    ),
    Partition(
        "list",
        "收入的构成（征收部门）",
        re.compile(r"收入"),
        _of(r"^(?!地|国).*税务|国税|税务部门", r"地税", r"财政(?:部门|系统|局)|^财政$"),
    ),
    Partition(
        "list",
        "收入、支出的构成（中央、地方）",
        re.compile(r"^(?:今年|上半年|全年|[一二三四]季度|\d+月份?)*全国.*(?:收入|支出)"),
        _of(r"^中央", r"^地方"),
    ),
    Partition(
        "list",
        "政府债务的构成（一般债务、专项债务）",
        re.compile(r"债务(?:限额|余额)|债券"),
        _of(r"一般债(?:务|券)", r"专项债(?:务|券)"),
    ),
    Partition(
        "list",
        "编制的构成（行政、事业）",
        re.compile(r"编制(?:总|人)?(?:数|总数|人数|总额|共|为)*$"),
        _of(
            r"^(?:其中：?)?行政(?:编制|编)?$",
            r"^(?:其中：?)?事业(?:编制|编)?$",
            r"工勤|政法专项|参公",
        ),
    ),
    Partition(
        "list",
        "支出的功能分类构成",
        re.compile(r"支出|预算|拨款"),
        tuple(re.compile(rf"^(?:其中：?)?(?:{c}).{{0,14}}支出") for c in _CLASSES.split("|")),
        needed=3,
        whole_told=False,  # a government tells its main classes only
    ),
    Partition(
        "list",
        "收入总计、支出总计的构成",
        re.compile(r"(?:收入|支出)总计"),
        _of(
            r"本年(?:收入|支出)",
            r"使用(?:非财政|专用)|事业基金",
            r"(?:年初|上年末?)结转",
            r"结余分配|缴纳所得税",
            r"年末结转",
        ),
    ),
    Partition(
        "list",
        "收入、支出的构成（本级、转移性）",
        re.compile(r"收入|支出"),
        _of(r"^(?!.*转移).*本级", r"转移性"),
    ),
    Partition(
        "list",
        "行政事业单位资产的构成",
        re.compile(r"(?:行政事业|单位).*(?:资产|负债)"),
        _of(r"^行政单位", r"^事业单位"),
    ),
    Partition(
        "list",
        "农林牧渔业的构成",
        re.compile(r"农林牧渔.*(?:产值|增加值)"),
        _of(r"^(?!.*农林).*农业", r"林业(?!牧)", r"牧业", r"渔业", r"服务业|辅助性?活动"),
        needed=5,
    ),
    Partition(
        "list",
        "人口的构成（城镇、乡村）",
        re.compile(r"人口"),
        _of(r"城镇", r"乡村|农村"),
    ),
    Partition(
        "list",
        "三次产业的构成",
        re.compile(r"生产总值|增加值|GDP"),
        _of(r"第一产业", r"第二产业", r"第三产业"),
    ),
)


_TWO = 2
_LEVEL = re.compile(
    r"(?:20\d\d年|其中|当年|本年|争取|到位|下达|安排|，|：)*"
    r"(?P<level>(?:上划)?中央|国家|自治区|地方|(?:[省市州区县镇乡旗]、?){1,4}(?=级|本级|财政|配套|资金|补助|专项|辖区|直管))"
)
_OWN_FUNDS = re.compile(r"(?:其他|社会|单位)?(?:自筹|配套|其他)(?:资金)?")


def by_level(names: Sequence[str]) -> bool:
    """Whether each name is of another level of government: 中央资金、省级资金、县级配套."""
    found = [_LEVEL.match(n) for n in names if not _OWN_FUNDS.fullmatch(n)]
    levels = [m["level"] for m in found if m]
    return all(found) and len(set(levels)) == len(found) >= _TWO


def partition_of(whole: str, names: Sequence[str]) -> Partition | None:
    """The partition that closes a list of these names under this total."""
    return next((p for p in PARTITIONS if p.closes(whole, names)), None)


def every_part(whole: str, names: Sequence[str]) -> bool:
    """Whether these are all parts of a partition, each told once: 一般债务、专项债务."""
    known = partition_of(whole, names)
    return known is not None and known.whole_told and known.each(names)
