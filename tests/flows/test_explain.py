"""`pledger explain` shows a reader why a row is there."""

import json
from pathlib import Path

from tests.flows.conftest import Call


def statement(pledger: Call, kind: str) -> str:
    rows = json.loads(pledger("query", f"SELECT DISTINCT statement_id FROM evidence WHERE kind = '{kind}' ORDER BY ALL", "--json").out)
    found: str = rows[0]["statement_id"]
    return found


def test_the_sentence_is_shown_with_its_mentions_and_the_evidence_in_it(pledger: Call, page: Path) -> None:
    pledger("ingest", page)
    said = pledger("explain", statement(pledger, "percentage_goal")).out
    assert "[60%](percentage 60)" in said
    assert "by [2010](date 2010)" in said
    assert "»" in said
    assert "rule    percentage_goal." in said


def test_what_the_sentence_does_not_say_is_shown_with_where_it_came_from(pledger: Call, page: Path) -> None:
    """ "It set a goal": the agreement is the one of the sentence before."""
    pledger("ingest", page)
    said = pledger("explain", statement(pledger, "percentage_goal")).out
    assert "agreement is inherited from the" in said
    assert "about   River Mercury Strategy" in said


def test_a_few_digits_of_the_id_are_enough_and_json_has_everything(pledger: Call, page: Path) -> None:
    pledger("ingest", page)
    full = statement(pledger, "agreement_event")
    found = json.loads(pledger("explain", full[:12], "--json").out)
    assert {row["statement_id"] for row in found} == {full}
    passage, mention = found[0]["passage"], found[0]["mentions"][0]
    assert passage[mention["start_in_passage"] : mention["end_in_passage"]] == mention["value"]


def test_an_unknown_or_too_short_id_is_refused_with_what_to_do(pledger: Call, page: Path) -> None:
    pledger("ingest", page)
    for words, message in (("0000ffff", "no statement has an id"), ("a", "at least 4")):
        done = pledger("explain", words)
        assert done.code == 2
        assert message in done.err
