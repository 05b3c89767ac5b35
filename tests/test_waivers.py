from dataclasses import replace

import pytest

from jixiao.errors import MissingFile
from jixiao.findings import Evidence, Finding, Severity, Tier, Waiver
from jixiao.results import Result
from jixiao.waivers import Lapsed, Unneeded, apply, entry_for, name, renews, review

WAIVER = Waiver("运费另列", "张三", "2024-06-28")


def finding(*quotes: str, code: str = "SU101", key: str = "", **told: str) -> Finding:
    places = tuple(Evidence(quote, 9 * i, 9 * i + 5) for i, quote in enumerate(quotes))
    return Finding(code, "x", Severity.ERROR, Tier.ARITHMETIC, "不符", places, key=key, **told)


def reviewed(waived: Finding, *now: Finding, path: str = "送审/自评报告.docx"):
    entry = entry_for(waived, "自评报告.docx", WAIVER)
    return list(review([entry], [Result(path, findings=apply(now, [entry]))]))


class TestApply:
    def test_the_finding_is_kept_and_says_why(self):
        first, second = finding("支出合计30万元"), finding("收入合计40万元")
        entry = entry_for(first, "a.docx", WAIVER)
        assert [f.waived for f in apply([first, second], [entry])] == [WAIVER, None]

    def test_white_space_and_moved_paragraphs_do_not_matter(self):
        entry = entry_for(finding("支出合计30万元"), "a.docx", WAIVER)
        moved = finding("支出合计 30万元")
        assert apply([moved], [entry])[0].waived == WAIVER

    def test_a_changed_figure_is_another_finding(self):
        entry = entry_for(finding("支出合计30万元"), "a.docx", WAIVER)
        assert apply([finding("支出合计31万元")], [entry])[0].waived is None


class TestReview:
    def test_nothing_to_say_of_a_waiver_in_force(self):
        assert reviewed(finding("支出合计30万元"), finding("支出合计30万元")) == []

    @pytest.mark.parametrize(
        ("waived", "now"),
        [
            (finding("支出合计30万元", "电脑12万元"), finding("支出合计31万元", "电脑12万元")),
            (finding("支出合计30万元", "电脑12万元"), finding("支出合计31万元", "电脑13万元")),
            (finding("30万元", key="设备购置"), finding("35.5万元", key="设备购置")),
            (finding("30", "12", key="2023年|合计 30"), finding("31", "12", key="2023年|合计 31")),
            (finding("30万元", "电脑12万元"), finding("31万元", "电脑12万元")),
        ],
    )
    def test_changed_figures_make_it_lapse(self, waived, now):
        (note,) = reviewed(waived, now)
        assert isinstance(note, Lapsed)
        assert now.fingerprint in str(note)
        assert waived.evidence[0].quote in str(note)
        assert now.evidence[0].quote in str(note)
        assert "张三" in str(note)

    @pytest.mark.parametrize(
        "now",
        [
            finding("收入合计31万元"),
            finding("支出合计31万元", code="SU102"),
            finding("支出合计31万元", key="别的事"),
        ],
    )
    def test_another_subject_is_no_heir(self, now):
        (note,) = reviewed(finding("支出合计30万元"), now)
        assert isinstance(note, Unneeded)
        assert "不再需要" in str(note)

    def test_a_bare_amount_names_nothing(self):
        assert isinstance(reviewed(finding("30万元"), finding("31万元"))[0], Unneeded)

    def test_a_finding_that_is_gone(self):
        assert isinstance(reviewed(finding("支出合计30万元"))[0], Unneeded)

    def test_another_file_says_nothing_of_it(self):
        assert reviewed(finding("支出合计30万元"), path="附表.xlsx") == []

    def test_a_file_that_could_not_be_read_says_nothing_of_it(self):
        entry = entry_for(finding("支出合计30万元"), "a.docx", WAIVER)
        broken = Result("a.docx", error=MissingFile("a.docx", "文件不存在"))
        assert list(review([entry], [broken])) == []

    def test_the_heir_with_most_in_common_is_named(self):
        near = finding("支出合计31万元", "电脑12万元", "打印机5万元")
        far = finding("支出合计90万元", "车辆60万元")
        waived = finding("支出合计30万元", "电脑12万元", "打印机5万元")
        (note,) = reviewed(waived, far, near)
        assert isinstance(note, Lapsed)
        assert note.finding.fingerprint == near.fingerprint

    def test_a_waived_finding_is_nobodys_heir(self):
        old, new = finding("支出合计30万元"), finding("支出合计31万元")
        entries = [entry_for(old, "a.docx", WAIVER), entry_for(new, "a.docx", WAIVER)]
        result = Result("a.docx", findings=apply([new], entries))
        assert [type(n) for n in review(entries, [result])] == [Unneeded]


class TestRenews:
    def test_the_same_finding_and_the_same_subject(self):
        entry = entry_for(finding("支出合计30万元"), "a.docx", WAIVER)
        assert renews(entry, finding("支出合计30万元"))
        assert renews(entry, finding("支出合计31万元"))
        assert not renews(entry, finding("收入合计31万元"))
        assert not renews(replace(entry, code=""), finding("支出合计31万元"))


@pytest.mark.parametrize("path", ["a.docx", "b/a.docx", "c\\b\\a.docx", "包.zip/b/a.docx"])
def test_name_is_the_last_part(path):
    assert name(path) == "a.docx"
