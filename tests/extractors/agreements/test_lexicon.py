"""The lexicon: well formed, unambiguous, and no source of claims."""

from collections import defaultdict

import pytest

from extractors.agreements.names.keys import name_key
from extractors.agreements.names.lexicon import KnownAgreement, keys_of, known_agreements, look_up

ROWS = list(known_agreements().values())


def test_it_knows_some_four_hundred_agreements_each_with_a_source() -> None:
    assert len(ROWS) >= 390
    assert all(row.source for row in ROWS)


def test_no_name_alias_or_acronym_belongs_to_two_rows() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for row in ROWS:
        for key in (*keys_of(row), *row.acronyms):
            owners[key].add(row.id)
    assert {key: ids for key, ids in owners.items() if len(ids) > 1} == {}


def test_nothing_entered_into_force_before_it_was_adopted() -> None:
    for row in ROWS:
        dates = [date.bounds.start for date in (row.adopted, row.in_force) if date]
        assert all(dates), row.id
        assert not (row.adopted and row.in_force and row.adopted.bounds.start > row.in_force.bounds.end), row.id  # type: ignore[operator]  # each has both bounds


def test_what_is_checked_names_where_it_was_looked_up() -> None:
    vague = {"treaty text", "charter", "statute", "joint statement"}  # what it was, not where to look
    checked = [row for row in ROWS if row.checked]
    assert len(checked) >= 360
    for row in checked:
        assert len(set(row.checked)) == len(row.checked), row.id
        assert row.source not in vague, row.id


def test_a_date_that_is_not_there_cannot_be_checked() -> None:
    facts = {"id": "x", "name": "X Pact", "kind": "pact", "source": "a register", "adopted": "1999"}
    assert KnownAgreement.model_validate({**facts, "checked": ["adopted"]}).checked == ("adopted",)
    with pytest.raises(ValueError, match="signed was checked, but has no such date"):
        KnownAgreement.model_validate({**facts, "checked": ["adopted", "signed"]})


def test_every_relation_leads_to_another_row() -> None:
    for row in ROWS:
        others = [other for other in (row.protocol_of, row.amends, row.under) if other]
        assert all(other in known_agreements() and other != row.id for other in others), row.id


def test_protocols_of_a_convention_are_said_to_be_protocols() -> None:
    assert {row.kind for row in ROWS if row.protocol_of} == {"protocol"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("the Minamata Convention", "minamata-convention"),
        ("UN Framework Convention on Climate Change", "unfccc"),
        ("UNFCCC", "unfccc"),
        ("unfccc", None),
        ("CONVENTION ON LONG-RANGE TRANSBOUNDARY AIR POLLUTION", "lrtap-convention"),
        ("Protocol on Heavy Metals", "lrtap-heavy-metals"),
        ("2012 Great Lakes Water Quality Agreement", "glwqa-2012"),
        ("1978 Great Lakes Water Quality Agreement", "glwqa-1978"),
        ("Great Lakes Water Quality Agreement", "glwqa"),
        ("HNS Convention", "hns-convention"),
        ("2010 HNS Protocol", "hns-protocol-2010"),
        ("U.S.-Canada Joint Inland Pollution Contingency Plan", "us-canada-inland-plan"),
        ("U.S.-Mexico Joint Contingency Plan", "us-mexico-contingency-plan"),
        ("Joint Contingency Plan", None),
        ("United States–Chile Environmental Cooperation Agreement", "us-chile-eca"),
        ("Environmental Cooperation Agreement", None),
        ("Convention", None),
        ("", None),
    ],
)
def test_a_name_is_looked_up_in_any_spelling(name: str, expected: str | None) -> None:
    found = look_up(name)
    assert (found.id if found else None) == expected


def test_aliases_that_say_nothing_are_refused() -> None:
    assert all(name_key(name) for row in ROWS for name in row.names)


def test_a_row_with_a_field_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="parties"):
        KnownAgreement.model_validate({"id": "x", "name": "X Pact", "kind": "pact", "source": "treaty text", "parties": ["CHL"]})
