"""Checks of counts."""
