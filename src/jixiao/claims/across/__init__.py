"""Claims between the documents of one submission."""
