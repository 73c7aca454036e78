"""Agreement countries: text → records, with the reason beside each row. The sentences and most agreements are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.records.agreement_countries import draft
from extractors.records.events.words.roles import label_role
from schemas.claim import Claim, validate
from schemas.document import BlockKind
from tests.extractors.records.reader import one_line, reading

STATED = [
    (
        "NOAA and Norway's Fisheries Board signed the Reef Protocol.",
        ["Reef Protocol | NOR | party", "Reef Protocol | USA | party"],
        "agencies",
    ),
    (
        "The Lake Treaty, signed by EPA and Environment Canada, is old.",
        ["Lake Treaty | CAN | party", "Lake Treaty | USA | party"],
        "by agencies",
    ),
    ("Kenya signed but has not ratified the Reef Protocol.", ["Reef Protocol | KEN | signatory"], "the object of both verbs"),
    ("Kenya has signed, but has not yet ratified, the Reef Protocol.", ["Reef Protocol | KEN | signatory"], "behind the commas"),
    (
        "The Lake Treaty was signed in 2001 by the environment ministers of Kenya and Ghana.",
        ["Lake Treaty | GHA | party", "Lake Treaty | KEN | party"],
        "their ministers",
    ),
    ("The Lake Treaty was concluded among Kenya and Ghana.", ["Lake Treaty | GHA | party", "Lake Treaty | KEN | party"], "among"),
    (
        "The Reef Protocol is old. It has not been ratified by Kenya or Chile.",
        ["Reef Protocol | CHL | non_party", "Reef Protocol | KEN | non_party"],
        "a pronoun for what they did not ratify",
    ),
    (
        "The Reef Protocol has 90 parties. Notable non-ratifying states include Kenya and Chile.",
        ["Reef Protocol | CHL | non_party", "Reef Protocol | KEN | non_party"],
        "a noun for those outside",
    ),
    ("All countries except Kenya have ratified the Reef Protocol.", ["Reef Protocol | KEN | non_party"], "except"),
    ("Every member but Kenya has ratified the Reef Protocol.", ["Reef Protocol | KEN | non_party"], "every … but"),
    (
        "The only countries not to have ratified the Reef Protocol were Kenya and Chile.",
        ["Reef Protocol | CHL | non_party", "Reef Protocol | KEN | non_party"],
        "the only ones",
    ),
    (
        "The Reef Protocol is old. Neither Kenya nor Chile has joined it.",
        ["Reef Protocol | CHL | non_party", "Reef Protocol | KEN | non_party"],
        "neither",
    ),
    (
        "Kenya is not a party to the Reef Protocol or the Lake Treaty.",
        ["Lake Treaty | KEN | non_party", "Reef Protocol | KEN | non_party"],
        "to either",
    ),
    ("Spain and France belong to the Reef Protocol.", ["Reef Protocol | ESP | party", "Reef Protocol | FRA | party"], "belong to"),
    ("The Reef Protocol is old. Chile, too, is a Party.", ["Reef Protocol | CHL | party"], "too"),
    (
        "The Reef Protocol.\nParties: Peru, Chile. Non-parties: Kenya.",
        ["Reef Protocol | CHL | party", "Reef Protocol | KEN | non_party", "Reef Protocol | PER | party"],
        "two labels",
    ),
    (
        "Over 140 nations had ratified the Reef Protocol, including Russia and Peru.",
        ["Reef Protocol | PER | party", "Reef Protocol | RUS | party"],
        "including",
    ),
    (
        "The Quiet Oceans Partnership brought together Chile and Peru.",
        ["Quiet Oceans Partnership | CHL | participant", "Quiet Oceans Partnership | PER | participant"],
        "brought together",
    ),
    (
        "Three countries adopted the Reef Protocol in 1959: Chile, Kenya and Peru.",
        ["Reef Protocol | CHL | party", "Reef Protocol | KEN | party", "Reef Protocol | PER | party"],
        "a colon",
    ),
    ("Kenya has shown interest but is outside the Reef Protocol.", ["Reef Protocol | KEN | non_party"], "outside"),
    (
        "Ministers of Chile and Peru adopted the Delta Initiative.",
        ["Delta Initiative | CHL | party", "Delta Initiative | PER | party"],
        "ministers of several countries act for them",
    ),
    (
        "Chile, Peru and other coastal states promised in the Clean Air Accord to cut it.",
        ["Clean Air Accord | CHL | party", "Clean Air Accord | PER | party"],
        "promised in it; others",
    ),
    (
        "The Fisheries Agreement entered into force between Chile and Peru on March 1, 2006.",
        ["Fisheries Agreement | CHL | party", "Fisheries Agreement | PER | party"],
        "between",
    ),
    (
        "The Reef Protocol is old. Kenya signed in 1990. Kenya attends as an observer.",
        ["Reef Protocol | KEN | observer", "Reef Protocol | KEN | signatory"],
        "a signatory that observes",
    ),
    (
        "The Delta Initiative grows. China and India have not joined.",
        ["Delta Initiative | CHN | non_party", "Delta Initiative | IND | non_party"],
        "no object",
    ),
    ("The Delta Initiative grows. Kenya takes part, too.", ["Delta Initiative | KEN | participant"], "no object"),
    (
        "Chile, Kenya and Peru are SMN Partners.",
        [
            "Soot Monitoring Network | CHL | participant",
            "Soot Monitoring Network | KEN | participant",
            "Soot Monitoring Network | PER | participant",
        ],
        "a noun behind the name",
    ),
    ("The Reef Protocol is old. Norway attends its meetings as an observer.", ["Reef Protocol | NOR | observer"], "as an observer"),
    (
        "The Reef Protocol is old. Kenya, like Chile, is only a signatory.",
        ["Reef Protocol | KEN | signatory"],
        "who is compared is not told of",
    ),
    (
        "The Reef Protocol is old. Kenya and Chile could join but have not.",
        ["Reef Protocol | CHL | non_party", "Reef Protocol | KEN | non_party"],
        "an ellipsis",
    ),
    (
        "The Reef Protocol is old. Kenya and Chile refused to sign.",
        ["Reef Protocol | CHL | non_party", "Reef Protocol | KEN | non_party"],
        "refused",
    ),
    ("Kenya was barred by its status from joining the Reef Protocol.", ["Reef Protocol | KEN | non_party"], "barred"),
    (
        "Norway signed the Reef Protocol; Kenya and Chile have done neither.",
        ["Reef Protocol | CHL | non_party", "Reef Protocol | KEN | non_party", "Reef Protocol | NOR | signatory"],
        "neither",
    ),
    ("Norway and the European Union announced the Delta Initiative.", ["Delta Initiative | NOR | participant"], "beside a bloc"),
    ("Norway, home of the secretariat, has signed the Reef Protocol.", ["Reef Protocol | NOR | signatory"], "an apposition between"),
    (
        "Norway and Japan, whose fleets fished there, never joined the Reef Protocol.",
        ["Reef Protocol | JPN | non_party", "Reef Protocol | NOR | non_party"],
        "whose",
    ),
    (
        "The Lake Treaty was signed on April 7, 1997, by Canada and Norway.",
        ["Lake Treaty | CAN | party", "Lake Treaty | NOR | party"],
        "a date before by",
    ),
    ("The Lake Treaty – between Norway and Sweden – is old.", ["Lake Treaty | NOR | party", "Lake Treaty | SWE | party"], "dashes"),
    (
        "The Lake Treaty has been the pact by which Canada and Norway look after it.",
        ["Lake Treaty | CAN | party", "Lake Treaty | NOR | party"],
        "by which",
    ),
    ("The Lake Treaty, in which Chile undertook to fish less, is old.", ["Lake Treaty | CHL | party"], "what it undertook there"),
    (
        "The Lake Treaty, which Canada and Norway made, is old.",
        ["Lake Treaty | CAN | party", "Lake Treaty | NOR | party"],
        "the object of a relative clause",
    ),
    (
        "The Reef Protocol is young. Kenya and Ghana are not yet Contracting Parties.",
        ["Reef Protocol | GHA | non_party", "Reef Protocol | KEN | non_party"],
        "not yet",
    ),
    ("Norway did not ratify the Reef Protocol until 1994.", ["Reef Protocol | NOR | party"], "it did in the end"),
    # Standing
    ("Norway is a party to the Reef Protocol.", ["Reef Protocol | NOR | party"], "the plain case"),
    (
        "The United States and Peru are both Parties to the Harbour Convention.",
        ["Harbour Convention | USA | party", "Harbour Convention | PER | party"],
        "two subjects",
    ),
    (
        "As a party to the Harbour Convention, the United States reports each year.",
        ["Harbour Convention | USA | party"],
        "as, with the country behind",
    ),
    ("Norway, a party to the Reef Protocol, reports each year.", ["Reef Protocol | NOR | party"], "an apposition"),
    ("Norway has been a Party to the Reef Protocol since 1992.", ["Reef Protocol | NOR | party"], "since"),
    ("Colombia is signatory to the Harbour Convention.", ["Harbour Convention | COL | signatory"], "signatory"),
    ("Brazil is an observer to the Lake Treaty.", ["Lake Treaty | BRA | observer"], "observer"),
    ("Chile is a member of the Lake Treaty.", ["Lake Treaty | CHL | party"], "a member of a treaty is a party"),
    (
        "Chile is a member of the Quiet Oceans Partnership.",
        ["Quiet Oceans Partnership | CHL | participant"],
        "of a partnership a participant",
    ),
    ("Kenya is a partner in the Delta Initiative.", ["Delta Initiative | KEN | participant"], "partner"),
    ("The United States is a party to this agreement. The Reef Protocol bans it.", [], "an agreement that is only named later"),
    ("The Reef Protocol bans it. The United States is a party to this Protocol.", ["Reef Protocol | USA | party"], "a reference"),
    (
        "Japan is a party to the Harbour Convention and the Reef Protocol.",
        ["Harbour Convention | JPN | party", "Reef Protocol | JPN | party"],
        "two agreements",
    ),
    (
        "Parties to the Reef Protocol include Norway, Iceland and Sweden.",
        [f"Reef Protocol | {c} | party" for c in ("NOR", "ISL", "SWE")],
        "include",
    ),
    # Acts
    ("In 2013, the United States joined the Harbour Convention.", ["Harbour Convention | USA | party"], "joined"),
    ("Colombia ratified the Harbour Convention in 2019.", ["Harbour Convention | COL | party"], "ratified"),
    ("Colombia ratified the Harbour Convention.", ["Harbour Convention | COL | party"], "a party needs no date"),
    ("Peru acceded to the Reef Protocol.", ["Reef Protocol | PER | party"], "acceded"),
    ("Colombia signed the Harbour Convention in 2013.", ["Harbour Convention | COL | signatory"], "who signs is a signatory"),
    ("Colombia signed the Harbour Convention in 2013 and ratified it in 2019.", ["Harbour Convention | COL | party"], "the stronger role"),
    (
        "The United States and Peru signed a Fisheries Agreement in 2006.",
        ["Fisheries Agreement | USA | party", "Fisheries Agreement | PER | party"],
        "what two sign between them makes both parties",
    ),
    (
        "The Harbour Convention was ratified by Norway and Spain.",
        ["Harbour Convention | NOR | party", "Harbour Convention | ESP | party"],
        "agents",
    ),
    ("Iceland withdrew from the Lake Treaty in 1992.", ["Lake Treaty | ISL | withdrawn"], "withdrew"),
    ("Iceland joined the Lake Treaty in 1980 and withdrew from it in 1992.", ["Lake Treaty | ISL | withdrawn"], "withdrawn in the end"),
    # Refusals
    ("The United States has not ratified the Reef Protocol.", ["Reef Protocol | USA | non_party"], "not ratified"),
    ("Norway is not a party to the Lake Treaty.", ["Lake Treaty | NOR | non_party"], "not a party"),
    ("India has never signed the Lake Treaty.", ["Lake Treaty | IND | non_party"], "never"),
    ("Ghana did not join the Lake Treaty.", ["Lake Treaty | GHA | non_party"], "did not"),
    ("Kenya has yet to ratify the Lake Treaty.", ["Lake Treaty | KEN | non_party"], "yet to"),
    ("France refused to sign the Lake Treaty.", ["Lake Treaty | FRA | non_party"], "refused"),
    ("Mexico signed the Lake Treaty but has not ratified it.", ["Lake Treaty | MEX | signatory"], "signed is more than not ratified"),
    # Between, and in the name
    (
        "The Fisheries Agreement between Canada and Norway helps.",
        ["Fisheries Agreement | CAN | party", "Fisheries Agreement | NOR | party"],
        "between",
    ),
    (
        "Under the Agreement between Canada and Norway on Sealing, both report.",
        [f"Agreement between Canada and Norway on Sealing | {c} | party" for c in ("CAN", "NOR")],
        "in the name",
    ),
    (
        "The U.S.-China Soil Center tests soil.",
        ["U.S.-China Soil Center | USA | party", "U.S.-China Soil Center | CHN | party"],
        "joined by a hyphen",
    ),
    (
        "The Canada-United States Smog Strategy set goals.",
        ["Canada-United States Smog Strategy | CAN | party", "Canada-United States Smog Strategy | USA | party"],
        "likewise",
    ),
    # Makers and those who take part
    (
        "Under the board, the U.S., Canada, and Mexico developed a Regional Soot Plan.",
        [f"Regional Soot Plan | {c} | party" for c in ("USA", "CAN", "MEX")],
        "made together",
    ),
    (
        "The Lake Treaty was adopted by Austria, Germany and Switzerland.",
        [f"Lake Treaty | {c} | party" for c in ("AUT", "DEU", "CHE")],
        "by",
    ),
    (
        "The Delta Initiative was launched in 2003 by the U.S. Department of Parks and the U.S. Department of Mud.",
        ["Delta Initiative | USA | participant"],
        "an agency stands for its country as a participant",
    ),
    ("The U.S. Department of Parks launched the Delta Initiative.", ["Delta Initiative | USA | participant"], "active"),
    ("Canada leads a team. Canada participates in the Delta Initiative.", ["Delta Initiative | CAN | participant"], "participates"),
    (
        "The United States was a catalyst for the Quiet Oceans Partnership, and continues to participate actively.",
        ["Quiet Oceans Partnership | USA | participant"],
        "the agreement named before",
    ),
    ("Japan co-chairs the Delta Initiative.", ["Delta Initiative | JPN | participant"], "co-chairs"),
    (
        "The Delta Initiative is comprised of agencies from Japan, Ghana and Kenya.",
        [f"Delta Initiative | {c} | participant" for c in ("JPN", "GHA", "KEN")],
        "made of",
    ),
    (
        "The SMN began operating in 2015 with three pilot sites in Thailand, Indonesia, and Vietnam.",
        [f"Soot Monitoring Network | {c} | participant" for c in ("THA", "IDN", "VNM")],
        "sites",
    ),
    (
        "The Quiet Oceans Partnership is global. Its partners include Japan, the European Union and Chile.",
        ["Quiet Oceans Partnership | JPN | participant", "Quiet Oceans Partnership | CHL | participant"],
        "a list past what is no country",
    ),
    (
        "Canada and Norway will continue to cooperate through the Delta Initiative and the SMN.",
        [f"{a} | {c} | participant" for a in ("Delta Initiative", "Soot Monitoring Network") for c in ("CAN", "NOR")],
        "working together through",
    ),
    ("Through the Delta Initiative, Canada works with 39 partners.", ["Delta Initiative | CAN | participant"], "through, in front"),
    # Lists
    (
        "Reef Protocol\nparties - (3) Austria, Chile, Spain",
        [f"Reef Protocol | {c} | party" for c in ("AUT", "CHL", "ESP")],
        "a labelled line",
    ),
    ("Reef Protocol\n_parties_ - (2) Austria, Chile", [f"Reef Protocol | {c} | party" for c in ("AUT", "CHL")], "with mark-up"),
    (
        "Reef Protocol\nParties (as of May 2016): (2) Austria, Chile",
        [f"Reef Protocol | {c} | party" for c in ("AUT", "CHL")],
        "with a date",
    ),
    (
        "Reef Protocol\nParties: Austria, Chile. Spain",
        [f"Reef Protocol | {c} | party" for c in ("AUT", "CHL", "ESP")],
        "a full stop for a comma",
    ),
    (
        "Reef Protocol\ncountries that have signed, but not yet ratified - (2) Chile, Ghana",
        [f"Reef Protocol | {c} | signatory" for c in ("CHL", "GHA")],
        "signed only",
    ),
    ("Reef Protocol\nMembers: Austria, Chile", [f"Reef Protocol | {c} | party" for c in ("AUT", "CHL")], "members of a treaty"),
    (
        "Soot Monitoring Network\nMembers: Austria, Chile",
        [f"Soot Monitoring Network | {c} | participant" for c in ("AUT", "CHL")],
        "of a network",
    ),
    ("Reef Protocol\nParties: Austria; Depositary: Switzerland", ["Reef Protocol | AUT | party"], "another label ends the list"),
    (
        "Reef Protocol\nParties: Austria, European Union, Chile",
        ["Reef Protocol | AUT | party", "Reef Protocol | CHL | party", "Reef Protocol | European Union | party"],
        "the EU by its name",
    ),
    (
        "Parties to the Reef Protocol: Austria, Chile",
        [f"Reef Protocol | {c} | party" for c in ("AUT", "CHL")],
        "the agreement in the label",
    ),
    # Further shapes
    ("Iceland left. Iceland withdrew from the Lake Treaty in 1992 and rejoined in 1999.", ["Lake Treaty | ISL | party"], "a party again"),
    ("Norway signed the Harbour Convention but is not a Party.", ["Harbour Convention | NOR | signatory"], "signed is more than no party"),
    ("The Reef Protocol bans it. Kenya is not a Party.", ["Reef Protocol | KEN | non_party"], "no party of what was named before"),
    ("The Reef Protocol bans it. Kenya has not ratified it.", ["Reef Protocol | KEN | non_party"], "by a pronoun"),
    (
        "The Reef Protocol has been ratified by 187 countries, but not by Kenya or Ghana.",
        ["Reef Protocol | KEN | non_party", "Reef Protocol | GHA | non_party"],
        "left out",
    ),
    ("Japan is one of 12 original signatories to the Lake Treaty.", ["Lake Treaty | JPN | signatory"], "one of many"),
    (
        "The Delta Initiative (DI) is a joint effort between Canada and Norway.",
        ["Delta Initiative | CAN | party", "Delta Initiative | NOR | party"],
        "what it is: between them",
    ),
    (
        "Canada and Norway signed the Seabird Agreement in 2004.",
        ["Seabird Agreement | CAN | party", "Seabird Agreement | NOR | party"],
        "a few who sign an agreement make it between them",
    ),
    (
        "The Delta Initiative was launched by Chile, Ghana, India, Kenya and Spain.",
        [f"Delta Initiative | {c} | participant" for c in ("CHL", "GHA", "IND", "KEN", "ESP")],
        "many who launch something take part in it",
    ),
    (
        "The Lake Treaty was signed by Chile and Peru in 1985.",
        ["Lake Treaty | CHL | party", "Lake Treaty | PER | party"],
        "all who signed it: it is between them",
    ),
    (
        "Parties to the Reef Protocol: Chile, Peru. Kenya and Ghana have signed but have not ratified the Protocol.",
        [f"Reef Protocol | {c} | party" for c in ("CHL", "PER")] + [f"Reef Protocol | {c} | signatory" for c in ("KEN", "GHA")],
        "a sentence of its own ends the list",
    ),
    (
        "Kenya is the only country in the group that has not ratified the Reef Protocol.",
        ["Reef Protocol | KEN | non_party"],
        "the only one",
    ),
    ("The Delta Initiative has 45 partner countries, including Peru.", ["Delta Initiative | PER | participant"], "one of its partners"),
    ("Chile, a member of the Delta Initiative since 2013, hosted it.", ["Delta Initiative | CHL | participant"], "a member since"),
    ("China and India became observers to the Lake Treaty.", ["Lake Treaty | CHN | observer", "Lake Treaty | IND | observer"], "became"),
    (
        "The Reef Protocol has been ratified by 48 countries, including Chile and Peru.",
        ["Reef Protocol | CHL | party", "Reef Protocol | PER | party"],
        "two of the 48",
    ),
    ("More than 190 countries, including Japan, have ratified the Reef Protocol.", ["Reef Protocol | JPN | party"], "one of those meant"),
    (
        "Five members: see the Lake Treaty. Its members are Chile and Peru.",
        ["Lake Treaty | CHL | party", "Lake Treaty | PER | party"],
        "its members",
    ),
    ("The Lake Treaty took effect for Chile on 3 May 2006.", ["Lake Treaty | CHL | party"], "in force for a country"),
    (
        "Signatory countries to the Lake Treaty: Chile. Parties to the Lake Treaty: Kenya, Ghana.",
        ["Lake Treaty | CHL | signatory", "Lake Treaty | KEN | party", "Lake Treaty | GHA | party"],
        "two lists in a paragraph",
    ),
]

NOT_STATED = [
    ("In Accra, Ghana, the Parties to the Reef Protocol met.", "where they met"),
    ("Canada launched the Provincial Peat Programme in 1998.", "one government's own"),
    ("The Lake Treaty is old. In April 1915, Italy joined the war.", "a war"),
    ("Under the Reef Protocol, fish from Norway are counted.", "a country near an agreement"),
    ("Norway will become a party to the Reef Protocol.", "a plan"),
    ("Norway may join the Reef Protocol.", "a possibility"),
    ("Norway plans to ratify the Reef Protocol.", "an intention"),
    ("If Norway ratified the Reef Protocol, fish would return.", "a condition"),
    ("Is Norway a party to the Reef Protocol?", "a question"),
    ("Experts from Norway discussed the Reef Protocol.", "experts are not their country"),
    ("The Reef Protocol was adopted in Kuwait in 1978.", "the place of a meeting"),
    ("The Reef Protocol is working toward ratification in Colombia.", "not ratified yet"),
    ("Colombia is working toward full ratification of the Harbour Convention.", "likewise"),
    ("Canadian companies joined the Delta Initiative.", "companies are not their country"),
    ("The Mexico City office signed the Delta Initiative's guest book.", "a city"),
    ("EPA is a member of the Delta Initiative.", "an agency is no country"),
    ("The Delta Initiative supports farmers in Kenya and Ghana.", "those it helps"),
    ("In Kenya, the Harbour Convention is popular.", "where it is popular"),
    ("The U.S. funds the Harbour Convention's library.", "money is no role"),
    ("Sites in Thailand pollute the sea. The Reef Protocol bans it.", "sites of something else"),
    ("The secretariat of the Reef Protocol is in Switzerland.", "the seat"),
    ("Norway and Sweden differ. The Reef Protocol bans it.", "two sentences"),
    ("Norway is not only a critic of the Reef Protocol.", "no standing"),
    ("The Reef Protocol\nDepositary: Switzerland", "a depositary is no party"),
    ("Parties: Austria, Chile", "no agreement on the page"),
    ("The 1997 report compares Canada and the United States under the Smog rules.", "no agreement"),
    ("The Delta Initiative met. Chile, a member of the choir since 2013, sang.", "a member of something else"),
    ("Japan hosted the Lake Treaty conference in 1997.", "a conference"),
    ("Japan hosted a summit on the Lake Treaty.", "a summit on it"),
    ("Ministers from Canada and Norway adopted the Delta Initiative's logo.", "a logo"),
]


@pytest.mark.parametrize(("text", "expected", "why"), STATED)
def test_a_part_that_the_text_states_is_drafted(text: str, expected: list[str], why: str) -> None:
    assert sorted({one_line(each) for each in draft(reading(*text.split("\n")))}) == sorted(expected), why


@pytest.mark.parametrize(("text", "why"), NOT_STATED)
def test_a_country_that_is_merely_mentioned_has_no_part(text: str, why: str) -> None:
    assert [one_line(each) for each in draft(reading(*text.split("\n")))] == [], why


def test_items_under_a_lead_in_have_its_role() -> None:
    read = reading(
        "The following countries are Parties to the Reef Protocol:", (BlockKind.LIST_ITEM, "Austria"), (BlockKind.LIST_ITEM, "Chile (2004)")
    )
    found = list(draft(read))
    assert [one_line(each) for each in found] == ["Reef Protocol | AUT | party", "Reef Protocol | CHL | party"]
    assert [each.source for each in found[0].evidence.inherited] == ["lead_in"]


def test_items_under_a_heading_have_its_role() -> None:
    read = reading(
        "Soot Monitoring Network",
        (BlockKind.HEADING, "Participating countries"),
        (BlockKind.LIST_ITEM, "Japan"),
        (BlockKind.LIST_ITEM, "The sea near Japan"),
    )
    assert [one_line(each) for each in draft(read)] == ["Soot Monitoring Network | JPN | participant"]


def test_a_column_gives_the_role_of_its_countries() -> None:
    read = reading((BlockKind.TABLE_ROW, "Reef Protocol\tAustria, Chile\tSwitzerland"), heads=("Agreement", "Parties", "Depositary"))
    assert [one_line(each) for each in draft(read)] == ["Reef Protocol | AUT | party", "Reef Protocol | CHL | party"]


@pytest.mark.parametrize(
    ("cell", "role"),
    [("Party (1986)", "party"), ("Signatory", "signatory"), ("Not a party", "non_party"), ("–", None)],
)
def test_a_cell_under_status_tells_the_role_of_the_rows_country(cell: str, role: str | None) -> None:
    read = reading("Reef Protocol", (BlockKind.TABLE_ROW, f"Norway\t{cell}"), heads=("State", "Status"))
    assert [one_line(each) for each in draft(read)] == ([f"Reef Protocol | NOR | {role}"] if role else [])


@pytest.mark.parametrize(
    ("row", "role"), [("Norway\t3 May 1999\t2001", "party"), ("Norway\t3 May 1999\t", "signatory")], ids=["ratified", "only signed"]
)
def test_a_depositarys_row_makes_a_party_of_who_ratified(row: str, role: str) -> None:
    read = reading("Reef Protocol", (BlockKind.TABLE_ROW, row), heads=("Participant", "Signature", "Ratification"))
    assert [one_line(each) for each in draft(read)] == [f"Reef Protocol | NOR | {role}"]


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Parties", "party"),
        ("Parties (as of September 2016)", "party"),
        ("Contracting Parties to the Convention", "party"),
        ("Member States", "member"),
        ("countries that have signed, but not yet ratified", "signatory"),
        ("Participating countries", "participant"),
        ("Observers", "observer"),
        ("Non-parties", "non_party"),
        ("Political parties in Chile", None),
        ("Country", None),
        ("", None),
    ],
)
def test_a_label_gives_a_role(label: str, role: str | None) -> None:
    assert label_role(label) == role


@pytest.mark.parametrize(("text", "expected", "why"), STATED)
def test_every_draft_is_valid_and_quotes_the_document(text: str, expected: list[str], why: str) -> None:
    read = reading(*text.split("\n"))
    for each in draft(read):
        assert isinstance(validate(each, read.document.doc_id), Claim), why
        assert read.document.text[each.evidence.start_char : each.evidence.end_char] == each.evidence.exact


VOCABULARY = """
the Canada Norway Canadian Reef Protocol Delta Initiative is was has not a party to ratified signed by between and , .
( ) it parties: members sites in
"""
WORDS = VOCABULARY.split()


@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_any_words_give_valid_drafts_of_countries_that_are_named(words: list[str]) -> None:
    read = reading(" ".join(words) or "x")
    named = {mention.value for passage in read.passages for mention in passage.mentions}
    for each in draft(read):
        assert isinstance(validate(each, read.document.doc_id), Claim)
        assert each.values["country"] in named
        assert each.evidence.exact in read.document.text


@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_a_country_has_one_role_in_an_agreement(words: list[str]) -> None:
    found = list(draft(reading(" ".join(words) or "x")))
    assert len({(each.values["agreement"], each.values["country"]) for each in found}) == len({one_line(each) for each in found})
