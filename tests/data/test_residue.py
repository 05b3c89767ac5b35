from __future__ import annotations

import pytest

from jixiao.data.residue import HINTS, INSTRUCTIONS, MASKS, PLACEHOLDERS

TOLD = (
    "仍保留该表格式",
    "在本表下方作如下说明",
    "此处填写项目名称",
    "请根据实际情况填写",
    "没有此项支出的，请删除",
    "（请结合台账填写）",
    "篇幅不超过3000字",
    "删除本提示",
    "以下为模板",
    "各单位根据实际情况自行增减",
)
EMPTY = ("20XX年", "××部门", "XX项目", "某某局", "____万元", "【待补充】", "〔〕号", "????")


@pytest.mark.parametrize("text", TOLD)
def test_instructions_hold_a_hint(text: str) -> None:
    assert any(p.search(text) for p in INSTRUCTIONS)
    assert any(hint in text for hint in HINTS)


@pytest.mark.parametrize("text", EMPTY)
def test_placeholders_hold_a_mask(text: str) -> None:
    assert any(p.search(text) for p in PLACEHOLDERS)
    assert any(mask in text for mask in MASKS)
