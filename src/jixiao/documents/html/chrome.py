"""What of a page is chrome (navigation, share buttons, footers) and not the report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from jixiao.documents.html.tables import holds_data

_NEVER = frozenset(
    ("script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas",
     "button", "select", "input", "textarea", "nav", "aside", "head", "map", "audio", "video",
     "link", "meta")
)  # fmt: skip
_OUTER = frozenset(("header", "footer"))
_BOXES = frozenset(
    ("html", "body", "div", "section", "article", "main", "table", "tbody", "tr", "td", "form",
     "center", "span", "font")
)  # fmt: skip
_HEADINGS = frozenset(("h1", "h2", "h3"))
_CHROME = frozenset(
    ("nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "crumb",
     "crumbs", "position", "location", "dqwz", "share", "bshare", "bdsharebuttonbox", "jiathis",
     "social", "footer", "foot", "header", "top", "topbar", "sidebar", "side", "related",
     "recommend", "print", "qrcode", "ewm", "copyright", "toolbar", "pagination", "pager",
     "fontsize", "weixin", "login", "search", "banner", "logo", "friendlink", "links")
)  # fmt: skip
_CONTAINERS = frozenset(
    ("zoom", "trs_editor", "trs_editor_view", "ucap-content", "vsb_content", "pages_content",
     "article-content", "article_content", "articlecontent", "news_content", "newscontent",
     "content_body", "xxgk_content", "artibody", "art_con", "v_news_content", "con_text",
     "detail_content", "maintext", "cas_content", "view-content")
)  # fmt: skip
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_DISCLOSURE = re.compile(r"索\s*引\s*号|发布机构|公开责任部门|信息分类|文\s*号")
_CHROME_SHARE = 0.2  # a block named as chrome is dropped if it holds no more of the text
_MAIN_SHARE = 0.5  # a known container holds at least so much of it
_DOMINANT = 0.6
_SITE_TEXT = 600  # characters that the foot of a site takes at most
_SITE = re.compile(
    r"版权所有|[主承]办单位\s*[：:]|ICP备|网站标识码|公网安备|网站地图|联系我们|技术支持\s*[：:]|无障碍"
)
_SENTENCES = 120  # characters of running text that no chrome has
_LINE = re.compile(
    r"(?:您?(?:当前|现在)?的?位置|当前位置|首页)\s*[：:>]?.*[>＞»].*"
    r"|[【\[\s]*(?:字号|字体(?:大小)?|打印(?:本页|此页)?|关闭(?:窗口|本页)?|分享到?|收藏本页|返回顶部"
    r"|浏览次数|点击数|阅读次数|访问量|上一[篇条]|下一[篇条]|责任编辑|扫一扫.{0,20}"
    r"|【?打印】?\s*【?关闭】?.*)[】\]\s]*(?:[：:].{0,60})?(?:[大中小\s/|+\-A]*)"
)
_STAMP = re.compile(
    r"(?:发布|更新|成文)?(?:时间|日期)\s*[：:]|(?:信息|文章|稿件)?来源\s*[：:]"
    r"|(?:浏览|阅读|点击|访问)(?:次数|量|数)?\s*[：:]|字[体号]\s*[：:]|作者\s*[：:]|编辑\s*[：:]"
)
_LONGEST_LINE = 120


class Page:
    """How much running text each element holds, and so what to leave out."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._text: dict[etree._Element, int] = {}
        self._linked: dict[etree._Element, int] = {}
        self.left_out: set[etree._Element] = set()
        self._measure()
        self._drop_named()
        self._measure()
        self._drop_around(self._main())

    def _measure(self) -> None:
        """Characters outside links and inside them, for each element not left out."""
        self._text, self._linked = {}, {}
        for element in reversed(list(self._root.iter())):
            if not self.shows(element):
                self._text[element] = self._linked[element] = 0
                continue
            text, linked = _size(element.text), 0
            for child in element:
                text += self._text[child] + _size(child.tail)
                linked += self._linked[child]
            if element.tag == "a" and element.get("href") is not None:
                text, linked = 0, linked + text
            self._text[element], self._linked[element] = text, linked

    def shows(self, element: etree._Element) -> bool:
        """Whether an element is part of what is read."""
        if element in self.left_out or element.tag in _NEVER or not isinstance(element.tag, str):
            return False
        if element.get("hidden") is not None or element.get("aria-hidden") == "true":
            return False
        return not _INVISIBLE.search(element.get("style", ""))

    def _drop_named(self) -> None:
        """Leave out what its name calls chrome, unless it holds much of the text."""
        most = _CHROME_SHARE * self._text[self._root]
        for element in self._root.iter(*_BOXES, *_OUTER, "ul", "ol", "dl", "p"):
            if self._text[element] > most or element.tag in ("html", "body"):
                continue
            outer = element.tag in _OUTER and not _inside_article(element)
            if outer or (_names(element) & _CHROME and not self._is_disclosure(element)):
                self.left_out.add(element)

    def _main(self) -> etree._Element | None:
        """The known container of the report's body, the outermost where they nest."""
        least = _MAIN_SHARE * self._text[self._root]
        for element in self._root.iter(*_BOXES):
            names = {element.get("id", "").lower(), *element.get("class", "").lower().split()}
            if names & _CONTAINERS and self._text[element] >= max(least, 1):
                return element
        return None

    def _drop_around(self, main: etree._Element | None) -> None:
        """On the way down to the body, leave out neighbours that are not of the report."""
        if main is not None:
            for element in (main, *main.iterancestors()):
                if element is self._root:
                    break
                self._drop_siblings(element, strict=True)
            return
        element = self._root
        while (inner := self._dominant(element)) is not None:
            self._drop_siblings(inner, strict=False)
            element = inner

    def _dominant(self, element: etree._Element) -> etree._Element | None:
        """The child that holds most of the text; a table's row is as good as its table."""
        inner = max(element, key=lambda child: self._text.get(child, 0), default=None)
        if inner is None or inner.tag not in _BOXES:
            return None
        share = self._text[inner] / max(self._text[element], 1)
        return inner if share >= _DOMINANT else None

    def _drop_siblings(self, element: etree._Element, *, strict: bool) -> None:
        parent = element.getparent()
        if parent is None or self._is_of_data(parent):
            return
        for child in parent:
            if child is not element and not self._belongs(child, strict=strict):
                self.left_out.add(child)

    def _is_of_data(self, element: etree._Element) -> bool:
        """Whether it is a part of a table that holds data: nothing of that is chrome."""
        if element.tag not in ("table", "thead", "tbody", "tr"):
            return False
        table = next(element.iterancestors("table"), element) if element.tag != "table" else element
        return holds_data(table, self.shows)

    def _belongs(self, element: etree._Element, *, strict: bool) -> bool:
        """Whether a neighbour of the body is the report's too. In doubt it is."""
        text = self._text[element]
        if self._linked[element] >= max(text, 1):
            return False
        if self._is_disclosure(element) or element.tag in _HEADINGS:
            return True
        if text < _SITE_TEXT and _SITE.search("".join(_texts(element))):
            return False
        if not strict:
            return True
        titled = "title" in _names(element) or any(True for _ in element.iter(*_HEADINGS))
        return titled or text >= _SENTENCES

    def _is_disclosure(self, element: etree._Element) -> bool:
        """The fields under which a notice is published: kept, as a table."""
        if element.tag not in ("table", "div", "dl", "ul"):
            return False
        if any(True for _ in element.iter("table")) or element.tag == "dl":
            return len(set(_DISCLOSURE.findall("".join(_texts(element))[:2000]))) > 1
        return False


def is_chrome_line(text: str) -> bool:
    """A line that pages put round a text: 当前位置, 字体大小, 打印, 来源 and 浏览次数."""
    text = " ".join(text.split())
    if len(text) > _LONGEST_LINE:
        return False
    return bool(_LINE.fullmatch(text)) or len(_STAMP.findall(text)) > 1


def _size(text: str | None) -> int:
    return len("".join(text.split())) if text else 0


def _texts(element: etree._Element) -> Iterator[str]:
    return (str(text) for text in element.itertext())


def _names(element: etree._Element) -> set[str]:
    """The words of an element's id and classes: “newsTitle-box” has news, title and box."""
    named = f"{element.get('id', '')} {element.get('class', '')}"
    whole = set(named.lower().replace("-", " ").replace("_", " ").split())
    return whole | {word.lower() for word in _WORD.findall(named)}


def _inside_article(element: etree._Element) -> bool:
    return any(one.tag in ("article", "main") for one in element.iterancestors())
