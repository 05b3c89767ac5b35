"""Measurements: `python -m bench` (or `make bench`). Printed as tables, never asserted."""
