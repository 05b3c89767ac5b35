"""Wording and layout: what no report should print."""
