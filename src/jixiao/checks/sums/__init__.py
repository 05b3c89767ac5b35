"""Checks of sums."""
