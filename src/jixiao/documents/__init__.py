"""Bytes to paragraphs, headings, tables and pages, with exact places."""
