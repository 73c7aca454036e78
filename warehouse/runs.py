"""The account of runs. Ids and times are given by the flow: the warehouse calls no clock."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import duckdb

from schemas.errors import WarehouseError
from warehouse.instants import utc

STATES = ("running", "ok", "ok_with_rejects", "failed")
INTERRUPTED = {"error": "interrupted: the run was killed, or its machine was"}


def start(
    connection: duckdb.DuckDBPyConnection, run_id: str, *, flow: str, code_version: str, parameters: Mapping[str, Any], started_at: datetime
) -> None:
    """Enter a run. Whoever holds the writer is alone, so runs that are still called running have been interrupted: they become failed."""
    connection.begin()  # one journal entry and one sync for both
    connection.execute(
        "UPDATE runs SET state = 'failed', finished_at = ?, counts = ? WHERE state = 'running'", [utc(started_at), json.dumps(INTERRUPTED)]
    )
    connection.execute(
        "INSERT INTO runs BY NAME SELECT ? AS run_id, ? AS flow, ? AS code_version, ? AS parameters, ? AS started_at, 'running' AS state",
        [run_id, flow, code_version, json.dumps(parameters, ensure_ascii=False, sort_keys=True, default=str), utc(started_at)],
    )
    connection.commit()


def finish(connection: duckdb.DuckDBPyConnection, run_id: str, *, state: str, counts: Mapping[str, Any], finished_at: datetime) -> None:
    """Close the account of a run: how it ended and what it counted. WarehouseError where the database cannot take it."""
    if state not in STATES:
        raise ValueError(f"{state!r} is no state of a run: one of {', '.join(STATES)}")
    account = json.dumps(counts, ensure_ascii=False, sort_keys=True, default=str)
    try:
        connection.execute(
            "UPDATE runs SET state = ?, finished_at = ?, counts = ? WHERE run_id = ?", [state, utc(finished_at), account, run_id]
        )
    except duckdb.Error as error:
        raise WarehouseError(f"the end of run {run_id} cannot be entered: {error}. The next run will mark it as interrupted") from error
