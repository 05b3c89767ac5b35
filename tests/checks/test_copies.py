"""A disputed figure that stands elsewhere, digit for digit, was likely copied from there."""

from __future__ import annotations

from jixiao.documents import read_bytes
from jixiao.pipeline import check_document


def diagnoses(text: str) -> list[str]:
    found = check_document(read_bytes("样本.txt", text.encode())).findings
    return [f.diagnosis for f in found if f.tier.value == "arithmetic"]


def test_the_row_above_in_a_table() -> None:
    text = (
        "单位：万元\n"
        "| 项目 | 支出数 |\n| --- | --- |\n"
        "| 道路养护 | 126.45 |\n| 路灯维修 | 126.45 |\n| 绿化管护 | 31.20 |\n| 合计 | 245.98 |\n"
    )
    assert any("上一行" in d or "下一行" in d for d in diagnoses(text)), diagnoses(text)


def test_the_year_before() -> None:
    text = (
        "2023年度部门决算情况说明\n\n"
        "2022年公务接待费支出决算12.56万元，按规定公开。\n\n"
        "2023年“三公”经费支出20.00万元，其中：公务用车运行维护费11.30万元；"
        "公务接待费12.56万元。\n"
    )
    assert any("上年" in d for d in diagnoses(text)), diagnoses(text)


def test_a_figure_of_its_own_has_no_source() -> None:
    text = "全年支出合计500.00万元，其中：基本支出321.35万元，项目支出170.12万元。\n"
    assert all("抄" not in d and "沿用" not in d for d in diagnoses(text))
