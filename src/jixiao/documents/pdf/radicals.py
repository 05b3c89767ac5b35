"""CJK radicals and compatibility ideographs back to the characters that they stand for.

Some fonts map a character to the radical of the same shape (⻔ for 门), so that a word
copied from the PDF is not the word that one reads. Every mapping is one to one.
"""

from __future__ import annotations

from unicodedata import normalize

# The CJK Radicals Supplement has no decompositions in Unicode, but for two.
_SUPPLEMENT = (
    "⺁厂⺄乙⺅亻⺉刂⺋卩⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵"
    "⺢氺⺣灬⺤爫⺥爫⺨犭⺩王⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺵羋⺶羊⺷羊⺸羊⺹耂⺺肀⺼月⺽臼⺾艹"
    "⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨"
    "⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯"
    "⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)
_RANGES = (range(0x2F00, 0x2FD6), range(0xF900, 0xFADA), range(0x2F800, 0x2FA1E))


def _table() -> dict[int, str]:
    table = {ord(a): b for a, b in zip(_SUPPLEMENT[::2], _SUPPLEMENT[1::2], strict=True)}
    for codes in _RANGES:
        for code in codes:
            plain = normalize("NFKC", chr(code))
            if len(plain) == 1 and plain != chr(code):
                table[code] = plain
    # The library's marks for a hyphen at a line's end and for a character without a code.
    table.update({0x02: "-", 0xFFFE: "-", 0x00: "\ufffd", 0xAD: "-"})
    table.update(dict.fromkeys(range(0xD800, 0xE000), "\ufffd"))
    return table


TABLE = _table()  # for str.translate
