"""Self-contained pages: the report's text with each finding marked in place and listed.

No request leaves a page. Its policy admits only the style and script that it carries,
known by their hashes, so that a text that slipped through escaping could still do nothing.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterator
from functools import cache
from html import escape
from importlib.resources import files
from urllib.parse import quote

from jixiao.findings import Evidence, Outcome, Severity
from jixiao.output import words
from jixiao.output.marks import Label, Marks
from jixiao.output.own import GENERATOR
from jixiao.output.page_list import LABELS, WAIVED, Card, filters, items, unsettled
from jixiao.output.page_text import TextPage
from jixiao.output.pieces import Pieces
from jixiao.results import Result, Rules, Run, worst_first

INDEX = "index.html"
_UNFIT_IN_NAMES = re.compile(r'[\\/:*?"<>|#%&\s\x00-\x1f\x7f\ufffd]+')
_LONGEST_NAME = 60
_COUNTED = ("已豁免", "核对关系", "读到数字", "未能识别")
_SHOWN = (Outcome.HOLDS, Outcome.ROUNDING)


def render(run: Run, rules: Rules) -> dict[str, str]:
    """File names and pages: `index.html`, and a page each where there are several files."""
    read = run.read
    if len(run.results) == 1 and read:
        return {INDEX: page(run, read[0], rules, {})}
    names = {result.path: _name(at, result.path) for at, result in enumerate(read, start=1)}
    pages = {INDEX: index(run, names)}
    for result in read:
        pages[names[result.path]] = page(run, result, rules, names)
    return pages


def page(run: Run, result: Result, rules: Rules, names: dict[str, str]) -> str:
    """One document's page; `names`: the pages of all documents, none where there is one."""
    cards = _cards(run, result)
    title = words.line(result.title) or words.name_of(result.path)
    body = [
        _header(run, result, title, back=bool(names)),
        '<div class="work">',
        '<main id="text" aria-label="报告原文" tabindex="-1"><h2 class="hidden">报告原文</h2>',
        f"{_text(result, cards)}</main>",
        '<aside id="findings" aria-label="核查结果"><h2 class="hidden">核查结果</h2>',
        _tools(cards, result),
        unsettled(result),
        f'<ol id="list">{"".join(items(cards, rules, _link(result, names)))}</ol>',
        _silence(cards),
        "</aside></div>",
        _relations(result),
    ]
    return _page(f"{title} · 绩效核查", "".join(body))


def index(run: Run, names: dict[str, str]) -> str:
    """The list of documents, worst first, and of files that could not be read."""
    ordered = sorted(run.read, key=lambda r: [-n for n in r.severities.values()])
    told = (*(s.label for s in Severity), *_COUNTED)
    heads = "".join(f'<th scope="col">{head}</th>' for head in told)
    rows = "".join(_index_row(result, names[result.path]) for result in ordered)
    failed = "".join(
        f"<li><b>{escape(words.fit(r.path))}</b>　{escape(words.line(str(e)))}</li>"
        for r, e in run.failed
    )
    notes = "".join(f"<li>{escape(words.line(note))}</li>" for note in run.notes)
    body = (
        f'<header class="top"><h1>绩效核查</h1>{_told(run)}</header><main class="index">'
        f'<table><thead><tr><th scope="col">文件</th>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
        + (f'<h2>未能读取的文件</h2><ul class="failed">{failed}</ul>' if failed else "")
        + (f"<h2>注意</h2><ul>{notes}</ul>" if notes else "")
        + f'<p class="scope">{_SCOPE}</p></main>'
    )
    return _page("绩效核查", body)


_SCOPE = "未参与核对、未能识别的数字不等于没有问题，仍需人工审核。"


def _index_row(result: Result, name: str) -> str:
    title = words.line(result.title)
    under = f"<small>{escape(title)}</small>" if title else ""
    counts = "".join(
        f'<td class="n {s.value if n else ""}" data-h="{s.label}">{n}</td>'
        for s, n in result.severities.items()
    )
    rest = "".join(
        f'<td class="n" data-h="{head}">{n}</td>'
        for head, n in zip(_COUNTED, _counted(result), strict=True)
    )
    return (
        f'<tr><th scope="row"><a href="{escape(quote(name))}">'
        f"{escape(words.fit(result.path))}</a>{under}</th>{counts}"
        f"{rest}</tr>"
    )


def _counted(result: Result) -> tuple[int, int, int, int]:
    """The numbers under `_COUNTED`."""
    relations = len(result.relations)
    return len(result.waived), relations, result.figures_read, result.figures_unread


