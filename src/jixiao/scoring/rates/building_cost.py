"""新建楼堂馆所投资概算控制率 = 实际投资 ÷ 批准概算 (the formula is not confirmed in print)."""

from jixiao.law import Identity
from jixiao.scoring.base import Rate
from jixiao.scoring.buildings import of_buildings

RATE = Rate(
    name="building_cost",
    label="新建楼堂馆所投资概算控制率",
    says="实际投资÷批准概算",
    basis=Identity("投资概算控制率＝实际投资÷批准概算（未经核实）"),
    count=of_buildings(lambda one: one.actual_cost, lambda one: one.approved_cost),
)
