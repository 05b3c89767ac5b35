"""The command line: one command a file. Messages are Chinese; names are English."""
