"""Document to figures with unit, precision, label, year, stage and scope."""
