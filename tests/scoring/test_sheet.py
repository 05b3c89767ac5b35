from decimal import Decimal

import pytest

from jixiao.ledger.files import from_data
from jixiao.packs.load import bundled
from jixiao.scoring.base import Unknown
from jixiao.scoring.sheet import Scored, score_department, score_project


def year(**data):
    return from_data({"year": 2022, **data}, "年")


def project(*rows: dict[str, object], **money: object):
    return year(projects=[{"code": "P1", "name": "平台", "indicators": list(rows), **money}])


def row(level1: str, weight: int, **given: object) -> dict[str, object]:
    return {"level1": level1, "level3": f"{level1}{given}", "weight": weight, **given}


GOOD = (
    row("产出", 50, sign="≥", target="400人次", actual="352人次"),
    row("效益", 30, sign="定性", target="明显提升", degree=90),
    row("满意度", 10, sign="≥", target="95%", actual="96%"),
)


def scored(tree, pack: str) -> Scored:
    found = score_project(tree, tree.projects[0], bundled(pack))
    assert isinstance(found, Scored)
    return found


def test_a_project_by_the_national_form():
    found = scored(project(*GOOD, revised="100万元", spent="93.48万元"), "national-project")
    assert [str(line.points) for line in found.lines] == ["9.35", "44.00", "27.00", "10.00"]
    assert (found.total, found.full, found.grade) == (Decimal("90.35"), 100, "优")
    execution = found.lines[0]
    assert execution.arithmetic == "93.48万元÷100.00万元＝93.48%；10×93.48%"
    assert [i.path for i in execution.inputs] == ["projects[P1].spent", "projects[P1].revised"]
    assert execution.weight.source == "W12"


def test_an_unknown_line_leaves_the_total_unknown_and_says_why():
    found = scored(project(*GOOD, spent="93.48万元"), "national-project")
    assert (found.total, found.grade) == (None, "")
    assert found.sure == 81
    assert found.lines[0].why == "缺全年预算"
    assert found.notes == ("1项尚无得分，合计未定",)


def test_weights_that_do_not_fit_the_notice_leave_the_total_unknown():
    rows = (*GOOD[:2], row("满意度", 15, sign="≥", target="95%", actual="96%"))
    found = scored(project(*rows, revised=100, spent=100), "national-project")
    assert found.total is None
    assert found.notes == (
        "各项分值共105分，不是100分，合计未定",
        "满意度的分值共15分，通知为10分",
    )


def test_what_does_not_apply_is_dropped_and_the_rest_rescaled():
    rows = (*GOOD[:2], row("满意度", 10, sign="≥", target="95%", not_applicable=True))
    found = scored(project(*rows, revised=100, spent=100), "national-project")
    assert found.full == 90
    assert found.total == Decimal("90.00")
    assert "折算为100分" in found.notes[0]


@pytest.mark.parametrize(
    ("degree", "grade"),
    [(0, "中"), (66.67, "良"), (66.6, "中"), (100, "优"), (99.9, "良")],
)
def test_grades_at_their_borders(degree, grade):
    rows = (
        row("产出", 50, sign="≥", target="1", actual="1"),
        row("效益", 30, sign="定性", target="提升", degree=degree),
        row("满意度", 10, sign="≥", target="95%", actual="0"),
    )
    found = scored(project(*rows, revised=100, spent=100), "national-project")
    assert found.total == 60 + (Decimal(30) * Decimal(str(degree)) / 100).quantize(Decimal("0.01"))
    assert found.grade == grade


def test_points_that_a_person_gave_stand_beside_the_computed_ones():
    rows = (row("产出", 50, sign="≥", target="400", actual="352", points=50),)
    found = scored(project(*rows, revised=100, spent=100), "national-project")
    line = found.lines[1]
    assert (line.points, line.own) == (44, 50)


def test_typed_rows_of_a_notice_wait_for_the_evaluators():
    tree = year(
        indicators=[
            {"code": "T1", "level3": "预算编审", "points": 2.5, "reason": "编制不够细"},
        ]
    )
    found = score_department(tree, bundled("liuyang-2021"))
    assert isinstance(found, Scored)
    assert found.lines[0].points == Decimal("2.5")
    assert found.lines[1].why == "由评价组评分，尚未填写"
    assert found.total is None


def test_the_hunan_sheet_counts_what_can_be_counted():
    tree = year(
        staff={"in_post": 40, "authorised": 34},
        expenditure={
            "total": {"original": "1922.76万元", "carry_over": 0, "adjusted": "767.86万元"},
            "operating": {"revised": 100, "final": 101},
        },
        states={"buildings": "无"},
    )
    found = score_department(tree, bundled("hunan-department"))
    assert isinstance(found, Scored)
    by_code = {line.code: line for line in found.lines}
    assert by_code["H11"].points == 0
    assert by_code["H22"].points == 0
    assert by_code["H23"].points == 5
    assert by_code["H31"].points == 7
    doubtful = [name for name, cited in by_code["H31"].parameters if not cited.confirmed]
    assert doubtful == ["ceiling", "step", "deduct", "mode"]
    assert by_code["H33"].why == "缺实际采购、采购预算"
    assert by_code["H34"].why == "由评价组评分，尚未填写"


def test_a_notice_without_a_table_says_so():
    assert isinstance(score_department(year(), bundled("national-project")), Unknown)
    tree = project()
    assert isinstance(score_project(tree, tree.projects[0], bundled("taojiang-2023")), Unknown)
