"""公务用车保有量超过单位全部车辆。

为什么：
    “三公”经费部分写明的公务用车保有量，是财政拨款开支运行费的车辆，包含在单位共有（实有）车辆之中，
    年末数不能比全部车辆还多。两处必有一处未更新或写错。

依据：
    勾稽关系：公务用车保有量不超过单位年末全部车辆数。

反例：
    年末公务用车保有量9辆。

    截至12月31日，本单位共有车辆3辆。

正例：
    年末公务用车保有量3辆。

    截至12月31日，本单位共有车辆3辆。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.limits import within
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Limit
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="CO104",
    name="fleet-above-all-vehicles",
    summary="公务用车保有量超过单位全部车辆。",
    severity=Severity.ERROR,
    basis=Identity("公务用车保有量不超过单位年末全部车辆数"),
)


@judges(RULE, Limit, "fleet")
def fleet_above_all(claim: Limit) -> Verdict:
    """Vehicles kept by public money against all vehicles."""
    return within(claim, "多于")
