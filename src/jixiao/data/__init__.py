"""Dated lists: account classifications, units, terms."""
