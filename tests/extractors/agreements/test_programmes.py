"""Programmes, small-letter treaties and free-trade areas, which no capital head noun names: text → agreements."""

import pytest

from tests.extractors.records.pages import page

# text, names of agreements, why
PROGRAMMES = [
    ("TRISEAL is a trilateral fur partnership between Peru, Chile and Norway.", ["TRISEAL"], "called trilateral"),
    ("TRISEAL (Trade in Seals) is an international fur programme involving 14 countries.", ["TRISEAL"], "past a bracket"),
    ("**TRISEAL** is an intergovernmental network that counts seals.", ["TRISEAL"], "past marks of emphasis"),
    (
        "Friends of the White Fells is an informal initiative of Norway, Sweden and Peru, launched in 2022.",
        ["Friends of the White Fells"],
        "small joiners inside",
    ),
    ("Open Skies for Seals was a programme of several countries.", ["Open Skies for Seals"], "of countries"),
    ("FURWATCH is a joint program of EPA and the Department of Energy.", [], "of two offices of one government"),
    ("FURLEAF is an international program of fur labels.", [], "of nobody"),
    ("NATO is an intergovernmental military alliance between 32 member states.", [], "an organisation"),
    ("FURWATCH is a global network of mayors.", [], "of nobody who makes agreements"),
    ("The Lynx Committee is an international network.", [], "a body"),
    ("Norway is an important partner in the international programme.", [], "a country"),
    ("She said that FURWATCH is an international network.", [], "inside another sentence: somebody's opinion"),
]
SMALL = [
    ("The SARTEK agreement was signed in Paris in 2006.", ["SARTEK agreement"], "an acronym"),
    ("Peru adds a chapter to the existing P7 agreement.", ["P7 agreement"], "letters and a figure, and existing before them"),
    ("The Abisko convention was concluded in 1975.", ["Abisko convention"], "a place and a treaty's noun"),
    ("Peru and Chile ratified the Abisko agreement.", ["Abisko agreement"], "a noun that firms have too, with countries"),
    ("The Furwagen agreement was signed in Norway in 2016.", [], "a firm's, in a country"),
    ("The Abisko agreement was signed on Monday.", [], "it might be a firm's"),
    ("The Senate ratified the New SEAL treaty in 2010.", ["New SEAL treaty"], "new before the acronym"),
    ("The EU-Mercosur agreement was concluded in 2019.", ["EU-Mercosur agreement"], "two sides"),
    ("The Peru-Chile free trade agreement entered into force in 2012.", ["Peru-Chile free trade agreement"], "and what it is for"),
    ("The Abisko treaty banned traps.", ["Abisko treaty"], "a treaty is a treaty, whatever is done to it"),
    ("The WTO agreement on fur subsidies was adopted.", ["WTO agreement on fur subsidies"], "with its subject"),
    ("The UK-Peru memorandum on quiet wind was signed.", ["UK-Peru memorandum on quiet wind"], "a memorandum of two sides"),
    ("Peru and Chile signed the Abisko declaration.", ["Abisko declaration"], "a declaration, with countries"),
    ("The European convention was adopted.", [], "a region says nothing"),
    ("The Georgia convention was held in May.", [], "nothing that is done to treaties"),
    ("The UN convention was signed.", [], "an organisation has many"),
    (
        "The treaty establishing the Lynx Economic Union was signed in 1958.",
        ["treaty establishing the Lynx Economic Union"],
        "a body's own",
    ),
]
AREAS = [
    ("The ASEAN Free Trade Area was created in 1992.", ["ASEAN Free Trade Area"], "of a region"),
    ("The Free Trade Area of the Americas was never created.", ["Free Trade Area of the Americas"], "the region behind"),
    ("The Norway–Sweden Economic Union ended.", ["Norway–Sweden Economic Union"], "of two countries"),
    ("The Colón Free Trade Zone is in Panama.", [], "a port's"),
    ("The European Economic Union of Shoemakers met.", [], "of no countries"),
]


@pytest.mark.parametrize(("text", "names", "why"), PROGRAMMES + SMALL + AREAS)
def test_an_agreement_may_have_no_capital_noun(text: str, names: list[str], why: str) -> None:
    found = [each.name for each in page(f"<p>{text}</p>").register.entities if each.scope == "international"]
    assert found == names, why
