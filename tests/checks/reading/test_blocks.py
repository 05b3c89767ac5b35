from __future__ import annotations

from jixiao.checks.reading.blocks import blocks
from jixiao.checks.reading.denials import denials
from tests.checks.reading.build import report

HEAD = "2023年度部门整体支出绩效自评报告\n"


def test_sections_of_projects() -> None:
    text = (
        "（二）项目资金绩效分析\n智慧停车平台项目\n（1）基本情况\n平台上线。\n"
        "2．道路改造工程\n完工。\n六、存在的问题\n无。\n"
    )
    found = [(b.title, len(b.pieces)) for b in blocks(report(HEAD + text))]
    assert found == [("智慧停车平台项目", 3), ("道路改造工程", 2)]


def test_sentences_are_no_titles() -> None:
    assert list(blocks(report(HEAD + "实施道路改造工程。\n加快推进平台项目，完成验收。\n"))) == []


def test_other_documents_have_no_sections() -> None:
    assert list(blocks(report("2023年政府工作报告\n智慧停车平台项目\n平台上线。\n"))) == []


def test_denials_without_adjectives() -> None:
    read = report(HEAD + "支出减少，2023年无大型龙舟竞渡项目。资金无违规使用项目。")
    assert [(d.core, d.full) for d in denials(read)] == [("龙舟竞渡", "大型龙舟竞渡")]
