"""The register: which names are one agreement, what refers to it, and what a clause is about. The pages are our own."""

import pytest

from tests.extractors.agreements.pages import reading

# lines of the page, the agreements expected as sets of forms (each must be in one entity), why
ENTITIES = [
    (
        ["The Lynx Recovery Convention (LRC) is old. The LRC works."],
        [{"Lynx Recovery Convention", "LRC"}],
        "an acronym in brackets",
    ),
    (["The Lynx Recovery Network, or LRN, spans Norway and Sweden."], [{"Lynx Recovery Network", "LRN"}], "or and an acronym"),
    (
        ["The Convention on Noise in Cities, known as the Quiet Streets Convention, binds states."],
        [{"Convention on Noise in Cities", "Quiet Streets Convention"}],
        "known as",
    ),
    (
        ["The Convention on Noise in Cities, often abbreviated as NOISE or CNC, binds states."],
        [{"Convention on Noise in Cities", "NOISE", "CNC"}],
        "abbreviated as, twice",
    ),
    (["The QSC (Quiet Streets Convention) is new."], [{"Quiet Streets Convention", "QSC"}], "the name in brackets behind its acronym"),
    (
        ["The Sarek Accord on Lynx is old.", "The Sarek Accord holds."],
        [{"Sarek Accord on Lynx", "Sarek Accord"}],
        "a shorter form: the complement left away",
    ),
    (
        ["The Norway-Chile Salmon Health Agreement is new.", "The Salmon Health Agreement holds."],
        [{"Norway-Chile Salmon Health Agreement", "Salmon Health Agreement"}],
        "a shorter form: the sides left away",
    ),
    (
        ["The Sarek Convention on Lynx is old.", "The Convention on Lynx holds."],
        [{"Sarek Convention on Lynx", "Convention on Lynx"}],
        "a shorter form: the place left away",
    ),
    (
        ["## Arctic Regional Soot Action Plan", "In 1998 Norway and Canada adopted a Regional Soot Action Plan for the Northern Seas."],
        [{"Arctic Regional Soot Action Plan", "Regional Soot Action Plan for the Northern Seas"}],
        "the heading's form and the text's share their core",
    ),
    (
        ["The Soot Protocol is old.", "It is the Protocol on Soot."],
        [{"Soot Protocol", "Protocol on Soot"}],
        "the subject before the noun or behind it",
    ),
    (
        ["The 1979 Convention on Noise in Cities is old.", "The Convention on Noise in Cities holds."],
        [{"1979 Convention on Noise in Cities", "Convention on Noise in Cities"}],
        "a year that only modifies",
    ),
    (
        ["The Norway-Chile Joint Inland Fur Contingency Plan is new. The Inland Plan helps."],
        [{"Norway-Chile Joint Inland Fur Contingency Plan", "Inland Plan"}],
        "words of the full name in their order",
    ),
    (
        ["The Memorandum of Understanding to Advance Work on Lynx is new. The Lynx Memorandum helps."],
        [{"Memorandum of Understanding to Advance Work on Lynx", "Lynx Memorandum"}],
        "the head noun behind them",
    ),
    (
        ["The North Lynx Agreement on Environmental Cooperation is old. The Environmental Cooperation Agreement replaces it."],
        [{"North Lynx Agreement on Environmental Cooperation"}, {"Environmental Cooperation Agreement"}],
        "words that many names have say nothing",
    ),
    (
        ["The Treaty of Sarek is the common name for the Northern Lynx Treaty."],
        [{"Treaty of Sarek", "Northern Lynx Treaty"}],
        "the common name for",
    ),
    (["The Sarek Accord, formally the Accord on Lynx, holds."], [{"Sarek Accord", "Accord on Lynx"}], "formally"),
    (
        ["The Convention on Fur Labels for Shops (FLC) is old. The FLC holds."],
        [{"Convention on Fur Labels for Shops", "FLC"}],
        "letters with the head noun last",
    ),
    (
        ["The Stockholm Declaration on the Human Environment is old. The Stockholm Declaration holds."],
        [{"Stockholm Declaration on the Human Environment", "Stockholm Declaration"}],
        "a known name and a longer form",
    ),
    (
        ["The Lake Agreement is old. The Parties signed the present version, the 2012 Agreement, on May 7, 2012."],
        [{"Lake Agreement", "2012 Agreement"}],
        "a version of the agreement that was named last",
    ),
    (
        ["The Lake Agreement replaced the 1978 Agreement. The 1978 Agreement was weak."],
        [{"Lake Agreement"}, {"1978 Agreement"}],
        "an older agreement, of whose year the page says nothing else",
    ),
    (
        ["The Lake Agreement was signed in 1978 and in 2012.", "The 1978 Agreement was weak, the 2012 Agreement is not."],
        [{"Lake Agreement"}, {"1978 Agreement"}, {"2012 Agreement"}],
        "versions that the page tells apart",
    ),
    (
        ["The Convention on the Keeping of Lynx, 1992 (Sarek Convention) entered into force in 2000."],
        [{"Convention on the Keeping of Lynx", "Sarek Convention"}],
        "its year stands before the other name",
    ),
    (
        ["The 1978 Lake Accord is old.", "The 2012 Lake Accord is new."],
        [{"1978 Lake Accord"}, {"2012 Lake Accord"}],
        "years that tell two apart",
    ),
    (
        ["The Convention on Lynx binds.", "The Convention on Lynx Habitats binds too.", "So does the Sarek Protocol on Bears."],
        [{"Convention on Lynx"}, {"Convention on Lynx Habitats"}, {"Sarek Protocol on Bears"}],
        "another complement is another agreement",
    ),
    (
        [
            "The Helsinki Protocol on the Reduction of Sulphur Emissions is older.",
            "The Oslo Protocol on Further Reduction of Sulphur Emissions is younger.",
        ],
        [{"Helsinki Protocol on the Reduction of Sulphur Emissions"}, {"Oslo Protocol on Further Reduction of Sulphur Emissions"}],
        "protocols of one convention",
    ),
    (
        ["The Asia–Pacific Lynx Network grows.", "The Asia-Pacific Lynx Network is young."],
        [{"Asia–Pacific Lynx Network", "Asia-Pacific Lynx Network"}],
        "dashes of two kinds",
    ),
    (
        ["The United Nations Lynx Convention binds.", "So does the UN Lynx Convention."],
        [{"United Nations Lynx Convention", "UN Lynx Convention"}],
        "UN and United Nations",
    ),
    (
        ["CITES is old.", "The Convention on International Trade in Endangered Species of Wild Fauna and Flora has 180 parties."],
        [{"CITES", "Convention on International Trade in Endangered Species of Wild Fauna and Flora"}],
        "the lexicon knows the acronym",
    ),
    (
        ["The Nordic Lynx Action Plan (NLAP) on Fences helps.", "The Fence NLAP holds rules."],
        [{"Nordic Lynx Action Plan (NLAP) on Fences", "NLAP"}],
        "an acronym inside the name",
    ),
    (
        ["The Protocol to the 1979 Convention on Noise in Cities on Quiet Tyres entered into force."],
        [{"Protocol to the 1979 Convention on Noise in Cities on Quiet Tyres"}, {"Convention on Noise in Cities"}],
        "a protocol's name names its convention too",
    ),
    (
        ["## Noise", "see Convention on Noise in Cities"],
        [{"Convention on Noise in Cities", "Noise"}],
        "an index entry that sends its reader on",
    ),
    (
        ["## Convention on Noise in Cities", "note - abbreviated as City Noise", "entered into force - 5 May 1992"],
        [{"Convention on Noise in Cities", "City Noise"}],
        "an entry that says its own short name",
    ),
    (
        ["The Agreement between Norway and Chile on Salmon Health, signed in 1979 and extended since (the “Salmon Agreement”), holds."],
        [{"Agreement between Norway and Chile on Salmon Health", "Salmon Agreement"}],
        "a short name that the text gives itself further on",
    ),
    (["The Wild Lynx Areas (WLA) Protocol binds. The WLA works."], [{"Wild Lynx Areas (WLA) Protocol", "WLA"}], "before the noun"),
    (["CITES works.", "So does the CITES Convention."], [{"CITES", "CITES Convention"}], "an acronym with its noun"),
    (
        ["The Protocol on Heavy Metals binds.", "So does the Protocol on Persistent Organic Pollutants.", "The LRTAP Protocol is old."],
        [{"Protocol on Heavy Metals"}, {"Protocol on Persistent Organic Pollutants"}],
        "an acronym with a noun that could be two protocols is neither, and no third one",
    ),
    (
        ["The 1949 Convention for Tuna Research was revised.", "The 1949 Convention is old."],
        [{"Convention for Tuna Research", "1949 Convention"}],
        "a year and a noun, for the agreement of that year",
    ),
    (["party to: Whaling", "The Whaling Convention is old."], [{"Whaling", "Whaling Convention"}], "a list's short name and the real one"),
    (
        ["The Convention on Lynx – also known as the Sarek Convention – was signed in 1974.", "The Sarek Convention of 1992 is newer."],
        [{"Convention on Lynx", "Sarek Convention", "Sarek Convention of 1992"}],
        "known as, between dashes",
    ),
    (
        [
            "Three protocols are in force: (i) Protocol on Fur Dumping (“Dumping Protocol”), (ii) Protocol on Traps (“Trap Protocol”), "
            "(iii) Protocol on Bait, as amended in 1995 (the “Bait Protocol”).",
        ],
        [{"Protocol on Fur Dumping", "Dumping Protocol"}, {"Protocol on Traps", "Trap Protocol"}, {"Protocol on Bait", "Bait Protocol"}],
        "a short name belongs to the agreement named last before it, and to no earlier one",
    ),
    (
        [
            "## Lynx Lake Agreement 2012",
            "The Lynx Lake Agreement is strict. The 2012 Agreement asks for reports, the 1987 Agreement did not.",
        ],
        [{"Lynx Lake Agreement 2012", "Lynx Lake Agreement", "2012 Agreement"}, {"1987 Agreement"}],
        "a year behind the name, which a bare year and noun take up",
    ),
    (
        ["The Lynx Accord 2012 targets were missed. The Lynx Accord is new."],
        [{"Lynx Accord"}],
        "a year that belongs to what follows",
    ),
    (
        ["The Memorandum of Understanding on Conservation of Lynx throughout Their Range (Lynx MOU) is old. The Lynx MOU works."],
        [{"Memorandum of Understanding on Conservation of Lynx throughout Their Range", "Lynx MOU"}],
        "a complement that runs on behind throughout",
    ),
    (
        ["They signed a Memorandum of Agreement (MoA) on cooperation in dealing with old fences. The MoA was short."],
        [{"Memorandum of Agreement (MoA) on cooperation in dealing with old fences", "MoA"}],
        "a subject in small letters behind the noun's abbreviation",
    ),
    (
        ["They signed a Memorandum of Agreement (MoA) on fences with Norway."],
        [{"Memorandum of Agreement (MoA) on fences"}],
        "with leads to the other side",
    ),
    (
        ["The Sarek Protocol is old. Papers call it the Sarek Treaty, or the Sarek Agreement."],
        [{"Sarek Protocol", "Sarek Treaty", "Sarek Agreement"}],
        "newspapers call a protocol a treaty",
    ),
    (
        ["The Sarek Protocol and the Sarek Convention are two. The Sarek Treaty is one of them."],
        [{"Sarek Protocol"}, {"Sarek Convention"}, {"Sarek Treaty"}],
        "a treaty that could be either is neither",
    ),
    (
        ["The Global Strategy for Lynx Recovery is old. The Global Lynx Recovery Strategy works."],
        [{"Global Strategy for Lynx Recovery", "Global Lynx Recovery Strategy"}],
        "the subject inside the noun's own words or behind them",
    ),
    (
        ["The Joint Lynx Recovery Strategy differs from the Global Strategy for Lynx Recovery."],
        [{"Joint Lynx Recovery Strategy"}, {"Global Strategy for Lynx Recovery"}],
        "joint is not global",
    ),
    (
        ["The Strategic Plan for Lynx 2011–2020 is over. The Strategic Plan for Lynx helped."],
        [{"Strategic Plan for Lynx 2011–2020", "Strategic Plan for Lynx"}],
        "a plan without its years",
    ),
    (
        ["The Convention on Lynx Fur – known also as the Sarek Convention – is old.", "The Sarek Convention holds."],
        [{"Convention on Lynx Fur", "Sarek Convention"}],
        "known also as",
    ),
    (
        ["An office was created under a side agreement to NAFTA known as the North American Accord on Lynx. NAFTA is older."],
        [{"NAFTA"}, {"North American Accord on Lynx"}],
        "what is known so is the side agreement",
    ),
    (
        ["The 1956 Convention for the Creation of a Trans-American Lynx Commission is old. The TALC Convention holds."],
        [{"Convention for the Creation of a Trans-American Lynx Commission", "TALC Convention"}],
        "a convention by the letters of the body that it creates",
    ),
    (
        ["The Memorandum of Understanding on Cooperation on Lynx, Clean Snow, and the Fells was short."],
        [{"Memorandum of Understanding on Cooperation on Lynx, Clean Snow, and the Fells"}],
        "a comma before the last member of a list",
    ),
    (
        ["The Memorandum of Understanding on Lynx, and the Sarek Accord, are short."],
        [{"Memorandum of Understanding on Lynx"}, {"Sarek Accord"}],
        "a comma before another name",
    ),
    (
        ["The Protocol to the Barcelona Convention for the Protection of the Marine Environment of the Sea was signed."],
        [
            {"Protocol to the Barcelona Convention for the Protection of the Marine Environment of the Sea"},
            {"Barcelona Convention for the Protection of the Marine Environment of the Sea"},
        ],
        "a known name goes on as its longer form does",
    ),
    (
        ["The Agreement on the Care of Lynx between the Government of Norway and the Kingdom of Sweden holds."],
        [
            {
                "Agreement on the Care of Lynx between the Government of Norway and the Kingdom of Sweden",
                "Agreement on the Care of Lynx",
            },
        ],
        "a name without its sides",
    ),
    (
        ["Kenya ratified the Basel, Rotterdam and Stockholm Conventions and the London and Copenhagen Amendments."],
        [{"Basel Convention"}, {"Rotterdam Convention"}, {"Stockholm Convention"}, {"London Amendment"}, {"Copenhagen Amendment"}],
        "several under one noun",
    ),
    (["Parties to the Abisko and Sarek Conventions met."], [], "of which the lexicon knows nothing"),
    (
        ["The Lynx Protocol of the Sarek Convention is new. The Lynx Protocol holds."],
        [{"Lynx Protocol of the Sarek Convention", "Lynx Protocol"}],
        "a protocol without its convention",
    ),
    (
        ["# Peru-Chile Agreement on Fur", "Title: Agreement on Fur between Peru and the Republic of Chile"],
        [{"Peru-Chile Agreement on Fur", "Agreement on Fur between Peru and the Republic of Chile"}],
        "the sides before the noun or behind it",
    ),
    (
        ["The Korea-Chile Free Trade Agreement is old. The Korea-Peru Free Trade Agreement is new."],
        [{"Korea-Chile Free Trade Agreement"}, {"Korea-Peru Free Trade Agreement"}],
        "other sides",
    ),
    (
        ["Formally known as the Agreement on Lynx Beyond Borders, the High Fells Treaty is new."],
        [{"High Fells Treaty", "Agreement on Lynx Beyond Borders"}],
        "known as, before the other name",
    ),
    (
        ["The Agreement between Peru and Chile on Fur Cooperation, or Fur Cooperation Agreement (FCA), holds. The FCA is old."],
        [{"Agreement between Peru and Chile on Fur Cooperation", "Fur Cooperation Agreement", "FCA"}],
        "or, and words of the full name",
    ),
    (
        ["* _Protocol on Fur Dumping_ (Dumping Protocol of the Sarek Convention) 1986"],
        [{"Protocol on Fur Dumping", "Dumping Protocol of the Sarek Convention"}],
        "brackets behind marks of emphasis",
    ),
    (
        ["The Montreal Protocol is strict. The 1987 Protocol helped."],
        [{"Montreal Protocol", "1987 Protocol"}],
        "a year that the lexicon knows",
    ),
    (
        ["Peru accepted the Kigali Amendment to the Montreal Protocol."],
        [{"Kigali Amendment to the Montreal Protocol"}, {"Montreal Protocol"}],
        "an amendment's name names its protocol too",
    ),
    (
        ["The Memorandum of Understanding between Peru and Chile on the Conservation of the South Huemul holds.", "Tags: Huemul MOU"],
        [{"Memorandum of Understanding between Peru and Chile on the Conservation of the South Huemul", "Huemul MOU"}],
        "letters for its noun",
    ),
    (
        ["EPA and Mexico have carried out two successive programs:", "- Fells XXI", "- Fells 2012, signed in 2003"],
        [{"Fells XXI"}, {"Fells 2012"}],
        "names in a list that a sentence announces",
    ),
    (
        ["# EPA Collaboration with Brazil", "EPA works with Brazil.", "In 2012, EPA and MMA signed a Memorandum of Understanding."],
        [{"Memorandum of Understanding"}],
        "the other side stands in the page's title only",
    ),
    (
        ["# Clean Air", "EPA works with Brazil.", "EPA and the city signed a Memorandum of Understanding."],
        [],
        "the title names no other side",
    ),
    (["The firm carried out two programs:", "- Fells XXI", "- Fells 2012, signed in 2003"], [], "unless they are nobody's together"),
    (["The Clean Streams Act 1999 applies.", "So does the Water Policy."], [], "laws and policies of one state are no agreements"),
    (["The United Nations Environment Programme met."], [], "organisations are none"),
    (["No such thing is named here."], [], "nothing named, nothing there"),
    (
        ["The Lynx Zone Treaty, or Treaty of Abisko, was signed in 1985."],
        [{"Lynx Zone Treaty", "Treaty of Abisko"}],
        "one subject by two names, and a verb for one",
    ),
    (
        ["The Implementing Agreement on Fur (IAF), now the Fur Technology Programme, has 25 parties."],
        [{"Implementing Agreement on Fur", "Fur Technology Programme"}],
        "what it is called now",
    ),
    (
        ["They apply the Lynx Treaty, or the Treaty of Abisko, wherever they can."],
        [{"Lynx Treaty"}, {"Treaty of Abisko"}],
        "one or the other",
    ),
    (
        ["The Convention on Fur Damage, 1969, renewed in 1992 and often referred to as the FD Convention, binds."],
        [{"Convention on Fur Damage", "FD Convention"}],
        "what it is called behind a clause of its own",
    ),
    (
        ["The **Lauca Treaty** (formally the *Treaty between Peru and Chile on the Lauca Waters at Tacna*) binds."],
        [
            {
                "Lauca Treaty",
                "Treaty between Peru and Chile on the Lauca Waters at Tacna",
            }
        ],
        "a formal name in a bracket, up to where its emphasis ends",
    ),
    (
        ["The Melanesian Fur Group Trade Agreement is old.", "Fiji signed the MFG Trade Agreement in 1993."],
        [{"Melanesian Fur Group Trade Agreement", "MFG Trade Agreement"}],
        "in letters what the other begins with",
    ),
    (
        ["Peru and Chile signed a Memorandum of Understanding on Fur.", "Peru and Chile also signed a Memorandum of Cooperation in 2003."],
        [{"Memorandum of Understanding on Fur"}, {"Memorandum of Cooperation"}],
        "cooperation is no understanding",
    ),
    (
        ["The Nordic Fur Free Trade Area began in 1960. Peru joined the Nordic Fur FTA."],
        [{"Nordic Fur Free Trade Area", "Nordic Fur FTA"}],
        "a free-trade area by its letters",
    ),
    (
        ["The Tuna Fleet Treaty binds. Also known as the Southern Treaty (ST), it was amended in 2016."],
        [{"Tuna Fleet Treaty", "Southern Treaty"}],
        "another name of what was named last, and then it",
    ),
    (
        ["Peru signed the Convention on Pollock. The Bagel Agreement, as it is called, binds."],
        [{"Convention on Pollock", "Bagel Agreement"}],
        "as it is called",
    ),
    (
        ["# Ringed Fox Treaty in Place", "The treaty, officially named the “Agreement on the Fell Fox Stock”, binds."],
        [{"Ringed Fox Treaty", "Agreement on the Fell Fox Stock"}],
        "the treaty of the heading, by its official name",
    ),
    (
        ["# Fell Fox Strategy", "The treaty, officially named the “Agreement on the Fell Fox Stock”, binds."],
        [{"Fell Fox Strategy"}, {"Agreement on the Fell Fox Stock"}],
        "a strategy is no treaty",
    ),
    (
        ["The Convention on Ships (MARPOL) was adopted. MARPOL binds."],
        [{"Convention on Ships", "MARPOL"}],
        "a known acronym, whatever it stands for",
    ),
    (
        ["The Convention on the Care of Ships (MARPOL 73/78) was adopted."],
        [{"Convention on the Care of Ships", "MARPOL 73/78"}],
        "likewise with its years",
    ),
    (
        ["The Lynx Convention of 1974 binds.", "The 1974 Convention was amended."],
        [{"Lynx Convention of 1974", "1974 Convention"}],
        "its year behind it",
    ),
    (
        ["The 1996 Protocol to the London Convention binds."],
        [{"1996 Protocol to the London Convention"}, {"London Convention"}],
        "a year before",
    ),
    (
        ["## Protocol on SEA", "The Protocol on Strategic Environmental Assessment binds."],
        [{"Protocol on SEA", "Protocol on Strategic Environmental Assessment"}],
        "letters for the words of a subject",
    ),
    (
        ["The Protocol on Environmental Protection to the Siberian Lynx Treaty binds. So does the Environment Protocol."],
        [{"Protocol on Environmental Protection to the Siberian Lynx Treaty", "Environment Protocol"}, {"Siberian Lynx Treaty"}],
        "the noun for its adjective",
    ),
    (
        ["The Agreement relating to the Implementation of Part XI of the Nordic Convention on the Law of the Fells binds."],
        [
            {"Agreement relating to the Implementation of Part XI of the Nordic Convention on the Law of the Fells"},
            {"Nordic Convention on the Law of the Fells"},
        ],
        "a convention inside the name of another agreement is not short for it",
    ),
    (
        ["Peru has a new Agreement on Fur Cooperation (AFC) with Chile. It will supersede the Andean Agreement on Fur Cooperation."],
        [{"Agreement on Fur Cooperation", "AFC"}, {"Andean Agreement on Fur Cooperation"}],
        "what is new is not what it replaces",
    ),
]


