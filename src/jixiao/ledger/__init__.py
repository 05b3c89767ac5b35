"""The department-year: one tree of plain typed values that every face reads."""
