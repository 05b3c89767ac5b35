import importlib
import pkgutil

import jixiao.claims.across as package
from jixiao.claims.across.base import finders, placed, read_across, said
from jixiao.claims.base import finders as alone
from jixiao.claims.model import Mark, Same, Term
from jixiao.documents import read_bytes
from jixiao.facts.origin import Said
from jixiao.facts.report import understand
from jixiao.facts.submission import Submission, gather

REPORT = """怀川县水利局2023年度部门整体支出绩效自评报告

2023年“三公”经费决算3.21万元，项目支出决算512.80万元。

三、结论

2023年项目支出决算512.80万元，效益良好。
"""
FORM = """怀川县水利局2023年部门整体支出绩效自评基础数据表
单位：万元

| 经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数 |
| --- | --- | --- | --- |
| 三公经费 | 3.60 | 3.50 | {three} |
| 项目支出 | 480.00 | 520.00 | 512.80 |
"""


def submission(**texts: str) -> Submission:
    read = [understand(read_bytes(name, text.encode())) for name, text in texts.items()]
    (one,) = gather(read).submissions
    return one


def same(one: Submission) -> list[Same]:
    return [claim for _, claim in read_across(one) if isinstance(claim, Same)]


def test_every_module_with_across_is_found_and_none_of_them_reads_a_document_alone():
    names = {m.name for m in pkgutil.iter_modules(package.__path__)} - {"base"}
    modules = {importlib.import_module(f"jixiao.claims.across.{n}") for n in names}
    assert {f.__module__ for f in finders()} == {m.__name__ for m in modules}
    assert not any(f.__module__.startswith(package.__name__) for f in alone())


def test_a_fact_is_compared_once_however_often_it_is_told():
    claims = same(submission(a=REPORT, b=FORM.format(three="3.21")))
    assert sorted(c.title for c in claims) == ["2023年三公经费（决算）", "2023年项目支出（决算）"]


def test_a_fact_of_three_documents_is_compared_with_the_first():
    third = "怀川县水利局2023年度部门决算公开\n\n2023年度“三公”经费支出决算为3.21万元。\n"
    claims = same(submission(a=REPORT, b=FORM.format(three="3.21"), c=third))
    told = [(c.a.document, c.b.document) for c in claims if "三公" in c.title]
    assert sorted(told) == [("a", "b"), ("a", "c")]


def test_places_carry_the_path_of_their_document():
    for claim in same(submission(a=REPORT, b=FORM.format(three="3.12"))):
        texts = {"a": REPORT, "b": FORM.format(three="3.12")}
        for place in claim.terms:
            assert isinstance(place, Term)
            figure = place.figure
            assert texts[place.document][figure.start : figure.end] in figure.printed


def test_a_place_is_put_into_a_document():
    one = submission(a=REPORT, b=FORM.format(three="3.21"))
    assert placed(Mark("甲", 0, 1), one.filed[1]).document == "b"
    assert said(Said("甲", 0, 1), one.filed[0]).document == "a"
