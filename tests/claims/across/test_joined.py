from jixiao.claims.across.base import read_across
from jixiao.claims.model import Same, Statement
from jixiao.documents import Source, read_bytes
from jixiao.facts.report import understand
from jixiao.facts.submission import gather
from jixiao.pipeline import check_together
from tests.claims.across.test_base import submission

TEXT = """怀川县水利局2023年度部门决算公开

2023年度本年支出合计86.50万元，其中：基本支出50.00万元，项目支出36.50万元。

1. 农林水支出（类）水利（款）防汛（项）。支出决算为{flood}万元。

本单位2023年度无政府性基金预算财政拨款支出。
"""
GENERAL = """怀川县水利局2023年度一般公共预算财政拨款支出决算表
单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| 213 | 农林水支出 | 86.50 | 50.00 | 36.50 |
| 21303 | 水利 | 86.50 | 50.00 | 36.50 |
| 2130301 | 行政运行 | 50.00 | 50.00 | 0.00 |
| 2130314 | 防汛 | 36.50 | 0.00 | 36.50 |
| | 合计 | 86.50 | 50.00 | 36.50 |
"""
FUND = """怀川县水利局2023年度政府性基金预算财政拨款收入支出决算表
单位：万元

| 科目编码 | 科目名称 | 本年收入 | 本年支出 |
| --- | --- | --- | --- |
| 212 | 城乡社区支出 | 12.00 | 12.00 |
| | 合计 | 12.00 | 12.00 |
"""


def codes(**texts: str) -> list[str]:
    sources = [Source(name, name, text.encode()) for name, text in texts.items()]
    return sorted(
        f.code
        for r in check_together(sources).results
        for f in r.findings
        if any(e.document for e in f.evidence)
    )


def test_a_line_of_the_text_is_compared_with_its_row_in_another_file():
    claims = read_across(submission(a=TEXT.format(flood="36.50"), b=GENERAL))
    titles = [c.title for _, c in claims if isinstance(c, Same)]
    assert "2130314防汛" in titles
    assert codes(a=TEXT.format(flood="36.50"), b=GENERAL) == []
    assert codes(a=TEXT.format(flood="35.60"), b=GENERAL) == ["XD102"]


def test_a_denial_is_held_against_the_table_of_another_file():
    claims = read_across(submission(a=TEXT.format(flood="36.50"), b=FUND))
    (claim,) = [c for _, c in claims if isinstance(c, Statement)]
    assert claim.words.document == "a"
    assert {f.document for f in claim.facts} == {"b"}
    assert codes(a=TEXT.format(flood="36.50"), b=FUND) == ["LO202"]


def test_tables_of_several_files_keep_their_own_numbers():
    balance = """怀川县水利局2023年度收入支出决算总表
单位：万元

| 项目 | 决算数 | 项目 | 决算数 |
| --- | --- | --- | --- |
| 一、财政拨款收入 | 86.50 | 一、农林水支出 | 86.50 |
| 本年收入合计 | 86.50 | 本年支出合计 | 86.50 |
"""
    spent = GENERAL.replace("一般公共预算财政拨款支出决算表", "支出决算表")
    claims = read_across(submission(a=balance, b=spent))
    assert claims
    for _, claim in claims:
        assert {place.table for place in claim.terms} == {1}
        assert {place.document for place in claim.terms} == {"a", "b"}


def test_documents_of_two_kinds_are_not_joined():
    report = TEXT.format(flood="11.00").replace("部门决算公开", "部门整体支出绩效自评报告")
    accounts = TEXT.format(flood="36.50") + "\n" + GENERAL
    read = [understand(read_bytes(n, t.encode())) for n, t in (("a", report), ("b", accounts))]
    (one,) = gather(read).submissions
    titles = [c.title for _, c in read_across(one)]
    assert "2130314防汛" not in titles
    assert "2023年项目支出（决算）" in titles
