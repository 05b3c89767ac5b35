"""Validation of a department-year: every problem at once. One rule a module.

A module of this package that has a function `problems(seen)` is a rule; adding one adds
its file and its case file, nothing else.
"""
