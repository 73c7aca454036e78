"""Tables for people and for programs: `table`, `csv`, `json`, `md`. Results go to stdout, everything else to stderr."""

import csv
import json
import sys
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, TextIO


def write_rows(columns: Sequence[str], rows: Sequence[Sequence[Any]], form: str, out: TextIO | None = None) -> None:
    """Write rows as `csv`, `json` or `md`, or else as a table; JSON is one document, a list of objects."""
    out = out or sys.stdout
    if form == "json":
        write_json([dict(zip(columns, map(plain, row), strict=True)) for row in rows], out)
    elif form == "csv":
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([[cell(value) for value in row] for row in rows])
    elif form == "md":
        lines = [columns, ["---"] * len(columns), *([cell(value).replace("|", "\\|").replace("\n", " ") for value in row] for row in rows)]
        out.writelines("| " + " | ".join(line) + " |\n" for line in lines)
    else:
        _write_table(columns, rows, out)


def write_json(value: Any, out: TextIO | None = None) -> None:
    """Write one JSON document."""
    print(json.dumps(plain(value), ensure_ascii=False, indent=2), file=out or sys.stdout)


def plain(value: Any) -> Any:
    """A value as JSON has it: dates as ISO 8601, tuples as lists."""
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date | datetime) else value if isinstance(value, str | int | float | None) else str(value)


def cell(value: Any) -> str:
    """A value as one cell of text; null is empty, a list is joined."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(cell(item) for item in value)
    return f"{value:g}" if isinstance(value, float) else value if isinstance(value, str) else str(plain(value))


def _write_table(columns: Sequence[str], rows: Sequence[Sequence[Any]], out: TextIO) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console(file=out)  # keeps to NO_COLOR and to the width of the terminal by itself
    if not console.is_terminal:
        console.width = 200
    table = Table(*columns, show_edge=False, header_style="bold")
    for row in rows:
        table.add_row(*(_escaped(cell(value)) for value in row))
    console.print(table)


def _escaped(text: str) -> str:
    from rich.markup import escape

    return escape(text)
