"""Labels of lists and of dates in the words of treaty pages: label → role or event."""

import pytest

from extractors.records.events.lines.labels import label_event
from extractors.records.events.words.roles import label_role

ROLES = {
    "party": "Contracting States|States Parties|Consultative Parties|Non-consultative parties|Ratified by|Signed & ratified|Annex I Parties"
    "|Instruments of ratification have been deposited by|Members and parties|States having ratified",
    "signatory": "Signature only|Signatures without ratification|Non-ratifying signatories|Signing countries|Signed, awaiting ratification"
    "|Signatories that have not yet ratified|States that have only signed",
    "observer": "Permanent observers|Observer governments|Observers and invited states|Observing states",
    "member": "Member States|Core members|Countries that have joined|Founding members",
    "participant": "Endorsed by|Supporting countries|Dialogue partners|Countries involved|Associate members",
    "non_party": "Non-signatories|Range states that have not yet become a party|Never ratified|Yet to sign|States not party",
    "withdrawn": "Denunciations|Denounced by|Past members|Former Parties|States that denounced the Convention",
}
EVENTS = {
    "adopted": "Places/dates of conclusion|Done at|Date of adoption",
    "ended": "Lapsed|Repealed|Expiry date",
    "joined": "Since|Participating since|Date of joining|Member since",
    "signed": "Signatory since|Signing date",
    "withdrew": "Date of denunciation|Withdrawal effective",
}
NO_LABELS = ["Meetings of the Parties", "Contact", "Wishing to become a party", "Party officials", "Left", "Created", "Last updated"]


@pytest.mark.parametrize(("role", "labels"), ROLES.items())
def test_labels_of_lists(role: str, labels: str) -> None:
    assert {label: label_role(label) for label in labels.split("|")} == dict.fromkeys(labels.split("|"), role)


@pytest.mark.parametrize(("event", "labels"), EVENTS.items())
def test_labels_of_dates(event: str, labels: str) -> None:
    assert {label: label_event(label) for label in labels.split("|")} == dict.fromkeys(labels.split("|"), event)


@pytest.mark.parametrize("label", NO_LABELS)
def test_other_labels_tell_no_event_and_no_part(label: str) -> None:
    assert label_event(label) is None
    assert label_role(label) is None
