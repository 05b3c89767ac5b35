"""Facts to claims: which figures are said to stand in which relation."""
