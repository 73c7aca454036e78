"""Further shapes of sentences that tell who is in an agreement: text → parts. The sentences are invented."""

import pytest

from tests.extractors.records.pages import parties


def _parts(role: str, *countries: str, agreement: str = "Lynx Treaty") -> set[str]:
    return {f"{agreement} | {country} | {role}" for country in countries}


LED = "The Lynx Treaty was signed in 1973. "
TOLD = [
    ("It entered into force subsequent to its ratification by Chad, the ninth party to do so.", _parts("party", "TCD"), "subsequent to"),
    (
        "The following Contracting Parties to the Lynx Treaty were invited to participate in the talks: Chad, Mali and Niger.",
        _parts("party", "TCD", "MLI", "NER"),
        "the following parties, whatever they did",
    ),
    ("The following Signatories to the Lynx Treaty were represented: Chad and Mali.", _parts("signatory", "TCD", "MLI"), "signatories"),
    ("The following parts of the Lynx Treaty concern Chad: the annex.", set[str](), "no parties"),
    ("Founding states were Barbados, Jamaica and Peru.", _parts("party", "BRB", "JAM", "PER"), "what kind of states"),
    ("The three countries involved are Chad, Mali and Niger.", _parts("party", "TCD", "MLI", "NER"), "the countries involved"),
    ("In 1996, Mongolia was granted observer status.", _parts("observer", "MNG"), "a standing that is granted"),
    ("Mongolia applied for observer status.", set[str](), "a wish"),
    ("It entered into force after Peru became the 35th party.", _parts("party", "PER"), "became the 35th"),
    ("Iraq became the first Arab party.", _parts("party", "IRQ"), "the first of a region"),
    ("Iraq will become the first Arab party.", set[str](), "a plan"),
    ("Chad and Mali are notable absentees.", _parts("non_party", "TCD", "MLI"), "absentees"),
    ("Bulgaria and Peru are acceding states to the Lynx Treaty.", _parts("party", "BGR", "PER"), "acceding states"),
    ("Only Angola and Chad are not yet participating in the Lynx Treaty.", _parts("non_party", "AGO", "TCD"), "not yet"),
    (
        "The Lynx Treaty comprises Chad and Mali, with Niger participating as an observer.",
        _parts("party", "TCD", "MLI") | _parts("observer", "NER"),
        "as what one takes part",
    ),
    ("Chad and Mali served as co-chairs of the Lynx Treaty.", _parts("participant", "TCD", "MLI"), "as what they served"),
    ("Chad and Mali are both members of the Lynx Treaty, as does Niger.", _parts("party", "TCD", "MLI", "NER"), "as does"),
    ("Israel and Jordan agreed on water in Annex II of their Lynx Treaty.", _parts("party", "ISR", "JOR"), "what two have is between them"),
    ("EPA works with Mexico and Canada under the Lynx Treaty.", _parts("party", "USA", "MEX", "CAN"), "those with whom one works under it"),
    (
        "In Rome, the Ambassador of Uruguay to Italy met the Director to deposit his country's instrument of accession to the Lynx Treaty.",
        _parts("party", "URY"),
        "not the country to which an ambassador is sent",
    ),
    (
        "Japan joined the Lynx Treaty on 27 March 2019; Turkey had ratified the treaty on 31 January of that year.",
        _parts("party", "JPN", "TUR"),
        "a dated act that only the reading of events can date",
    ),
    (
        "Five observers – Chad, Mali and Niger – attend the meetings of the Lynx Treaty.",
        _parts("observer", "TCD", "MLI", "NER"),
        "between dashes",
    ),
]

