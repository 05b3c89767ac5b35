"""Instruments that reports cite: number, words of the title. Only pairs seen in sources."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cited:
    """`core`: words that no citation of the title leaves out; `until`: year of repeal."""

    number: str
    title: str
    core: str
    by: str = ""  # the number of what replaced it
    until: int | None = None


INSTRUMENTS = (
    Cited(
        "中发〔2018〕34号",
        "中共中央 国务院关于全面实施预算绩效管理的意见",
        "全面实施预算绩效管理的意见",
    ),
    Cited("财预〔2020〕10号", "项目支出绩效评价管理办法", "项目支出绩效评价管理办法"),
    Cited(
        "财预〔2011〕285号",
        "财政支出绩效评价管理暂行办法",
        "财政支出绩效评价管理暂行办法",
        "财预〔2020〕10号",
        2020,
    ),
    Cited("财预〔2015〕88号", "中央部门预算绩效目标管理办法", "中央部门预算绩效目标管理办法"),
    Cited(
        "财预〔2021〕101号",
        "中央部门项目支出核心绩效目标和指标设置及取值指引（试行）",
        "核心绩效目标和指标设置及取值指引",
    ),
    Cited("湘财绩〔2020〕7号", "湖南省预算支出绩效评价管理办法", "湖南省预算支出绩效评价管理办法"),
)
