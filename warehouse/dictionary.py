"""The data dictionary: every table, view and column with its type and what to distrust about it, from the database's own COMMENTs."""

from itertools import groupby

import duckdb

from warehouse.migrate import migrate

COLUMNS = ("table", "column", "type", "meaning")
# Tables first, as people read them; a row without a column is about the table itself.
DICTIONARY = """
WITH relations AS (
    SELECT table_name AS name, comment, 0 AS is_view FROM duckdb_tables() WHERE NOT internal AND NOT temporary
    UNION ALL
    SELECT view_name, comment, 1 FROM duckdb_views() WHERE NOT internal AND NOT temporary
)
SELECT r.name, c.column_name, c.data_type, c.comment, r.is_view, coalesce(c.column_index, 0) AS place
FROM relations AS r JOIN duckdb_columns() AS c ON c.table_name = r.name AND NOT c.internal
UNION ALL
SELECT name, NULL, CASE WHEN is_view = 1 THEN 'view' ELSE 'table' END, comment, is_view, -1 FROM relations
UNION ALL
SELECT function_name || '(' || array_to_string(parameters, ', ') || ')', NULL, 'macro', comment, 2, -1
FROM duckdb_functions() WHERE NOT internal AND function_type IN ('macro', 'table_macro')
ORDER BY is_view, name, place
"""
PREFACE = """# Data dictionary

Generated from the warehouse's own comments by `python -m warehouse.dictionary`; a test keeps it current. Ask the same of any warehouse:
`pledger schema`, or in SQL `SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal`.
"""


def dictionary() -> tuple[tuple[str, ...], list[tuple[str, str | None, str, str]]]:
    """The columns and rows of the dictionary, from the migrations alone: no warehouse is needed. `column` is None of a table's own row."""
    with duckdb.connect(":memory:") as connection:
        migrate(connection)
        rows = connection.execute(DICTIONARY).fetchall()
    return COLUMNS, [(name, column, kind, meaning) for name, column, kind, meaning, *_ in rows]


def markdown() -> str:
    """The dictionary as the page `docs/data-dictionary.md`."""
    _, rows = dictionary()
    lines = [PREFACE]
    for name, group in groupby(rows, key=lambda row: row[0]):
        (_, _, kind, meaning), *columns = group
        lines += [f"## {name}", "", f"*{kind}*: {meaning}", ""]
        if columns:
            lines += ["| column | type | meaning |", "| --- | --- | --- |"]
            lines += [f"| `{column}` | {_cell(kind)} | {_cell(meaning)} |" for _, column, kind, meaning in columns] + [""]
    return "\n".join(lines)


def _cell(text: str | None) -> str:
    return (text or "").replace("|", "\\|")


if __name__ == "__main__":
    print(markdown(), end="")  # noqa: T201 -- this module's output
