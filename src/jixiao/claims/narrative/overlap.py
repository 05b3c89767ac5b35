"""Classes that overlap: one person is a party member and a woman, one firm large and high-tech.

Parts of different axes (where the money comes from, what it is spent on) or by marks that
one thing can bear together do not divide their total, so that they may exceed it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jixiao.figures import Kind

_AXES = (
    re.compile(r"财政拨款|一般公共预算|政府性基金|上级(?:补助|资金)|自有资金|单位资金|其他资金"),
    re.compile(r"人员(?:经费|支出)|公用经费|基本支出|项目支出|三公|工资福利"),
    re.compile(r"集中采购|分散采购|公开招标|竞争性|询价"),
    re.compile(r"^(?:政府采购)?(?:货物|工程|服务)(?:类|支出|采购|项目)?"),
    re.compile(r"工业|农业|服务业|房地产|基础设施|制造业|技术改造|高技术|产业投资"),
    re.compile(r"民间|民营|国有(?!资本|土地)|外商|外资|集体"),
)
_MARKS = re.compile(
    r"党员|团员|女|男|少数民族|职称|学历|本科|硕士|博士|研究生|专科|[0-9]+岁|青年|退役|残疾|脱贫|老年|未成年"
    r"|规模以上|规上|限上|高新技术|专精特新|小巨人|龙头|上市|外资|外商|民营|国有|中小微|小微|小型微型|科技型|瞪羚|独角兽|单项冠军"
    r"|重点|重大|示范|优秀|先进|新增|新建|当年|亿元以上|国家级|省级以上|获奖|发明|境外|国际"
)
_SOME = re.compile(r"(?:其中，?)?(?:共|已)?有")  # 有81个部门做了甲，有99个部门做了乙
_EXCLUSIVE = ({"男", "女"}, {"新建", "续建"})


_STEPS = (  # one thing goes through both, so that it is counted under both
    (r"受理|立案|收案|收件|接[报诉警]|收到", r"审结|审?执结|办结|结案|破获|查结|答复|解决"),
    (r"开工|启动|续建", r"完工|竣工|建成|验收|投[用产]"),
    (r"发放|发出", r"收回|回收"),
    (r"申报|申请|报名", r"获批|批准|立项|录取|通过"),
)


def _of_one_course(names: Sequence[str]) -> bool:
    told = "|".join(names)
    return any(re.search(first, told) and re.search(then, told) for first, then in _STEPS)


def overlapping(names: Sequence[str], kind: Kind) -> bool:
    """Whether parts of these names need not exclude each other."""
    axes = {next((i for i, a in enumerate(_AXES) if a.search(n)), -1) for n in names} - {-1}
    if len(axes) > 1 or (kind is Kind.COUNT and _of_one_course(names)):
        return True
    marks = {m[0] for n in names if (m := _MARKS.search(n))}
    if any(marks == both for both in _EXCLUSIVE):
        return False
    return kind is Kind.COUNT and (bool(marks) or any(_SOME.fullmatch(n) for n in names))
