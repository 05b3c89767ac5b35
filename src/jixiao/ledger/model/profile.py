"""Who reports: the department, its duties, its inner bodies and subordinate units."""

from __future__ import annotations

from typing import Annotated

from jixiao.ledger.model.base import Choice, Count, Lines, Named, Part, Text

UNIT_KINDS = Choice(
    ("行政单位", "参公事业单位", "全额事业单位", "差额事业单位", "自收自支事业单位")
)


class Body(Part):
    """An inner body (内设机构) or a subordinate unit (下属单位)."""

    key = ("name",)

    name: Annotated[Text, Named("名称")] = ""
    relation: Annotated[Text, Named("关系"), Choice(("内设机构", "下属单位"))] = ""
    kind: Annotated[Text, Named("单位性质"), UNIT_KINDS] = ""
    duty: Annotated[Text, Named("职责")] = ""


class Profile(Part):
    """The department as the notice and the cover page name it."""

    name: Annotated[Text, Named("单位名称", "与公章一致的全称")] = ""
    short: Annotated[Text, Named("单位自称", "正文里的自称，例如 我局、中心")] = ""
    code: Annotated[Text, Named("预算编码", "预算单位编码")] = ""
    region: Annotated[Text, Named("所属地区", "省、市、县（区）")] = ""
    kind: Annotated[Text, Named("单位性质"), UNIT_KINDS] = ""
    level: Annotated[
        Text, Named("预算级次"), Choice(("一级预算单位", "二级预算单位"), open=True)
    ] = ""
    supervisor: Annotated[Text, Named("主管部门")] = ""
    finance: Annotated[Text, Named("财政部门", "对口的财政局名称")] = ""
    contact: Annotated[Text, Named("填表人")] = ""
    telephone: Annotated[Text, Named("联系电话")] = ""
    head: Annotated[Text, Named("单位负责人")] = ""
    functions: Annotated[Lines, Named("主要职能", "三定方案里的职责")] = ()
    bodies: Annotated[tuple[Body, ...], Named("机构设置")] = ()
    budget_units: Annotated[Count, Named("独立核算机构数", "纳入部门预算的独立核算单位", "个")] = (
        None
    )
