import pytest

from jixiao.documents import read_bytes
from jixiao.facts.origin import alike, origin
from jixiao.facts.report import understand


def of(text: str):
    return origin(understand(read_bytes("a.txt", text.encode())))


def names(text: str) -> list[str]:
    return [said.text for said in of(text).bodies]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("怀川县水利局2023年度部门整体支出绩效自评报告\n\n全文。", "怀川县水利局"),
        ("2023年度怀川县水利局部门整体支出绩效自评报告\n\n全文。", "怀川县水利局"),
        ("关于报送怀川县水利局2023年度自评报告的函\n\n全文。", "怀川县水利局"),
        ("怀川县水利局（本级）\n2023年度部门决算公开\n\n全文。", "怀川县水利局"),
        ("2023年度自评报告\n\n填报单位：怀川县水利局（盖章）\n\n全文。", "怀川县水利局"),
        ("2023年度自评报告\n\n怀川县水利局（以下简称我局）是县政府组成部门。", "怀川县水利局"),
        ("2023年度自评报告\n\n全文。\n\n怀川县水利局\n\n2024年3月1日", "怀川县水利局"),
        ("附件1：怀川县人民政府办公室2023年项目支出绩效自评表\n", "怀川县人民政府办公室"),
    ],
)
def test_reads_the_name_where_it_stands(text, body):
    assert names(text)[0] == body


PROJECT = """项目支出绩效自评表

| 主管部门 | 怀川县水利局 | 实施单位 | 怀川县灌区管理所 |
| --- | --- | --- | --- |
| 一级指标 | 三级指标 | 指标值 | 得分 |
"""
BASE = """整体支出绩效自评基础数据表
单位：万元

| 项目 | 2022年决算数 | 2023年决算数 |
| --- | --- | --- |
| 三公经费 | 1.20 | 1.10 |
"""


def test_reads_the_name_in_the_cell_beside_its_label():
    read = of(PROJECT)
    assert read.bodies == ()
    assert [s.text for s in read.linked] == ["怀川县水利局", "怀川县灌区管理所"]


@pytest.mark.parametrize("text", ["本单位2023年工作总结\n", "单位：万元\n", "财政部门批复如下。\n"])
def test_general_words_are_no_name(text):
    assert names(text) == []


def test_places_are_those_of_the_text():
    text = "怀川县水利局2023年度部门整体支出绩效自评报告\n\n全文。"
    read = of(text)
    for said in (*read.bodies, *read.dated):
        assert text[said.start : said.end] == said.text


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("怀川县工业和信息化局", "县工信局", True),
        ("农业农村局", "新邵县农业农村局", True),
        ("怀川县水利局", "怀川县水务局", False),
        ("怀川县教育局", "溪州县教育局", False),
        ("怀川县文化馆", "怀川县文化局", False),
    ],
)
def test_alike(a, b, expected):
    assert alike(a, b) is alike(b, a) is expected


def test_the_year_of_a_title_goes_before_years_of_the_text():
    assert of("怀川县水利局2023年度自评报告\n\n2019年机构改革。2019年成立。").year == 2023
    assert of("附件\n\n2021—2023年规划\n\n2023年度自评报告\n\n全文。").year == 2023
    assert of("自评报告\n\n2024年3月1日\n").dated == ()


def test_the_year_of_a_form_without_one_is_that_of_its_latest_column():
    read = of(BASE)
    assert read.year == 2023
    assert [s.text for s in read.dated] == ["2023年"]
