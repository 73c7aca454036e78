"""`pledger explain`: why a row is there."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from flows.output import write_json
from flows.settings import load_settings
from schemas.errors import UsageError
from warehouse.query import query

FIND = "FROM explanations WHERE starts_with(statement_id, ?) ORDER BY statement_id, represents_at, source_uri, start_char"
LEAST_DIGITS = 4
AROUND = 300  # characters of a long passage shown on either side of the evidence


def show_explanation(statement: str, warehouse: Path | None, *, as_json: bool) -> None:
    """Every place where a claim is made: its sentence with mentions marked, the rule, what was inherited. UsageError for an unknown one."""
    if len(statement) < LEAST_DIGITS:
        raise UsageError(f"{statement!r} is too short for the id of a statement: give at least {LEAST_DIGITS} of its digits")
    columns, rows = query(load_settings({"warehouse": warehouse}).warehouse, FIND, (statement,))
    found = [dict(zip(columns, row, strict=True)) for row in rows]
    if not found:
        raise UsageError(f"no statement has an id that begins with {statement!r}. `pledger claims URL` and `pledger query` show ids")
    if len(ids := sorted({row["statement_id"] for row in found})) > 1:
        raise UsageError(f"{len(ids)} statements have ids that begin with {statement!r}: {', '.join(ids[:5])} … Give more digits")
    if as_json:
        write_json(found)
        return
    for number, row in enumerate(found):
        print("\n".join(_lines(row, first=number == 0)))


def _lines(row: dict[str, Any], *, first: bool) -> Iterator[str]:
    if first:
        yield f"{row['kind']}  {row['label']}"
        yield f"statement {row['statement_id']}"
    yield ""
    yield f"on      {row['url'] or row['source_uri']}, as of {row['represents_at'] or 'an unknown day'}"
    if row["heading_path"]:
        yield f"under   {' › '.join(row['heading_path'])}"
    yield f"says    {_marked(row)}"
    yield f"rule    {row['rule']}"
    for item in row["inherited"] or ():
        yield f"        {item['field']} is inherited from the {item['source'].replace('_', ' ')}: {_one_line(item['text'])!r}"
    if row["agreement"]:
        yield f"about   {row['agreement']}" + _chain(row)


def _chain(row: dict[str, Any]) -> str:
    known = f"; known as {row['reference_name']} ({row['reference_source']})" if row["reference_name"] else ""
    called = f", also called {', '.join(row['also_called'])}" if row["also_called"] else ""
    related = "".join(f"; {r['relation'].replace('_', ' ')} {r['other_name']} (says the {r['basis']})" for r in row["relations"] or ())
    return called + known + related


def _marked(row: dict[str, Any]) -> str:
    """The passage around the evidence: the evidence between » and «, each mention in it as [words](label value)."""
    passage, start, end = row["passage"], row["start_in_passage"], row["end_in_passage"]
    low, high = max(0, start - AROUND), min(len(passage), end + AROUND)
    marks = [(start, 1, "»"), (end, 2, "«"), *_mention_marks(row["mentions"] or (), low, high)]
    pieces, at = ["…" if low else ""], low
    for place, _, mark in sorted(marks):
        pieces += [passage[at:place], mark]
        at = place
    return _one_line("".join([*pieces, passage[at:high], "…" if high < len(passage) else ""]))


def _mention_marks(mentions: Sequence[dict[str, Any]], low: int, high: int) -> Iterator[tuple[int, int, str]]:
    reached = low
    for mention in sorted(mentions, key=lambda item: (item["start_in_passage"], -item["end_in_passage"])):
        first, last = mention["start_in_passage"], mention["end_in_passage"]
        if first >= reached and last <= high:  # of mentions in mentions the outer one
            yield first, 3, "["
            yield last, 0, f"]({mention['label']} {mention['value']})"
            reached = last


def _one_line(text: str) -> str:
    return " ".join(text.split())
