"""Checks of periods: figures against the years they are told of."""
