from hypothesis import HealthCheck, given, settings

from jixiao.ledger.workbook.read import read
from jixiao.ledger.workbook.write import workbook
from tests.ledger.trees import years


@settings(deadline=None, max_examples=10, suppress_health_check=list(HealthCheck))
@given(years())
def test_a_workbook_loses_nothing(year):
    assert read(workbook(year), "年.xlsx").year == year
