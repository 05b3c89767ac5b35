"""“三公”经费控制率 = 三公实际支出 ÷ 三公预算."""

from jixiao.law import Identity
from jixiao.scoring.base import Rate
from jixiao.scoring.counting import quotient

RATE = Rate(
    name="three_public_control",
    label="“三公”经费控制率",
    says="三公实际支出÷三公预算",
    basis=Identity("“三公”经费控制率＝三公实际支出÷三公预算"),
    count=quotient(
        {"三公决算": "three_public.total.final"},
        {"三公年初预算": "three_public.total.original"},
    ),
)
