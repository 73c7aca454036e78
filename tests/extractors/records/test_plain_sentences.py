"""Sentences that many pages have, and that lists, brackets or asides once hid: text → records. All are invented."""

import pytest

from tests.extractors.records.pages import events, parties

LYNX = "Lynx Protocol"


def told(prefix: str, *lines: str) -> set[str]:
    return {f"{prefix} | {line}" for line in lines}


EVENTS = [
    (
        "On 4 November 2003 the envoys of three States, the Republic of Peru, the Republic of Chile and Ghana, signed the Lynx Protocol.",
        told(LYNX, "signed | 2003-11-04"),
        "a subject that is spelt out between the day and the verb",
    ),
    (
        "In 1999 Peru, which ratified the Lynx Protocol, left the Fur Treaty.",
        told("Fur Treaty", "withdrew | 1999 | PER"),
        "the day is not that of the relative clause",
    ),
    (
        "The Peru-Chile-Ghana Agreement entered into force for Peru, Chile and Ghana in 2006.",
        told("Peru-Chile-Ghana Agreement", *(f"entered_into_force | 2006 | {code}" for code in ("PER", "CHL", "GHA"))),
        "for each of them",
    ),
    (
        "The Lynx Protocol was signed by Peru, Kenya and Ghana, with Chile acceding in 2005.",
        told(LYNX, "acceded | 2005 | CHL"),
        "a gerund with a country of its own",
    ),
    (
        "The Lynx Protocol replaced the 1950 Fur Treaty when it entered into force on 5 May 1970.",
        told(LYNX, "entered_into_force | 1970-05-05") | told("Fur Treaty", "ended | 1970-05-05"),
        "when it did: the one that the sentence opens with",
    ),
    (
        "The Lynx Board was created by the Lynx Protocol, signed in Tokyo in 1952 by Peru and Chile.",
        told(LYNX, "signed | 1952"),
        "a participle with those who signed together",
    ),
    (
        "Peru joined the Lynx Protocol by signing it and depositing its instrument on 3 May 1990.",
        told(LYNX, "joined | 1990-05-03 | PER"),
        "how it was done",
    ),
    (
        "Peru and Chile signed on to the Lynx Coalition in 2020.",
        told("Lynx Coalition", "joined | 2020 | PER", "joined | 2020 | CHL"),
        "a coalition is joined",
    ),
    ("Negotiators concluded the text of the Lynx Protocol on 3 May 1990.", told(LYNX, "finalized | 1990-05-03"), "its text"),
    (
        "The Lynx Protocol is a UN Commission for Europe protocol signed in Oslo, Norway in 1991 that entered into force in 1997.",
        told(LYNX, "signed | 1991", "entered_into_force | 1997"),
        "a body before the noun",
    ),
    (
        "The Lynx Protocol was signed on August 16, 1916, by Peru and Chile, and ratified by the US Senate on August 29 of that year.",
        told(LYNX, "signed | 1916-08-16", "ratified | 1916-08-29 | USA"),
        "each verb has its own agents, and that year is the one before",
    ),
    (
        "In 2013 Peru withdrew from the Lynx Protocol; three years later, it reversed its withdrawal.",
        told(LYNX, "withdrew | 2013 | PER"),
        "what is taken back is not done again",
    ),
    (
        "The Lynx Protocol is old. It has undergone three revisions, in 1990 (Oslo), 1991 (Lima) and 2016 (Rome).",
        told(LYNX, "amended | 1990", "amended | 1991", "amended | 2016"),
        "revisions that are counted",
    ),
    (
        "At the 1992 Earth Summit, the Lynx Protocol was opened for signature.",
        told(LYNX, "opened_for_signature | 1992"),
        "a meeting's year",
    ),
    (
        "The Lynx Protocol has been adjusted and amended several times: in Oslo (1990), Rome (1992) and Lima (1997).",
        told(LYNX, "amended | 1990", "amended | 1992", "amended | 1997"),
        "two verbs share all dates",
    ),
    (
        "Launched in 2004 as the Fur Partnership, the Lynx Partnership of Peru and Chile was renamed in 2010.",
        told("Lynx Partnership of Peru and Chile", "established | 2004"),
        "a former name behind as",
    ),
    (
        "At the Iqaluit meeting on April 24, 2015 the ministers adopted the Lynx Protocol, and in 2017 set a goal.",
        told(LYNX, "adopted | 2015-04-24"),
        "a date that opens another clause is that clause's",
    ),
    (
        "Peru, together with Chile, Ghana, and Kenya, ratified the Lynx Protocol in 2011.",
        told(LYNX, *(f"ratified | 2011 | {code}" for code in ("PER", "CHL", "GHA", "KEN"))),
        "those beside the subject",
    ),
    (
        "The Lynx Pact of Peru and Chile is old. The pact was concluded in 2011.",
        told("Lynx Pact of Peru and Chile", "adopted | 2011"),
        "a pact begins",
    ),
    (
        "The Lynx Programme of Peru and Chile is old. The programme was formally concluded in 2011.",
        told("Lynx Programme of Peru and Chile", "ended | 2011"),
        "a programme that is concluded has ended",
    ),
    (
        "Work on the Lynx Protocol began in 1999, when the Parties to the Fur Convention met.",
        set(),
        "the work began, and neither of the two",
    ),
    ("The Lynx Protocol is old. Peru was accepted as its member in 2009.", told(LYNX, "joined | 2009 | PER"), "accepted as a member"),
    (
        "The Lynx Protocol is old.</p><p>Development of the Protocol took years, and Parties to the Fur Convention helped. Peru was the "
        "first country to ratify it, in 2001.",
        told(LYNX, "ratified | 2001 | PER"),
        "what a sentence tells of is what it opens with",
    ),
    (
        "Peru, which along with Chile had opposed it, ratified the Lynx Protocol in 2011.",
        told(LYNX, "ratified | 2011 | PER"),
        "an aside that tells something else",
    ),
    (
        "The Lynx Protocol was signed by the Andean nations of Peru, the Cook Islands, Ghana, Kenya, Chile, Bolivia, Fiji, Nauru, Niue, "
        "the Solomon Islands, Togo, Mali, Norway, and Niger in the town of Huaraz on 6 August 1985, came into force on 11 December 1986, "
        "and is still read.",
        told(LYNX, "signed | 1985-08-06", "entered_into_force | 1986-12-11"),
        "a long list parts neither a verb from its date nor the next verb from its subject",
    ),
    (
        "In 1985 the island nations of Fiji, Tonga, and Niue ratified the Lynx Protocol.",
        told(LYNX, *(f"ratified | 1985 | {code}" for code in ("FJI", "TON", "NIU"))),
        "a noun that says which countries the list names",
    ),
    (
        "The Fur Protocol is a 2003 protocol to the Lynx Convention that was signed in Lima in May 2003 and took effect in 2010.",
        told("Fur Protocol", "signed | 2003-05", "entered_into_force | 2010"),
        "what is told of a protocol to a convention is not told of the convention",
    ),
    (
        "The Fur Protocol is a protocol to the Lynx Convention, which was signed in Lima in 1979.",
        told("Lynx Convention", "signed | 1979"),
        "a comma before which: the one right before it",
    ),
    (
        "The Lynx Convention was signed in 1946. It replaced the Fur Agreement, signed in 1937. Peru withdrew in 1992.",
        told("Lynx Convention", "signed | 1946", "withdrew | 1992 | PER") | told("Fur Agreement", "signed | 1937"),
        "a sentence that opens with a pronoun is about what the one before opens with",
    ),
    (
        "The Lynx Convention was signed in 1946. The Fur Protocol was signed in 1960. Peru withdrew in 1992.",
        told("Lynx Convention", "signed | 1946") | told("Fur Protocol", "signed | 1960", "withdrew | 1992 | PER"),
        "withdrawn from the last one, and from no other",
    ),
    (
        "The Lynx Protocol was signed in 1946. Peru left on 30 June 2019 and Chile pulled out a year later.",
        told(LYNX, "signed | 1946", "withdrew | 2019-06-30 | PER", "withdrew | 2020 | CHL"),
        "left alone",
    ),
    ("The Lynx Protocol helps. Chile left in 2004.", told(LYNX, "withdrew | 2004 | CHL"), "what was spoken of"),
    ("The Lynx Protocol is old. Its chairman left in 2019.", set(), "no country left"),
    ("Peru and Chile have met each year since 1999 and adopted the Lynx Protocol.", set(), "the year is when they began to meet"),
    ("The Lake Seal Treaty was signed in 1911.", told("Lake Seal Treaty", "signed | 1911"), "an animal, and no verb of headlines"),
    (
        "Peru and Chile signed the Lynx Protocol on 3 May 2006, and on 28 June 2007, they signed a Protocol amending the Lynx Protocol.",
        told(LYNX, "signed | 2006-05-03") | told("Protocol amending the Lynx Protocol", "signed | 2007-06-28"),
        "the second day is not the second country's",
    ),
    (
        "The Lynx Protocol is theirs. Peru and Chile concluded negotiations on 3 May 2006, and it was signed on 9 June 2007.",
        told(LYNX, "finalized | 2006-05-03", "signed | 2007-06-09"),
        "the talks that were concluded on a day are those on what is spoken of",
    ),
    (
        "The Lynx Protocol is young. Negotiations with Peru concluded on 3 May 2006.",
        told(LYNX, "finalized | 2006-05-03"),
        "talks told with whom they were",
    ),
    (
        "On 3 May 2006, Peru and Chile signed a protocol of amendment modifying the Lynx Protocol.",
        told(LYNX, "amended | 2006-05-03"),
        "what the text does that was signed",
    ),
    ("In 2006 Peru and Chile signed a protocol of amendment to the Fur Treaty.", told("Fur Treaty", "amended | 2006"), "to"),
    ("In 2006 Peru and Chile signed a protocol to amend the Fur Treaty.", told("Fur Treaty", "amended | 2006"), "an infinitive"),
    ("In 2006 Peru accepted and complied with all provisions of the Lynx Protocol.", set(), "provisions bind nobody by themselves"),
]