@pytest.mark.parametrize(("lines", "expected", "why"), ENTITIES)
def test_forms_of_one_agreement_are_one_and_others_are_not(lines: list[str], expected: list[set[str]], why: str) -> None:
    entities = reading(*lines).register.entities
    forms = [{entity.name, *entity.aliases} for entity in entities]
    assert len(forms) == len(expected), (why, forms)
    assert all(any(wanted <= found for found in forms) for wanted in expected), (why, forms)


NAMES = [
    (
        ["The 1997 Lake Strategy for the Lower Fells of Norway and Sweden works."],
        "Lake Strategy for the Lower Fells of Norway and Sweden",
        "the year goes",
    ),
    (["The 1978 Agreement holds."], "1978 Agreement", "unless there is nothing else"),
    (["The Sarek Accord on Lynx holds.", "The Sarek Accord is old."], "Sarek Accord on Lynx", "the fullest form"),
    (["Peru joined the Kyoto climate pact. The Kyoto Protocol is old."], "Kyoto Protocol", "not a newspaper's words in small letters"),
    (["SAREK ACCORD ON LYNX", "The Sarek Accord on Lynx holds."], "Sarek Accord on Lynx", "not the one in capitals"),
]


@pytest.mark.parametrize(("lines", "name", "why"), NAMES)
def test_an_agreement_is_called_by_its_fullest_form(lines: list[str], name: str, why: str) -> None:
    assert reading(*lines).register.entities[0].name == name, why


