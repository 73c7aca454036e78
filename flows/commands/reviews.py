"""`pledger reviews`: what people said of changes, listed, exported, and taken in again."""

import json
import sys
from pathlib import Path

from pydantic import ValidationError

from flows.commands.read import show_rows
from flows.commands.review import refresh
from flows.settings import load_settings
from schemas.errors import UsageError
from schemas.review import Review
from warehouse.connection import writer
from warehouse.reviews import take_in

FOR_PEOPLE = """
SELECT verdict, reviewer, reviewed_at::DATE AS "on", comment, layer, change, kind, coalesce(old_value, old_exact) AS old,
    coalesce(new_value, new_exact) AS new, change_id
FROM reviews ORDER BY reviewed_at, review_id
"""
WHOLE = """
SELECT * REPLACE (strftime(reviewed_at, '%Y-%m-%dT%H:%M:%S.%fZ') AS reviewed_at) FROM reviews ORDER BY reviews.reviewed_at, review_id
"""


def show_reviews(warehouse: Path | None, form: str) -> None:
    """Every review, in the order in which they were made."""
    if not show_rows(WHOLE if form in ("json", "csv") else FOR_PEOPLE, (), warehouse, form):
        print("pledger: nothing was reviewed yet. `pledger review CHANGE accepted` does", file=sys.stderr)


def add_reviews(file: Path, warehouse: Path | None) -> None:
    """Take in what `pledger reviews --json` wrote. UsageError where the file is something else; nothing of it is taken in then."""
    found = _reviews(file)
    settings = load_settings({"warehouse": warehouse})
    with writer(settings.warehouse) as connection:
        count = take_in(connection, found)
        refresh(connection, settings)
    print(f"{count} of {len(found)} reviews are new")


def _reviews(file: Path) -> list[Review]:
    try:
        rows = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"{file} cannot be read as JSON: {error}. Give what `pledger reviews --json` wrote") from error
    if not isinstance(rows, list):
        raise UsageError(f"{file} is no list of reviews: give what `pledger reviews --json` wrote")
    return [_review(row, f"{file}, review {number}") for number, row in enumerate(rows, 1)]


def _review(row: object, place: str) -> Review:
    if not isinstance(row, dict):
        raise UsageError(f"{place} is no object: give what `pledger reviews --json` wrote")
    try:
        made = Review.model_validate({name: value for name, value in row.items() if name != "review_id"})
    except ValidationError as error:
        first = error.errors()[0]
        raise UsageError(f"{place}: {'.'.join(map(str, first['loc']))}: {first['msg']}. Nothing of the file was taken in") from error
    if row.get("review_id", made.review_id) != made.review_id:
        raise UsageError(f"{place} was changed since it was made: its review_id is not that of its words. Nothing of the file was taken in")
    return made
