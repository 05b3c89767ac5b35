from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.findings import Severity
from jixiao.output import terminal
from jixiao.output.columns import shorten, width, wrap
from jixiao.output.terminal import Style
from jixiao.results import Result, Run
from tests.output import crafted


def render(run: Run, **style) -> str:
    return terminal.render(run, crafted.RULES, Style(**style))


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_worst_document_and_finding_come_first():
    text = render(crafted.run())
    order = ["报告/青石县水利局.txt", "错误 SU101", "警告 RA101", "审核关注点（1）", "RE301"]
    places = [text.index(word) for word in [*order, "清河镇.txt", "✗ 加密.docx"]]
    assert places == sorted(places)


def test_a_finding_shows_quotes_places_arithmetic_and_cause():
    text = render(crafted.run())
    assert "分项之和与合计不符" in text
    assert "第98字  “收入合计723.67万元”" in text
    assert "表1 第3行第4列 “108.05%”" in text
    assert "算式：465.20+164.23+158.47=787.90，与723.67相差64.23" in text
    assert "可能原因：上级补助收入" in text


def test_silence_is_no_pass():
    quiet = Run((Result("空.txt", crafted.read("无。")),), "0.1.0")
    text = render(quiet)
    assert "未核对的内容不等于没有问题" in text
    assert "核对关系 0 处" in text
    assert "共 1 份文件：错误 0，警告 0，关注 0" in text


def test_relations_without_a_judgement_are_listed_when_asked():
    told = terminal.render(crafted.run(), crafted.RULES, Style(), relations=True)
    assert "无法判定、未能读懂的关系（1）\n  增减变化，无法判定：上年支出没有写出\n" in told
    assert "“增长9.15%”" in told.split("无法判定、未能读懂的关系（1）")[1]
    assert "--relations" not in told
    assert told.count("无法判定、未能读懂的关系（") == 1
    unasked = render(crafted.run())
    assert "无法判定、未能读懂的关系有 1 处，用 --relations 列出。" in unasked


def test_what_was_waived_is_shown_as_waived_and_not_counted():
    text = render(crafted.run())
    assert "已豁免（1）" in text
    assert "已豁免：追加预算73.67万元，文号已核（李审，2024-05-06）" in text
    assert "警告 1，关注 1（另有已豁免 1）" in text


def test_a_file_that_could_not_be_read_says_what_to_do():
    assert "加密.docx 无法读取：文件已加密。请先去除密码，另存后重试。" in render(crafted.run())
    assert "未能读取 1 份" in render(crafted.run())


@pytest.mark.parametrize("columns", [40, 60, 100])
def test_no_line_is_wider_than_the_screen(columns):
    text = render(crafted.run(), columns=columns)
    allowed = columns + 2  # one mark may hang in the margin
    assert max(width(line) for line in text.splitlines()) <= allowed


def test_colours_only_where_asked():
    assert "\x1b[" not in render(crafted.run())
    assert "\x1b[1;31m错误 SU101\x1b[0m" in render(crafted.run(), colour=True)


def test_the_stream_and_no_color_decide(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert Style.of(Screen()).colour
    assert not Style.of(io.StringIO()).colour
    monkeypatch.setenv("NO_COLOR", "1")
    assert not Style.of(Screen()).colour


def test_a_text_cannot_drive_the_terminal():
    text = render(crafted.hostile_run(9))
    assert not any(c in text for c in "\x00\x1b\u202e")
    assert "😀" in text


def test_many_places_are_counted_not_listed():
    one = crafted.finding(evidence=crafted.finding().evidence * 50)
    text = render(Run((Result("a.txt", crafted.read(), (one,)),), "1"))
    assert "另有 38 处" in text


def test_ten_thousand_findings():
    assert render(crafted.hostile_run(10_000)).count("SA101") == 10_000


def test_every_severity_has_a_colour():
    assert set(terminal._COLOURS) == set(Severity)


@settings(deadline=None)
@given(st.text(), st.integers(min_value=4, max_value=60))
def test_wrapping_loses_nothing_and_keeps_the_width(text, columns):
    lines = wrap(text, columns)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line) <= columns + 2 for line in lines)


@settings(deadline=None)
@given(st.text(), st.integers(min_value=4, max_value=60))
def test_shortening_keeps_the_width(text, columns):
    assert width(shorten(text, columns)) <= columns


def test_no_line_begins_with_a_comma_nor_ends_with_an_opening_quote():
    lines = wrap("支出合计七百二十三点六七万元，同比增加，“其中”：甲、乙、丙、丁。" * 5, 20)
    assert not any(line[0] in "，。、：”" or line[-1] == "“" for line in lines)
