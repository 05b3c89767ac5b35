"""Checks of shares."""
