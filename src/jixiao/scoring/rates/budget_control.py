"""预算控制率 = 本年追加预算 ÷ 年初预算."""

from jixiao.law import Identity
from jixiao.scoring.base import Rate
from jixiao.scoring.counting import quotient

RATE = Rate(
    name="budget_control",
    label="预算控制率",
    says="本年追加预算÷年初预算",
    basis=Identity("预算控制率＝本年追加预算÷年初预算"),
    count=quotient(
        {"本年调整": "expenditure.total.adjusted"},
        {"年初预算": "expenditure.total.original"},
    ),
)
