"""预算完成率 = (上年结转 + 年初预算 + 本年追加 - 年末结余) ÷ (上年结转 + 年初预算 + 本年追加)."""

from jixiao.law import Identity
from jixiao.scoring.base import Rate
from jixiao.scoring.counting import quotient

RATE = Rate(
    name="budget_completion",
    label="预算完成率",
    says="（上年结转＋年初预算＋本年追加－年末结余）÷（上年结转＋年初预算＋本年追加）",
    basis=Identity(
        "预算完成率＝（上年结转＋年初预算＋本年追加－年末结余）÷（上年结转＋年初预算＋本年追加）"
    ),
    count=quotient(
        {
            "上年结转": "expenditure.total.carry_over",
            "年初预算": "expenditure.total.original",
            "本年调整": "expenditure.total.adjusted",
            "年末结转和结余": "-income.closing.total",
        },
        {
            "上年结转": "expenditure.total.carry_over",
            "年初预算": "expenditure.total.original",
            "本年调整": "expenditure.total.adjusted",
        },
    ),
)
