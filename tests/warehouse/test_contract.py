"""The tables keep what the models say: a field that is added to one and not to the other fails here."""

from pathlib import Path

import duckdb
import pytest

from raw.store import RawStore
from schemas.agreement_link import AgreementLink, AgreementReference, AgreementRelation
from schemas.base import Model
from schemas.capture import Capture
from schemas.claim import RECORD_KINDS
from schemas.document import Block, Cell, Document, Link
from schemas.evidence import Evidence, Inherited
from schemas.mention import Mention
from schemas.page_address import PageAddress
from schemas.record import Record
from schemas.reject import Reject
from schemas.review import Review
from warehouse.rows import STATEMENT_TABLES

OWN = {  # what a table says beyond its model: where the row belongs, and what the warehouse itself knows
    "captures": {"capture_id", "page_id"},
    "page_addresses": set(),
    "extractions": {"extraction_id", "extractor_version", "extracted_at", "superseded_at", "text_digest", "packed"},
    "blocks": {"extraction_id", "text", "digest"},
    "cells": {"extraction_id", "block"},
    "links": {"extraction_id"},
    "mentions": {"extraction_id", "number"},
    "observations": {"extraction_id", "statement_id"},
    "name_links": {"extraction_id"},
    "reviews": {"review_id"},
    "rejects": {"reject_id", "first_seen_run_id", "last_seen_run_id", "resolved_run_id"},
}
ELSEWHERE = {"extractions": {"blocks", "links"}, "blocks": {"cells"}}  # fields that have a table of their own
GOAL_DATES = ["target_date", "baseline_date"]
MODELS: list[tuple[str, type[Model]]] = [
    ("captures", Capture),
    ("page_addresses", PageAddress),
    ("extractions", Document),
    ("blocks", Block),
    ("cells", Cell),
    ("links", Link),
    ("mentions", Mention),
    ("observations", Evidence),
    ("name_links", AgreementLink),
    ("rejects", Reject),
    ("reviews", Review),
    *((table, kind) for kind, table in STATEMENT_TABLES.items()),
]


def fields(model: type[Model]) -> set[str]:
    """What a model says: its fields, given and computed."""
    return {*model.model_fields, *model.model_computed_fields}


def columns(database: duckdb.DuckDBPyConnection, table: str) -> dict[str, str]:
    """The columns of a table with their types."""
    return {name: kind for name, kind, *_ in database.execute(f"DESCRIBE {table}").fetchall()}


@pytest.mark.parametrize(("table", "model"), MODELS)
def test_fields_and_columns_agree(database: duckdb.DuckDBPyConnection, table: str, model: type[Model]) -> None:
    own = {"statement_id"} if issubclass(model, Record) else OWN[table]
    renamed = {"column": "column_number"} if table == "cells" else {}
    expected = {renamed.get(name, name) for name in fields(model) - ELSEWHERE.get(table, set())} | own
    assert set(columns(database, table)) == expected


@pytest.mark.parametrize(
    ("table", "column", "model"),
    [
        ("observations", "inherited", Inherited),
        ("name_links", "reference", AgreementReference),
        ("name_links", "relations", AgreementRelation),
    ],
)
def test_structs_and_models_agree(database: duckdb.DuckDBPyConnection, table: str, column: str, model: type[Model]) -> None:
    step = "" if table == "name_links" and column == "reference" else "[1]"
    described = database.execute(f"DESCRIBE SELECT unnest({column}{step}) FROM {table}").fetchall()
    assert [name for name, *_ in described] == list(model.model_fields)


def test_every_record_kind_has_its_table() -> None:
    assert set(STATEMENT_TABLES) == set(RECORD_KINDS)


def test_a_payload_has_the_name_that_early_stores_gave_its_file(database: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    from tests.warehouse.made import AT, capture
    from warehouse.load import load_batch

    made = capture("a page")
    load_batch(database, "r1", [made], [], [], AT)
    ((path,),) = database.execute("SELECT payload_path FROM payloads").fetchall()
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_bytes(b"")
    assert RawStore(tmp_path).has(made.doc_id)


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        ("mentions", ["label", "surface", "value", "start_char", "end_char"]),
        ("agreements", ["agreement", "kind", "aliases"]),
        ("agreement_events", ["agreement", "event", "event_date", "country"]),
        ("agreement_countries", ["agreement", "country", "role"]),
        (
            "percentage_goals",
            ["claim", "value_percent", "comparator", "direction", "subject", "actor", "actor_country", "agreement", *GOAL_DATES, "status"],
        ),
    ],
)
def test_the_five_views_begin_with_what_was_promised(database: duckdb.DuckDBPyConnection, view: str, expected: list[str]) -> None:
    found = columns(database, f"document_{view}")
    assert list(found)[: len(expected) + 2] == ["url", "source_uri", *expected]
    assert found.get("aliases", "VARCHAR[]") == "VARCHAR[]"
    assert found.get("value_percent", "DOUBLE") == "DOUBLE"
