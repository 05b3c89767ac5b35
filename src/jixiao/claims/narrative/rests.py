"""What is still to be done: 应检 214 家，已检 206 家，未检 8 家; 剩余 4 处; 空编 5 名.

The rest, what was done and what there was stand in one run. 未检 and 已检 share their verb,
which makes the three one account; 剩余 and 其余 speak of what was told last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.claims.equations import Balance, Proof, Reading
from jixiao.claims.model import Claim
from jixiao.claims.narrative.scene import apiece, parts_of, shut, told_before
from jixiao.claims.narrative.terms import term
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Kind

_NOT = re.compile(
    r"(?:尚未|还未|仍未|均未|未能|未按期|未|不予|不|欠|没有|(?<![接招对善])待)(?P<stem>[\u4e00-\u9fff]{1,4})"
)
_REST = re.compile(r"^(?:剩余|剩下|余下|其余|尚有|尚余|还有|还剩|仍有|仅剩)(?:的|下)?")
_DONE = re.compile(
    r"完成|已|整改|办结|竣工|完工|建成|收回|回收|采纳|验收|通过|销号|化解|审结|结案|开工|交付|发放"
    r"|整治|答复|投用|达标|落实|兑现|处置|签约|脱贫|治理|销售|使用|支付|拨付|清理|解决|办理"
)
_REFUSED = re.compile(r"不符合|不合格|不予|未通过|驳回|退回|剔除|核减|作废|取消|不达标|注销")
_GRANTED = re.compile(r"批准|通过|有效|符合|认定|采纳|确认|纳入|核准|合格|保留")
_TAIL = re.compile(
    r"(?:项目|户|人|的)*(?P<words>(?:尚|还|仍)?未[\u4e00-\u9fff]{1,4}|在建|正在[\u4e00-\u9fff]{2})"
)
_GRADES = ("基本", "比较", "较", "部分", "非常", "初步")
_LAST_YEAR = re.compile(r"上年|年初|期初|去年|旧存|上期|结转")
_PLAIN = (Kind.COUNT, Kind.MONEY, Kind.LENGTH, Kind.AREA)


def find(report: Report) -> Iterator[Claim]:
    """Every rest with what it is the rest of."""
    for passage in report.passages:
        for rest in passage.mentions:
            exact = rest.figure.exact and rest.figure.unit.kind in _PLAIN
            if exact and rest.role in (Role.LEVEL, Role.GAP):
                yield from _rest(passage, rest)


def _rest(passage: Passage, rest: Mention) -> Iterator[Claim]:
    told = _run(passage, rest)
    if len(told) < 2 or _LAST_YEAR.search(rest.label.words):  # noqa: PLR2004  all, done
        return
    done, before = told[-1], told[:-1]
    proof = _proof(passage, rest, done, alone=len(told) == 2)  # noqa: PLR2004
    if proof is None:
        return
    yield Balance(
        topic="rest",
        title=(rest.label.words or "剩余").strip("，：、的"),
        result=term(passage, rest),
        readings=tuple(_readings(passage, before, done)),
        why="总数减去已计入的数",
        proof=proof,
    )


def _run(passage: Passage, rest: Mention) -> list[Mention]:
    """The amounts of the sentence, or of the one before where the rest opens its own."""
    told = [m for m in told_before(passage, rest.at, rest.figure.unit) if not _beside(passage, m)]
    own = [m for m in told if m.sentence == rest.sentence]
    if own or rest.at in parts_of(passage):
        return own if rest.at not in parts_of(passage) else []
    return [m for m in told if m.sentence == rest.sentence - 1]


def _beside(passage: Passage, mention: Mention) -> bool:
    return apiece(passage.text, mention) or shut(passage, mention, len(passage.text))


def _readings(passage: Passage, before: Sequence[Mention], done: Mention) -> Iterator[Reading]:
    """The nearest amount before what was done, each further one, all of them together."""
    taken = (term(passage, done),)
    wholes = [m for m in reversed(before) if m.figure.value >= done.figure.value]
    for whole in wholes:
        yield Reading((term(passage, whole),), taken)
    if len(before) > 1:
        yield Reading(tuple(term(passage, m) for m in before), taken)
        whole, *rest = before
        yield Reading((term(passage, whole),), tuple(term(passage, m) for m in (*rest, done)))


def _proof(passage: Passage, rest: Mention, done: Mention, *, alone: bool) -> Proof | None:
    """How sure the words are that this is the rest, if they say so at all."""
    words, did = _words(rest), done.label.words
    stem = _NOT.search(words)
    if stem and _graded(passage, rest, stem["stem"]):
        return None
    if stem and _shares(stem["stem"], did) and not _NOT.search(did):
        return Proof.SURE
    if (_REST.match(words) or (stem and _TAIL.match(rest.tail))) and _DONE.search(did):
        return Proof.SURE if alone and _REST.match(words) else Proof.SLIP
    if _REFUSED.search(did) and _GRANTED.search(words) and not _REFUSED.search(words):
        return Proof.SLIP
    return Proof.OPEN if _REST.match(words) or stem else None


def _graded(passage: Passage, rest: Mention, stem: str) -> bool:
    """满意、基本满意、不满意: of more than two grades, none is the rest of another."""
    start = passage.sentences[rest.sentence][0]
    return any(f"{more}{stem[:2]}" in passage.text[start : rest.at] for more in _GRADES)


def _words(rest: Mention) -> str:
    """The words that name the rest, those right behind it where they say what is not done."""
    tail = _TAIL.match(rest.tail)
    words = rest.label.words.lstrip("，、；：")
    return words + (tail["words"] if tail else "")


def _shares(stem: str, did: str) -> bool:
    """Whether what is not done is the verb of what was: 未收回 and 收回, 未结 and 审结."""
    own = re.match(r"(?:完成|进行|予以)?(?P<verb>.{1,2})", stem)
    verb = own["verb"] if own else stem
    return verb in did if len(verb) > 1 else did.rstrip("数的为：共").endswith(verb)
