"""Checks of one document of a submission against the others."""
