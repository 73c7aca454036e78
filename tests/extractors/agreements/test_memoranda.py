"""Memoranda and agreements of two sides as cabinets and press offices write them: text → the names found. The sentences are ours."""

import pytest

from tests.extractors.records.pages import page

WATER = "memorandum of understanding between Peru and Chile on water quality"
FOUND = [
    # In small letters, with the sides in the name
    ("The cabinet approved a memorandum of understanding between Peru and Chile on water quality.", [WATER], "two sides and a subject"),
    (
        "The cabinet cleared a memorandum of understanding between Peru and Chile for cooperation in the field of forests.",
        ["memorandum of understanding between Peru and Chile for cooperation in the field of forests"],
        "what it is for",
    ),
    (
        "The minister signed a memorandum of understanding with Ghana on marine litter last week.",
        ["memorandum of understanding with Ghana on marine litter"],
        "the other side alone",
    ),
    (
        "Officials signed a memorandum of understanding (MoU) with Ghana for environmental protection in June 2020.",
        ["memorandum of understanding (MoU) with Ghana for environmental protection"],
        "past the acronym, and before the day",
    ),
    ("A memorandum of understanding with Ghana runs for ten years.", ["memorandum of understanding with Ghana"], "for how long"),
    ("Peru and Chile signed a memorandum of understanding (MOU) to renew their ties.", ["memorandum of understanding"], "by its acronym"),
    (
        "Peru's President and Ana Diaz signed a Memorandum of Understanding (MOU) for their nations to work together.",
        ["Memorandum of Understanding"],
        "whose country one of them is from, nobody says",
    ),
    # Headlines have no articles
    ("Peru, Chile sign MoU on clean air", ["MoU on clean air"], "an acronym and a subject"),
    ("Mexico and Cuba ink MoU concerning marine research", ["MoU concerning marine research"], "another verb and preposition"),
    ("Peru signed MoU on forests with Ghana in Accra.", ["MoU on forests"], "the other side behind it"),
    ("Peru, Chile sign MoU", [], "no subject"),
    ("Peru signs MoU on clean air", [], "one country: with whom is not said"),
    # A title between marks behind the noun
    (
        'It rests on the agreement "On cooperation in water matters between Peru and Chile" of old.',
        ['agreement "On cooperation in water matters between Peru and Chile"'],
        "the sides inside the marks",
    ),
    (
        "The agreement “On the use of the waters of the Lauca River” between Peru and Chile was signed in Lima.",
        ["agreement “On the use of the waters of the Lauca River”"],
        "the sides behind the marks",
    ),
    ('Peru and Chile ratified the protocol "On the use of shared rivers" late.', ['protocol "On the use of shared rivers"'], "a protocol"),
    ('The company has an agreement "On our way" with its staff.', [], "no states have it"),
    ('The agreement on "Clean Coasts" between the two towns is old.', [], "the marks are behind the preposition"),
    # "In the field of"
    (
        "The Memorandum of Cooperation between Peru and Chile in the field of environment was signed.",
        ["Memorandum of Cooperation between Peru and Chile in the field of environment"],
        "a subject behind the sides",
    ),
    (
        "The Agreement between Kenya and Ghana in the areas of fisheries and aquaculture was signed in Accra.",
        ["Agreement between Kenya and Ghana in the areas of fisheries and aquaculture"],
        "areas",
    ),
    ("The Agreement between Kenya and Ghana in the field was signed.", ["Agreement between Kenya and Ghana"], "no subject: a place"),
    # Two sides before the noun say nothing of what it is about
    (
        "The Finnish-Swedish Agreement on the use of shared rivers and the Agreement on Border Bridges are old.",
        ["Finnish-Swedish Agreement on the use of shared rivers", "Agreement on Border Bridges"],
        "a subject in small letters, and the next name",
    ),
    (
        "The Canada-Mexico Agreement on environmental cooperation was signed.",
        ["Canada-Mexico Agreement on environmental cooperation"],
        "and a dash between them",
    ),
    ("The Lynx Agreement on the first day was hailed.", ["Lynx Agreement"], "a word of its own names it already"),
    # With a body of several governments
    (
        "A Memorandum of Cooperation was signed between the World Bank and the Ministry of the Environment of Kenya.",
        ["Memorandum of Cooperation"],
        "one country and a bank of many",
    ),
    # Glued, raised and run together
    ("The Canada-Mexico Smog Agreementwas signed in 2003.", ["Canada-Mexico Smog Agreement"], "a verb glued behind a link"),
    ("Norway ratified the Lynx Conventionin 1999.", ["Lynx Convention"], "a preposition"),
    ("The Lynx Convention2 was adopted.", ["Lynx Convention"], "the mark of a note"),
    ("Lynx Conventions A Convention binds whoever ratifies it.", [], "a heading, and the sentence below it"),
    ("NATIONAL REPORT TO THE CONVENTION ON LYNX", ["CONVENTION ON LYNX"], "capitals before it"),
    ("EXPLANATORY MEMORANDUM The 1979 Convention on Lynx is old.", ["1979 Convention on Lynx"], "the title of a document"),
    ("BACKGROUND Lynx Convention: a treaty of the Alps.", ["Lynx Convention"], "a heading of one word"),
    ("Bamako The 1994 Lynx Convention binds whoever ratifies it.", ["1994 Lynx Convention"], "a place, and the sentence behind it"),
    ("Treaty for the Prohibition of Fur Acceded August 2001", ["Treaty for the Prohibition of Fur"], "an act written with a capital"),
    ("A Multilateral Environmental Agreement (MEA) binds three or more states.", [], "a kind of them"),
    (
        "The Treaty on the Use of Outer Fields including the Moor and the Subsoil thereof was signed.",
        ["Treaty on the Use of Outer Fields including the Moor and the Subsoil thereof"],
        "what its subject includes",
    ),
    ("The Treaty on Fields including the Lynx Convention was signed.", ["Treaty on Fields", "Lynx Convention"], "another treaty"),
    (
        "Peru joined the Peak Challenge Corporation (PCC) Compact for Chile.",
        ["Peak Challenge Corporation (PCC) Compact for Chile"],
        "whose compact it is, with its acronym",
    ),
    ("The Agency of Partnership for Progress met Peru.", [], "an agency of that name"),
    ("The Explanatory Memorandum was laid before Parliament.", [], "a document"),
]


@pytest.mark.parametrize(("text", "names", "why"), FOUND, ids=[why for *_, why in FOUND])
def test_names_of_agreements_of_two_sides(text: str, names: list[str], why: str) -> None:
    found = [mention.surface for passage in page(f"<p>{text}</p>").passages for mention in passage.mentions if mention.label == "agreement"]
    assert found == names, why


def test_the_memorandum_of_a_headline_is_the_one_whose_subject_the_text_gives_in_more_words() -> None:
    told = (
        "<h1>Peru and Chile Sign Memorandum of Understanding to Enhance Environmental Cooperation</h1><p>Peru and Chile signed a "
        "Memorandum of Understanding (MOU) to enhance bilateral cooperation on environmental management and protection.</p>"
    )
    assert len(page(told).register.entities) == 1
    other = told.replace("on environmental management and protection", "on deep sea mining")
    assert len(page(other).register.entities) == 2
