"""Indicators to points, each with its working."""
