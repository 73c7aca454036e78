"""Countries meant by a pronoun or a bare noun: text → parts, with the reason beside each row. The sentences are invented."""

import pytest

from extractors.records.agreement_countries import draft
from extractors.records.agreement_events import draft as events
from tests.extractors.records.reader import one_line, reading

MEANT = [
    ("Kenya has many reefs. It ratified the Reef Protocol in 1998.", "Reef Protocol | KEN | party", "the subject of the sentence before"),
    ("Kenya has many reefs. In 1998 it acceded to the Reef Protocol.", "Reef Protocol | KEN | party", "behind a date"),
    ("Kenya has many reefs. The country is also a party to the Reef Protocol.", "Reef Protocol | KEN | party", "the country"),
    ("Kenya has many reefs. Its parliament ratified the Reef Protocol.", "Reef Protocol | KEN | party", "its parliament"),
    ("Kenya has many reefs. The country's government signed the Reef Protocol.", "Reef Protocol | KEN | signatory", "its government"),
    ("Kenya has many reefs. It has not signed the Reef Protocol.", "Reef Protocol | KEN | non_party", "denied"),
    ("Kenya has many reefs. It participates in the Delta Initiative.", "Delta Initiative | KEN | participant", "takes part"),
    ("Although Kenya has few ships, it ratified the Reef Protocol.", "Reef Protocol | KEN | party", "in the same sentence"),
    ("Kenya has reefs. There are twelve. It joined the Reef Protocol.", "Reef Protocol | KEN | party", "two sentences back"),
    ("The parliament of Kenya met. It ratified the Reef Protocol.", "Reef Protocol | KEN | party", "of a country"),
]
NOT_MEANT = [
    ("The Reef Protocol was signed in Kenya. It was ratified in 1998.", "the Protocol"),
    ("Talks were held in Kenya. It ratified the Reef Protocol.", "a place is no subject"),
    ("Kenya and Chile differ. It ratified the Reef Protocol.", "one of two"),
    ("Kenya met Chile. They ratified it if it suited them.", "a condition"),
    ("Kenya will act. It will sign the Reef Protocol.", "a plan"),
    ("Kenya wrote the Reef Protocol. It became effective in 1998.", "what only an agreement does"),
]


@pytest.mark.parametrize(("text", "expected", "why"), MEANT)
def test_a_pronoun_means_the_country_told_of_before(text: str, expected: str, why: str) -> None:
    assert expected in [one_line(each) for each in draft(reading(text))], why


@pytest.mark.parametrize(("text", "why"), NOT_MEANT)
def test_a_pronoun_means_no_country(text: str, why: str) -> None:
    told = [one_line(each) for each in draft(reading(text))]
    assert not any(line.endswith(("KEN | party", "KEN | signatory")) for line in told), why


def test_several_are_meant_by_they() -> None:
    found = [one_line(each) for each in draft(reading("Kenya and Chile have reefs. They have ratified the Reef Protocol."))]
    assert found == ["Reef Protocol | KEN | party", "Reef Protocol | CHL | party"]


def test_the_act_is_dated_and_the_countrys() -> None:
    found = [one_line(each) for each in events(reading("Kenya has many reefs. It ratified the Reef Protocol in 1998."))]
    assert found == ["Reef Protocol | ratified | 1998 | KEN"]
