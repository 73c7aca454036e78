"""Every shape of a list of countries in every kind of clause: what is read must not depend on which of them meet. All is invented."""

from itertools import product

import pytest

from extractors.documents import parse
from extractors.extract import extract
from extractors.pipeline import build_nlp
from schemas.agreement_country import AgreementCountry
from schemas.agreement_event import AgreementEvent

THREE, TWO = frozenset({"NOR", "CHL", "PER"}), frozenset({"NOR", "PER"})
LISTS = {
    "Norway, Chile and Peru": THREE,
    "Norway, Chile, and Peru": THREE,
    "Norway and Peru": TWO,
    "Norway & Peru": TWO,
    "Norway, Chile, the European Union and Peru": THREE,
    "the European Union, Norway, Chile and Peru": THREE,
    "Norway, Chile, Peru and the European Community": THREE,
    "the governments of Norway, Chile and Peru": THREE,
    "the Governments of Norway and of Peru": TWO,
    "the Kingdom of Norway, the Republic of Chile and the Republic of Peru": THREE,
    "Norway, along with Chile and Peru,": THREE,
    "Norway, together with Chile and Peru,": THREE,
    "Norway as well as Chile and Peru": THREE,
    "both Norway and Peru": TWO,
    "three countries (Norway, Chile and Peru)": THREE,
    "three countries – Norway, Chile and Peru –": THREE,
    "three countries, namely Norway, Chile and Peru,": THREE,
    "three countries, Norway, Chile and Peru,": THREE,
    "the three coastal states of Norway, Chile and Peru": THREE,
    "several countries, including Norway, Chile and Peru,": THREE,
    "countries such as Norway, Chile and Peru": THREE,
    "Norway, Chile, Peru and 12 other countries": THREE,
    "Norway, Chile, Peru and others": THREE,
    "the Norwegian and Peruvian governments": TWO,
    "Canada, the United States of America and Mexico": frozenset({"CAN", "USA", "MEX"}),
    "the Netherlands, the U.S. and the UK": frozenset({"NLD", "USA", "GBR"}),
    "Trinidad and Tobago, Bosnia and Herzegovina and Peru": frozenset({"TTO", "BIH", "PER"}),
}
OFFICIALS = {
    "ministers from Norway, Chile and Peru": THREE,
    "representatives of the governments of Norway, Chile and Peru": THREE,
    "the environment ministers of Norway, Chile and Peru": THREE,
    "the presidents of Norway and Peru": TWO,
    "Norwegian, Chilean and Peruvian ministers": THREE,
    "President Lund of Norway and President Vega of Peru": TWO,
    "Norwegian Prime Minister Erna Lund and Peruvian President Jose Vega": TWO,
    "Norway's Ministry of Climate and Peru's Ministry of the Environment": TWO,
    "the Ministry of Climate of Norway and the Ministry of the Environment of Peru": TWO,
}
JOINT = {
    "{} signed the Lynx Treaty on 3 May 2004.": "signed",
    "On 3 May 2004, {} signed the Lynx Treaty.": "signed",
    "The Lynx Treaty was signed on 3 May 2004 by {}.": "signed",
    "The Lynx Treaty was signed by {} on 3 May 2004.": "signed",
    "The Lynx Treaty, signed by {} on 3 May 2004, covers lynxes.": "signed",
    "{} concluded the Lynx Treaty on 3 May 2004.": "adopted",
    "{} launched the Lynx Treaty on 3 May 2004.": "established",
    "The Lynx Treaty was established on 3 May 2004 by {}.": "established",
    "On 3 May 2004 the Lynx Treaty was signed by {}.": "signed",
    "The Lynx Treaty is old. It was signed by {} on 3 May 2004.": "signed",
    "The Lynx Treaty is old. The treaty was signed on 3 May 2004 by {}.": "signed",
    "The Lynx Treaty is old. {} signed it on 3 May 2004.": "signed",
    "The Lynx Treaty, which {} signed on 3 May 2004, covers lynxes.": "signed",
    "The Lynx Treaty, which was signed by {} on 3 May 2004, covers lynxes.": "signed",
    "The Lynx Treaty was adopted on 3 May 2004 by {}.": "adopted",
    "{} adopted the Lynx Treaty on 3 May 2004.": "adopted",
    "In Oslo on 3 May 2004, {} signed the Lynx Treaty.": "signed",
    "Signed by {} on 3 May 2004, the Lynx Treaty covers lynxes.": "signed",
    "The Lynx Treaty (signed by {} on 3 May 2004) covers lynxes.": "signed",
    "The signing of the Lynx Treaty by {} on 3 May 2004 was a success.": "signed",
}
OWN = {
    "{} ratified the Lynx Treaty on 3 May 2004.": "ratified",
    "{} joined the Lynx Treaty on 3 May 2004.": "joined",
    "{} acceded to the Lynx Treaty on 3 May 2004.": "acceded",
    "{} withdrew from the Lynx Treaty on 3 May 2004.": "withdrew",
    "The Lynx Treaty was ratified by {} on 3 May 2004.": "ratified",
    "The Lynx Treaty was ratified on 3 May 2004 by {}.": "ratified",
    "On 3 May 2004, {} ratified the Lynx Treaty.": "ratified",
    "On 3 May 2004 {} became parties to the Lynx Treaty.": "joined",
    "{} became parties to the Lynx Treaty on 3 May 2004.": "joined",
    "{} had become parties to the Lynx Treaty on 3 May 2004.": "joined",
    "{} had withdrawn from the Lynx Treaty on 3 May 2004.": "withdrew",
    "{} deposited their instruments of ratification of the Lynx Treaty on 3 May 2004.": "ratified",
    "The Lynx Treaty is old. {} ratified it on 3 May 2004.": "ratified",
    "The Lynx Treaty is old. On 3 May 2004, {} ratified the treaty.": "ratified",
    "The Lynx Treaty is old. It was ratified by {} on 3 May 2004.": "ratified",
    "The Lynx Treaty entered into force for {} on 3 May 2004.": "entered_into_force",
    "{} completed their ratification of the Lynx Treaty on 3 May 2004.": "ratified",
    "The Lynx Treaty, which {} ratified on 3 May 2004, covers lynxes.": "ratified",
    "Instruments of ratification of the Lynx Treaty were deposited on 3 May 2004 by {}.": "ratified",
}
STANDING = {
    "The Lynx Treaty has been ratified by {}.": "party",
    "The Lynx Treaty is an agreement between {}.": "party",
    "The parties to the Lynx Treaty are {}.": "party",
    "Members of the Lynx Treaty include {}.": "party",
    "{} are parties to the Lynx Treaty.": "party",
    "{} have been parties to the Lynx Treaty since 2009.": "party",
    "{} have not ratified the Lynx Treaty.": "non_party",
    "{} have signed but not ratified the Lynx Treaty.": "signatory",
    "{} take part in the Lynx Treaty.": None,
    "The Lynx Treaty is a treaty among {}.": "party",
    "The Lynx Treaty is old. Its parties are {}.": "party",
    "The Lynx Treaty is old. It has been ratified by {}.": "party",
    "The Lynx Treaty is old. {} are parties to it.": "party",
    "The Lynx Treaty is old. {} have ratified it.": "party",
    "The Lynx Treaty is old. The contracting parties are {}.": "party",
    "The Lynx Treaty has three parties: {}.": "party",
    "Parties to the Lynx Treaty: {}.": "party",
    "{} belong to the Lynx Treaty.": "party",
    "{} are members of the Lynx Treaty.": "party",
    "{} have acceded to the Lynx Treaty.": "party",
    "The Lynx Treaty binds {}.": "party",
    "{} are not parties to the Lynx Treaty.": "non_party",
    "The Lynx Treaty has not been ratified by {}.": "non_party",
    "Among the parties to the Lynx Treaty are {}.": "party",
    "{} are among the parties to the Lynx Treaty.": "party",
    "{} have withdrawn from the Lynx Treaty.": "withdrawn",
    "{} are observers to the Lynx Treaty.": "observer",
    "Signatories of the Lynx Treaty include {}.": "signatory",
    "{} are signatories to the Lynx Treaty.": "signatory",
}
NLP = build_nlp()


