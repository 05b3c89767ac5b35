"""Notices of finance bureaus as data: outlines, tables, indicators, weights, bands."""
