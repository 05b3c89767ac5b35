"""Checks of sameness."""
