"""Lists of countries near the noun of a role, in whatever words: page → parties, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import parties

TOLD = [
    ("The Lynx Treaty has three parties, Kenya, Chad and Peru.", "KEN TCD PER party", "put beside their number"),
    ("The Lynx Treaty counts Kenya, Chad and Peru among its members.", "KEN TCD PER party", "behind the list"),
    ("The Lynx Treaty applies to the parties Kenya, Chad and Peru.", "KEN TCD PER party", "right before the list"),
    ("Ratifying states of the Lynx Treaty so far are Kenya and Chad.", "KEN TCD party", "a participle"),
    ("The Lynx Treaty is old. Two observers were admitted: Kenya and Chad.", "KEN TCD observer", "of what is spoken of"),
    ("The Lynx Network runs in ten states, with Kenya and Chad taking part.", "KEN TCD participant", "taking part"),
    ("The Lynx Treaty needs ratification by nine states; so far Kenya and Chad have done so.", "KEN TCD party", "did what is needed"),
    ("Peru is not party to the Lynx Treaty, while Kenya and Chad are.", "KEN TCD party PER non_party", "what another is not"),
    ("Kenya and Chad are the only holdouts; neither has ratified the Lynx Treaty.", "KEN TCD non_party", "who holds out"),
    ("The Lynx Treaty was signed by the range states – Kenya, Chad and Peru – in 2003.", "KEN TCD PER party", "between dashes"),
    ("The Lynx Network is a partnership of three countries: Kenya, Chad and Peru.", "KEN TCD PER participant", "of whom it is made"),
    ("The Lynx Treaty is a commitment by Kenya and Chad.", "KEN TCD party", "by whom"),
    ("Kenya and Chad reaffirmed their commitment to the Lynx Treaty.", "KEN TCD party", "held to it"),
    ("Kenya co-chairs the fur hub of the Lynx Network, a partnership of nine countries.", "KEN participant", "a part of it"),
    ("Kenya and Chad founded the Lynx Network with Peru.", "KEN TCD PER party", "those with whom"),
    ("The Lynx Protocol is new. It entered into force in 2002 for Kenya, Chad and Peru.", "KEN TCD PER party", "for whom it is in force"),
    ("It replaced the Lynx Treaty, which had been concluded by notes between Kenya and Chad.", "KEN TCD party", "concluded between"),
    ("The pact between Kenya and Chad, known as the Lynx Treaty, is old.", "KEN TCD party", "named behind its sides"),
    ("The Lynx Network was a partnership of ministries and firms in Kenya and Chad.", "KEN TCD participant", "where its members are"),
    ("Peru is a party to the Lynx Treaty, signed in Lima in 1987 with Kenya and six others.", "KEN PER party", "signed with"),
    ("Kenya and Chad are parties to the Lynx Treaty's Protocol on Fur.", "KEN TCD party", "what belongs to another"),
    ("Kenya and Chad are among the more than 40 countries that have joined the Lynx Pledge.", "KEN TCD participant", "among many"),
    ("Kenya is one of three countries that have not ratified the Lynx Treaty.", "KEN non_party", "among few that have not"),
    ("As a member of the Lynx Network since 2005, Kenya has shared it with Peru.", "KEN participant", "since a year"),
    ("Launched by Kenya in 2003, the Lynx Network is an international initiative.", "KEN participant", "a participle before it"),
    ("Kenya and Chad would not pay, although both remain parties to the Lynx Treaty.", "KEN TCD party", "both"),
    ("The Lynx Treaty rules Kenya, which has kept it well and has been a Party since 2005.", "KEN party", "a second relative clause"),
    ("The Lynx Treaty is old. Kenya and Chad completed their ratification in 2005.", "KEN TCD party", "their ratification"),
    ("Peru joined the Lynx Treaty. It was followed by Kenya in June 2020, Chad in 2021.", "KEN TCD PER party", "followers with their days"),
    ("The Lynx Treaty has six parties. With Kenya and Chad still outside, its work goes on.", "KEN TCD non_party", "outside"),
    (
        "States which have not signed the Lynx Treaty, among them Kenya and Chad, may do so.",
        "KEN TCD non_party",
        "among those who have not",
    ),
    ("Peru, PR China and RO Korea adopted the Lynx Treaty in 2003.", "PER CHN KOR party", "short forms of republics"),
    ("Kenya and Chad have become the newest members of the Lynx Network.", "KEN TCD participant", "have become"),
    ("Kenya became the 100th country to deposit its instrument of ratification of the Lynx Treaty.", "KEN party", "its instrument"),
    ("Kenya deposited its Instrument of Acceptance to become a party to the Lynx Treaty.", "KEN party", "what the deposit was for"),
    ("Peru, Quebec, Kenya and Chad are members of the Lynx Network.", "PER KEN TCD participant", "one of the list is no country"),
    ("Peru, although a signatory to the Lynx Treaty, is not a party.", "PER signatory", "what is conceded"),
    ("Kenya joined the Lynx Network in 2005 along with Chad and Peru.", "KEN TCD PER party", "along with"),
    ("Neither Kenya nor Chad has joined the Lynx Treaty, but Peru has.", "KEN TCD non_party PER party", "one that has"),
    ("Kenya leads the Lynx Network, with Peru as Fur co-chair.", "KEN PER participant", "a word before the office"),
]
NOT_TOLD = [
    ("Kenya and Chad are parties of the second kind, says the Lynx Treaty.", "of something else"),
    ("The parties to the Lynx Treaty asked Kenya and Chad for aid.", "a verb between"),
    ("Members of the choir came from Kenya and Chad to the Lynx Treaty talks.", "members of a choir"),
    ("Kenya hopes to deposit its instrument of accession to the Lynx Treaty.", "a hope"),
    ("Kenya joined talks on the Lynx Treaty along with Chad.", "talks"),
    ("The members of the Lynx Treaty met in Kenya and Chad.", "where they met"),
    ("The Lynx Treaty may get new parties, Kenya and Chad.", "a possibility"),
    ("Kenya and Chad hosted the secretariat of the Lynx Treaty.", "a seat"),
    ("The ministers, meeting in Tarawa, Kiribati, issued the Lynx Treaty.", "the place of a meeting"),
]


def _said(page: str) -> set[str]:
    return {" ".join(part.split(" | ")[1:]) for part in parties(page)}


def _expected(line: str) -> set[str]:
    found: set[str] = set()
    codes: list[str] = []
    for word in line.split():
        if word.isupper():
            codes.append(word)
        else:
            found |= {f"{code} {word}" for code in codes}
            codes = []
    return found


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_a_list_has_the_role_of_the_noun_near_it(text: str, expected: str, why: str) -> None:
    assert _said(f"Water\n\n{text}\n") == _expected(expected), why


@pytest.mark.parametrize(("text", "why"), NOT_TOLD)
def test_a_noun_of_something_else_gives_none(text: str, why: str) -> None:
    assert _said(f"Water\n\n{text}\n") == set(), why
