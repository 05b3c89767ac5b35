from jixiao.documents import read_bytes
from jixiao.facts.report import understand
from jixiao.facts.submission import gather

REPORT = "{body}{year}年度部门整体支出绩效自评报告\n\n2023年工作完成较好。\n"
FORM = (
    "{title}\n单位：万元\n\n| 经费 | 上年决算数 | 本年决算数 |\n| --- | --- | --- |\n"
    "| 三公经费 | 1.20 | 1.10 |\n"
)


def gathered(**texts: str):
    return gather([understand(read_bytes(n, t.encode())) for n, t in texts.items()])


def sorts(**texts: str):
    return [[f.name for f in s.filed] for s in gathered(**texts).submissions]


def report(body: str = "怀川县水利局", year: int = 2023) -> str:
    return REPORT.format(body=body, year=year)


def form(title: str = "整体支出绩效自评基础数据表") -> str:
    return FORM.format(title=title)


def test_a_report_and_its_nameless_form_belong_together():
    found = gathered(b=form(), a=report())
    (one,) = found.submissions
    assert [f.name for f in one.filed] == ["a", "b"]
    assert [f.name for f in one.annexes] == ["b"]
    assert found.notes == ()
    assert one.whole


def test_two_bodies_are_two_submissions():
    texts = {
        "a": report(),
        "b": report("怀川县民政局"),
        "c": form("怀川县民政局整体支出绩效自评基础数据表"),
        "d": form("填报单位：怀川县水利局"),
        "e": form(),
    }
    assert sorts(**texts) == [["a", "d"]] or sorts(**texts) == [["a", "d"], ["b", "c"]]
    notes = gathered(**texts).notes
    assert "不是同一单位" in notes[0]
    assert "怀川县水利局，2023年" in notes[0]
    assert "《e》" in notes[1]


def test_two_years_are_two_submissions():
    texts = {
        "a": report(),
        "b": report(year=2022),
        "c": form("2022年度怀川县水利局整体支出绩效自评基础数据表"),
    }
    assert sorts(**texts) == [["b", "c"]]


def test_a_nameless_report_joins_only_what_it_cannot_be_a_second_of():
    told = "\n2023年支出决算3821.46万元，其中基本支出1402.17万元，项目支出2419.29万元。\n"
    accounts = "2023年度部门决算公开\n" + told
    nameless = report(body="")
    assert sorts(a=report() + told, b=accounts) == [["a", "b"]]
    assert sorts(a=report(), b=accounts) == []
    assert sorts(a=report() + told, b=nameless + told) == []
    assert "《b》" in gathered(a=report(), b=nameless).notes[0]


def test_documents_of_no_known_kind_are_left_out_unless_they_say_whose_they_are():
    minutes = "会议纪要\n\n会议听取了汇报，议定三个事项。\n"
    assert sorts(a=report(), b=minutes) == []
    signed = minutes + "\n怀川县水利局\n"
    assert sorts(a=report(), b=signed) == [["a", "b"]]


def test_forms_of_another_body_or_year_are_marked_and_not_compared():
    found = gathered(
        a=report(),
        b=form("怀川县民政局整体支出绩效自评基础数据表"),
        c=form("2022年整体支出绩效自评基础数据表"),
    )
    (one,) = found.submissions
    assert [(f.name, f.foreign, f.late) for f in one.annexes] == [
        ("b", True, False),
        ("c", False, True),
    ]
    assert [f.name for f in one.compared] == ["a"]


def test_forms_alone_are_a_submission():
    assert sorts(a=form("怀川县水利局基础数据表"), b=form()) == [["a", "b"]]


PROJECT = """2023年项目支出绩效自评表

| 主管部门 | {} | 实施单位 | {} |
| --- | --- | --- | --- |
| 一级指标 | 三级指标 | 指标值 | 得分 |
| 产出 | 培训 | 5次 | 10 |
"""
UNMEASURED = """整体支出绩效自评基础数据表

| 经费 | 2022年决算数 | 2023年决算数 |
| --- | --- | --- |
| 项目支出 | 498.10 | 512.80 |
"""


def test_projects_belong_to_the_department_above_who_carries_them_out():
    first = PROJECT.format("怀川县教育局", "怀川县第一中学")
    second = PROJECT.format("县教育局", "怀川县第二中学")
    other = PROJECT.format("怀川县水利局", "怀川县灌区管理所")
    assert sorts(a=first, b=second) == [["a", "b"]]
    assert sorts(a=first, b=other) == []
    assert sorts(a=report("怀川县教育局"), b=first) == [["a", "b"]]


def test_a_form_without_a_unit_takes_that_of_the_amounts_in_the_report():
    spoken = report() + "\n2023年项目支出决算512.80万元。\n"
    (one,) = gathered(a=spoken, b=UNMEASURED).submissions
    (table,) = one.annexes[0].tables
    assert table.unit is not None
    assert table.unit.name == "万元"


def test_one_file_twice_is_one_document():
    read = understand(read_bytes("a", report().encode()))
    assert gather([read, read]).submissions == ()
    assert gather([read, read]).notes == ()


def test_an_unread_file_leaves_the_submission_incomplete():
    reports = [understand(read_bytes(n, t.encode())) for n, t in (("a", report()), ("b", form()))]
    (one,) = gather(reports, whole=False).submissions
    assert not one.whole
