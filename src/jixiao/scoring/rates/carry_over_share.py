"""结转结余率 = 结转结余总额 ÷ 支出预算数."""

from jixiao.law import Identity
from jixiao.scoring.base import Rate
from jixiao.scoring.counting import quotient

RATE = Rate(
    name="carry_over_share",
    label="结转结余率",
    says="结转结余总额÷支出预算数",
    basis=Identity("结转结余率＝结转结余总额÷支出预算数"),
    count=quotient(
        {"年末结转和结余": "income.closing.total"},
        {"支出全年预算": "expenditure.total.revised"},
    ),
)
