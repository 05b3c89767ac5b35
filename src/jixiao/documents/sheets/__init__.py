"""Workbooks: cells as displayed, sheets cut into tables."""
