"""Models into Arrow tables. A table's columns are attributes of the model that it keeps; RENAMED lists the one exception."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from operator import attrgetter, itemgetter
from typing import Any

import duckdb
import pyarrow as pa

from schemas.agreement import AgreementName
from schemas.agreement_country import AgreementCountry
from schemas.agreement_event import AgreementEvent
from schemas.agreement_link import AgreementLink
from schemas.claim import Claim
from schemas.digest import payload_digest
from schemas.document import Block, Cell
from schemas.extraction import Extraction
from schemas.percentage_goal import PercentageGoal
from schemas.plugin import plugins
from schemas.qualitative_goal import QualitativeGoal
from schemas.record import Record
from warehouse.instants import utc
from warehouse.storable import storable

STATEMENT_TABLES: Mapping[type[Record], str] = {
    AgreementName: "agreement_names",
    AgreementEvent: "agreement_events",
    AgreementCountry: "agreement_countries",
    PercentageGoal: "percentage_goals",
    QualitativeGoal: "qualitative_goals",
}


@cache
def statement_tables() -> Mapping[type[Record], str]:
    """The table of every record kind: ours, then those of the plug-ins."""
    return {**STATEMENT_TABLES, **{kind: table for plugin in plugins() for kind, table in plugin.tables.items()}}


# "column" cannot be a column's name in SQL without quotes.
RENAMED: Mapping[tuple[str, str], str] = {("cells", "column_number"): "column"}

_SCHEMAS: dict[str, pa.Schema] = {}

Row = tuple[Any, Mapping[str, Any]]  # a model, and the columns that it does not know itself


def arrow_table(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Row]) -> pa.Table:
    """The rows as an Arrow table with the types of the warehouse's table. Lone surrogates, which UTF-8 cannot hold, become U+FFFD."""
    schema = _schema(connection, table)
    models, given = [model for model, _ in rows], [columns for _, columns in rows]
    columns = [_column(table, field.name, models, given) for field in schema]
    try:
        return pa.Table.from_arrays([pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)], schema=schema)
    except UnicodeEncodeError:
        cleaned = [[storable(value) for value in column] for column in columns]
        return pa.Table.from_arrays([pa.array(column, field.type) for column, field in zip(cleaned, schema, strict=True)], schema=schema)


def parts(extraction: Extraction, claims: Iterable[tuple[str, Claim]]) -> Iterator[tuple[str, list[Row]]]:
    """The rows of an extraction by table, all but its own and its statements'. `claims` are its claims, each with its statement's id."""
    own = {"extraction_id": extraction.extraction_id}
    document = extraction.document
    yield "blocks", [(block, {**own, **_words(document.text_of(block))}) for block in document.blocks]
    yield "cells", [(cell, {**own, "block": block.number}) for block, cell in _cells(document.blocks)]
    yield "links", [(link, own) for link in document.links]
    yield "mentions", [(mention, {**own, "number": number}) for number, mention in enumerate(extraction.mentions)]
    yield "observations", _observations(claims, own)
    yield "name_links", [(link, {**own, **_dumped(link)}) for link in {link.name: link for link in extraction.agreement_links}.values()]


def statement_row(statement_id: str, record: Record) -> Row:
    """The row of a claim in `statements`: its values as text beside what it says of itself."""
    values = {name: value for name, value in record.model_dump(mode="json").items() if value not in (None, [])}
    fields = [(name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)) for name, value in sorted(values.items())]
    return record, {"statement_id": statement_id, "kind": record.kind_name, "fields": fields}


def _observations(claims: Iterable[tuple[str, Claim]], own: Mapping[str, Any]) -> list[Row]:
    found: dict[tuple[str, int], Row] = {}
    for statement_id, claim in claims:
        evidence = claim.evidence
        own_values = {**own, "statement_id": statement_id, "inherited": list(map(vars, evidence.inherited))}
        found.setdefault((statement_id, evidence.start_char), (evidence, own_values))
    return list(found.values())


def _dumped(link: AgreementLink) -> dict[str, Any]:
    dumped: dict[str, Any] = link.model_dump(include={"reference", "relations"})
    return dumped


def _cells(blocks: Iterable[Block]) -> Iterator[tuple[Block, Cell]]:
    return ((block, cell) for block in blocks for cell in block.cells)


def _words(text: str) -> dict[str, str]:
    return {"text": text, "digest": payload_digest(text.encode("utf-8", "surrogatepass"))[:32]}


def _schema(connection: duckdb.DuckDBPyConnection, table: str) -> pa.Schema:
    """The columns of a table: the migrations make them, so that a process need not ask twice."""
    if table not in _SCHEMAS:
        _SCHEMAS[table] = connection.sql(f"SELECT * FROM {table} LIMIT 0").to_arrow_table().schema  # noqa: S608 -- a name of ours
    return _SCHEMAS[table]


def _column(table: str, name: str, models: Sequence[Any], given: Sequence[Mapping[str, Any]]) -> list[Any]:
    """The values of a column. The rows of a table are alike: what the first is given, all are."""
    if given and name in given[0]:
        values = list(map(itemgetter(name), given))
    else:
        values = list(map(attrgetter(RENAMED.get((table, name), name)), models))
    return [_instant(value) for value in values] if name.endswith("_at") else values


def _instant(value: Any) -> Any:
    return utc(value) if isinstance(value, datetime) else value
