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
    ("Kenya leads the Lynx Network, with Peru as Fur co-chair.", "KEN PER participant", "a word before the office"),
]
NOT_TOLD = [
    ("Kenya and Chad are parties of the second kind, says the Lynx Treaty.", "of something else"),
    ("The parties to the Lynx Treaty asked Kenya and Chad for aid.", "a verb between"),
    ("Members of the choir came from Kenya and Chad to the Lynx Treaty talks.", "members of a choir"),
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
