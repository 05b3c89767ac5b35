"""存在的问题里写的是成绩。

为什么：
    问题一节的条目只写“成效显著”“明显提升”，或者前半句说资产划转不及时、后半句又说资产管理规范，
    多半是从主要成效里误贴过来的，读者看不出问题是什么。先扬后抑（“虽然……但”）的写法不算。

依据：
    勾稽关系：问题与成效分开写，不自相矛盾

反例：
    五、存在的问题
    （一）采购计划编制较粗，年中调整多。
    （二）项目实施以来成效显著，群众满意度明显提升。

正例：
    五、存在的问题
    （一）采购计划编制较粗，年中调整多。
    （二）项目虽成效显著，但后续管护经费不足。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO136",
    name="praise-among-problems",
    summary="存在的问题里写的是成绩。",
    severity=Severity.WARNING,
    basis=Identity("问题与成效分开写，不自相矛盾"),
    tier=Tier.READING,
)
_PROBLEMS = re.compile(
    r"(?:问题|不足|困难)(?:及|和|与)?(?:原因|困难|不足|分析|其)*(?:分析)?[：。]?$"
)
_OTHER = re.compile(r"措施|建议|对策|整改|改进|解决|方法|经验|做法|成效|反馈")
_ITEM = re.compile(
    r"(?:^|(?<=[。；]))(?:（[一二三四五六七八九十\d]{1,2}）|\d{1,2}[、.．](?!\d)|[一二三四五六]是|[一二三四五六七八]、)"
)
_PRAISE = re.compile(
    r"成效(?:十分|非常)?(?:显著|明显|突出)|(?:明显|显著|大幅|有效|稳步|持续)(?:提升|改善|增强|提高|好转)"
    r"|圆满完成|全面完成|超额完成|高度(?:认可|评价|肯定)|一致好评|名列前茅|(?:运行|进展|效果|反响)(?:良好|顺利)"
    r"|(?:取得|获得)[^，。；]{0,8}(?:成效|成绩|好评|荣誉|表彰)"
)
_FAULT = re.compile(
    r"不|未|难|缺|少|低|弱|滞|偏|差|慢|有待|仍|但|需|欠|尚|问题|矛盾|压力|短|薄|困|过|单一|紧|影响|制约|老化|粗|空"
    r"|模糊|亟|局限|受限|较大|成本高|风险|多头|重复|分散|无|没|失|漏|拖|繁|浅|松|乱|旧|高|大|虽|然而|只|仅|待|应|要|加强"
)
_THING = r"资产|账实|账目|财务|档案|资料|资金|采购|制度|绩效|预算|合同|核算|手续|台账|程序"
_WELL = re.compile(
    rf"^[\u4e00-\u9fff]{{0,6}}(?P<thing>{_THING})[\u4e00-\u9fff]{{0,6}}?(?:完全|十分|非常|均|都|较为|比较)?"
    r"(?:规范|健全|完善|完整|准确|到位|相符|一致|齐全)(?:有序|有效)?$"
)
_BUT = re.compile(
    r"虽|尽管|总体|基本|但|然而|不过|除|确保|做到|实现|难|需|要|应|未|不|待|以|使|促进|保证"
)


@reads(RULE)
def praise_among_problems(report: Report) -> Iterator[Problem]:
    """Items of a section of problems: praise alone, or a thing at fault that is praised too."""
    for piece in narrative(report):
        if not _among_problems(piece):
            continue
        for start, end in _items(piece):
            words = _ITEM.sub("", piece.text[start:end])
            praised = _PRAISE.search(words)
            if praised and not _FAULT.search(words):
                yield Problem(
                    f"问题一节里写的是成绩：“{praised[0]}”",
                    (piece.mark(start, end),),
                    diagnosis="从主要成效里误贴",
                )
            else:
                yield from _both(piece, start, end)


def _among_problems(piece: Piece) -> bool:
    title = next((t for t in reversed(piece.section) if _PROBLEMS.search(t)), "")
    return bool(title) and not any(_OTHER.search(t) for t in (title, *piece.section[-1:]))


def _items(piece: Piece) -> list[tuple[int, int]]:
    """The numbered items of a paragraph, or the whole of one that is an item."""
    starts = [m.start() for m in _ITEM.finditer(piece.text)]
    return list(zip(starts, [*starts[1:], len(piece.text)], strict=False))


def _both(piece: Piece, start: int, end: int) -> Iterator[Problem]:
    """资产划转不及时，资产管理规范: a fault of a thing and its praise, without 但 between."""
    faults = ""
    for clause in re.finditer(r"[^，。；：]+", piece.text[start:end]):
        words = clause[0]
        good = _WELL.match(words)
        if good and not _BUT.search(words) and good["thing"] in faults:
            low = start + clause.start()
            high = start + clause.end()
            yield Problem(
                f"同一条问题里既说有问题，又说“{words}”",
                (piece.mark(low, high),),
                diagnosis="自相矛盾",
            )
            return
        faults += words if _FAULT.search(words) else ""
