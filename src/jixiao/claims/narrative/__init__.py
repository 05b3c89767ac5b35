"""Claims of the sentences: lists, shares, changes, rates, differences, the same fact twice."""
