"""The department-year as a workbook that a clerk fills in, out and in again."""
