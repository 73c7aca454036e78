"""The HTML report of a comparison: one file, without scripts that it needs and without requests to anywhere."""

from typing import Any

import duckdb
from jinja2 import Environment, PackageLoader, StrictUndefined

from explorer.markdown import TITLES, folded_noise, headline, named
from explorer.mementos import deep_link, memento
from explorer.page_view import page_rows
from warehouse.diffs.change import LAYERS, Change, ChangeSet
from warehouse.diffs.noise import rules
from warehouse.reviews import standings


def report(connection: duckdb.DuckDBPyConnection, found: ChangeSet) -> str:
    """The report as one HTML document. The same comparison gives the same bytes."""
    environment = Environment(
        loader=PackageLoader("explorer", "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    reviews = standings(connection, found)
    return (
        environment.get_template("report.html.j2").render(
            found=found,
            headline=headline(found),
            captures=[(name, named(capture), memento(capture), capture) for name, capture in (("Old", found.old), ("New", found.new))],
            sections=[_section(found, layer) for layer in LAYERS if found.of(layer)],
            noise=found.noise,
            folded_noise=folded_noise(found),
            meaning=lambda change: rules().meanings.get(change.reason, change.reason),
            rows=page_rows(connection, found),
            links=lambda change: _links(found, change),
            reviews=reviews,
        )
        + "\n"
    )


def _section(found: ChangeSet, layer: str) -> dict[str, Any]:
    changes = found.of(layer)
    inside, frame = [change for change in changes if not change.is_frame], [change for change in changes if change.is_frame]
    return {"name": layer, "title": TITLES[layer], "inside": inside, "frame": frame}


def _links(found: ChangeSet, change: Change) -> dict[str, str | None]:
    """Where each side's quote stands in the archive."""
    return {
        "old": deep_link(found.old, change.old) if change.old else None,
        "new": deep_link(found.new, change.new) if change.new else None,
    }
