"""Crafted results for the tests of every format: real document, invented findings."""

from __future__ import annotations

from jixiao.documents.builder import Builder
from jixiao.documents.limits import DEFAULT
from jixiao.documents.model import Document, Kind
from jixiao.documents.readers.text import READER
from jixiao.errors import EncryptedDocument
from jixiao.findings import Evidence, Finding, Outcome, Relation, Severity, Tier, Waiver
from jixiao.results import Result, Rules, RuleText, Run

TEXT = """青石县水利局2023年度部门整体支出绩效自评报告

一、部门概况

（一）机构人员

青石县水利局核定编制45人，年末实有人数47人，其中：在职43人，临聘4人。

（二）收支情况

2023年收入合计723.67万元。其中：财政拨款收入465.20万元，上级补助收入164.23万元，其他收入158.47万元。

2023年支出合计723.67万元，同比增加64.23万元，增长9.15%。全年绝不超预算。

表1 支出决算表（单位：万元）

项目\t年初预算数\t全年执行数\t执行率
基本支出\t300.00\t310.50\t103.50%
项目支出\t350.00\t413.17\t108.05%
合计\t650.00\t723.67\t111.33%

二、存在的问题

绩效目标设置不够科学，部分指标未量化。
"""

RULES: Rules = {
    "SU101": RuleText(
        "parts-exceed-whole",
        "分项之和与合计不符。",
        "分项之和与合计不符。\n\n合计应当等于各分项之和。\n",
    ),
    "RA101": RuleText("rate-mismatch", "比率与分子、分母不符。", "比率与分子、分母不符。\n"),
    "LO201": RuleText("words-against-figures", "文字判断与数字相反。", "文字判断与数字相反。\n"),
    "RE301": RuleText("unquantified-goal", "指标没有量化。", "指标没有量化。\n"),
}


def read(text: str = TEXT, path: str = "报告/青石县水利局.txt") -> Document:
    return READER.read(path, text.encode(), DEFAULT)


def at(document: Document, quote: str, *, nth: int = 0, **places: object) -> Evidence:
    start = -1
    for _ in range(nth + 1):
        start = document.text.index(quote, start + 1)
    return Evidence(quote, start, start + len(quote), **places)  # type: ignore[arg-type]


def findings(document: Document) -> tuple[Finding, ...]:
    return (
        Finding(
            code="SU101",
            name="parts-exceed-whole",
            severity=Severity.ERROR,
            tier=Tier.ARITHMETIC,
            message="三项收入相加为787.90万元，与收入合计723.67万元不符。",
            evidence=(
                at(document, "收入合计723.67万元"),
                at(document, "财政拨款收入465.20万元"),
                at(document, "上级补助收入164.23万元"),
                at(document, "其他收入158.47万元"),
            ),
            arithmetic="465.20+164.23+158.47=787.90，与723.67相差64.23",
            printed="723.67",
            expected="787.90",
            difference="-64.23",
            interval=("787.885", "787.915"),
            diagnosis="上级补助收入若为100.00万元，三项正好等于合计。",
            basis="勾稽关系：收入合计=各项收入之和",
        ),
        Finding(
            code="RA101",
            name="rate-mismatch",
            severity=Severity.WARNING,
            tier=Tier.ARITHMETIC,
            message="项目支出执行率应为118.05%，表中写108.05%。",
            evidence=(
                at(document, "108.05%", table=1, cell=(3, 4)),
                at(document, "413.17", table=1, cell=(3, 3)),
                at(document, "350.00", table=1, cell=(3, 2)),
            ),
            arithmetic="413.17÷350.00=118.05%",
            printed="108.05%",
            expected="118.05%",
            difference="-10.00个百分点",
            diagnosis="个位、十位之间有一个数字写错：118.05写成了108.05。",
            basis="勾稽关系：执行率=全年执行数÷预算数",
        ),
        Finding(
            code="LO201",
            name="words-against-figures",
            severity=Severity.WARNING,
            tier=Tier.READING,
            message="文字称“绝不超预算”，表中全年执行数大于年初预算数。",
            evidence=(
                at(document, "全年绝不超预算"),
                at(document, "支出合计723.67万元，同比增加64.23万元"),
                at(document, "650.00", table=1, cell=(4, 2)),
            ),
            arithmetic="723.67>650.00，超出73.67",
            waived=Waiver("追加预算73.67万元，文号已核", "李审", "2024-05-06"),
        ),
        Finding(
            code="RE301",
            name="unquantified-goal",
            severity=Severity.INFO,
            tier=Tier.READING,
            message="问题一节自述“部分指标未量化”，可核对目标表是哪些指标。",
            evidence=(at(document, "部分指标未量化"),),
        ),
    )


