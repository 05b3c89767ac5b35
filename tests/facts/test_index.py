"""Figures by their names."""

from jixiao.facts.index import index, nearest
from jixiao.facts.labels import Stage
from tests.facts.evened import report

TEXT = """2023年度部门决算
一、支出情况
基本支出300.00万元。
二、预算情况
基本支出年初预算280.00万元。
三、绩效情况
基本支出300.00万元。
"""


def test_levels_of_one_name_in_order() -> None:
    levels = index(report(TEXT))
    told = [m.figure.printed for _, m in levels.named("基本")]
    assert told == ["300.00万元", "280.00万元", "300.00万元"]


def test_stages() -> None:
    levels = index(report(TEXT))
    stages = [levels.stage(m) for _, m in levels.named("基本")]
    assert stages == [Stage.FINAL, Stage.ORIGINAL, Stage.FINAL]


def test_nearest_looks_back_first() -> None:
    told = report(TEXT)
    levels = index(told)
    entries = list(levels.named("基本"))
    passage, mention = entries[1]
    ordered = [e[0].number for e in nearest(entries, passage, mention.at + 1)]
    assert ordered == [entries[1][0].number, entries[0][0].number, entries[2][0].number]