# lines; the words that refer, in order, each with the agreement meant; why
REFERENCES = [
    (["The Sarek Accord is old. This agreement holds."], [("This agreement", "Sarek Accord")], "this and a wider word"),
    (["Norway signed the Sarek Treaty in 1990 and ratified the treaty in 1991."], [("the treaty", "Sarek Treaty")], "in the same sentence"),
    (
        ["The Sarek Convention and the Abisko Protocol are old. The Convention grows. The Protocol does not."],
        [("The Convention", "Sarek Convention"), ("The Protocol", "Abisko Protocol")],
        "each noun takes up its own kind",
    ),
    (
        ["## Lynx Strategy of Norway and Sweden", "The Strategy created a group."],
        [("The Strategy", "Lynx Strategy of Norway and Sweden")],
        "from the heading",
    ),
    (
        ["The Fells Action Plan is new. The goal of this ten-year Plan is clean air."],
        [("this ten-year Plan", "Fells Action Plan")],
        "with words between",
    ),
    (
        ["The 1978 Lake Accord is old. The 2012 Lake Accord is new. The 1978 accord set goals."],
        [("The 1978 accord", "1978 Lake Accord")],
        "the year chooses",
    ),
    (
        ["## One", "The Sarek Convention is old.", "## Two", "Under the Convention, parties report."],
        [("the Convention", "Sarek Convention")],
        "across sections where the page has one convention only",
    ),
    (
        ["## One", "The Sarek Convention and the Abisko Convention are old.", "## Two", "Under the Convention, parties report."],
        [],
        "but not where it has two",
    ),
    (["The Sarek Accord is old. The agreement between the two firms is new."], [], "a small noun that is told more of is another one"),
    (["An agreement was reached. The agreement is new."], [], "no name, no antecedent"),
    (["The Sarek Accord is old. The new accord is better."], [], "new says that it is another one"),
    (["The Sarek Partnership is old. It has its Global Partnership."], [], "a capitalised modifier makes another name"),
    (
        ["The Sarek Accord is old. Under the collaborative agreement both pay."],
        [("the collaborative agreement", "Sarek Accord")],
        "in one block",
    ),
    (["## Soot", "The Sarek Accord is old.", "The collaborative agreement helps."], [], "but not from another block"),
    (["The Sarek Protocol is old. The Protocol Officer met the Protocol Office."], [], "a modifier of something else"),
    (["The Sarek Network is old. The protocol is new."], [], "the wrong kind"),
    (
        ["The Sarek Convention replaces the Abisko Convention and the 1974 Kebne Convention. The convention was signed in 1992."],
        [("The convention", "Sarek Convention")],
        "what the sentence before is about, not what it ends with",
    ),
    (
        ["The Sarek Convention replaces the Abisko Convention. This convention was signed in 1974."],
        [("This convention", "Abisko Convention")],
        "but this points at what was named last",
    ),
    (
        ["The Norway-Chile Free Trade Agreement helps. The FTA was signed in 2004."],
        [("The FTA", "Norway-Chile Free Trade Agreement")],
        "the letters of the noun",
    ),
    (
        ["The Lynx Agreement is a treaty. Nearly all members of the Sarek Convention have joined the agreement."],
        [("the agreement", "Lynx Agreement")],
        "what the block tells of, where the nearer one is of another kind",
    ),
    (
        ["The Lynx Agreement is a treaty. It is open to members of the Sarek Convention. This agreement is old."],
        [("This agreement", "Sarek Convention")],
        "but this points at what was named last",
    ),
    (
        ["In 1992 the Sarek Convention replaced the Abisko Convention. The convention had failed."],
        [("The convention", "Abisko Convention")],
        "where no name opens the sentence, the last one",
    ),
    (
        ["The Sarek Protocol gave way to the Abisko Agreement. The agreement holds."],
        [("The agreement", "Abisko Agreement")],
        "the noun's own kind goes before a wider one",
    ),
    (
        ["The Sarek Convention and the Abisko Convention are old. The convention grows."],
        [("The convention", "Abisko Convention")],
        "two that open a sentence together: the last one",
    ),
    (
        ["The Sarek Lynx Network spans Norway and Sweden. The network grew. This programme works."],
        [("The network", "Sarek Lynx Network"), ("This programme", "Sarek Lynx Network")],
        "programme for a network",
    ),
    (
        ["The Sarek Convention is old. It grew with the Abisko Convention.", "The Convention holds."],
        [("The Convention", "Sarek Convention")],
        "a new paragraph comes back to what the page opens with",
    ),
    (
        ["The Sarek Convention is old.", "The Abisko Convention followed.", "The Convention holds."],
        [("The Convention", "Abisko Convention")],
        "unless the paragraph before was about another one",
    ),
    (
        ["The Sarek Convention is old. It grew with the Abisko Convention.", "This Convention holds."],
        [("This Convention", "Abisko Convention")],
        "this points at the last one",
    ),
    (
        ["The Sarek Protocol is old.", "Fur prices rose.", "Ministers met.", "Norway left the protocol in 2011."],
        [("the protocol", "Sarek Protocol")],
        "a small noun reaches over paragraphs that name nothing",
    ),
    (
        ["## One", "The Sarek Treaty is old.", "## Two", "Norway left the pact in 2011."],
        [("the pact", "Sarek Treaty")],
        "and into another section, where the page has one such agreement only",
    ),
    (
        ["The Sarek Treaty is old.", "The firms made a deal with the town. The deal was signed in May."],
        [],
        "but not where its own block has just spoken of a new one by the same noun",
    ),
    (
        ["The Sarek Treaty is old.", "The Protocol on Fences to the Sarek Treaty is new.", "The Treaty has 54 parties. The treaty binds."],
        [("The Treaty", "Sarek Treaty"), ("The treaty", "Sarek Treaty")],
        "farther off the very noun goes before a nearer wider one",
    ),
    (
        ["# Norway-Chile Fur Agreement", "Building on the Abisko Agreement, talks began.", "Chile ratified the agreement."],
        [("the agreement", "Norway-Chile Fur Agreement")],
        "what an earlier block names by the way is passed over for the page's own",
    ),
    (
        ["The Sarek Convention on Lynx is old. The Abisko Convention on Bears is new.", "Chile ratified the lynx treaty."],
        [("the lynx treaty", "Sarek Convention on Lynx")],
        "the subject says which one",
    ),
    (
        ["The Minamata Convention was adopted. The Abisko Convention is new.", "Chile ratified the mercury treaty."],
        [("the mercury treaty", "Minamata Convention")],
        "a subject that only the lexicon knows",
    ),
    (
        ["The Kyoto Protocol came.", "Chile left the 1997 Kyoto climate control treaty. Peru joined the climate pact."],
        [("the 1997 Kyoto climate control treaty", "Kyoto Protocol"), ("the climate pact", "Kyoto Protocol")],
        "place, year and subject, in a newspaper's words",
    ),
    (
        ["CITES is old.", "The wildlife trade treaty has many parties. The fur trade treaty has none."],
        [("The wildlife trade treaty", "CITES")],
        "words near to those of the name; not a word that no name has",
    ),
    (["The Sarek Convention on Lynx is old. Peru joins Sarek lynx pact."], [("Sarek lynx pact", "Sarek Convention on Lynx")], "no article"),
    (
        ["The Sarek Convention on Lynx is old. The lynx agreement with the firms is new."],
        [],
        "what has another side is another agreement",
    ),
    (
        ["The 1983 Lake Agreement was revised. The 2014 Lake Agreement is strict.", "The new Agreement came into force in 2015."],
        [("The new Agreement", "2014 Lake Agreement")],
        "new, with a capital: the one of the latest year",
    ),
    (
        ["The Sarek Protocol was signed in 1999.", "The amended protocol was adopted in 2012."],
        [("The amended protocol", "Sarek Protocol")],
        "amended is still the same",
    ),
    (
        ["The Norway-Chile Free Trade Agreement helps. So does the Fur Agreement.", "The trade agreement was signed in 2004."],
        [("The trade agreement", "Norway-Chile Free Trade Agreement")],
        "trade says which of them",
    ),
    (
        ["The Paris Agreement was adopted. The Kyoto Protocol came before it.", "The accord entered into force in 2016."],
        [("The accord", "Paris Agreement")],
        "a noun that the lexicon's other names have",
    ),
    (
        ["The Sarek Treaty binds.", "One.", "Two.", "Three.", "The Abisko Protocol was signed in 1991.", "The treaty is older."],
        [("The treaty", "Sarek Treaty")],
        "the only one with the very noun, though another is nearer",
    ),
    (
        ["# Nile Waters Treaty", "It replaced the Abisko Agreement of 1929.", "Ethiopia never recognised the pact."],
        [("the pact", "Nile Waters Treaty")],
        "the page's own also by a wider noun",
    ),
    (
        ["The Kigali Amendment was agreed. So was the Montreal Protocol. Under the deal, adopted in October 2016, fridges go."],
        [("the deal", "Kigali Amendment")],
        "of two, the one of the year that the sentence says",
    ),
    (
        [
            "# Norway-Chile Fur Agreement",
            "Talks built on an Abisko Fence Agreement, which both had signed. Chile ratified the agreement in 2005.",
        ],
        [("the agreement", "Norway-Chile Fur Agreement")],
        "an earlier sentence brings another one in by an article",
    ),
    (
        ["The Sarek Convention was signed.", "It replaced the Abisko Agreement and the 1976 Fur Convention.", "The Convention holds."],
        [("The Convention", "Sarek Convention")],
        "what the page opens with, where a paragraph names others only by the way",
    ),
    (["Chile left the 1997 Kyoto pact. The pact holds."], [("The pact", "Kyoto pact")], "a newspaper's name, which the lexicon knows"),
    (
        ["A Statement of Intent between Peru and Chile was signed. The Statement expires in May."],
        [("The Statement", "Statement of Intent between Peru and Chile")],
        "a statement",
    ),
    (
        ["The Sarek Pledge was launched. Kenya joined the pledge in 2022. The historic pledge grew."],
        [("the pledge", "Sarek Pledge"), ("The historic pledge", "Sarek Pledge")],
        "a pledge, and a word that says nothing of which one",
    ),
    (
        ["The Lynx Treaty was signed. The Otter Accord followed. Peru joined the former, and Chile the latter."],
        [("the former", "Lynx Treaty"), ("the latter", "Otter Accord")],
        "the former and the latter of two",
    ),
    (
        ["The Lynx Treaty, the Otter Accord and the Seal Pact bind. Peru joined the latter."],
        [],
        "of three nobody is the latter",
    ),
    (["The Lynx Treaty and the Otter Accord bind. Peru kept the former minister."], [], "a minister"),
    (
        ["The Fells Treaty binds. A Letter of Intent with Norway was signed. The letter of intent was renewed."],
        [("The letter of intent", "Letter of Intent with Norway")],
        "a noun with what belongs to it",
    ),
    (
        ["# Lynx Convention", "The Lynx Convention was signed. It works with the Otter Convention. The Convention has ten parties."],
        [("The Convention", "Lynx Convention")],
        "what a sentence about it names by the way is not taken up",
    ),
    (
        ["# Lynx Convention", "Unlike the Otter Convention, it covers fur. The convention has ten parties."],
        [("The convention", "Lynx Convention")],
        "nor what it is unlike",
    ),
    (
        ["The Otter Amendment to the Lynx Protocol was made.", "The Protocol binds. Peru ratified the amendment on 3 May 2020."],
        [("The Protocol", "Lynx Protocol"), ("the amendment", "Otter Amendment to the Lynx Protocol")],
        "a day tells no more of it",
    ),
    (["The Lynx Treaty binds. They signed the treaty on seals."], [], "but a subject does"),
    (
        ["The Fells XXI Program was followed by the Fells 2012 Program. The new program has ten parties."],
        [("The new program", "Fells 2012 Program")],
        "what followed another one",
    ),
    (["The Fells Program has parties. The new program has ten."], [], "nothing followed it"),
]