def relations(document: Document) -> tuple[Relation, ...]:
    return (
        Relation(
            "sum",
            Outcome.HOLDS,
            (at(document, "年末实有人数47人"), at(document, "在职43人"), at(document, "临聘4人")),
        ),
        Relation(
            "sum",
            Outcome.CONTRADICTED,
            (at(document, "收入合计723.67万元"), at(document, "财政拨款收入465.20万元")),
            code="SU101",
        ),
        Relation(
            "change",
            Outcome.UNDECIDED,
            (at(document, "增长9.15%"),),
            reason="上年支出没有写出",
        ),
        Relation("rate", Outcome.ROUNDING, (at(document, "111.33%", table=1, cell=(4, 4)),)),
    )


def result(path: str = "报告/青石县水利局.txt") -> Result:
    document = read(path=path)
    return Result(
        path=path,
        document=document,
        findings=findings(document),
        relations=relations(document),
        figures_read=27,
        figures_in_claims=19,
        figures_unread=1,
    )


def run() -> Run:
    clean = read("一、概况\n\n全年支出12.00万元。\n", "清河镇.txt")
    locked = Result("加密.docx", error=EncryptedDocument("加密.docx"))
    quiet = Result("清河镇.txt", clean, figures_read=1)
    return Run((quiet, result(), locked), "0.1.0", ("jixiao.toml 中一条豁免已失效：原数字已改。",))


def finding(message: str = "甲与乙不符", **changes: object) -> Finding:
    """A finding of one place, all else as given."""
    base: dict[str, object] = {
        "code": "SA101",
        "name": "same-fact",
        "severity": Severity.ERROR,
        "tier": Tier.ARITHMETIC,
        "message": message,
        "evidence": (Evidence("甲", 0, 1),),
    }
    return Finding(**(base | changes))  # type: ignore[arg-type]


HOSTILE = "<script>alert(1)</script>\x00\x1b[31m\u202e😀&amp;]]>\ufffe=cmd|' /C calc'!A0"


def hostile_run(count: int = 1) -> Run:
    """Everything that a text can hold, everywhere a text can stand."""
    builder = Builder(f"{HOSTILE}.txt", "txt")
    builder.paragraph([builder.write(f"一、{HOSTILE}")], Kind.HEADING, 1)
    builder.paragraph([builder.write(f"正文{HOSTILE}结束")])
    document = builder.build(title=HOSTILE)
    start = document.text.index("正文")
    evidence = (
        Evidence(HOSTILE, start, start + 10),
        Evidence(HOSTILE, 0, len(document.text) + 50, page=3, sheet=HOSTILE, cell="B7"),
        Evidence("", start + 3, start + 3, document=HOSTILE),
    )
    made = tuple(
        finding(
            f"{HOSTILE} {i}",
            name=HOSTILE,
            severity=list(Severity)[i % 3],
            evidence=evidence,
            arithmetic=HOSTILE,
            printed="=1+1",
            expected="-3",
            difference="+2",
            diagnosis=HOSTILE,
            basis=HOSTILE,
            waived=Waiver(HOSTILE, HOSTILE, HOSTILE) if i % 7 == 6 else None,
        )
        for i in range(count)
    )
    relation = Relation(HOSTILE, Outcome.NOT_READ, evidence, reason=HOSTILE)
    one = Result(f"{HOSTILE}.txt", document, made, (relation,), 5, 2, 1)
    return Run((one,), "0.1.0", (HOSTILE,))