@pytest.mark.parametrize(("text", "expected", "why"), EVENTS)
def test_what_happened(text: str, expected: set[str], why: str) -> None:
    assert events(f"<p>{text}</p>") == expected, why


PARTIES = [
    (
        "In 2012 Peru, along with Chile, Ghana, Kenya and the World Bank, launched the Lynx Coalition.",
        told("Lynx Coalition", *(f"{code} | participant" for code in ("PER", "CHL", "GHA", "KEN"))),
        "a list beside the subject that ends with a body",
    ),
    (
        "Peru is a Party to the Lynx Protocol (since 1981) and to the Fur Protocol (since 1989).",
        {f"{LYNX} | PER | party", "Fur Protocol | PER | party"},
        "brackets between those it is a party to",
    ),
    (
        "The Lynx Coalition was a voluntary coalition of governments and firms in Peru, Chile, and Ghana.",
        told("Lynx Coalition", *(f"{code} | participant" for code in ("PER", "CHL", "GHA"))),
        "whose governments take part",
    ),
    (
        "In Oslo, leaders of Canada, Mexico, and Peru announced the Lynx Pact.",
        told("Lynx Pact", "CAN | party", "MEX | party", "PER | party"),
        "leaders, and no place",
    ),
    (
        "At the summit in Oslo, Canada and Peru launched the Lynx Pact.",
        told("Lynx Pact", "CAN | party", "PER | party"),
        "no country of Oslo",
    ),
    (
        "States that have not signed the Lynx Protocol, among them Peru and Chile, may.",
        told(LYNX, "PER | non_party", "CHL | non_party"),
        "them",
    ),
    ("The Lynx Protocol, to which Peru has announced its intention to accede, is old.", set(), "an intention"),
    (
        "The Lynx Protocol was signed by all three coastal states, Peru, Chile and Ecuador, in Lima.",
        told(LYNX, "PER | party", "CHL | party", "ECU | party"),
        "a list behind those who are counted: three who sign it make it between them",
    ),
    (
        "The Lynx Protocol was signed in 1981 by Peru, Chile and Ghana. All three signatories have ratified it.",
        told(LYNX, "PER | party", "CHL | party", "GHA | party"),
        "who signed, by their number",
    ),
    (
        "The Lynx Initiative, launched in 2004 as the Fur Partnership, has 46 members, among them Peru and Chile.",
        told("Lynx Initiative", "PER | participant", "CHL | participant"),
        "none of its former name",
    ),
    (
        "The Lynx Partnership, set up by a council in 2006, includes Peru and Chile.",
        told("Lynx Partnership", "PER | participant", "CHL | participant"),
        "past a participle with its agent",
    ),
    ("Peru is a member of the Lynx Partnership.", told("Lynx Partnership", "PER | participant"), "a country among its members"),
    ("Peru participates in the Lynx Partnership.", told("Lynx Partnership", "PER | participant"), "the same"),
    ("The Lynx Protocol was signed by the states, Peru said.", set(), "no list"),
    (
        "The Lynx Protocol was signed on July 7, 1911 by Peru (also representing Chile), Japan, and Norway.",
        told(LYNX, "PER | party", "JPN | party", "NOR | party"),
        "a note on one of them",
    ),
    (
        "The Lynx Protocol was ratified by 196 states: 194 UN member states and two UN observer states (the Holy See and Palestine).",
        told(LYNX, "VAT | party", "PSE | party"),
        "observers of another body",
    ),
    (
        "At COP26 in Glasgow, the United States and the European Union launched the Lynx Pledge.",
        told("Lynx Pledge", "USA | participant"),
        "no country of Glasgow",
    ),
    (
        "Parties to the Lynx Protocol are Peru and Chile; Ghana, Mali and Kenya are signatories.",
        told(LYNX, "PER | party", "CHL | party", "GHA | signatory", "MLI | signatory", "KEN | signatory"),
        "a second list with a verb of its own",
    ),
    ("In Lima, Peru, the 97 Parties to the Lynx Protocol met again.", set(), "where they met is no party"),
    (
        "The Lynx Council was founded with the Lima Declaration on Lynx. Its members are Peru and Chile.",
        set(),
        "members of the council: nobody is a member of a declaration",
    ),
    (
        "The governments of Peru, Chile, Ghana and Kenya concluded negotiations on a new Lynx Protocol.",
        told(LYNX, *(f"{code} | party" for code in ("PER", "CHL", "GHA", "KEN"))),
        "those who agreed its text",
    ),
    ("Peru has concluded negotiations on the Lynx Protocol.", set(), "one alone: nobody knows with whom"),
    ("Peru and Chile have not concluded negotiations on the Lynx Protocol.", set(), "not yet"),
    (
        "The Peru-Central America-Chile Fur Agreement is old.",
        told("Peru-Central America-Chile Fur Agreement", "PER | party", "CHL | party"),
        "a region between two sides",
    ),
    (
        "A Memorandum of Understanding between the United Nations Environment Programme and the Ministry of Fells of Peru was signed.",
        told(
            "Memorandum of Understanding between the United Nations Environment Programme and the Ministry of Fells of Peru",
            "PER | party",
        ),
        "the other side is what many governments share",
    ),
    ("The Lynx Protocol is old. Peru never became a signatory nation.", told(LYNX, "PER | non_party"), "a nation that never signed"),
    ("The Lynx Protocol is old. Peru has accepted and complied with all its other rules.", set(), "rules are not the protocol"),
    (
        "The Lynx Initiative was launched by Peru in partnership with Chile’s Ministry of Fells and six cities.",
        told("Lynx Initiative", "PER | participant", "CHL | participant"),
        "in partnership with",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), PARTIES)
def test_who_has_a_part(text: str, expected: set[str], why: str) -> None:
    assert parties(f"<p>{text}</p>") == expected, why


def test_labels_below_a_paragraph_that_compares_are_of_what_the_page_is_about() -> None:
    text = """THE LYNX PROTOCOL is a treaty on lynx.

_opened for signature_ - 14 June 1994

Where the Fur Protocol asked every party for the same, the Lynx Protocol does not.

_parties_ - (2) Peru, Chile
"""
    assert parties(text) == {"Lynx Protocol | PER | party", "Lynx Protocol | CHL | party"}


def test_a_section_of_signatories_is_of_what_the_page_opens_with() -> None:
    text = """The LIMA DECLARATION ON THE CARE AND PROTECTION OF LYNX is a promise that goes beyond the Lynx Protocol of 1988.


Background

The Lynx Protocol only asked for plans, as had the Fur Convention, and nobody had yet thought of more than that.


Signatories

Peru, Chile and Ghana.
"""
    name = "LIMA DECLARATION ON THE CARE AND PROTECTION OF LYNX"
    assert parties(text) == {f"{name} | {code} | signatory" for code in ("PER", "CHL", "GHA")}