@pytest.mark.parametrize(("lines", "expected", "why"), REFERENCES)
def test_a_bare_noun_refers_to_the_nearest_agreement_of_its_kind(lines: list[str], expected: list[tuple[str, str]], why: str) -> None:
    read = reading(*lines)
    found = [(read.document.text[ref.start_char : ref.end_char], ref.name) for ref in read.register.references if ref.how == "reference"]
    assert found == expected, why


# lines, the words of the clause, the agreement, where it is inherited from
TOPICS = [
    (["The Sarek Accord cut soot by 40%."], "The Sarek Accord cut soot by 40%", "Sarek Accord", None),
    (["The Sarek Accord is old. Soot fell by 40%."], "Soot fell by 40%", "Sarek Accord", "earlier_sentence"),
    (["Under the Sarek Accord, soot fell by 40%."], "soot fell by 40%", "Sarek Accord", "earlier_clause"),
    (["The Sarek Accord asks for:", "- a cut of soot by 40%"], "a cut of soot by 40%", "Sarek Accord", "lead_in"),
    (["## Sarek Accord", "Soot fell by 40%."], "Soot fell by 40%", "Sarek Accord", "heading"),
    (["## Abisko", "The Abisko Pact is old.", "## Sarek Accord", "Soot fell by 40%."], "Soot fell by 40%", "Sarek Accord", "heading"),
    (["## Soot", "The Sarek Accord is old.", "It fell by 40%."], "It fell by 40%", "Sarek Accord", "earlier_block"),
    (["# Sarek Accord", "## Soot", "It fell by 40%."], "It fell by 40%", "Sarek Accord", "heading"),
    (["## Abisko", "The Abisko Pact is old.", "## Soot", "It fell by 40%."], "It fell by 40%", None, None),
    (["## Sarek Accord and Abisko Pact", "Soot fell by 40%."], "Soot fell by 40%", None, None),
    (["- The Sarek Accord", "- soot fell by 40%"], "soot fell by 40%", None, None),
    (["The Sarek Accord replaces the Abisko Pact. Soot fell by 40%."], "Soot fell by 40%", "Sarek Accord", "earlier_sentence"),
    (["## Sarek Accord", "The Clean Streams Act cut soot by 40%."], "The Clean Streams Act cut soot by 40%", None, None),
    (["Soot fell by 40%. The Sarek Accord came later."], "Soot fell by 40%", None, None),
    # an article without its title is about what its first words name
    (["The Sarek Accord is old.", "## Soot", "It fell by 40%."], "It fell by 40%", "Sarek Accord", "earlier_block"),
    (["# Treaties", "The Sarek Accord is old.", "## Soot", "It fell by 40%."], "It fell by 40%", "Sarek Accord", "earlier_block"),
    (["Soot harms. The Sarek Accord is old.", "## Soot", "It fell by 40%."], "It fell by 40%", None, None),
    (["- The Sarek Accord", "## Soot", "It fell by 40%."], "It fell by 40%", None, None),
    (["The Sarek Accord is old.", "## Abisko Pact", "It fell by 40%."], "It fell by 40%", "Abisko Pact", "heading"),
]


