"""Rates counted from the department-year: one a module (domain: 部门整体支出绩效评价指标)."""
