"""One reader a format; found by walking this package (see `documents.read`)."""