PLAIN = [
    ("Ten countries signed the Lynx Treaty, among others Chad, Mali and Niger.", _parts("signatory", "TCD", "MLI", "NER"), "among others"),
    (
        "The Lynx Treaty took effect in 2007 with Chad and Mali as initial signatories.",
        _parts("signatory", "TCD", "MLI"),
        "as initial ones",
    ),
    ("Chad, Mali and Niger committed themselves to the Lynx Treaty.", _parts("party", "TCD", "MLI", "NER"), "bound themselves"),
    ("The Lynx Treaty on lynxes and hares was adopted by Chad and Mali.", _parts("party", "TCD", "MLI"), "past what it is about"),
    ("The Lynx Treaty on lynxes involves Chad, Mali and Niger.", _parts("party", "TCD", "MLI", "NER"), "past what it is about"),
    (
        "The Lynx Treaty has 26 members, 11 of them fishing nations such as Chad and Mali.",
        _parts("party", "TCD", "MLI"),
        "some of those who are counted",
    ),
    ("The Lynx Treaty helps nations such as Chad and Mali.", set[str](), "nobody is counted"),
    ("The Lynx Treaty was ratified by 28 countries, the latest of which was Haiti.", _parts("party", "HTI"), "the latest of which"),
    ("The Lynx Treaty binds Peru.", _parts("party", "PER"), "one that it binds"),
    ("Chile is bound by the Lynx Treaty, Peru is not.", _parts("party", "CHL") | _parts("non_party", "PER"), "one that is not bound"),
    ("Membership in the Lynx Treaty is limited to Chad and Mali.", _parts("party", "TCD", "MLI"), "a limited membership"),
    ("Chad and Mali established the Commission through the Lynx Treaty.", _parts("party", "TCD", "MLI"), "what they founded through it"),
    ("Chad and Mali want their Lynx Treaty to be signed soon.", set[str](), "a wish"),
    ("The Lynx Treaty resembles an agreement between Chad and Mali.", set[str](), "what it is like is another's"),
    ("Trade between Chad and Mali grew after the Lynx Treaty.", set[str](), "what grew is between them"),
    ("The Lynx Treaty was signed at Xai-Xai by Chad and Mali.", _parts("party", "TCD", "MLI"), "a dash in the name of a place"),
    ("The Lynx Treaty established cooperation among Chad, Mali and Niger.", _parts("party", "TCD", "MLI", "NER"), "what it established"),
    ("In the Lynx Treaty, Chad and Mali bind themselves to assist one another.", _parts("party", "TCD", "MLI"), "bind themselves in it"),
    ("The Lynx Treaty covers Chad, Mali and Niger.", _parts("party", "TCD", "MLI", "NER"), "whom it covers"),
    ("Latvia, one of eight signatories of the Lynx Treaty, plans two parks.", _parts("signatory", "LVA"), "one of those"),
    ("The U.S. is a non-Party observer to the Lynx Treaty.", _parts("observer", "USA"), "an observer that is no party"),
    ("Countries yet to sign the Lynx Treaty include Chad and Mali.", _parts("non_party", "TCD", "MLI"), "yet to sign"),
    ("Haiti and Fiji are among the few still outside the Lynx Treaty.", _parts("non_party", "HTI", "FJI"), "still outside"),
    (
        "The Netherlands' Minister Cramer and her Chinese colleague signed the Lynx Treaty.",
        _parts("signatory", "NLD", "CHN"),
        "a colleague is an office",
    ),
    ("The Lynx Treaty has been signed by all members bar Fiji.", _parts("non_party", "FJI"), "all bar one"),
    ("The Lynx Treaty was signed by the European Community and by Chad and Mali.", _parts("party", "TCD", "MLI"), "by, and by"),
    (
        "The Lynx Treaty is the first agreement under Article IV of the Marten Convention, concluded between Chad and Mali.",
        _parts("party", "TCD", "MLI"),
        "what is concluded is what the sentence defines",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), PLAIN)
def test_a_sentence_by_itself_tells_who_is_in_an_agreement(text: str, expected: set[str], why: str) -> None:
    assert parties(text) == expected, why


PROGRAMME = [
    ("The Lynx Programme is implemented in Cuba, Jamaica and Peru.", ("CUB", "JAM", "PER"), "where it works"),
    ("The Lynx Programme is implemented in Cuba.", (), "one country's own affair"),
    ("The Lynx Programme is shared by Cuba, Jamaica and Peru.", ("CUB", "JAM", "PER"), "shared by"),
    ("Russia, Finland and Norway cooperate in the Lynx Programme.", ("RUS", "FIN", "NOR"), "cooperate in it"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PROGRAMME)
def test_those_among_whom_a_programme_works_take_part_in_it(text: str, expected: tuple[str, ...], why: str) -> None:
    assert parties(text) == _parts("participant", *expected, agreement="Lynx Programme"), why


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_a_sentence_tells_who_is_in_an_agreement(text: str, expected: set[str], why: str) -> None:
    assert parties(f"<p>{LED}{text}</p>") == expected, why


def test_a_standing_is_one_in_what_the_page_opens_with() -> None:
    page = "<p>The Lynx Treaty has twelve members.</p><h3>History</h3><p>Much.</p><p>In 1996, Mongolia was granted observer status.</p>"
    assert parties(page) == _parts("observer", "MNG")
    assert parties(page.replace("The Lynx Treaty has", "Besides the Marten Pact and the Lynx Treaty it has")) == set()


def test_who_signed_with_others_is_a_signatory_where_the_page_says_that_no_more_came_of_it() -> None:
    signed = "<p>The Lynx Pact was signed by Kenya, Chad, Peru and Chile in 1994.</p>"
    three, chad = _parts("party", "KEN", "PER", "CHL", agreement="Lynx Pact"), _parts("signatory", "TCD", agreement="Lynx Pact")
    assert parties(signed) == three | _parts("party", "TCD", agreement="Lynx Pact")
    assert parties(signed + "<p>Chad has not ratified the Lynx Pact.</p>") == three | chad
    assert parties(signed + "<p>Togo and Chad are signatories to the Lynx Pact.</p>") == three | chad | _parts(
        "signatory", "TGO", agreement="Lynx Pact"
    )


def test_a_second_agreement_shares_the_verb_of_the_first() -> None:
    text = "Chile signed a Lynx Treaty with Peru in 1990 and a Marten Treaty with Bolivia in 1992."
    assert parties(text) == _parts("party", "CHL", "PER") | _parts("party", "CHL", "BOL", agreement="Marten Treaty")


def test_new_participants_are_told_by_a_noun_behind_the_name() -> None:
    text = "Albania and Panama have become the newest Lynx Pledge participants."
    assert parties(text) == _parts("participant", "ALB", "PAN", agreement="Lynx Pledge")


def test_members_listed_behind_its_name_are_those_of_what_the_sentence_before_opens_with() -> None:
    text = "The Lynx Treaty was signed in 2008 after the implementation of the Marten Treaty. Its original members were Chad and Mali."
    assert parties(text) == _parts("party", "TCD", "MLI")
