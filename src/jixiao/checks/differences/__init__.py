"""Checks of differences."""
