"""The registry of agreements: derived from the links of current readings, the lexicon's knowledge kept apart."""

from dataclasses import replace
from typing import Any

import duckdb

from schemas.agreement_link import AgreementLink, AgreementReference, AgreementRelation
from schemas.extraction import Extraction
from schemas.record import Record
from tests.warehouse.made import AT, LATER, agreement, capture, extraction
from warehouse.load import load_batch

KNOWN = AgreementReference(
    reference_id="harbour-compact",
    name="Compact for Clean Harbours",
    kind="compact",
    acronyms=("CCH",),
    in_force="1999",
    source="made up",
    checked=("in_force",),
)
UNDER = AgreementRelation(relation="under", other_id="harbour-compact", other_name="Harbour Compact", basis="page")


def linked(text: str, *links: AgreementLink, records: tuple[Record, ...] = (), version: str = "v1") -> Extraction:
    """A reading that settled these names."""
    return replace(extraction(text, records, version=version), agreement_links=links)


def named(name: str, agreement_id: str = "harbour-compact", **values: Any) -> AgreementLink:
    """A name and what it means."""
    return AgreementLink(name=name, agreement_id=agreement_id, kind=values.pop("kind", "compact"), **values)


def load(database: duckdb.DuckDBPyConnection, *readings: Extraction) -> None:
    """Load one capture for each reading."""
    captures = [capture(reading.document.text, f"20{number + 10}-01-01") for number, reading in enumerate(readings)]
    load_batch(database, "r1", captures, readings, [], AT)


def test_names_of_one_agreement_come_together(database: duckdb.DuckDBPyConnection) -> None:
    load(
        database,
        linked("one", named("Harbour Compact"), named("the CCH", reference=KNOWN)),
        linked("two", named("Harbour Compact")),
        linked("three", named("Quay Accord", "other", kind="accord", relations=(UNDER,))),
    )
    assert database.execute("SELECT agreement_id, name, kind, names, documents FROM agreements ORDER BY 1").fetchall() == [
        ("harbour-compact", "Harbour Compact", "compact", ["Harbour Compact", "the CCH"], 2),
        ("other", "Quay Accord", "accord", ["Quay Accord"], 1),
    ]
    assert database.execute("FROM agreement_links ORDER BY name").fetchall() == [
        ("Harbour Compact", "harbour-compact", 2),
        ("Quay Accord", "other", 1),
        ("the CCH", "harbour-compact", 1),
    ]
    assert database.execute("FROM agreement_relations").fetchall() == [("other", "under", "harbour-compact", "Harbour Compact", "page", 1)]


def test_what_the_lexicon_knows_is_kept_apart(database: duckdb.DuckDBPyConnection) -> None:
    load(database, linked("one", named("the CCH", reference=KNOWN)))
    assert database.execute(
        "SELECT name, reference_name, reference_acronyms, reference_in_force, reference_source, reference_checked FROM agreements"
    ).fetchall() == [("the CCH", "Compact for Clean Harbours", ["CCH"], "1999", "made up", ["in_force"])]
    assert database.execute("SELECT count(*) FROM agreement_events").fetchall() == [(0,)]


def test_a_superseded_reading_no_longer_counts(database: duckdb.DuckDBPyConnection) -> None:
    load(database, linked("one", named("Harbour Compact"), named("Pier Treaty", "mistaken")))
    load_batch(database, "r2", [capture("one", "2010-01-01")], [linked("one", named("Harbour Compact"), version="v2")], [], LATER)
    assert database.execute("SELECT agreement_id FROM agreements").fetchall() == [("harbour-compact",)]


def test_the_views_give_the_agreement_of_each_claim(database: duckdb.DuckDBPyConnection) -> None:
    load(database, linked("one", named("Harbour Compact"), records=(agreement("Harbour Compact"), agreement("Pier Treaty"))))
    assert database.execute("SELECT agreement, agreement_id FROM document_agreements ORDER BY ALL").fetchall() == [
        ("Harbour Compact", "harbour-compact"),
        ("Pier Treaty", None),
    ]
