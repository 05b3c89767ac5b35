"""Checks of scored tables."""