def read(clause: str, listed: str) -> tuple[dict[str, str], set[tuple[str, str | None, str]]]:
    """The role of each country, and the events, of a page that is one sentence."""
    text = clause.format(listed)
    text = (text[0].upper() + text[1:]).replace(",.", ".").replace(" –.", ".").replace(",,", ",").replace(", on 3", " on 3")
    (found,) = extract([parse(text.encode(), media_type="text/plain")], NLP)
    records = [claim.record for claim in found.claims]
    roles = {record.country: record.role.value for record in records if isinstance(record, AgreementCountry) and record.country}
    events = {(record.event.value, record.country, str(record.event_date)) for record in records if isinstance(record, AgreementEvent)}
    return roles, events


@pytest.mark.parametrize("clause", JOINT)
def test_what_they_did_together(clause: str) -> None:
    for listed, countries in (LISTS | OFFICIALS).items():
        roles, events = read(clause, listed)
        assert roles.keys() == countries, listed
        assert {(event, day) for event, _, day in events} == {(JOINT[clause], "2004-05-03")}, listed


@pytest.mark.parametrize("clause", OWN)
def test_what_each_did(clause: str) -> None:
    for listed, countries in LISTS.items():
        roles, events = read(clause, listed)
        assert roles.keys() == countries, listed
        assert events == {(OWN[clause], country, "2004-05-03") for country in countries}, listed


@pytest.mark.parametrize(("clause", "listed"), list(product(STANDING, LISTS)))
def test_what_they_are_in_it(clause: str, listed: str) -> None:
    roles, _ = read(clause, listed)
    assert roles.keys() == LISTS[listed]
    assert STANDING[clause] is None or set(roles.values()) == {STANDING[clause]}
