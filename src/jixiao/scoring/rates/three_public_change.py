"""“三公”经费变动率 = (本年三公预算 - 上年三公预算) ÷ 上年三公预算."""

from jixiao.law import Identity
from jixiao.scoring.base import Rate
from jixiao.scoring.counting import quotient

RATE = Rate(
    name="three_public_change",
    label="“三公”经费变动率",
    says="（本年三公预算－上年三公预算）÷上年三公预算",
    basis=Identity("“三公”经费变动率＝（本年三公预算－上年三公预算）÷上年三公预算"),
    count=quotient(
        {
            "本年三公预算": "three_public.total.original",
            "上年三公预算": "-three_public.prior_budget",
        },
        {"上年三公预算": "three_public.prior_budget"},
    ),
)
