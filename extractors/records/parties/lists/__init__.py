"""Lists and tables of parties."""
