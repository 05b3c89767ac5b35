"""A submission as real files: a Word report, a workbook of forms, the approved targets."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import docx
import openpyxl

BODY = "怀川县交通运输局"
FIGURES = {
    "staff": "44",
    "three": "9.86",
    "reception": "1.26",
    "vehicles": "8.60",
    "basic": "884.31",
    "project": "2128.15",
    "all": "3012.46",
    "score": "93",
    "target": "60",
}
REPORT = """一、部门基本情况
本单位核定编制46名，2023年末在职人员{staff}人，退休人员31人。
二、资金使用情况
2023年整体支出决算{all}万元，其中：基本支出{basic}万元，项目支出{project}万元。
2023年“三公”经费预算12.00万元，决算{three}万元，其中公务接待费{reception}万元，公务用车运行维护费{vehicles}万元。
三、评价结论
经综合评价，2023年部门整体支出绩效自评得分{score}分，评价等级为“优”。评价结果作为下年度预算安排的依据。
"""
TARGETS = """2023年部门整体支出绩效目标表
部门名称：怀川县交通运输局

| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| --- | --- | --- | --- |
| 产出指标 | 数量指标 | 新改建农村公路 | ≥{target}公里 |
| 产出指标 | 质量指标 | 工程验收合格率 | 100% |
| 效益指标 | 社会效益 | 受益建制村 | ≥35个 |
"""


def write(
    folder: Path,
    report: Mapping[str, str] | None = None,
    forms: Mapping[str, str] | None = None,
    targets: Mapping[str, str] | None = None,
) -> Path:
    """The files in a folder; each may tell some figures its own way."""
    folder.mkdir(parents=True, exist_ok=True)
    _report(folder / "自评报告.docx", {**FIGURES, **(report or {})})
    _forms(folder / "附件.xlsx", {**FIGURES, **(forms or {})})
    text = TARGETS.format(**{**FIGURES, **(targets or {})})
    (folder / "绩效目标批复表.txt").write_text(text, encoding="utf-8")
    return folder


def _report(path: Path, told: Mapping[str, str]) -> None:
    document = docx.Document()
    document.add_heading(f"{BODY}2023年度部门整体支出绩效自评报告", 0)
    for line in REPORT.format(**told).splitlines():
        if line.endswith("。"):
            document.add_paragraph(line)
        else:
            document.add_heading(line, 1)
    document.save(str(path))


def _forms(path: Path, told: Mapping[str, str]) -> None:
    rows = [
        ["附件1 2023年部门整体支出绩效自评基础数据表"],
        [f"填报单位：{BODY}", None, "单位：万元"],
        ["财政供养人员情况（人）", "编制数", "2023年实际在职人数", None],
        [None, "46", told["staff"], None],
        ["经费控制情况", "2022年决算数", "2023年预算数", "2023年决算数"],
        ["三公经费", "11.20", "12.00", told["three"]],
        ["1、公务用车运行维护费", "9.80", "10.00", told["vehicles"]],
        ["2、出国经费", "0.00", "0.00", "0.00"],
        ["3、公务接待", "1.40", "2.00", told["reception"]],
        ["项目支出", "1902.40", "2160.00", told["project"]],
    ]
    scored = [
        ["附件2 2023年部门整体支出绩效自评表"],
        ["部门名称", BODY],
        ["整体支出规模", "资金", "全年预算数（万元）", "全年执行数（万元）"],
        [None, "资金总额", "3050.00", told["all"]],
        [None, "其中：基本支出", "890.00", told["basic"]],
        [None, "项目支出", "2160.00", told["project"]],
        "一级指标 二级指标 三级指标 年度指标值 全年完成值 分值 自评得分 偏差原因".split(),
        ["产出指标", "数量指标", "新改建农村公路", f"≥{told['target']}公里", "61公里", 50, 50],
        ["产出指标", "质量指标", "工程验收合格率", "100%", "100%", 20, 20],
        ["效益指标", "社会效益", "受益建制村", "≥35个", "27个", 30, 23, "两个乡镇征地滞后"],
        ["总分", None, None, None, None, 100, float(told["score"]), None],
    ]  # fmt: skip
    book = openpyxl.Workbook()
    for sheet, lines in ((book.active, rows), (book.create_sheet("整体自评表"), scored)):
        for line in lines:
            sheet.append([_value(cell) for cell in line])
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, float):
                    cell.number_format = "0.00" if cell.column < 6 else "General"
    book.active.title = "基础数据表"
    book.save(path)


def _value(cell: object) -> object:
    """Amounts as numbers, everything else as it stands."""
    text = str(cell)
    if cell is None or not isinstance(cell, str) or not text.replace(".", "").isdigit():
        return cell
    return float(text) if "." in text else int(text)
