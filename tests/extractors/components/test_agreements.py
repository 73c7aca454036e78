"""Names of agreements in a block: what is one, where it begins and where it ends. The sentences are our own; the names are facts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.found import found_in
from extractors.pipeline import build_nlp
from schemas.mention import Label


def names(text: str) -> list[str]:
    """The surfaces of the agreement mentions."""
    doc = build_nlp()(text)
    return [text[found.start_char : found.end_char] for found in found_in(doc) if found.label is Label.AGREEMENT]


# text, names, why
FOUND = [
    ("Chile joined the Minamata Convention on Mercury last spring.", ["Minamata Convention on Mercury"], "a known name, in full"),
    ("The Minamata Convention has worked.", ["Minamata Convention"], "a known name's short form; the article is no part of it"),
    ("THE MONTREAL PROTOCOL WAS AMENDED.", ["MONTREAL PROTOCOL"], "capitals change nothing"),
    ("the kyoto protocol bound them", ["kyoto protocol"], "nor does small print, for a known name"),
    ("Trade in ivory is limited by CITES.", ["CITES"], "a known acronym, as it is written"),
    ("The UN Framework Convention on Climate Change", ["UN Framework Convention on Climate Change"], "UN for United Nations"),
    ("the Protocol on Water and Health", ["Protocol on Water and Health"], "a known name that starts with its head noun"),
    (
        "Ministers wrote the Lake Mjosa Protocol on Phosphorus in Detergents together.",
        ["Lake Mjosa Protocol on Phosphorus in Detergents"],
        "modifiers before, a complement after",
    ),
    ("They drafted the Convention on Noise in Cities.", ["Convention on Noise in Cities"], "a complement is enough"),
    ("the Sarek Accord took years", ["Sarek Accord"], "a modifier is enough"),
    ("the 2012 Sarek Accord took years", ["2012 Sarek Accord"], "the year before a name is part of its span"),
    ("Parties to the 1978 Agreement met.", ["1978 Agreement"], "a year tells one agreement from another"),
    ("the U.S.-Peru Forest Agreement", ["U.S.-Peru Forest Agreement"], "two countries with a hyphen"),
    ("the Norway—Chile Salmon Health Agreement", ["Norway—Chile Salmon Health Agreement"], "with a dash between them"),
    (
        "the Agreement Between the Government of Norway and the Government of Chile on Salmon Health",
        ["Agreement Between the Government of Norway and the Government of Chile on Salmon Health"],
        "the sides and the subject",
    ),
    (
        "an Agreement on Clean Rivers among Norway, the Kingdom of Sweden, and Finland was signed",
        ["Agreement on Clean Rivers among Norway, the Kingdom of Sweden, and Finland"],
        "three sides with commas",
    ),
    (
        "the Protocol on Combating Pollution of the Lake by Oil and Other Harmful Substances in Emergencies was signed",
        ["Protocol on Combating Pollution of the Lake by Oil and Other Harmful Substances in Emergencies"],
        "by what it is polluted",
    ),
    (
        "the Convention on the Carriage of Herring by Road was signed",
        ["Convention on the Carriage of Herring by Road"],
        "by what it is carried",
    ),
    ("the Convention on Herring by Norway was a first", ["Convention on Herring"], "by whom it was made"),
    (
        "the Plan for the Recovery of the Inner Lake in Istanbul was signed",
        ["Plan for the Recovery of the Inner Lake"],
        "where it was signed",
    ),
    (
        "the Memorandum of Understanding on Climate Change, Clean Energy, and the Sea, which",
        ["Memorandum of Understanding on Climate Change, Clean Energy, and the Sea"],
        "a list that ends with an article",
    ),
    ("the Saint Olaf's Treaty on Herring entered", ["Saint Olaf's Treaty on Herring"], "a place called by a saint"),
    ("the Saint Lucia Arrangement gives", ["Saint Lucia Arrangement"], "a country that is a place like a city"),
    ("Minute 328 was adopted", ["Minute 328"], "a minute by its number"),
    ("the Regina Amendments were adopted", ["Regina Amendments"], "amendments by a place"),
    (
        "Chile and Peru signed a memorandum of understanding (MOU) to deepen cooperation on clean air today.",
        ["memorandum of understanding (MOU) to deepen cooperation on clean air"],
        "in small letters, with its subject and its sides",
    ),
    ("In 1999 Chile and Peru signed a Memorandum of Understanding.", ["Memorandum of Understanding"], "in capitals, with its sides"),
    ("EPA and Chile signed a Memorandum of Understanding.", ["Memorandum of Understanding"], "an agency for its country"),
    (
        "The National Park Service works with Chile under a Memorandum of Understanding.",
        ["Memorandum of Understanding"],
        "an agency by its full name",
    ),
    (
        "Canada and Peru signed a Joint Declaration of Intent in Oslo.",
        ["Joint Declaration of Intent"],
        "a declaration of intent, with what says how many make it",
    ),
    ("the LYNX 2018–2030 Strategic Framework", ["LYNX 2018–2030 Strategic Framework"], "years inside the name"),
    (
        "the Memorandum of Understanding that EPA and the Ministry of Ghana signed in Accra",
        ["Memorandum of Understanding"],
        "told by who signed it",
    ),
    ("the Oil and Gas Methane Partnership", ["Oil and Gas Methane Partnership"], "and inside the modifiers"),
    ("the Food, Water and Energy Network", ["Food, Water and Energy Network"], "a list inside the modifiers"),
    (
        "the Protocol to Abate Smoke, Soot and Summer Smog entered into force",
        ["Protocol to Abate Smoke, Soot and Summer Smog"],
        "a list inside the complement",
    ),
    ("Governing Council Decision 23/9 IV asked for it", ["Governing Council Decision 23/9 IV"], "a decision's number is part of its name"),
    ("as asked in Decision X/12 of May 2004", ["Decision X/12"], "its month is not"),
    ("under Regulation (EU) 2019/1021 they must", ["Regulation (EU) 2019/1021"], "an act of the Union by its number"),
    ("the Regional Smoke Action Plan (RSAP) on Stoves", ["Regional Smoke Action Plan (RSAP) on Stoves"], "an acronym inside the name"),
    (
        "the Memorandum of Understanding between Peru and Chile on Copper",
        ["Memorandum of Understanding between Peru and Chile on Copper"],
        "a head noun of three words",
    ),
    ("Status Of The Sarek Convention", ["Sarek Convention"], "a heading in capitals that speaks of it"),
    ("Protection Of The Alder Sea Convention", ["Protection Of The Alder Sea Convention"], "a task, which the name begins with"),
    ("the Treaty of Sarek", ["Treaty of Sarek"], "of and a place"),
    ("the Border Rivers Treaty of 1911 holds", ["Border Rivers Treaty of 1911"], "of and a year"),
    ("the Climate Change Act 2008 requires", ["Climate Change Act 2008"], "a law is a mention; the register keeps it from being a record"),
    ("the Law on Forests", ["Law on Forests"], "a law by its subject"),
    ("the Waste Plan 2011-2023", ["Waste Plan 2011-2023"], "the years that a plan is for"),
    ("the Sarek\nAccord on Lynx", ["Sarek\nAccord on Lynx"], "a name runs over the end of a line"),
    ("the Minamata\nConvention on\nMercury", ["Minamata\nConvention on\nMercury"], "a known one does too"),
    ("SAREK ACCORD ON LYNX", ["SAREK ACCORD ON LYNX"], "a heading in capitals"),
    (
        "the Sarek Accord and the Abisko Protocol on Bears",
        ["Sarek Accord", "Abisko Protocol on Bears"],
        "two names with and between them",
    ),
    ("the Convention on Lynx and the Sarek Accord", ["Convention on Lynx", "Sarek Accord"], "and after a complement, before a name"),
    ("the Convention on Lynx, Bears and Wolves", ["Convention on Lynx, Bears and Wolves"], "a closed list"),
    ("under the Convention on Lynx, Norway must report", ["Convention on Lynx"], "a comma before the subject of the sentence"),
    ("signed the Convention on Lynx in May 2001", ["Convention on Lynx"], "a date ends the name"),
    ("signed the Sarek Accord on May 5, 2001", ["Sarek Accord"], "on before a date opens no complement"),
    ("signed the Sarek Accord on 5 May 2001", ["Sarek Accord"], "nor before a day"),
    ("Peru’s Lynx Implementation Plan", ["Lynx Implementation Plan"], "who has it is no part of the name"),
    ("the Convention for the Safety of Lynx at Sea binds", ["Convention for the Safety of Lynx at Sea"], "at sea is no meeting place"),
    ("signed the Convention on Lynx at Kiruna", ["Convention on Lynx"], "but a town is"),
    ("the Agreement to Promote Compliance with Fur Rules", ["Agreement to Promote Compliance with Fur Rules"], "compliance with, no side"),
    ("the Convention on Lynx with Norway", ["Convention on Lynx"], "a side"),
    ("the Bansko Convention on the Ban of the Import into Lapland", ["Bansko Convention on the Ban of the Import into Lapland"], "into"),
    ("the Convention on Fells Especially as Lynx Habitat", ["Convention on Fells Especially as Lynx Habitat"], "especially as"),
    (
        "the Treaty Banning Traps in the Fells, in Towns and Under Water",
        ["Treaty Banning Traps in the Fells, in Towns and Under Water"],
        "list",
    ),
    (
        "The framework agreement of the Northern Lynx Alliance opened for signature",
        ["framework agreement of the Northern Lynx Alliance"],
        "what a body rests on",
    ),
    ("the founding treaty of the Nile Lynx Commission was signed", ["founding treaty of the Nile Lynx Commission"], "a treaty of a body"),
    ("they signed the Revised Treaty of Sarek in 2010", ["Revised Treaty of Sarek"], "a treaty of its own"),
    ("A. Convention for the Care of Lynx. Signed in Oslo", ["Convention for the Care of Lynx"], "the letter of a list's item"),
    ("Norway and Chile Sign Lynx Agreement", ["Lynx Agreement"], "a headline's verb"),
    ("the WHO Framework Convention on Snuff", ["WHO Framework Convention on Snuff"], "an acronym that is spelt like a word"),
    ("the Kiruna Leaders' Declaration on Lynx", ["Kiruna Leaders' Declaration on Lynx"], "leaders sign it, and no one of them has it"),
    ("the Convention on Fur Making, Decision-making and Traps", ["Convention on Fur Making, Decision-making and Traps"], "half a word"),
    ("the Convention on Toxic (Biological) and Other Traps", ["Convention on Toxic (Biological) and Other Traps"], "a word in brackets"),
    (
        "the Protocol of 1997 to amend the Convention for the Safety of Lynx",
        ["Protocol of 1997 to amend the Convention for the Safety of Lynx"],
        "to amend",
    ),
    ("an Agreement relating to the Care of Lynx", ["Agreement relating to the Care of Lynx"], "relating to"),
    ("the Agreement under the Sarek Convention on the Care of Lynx", ["Agreement under the Sarek Convention on the Care of Lynx"], "under"),
    ("the Oslo Protocol under the Sarek Convention", ["Oslo Protocol", "Sarek Convention"], "two names, where the first has its own words"),
    ("Under Lynx Partnership rules", ["Lynx Partnership"], "a preposition that opens the sentence is not either"),
    ("the ENERGY LABEL International Partnerships", ["ENERGY LABEL International Partnerships"], "a plural with a brand before it"),
    ("the Korea Free Trade Agreement", ["Korea Free Trade Agreement"], "one country says enough of a trade agreement"),
    (
        "Sarek Convention Convention on Lynx Habitats, Sarek, 1998",
        ["Sarek Convention", "Convention on Lynx Habitats"],
        "two names of one agreement, side by side in a list",
    ),
    ("the Wild Lynx Areas (WLA) Protocol", ["Wild Lynx Areas (WLA) Protocol"], "an acronym in brackets before the noun"),
    ("the Treaty Banning Loud Toys in Parks", ["Treaty Banning Loud Toys in Parks"], "a verb in -ing opens the complement"),
    (
        "the Norway-Chile Memorandum of Intent (MOI) on Salmon Health",
        ["Norway-Chile Memorandum of Intent (MOI) on Salmon Health"],
        "an acronym in the middle of the complement",
    ),
    (
        "the Memorandum of Understanding (MOU) between the Lynx Agency (LA) of Norway and the Lynx Institute (LI) of Sweden",
        ["Memorandum of Understanding (MOU) between the Lynx Agency (LA) of Norway and the Lynx Institute (LI) of Sweden"],
        "acronyms of both sides",
    ),
    ("New Agreement between Norway and Chile", ["Agreement between Norway and Chile"], "new is no part of the name"),
    ("the Norway - Chile Albacore Treaty", ["Norway - Chile Albacore Treaty"], "a dash between blanks, between two countries"),
    ("set out in the national lynx plan of 2010", ["national lynx plan"], "one state's instrument in small letters"),
    ("party to: Air Pollution, Whaling, Wetlands", ["Air Pollution", "Whaling", "Wetlands"], "a list of the World Factbook"),
    ("signed, but not ratified: Law of the Sea", ["Law of the Sea"], "the other list"),
    ("the Gulf of Sarek Council Lynx Plan", ["Gulf of Sarek Council Lynx Plan"], "of inside a place that the name begins with"),
    ("the Western Basin of Lake Mjosa Agreement", ["Western Basin of Lake Mjosa Agreement"], "another one"),
    ("the Secretariat of Sarek Accord parties", ["Sarek Accord"], "an office is no place"),
    ("a Memorandum of Understanding with Norway was signed", ["Memorandum of Understanding with Norway"], "with names the other side"),
    (
        "a Memorandum of Understanding (MOU) with the Ministry of Lynx of Peru on quiet roads in 2003",
        ["Memorandum of Understanding (MOU) with the Ministry of Lynx of Peru on quiet roads"],
        "a ministry, and a subject in small letters",
    ),
    ("a Statement of Intent with Brazil on biofuels", ["Statement of Intent with Brazil on biofuels"], "a statement of intent"),
    ("the Free Trade Agreement with Korea", ["Free Trade Agreement with Korea"], "where no other word says which one it is"),
    ("signed the Sarek Accord with Norway", ["Sarek Accord"], "with is no part of a name that says enough"),
    (
        "a Memorandum of Understanding on clean air between two agencies",
        ["Memorandum of Understanding on clean air"],
        "a small-letter subject",
    ),
    (
        "the Agreement on the conservation of lynx in the northern fells entered into force",
        ["Agreement on the conservation of lynx in the northern fells"],
        "up to the verb",
    ),
    (
        "the Agreement between Peru and Chile on lynx and roads, signed in 2001",
        ["Agreement between Peru and Chile on lynx and roads"],
        "behind the sides",
    ),
    ("the Treaty between Peru and Chile was signed", ["Treaty between Peru and Chile"], "no subject behind them"),
    ("Protocol I is open. Peru ratified Protocol II.", ["Protocol I", "Protocol II"], "protocols by their number"),
    ("under decision 2019/4 and decision LYNX COP 10/4", ["decision 2019/4", "decision LYNX COP 10/4"], "small-letter decisions by number"),
    ("the NARAP on lindane was closed", ["NARAP on lindane"], "an acronym as a head noun"),
    ("the Accord on Quiet Lynx_).[1] It", ["Accord on Quiet Lynx"], "marks of emphasis and notes"),
    ("the Soot Emissions from Stoves Partnership", ["Soot Emissions from Stoves Partnership"], "from inside the name"),
    ("The Parties to Sarek Accord met", ["Sarek Accord"], "but not behind a party"),
    ("the Border 2030 program works", ["Border 2030"], "a word and a year, called a program"),
    ("a strategy called “Europe 2020”", ["Europe 2020"], "or so introduced"),
    ("the Plan of Action for the Lynx", ["Plan of Action for the Lynx"], "a head noun of three words"),
    ("the Norway-Chile Fur Program: Border 2025, an effort", ["Norway-Chile Fur Program: Border 2025"], "a short title behind a colon"),
    ("the Lynx Agenda 2030 Partnership", ["Lynx Agenda 2030 Partnership"], "a year between two head nouns"),
    (
        "the Nordic Lynx, Clean Fur, and Bear Partnership",
        ["Nordic Lynx, Clean Fur, and Bear Partnership"],
        "a list with a comma before and",
    ),
    (
        "the Stockholm Declaration on the Human Environment",
        ["Stockholm Declaration on the Human Environment"],
        "a known name with its subject",
    ),
    ("the Executive Body of the Convention on Noise in Cities met", ["Convention on Noise in Cities"], "the body is not the convention"),
    ("the Norway-Chile Joint Statement on Salmon Health", ["Norway-Chile Joint Statement on Salmon Health"], "a joint statement"),
    (
        "the Bergen Statement on Public Support for Lynx",
        ["Bergen Statement on Public Support for Lynx"],
        "a statement with a place and a subject",
    ),
    ("the Global Coal to Fur Transition Statement", ["Global Coal to Fur Transition Statement"], "a long one that begins with global"),
    ("the Male' Declaration on Lynx", ["Male' Declaration on Lynx"], "a place that ends with an apostrophe"),
    ("the Abisko Declaration on Lynx in the 2020s", ["Abisko Declaration on Lynx in the 2020s"], "a decade"),
    ("the Declaración de Lima", ["Declaración de Lima"], "a Spanish noun"),
    ("the Mannheimer Akte was agreed", ["Mannheimer Akte"], "a German one"),
    (
        'together with a "protocol on fur efficiency and related aspects" (PEERA)',
        ["protocol on fur efficiency and related aspects"],
        "small letters between quotation marks",
    ),
    (
        "They adopted a protocol on heavy traps in 1998.",
        ["protocol on heavy traps"],
        "small letters, and a verb that says that it was made",
    ),
    ("A protocol on fur, adopted in 2005, binds.", ["protocol on fur"], "the verb behind it"),
    ("the Plan of Action for 2014-2017", ["Plan of Action for 2014-2017"], "the years that it is for"),
    (
        "the Memorandum of Understanding to Advance Work on Lynx that Peru and the United States signed",
        ["Memorandum of Understanding to Advance Work on Lynx"],
        "who signed it is no part of its name",
    ),
    ("Fells XXI was the first plan of both", ["Fells XXI"], "a programme by its century"),
    ("the Treaty establishing the Lynx Community", ["Treaty establishing the Lynx Community"], "establishing in small letters"),
    ("the Regional Convention on pan-Euro-Nordic rules", ["Regional Convention on pan-Euro-Nordic rules"], "a half word before a capital"),
    ("the Antigua Convention and the Micronesia Challenge", ["Antigua Convention", "Micronesia Challenge"], "islands that are places too"),
    (
        "They adopted *Less Soot and Dust: A Nordic Council Framework for Action*[^1], which",
        ["Less Soot and Dust: A Nordic Council Framework for Action"],
        "a title before a colon, and marks of emphasis and of a note",
    ),
    ("the Fur Alliance-Singapore Free Trade Agreement", ["Fur Alliance-Singapore Free Trade Agreement"], "a name inside it, with a dash"),
    ("the Implementing Arrangement between Peru and Chile", ["Implementing Arrangement between Peru and Chile"], "a kind of them"),
    ("the U.S.-led Lynx Initiative", ["Lynx Initiative"], "who leads it is no part of its name"),
    ("the International Environmental Partnership (IEP)", ["International Environmental Partnership"], "generic words with an acronym"),
    ("the Abisko Treaty on Work in Fur Counts and Law Enforcement", ["Abisko Treaty on Work in Fur Counts and Law Enforcement"], "no law"),
    ("the Lynx Accord and its Joint Forum", ["Lynx Accord"], "its body is another thing"),
    ("the Fells Protocol.[1] It", ["Fells Protocol"], "a footnote behind the full stop"),
    (
        "the Convention on Rules of Trapping, Counting and\nReleasing for Hunters, as amended",
        ["Convention on Rules of Trapping, Counting and\nReleasing for Hunters"],
        "the end of a line inside a list",
    ),
    (
        "the Agreement between Peru and Chile on Fur and the Agreement on Lynx",
        ["Agreement between Peru and Chile on Fur", "Agreement on Lynx"],
        "another agreement, behind the sides",
    ),
    ("the Agreement on the Use of the Ringed Seal Stock", ["Agreement on the Use of the Ringed Seal Stock"], "a verb that is a noun too"),
    ("signed the Agreement on Lynx in Victoria, British Columbia", ["Agreement on Lynx"], "the town where it was signed"),
    ("the Convention creating the Lynx Basin Organization", ["Convention creating the Lynx Basin Organization"], "what it creates"),
    ("Sweden: Agreement on fur cooperation, signed in May", ["Agreement on fur cooperation"], "behind a label"),
    ("EPA and the Ministry signed a Memorandum of Understanding in 2011.", ["Memorandum of Understanding"], "an agency and a ministry"),
    (
        "The Ministry of Fur and the Ministry of Snow of Finland signed a memorandum of understanding (MOU) to deepen cooperation on lynx.",
        ["memorandum of understanding (MOU) to deepen cooperation on lynx"],
        "two ministries",
    ),
    (
        "the Norway-Chile Joint Presidential Statement on Fur",
        ["Norway-Chile Joint Presidential Statement on Fur"],
        "joint, one word before",
    ),
    ("Peru and Chile renewed their Memorandum of Cooperation.", ["Memorandum of Cooperation"], "their memorandum"),
    (
        "the Norway-Chile Cooperative Program in Natural Resources (UJNR) grew",
        ["Norway-Chile Cooperative Program in Natural Resources"],
        "a subject behind in, which the acronym asks for",
    ),
    ("the Lynx Program in Natural Resources", ["Lynx Program"], "without an acronym"),
    ("Ruiz, M. The Kyoto Protocol and Its Parties", ["Kyoto Protocol"], "an author's initial"),
    ("ECCC Helps Start Global Soot Initiative", ["Global Soot Initiative"], "a headline's verbs"),
    (
        "the Convention on the Protection of the Rhine against Pollution by Chlorides",
        ["Convention on the Protection of the Rhine against Pollution by Chlorides"],
        "longer than a known name",
    ),
    (
        "EPA and Israel's ministry signed a five-year Letter of Understanding.",
        ["Letter of Understanding"],
        "how long it runs stands before it",
    ),
    ("a Green Fur Challenge for COP27", ["Green Fur Challenge"], "the meeting for which it is"),
    ("the “Treaty on Fur Waters at Tacna” of 1996", ["Treaty on Fur Waters at Tacna"], "up to the closing mark"),
    (
        "the Norway-Peru Work in the Barents Sea: 2021-2024 Action Plan is new",
        ["Norway-Peru Work in the Barents Sea: 2021-2024 Action Plan"],
        "a title, a colon and the years of a plan",
    ),
    (
        "the Norway-Peru Framework Statement for Work on Fur into the 21st Century",
        ["Norway-Peru Framework Statement for Work on Fur into the 21st Century"],
        "a framework statement, and a century",
    ),
    ("the Norway–UK Trade\nand Fur Agreement", ["Norway–UK Trade\nand Fur Agreement"], "the end of a line before and"),
    ("on the Norway-Peru Climate and Fur Partnership", ["Norway-Peru Climate and Fur Partnership"], "two subjects of what two sides have"),
    (
        "a Protocol to the Sarek Accord on harmful traps (2000)",
        ["Protocol to the Sarek Accord on harmful traps"],
        "a subject behind the parent",
    ),
    ("the Lake of the Fells Convention", ["Lake of the Fells Convention"], "an article inside the place"),
    ("the Northern Fur Seal Convention", ["Northern Fur Seal Convention"], "a verb that is a noun too, before the head noun"),
    (
        "the Viña del Mar Agreement and the Rio de la Plata Treaty",
        ["Viña del Mar Agreement", "Rio de la Plata Treaty"],
        "particles of places",
    ),
    ("The Lynx Agreement, 2006 was adopted", ["Lynx Agreement, 2006"], "a year behind a comma, where a verb goes on"),
    (
        "the Convention on Waste Generated during Trapping on the Rhine and Other Inland Waterways binds",
        ["Convention on Waste Generated during Trapping on the Rhine and Other Inland Waterways"],
        "during, behind a participle",
    ),
    ("the Ministerial's 21st Century Fur Partnership", ["21st Century Fur Partnership"], "an ordinal before a capital"),
    (
        "The Basel, Rotterdam and Stockholm conventions bind",
        ["Basel", "Rotterdam", "Stockholm conventions"],
        "several at the head of a sentence",
    ),
    (
        "The Oulu and Bodo Protocols to the Lynx Convention were signed.",
        ["Oulu", "Bodo Protocols", "Lynx Convention"],
        "two that belong to a treaty named behind them",
    ),
    ("The Lynx Protocol Officers met.", [], "officers of protocol"),
    (
        "the Federated States of Micronesia Fur Arrangement",
        ["Federated States of Micronesia Fur Arrangement"],
        "a country of several words",
    ),
    ("the Bonn and Zagreb Conventions", ["Bonn", "Zagreb Conventions"], "beside a known one"),
    ("The New and Old Protocols to the Lynx Convention were read.", ["Lynx Convention"], "no places"),
    (
        "after the 1994 Agreement on Fur and the 1995 Lynx Agreement",
        ["1994 Agreement on Fur", "1995 Lynx Agreement"],
        "a year begins another",
    ),
    ("opening the Lynx Convention to all UN member states", ["Lynx Convention"], "to whom it was opened"),
    (
        "the Convention relative to the Keeping of Lynx in their Natural State",
        ["Convention relative to the Keeping of Lynx in their Natural State"],
        "relative to",
    ),
    ("the Oulu Agreement of 2012 on the Keeping of Lynx", ["Oulu Agreement of 2012 on the Keeping of Lynx"], "a year within"),
    ("Protocols to the Lynx Treaty of 1949 on the Accession of Chile", ["Lynx Treaty of 1949"], "what is told of the protocols"),
    ("They signed a Protocol of Amendment in Caracas.", ["Protocol of Amendment"], "its kind says which"),
    ("the Agreement on Fur of Mercosur in Asunción", ["Agreement on Fur of Mercosur"], "the city where it was signed"),
    ("Minute No. 319 was signed", ["Minute No. 319"], "a minute by its number, with No."),
    (
        "the treaty establishing the\nLynx Economic Union",
        ["treaty establishing the\nLynx Economic Union"],
        "the end of a line before the body",
    ),
    ("the Lynx Agreement, 2006 being a good year", ["Lynx Agreement"], "a year that is no part of it"),
    (
        "the 1936 Convention with Mexico and the 1972 Convention with Japan",
        ["1936 Convention with Mexico", "1972 Convention with Japan"],
        "another agreement with a year, behind a side",
    ),
    ("Norway and the EU launched a Green Alliance", ["Green Alliance"], "green says something"),
    ("Peru, Chile Seal Fur Agreement", ["Fur Agreement"], "a headline's verb"),
    ("the Land-Based Sources of Fur (LBS) Protocol", ["Land-Based Sources of Fur (LBS) Protocol"], "sources of"),
    (
        "signed the Convention for the Protection of Migratory Birds and Otters in Danger of Extinction, and Their Environment",
        ["Convention for the Protection of Migratory Birds and Otters in Danger of Extinction, and Their Environment"],
        "a name whose beginning is another known one",
    ),
    (
        "followed the International Partnership for a Fur Economy and the Snow Sequestration Leadership Forum.",
        ["International Partnership for a Fur Economy", "Snow Sequestration Leadership Forum"],
        "a forum with an article of its own is none of the partnership's subjects",
    ),
    ("Peru and Chile Meet to Discuss Fur Promotion Agreement", ["Fur Promotion Agreement"], "a headline's verb behind to"),
    (
        "Peru-Chile Fur Agreement Fells Chapter Implementation and Memorandum of Intent on Snow",
        ["Peru-Chile Fur Agreement", "Memorandum of Intent on Snow"],
        "what stands before and is no word of the noun behind it",
    ),
    ("Migratory Bird Treaty with the Russian Federation", ["Migratory Bird Treaty with the Russian Federation"], "alone in its line"),
    ("Otter Treaty With Peru: The First Year", ["Otter Treaty With Peru"], "with a colon behind it"),
    ("The Otter Treaty with Peru was signed.", ["Otter Treaty"], "in a sentence the side belongs to what is told"),
    ("the Third Antarctic Treaty Consultative Meeting", ["Antarctic Treaty"], "the ordinal is the meeting's"),
    (
        "Memorandum of Understanding\n      between\nthe Ministry of Lakes of Chile\nand\nthe Ministry of Lakes of Peru\non Otters",
        ["Memorandum of Understanding\n      between\nthe Ministry of Lakes of Chile\nand\nthe Ministry of Lakes of Peru\non Otters"],
        "a name goes on behind the end of a line, its indent, and lines of one word",
    ),
    ("bound by a\nConvention\non the Fur of Otters, they", ["Convention\non the Fur of Otters"], "likewise within a sentence"),
    ("CHILE -- PERU\n   STRATEGY FOR OTTERS IN THE ANDES", ["CHILE -- PERU\n   STRATEGY FOR OTTERS IN THE ANDES"], "a dash typed as two"),
    ("set up under a Convention for a Northern Otter Science Council", ["Convention for a Northern Otter Science Council"], "no pet name"),
]


@pytest.mark.parametrize(("text", "expected", "why"), FOUND)
def test_a_name_is_found_from_its_first_word_to_its_last(text: str, expected: list[str], why: str) -> None:
    assert names(text) == expected, why


NOT_FOUND = [
    ("Agreement/Protocol: signed in 1973", "a label with two nouns"),
    ("the framework agreement of the parties was signed", "no body has a name here"),
    ("They signed a Memorandum of Understanding.", "between whom is not said"),
    ("The Environmental Protection Agency of Ghana signed a Memorandum of Understanding in Accra.", "one country's alone"),
    ("Chile and Texas signed a memorandum of understanding on clean air.", "a state is no country"),
    ("Chile and Peru signed a memorandum of understanding.", "small letters, and no subject"),
    ("The Amendments were adopted.", "a bare plural"),
    ("Wait a Minute.", "no number"),
    ("The Chile Arrangement was praised.", "a country that is no city"),
    ("Agreement on climate was reached.", "a sentence that begins with a common noun"),
    ("the Mercury NARAP", "an acronym with a word before it: the register's"),
    ("the plan of March 2010 and the Copenhagen 2009 conference", "a month, and a place, with a year"),
    ("In its plan, Chile 2030 targets fell.", "a country with a year"),
    ("the Boston Convention Center", "a building"),
    ("the Lynx Partnership Facility", "a fund"),
    ("A Letter of Intent was sent.", "a letter to nobody"),
    ("The Plan of Action was written.", "of action says nothing"),
    ("We made decision 4 on fees.", "a number that is no decision's"),
    ("The Partnership with Canada grew.", "who is with us says too little of a partnership"),
    ("The Protocol targets three metals.", "a bare head noun is a reference"),
    ("This Agreement shall be binding.", "also behind this"),
    ("Under the Agreement, both sides report.", "also behind a preposition"),
    ("A new Strategy was written.", "generic words tell no strategy from another"),
    ("the Regional Agreement", "nor does this"),
    ("multilateral trade agreements", "a common noun in the plural"),
    ("Best Practices in Policy", "a phrase in title case"),
    ("The United Nations Environment Programme paid.", "an organisation"),
    ("the UN Development Programme", "another"),
    ("the Strategy Group met", "a group that is called after its task"),
    ("the Climate Policy Office", "an office"),
    ("the Convention Secretariat in Geneva", "a secretariat"),
    ("International Climate Partnerships", "a heading in the plural without a name in it"),
    ("Canadian Strategy", "a country alone says too little of a strategy"),
    ("The parties signed a convention on mercury.", "a common noun with a subject"),
    ("He cites a report on trips.", "what looks like an acronym, but not as it is written"),
    ("Program Manager", "a job"),
    ("Mail: 12 Treaty Road", "an address"),
    ("We made a decision on 12 May.", "a common noun with a date"),
    ("Whaling harms whales; wetlands and air pollution matter too.", "the Factbook's short names are words outside its lists"),
    ("the IATTC Convention Area", "an area"),
    ("Memorandum for the Heads of Agencies", "a letter"),
    ("the Greenhouse Gas Protocol", "a standard of companies"),
    ("the Environmental Impact Statement on the Dam", "an office's statement"),
    ("a Press Statement on Lynx", "another"),
    ("the Joint Statement", "which one is not said"),
    ("A Convention for the Globe", "what somebody calls it"),
    ("Meeting the Challenge of Cleaner Lakes", "a task"),
    ("after the minister's recent Mission to Kenya", "a journey"),
    ("a Memorandum of Understanding with the Agency", "no country, and no name of an office"),
    ("the Fur Treaty Collection", "a book"),
    ("They will negotiate a protocol on fur.", "it has not been made"),
    ('the "protocol of the meeting"', "minutes"),
    ("Chapter XXI was the last of them.", "a number that no programme has"),
    ("ABOUT US   FUR & SNOW   MISSION   NEWS", "the entries of a menu"),
    ("", "nothing"),
]


@pytest.mark.parametrize(("text", "why"), NOT_FOUND)
def test_what_is_no_name_is_left_alone(text: str, why: str) -> None:
    assert names(text) == [], why


@given(
    st.lists(
        st.sampled_from(
            ["The", "Lynx", "Convention", "on", "and", ",", "(", ")", "Protocol", "to", "the", "1990", "of", "MARPOL", "-", "\n"]
        ),
        max_size=40,
    )
)
def test_names_never_overlap_and_lie_within_the_block(words: list[str]) -> None:
    text = " ".join(words)
    found = [item for item in found_in(build_nlp()(text)) if item.label is Label.AGREEMENT]
    ends = [0, *(item.end_char for item in sorted(found))]
    assert all(end <= item.start_char < item.end_char <= len(text) for end, item in zip(ends, sorted(found), strict=False))


@pytest.mark.parametrize("unit", ["CONVENTION ", "Protocol on the ", "Agreement (", "Plan for A, B, ", "Convention on Trade and "])
def test_a_long_block_costs_no_more_than_its_length(unit: str) -> None:
    """Twice the text, about twice the windows: counted in names looked at, not in seconds."""
    short, long = (names(unit * count) for count in (200, 400))
    assert len(long) <= 2 * len(short) + 2
