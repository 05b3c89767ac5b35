"""新建楼堂馆所面积控制率 = 实际建设面积 ÷ 批准建设面积."""

from jixiao.law import Identity
from jixiao.scoring.base import Rate
from jixiao.scoring.buildings import of_buildings

RATE = Rate(
    name="building_area",
    label="新建楼堂馆所面积控制率",
    says="实际建设面积÷批准建设面积",
    basis=Identity("面积控制率＝实际建设面积÷批准建设面积"),
    count=of_buildings(lambda one: one.actual_area, lambda one: one.approved_area),
)
