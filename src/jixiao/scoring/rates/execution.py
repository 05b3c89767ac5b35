"""预算执行率 = 全年执行数 ÷ 全年预算数, the budget with what was carried over and adjusted.

The denominator is never 年初预算 (domain.md §2.1). Without a budget nothing was to be spent:
spending nothing is then no failure, and no rate either.
"""

from jixiao.law import PROJECT_EVALUATION
from jixiao.scoring.base import Counted, Rate, Subject, Unknown
from jixiao.scoring.counting import quotient


def count(subject: Subject) -> Counted | Unknown:
    """The spending of the subject over its revised budget."""
    above, below = {"执行数": subject.spent}, {"全年预算": subject.budget}
    return quotient(above, below)(subject)


RATE = Rate(
    name="execution",
    label="预算执行率",
    says="全年执行数÷全年预算数",
    basis=PROJECT_EVALUATION.cite("预算执行率指标"),
    count=count,
)