@pytest.mark.parametrize(("lines", "clause", "name", "source"), TOPICS)
def test_a_clause_is_about_what_it_names_or_what_stands_above_it(
    lines: list[str], clause: str, name: str | None, source: str | None
) -> None:
    read = reading(*lines)
    start = read.document.text.rindex(clause)
    place = next(passage for passage in read.passages if passage.block.start_char <= start < passage.block.end_char)
    topic = read.register.topic(place, start, start + len(clause))
    assert (topic.name if topic else None) == name
    assert (topic.inherited.source if topic and topic.inherited else None) == source
    if topic and topic.inherited:
        quoted = read.document.text[topic.inherited.start_char : topic.inherited.end_char]
        assert quoted in {name, f"the {name}"}


SCOPES = [
    (["The Lynx Network counts. The Network began in 2012 with sites in Peru and Chile."], "international", "where it is taken up again"),
    (
        ["The Lynx Partnership was born in 2004. Peru, Chile and Bolivia take part."],
        "international",
        "who takes part, in the next sentence",
    ),
    (["The Lynx Partnership was born in 2004.", "Members are Peru, Chile and Bolivia."], "international", "or in the next paragraph"),
    (["The Lynx Programme was born in 2004. Chinese furs cost more than German furs."], "unknown", "countries that take no part"),
    (["The Lynx Programme is like the Peru-Chile Copper Treaty."], "unknown", "the countries of another agreement's name"),
    (["EPA and Mexico run the Lynx Programme together."], "international", "a country, and an agency of another one"),
    (["Under the Lynx Programme the EPA tests furs from China."], "unknown", "an agency, and a country that it does not work with"),
    (["Under the Lynx Programme the seven governments pay."], "international", "several governments"),
    (["Under the Lynx Framework, which ministers adopted in 2015, soot falls."], "international", "ministers who adopt it"),
    (["The Clean Fur Programme gives money to 40 countries."], "unknown", "where the money goes says not whose it is"),
    (["## 3. The Lynx Programme (2001)", "It asked the states along the river for four things."], "international", "under its heading"),
    (["# Norway-Chile Statement", "The Fur Partnership will be led by Ann for Norway."], "international", "the sides of the page's title"),
    (["# Norway-Chile Statement", "Norway’s Fur Partnership began."], "unknown", "unless one of them has it"),
    (["A Statement of Intent with Brazil was signed."], "international", "the side that with names"),
    (["Resolution 46/215 asks for it."], "international", "a resolution with its number"),
    (["The Department of Energy's Fur Programme works in Peru and Chile."], "unknown", "one agency's"),
    (["Norway and Sweden's Bear Partnership grew."], "international", "of two countries"),
    (["China learnt from the U.S. Fur Programme."], "unknown", "one country's by its name, whoever learns from it"),
    (["UNEP's Fur Programme grew."], "international", "of an organisation of governments"),
    (["The Republican National Convention met."], "domestic", "a meeting of a party"),
    (["House Resolution 46/215 asks for it."], "domestic", "of a parliament's house"),
    (["Canada’s Lynx Plan counts lynx from Peru to Chile."], "unknown", "one country has it, whatever others it names"),
    (["The Sarek Accord holds."], "international", "an accord is between governments"),
    (["The Lynx Programme of Norway and Sweden grows."], "international", "a programme whose sentence names two countries"),
    (["The Global Lynx Initiative grows."], "international", "a programme that is called global"),
    (
        ["The Lynx Forum is an international initiative on fences."],
        "international",
        "a forum that the page calls an international initiative",
    ),
    (["The Lynx Forum meets."], "unknown", "a forum"),
    (["The Lynx Programme grows."], "unknown", "a programme of which the page does not say between whom"),
    (["The National Lynx Strategy grows."], "domestic", "one government's own"),
    (["The Norwegian Global Lynx Programme grows."], "unknown", "global says what it is about where one country has it"),
    (["The Protocol on National Lynx Counts holds."], "international", "national in the subject says nothing of the sides"),
    (["Norway’s prime minister praised it. The President’s Lynx Plan grows."], "domestic", "a president's"),
    (["The Site Lease Agreement holds."], "domestic", "a contract"),
    (["Decision X/12 asks for it."], "international", "a decision with its number"),
    (["The Distribution Decision was hard."], "unknown", "one without"),
    (["The Amendment to the Sarek Protocol holds."], "international", "an amendment of a treaty"),
    (["The Marriage Amendment failed."], "unknown", "one of something else"),
    (["In 1996 the Parties adopted the Sarek Amendment."], "international", "an amendment with a name, in a treaty's company"),
    (["Several countries signed the Lynx Strategy."], "international", "signed by countries"),
    (["The companies signed the Lynx Strategy."], "unknown", "signed by others"),
    (["The Fell School Charter was renewed."], "unknown", "a school's"),
    (["The Federal Lynx Agreement holds."], "domestic", "also where the noun is a treaty's"),
    (["The Lynx Action Plan, signed by the six Parties in 1996, was amended."], "international", "signed by parties"),
    (["The Fur Coalition was launched at COP26."], "international", "launched at a conference of the parties"),
    (["The governors of Oregon and the premier of Quebec signed the Fur Action Plan."], "international", "of two countries' states"),
    (["The EPA-China Fur Initiative grew."], "international", "an agency and a country in its name"),
    (["The U.S. Fur Partnership grew.", "G7 leaders unveiled the Fur Partnership."], "international", "named after one country only once"),
    (
        ["ICRO – International Commission for the River Oder", "The Fells Action Programme, which the ICRO set up in 1994, worked."],
        "international",
        "a body that the page calls an international commission",
    ),
    (["CRO – Commission for River Races", "The Fells Action Programme, which the CRO set up in 1994, worked."], "unknown", "another body"),
    (["The Stand-by Arrangement with Chile was approved."], "domestic", "a bank's loan"),
    (["# EPA Work with Peru", "Under the Big Towns Partnership, EPA counts soot in Peru."], "international", "an agency in the title"),
    (
        ["The leaders of Peru and Chile:", "- Launched the Fur Counting Initiative."],
        "international",
        "who launched it is said before the list",
    ),
    (
        ["# Norway and Peru: two tracks", "- the Strategic Fur Partnership, led by a minister", "Norway and Peru met."],
        "international",
        "a partnership on the page of two countries",
    ),
    (
        ["# Norway and Peru: two tracks", "- the Strategic Fur Network, led by a minister", "Norway and Peru met."],
        "unknown",
        "a network may be one's",
    ),
    (["The mayors of two towns:", "- Launched the Fur Counting Initiative."], "unknown", "mayors"),
    (["The United Nations Conference on Fur adopted a Plan of Action to Count Lynx."], "international", "a conference of many"),
    (["# U.S.-ASEAN Summit", "The Strategic Fur Partnership was made. The U.S. has ten posts."], "international", "a union in the title"),
    (["The Strategy for the Fells was endorsed by regional leaders in July."], "international", "leaders"),
    (["The Strategy for the Fells was endorsed by business leaders in July."], "unknown", "of firms"),
    (["The Rhine Fur Programme was adopted in 1987."], "international", "a river of several"),
]


