"""Goals in the rows of tables."""
