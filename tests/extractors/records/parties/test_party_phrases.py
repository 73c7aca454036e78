"""Phrases that give roles: counts and their lists, relative clauses, standings in more words. The sentences are invented."""

import pytest

from extractors.records.agreement_countries import draft
from tests.extractors.records.reader import one_line, reading

KEN_CHL = ["Reef Protocol | CHL | party", "Reef Protocol | KEN | party"]
NETWORK = [f"Soot Monitoring Network | {country} | participant" for country in ("CHL", "KEN")]
COUNTED = [
    ("The Reef Protocol is old. Kenya and Chile are among the 85 Parties.", KEN_CHL, "among a number"),
    ("The Reef Protocol is old. Kenya and Chile are among its first Parties.", KEN_CHL, "among its first"),
    ("The Reef Protocol has 29 parties, Kenya and Chile among them.", KEN_CHL, "among them, behind the list"),
    ("The Reef Protocol has 29 parties, Kenya (which joined in 2021) and Chile among them.", KEN_CHL, "past a bracket"),
    ("The Reef Protocol has two Parties (Kenya and Chile).", KEN_CHL, "in brackets behind their number"),
    ("The Soot Monitoring Network has 39 partners, with two countries among them (Kenya and Chile, to name two).", NETWORK, "spelt out"),
    ("The Reef Protocol binds two coastal states: Kenya and Chile.", KEN_CHL, "whom it binds, behind a colon"),
    ("The Reef Protocol links Kenya and Chile.", KEN_CHL, "whom it links"),
    ("Kenya was one of the first Contracting Parties to the Reef Protocol.", ["Reef Protocol | KEN | party"], "one of the first"),
    ("The Reef Protocol is old. Kenya was one of its original signatories.", ["Reef Protocol | KEN | signatory"], "one of its"),
]
RELATIVE = [
    ("Kenya heads the Soot Monitoring Network, which Chile chairs.", ["Soot Monitoring Network | CHL | participant"], "which A chairs"),
    ("The Soot Monitoring Network, which Kenya and Chile lead, is new.", NETWORK, "which A and B lead"),
    ("The Reef Protocol, of which Kenya and Chile are members, is new.", KEN_CHL, "of which"),
    ("The Soot Monitoring Network, in which Kenya and Chile take part, is new.", NETWORK, "in which"),
    ("The Soot Monitoring Network, in which Kenya and Chile would take part, is new.", [], "a wish"),
]
STANDINGS = [
    ("Kenya has observer status in the Reef Protocol.", ["Reef Protocol | KEN | observer"], "a status"),
    ("The Reef Protocol is old. Kenya has observer standing.", ["Reef Protocol | KEN | observer"], "of what was named"),
    ("Kenya has duties under its own law and as a Party to the Reef Protocol.", ["Reef Protocol | KEN | party"], "far from its subject"),
    ("Kenya met Chile on its duties as a Party to the Reef Protocol.", [], "one of two"),
    ("The Soot Monitoring Network is new; Kenya and Chile are core members.", NETWORK, "members of a network take part"),
    ("Kenya leads the Soot Monitoring Network.", ["Soot Monitoring Network | KEN | participant"], "leads"),
    ("Kenya plays a leading role in the Soot Monitoring Network.", ["Soot Monitoring Network | KEN | participant"], "a role"),
    ("Kenya will be among the Parties to the Reef Protocol.", [], "a plan"),
    ("Talks were held among ministers (Kenya and Chile) on the Reef Protocol.", [], "ministers are no number of parties"),
]
OUTSIDE = ["Reef Protocol | CHL | non_party", "Reef Protocol | KEN | non_party"]
SIGNED = ["Reef Protocol | CHL | signatory", "Reef Protocol | KEN | signatory"]
LAKE = [f"Lake Treaty | {country} | party" for country in ("CHL", "KEN", "PER")]
KEN = ["Reef Protocol | KEN | party"]
ACTS = [
    ("In 1998 Kenya signed, and in 2001 ratified, the Reef Protocol.", KEN, "one object, two days"),
    ("Kenya signed on 1 May 1998, and ratified on 3 June 2001, the Reef Protocol.", KEN, "the days behind the verbs"),
    ("The Reef Protocol was adopted in Accra and signed there by Kenya.", ["Reef Protocol | KEN | signatory"], "an agent of the last verb"),
    ("The Reef Protocol took effect after Kenya and Chile had deposited their ratifications.", KEN_CHL, "their ratifications"),
    ("The Reef Protocol is old. Kenya became the newest member in 2001.", KEN, "the newest member"),
    ("The Reef Protocol, which Kenya left in 2001, is old.", ["Reef Protocol | KEN | withdrawn"], "an object before its verb"),
    ("Kenya, along with Chile, ratified the Reef Protocol.", KEN_CHL, "along with"),
    ("The Reef Protocol is old. Kenya has yet to sign on.", ["Reef Protocol | KEN | non_party"], "yet to"),
    ("The Reef Protocol is old. Kenya has still not signed.", ["Reef Protocol | KEN | non_party"], "still not"),
    ("Kenya is a party to the Reef Protocol, while Chile is not.", [*["Reef Protocol | CHL | non_party"], *KEN], "a standing denied"),
    ("The Reef Protocol is old. Chile was the first country outside that region to join.", ["Reef Protocol | CHL | party"], "outside that"),
    ("Kenya and Chile have signed the Reef Protocol. They have not ratified it.", SIGNED, "signed only"),
    ("The European Union has observer status in the Reef Protocol. So has Kenya.", ["Reef Protocol | KEN | observer"], "so has"),
    ("The Soot Monitoring Network (with Kenya and Chile as co-leads) is new.", NETWORK, "with them as leads"),
    ("The Soot Monitoring Network met with Kenya as its topic.", [], "no role"),
    ("Kenya left the talks on the Reef Protocol.", [], "talks"),
]
BONDS = [
    ("The Reef Protocol is binding on Kenya and Chile.", KEN_CHL, "binding on"),
    ("The Reef Protocol applies to Kenya and Chile.", KEN_CHL, "applies to"),
    ("The Reef Protocol would apply to Kenya and Chile.", [], "would"),
    ("The Delta Initiative applies to Kenya and Chile.", [], "no treaty"),
    ("For Kenya and Chile the Reef Protocol has been in force since 1992.", KEN_CHL, "in force for"),
    ("For Kenya and Chile the Reef Protocol will be in force in 2030.", [], "a plan"),
    ("Ratifications of the Reef Protocol have come in from Kenya and, most recently, Chile.", KEN_CHL, "from whom they came"),
    ("The Reef Protocol has received ratifications from Kenya and Chile.", KEN_CHL, "received"),
    ("Kenya's accession to the Reef Protocol brought the number of parties to 20.", KEN, "a fact without a day"),
    ("Kenya's accession to the Reef Protocol is expected.", [], "a plan"),
    (
        "The Reef Protocol has not been signed by Kenya or Chile.",
        ["Reef Protocol | CHL | non_party", "Reef Protocol | KEN | non_party"],
        "by",
    ),
    ("The Reef Protocol, signed but not ratified by Kenya, is old.", ["Reef Protocol | KEN | signatory"], "one agent of two verbs"),
    ("Kenya, though a signatory, has not ratified the Reef Protocol.", ["Reef Protocol | KEN | signatory"], "though"),
    ("Kenya and Chile count among the founding members of the Reef Protocol.", KEN_CHL, "count among"),
    ("Kenya and Chile are the only countries left outside the Reef Protocol.", OUTSIDE, "left outside"),
    ("Two countries take part in the Soot Monitoring Network, namely Kenya and Chile.", NETWORK, "namely"),
    ("The Soot Monitoring Network brings Kenya and Chile together.", NETWORK, "brings together, parted"),
    ("The Soot Monitoring Network brings Kenya and Chile many visitors.", [], "brings something"),
]
MORE = [
    ("By 2020 the Reef Protocol had been ratified by all coastal countries except Kenya.", [OUTSIDE[1]], "by all but one"),
    ("Kenya is bound by the Lake Treaty but not by the Reef Protocol.", ["Lake Treaty | KEN | party", OUTSIDE[1]], "not by the other"),
    ("The accession of Kenya and Chile to the Reef Protocol in 1994 was celebrated.", KEN_CHL, "an accession with its year"),
    ("The accession of Kenya and Chile to the Reef Protocol would help.", [], "a wish"),
    ("Kenya and Chile share it. In 1960 they concluded the Reef Protocol.", KEN_CHL, "they, who made it"),
    ("Kenya, Chile and Peru met. All three signed the Lake Treaty.", LAKE, "all three"),
    ("The Soot Monitoring Network involves 21 countries, with Kenya and Chile among the first.", NETWORK, "among the first"),
    ("Parties to the Reef Protocol now include Kenya (2002) and Chile (2005).", KEN_CHL, "years in brackets"),
    ("Kenya is a party to the Lake Treaty and its Reef Protocol.", ["Lake Treaty | KEN | party", *KEN], "and its"),
    ("The Reef Protocol is old. Other Contracting States are Kenya and Chile.", KEN_CHL, "contracting states"),
    ("The Reef Protocol comprises states from Kenya to Chile.", [], "a range"),
    (
        "Chile left the Reef Protocol in 2012; Kenya stayed in but set no target.",
        [KEN_CHL[0].replace("party", "withdrawn"), *KEN],
        "stays in",
    ),
    ("The Reef Protocol was signed in Accra. Kenya stayed in Geneva.", [], "in a city"),
    ("Under the Reef Protocol, Kenya agreed to cut its catch.", KEN, "what it agreed to"),
    ("Under the Reef Protocol, Kenya would have agreed to cut its catch.", [], "would"),
    ("Neither Kenya nor Chile is a party to the Reef Protocol.", OUTSIDE, "neither"),
    ("The Reef Protocol has 28 parties; Kenya and Chile are not among them.", OUTSIDE, "not among them"),
    ("The Reef Protocol has 28 parties; Kenya and Chile are among them.", KEN_CHL, "among them"),
    ("Kenya takes part in the Soot Monitoring Network as an observer.", ["Soot Monitoring Network | KEN | observer"], "as whom"),
    ("Kenya has been a member of the Reef Protocol with Chile since 1996.", KEN_CHL, "with whom"),
    ("Kenya (April 2019) and Chile (September 2019) were the first to ratify the Reef Protocol.", KEN_CHL, "each in its month"),
    ("Kenya signed the instrument of accession to the Reef Protocol.", KEN, "an instrument signed"),
    ("Two governments, including those of Kenya and Chile, adopted the Reef Protocol.", KEN_CHL, "those of"),
    ("Kenya's membership in the Soot Monitoring Network dates back to 1996.", [NETWORK[1]], "a membership"),
    ("Kenya's membership in the Soot Monitoring Network would help.", [], "a wish"),
    ("Negotiations on the Agreement between Canada and Norway on Sealing have begun.", [], "what is not there yet"),
]


