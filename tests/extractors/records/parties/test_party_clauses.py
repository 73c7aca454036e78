"""Clauses that tell who is in an agreement and who is not: text → parts, with the reason beside each row. The sentences are invented."""

import pytest

from tests.extractors.records.pages import parties


def _parts(role: str, *countries: str, agreement: str = "Lynx Agreement") -> set[str]:
    return {f"{agreement} | {country} | {role}" for country in countries}


TOLD = [
    (
        "Norway, Chile, the European Commission and Peru signed the Lynx Agreement.",
        _parts("party", "NOR", "CHL", "PER"),
        "a body within the list",
    ),
    (
        "Norway gives grants through its Lynx Partnership. Countries involved in the partnership include Chile and Peru.",
        _parts("participant", "CHL", "PER", agreement="Lynx Partnership"),
        "those whom it involves",
    ),
    (
        "Norway and Chad run the Lynx Partnership. Chile and Peru are the current co-chairs of the Lynx Partnership.",
        _parts("participant", "CHL", "PER", "NOR", "TCD", agreement="Lynx Partnership"),
        "who leads it now",
    ),
    (
        "Peru's minister Ana Diaz and her counterpart from Chile signed the Lynx Agreement.",
        _parts("party", "PER", "CHL"),
        "a counterpart from a country",
    ),
    (
        "Norway, the World Bank, the Fell Council for the Lynx, Chile and Peru signed the Lynx Agreement.",
        _parts("party", "NOR", "CHL", "PER"),
        "two of them",
    ),
    (
        "Representatives from Norway, Chile, the European Union and Peru signed the Terms of Reference, formally creating the Lynx "
        "Partnership as a forum.",
        _parts("party", "NOR", "CHL", "PER", agreement="Lynx Partnership"),
        "a text without a name that makes it",
    ),
    (
        "Norway, Chile and Peru signed a statement that established the Lynx Partnership.",
        _parts("party", "NOR", "CHL", "PER", agreement="Lynx Partnership"),
        "the same in a clause",
    ),
    (
        "Envoys of Norway, Chile, Peru and Mali met in Oslo to launch the Lynx Partnership.",
        _parts("participant", "NOR", "CHL", "PER", "MLI", agreement="Lynx Partnership"),
        "what they met for",
    ),
    (
        "The Chile FTA and the Peru Trade Promotion Agreement are old.",
        _parts("party", "CHL", agreement="Chile FTA") | _parts("party", "PER", agreement="Peru Trade Promotion Agreement"),
        "whose trade agreement it is called",
    ),
    (
        "Spain and Portugal, but not Morocco, have ratified the Lynx Agreement.",
        _parts("party", "ESP", "PRT") | _parts("non_party", "MAR"),
        "one that is set apart between commas",
    ),
    ("Non-parties to the Lynx Agreement include Kenya and Haiti.", _parts("non_party", "KEN", "HTI"), "no parties"),
    ("Nonparties to the Lynx Agreement include Kenya and Haiti.", _parts("non_party", "KEN", "HTI"), "in one word"),
    ("Chile and Peru are the only countries that have joined the Lynx Agreement.", _parts("party", "CHL", "PER"), "the only ones"),
    ("Iran and Libya are the only countries not to have ratified the Lynx Agreement.", _parts("non_party", "IRN", "LBY"), "to have not"),
    ("The Holy See is the only state that is not a party to the Lynx Agreement.", _parts("non_party", "VAT"), "a single state"),
    ("The only state able to join that is not a party to the Lynx Agreement is Haiti.", _parts("non_party", "HTI"), "the list behind"),
    ("Kenya joined Uganda and Tanzania in signing the Lynx Agreement.", _parts("party", "KEN", "UGA", "TZA"), "joined others in it"),
    (
        "Kenya is joining representatives from Uganda, Chad and Tanzania in signing a charter creating the Lynx Partnership.",
        _parts("party", "KEN", "UGA", "TCD", "TZA", agreement="Lynx Partnership"),
        "is joining those from",
    ),
    (
        "Thirteen countries join Kenya in launching the Lynx Partnership.",
        _parts("participant", "KEN", agreement="Lynx Partnership"),
        "joined by a number",
    ),
    ("The Lynx Agreement is between Norway and Iceland.", _parts("party", "NOR", "ISL"), "between them"),
    (
        "The Lynx Commission is a body established by Chile, Peru and Bolivia under the Lynx Agreement.",
        _parts("party", "CHL", "PER", "BOL"),
        "those who set up something under it",
    ),
    (
        "Chile and Peru committed to cutting transboundary smog in the 1991 Lynx Agreement.",
        _parts("party", "CHL", "PER"),
        "what they bound themselves to stands between",
    ),
    ("Chile and Peru sign Lynx Agreement", _parts("party", "CHL", "PER"), "the present of a headline"),
    ("Chile, Peru sign historic Lynx Agreement in Lima", _parts("party", "CHL", "PER"), "with a comma for its conjunction"),
    (
        "Jo Brown, Secretary of DOE, spoke. EPA Administrator Ann Smith is meeting delegates from Kenya, Chad and Peru today and signing "
        "a Charter formally founding the Lynx Partnership.",
        _parts("party", "USA", "KEN", "TCD", "PER", agreement="Lynx Partnership"),
        "meeting others and signing",
    ),
    (
        "Chile takes part in a number of bodies including the Otter Agreement, the Lynx Agreement, and is active elsewhere.",
        _parts("participant", "CHL") | _parts("participant", "CHL", agreement="Otter Agreement"),
        "in bodies that are told behind",
    ),
    (
        "Chile ratified the Otter Convention in 1993 and the Otter Protocol in 2003, and has been a Party to the Lynx Treaty since 2017.",
        {f"{name} | CHL | party" for name in ("Otter Convention", "Otter Protocol", "Lynx Treaty")},
        "a standing behind an act",
    ),
    (
        "The Lynx Treaty is old; Eritrea and South Africa were neither signatories nor parties.",
        _parts("non_party", "ERI", "ZAF", agreement="Lynx Treaty"),
        "neither nor",
    ),
    (
        "Zambia and Peru met. The two foreign ministers took part in the signing of the Lynx Agreement.",
        _parts("party", "ZMB", "PER"),
        "those who take part in the signing",
    ),
    (
        "The Arosa Protocol was adopted in 1997. The United States signed Arosa in 1998.",
        _parts("signatory", "USA", agreement="Arosa Protocol"),
        "a short name behind a treaty's verb",
    ),
    (
        "4 states, notably Australia (2.1%), Liechtenstein (0.1%) and Monaco (0.1%), all refused to ratify the Lynx Treaty.",
        _parts("non_party", "AUS", "LIE", "MCO", agreement="Lynx Treaty"),
        "a list with brackets",
    ),
    (
        "Its members are Kenya, Chad, Peru and Chile. Two agreements among all four Lynx States were made: the Lynx Agreement, signed in "
        "2011; and the Otter Agreement, signed in 2013.",
        _parts("party", "KEN", "TCD", "PER", "CHL") | _parts("party", "KEN", "TCD", "PER", "CHL", agreement="Otter Agreement"),
        "several agreements among the same",
    ),
    (
        "The Otter Treaty is old. The meeting is open to all 17 Parties, i.e. Chile and Peru, and to those who have yet to ratify the "
        "Lynx Agreement.",
        _parts("party", "CHL", "PER"),
        "spelt out, of what is named behind",
    ),
    (
        "The Lynx Agreement was ratified by each of the Parties to an old treaty (Chile, the Andean Community, and Peru) along with Cuba.",
        _parts("party", "CHL", "PER", "CUB"),
        "in brackets, with others",
    ),
    ("The Lynx Agreement was ratified by Chile, Peru and, in March 2003, Cuba.", _parts("party", "CHL", "PER", "CUB"), "a date between"),
    (
        "Chile and Peru lead the Global Lynx Pledge. The statement named the new backers: Kenya, Norway and Cuba.",
        _parts("participant", "CHL", "PER", "KEN", "NOR", "CUB", agreement="Global Lynx Pledge"),
        "backers take part",
    ),
    (
        "By the end of the year Chile had signed up to the International Lynx Coalition as well.",
        _parts("party", "CHL", agreement="International Lynx Coalition"),
        "a coalition is joined, however one signs",
    ),
    ("Chile joins Lynx Agreement", _parts("party", "CHL"), "of one country"),
    (
        "For years Chile and Peru have guarded their lynxes together under the Lynx Agreement.",
        _parts("party", "CHL", "PER"),
        "whatever they do together under it",
    ),
    ("The governments of Chile and Peru revised the Lynx Agreement.", _parts("party", "CHL", "PER"), "those who change it"),
    ("A council was set up by Chile, Peru and Bolivia under the Lynx Agreement.", _parts("party", "CHL", "PER", "BOL"), "set up by them"),
    (
        "Nine nations team up with Kenya in launching the Lynx Partnership.",
        _parts("participant", "KEN", agreement="Lynx Partnership"),
        "teamed up with by a number",
    ),
    ("Chile and Peru Wednesday signed the Lynx Agreement.", _parts("party", "CHL", "PER"), "a day of the week"),
    ("Chile and Peru on Tuesday signed the Lynx Agreement.", _parts("party", "CHL", "PER"), "with its preposition"),
    (
        "The Lynx Agreement was signed by Ann Smith, vice chair of the Planning Board of Peru, and Jo Brown, Minister of Mines of Chile.",
        _parts("party", "PER", "CHL"),
        "persons with their offices",
    ),
    (
        "Kenya has not joined the Lynx Treaty, while Russia ratified it but later withdrew its ratification.",
        _parts("non_party", "KEN", agreement="Lynx Treaty") | _parts("withdrawn", "RUS", agreement="Lynx Treaty"),
        "a ratification taken back, in a clause of its own",
    ),
    ("Canada revoked its ratification of the Lynx Treaty.", _parts("withdrawn", "CAN", agreement="Lynx Treaty"), "with its object"),
    (
        "The Lynx Treaty has been ratified by the European Union and 196 states: all 193 UN members, the Cook Islands and Niue.",
        _parts("party", "COK", "NIU", agreement="Lynx Treaty"),
        "those who are told behind a number",
    ),
    ("The U.S. Mexico Lynx Agreement was signed.", _parts("party", "USA", "MEX", agreement="U.S. Mexico Lynx Agreement"), "side by side"),
]
NOT_TOLD = [
    ("Backed by a delegate from Peru, the club signed the Lynx Agreement.", "who backed others"),
    ("Norway, Chile and Peru agreed to launch the Lynx Partnership.", "a plan"),
    ("Norway, Chile and Peru will sign a charter creating the Lynx Partnership.", "another"),
    ("The Chilean Trade Agreement and the proposed Peru FTA are told of, and the first U.S. FTA.", "its nationality; a plan; any one"),
    ("Bolivia is joining talks with Chile in Lima on the Lynx Agreement.", "talks"),
    ("Bolivia may join Chile and Peru in signing the Lynx Agreement.", "it may not"),
    ("The Arosa Protocol was adopted in 1997. The United States flew to Arosa in 1998.", "a place"),
    ("Chile and Peru to sign Lynx Agreement", "not yet"),
    ("Countries such as Chile sign no Lynx Agreement.", "no country that acts"),
    ("Chile and Peru could guard their lynxes together under the Lynx Agreement.", "they may"),
    ("Chile would be the only country that has joined the Lynx Agreement.", "it would be"),
    ("Canada withdrew its delegation from the meeting of the Lynx Treaty.", "a delegation is no ratification"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_a_clause_tells_who_is_in_it_and_who_is_not(text: str, expected: set[str], why: str) -> None:
    assert parties(f"<p>{text}</p>") == expected, why


@pytest.mark.parametrize(("text", "why"), NOT_TOLD)
def test_other_clauses_tell_nothing(text: str, why: str) -> None:
    assert parties(f"<p>{text}</p>") == set(), why


def test_short_names_head_the_columns_and_the_rows_of_tables() -> None:
    text = "<p>The Arosa Convention and the Davos Convention protect the lynx.</p>"
    columns = "<tr><th>Country</th><th>Arosa</th><th>Davos</th></tr><tr><td>Kenya</td><td>Party</td><td>Signatory</td></tr>"
    assert parties(f"{text}<table>{columns}</table>") == {"Arosa Convention | KEN | party", "Davos Convention | KEN | signatory"}
    rows = "<tr><th>Convention</th><th>Parties</th></tr><tr><td>Arosa</td><td>Kenya</td></tr><tr><td>Davos</td><td>Mali</td></tr>"
    assert parties(f"{text}<table>{rows}</table>") == {"Arosa Convention | KEN | party", "Davos Convention | MLI | party"}
    one = "<tr><th>Town</th><th>Hotels</th></tr><tr><td>Arosa</td><td>Kenya</td></tr>"
    assert parties(f"{text}<table>{one}</table>") == set()


@pytest.mark.parametrize(
    ("lead", "role", "why"),
    [
        ("In date order, those that have so far ratified the Lynx Treaty after it took effect are:", "party", "a relative clause"),
        ("Parties to the Lynx Treaty are the European Union and nine Contracting Parties (date of ratification):", "party", "with a bloc"),
        ("Anybody may ask for a place. The observers to the Lynx Treaty are:", "observer", "the last sentence"),
        ("Those that have so far discussed the Lynx Treaty are:", None, "talk"),
    ],
)
def test_a_lead_in_gives_those_listed_below_it_their_role(lead: str, role: str | None, why: str) -> None:
    expected = _parts(role, "CHL", "PER", agreement="Lynx Treaty") if role else set()
    assert parties(f"Lynx\n\n{lead}\n\n* Chile (2004)\n* Peru (2006)\n\nThat is all of them.") == expected, why


def test_a_line_may_end_between_the_article_and_the_noun() -> None:
    text = "The Lynx Treaty was signed in 1990 by three states on the shores of the lake, and Peru ratified the\ntreaty in 2004."
    assert parties(f"Lynx\n\n{text}\n\nThe end.") == {"Lynx Treaty | PER | party"}


def test_dated_lines_tell_the_acts_of_the_country_of_a_page() -> None:
    lines = "<p>Otter Treaty: 15 April 1994 (ratification)</p><p>Lynx Convention: 3 May 2001 (signature)</p><p>Lynx Fund: 2001 (grant)</p>"
    assert parties(f"<h1>Lynxes in Zambia</h1>{lines}") == {"Otter Treaty | ZMB | party", "Lynx Convention | ZMB | signatory"}
    assert parties(f"<h1>Lynxes</h1>{lines}") == set()


def test_this_partnership_may_have_its_acronym_behind_it() -> None:
    text = "Under this partnership (LP), Australia, China and India work on lynxes."
    expected = _parts("participant", "AUS", "CHN", "IND", agreement="International Lynx Partnership")
    assert parties(f"<h1>International Lynx Partnership</h1><p>{text}</p>") == expected


def test_an_agreement_of_others_is_none_that_is_called_so_too() -> None:
    chile = "<h2>Chile</h2><p>The U.S.-Chile Environmental Cooperation Agreement was signed.</p>"
    signed = "The three governments of Peru, Bolivia and Kenya signed an Environmental Cooperation Agreement."
    own = _parts("party", "USA", "CHL", agreement="U.S.-Chile Environmental Cooperation Agreement")
    others = _parts("party", "PER", "BOL", "KEN", agreement="Environmental Cooperation Agreement")
    assert parties(f"<h1>Trade</h1>{chile}<h2>Others</h2><p>{signed}</p>") == own | others
    same = "<p>The United States and Chile signed an Environmental Cooperation Agreement.</p>"
    assert parties(f"<h1>Trade</h1>{chile}{same}") == own


def test_a_column_of_acceding_states_lists_parties() -> None:
    rows = "<tr><th>Acceding and member states</th><th>Acceding states only</th></tr><tr><td>Chile</td><td>Peru</td></tr>"
    expected = _parts("party", "CHL", "PER", agreement="Lynx Convention")
    assert parties(f"<h1>Lynx Convention</h1><table>{rows}</table>") == expected
    named = rows.replace("Acceding and", "Lynx Convention map: acceding and")
    assert parties(f"<h1>Lynx Convention</h1><table>{named}</table>") == expected


def test_labels_in_italics_behind_line_breaks_part_the_lines_of_a_definition() -> None:
    lines = "<i>note</i> - abbreviated as Lynx<br><i>opened for signature</i> - 1983<br><i>parties</i> - (2) Chile, Peru"
    signed = "<br><i>countries that have signed, but not yet ratified</i> - (1) Kenya"
    expected = _parts("party", "CHL", "PER", agreement="Lynx Treaty") | _parts("signatory", "KEN", agreement="Lynx Treaty")
    assert parties(f"<h2>Treaties</h2><dl><dt><b>Lynx Treaty</b><dd>{lines}{signed}</dl>") == expected
