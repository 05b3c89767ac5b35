"""固定资产利用率 = 实际在用固定资产 ÷ 全部固定资产."""

from jixiao.law import Identity
from jixiao.scoring.base import Rate
from jixiao.scoring.counting import quotient

RATE = Rate(
    name="asset_use",
    label="固定资产利用率",
    says="实际在用固定资产÷全部固定资产",
    basis=Identity("固定资产利用率＝实际在用固定资产÷全部固定资产"),
    count=quotient(
        {"在用原值": "assets.total.in_use"},
        {"原值": "assets.total.gross"},
    ),
)
