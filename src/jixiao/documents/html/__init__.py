"""Saved web pages: decoding, the body without the chrome, tables."""