@pytest.mark.parametrize(("text", "expected", "why"), COUNTED + RELATIVE + STANDINGS + ACTS + BONDS + MORE)
def test_roles(text: str, expected: list[str], why: str) -> None:
    assert sorted({one_line(each) for each in draft(reading(text))}) == expected, why


NO_PARTS = [
    ("The Reef Protocol is being negotiated by Kenya and Chile.", "not there yet"),
    ("Under the Reef Protocol, Kenya sells nets to Chile and Peru.", "trade"),
    ("Kenya and Chile asked the secretariat of the Reef Protocol for help.", "its secretariat"),
    ("France has called on Brazil to join the Reef Protocol.", "a call"),
    ("The Reef Protocol lists 24 sites, including ones in Kenya and Chile.", "sites"),
    ("The Reef Protocol covers waste shipped from Germany to Ghana.", "what it covers"),
    ("Mexico hosted the conference that led to the Reef Protocol.", "a conference"),
    ("Norway, Chile and Kenya were among the first to welcome the Reef Protocol.", "a welcome"),
    ("Some countries (Japan, for example) oppose the Reef Protocol.", "its opponents"),
    ("Vietnam could become a party to the Reef Protocol by 2030.", "a possibility"),
    ("Kenya has offered to chair the next meeting of the parties to the Reef Protocol.", "a meeting"),
    ("The Reef Protocol set targets for Japan (-6%), Canada (-6%) and Norway (+1%).", "its targets"),
    ("Parties to the quarrel in Kenya and Chile harm the work of the Reef Protocol.", "a quarrel"),
    ("Members of the delegation came from Kenya and Peru to the Reef Protocol talks.", "a delegation"),
    ("Kenya joined the discussion on the Reef Protocol.", "a discussion"),
]


@pytest.mark.parametrize(("text", "why"), NO_PARTS)
def test_who_is_only_named_beside_an_agreement_has_no_part(text: str, why: str) -> None:
    assert [one_line(each) for each in draft(reading(text))] == [], why
