"""One cause, one finding: what several checks prove of one figure is told once."""

from jixiao.checks.causes import merged
from jixiao.documents import read_bytes
from jixiao.findings import Evidence, Finding, Severity, Tier
from jixiao.pipeline import check_document
from jixiao.settings import Settings

TEXT = "2023年支出合计200万元，其中：基本支出150万元，占75%；项目支出50万元，占35%。\n"


def finding(
    code: str,
    end: int,
    severity: Severity = Severity.ERROR,
    tier: Tier = Tier.ARITHMETIC,
    arithmetic: str = "",
) -> Finding:
    place = Evidence(quote="200万元", start=end - 5, end=end)
    return Finding(code, "核对", severity, tier, f"{code}不符", (place,), arithmetic)


def test_a_wrong_share_is_told_once_with_both_proofs() -> None:
    found = [f for f in check_text(TEXT) if f.code in {"SH101", "SU109"}]
    assert [f.code for f in found] == ["SH101"]
    assert "SU109" in found[0].message
    assert [e.quote for e in found[0].evidence][-1] == "占75%"


def test_the_other_check_can_still_be_asked_for_alone() -> None:
    found = check_text(TEXT, Settings(select=("SU109",)))
    assert [f.code for f in found] == ["SU109"]


def test_the_gravest_speaks_and_the_rest_add_their_arithmetic() -> None:
    one, *more = merged(
        [
            finding("SA101", 9, Severity.WARNING, arithmetic="甲≠乙"),
            finding("SU101", 9, arithmetic="1＋1＝2"),
        ]
    )
    assert not more
    assert (one.code, one.severity) == ("SU101", Severity.ERROR)
    assert one.arithmetic == "1＋1＝2；甲≠乙"


def test_other_figures_other_families_and_readings_stand_alone() -> None:
    found = [
        finding("SU101", 9),
        finding("SU101", 30),
        finding("SC101", 9),
        finding("RE101", 9, tier=Tier.READING),
    ]
    assert merged(found) == found


def check_text(text: str, settings: Settings | None = None) -> tuple[Finding, ...]:
    return check_document(read_bytes("样本.txt", text.encode()), settings or Settings()).findings
