"""Differences: 结余、剩余、节约 of what was received or budgeted; 原值 − 折旧 = 净值."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Difference, Limit, Sum
from jixiao.claims.narrative.terms import term
from jixiao.facts.labels import Stage
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Kind

_LEFT = re.compile(r"结余|节余|节约|审减|剩余|未支出|未使用|结转结余|节支")
_IN = re.compile(
    r"预算|到位|收到|下达|安排|收入|计划|拨入|合同|概算|限价|控制价|资金总额|总投资|送审"
)
_OUT = re.compile(r"支出|使用|支付|执行|决算|完成|中标|成交|实际|结算|审定")
_STOCK = re.compile(r"(?:累计|滚存|历年)[^，。；]{0,4}结余")  # of all years, not of this one
_ALSO = re.compile(
    r"(?:年末|年初|期初|年底)[^，。；]{0,4}结余|上缴|缴回|收回|退回|统筹|结转|上年|核减|追加|追减|调整|调增|调减|利息"
)
_GROSS, _WORN, _NET = re.compile(r"原值"), re.compile(r"折旧"), re.compile(r"净值")
_OF_THE_YEAR = re.compile(r"(?:本年|当年|本期|计提|新增).{0,6}折旧")
_ASSET = re.compile(r"(?:固定|无形|流动|在建)?资产|房屋|设备|车辆|家具|图书|文物")
_POSTS = re.compile(r"编制(?:人数|数|为|共|总数)*$|核定编制|人员编制")
_STAFF = re.compile(r"在职|在编|实有|在岗")
_NOT_POSTS = re.compile(r"编制外|未纳入编制|离岗")
_TOTAL_BEHIND = re.compile(r"(?:（[^）]*）)?，(?:收入|支出)?(?:总计|总量)")


def find(report: Report) -> Iterator[Claim]:
    """Differences told in one sentence, assets told in one paragraph, posts and staff."""
    for passage in report.telling:
        for position, mention in enumerate(passage.mentions):
            left = _LEFT.search(mention.lead) and not _STOCK.search(mention.lead)
            gap = mention.role is Role.GAP and mention.direction < 0
            if gap and left and not _added(passage, mention):
                yield from _left(passage, position)
        yield from _net(passage)
        yield from _posts(passage)


def _added(passage: Passage, left: Mention) -> bool:
    """加上解 x、年终结余 y，支出总计 z: what is left is one of the items that are added."""
    end = passage.sentences[left.sentence][1]
    return bool(_TOTAL_BEHIND.match(passage.text[left.end : end]))


def _left(passage: Passage, position: int) -> Iterator[Claim]:
    mention = passage.mentions[position]
    before = [
        m
        for m in reversed(passage.mentions[:position])
        if m.sentence == mention.sentence and m.is_amount
    ][:4]
    start = passage.text.rfind("；", 0, mention.at)
    behind = [m for m in before if m.at > start]
    before = behind if len(behind) > 1 else before  # of one item of several
    outs = [m for m in before if _OUT.search(m.label.words) and not _IN.search(m.label.words)]
    ins = [
        m
        for m in before
        if m not in outs and (_IN.search(m.label.words) or m.label.stage is Stage.RECEIVED)
    ]
    pairs = [(a, b) for a in ins for b in outs]
    if pairs:
        yield Difference(
            topic="left",
            title=mention.label.words,
            result=term(passage, mention),
            pairs=tuple((term(passage, a), term(passage, b)) for a, b in pairs),
            named=len(ins) == 1 and len(outs) == 1 and _whole(passage, mention, pairs[0]),
        )


def _whole(passage: Passage, left: Mention, pair: tuple[Mention, Mention]) -> bool:
    """Whether what is left is of both amounts, and nothing else came in or went out."""
    balanced = all("总计" in m.label.words for m in pair)  # with what is carried over
    among = "其中" in left.lead
    return not balanced and not among and not _more(passage, left, pair)


def _more(passage: Passage, left: Mention, pair: tuple[Mention, Mention]) -> bool:
    """Whether further money of the sentence came in or went out: 上缴, 年初结转."""
    return any(
        m.sentence == left.sentence and m.money and m not in pair and _ALSO.search(m.label.words)
        for m in passage.mentions
        if m.at < left.at
    )


def _net(passage: Passage) -> Iterator[Claim]:
    """原值 − 累计折旧 = 净值, for the totals told first of each."""
    firsts = [
        next((m for m in passage.mentions if p.search(m.label.words) and m.is_amount), None)
        for p in (_GROSS, _WORN, _NET)
    ]
    gross, worn, net = firsts
    if gross and worn and net and _one_asset(gross, worn, net):
        yield Sum(
            topic="net-value",
            title="固定资产净值",
            whole=term(passage, net),
            parts=(term(passage, gross),),
            minus=(term(passage, worn),),
            closed=True,
            why="净值＝原值−累计折旧",
        )
        yield from _net_by_class(passage, gross, worn, net)


def _one_asset(*told: Mention) -> bool:
    """Three places, one year, one kind of asset, depreciation of all years."""
    years = {m.label.year for m in told}
    assets = {found[0] for m in told if (found := _ASSET.search(m.label.words))}
    worn = any(_OF_THE_YEAR.search(m.label.words) for m in told)
    three = len({m.at for m in told}) == len(told)
    return three and len(years) == 1 and len(assets) <= 1 and not worn


def _net_by_class(passage: Passage, gross: Mention, worn: Mention, net: Mention) -> Iterator[Claim]:
    """The same for each class that is told under all three."""
    heads = sorted((gross, worn, net), key=lambda m: m.at)
    groups: dict[int, dict[str, Mention]] = {h.at: {} for h in heads}
    for mention in passage.mentions:
        above = [h for h in heads if h.at < mention.at]
        if above and mention.is_amount and mention not in heads and mention.label.key:
            groups[above[-1].at].setdefault(mention.label.key, mention)
    for name in groups[net.at]:
        if name in groups[gross.at] and name in groups[worn.at]:
            yield Sum(
                topic="net-value",
                title=f"{name}净值",
                whole=term(passage, groups[net.at][name]),
                parts=(term(passage, groups[gross.at][name]),),
                minus=(term(passage, groups[worn.at][name]),),
                closed=True,
                why="净值＝原值−累计折旧",
            )


def _posts(passage: Passage) -> Iterator[Claim]:
    """编制 x 人，实有在职 y 人: staff in post may not exceed the authorised posts."""
    people = [
        m
        for m in passage.mentions
        if m.role is Role.LEVEL
        and m.figure.exact
        and m.figure.unit.kind is Kind.COUNT
        and m.figure.unit.name in ("人", "个")
    ]
    posts = [m for m in people if _POSTS.search(m.label.words) and not _STAFF.search(m.label.words)]
    staff = [
        m for m in people if _STAFF.search(m.label.words) and not _NOT_POSTS.search(m.label.words)
    ]
    if len(posts) == 1 and len(staff) == 1 and staff[0].at > posts[0].at:
        yield Limit(
            topic="posts",
            title="在职人员与编制",
            small=(term(passage, staff[0]),),
            large=(term(passage, posts[0]),),
        )
