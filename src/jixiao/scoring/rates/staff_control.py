"""在职人员控制率 = 在职人员数 ÷ 编制数."""

from jixiao.law import Identity
from jixiao.scoring.base import Rate
from jixiao.scoring.counting import quotient

RATE = Rate(
    name="staff_control",
    label="在职人员控制率",
    says="在职人员数÷编制数",
    basis=Identity("在职人员控制率＝在职人员数÷编制数"),
    count=quotient(
        {"在职人数": "staff.in_post"},
        {"编制总数": "staff.authorised"},
        unit="人",
    ),
)
