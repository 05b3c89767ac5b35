"""Posts and people: authorised, in post, retired, temporary, survivors."""

from __future__ import annotations

from typing import Annotated

from jixiao.ledger.model.base import Choice, Count, Day, Named, Part, Text, Yuan

POST_KINDS = Choice(("行政", "参公", "全额事业", "差额事业", "自收自支事业", "工勤"))


class Posts(Part):
    """The posts of one kind in one body."""

    key = ("body", "kind")

    body: Annotated[Text, Named("机构", "空白表示本级")] = ""
    kind: Annotated[Text, Named("编制类别"), POST_KINDS] = ""
    authorised: Annotated[Count, Named("编制数", "编办核定的编制数", "人")] = None
    in_post: Annotated[Count, Named("实有人数", "年末在职在编人数", "人")] = None

    def name_in_list(self) -> str:
        return "·".join(word for word in (self.body, self.kind) if word)


class Staff(Part):
    """People on the day of count."""

    counted_on: Annotated[Day, Named("统计日期", "通常为12月31日")] = None
    authorised: Annotated[Count, Named("编制总数", "各类编制之和", "人")] = None
    in_post: Annotated[Count, Named("在职人数", "决算口径的年末在职人数", "人")] = None
    posts: Annotated[tuple[Posts, ...], Named("编制明细")] = ()
    retired_senior: Annotated[Count, Named("离休人数", "", "人")] = None
    retired: Annotated[Count, Named("退休人数", "", "人")] = None
    temporary: Annotated[Count, Named("临聘人数", "编制外聘用", "人")] = None
    survivors: Annotated[Count, Named("遗属人数", "领取遗属补助的人数", "人")] = None
    survivor_allowance: Annotated[Yuan, Named("遗属补助", "全年发放的遗属补助")] = None
