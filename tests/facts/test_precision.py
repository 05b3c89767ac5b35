"""A narrative prints its amounts to one precision."""

from decimal import Decimal

from tests.facts.evened import report


def steps(text: str) -> list[Decimal]:
    return [m.figure.step for _, m in report(text).mentions if m.money]


def test_round_amounts_among_two_decimals_are_exact_to_the_cent() -> None:
    text = "收入12.35万元，支出11.20万元，办公费3.15万元，差旅费4.05万元，接待费5万元。"
    assert set(steps(text)) == {Decimal(100)}


def test_few_amounts_set_no_precision() -> None:
    assert steps("收入12.35万元，接待费5万元。") == [Decimal(100), Decimal(10_000)]


def test_each_unit_has_its_own_precision() -> None:
    text = "收入12.35万元，支出11.20万元，办公费3.15万元，差旅费4.05万元，产值1.2亿元。"
    assert steps(text)[-1] == Decimal(10_000_000)


def test_an_approximate_amount_keeps_its_step() -> None:
    text = "收入12.35万元，支出11.20万元，办公费3.15万元，差旅费4.05万元，投资约500万元。"
    assert steps(text)[-1] == Decimal(10_000)
