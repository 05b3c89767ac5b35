"""Tables understood: which table is which, what its rows and columns mean, its figures."""
