from jixiao.documents import read_bytes
from jixiao.facts.report import understand
from jixiao.facts.tables.goals import GoalForm, goal_forms, indicator_key


def forms(text: str) -> list[GoalForm]:
    report = understand(read_bytes("a.txt", text.encode()))
    return [form for table in report.tables for form in goal_forms(table)]


APPROVED = """2023年项目支出绩效目标表

| 项目名称 | 河道清淤 | 预算金额 | 80万元 |
| --- | --- | --- | --- |
| 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重 |
| 产出指标 | 数量指标 | 1.清淤长度 | ≥ | 12 | 公里 | 40 |
| 产出指标 | 质量指标 | 验收合格率 | = | 100 | % | 30 |
| 效益指标 | 社会效益 | 受益人口（30分） | ≥ | 1.6 | 万人 | 30 |
"""


def test_reads_the_approved_form():
    (form,) = forms(APPROVED)
    assert (form.project, form.whole, form.scored) == ("河道清淤", False, False)
    assert [g.key for g in form.goals] == ["清淤长度", "验收合格率", "受益人口"]
    first = form.goals[0]
    assert first.target is not None
    assert first.weight is not None
    assert (first.target.text, first.sign, first.unit) == ("12", "≥", "公里")
    assert first.weight.figure is not None
    assert first.weight.figure.value == 40


SCORED = """部门整体支出绩效自评表

| 一级指标 | 三级指标 | 年度指标值 | 全年完成值 | 分值 | 自评得分 |
| --- | --- | --- | --- | --- | --- |
| 产出指标 | 清淤长度 | ≥12公里 | 12.4公里 | 60 | 60 |
| 效益指标 | 受益人口 | | 1.6万人 | 40 | 40 |
| 总分 | | | | 100 | 100 |
"""
TWICE = """2023年部门整体支出绩效目标表

| 一级指标 | 三级指标 | 指标值 |
| --- | --- | --- |
| 产出指标 | 完成时间 | 6月 |
| 产出指标 | 完成时间 | 12月 |
| 产出指标 | 清淤长度 | 12公里 |
"""


def test_reads_the_self_evaluation():
    (form,) = forms(SCORED)
    assert (form.whole, form.scored, form.project) == (True, True, "")
    assert [g.key for g in form.goals] == ["清淤长度", "受益人口"]
    assert form.goals[1].target is None


def test_a_name_that_stands_twice_is_left_out():
    (form,) = forms(TWICE)
    assert [g.key for g in form.goals] == ["清淤长度"]


def test_other_tables_are_no_forms():
    assert forms("人员表\n\n| 部门 | 人数 |\n| --- | --- |\n| 办公室 | 5 |\n") == []


def test_keys():
    assert indicator_key("指标1：清淤长度") == "清淤长度"
    assert indicator_key("（2）验收合格率（15分）") == "验收合格率"
    assert indicator_key("2.“一河一策”编制率") == "一河一策编制率"
