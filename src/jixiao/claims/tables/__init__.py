"""Claims of the tables: totals of rows and columns, rates, scores, one table with another."""
