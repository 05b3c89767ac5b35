"""The same report reads the same whatever the format it was saved in."""

import pytest

from jixiao import documents
from jixiao.documents.model import Document, Table
from tests.documents.office import docx, p, rows, tbl, tc, xlsx

LINES = [
    "2023年度部门整体支出绩效自评报告",
    "一、部门基本情况",
    "（一）机构设置。我局内设股室5个，下属事业单位2个。",
    "二、支出情况",
    "全年支出1,234.50万元，其中基本支出1,000.00万元，项目支出234.50万元。",
    "附件1",
    "支出情况表",
    "单位：万元",
]
TABLE = [["项目", "年初预算", "决算"], ["基本支出", "980.00", "1,000.00"], ["合计", "", "1,234.50"]]
LAST = "三、存在的问题"


def as_text() -> bytes:
    table = ["\t".join(row) for row in TABLE]
    return "\n".join([*LINES, *table, LAST]).encode("gb18030")


def as_docx() -> bytes:
    table = tbl(*("".join(tc(cell) for cell in row) for row in TABLE))
    return docx("".join(map(p, LINES)) + table + p(LAST))


def as_html() -> bytes:
    table = "".join(f"<tr><td>{'<td>'.join(row)}</tr>" for row in TABLE)
    lines = "".join(f"<p>{line}</p>" for line in LINES)
    return f"<html><body>{lines}<table>{table}</table><p>{LAST}</p></body></html>".encode()


def as_xlsx() -> bytes:
    lines = [(line,) for line in LINES]
    return xlsx({"报告": rows(*lines, *map(tuple, TABLE), (), (), (LAST,))})


def blocks(document: Document) -> list[object]:
    found: list[object] = []
    for block in document.blocks:
        if isinstance(block, Table):
            caption = [line.text for line in block.caption]
            found.append((caption, [[c.text for c in row if c] for row in block.grid()]))
        else:
            found.append((block.kind, block.level, block.text))
    return found


@pytest.mark.parametrize("make", [as_docx, as_html])
def test_word_and_web_read_as_plain_text_does(make):
    plain = documents.read_bytes("a.txt", as_text())
    other = documents.read_bytes("a", make())
    assert blocks(other) == blocks(plain)
    assert other.text.strip() == plain.text
    assert other.title == plain.title == LINES[0]


def test_a_report_typed_into_a_sheet():
    document = documents.read_bytes("a", as_xlsx())
    (table,) = document.tables
    assert [[c.text for c in row if c] for row in table.grid()] == TABLE
    assert [line.text for line in table.caption] == LINES[-3:]
    assert [one.text for one in document.paragraphs] == [*LINES, LAST]
