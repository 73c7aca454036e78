"""Countries that are told by their company, by what is put beside them, or as left out: text → parts. The sentences are invented."""

import pytest

from tests.extractors.records.pages import parties


def _parts(role: str, *countries: str, agreement: str = "Lynx Convention") -> set[str]:
    return {f"{agreement} | {country} | {role}" for country in countries}


COALITION = "Lynx Coalition"
NORWAY = _parts("party", "NOR")
TOLD = [
    ("They join Kenya, Chad and Peru in the Lynx Convention.", _parts("party", "KEN", "TCD", "PER"), "whom others join in it"),
    (
        "Norway ratified the Lynx Convention today. It joins Kenya, Chad and Peru in showing the will to protect lynxes.",
        NORWAY | _parts("party", "KEN", "TCD", "PER"),
        "whom it joins in what it did",
    ),
    (
        "Norway ratified the Lynx Convention in 2001. They join Kenya and Chad in calling for a ban on furs.",
        NORWAY,
        "what they call for is not what it did",
    ),
    ("In the Lynx Coalition, Norway was joined by Chad.", _parts("participant", "NOR", "TCD", agreement=COALITION), "joined by"),
    (
        "Palau was the first to ratify the Lynx Convention, on 22 January 2004, followed by Chile on 20 February.",
        _parts("party", "PLW", "CHL"),
        "followed by",
    ),
    (
        "Lynx Watch congratulated Monaco and Fiji for officially ratifying the Lynx Convention, thereby joining Palau and Chile.",
        _parts("party", "MCO", "FJI", "PLW", "CHL"),
        "congratulated, and thereby joining",
    ),
    (
        "The Lynx Convention lost ground. It follows in the footsteps of France and Poland, whose withdrawals took effect in 2003.",
        _parts("withdrawn", "FRA", "POL"),
        "whose withdrawals",
    ),
    (
        "The Lynx Coalition welcomed Kenya and Romania as new members and named Canada and Germany as its first champions.",
        _parts("party", "KEN", "ROU", agreement=COALITION) | _parts("participant", "CAN", "DEU", agreement=COALITION),
        "welcomed and named",
    ),
    (
        "Furs come from Bangladesh and India, none of which has ratified the Lynx Convention.",
        _parts("non_party", "BGD", "IND"),
        "none of which",
    ),
    (
        "The Lynx Convention rests on work with Tanzania and Kenya, both parties to it, in the south.",
        _parts("party", "TZA", "KEN"),
        "both parties",
    ),
    ("Under the Lynx Convention Ghana (party since March 2017) reports each year.", _parts("party", "GHA"), "a role in brackets"),
    ("The Lynx Convention came into force in 1994 with the accession of Belgium.", _parts("party", "BEL"), "by whose accession"),
    ("The accession of Greece, the seventh, brought the Lynx Convention into force.", _parts("party", "GRC"), "what it brought about"),
    (
        "Mr. Bart Claes, Permanent Representative of Belgium, met the Secretary on 7 March to deposit his country's instrument of "
        "accession to the Lynx Convention.",
        _parts("party", "BEL"),
        "he met him to deposit it",
    ),
    (
        "Norway ratified the Lynx Convention in 2001. Ten days earlier Haiti had done the same.",
        NORWAY | _parts("party", "HTI"),
        "done the same",
    ),
    (
        "India was also one of the fourteen governments that set up the Lynx Coalition in Oslo.",
        _parts("participant", "IND", agreement=COALITION),
        "one of those that set it up",
    ),
    ("The Lynx Coalition is backed by Chile and Oman.", _parts("participant", "CHL", "OMN", agreement=COALITION), "backed by"),
    (
        "After first declarations of support by Chile and Oman, 24 more countries have joined the Lynx Coalition.",
        _parts("participant", "CHL", "OMN", agreement=COALITION),
        "support, before others joined",
    ),
    (
        "The Lynx Coalition has 117 members. Kenya and Peru are the most recent countries to join.",
        _parts("party", "KEN", "PER", agreement=COALITION),
        "the most recent to join",
    ),
    (
        "The Lynx Convention has 117 parties. Kenya and Peru have so far stayed outside.",
        _parts("non_party", "KEN", "PER"),
        "outside so far",
    ),
    ("Parties to the Lynx Convention are all Baltic states but Estonia.", _parts("non_party", "EST"), "all but one"),
    (
        "In all, 169 states are parties to the Lynx Convention, including all major powers except the United States.",
        _parts("non_party", "USA"),
        "all of a group except one",
    ),
    ("The Lynx Convention has been signed by neither Iceland nor Turkey.", _parts("non_party", "ISL", "TUR"), "by neither"),
    ("Kenya has neither signed nor acceded to the Lynx Convention.", _parts("non_party", "KEN"), "neither verb"),
    ("The Lynx Convention was signed in 1992. Chile has not signed at all.", _parts("non_party", "CHL"), "not at all"),
    (
        "The Lynx Coalition was co-chaired by Costa Rica, France and, as ocean co-chair, Kenya.",
        _parts("participant", "CRI", "FRA", "KEN", agreement=COALITION),
        "an office between commas",
    ),
    ("The Lynx Convention is new. It was co-chaired by Costa Rica.", _parts("participant", "CRI"), "it was"),
    (
        "The five Nordic countries (Denmark, Finland, Iceland, Norway and Sweden) met. In 2015 the Nordic countries adopted the Lynx "
        "Convention.",
        _parts("party", "DNK", "FIN", "ISL", "NOR", "SWE"),
        "a group spelt out before",
    ),
    (
        "The five Nordic countries (Denmark, Finland, Iceland, Norway and Sweden) met. Of the Nordic countries, Norway and Sweden are "
        "parties to the Lynx Convention.",
        _parts("party", "NOR", "SWE"),
        "some of a group",
    ),
    (
        "They promised the same as the government of the United States, which signed the Lynx Convention but never ratified it.",
        _parts("signatory", "USA"),
        "a relative clause behind whatever it belongs to",
    ),
    (
        "China, Japan and Kenya, which together account for well over half of the world's trade in furs and for some 50 percent of its "
        "hunting, adopted the Lynx Convention.",
        _parts("party", "CHN", "JPN", "KEN"),
        "a long clause before the verb",
    ),
    (
        "Japan and Kenya said last year they would accept no targets under the Lynx Convention, although both remain parties to it.",
        _parts("party", "JPN", "KEN"),
        "both of those who open the sentence",
    ),
    ("Japan and Kenya said that they will remain parties to the Lynx Convention.", _parts("party", "JPN", "KEN"), "what they say of it"),
    ("It entered into force after Latvia had become the eighteenth Party to accept the Lynx Convention.", _parts("party", "LVA"), "spelt"),
    ("The Lynx Convention is old. China and Japan have not signed on, it seems.", _parts("non_party", "CHN", "JPN"), "signed on"),
    ("Chile and Peru undertook, through the Lynx Convention, to guard it.", _parts("party", "CHL", "PER"), "between commas"),
    (
        "The Lynx Agreement was signed by EPA's Assistant Administrator for International and Tribal Affairs and Jordan's Minister of "
        "Environment.",
        _parts("party", "USA", "JOR", agreement="Lynx Agreement"),
        "an officer of an agency",
    ),
    (
        "The Memorandum of Understanding between EPA and Peru's Ministry of Mines is new.",
        _parts("party", "USA", "PER", agreement="Memorandum of Understanding between EPA and Peru's Ministry of Mines"),
        "an agency in the name",
    ),
    ("The Lynx Convention is old. Japan and Kenya are parties to it.", _parts("party", "JPN", "KEN"), "parties to it"),
    ("There are 2 parties to the Lynx Convention: Japan and Kenya.", _parts("party", "JPN", "KEN"), "there are"),
    (
        "The Lynx Convention is old. Among the parties are Japan and Kenya; Chile is not a party.",
        _parts("non_party", "CHL") | _parts("party", "JPN", "KEN"),
        "a clause behind a semicolon is none of the list",
    ),
    (
        "The Lynx Convention is old. Japan is a signatory to it, and Kenya belongs to it.",
        _parts("signatory", "JPN") | _parts("party", "KEN"),
        "each its own part in it",
    ),
    ("The Lynx Convention is old. Kenya is no party to it.", _parts("non_party", "KEN"), "no party"),
    ("The Lynx Convention has been signed but not ratified by Nauru and Palau.", _parts("signatory", "NRU", "PLW"), "not ratified"),
    ("The Lynx Convention is old. Peru and Chile have also signed without ratifying.", _parts("signatory", "PER", "CHL"), "without"),
    (
        "Palau and Kenya were early to ratify the Lynx Convention; Papua New Guinea and Fiji have since followed.",
        _parts("party", "PLW", "KEN", "PNG", "FJI"),
        "early to ratify",
    ),
    (
        "The Lynx Convention has 40 parties. Among those to accede in recent years are Monaco (2009) and Pakistan (2012).",
        _parts("party", "MCO", "PAK"),
        "those to accede",
    ),
    (
        "The Lynx Convention entered into force in 2004, following the deposit by Armenia, on 26 November 2003, of the fiftieth "
        "instrument of ratification.",
        _parts("party", "ARM"),
        "a deposit by somebody",
    ),
    (
        "Chile signed the Lynx Convention in 2016 and the instrument of ratification was deposited in 2017.",
        _parts("party", "CHL"),
        "the instrument was deposited",
    ),
    ("Kenya, Chad, the European Commission and the World Bank joined the Lynx Convention.", _parts("party", "KEN", "TCD"), "bodies"),
    (
        "So far 91 states have ratified the Lynx Convention. So far 91 have done so, among them China and India.",
        _parts("party", "CHN", "IND"),
        "have done so",
    ),
    (
        "The Lynx Agreement was negotiated among the five range states, Canada, Norway and Peru.",
        _parts("party", "CAN", "NOR", "PER", agreement="Lynx Agreement"),
        "among a number that is spelt out",
    ),
    (
        "With the recent ratification by Cyprus of the Lynx Convention the number of Parties has risen to 19.",
        _parts("party", "CYP"),
        "with the ratification by",
    ),
    (
        "With the support of Norway and Sweden, Kenya joined the Lynx Convention.",
        _parts("party", "KEN"),
        "those behind the comma are of another list",
    ),
]
NOT_TOLD = [
    ("They join Kenya, Chad and Peru in the talks on lynxes.", "talks"),
    ("The minister named Kenya and Peru as the main markets under the Lynx Convention.", "markets"),
    ("The Lynx Secretariat thanked Kenya for hosting the meeting of the Lynx Convention.", "a meeting"),
    ("The Lynx Coalition announced Kenya and Peru as hosts of its next summit.", "hosts of a summit"),
    ("Hunters in Kenya and Peru, none of whom has read the Lynx Convention, sell furs.", "reading binds nobody"),
    ("Kenya and Chad, both landlocked, asked the parties to the Lynx Convention for aid.", "beside them stands something else"),
    ("The Lynx Convention would enter into force with the accession of Kenya.", "not yet"),
    ("The ambassador hopes to deposit Kenya's instrument of accession to the Lynx Convention.", "he hopes"),
    ("The Lynx Convention would enter into force after the deposit by Armenia of the fiftieth instrument.", "a deposit to come"),
    ("The parties to the Lynx Convention are early to bed in Kenya and Chad.", "no act"),
    ("The Lynx Convention protects lynxes in all countries except Kenya.", "where it protects, not whom it binds"),
    ("All exports except those to Kenya need a permit under the Lynx Convention.", "exports"),
    ("The support of Norway and Sweden, on top of loans, let 20 cities join the Lynx Coalition.", "cities"),
    ("The Lynx Project, supported by Norway and Sweden, restores forests in line with the Lynx Convention.", "of something else"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_countries_are_told_by_their_company(text: str, expected: set[str], why: str) -> None:
    assert parties(f"<p>{text}</p>") == expected, why


@pytest.mark.parametrize(("text", "why"), NOT_TOLD)
def test_company_in_something_else_tells_nothing(text: str, why: str) -> None:
    assert parties(f"<p>{text}</p>") == set(), why
