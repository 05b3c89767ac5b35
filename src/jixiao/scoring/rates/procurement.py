"""政府采购执行率 = 实际采购金额 ÷ 采购预算."""

from jixiao.law import Identity
from jixiao.scoring.base import Rate
from jixiao.scoring.counting import quotient

RATE = Rate(
    name="procurement",
    label="政府采购执行率",
    says="实际采购金额÷采购预算",
    basis=Identity("政府采购执行率＝实际采购金额÷采购预算"),
    count=quotient(
        {"实际采购": "procurement.total.actual"},
        {"采购预算": "procurement.total.budget"},
    ),
)
