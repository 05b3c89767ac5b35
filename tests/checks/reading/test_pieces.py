from __future__ import annotations

from jixiao.checks.reading.pieces import (
    any_of,
    cells,
    everything,
    heading_text,
    holding,
    narrative,
    whole,
)
from tests.checks.reading.build import report

TEXT = "一、概况\n全年支出 20 万元。节余2万元，\n项目\t金额\n办公费\t3\n"


def test_pieces_keep_their_places() -> None:
    read = report(TEXT)
    piece = narrative(read)[1]
    at = piece.text.index("20万元")
    mark = piece.mark(at, at + 4)
    assert read.document.text[mark.start : mark.end] == "20 万元"


def test_cells_of_figures_alone_are_left_out() -> None:
    assert [c.text for c in cells(report(TEXT))] == ["项目", "金额", "办公费"]


def test_the_same_report_is_read_once() -> None:
    read = report(TEXT)
    assert narrative(read) is narrative(read)
    assert narrative(report(TEXT)) is not narrative(read)


def test_sentence_and_clause_bounds() -> None:
    piece = narrative(report("全年支出20万元。其中办公费3万元，差旅费2万元。"))[0]
    at = piece.text.index("差旅")
    assert piece.text[slice(*piece.sentence(at))] == "其中办公费3万元，差旅费2万元。"
    assert piece.text[slice(*piece.clause(at))] == "差旅费2万元"


def test_words_that_occur() -> None:
    read = report(TEXT)
    assert any_of(read, ["节余", "超支"]) == ["节余"]
    assert "办公费" in whole(read)
    assert [p.text for p in holding(everything(read), "办公费")] == ["办公费"]
    assert list(holding(everything(read))) == []


def test_heading_without_its_number() -> None:
    for heading in ("（一）基本支出：", "1．基本支出", "第三部分 基本支出", "二、基本支出。"):
        assert heading_text(heading.replace(" ", "")) == "基本支出"