def _told(run: Run) -> str:
    told = "，".join(f"{s.label} {n}" for s, n in run.severities.items())
    failed = len(run.results) - len(run.read)
    lost = f"，未能读取 {failed} 份" if failed else ""
    return f"<p>共 {len(run.read)} 份文件{lost}：{told}</p>"


def _name(at: int, path: str) -> str:
    stem = _UNFIT_IN_NAMES.sub("-", words.name_of(path)).strip("-. ")[:_LONGEST_NAME]
    return f"{at:03}-{stem}.html"


def _link(result: Result, names: dict[str, str]) -> Callable[[str], str]:
    """The page of another document; nothing for this one and for unknown ones."""
    return lambda path: "" if path == result.path else quote(names.get(path, ""))


def _cards(run: Run, result: Result) -> list[Card]:
    """Findings of the document, those of others that touch it, what was waived last."""
    own = [(f, result.path) for f in (*worst_first(result.active), *worst_first(result.waived))]
    foreign = [
        (finding, other.path)
        for other in run.read
        if other is not result
        for finding in other.findings
        if any(e.document == result.path for e in finding.evidence)
    ]
    return [Card(n, finding, home) for n, (finding, home) in enumerate([*own, *foreign], start=1)]


def _text(result: Result, cards: list[Card]) -> str:
    document = result.document
    if document is None:
        return ""
    pieces = Pieces(document)
    placed = [
        (start, end, label)
        for evidence, label in _labelled(result, cards)
        for start, end in pieces.of(evidence.start, evidence.end)
    ]
    return "".join(TextPage(document, Marks(placed, len(document.text))).html())


def _labelled(result: Result, cards: list[Card]) -> Iterator[tuple[Evidence, Label]]:
    for card in cards:
        for at, evidence in enumerate(card.finding.evidence):
            if card.path(evidence) == result.path:
                yield evidence, Label(card.number, at, card.state)
    for number, relation in enumerate(result.relations, start=1):
        if relation.outcome in _SHOWN:
            for at, evidence in enumerate(relation.evidence):
                if (evidence.document or result.path) == result.path:
                    yield evidence, Label(number, at, "")


def _header(run: Run, result: Result, title: str, *, back: bool) -> str:
    counts = "".join(
        f'<li class="{state}">{LABELS[state]} <b>{n}</b></li>'
        for state, n in (
            *((s.value, n) for s, n in result.severities.items()),
            (WAIVED, len(result.waived)),
        )
    )
    home = f'<a class="back" href="{INDEX}">← 全部文件</a>' if back else ""
    notes = [*(result.document.notes if result.document else ()), *run.notes]
    told = "".join(f'<p class="note">注意：{escape(words.line(n))}</p>' for n in notes)
    return (
        '<a class="skip" href="#list">跳到核查结果</a>'
        f'<header class="top"><div>{home}<h1>{escape(title)}</h1>'
        f'<p class="path">{escape(words.fit(result.path))}</p></div>'
        f'<div class="covered"><ul class="counts">{counts}</ul>'
        f"<p>{escape(words.claims_line(result))}</p>"
        f"<p>{escape(words.figures_line(result))}</p></div>{told}</header>"
    )


def _tools(cards: list[Card], result: Result) -> str:
    holding = sum(r.outcome in _SHOWN for r in result.relations)
    toggle = (
        f'<label class="toggle"><input type="checkbox" id="holding"> 显示成立的关系（{holding}）'
        "</label>"
        if holding
        else ""
    )
    return (
        f'<div class="tools" role="search" aria-label="筛选">{filters(cards)}{toggle}'
        '<p class="move"><button type="button" id="previous">上一处 <kbd>k</kbd></button>'
        '<button type="button" id="next">下一处 <kbd>j</kbd></button>'
        '<span id="count" role="status"></span></p></div>'
    )


def _silence(cards: list[Card]) -> str:
    return "" if cards else f'<p class="silence">未发现矛盾。{_SCOPE}</p>'


def _relations(result: Result) -> str:
    """The names of the relations that hold, for the script to show on demand."""
    told = "".join(
        f'<li id="r{n}">{escape(words.fit(words.RELATIONS.get(r.kind, r.kind)))}：'
        f"{words.OUTCOMES[r.outcome]}</li>"
        for n, r in enumerate(result.relations, start=1)
        if r.outcome in _SHOWN
    )
    return f'<ul id="relations" hidden>{told}</ul>' if told else ""


def _page(title: str, body: str) -> str:
    style, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="referrer" content="no-referrer">'
        f'<meta name="generator" content="{GENERATOR}">'
        f"<title>{escape(title)}</title><style>{style}</style></head>\n<body>{body}"
        f"<script>{script}</script></body></html>\n"
    )


@cache
def _asset(name: str) -> str:
    return files("jixiao.output").joinpath(f"assets/{name}").read_text("utf-8")


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