@pytest.mark.parametrize(("lines", "scope", "why"), SCOPES)
def test_the_page_says_between_whom_an_agreement_is(lines: list[str], scope: str, why: str) -> None:
    assert reading(*lines).register.entities[0].scope == scope, why


def test_initials_that_the_page_does_not_explain_mean_the_only_agreement_that_has_them() -> None:
    read = reading(
        "An Environmental Cooperation Agreement with Chile was signed. The ECA holds. The EPA met the ITA, and the FWO (FWO) too."
    )
    found = [(read.document.text[ref.start_char : ref.end_char], ref.name) for ref in read.register.references if ref.how == "acronym"]
    assert found == [("ECA", "Environmental Cooperation Agreement")]


def test_every_reference_names_an_entity_and_lies_in_reading_order() -> None:
    read = reading("# Sarek Accord", "The Accord (the SA) holds. It follows the Abisko Pact.", "- the Pact", "- CITES")
    names = {entity.name for entity in read.register.entities}
    assert {ref.name for ref in read.register.references} <= names
    assert [ref.start_char for ref in read.register.references] == sorted(ref.start_char for ref in read.register.references)


def test_a_short_form_of_two_agreements_means_the_one_named_last() -> None:
    read = reading(
        "The Norway-Chile Salmon Health Agreement is old. The Salmon Health Agreement works.",
        "The Norway-Peru Salmon Health Agreement is new. The Salmon Health Agreement works.",
    )
    assert [ref.name for ref in read.register.references] == [
        "Norway-Chile Salmon Health Agreement",
        "Norway-Chile Salmon Health Agreement",
        "Norway-Peru Salmon Health Agreement",
        "Norway-Peru Salmon Health Agreement",
    ]


def test_many_agreements_cost_what_they_are_worth() -> None:
    """Four hundred agreements with acronyms and references on one page: each is found, none is taken for another."""
    read = reading(*(f"The Fell{number} Accord on Lynx{number} (F{number}A) holds. This agreement works." for number in range(400)))
    assert len(read.register.entities) == 400
    assert len(read.register.references) == 1200
