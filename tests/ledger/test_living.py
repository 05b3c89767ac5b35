import pytest

from jixiao.errors import BadReference, UnknownPath
from jixiao.ledger.files import from_data
from jixiao.ledger.living import filled, references

YEAR = from_data(
    {
        "year": 2022,
        "expenditure": {
            "basic": {"final": "655.47万元", "prior": "509.56万元"},
            "project": {"final": "723.67万元"},
            "total": {"final": "1379.14万元"},
        },
        "three_public": {
            "total": {"final": 5, "prior": 0},
            "vehicles": {"final": 7, "prior": 7},
            "hospitality": {"prior": "8万元", "final": "6.8万元"},
        },
        "staff": {"in_post": 40},
        "evaluation": {"reported": "2023-09-25", "score": "96.50"},
        "profile": {"name": "花炮中心"},
    },
    "年",
)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("expenditure.basic.final", "655.47万元"),
        ("share expenditure.project.final of expenditure.total.final", "52.47%"),
        ("change expenditure.basic", "增加145.91万元，增长28.63%"),
        ("change three_public.hospitality", "减少1.20万元，下降15.00%"),
        ("change three_public.total", "增加0.00万元（上年为0）"),
        ("change three_public.vehicles", "与上年持平"),
        ("change expenditure.project", "待补充"),
        ("rate expenditure.total.final of expenditure.total.revised", "待补充"),
        ("staff.in_post", "40人"),
        ("evaluation.reported", "2023年9月25日"),
        ("evaluation.score", "96.5分"),
        ("profile.name", "花炮中心"),
        ("profile.region", "待补充"),
    ],
)
def test_reference(written, printed):
    assert filled(f"为{{{written}}}。", YEAR) == f"为{printed}。"


def test_places():
    text = "甲{staff.in_post}乙{profile.name}"
    assert [text[r.start : r.end] for r in references(text)] == [
        "{staff.in_post}",
        "{profile.name}",
    ]


@pytest.mark.parametrize(
    ("written", "error"),
    [
        ("expenditure.basic", BadReference),
        ("share profile.name of staff.in_post", BadReference),
        ("change staff.in_post", BadReference),
        ("staff.inpost", UnknownPath),
    ],
)
def test_what_cannot_be_printed(written, error):
    with pytest.raises(error):
        filled(f"{{{written}}}", YEAR)
