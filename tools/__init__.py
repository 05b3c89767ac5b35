"""Scripts of the house: the lock files, the generated documents, the system packages."""
