"""公用经费控制率 = 实际公用经费 ÷ 预算公用经费."""

from jixiao.law import Identity
from jixiao.scoring.base import Rate
from jixiao.scoring.counting import quotient

RATE = Rate(
    name="operating_control",
    label="公用经费控制率",
    says="实际公用经费÷预算公用经费",
    basis=Identity("公用经费控制率＝实际公用经费÷预算公用经费"),
    count=quotient(
        {"公用经费决算": "expenditure.operating.final"},
        {"公用经费全年预算": "expenditure.operating.revised"},
    ),
)
