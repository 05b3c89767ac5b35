"""Word files: the walk that reads them, and the places of their text."""
