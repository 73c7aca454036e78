"""The DuckDB warehouse: one working file that a run writes, one published file that everybody reads."""
