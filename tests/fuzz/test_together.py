"""Submissions of random documents: nothing crashes, every place is where it is said to be."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from jixiao.documents import Source
from jixiao.findings import Outcome
from jixiao.pipeline import check_together
from tests.fuzz.grammar import amounts, fuzz, sentences, texts

BODIES = ("怀川县水利局", "县水利局", "溪州县教育局", "", "怀川县水利局（本级）")
KINDS = (
    "{year}年度部门整体支出绩效自评报告",
    "{year}年度部门决算公开",
    "{year}年部门预算说明",
    "{year}年部门整体支出绩效自评基础数据表",
    "{year}年部门整体支出绩效自评表",
    "项目支出绩效目标表",
    "会议纪要",
)
FACTS = (
    "“三公”经费决算",
    "项目支出决算",
    "基本支出年初预算",
    "年末在职人员",
    "自评得分",
    "附件：1.",
)
HEADS = (
    ("经费", "2022年决算数", "2023年决算数"),
    ("一级指标", "三级指标", "指标值", "分值", "得分"),
    ("科目编码", "科目名称", "合计", "基本支出", "项目支出"),
)
CELLS = st.one_of(
    amounts(), st.sampled_from(("三公经费", "项目支出", "合计", "总分", "/", "", "≥5%"))
)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A title, some facts, perhaps a table, some noise."""
    title = draw(st.sampled_from(KINDS)).format(year=draw(st.sampled_from((2022, 2023))))
    lines = [draw(st.sampled_from(BODIES)) + title, ""]
    for name in draw(st.lists(st.sampled_from(FACTS), max_size=4)):
        lines += [f"{name}{draw(amounts())}。"]
    lines += ["", draw(st.one_of(texts(), sentences())), ""]
    head = draw(st.none() | st.sampled_from(HEADS))
    if head:
        rows = draw(st.lists(st.lists(CELLS, min_size=len(head), max_size=len(head)), max_size=6))
        lines += [_row(head), _row(["---"] * len(head)), *(_row(r) for r in rows)]
    return "\n".join(lines)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(c.replace('|', '') for c in cells)} |"


@fuzz
@given(st.lists(documents(), min_size=2, max_size=4))
def test_every_submission_is_sound(contents):
    sources = [
        Source(f"{n}.txt", f"{n}.txt", text.encode("utf-8", "surrogatepass"))
        for n, text in enumerate(contents)
    ]
    checked = check_together(sources)
    assert [r.path for r in checked.results] == [s.name for s in sources]
    texts_of = {r.path: r.document.text for r in checked.results if r.document}
    for result in checked.results:
        assert set(result.claims) == set(Outcome)
        for item in (*result.findings, *result.relations):
            for evidence in item.evidence:
                text = texts_of[evidence.document or result.path]
                assert evidence.quote == text[evidence.start : evidence.end]
                assert evidence.document != result.path


@fuzz
@given(documents())
def test_a_document_never_contradicts_its_own_copy(content):
    sources = [Source(name, name, content.encode("utf-8", "surrogatepass")) for name in ("a", "b")]
    for result in check_together(sources).results:
        said = [f for f in result.findings if f.code.startswith("XD")]
        assert [f.message for f in said] == []
