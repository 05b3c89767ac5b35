"""重点支出安排率 = 重点项目支出 ÷ 项目总支出; the projects that the department marks as key."""

from decimal import Decimal

from jixiao.law import Identity
from jixiao.ledger.paths import keys
from jixiao.ledger.words import amount, percent
from jixiao.scoring.base import Counted, Input, Rate, Subject, Unknown

_TOTAL = "expenditure.project.final"


def count(subject: Subject) -> Counted | Unknown:
    """What the key projects spent, of all project expenditure."""
    projects = subject.year.projects
    named = zip(keys(projects), projects, strict=True)
    key = [(name, project) for name, project in named if project.is_key]
    whole = subject.known.at(_TOTAL)
    if not projects or any(project.is_key is None for project in projects):
        return Unknown("缺重点项目的标记")
    if not whole:
        return Unknown("缺项目支出决算")
    if any(project.spent is None for _, project in key):
        return Unknown("缺重点项目的执行数")
    inputs = tuple(
        Input(project.name, f"projects[{name}].spent", project.spent or Decimal(0))
        for name, project in key
    )
    spent = sum((one.value for one in inputs), Decimal(0))
    told = f"{amount(spent, '元')}÷{amount(whole, '元')}＝{percent(spent / whole)}"
    return Counted(spent / whole, (*inputs, Input("项目支出", _TOTAL, whole)), told)


RATE = Rate(
    name="key_projects",
    label="重点支出安排率",
    says="重点项目支出÷项目总支出",
    basis=Identity("重点支出安排率＝重点项目支出÷项目总支出"),
    count=count,
)
