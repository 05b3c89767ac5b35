"""结转结余变动率 = (本年末 - 上年末) ÷ 上年末."""

from jixiao.law import Identity
from jixiao.scoring.base import Rate
from jixiao.scoring.counting import quotient

RATE = Rate(
    name="carry_over_change",
    label="结转结余变动率",
    says="（本年末－上年末）÷上年末",
    basis=Identity("结转结余变动率＝（本年末－上年末）÷上年末"),
    count=quotient(
        {"年末结转和结余": "income.closing.total", "年初结转和结余": "-income.opening.total"},
        {"年初结转和结余": "income.opening.total"},
    ),
)
