"""Claims to findings: arithmetic and law. One check a file; see docs/adding-a-check.md."""
