"""Small pages through the whole reading, for rules that stand on tables, headings and several blocks."""

from functools import cache

from spacy.language import Language

from extractors.documents import parse
from extractors.pipeline import build_nlp
from extractors.reading import Reading, read
from extractors.records import agreement_countries
from extractors.records.agreement_events import draft
from tests.extractors.records.reader import one_line


@cache
def _nlp() -> Language:
    return build_nlp()


def page(body: str) -> Reading:
    """The reading of a page whose main part holds this; without markup it is a text capture."""
    payload, kind = (f"<html><body><main>{body}</main></body></html>", "text/html") if body.startswith("<") else (body, "text/plain")
    return next(read([parse(payload.encode(), media_type=kind)], _nlp()))


def events(body: str) -> set[str]:
    """The events of a page, each as a short line."""
    return {one_line(each) for each in draft(page(body))}


def parties(body: str) -> set[str]:
    """The parts that countries have in the agreements of a page, each as a short line."""
    return {one_line(each) for each in agreement_countries.draft(page(body))}


def table(*rows: str, title: str = "", caption: str = "") -> str:
    """A heading, and a table whose first row holds its heads; cells are parted by bars."""
    heads, *data = (row.split("|") for row in rows)
    lines = ["".join(f"<th>{cell.strip()}</th>" for cell in heads), *("".join(f"<td>{cell.strip()}</td>" for cell in row) for row in data)]
    caption = f"<caption>{caption}</caption>" if caption else ""
    return f"<h1>{title}</h1><table>{caption}" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"
