"""How points follow from a rate, or from a target and an actual: one rule a module."""
