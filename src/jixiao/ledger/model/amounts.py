"""Amounts by stage: from last year's accounts over the budget to this year's accounts."""

from __future__ import annotations

from typing import Annotated

from jixiao.ledger.model.base import Named, Part, Yuan


class Stages(Part):
    """One subject at each stage of the budget year; amounts in 元.

    The revised budget is the original with what was carried in and what was adjusted
    (domain: 全年预算数 = 年初预算 ± 调整 + 上年结转).
    """

    prior: Annotated[Yuan, Named("上年决算", "上一年度决算数")] = None
    original: Annotated[Yuan, Named("年初预算", "年初批复的预算数，不含上年结转")] = None
    carry_over: Annotated[Yuan, Named("上年结转", "上年结转到本年使用的数")] = None
    adjusted: Annotated[Yuan, Named("本年调整", "年中追加、调剂之和，调减为负")] = None
    revised: Annotated[Yuan, Named("全年预算", "年初预算＋上年结转＋本年调整")] = None
    final: Annotated[Yuan, Named("本年决算", "本年度决算数，即全年执行数")] = None
