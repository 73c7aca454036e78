"""Agreement events: text → records, with the reason beside each row. The sentences and most agreements are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.records.agreement_events import draft
from extractors.records.events.lines.labels import label_event
from schemas.claim import Claim, validate
from schemas.document import BlockKind
from tests.extractors.records.reader import one_line, reading

STATED = [
    # The agreement does it
    ("The Harbour Convention entered into force in 2017.", ["Harbour Convention | entered_into_force | 2017"], "the plain case"),
    ("The Reef Protocol came into force on 3 May 1999.", ["Reef Protocol | entered_into_force | 1999-05-03"], "a synonym"),
    ("The Reef Protocol went into effect in December 2003.", ["Reef Protocol | entered_into_force | 2003-12"], "another"),
    ("The Lake Treaty took effect January 1, 1994.", ["Lake Treaty | entered_into_force | 1994-01-01"], "a date without a preposition"),
    ("The Lake Treaty became effective on 1 July 2001.", ["Lake Treaty | entered_into_force | 2001-07-01"], "effective"),
    ("The SMN began operating in 2015 with three sites in Thailand.", ["Soot Monitoring Network | began | 2015"], "by its acronym"),
    ("The Delta Initiative began in 2008.", ["Delta Initiative | began | 2008"], "a verb without an object"),
    ("The Delta Initiative ended in 2012.", ["Delta Initiative | ended | 2012"], "its end"),
    ("The Fisheries Agreement expired on 31 December 2006.", ["Fisheries Agreement | ended | 2006-12-31"], "expired"),
    ("The Harbour Convention opened for signature in 1988.", ["Harbour Convention | opened_for_signature | 1988"], "active form"),
    ("The Quiet Oceans Partnership launched in 2012.", ["Quiet Oceans Partnership | established | 2012"], "launched without an object"),
    # Passive
    ("The Reef Protocol was adopted in 1998.", ["Reef Protocol | adopted | 1998"], "passive"),
    ("The Reef Protocol was signed at Kuwait on 23 April 1978.", ["Reef Protocol | signed | 1978-04-23"], "a place between"),
    (
        "The Reef Protocol was adopted by consensus in Kuwait, on 4 June 1980.",
        ["Reef Protocol | adopted | 1980-06-04"],
        "an agent and a comma",
    ),
    (
        "The Quiet Oceans Partnership was launched in early 2003 by the U.S. Department of Parks.",
        ["Quiet Oceans Partnership | established | 2003"],
        "agent",
    ),
    ("The Lake Treaty was amended in 1983 and 1987.", ["Lake Treaty | amended | 1983", "Lake Treaty | amended | 1987"], "two dates"),
    (
        "The Lake Treaty was first signed in 1972, renewed in 1978, amended in 1983 and again in 1987.",
        ["Lake Treaty | signed | 1972", "Lake Treaty | renewed | 1978", "Lake Treaty | amended | 1983", "Lake Treaty | amended | 1987"],
        "a chain of verbs, each with its own date",
    ),
    ("The Regional Soot Plan was finalized in June 2000.", ["Regional Soot Plan | finalized | 2000-06"], "finalized"),
    ("The Regional Soot Plan was last updated in 2014.", ["Regional Soot Plan | updated | 2014"], "an adverb between"),
    ("The SMN has been expanded in 2018.", ["Soot Monitoring Network | expanded | 2018"], "perfect passive"),
    ("The Delta Initiative was terminated in 2011.", ["Delta Initiative | ended | 2011"], "terminated"),
    (
        "The Reef Protocol was adopted and opened for signature in 1997.",
        ["Reef Protocol | adopted | 1997", "Reef Protocol | opened_for_signature | 1997"],
        "one date for two verbs",
    ),
    # Participles, relative clauses, brackets, appositions
    ("The group wrote a Regional Soot Plan (finalized in 2000).", ["Regional Soot Plan | finalized | 2000"], "in brackets"),
    (
        "The Reef Protocol (adopted 1998, in force 2003) bans it.",
        ["Reef Protocol | adopted | 1998", "Reef Protocol | entered_into_force | 2003"],
        "short form",
    ),
    (
        "The Harbour Convention, adopted in 1998 and in force since 2003, has 40 parties.",
        ["Harbour Convention | adopted | 1998", "Harbour Convention | entered_into_force | 2003"],
        "participle",
    ),
    (
        "Parties to the Harbour Convention, which entered into force on May 15, 2012, met.",
        ["Harbour Convention | entered_into_force | 2012-05-15"],
        "relative clause",
    ),
    (
        "The Lake Treaty, a pact between two neighbours, entered into force in 1973.",
        ["Lake Treaty | entered_into_force | 1973"],
        "an apposition between",
    ),
    ("Signed in 1972, the Lake Treaty protects fish.", ["Lake Treaty | signed | 1972"], "an opening participle"),
    (
        "Harbour Convention, opened for signature on 31 October 1988 and entered into force on 14 February 1991, was to curb noise.",
        ["Harbour Convention | opened_for_signature | 1988-10-31", "Harbour Convention | entered_into_force | 1991-02-14"],
        "an entry's first sentence",
    ),
    (
        "Under the Fisheries Agreement (FA), which took effect in 2009, both sides report.",
        ["Fisheries Agreement | entered_into_force | 2009"],
        "an acronym between",
    ),
    # Gerunds, delays, days that were counted to
    ("Since joining the Harbour Convention in 1992, China fishes less.", ["Harbour Convention | joined | 1992 | CHN"], "a gerund"),
    (
        "China fishes less since ratifying the Harbour Convention in 1992.",
        ["Harbour Convention | ratified | 1992 | CHN"],
        "behind its clause",
    ),
    ("Having ratified the Harbour Convention in 2001, Peru trains divers.", ["Harbour Convention | ratified | 2001 | PER"], "having"),
    ("The Reef Protocol did not enter into force until 18 June 2000.", ["Reef Protocol | entered_into_force | 2000-06-18"], "not until"),
    ("The Reef Protocol was not adopted until May 1999.", ["Reef Protocol | adopted | 1999-05"], "not until, passive"),
    ("Norway did not ratify the Reef Protocol until 1994.", ["Reef Protocol | ratified | 1994 | NOR"], "not until, a country"),
    (
        "The Lake Treaty entered into force 90 days after the fiftieth ratification, on 24 February 2004.",
        ["Lake Treaty | entered_into_force | 2004-02-24"],
        "what was counted",
    ),
    (
        "Norway signed the Lake Treaty in 1991, and it came into force for that country on 28 February 1992.",
        ["Lake Treaty | signed | 1991 | NOR", "Lake Treaty | entered_into_force | 1992-02-28 | NOR"],
        "for the country named before",
    ),
    (
        "The Lake Treaty helps. Norway deposited its instrument of ratification on 3 May 1984.",
        ["Lake Treaty | ratified | 1984-05-03 | NOR"],
        "its",
    ),
    ("The Lake Treaty – between Norway and Sweden – was signed in 1994.", ["Lake Treaty | signed | 1994"], "dashes around an apposition"),
    (
        "The Harbour Convention helps. Norway joined in October 2022; Chile followed on 2 December 2023.",
        ["Harbour Convention | joined | 2022-10 | NOR", "Harbour Convention | joined | 2023-12-02 | CHL"],
        "followed",
    ),
    ("Norway left the Harbour Convention on 4 November 2020.", ["Harbour Convention | withdrew | 2020-11-04 | NOR"], "left"),
    (
        "Kenya was, in March 2017, among the first to ratify the Reef Protocol.",
        ["Reef Protocol | ratified | 2017-03 | KEN"],
        "a date inside",
    ),
    (
        "The Harbour Convention and the Lake Treaty came into force in 1994.",
        ["Harbour Convention | entered_into_force | 1994", "Lake Treaty | entered_into_force | 1994"],
        "two subjects",
    ),
    (
        "The Lake Treaty came into force along with the Reef Protocol on January 1, 1994.",
        ["Reef Protocol | entered_into_force | 1994-01-01", "Lake Treaty | entered_into_force | 1994-01-01"],
        "along with",
    ),
    (
        "The Lake Treaty was signed on March 13, 1991. It took effect the same day.",
        ["Lake Treaty | signed | 1991-03-13", "Lake Treaty | entered_into_force | 1991-03-13"],
        "the same day",
    ),
    (
        "Chile accepted the Lake Treaty in 2003; entry into force followed on August 16, 2017.",
        ["Lake Treaty | accepted | 2003 | CHL", "Lake Treaty | entered_into_force | 2017-08-16"],
        "a noun that follows",
    ),
    (
        "OSLO, April 22, 2021 — Ministers today launched a new partnership, the Quiet Oceans Partnership.",
        ["Quiet Oceans Partnership | established | 2021-04-22"],
        "today is the dateline's day",
    ),
    (
        "The Lake Treaty helps. Chile, which had accepted the original in 2004, accepted the amendment in 2017.",
        ["Lake Treaty | accepted | 2004 | CHL", "Lake Treaty | accepted | 2017 | CHL"],
        "the original",
    ),
    (
        "The Harbour Convention helps. Kenya, in 2015, and Canada, on 4 May 1988, acceded without delay.",
        ["Harbour Convention | acceded | 2015 | KEN", "Harbour Convention | acceded | 1988-05-04 | CAN"],
        "each country with its own date before the verb",
    ),
    (
        "Norway ratified the Harbour Convention in 1990, Sweden in 1991 and Ghana in 1992.",
        [f"Harbour Convention | ratified | {year} | {country}" for year, country in ((1990, "NOR"), (1991, "SWE"), (1992, "GHA"))],
        "the verb is left out",
    ),
    (
        "The Fisheries Agreement entered into force for Chile on March 1, 2006, and for Peru on January 1, 2009.",
        ["Fisheries Agreement | entered_into_force | 2006-03-01 | CHL", "Fisheries Agreement | entered_into_force | 2009-01-01 | PER"],
        "for each on its own day",
    ),
    (
        "The Harbour Convention helps. Iceland withdrew in 1992 and came back on 10 October 2002.",
        ["Harbour Convention | withdrew | 1992 | ISL", "Harbour Convention | joined | 2002-10-10 | ISL"],
        "came back",
    ),
    (
        "The Delta Initiative rests on the Lake Treaty. It took effect on February 16, 1984.",
        ["Lake Treaty | entered_into_force | 1984-02-16"],
        "only a treaty takes effect",
    ),
    (
        "It took the place of the Lake Treaty, which Canada and Norway had brought into force in 1994.",
        ["Lake Treaty | entered_into_force | 1994"],
        "the object of a relative clause",
    ),
    (
        "They launched the Soot Watching and Mapping (SMN) scheme in 1995.",
        ["Soot Monitoring Network | established | 1995"],
        "by its acronym",
    ),
    (
        "The Lake Treaty was ratified by Peru (2005) and Chile (2004).",
        ["Lake Treaty | ratified | 2005 | PER", "Lake Treaty | ratified | 2004 | CHL"],
        "years in brackets",
    ),
    (
        "Peru (2005) and Chile (2004) have ratified the Lake Treaty.",
        ["Lake Treaty | ratified | 2005 | PER", "Lake Treaty | ratified | 2004 | CHL"],
        "before it",
    ),
    (
        "Canada became the first country to withdraw from the Lake Treaty in December 2011.",
        ["Lake Treaty | withdrew | 2011-12 | CAN"],
        "the first to leave",
    ),
    (
        "The U.S. withdrawal from the Lake Treaty took effect on November 4, 2020.",
        ["Lake Treaty | withdrew | 2020-11-04 | USA"],
        "a noun that takes effect",
    ),
    (
        "The United States gave notice that it would leave the Lake Treaty. The withdrawal took effect on November 4, 2020.",
        ["Lake Treaty | withdrew | 2020-11-04 | USA"],
        "whose withdrawal stands in the sentence before",
    ),
    ("The Delta Initiative grows. It concluded in April 2011.", ["Delta Initiative | ended | 2011-04"], "a course that ends"),
    (
        "The Lake Treaty.\nAdopted 22 May 2001, Bergen. Entered into force 17 May 2004.",
        ["Lake Treaty | adopted | 2001-05-22", "Lake Treaty | entered_into_force | 2004-05-17"],
        "a place behind the date",
    ),
    ("The Harbour Convention (1976, amended 1995) is old.", ["Harbour Convention | amended | 1995"], "behind a year in the bracket"),
    (
        "The Lake Treaty.\nChile: ratified 20 March 1986",
        ["Lake Treaty | ratified | 1986-03-20 | CHL"],
        "a line of its own",
    ),
    (
        "Norway signed the Lake Treaty in 1990 but Sweden ratified it in 1991.",
        ["Lake Treaty | signed | 1990 | NOR", "Lake Treaty | ratified | 1991 | SWE"],
        "another subject",
    ),
    ("The Lake Treaty was ratified by Peru, Chile (2004).", ["Lake Treaty | ratified | 2004 | CHL"], "a year of one of them"),
    (
        "The Lake Treaty is old. Kenya ratified the treaty in 2002, and Ghana withdrew from the treaty in 2013.",
        ["Lake Treaty | ratified | 2002 | KEN", "Lake Treaty | withdrew | 2013 | GHA"],
        "the treaty in small letters",
    ),
    # Active
    ("In 1998, the Premiers adopted a Regional Soot Plan for the northeast.", ["Regional Soot Plan | adopted | 1998"], "a fronted date"),
    (
        "In July 2011, the Commission amended the Harbour Convention to include ferries.",
        ["Harbour Convention | amended | 2011-07"],
        "amended",
    ),
    ("The Council adopted the Reef Protocol at its meeting in Kuwait in 1998.", ["Reef Protocol | adopted | 1998"], "two phrases with in"),
    (
        "In June 1998, under the auspices of the Board (BD), the Executive Body of the Harbour Convention adopted the Reef Protocol.",
        ["Reef Protocol | adopted | 1998-06"],
        "the object, not the agreement whose body adopts it",
    ),
    ("Ministers adopted an amendment to the Reef Protocol in 2016.", ["Reef Protocol | amended | 2016"], "an amendment to it amends it"),
    ("Five agencies set up the Delta Initiative in 2001 to map mud.", ["Delta Initiative | established | 2001"], "a particle verb"),
    # Nouns
    (
        "In November 2009, the presidents announced the establishment of the U.S.-China Soil Center.",
        ["U.S.-China Soil Center | established | 2009-11"],
        "what is announced is done",
    ),
    ("Since the entry into force of the Reef Protocol in 2003, fish are back.", ["Reef Protocol | entered_into_force | 2003"], "of"),
    (
        "The Reef Protocol helps. Since its adoption in 1998, fish are back.",
        ["Reef Protocol | adopted | 1998"],
        "its, from the sentence before",
    ),
    ("Canada's ratification of the Reef Protocol in 2002 came late.", ["Reef Protocol | ratified | 2002 | CAN"], "whose ratification"),
    # A country's own act
    (
        "In 2013, the United States joined the Harbour Convention, a treaty on noise.",
        ["Harbour Convention | joined | 2013 | USA"],
        "joined",
    ),
    ("Colombia ratified the Harbour Convention in 2019.", ["Harbour Convention | ratified | 2019 | COL"], "ratified"),
    (
        "The Government of Canada ratified the Harbour Convention on 7 April 2017.",
        ["Harbour Convention | ratified | 2017-04-07 | CAN"],
        "a government is its country",
    ),
    ("The Canadian government accepted the Reef Protocol in 1999.", ["Reef Protocol | accepted | 1999 | CAN"], "a demonym and government"),
    ("Peru acceded to the Reef Protocol in 2004.", ["Reef Protocol | acceded | 2004 | PER"], "acceded"),
    ("Iceland withdrew from the Lake Treaty in 1992.", ["Lake Treaty | withdrew | 1992 | ISL"], "withdrew"),
    (
        "Thailand and Vietnam joined the Harbour Convention in 2016.",
        ["Harbour Convention | joined | 2016 | THA", "Harbour Convention | joined | 2016 | VNM"],
        "one record each",
    ),
    (
        "The United States signed the Harbour Convention in June 1992 and ratified it in October of that same year.",
        ["Harbour Convention | signed | 1992-06 | USA", "Harbour Convention | ratified | 1992-10 | USA"],
        "a pronoun, a shared subject, a month of the year before",
    ),
    (
        "Canada signed and ratified the Reef Protocol in 1998.",
        ["Reef Protocol | signed | 1998 | CAN", "Reef Protocol | ratified | 1998 | CAN"],
        "one object, one date",
    ),
    (
        "Canada was the first country to ratify the Harbour Convention, in 1992.",
        ["Harbour Convention | ratified | 1992 | CAN"],
        "a fact in spite of to",
    ),
    (
        "Canada has been a Party to the Harbour Convention since 1992.",
        ["Harbour Convention | joined | 1992 | CAN"],
        "a standing since a year",
    ),
    ("The Harbour Convention was ratified by Norway in 2001.", ["Harbour Convention | ratified | 2001 | NOR"], "an agent"),
    (
        "Norway, which ratified the Harbour Convention in 2001, reports each year.",
        ["Harbour Convention | ratified | 2001 | NOR"],
        "a relative clause",
    ),
    ("Norway became a party to the Reef Protocol on 3 May 2000.", ["Reef Protocol | joined | 2000-05-03 | NOR"], "became a party"),
    (
        "Canada deposited its instrument of ratification of the Reef Protocol on 3 May 2000.",
        ["Reef Protocol | ratified | 2000-05-03 | CAN"],
        "the formal phrase",
    ),
    (
        "In 2013, the United States joined the Harbour Convention, which entered into force in 2017.",
        ["Harbour Convention | joined | 2013 | USA", "Harbour Convention | entered_into_force | 2017"],
        "each verb its own date",
    ),
    # Joint acts are nobody's own
    (
        "The United States and Peru signed a Fisheries Agreement in 2006, which entered into force in 2009.",
        ["Fisheries Agreement | signed | 2006", "Fisheries Agreement | entered_into_force | 2009"],
        "two sign an agreement between them",
    ),
    (
        "Canada and the United States signed the Canada-United States Smog Strategy in 1997.",
        ["Canada-United States Smog Strategy | signed | 1997"],
        "the name names both",
    ),
    ("In 1992, 154 nations signed the Harbour Convention.", ["Harbour Convention | signed | 1992"], "unnamed nations"),
    # Inherited
    ("The Reef Protocol bans it. It entered into force in 2003.", ["Reef Protocol | entered_into_force | 2003"], "a pronoun"),
    (
        "The Reef Protocol bans it. This legally binding agreement went into effect in December 2003.",
        ["Reef Protocol | entered_into_force | 2003-12"],
        "a description",
    ),
    ("The Harbour Convention is old. The Convention was adopted in 1971.", ["Harbour Convention | adopted | 1971"], "a short form"),
    # Lines
    ("The Reef Protocol\nopened for signature - 8 July 1985", ["Reef Protocol | opened_for_signature | 1985-07-08"], "a labelled line"),
    (
        "The Reef Protocol\n_entered into force_ - September 2, 1987",
        ["Reef Protocol | entered_into_force | 1987-09-02"],
        "with its mark-up",
    ),
    ("The Reef Protocol\nDate of adoption: 10 October 2013", ["Reef Protocol | adopted | 2013-10-10"], "date of"),
    ("The Reef Protocol\nSigned: Kuwait, 24 April 1978", ["Reef Protocol | signed | 1978-04-24"], "a place before the date"),
    (
        "The Reef Protocol\nAdopted: 1998; In force: 2003",
        ["Reef Protocol | adopted | 1998", "Reef Protocol | entered_into_force | 2003"],
        "two on a line",
    ),
    # What verbs share
    (
        "Norway ratified the Harbour Convention in 1981, the Reef Protocol in 1989 and the Lake Treaty in 1995.",
        ["Harbour Convention | ratified | 1981 | NOR", "Reef Protocol | ratified | 1989 | NOR", "Lake Treaty | ratified | 1995 | NOR"],
        "the verb is said once",
    ),
    (
        "The Reef Protocol was drafted by hand and entered into force on 1 January 1989.",
        ["Reef Protocol | entered_into_force | 1989-01-01"],
        "a verb behind one that tells no event",
    ),
    (
        "The Harbour Convention (HC) is an international treaty adopted on 9 May 1992 and opened for signature in June 1992.",
        ["Harbour Convention | adopted | 1992-05-09", "Harbour Convention | opened_for_signature | 1992-06"],
        "what it is, with a participle",
    ),
    (
        "The Lake Treaty was amended in Lima in 1990, Oslo in 1992 and Bonn in 1995.",
        ["Lake Treaty | amended | 1990", "Lake Treaty | amended | 1992", "Lake Treaty | amended | 1995"],
        "dates with their places",
    ),
    ("Since its launch in 2004, the Delta Initiative has grown.", ["Delta Initiative | established | 2004"], "its, before the name"),
    (
        "As part of the Delta Initiative, launched in 2009 by two ministers, both work.",
        ["Delta Initiative | established | 2009"],
        "beside the name",
    ),
    (
        "Iceland withdrew from the Lake Treaty, effective December 2012.",
        ["Lake Treaty | withdrew | 2012-12 | ISL"],
        "effective dates the withdrawal",
    ),
    (
        "The Lake Treaty took effect for Chile on 3 May 2006.",
        ["Lake Treaty | entered_into_force | 2006-05-03 | CHL"],
        "in force for one country",
    ),
    (
        "The Reef Protocol bans it. Norway became a Party in 1984.",
        ["Reef Protocol | joined | 1984 | NOR"],
        "a party of what was named before",
    ),
    (
        "Iceland withdrew from the Lake Treaty in 1992 and rejoined in 1999.",
        ["Lake Treaty | withdrew | 1992 | ISL", "Lake Treaty | joined | 1999 | ISL"],
        "rejoined",
    ),
    (
        "Norway, Spain and Chile ratified the Harbour Convention in 1994, 1996 and 1999 respectively.",
        [
            "Harbour Convention | ratified | 1994 | NOR",
            "Harbour Convention | ratified | 1996 | ESP",
            "Harbour Convention | ratified | 1999 | CHL",
        ],
        "to each its own",
    ),
    (
        "Norway takes part in the council, and ratified the Harbour Convention in 2014.",
        ["Harbour Convention | ratified | 2014 | NOR"],
        "the subject of the first verb",
    ),
    (
        "The Reef Protocol supplements the Harbour Convention of 1971. It was adopted in 2010.",
        ["Reef Protocol | adopted | 2010"],
        "it is what opened the sentence before, not what was named last",
    ),
    (
        "Reef Protocol, opened for signature 5 June 1992, 1760 UNTS 79 (entered into force 29 December 1993).",
        ["Reef Protocol | opened_for_signature | 1992-06-05", "Reef Protocol | entered_into_force | 1993-12-29"],
        "a citation",
    ),
    (
        "The Reef Protocol supplements the Harbour Convention of 1971.\nIt was adopted in 2010.",
        ["Reef Protocol | adopted | 2010"],
        "likewise in the next paragraph",
    ),
    ("The Reef Protocol bans it. Signed in Geneva May 18, 1977.", ["Reef Protocol | signed | 1977-05-18"], "a note behind the sentence"),
    ("The Lake Treaty, in force as from 3 May 2001, helps.", ["Lake Treaty | entered_into_force | 2001-05-03"], "as from"),
    # What another word says better
    (
        "The Reef Protocol was signed on 13 March 1991. It was signed in 1991.",
        ["Reef Protocol | signed | 1991-03-13"],
        "the year says nothing that the day does not",
    ),
    ("The Reef Protocol was agreed in May 1987.", ["Reef Protocol | adopted | 1987-05"], "agreed is adopted"),
    (
        "The Reef Protocol was agreed in January 2013 and adopted later that year on 10 October 2013.",
        ["Reef Protocol | adopted | 2013-10-10"],
        "unless the page tells of the adoption itself",
    ),
    # Joint signatures
    ("Canada and Norway signed the Delta Initiative in 2004.", ["Delta Initiative | signed | 2004"], "what is open to none but them"),
    (
        "Canada and Norway signed the Harbour Convention in 2004.",
        ["Harbour Convention | signed | 2004"],
        "one act of all that are named, as in the passive",
    ),
    (
        "Canada and Norway also signed the Harbour Convention in 2004.",
        ["Harbour Convention | signed | 2004 | CAN", "Harbour Convention | signed | 2004 | NOR"],
        "beside others: each signs a convention for itself",
    ),
    (
        "Canada and Norway were the first signatories to the Harbour Convention in 2004.",
        ["Harbour Convention | signed | 2004 | CAN", "Harbour Convention | signed | 2004 | NOR"],
        "others came behind them",
    ),
    (
        "Five countries - Chile, Ghana, India, Kenya and Spain - signed the Harbour Convention in 2004.",
        ["Harbour Convention | signed | 2004"],
        "many at once: the signing of the convention",
    ),
    # Lines without a separator
    (
        "Reef Protocol\nAdopted in 1989; in force since 1992.",
        ["Reef Protocol | adopted | 1989", "Reef Protocol | entered_into_force | 1992"],
        "two labels",
    ),
    ("Reef Protocol\nSigned 22 March 1985", ["Reef Protocol | signed | 1985-03-22"], "a line of an infobox"),
    (
        "The Reef Protocol follows the Lake Treaty and the Harbour Convention.\nentered into force - 8 July 1985",
        ["Reef Protocol | entered_into_force | 1985-07-08"],
        "a line is about what opens its entry, not about what was named last",
    ),
]

NOT_STATED = [
    ("Canada launched the Provincial Peat Programme in 1998.", "one government's own"),
    ("Chile signed the letter in 2004. The Lake Treaty is old.", "a letter"),
    ("Ministers adopted the Harbour Convention's logo in 1998.", "a logo"),
    ("The Lake Treaty helps.\nBergen. Adopted 25 November 1992; in force 14 June 1994.", "of what the line's own title means"),
    ("OSLO, April 22, 2021 — The Quiet Oceans Partnership has many members today.", "nothing happened"),
    ("Fact sheet on the Harbour Convention (created 2016)", "the sheet was created"),
    ("Norway plans on joining the Harbour Convention in 2030.", "a plan"),
    ("The Reef Protocol will not enter into force until 2030.", "a plan"),
    ("The Lake Treaty entered into force 90 days after 3 May 1999.", "the day is only counted from"),
    ("The Reef Protocol will enter into force in 2030.", "a plan"),
    ("The Reef Protocol is expected to enter into force in 2030.", "an expectation"),
    ("The Delta Initiative was to be launched in 2010.", "what was to be"),
    ("The Reef Protocol would have been adopted in 2005.", "the unreal"),
    ("The Reef Protocol has not entered into force since 1999.", "a negation"),
    ("The Reef Protocol never entered into force, as the board noted in 2004.", "never"),
    ("Colombia has not ratified the Harbour Convention in 2013.", "not ratified"),
    ("Colombia has yet to ratify the Harbour Convention of 2013.", "yet to"),
    ("If the Reef Protocol entered into force in 2005, fish would return.", "a condition"),
    ("Was the Reef Protocol adopted in 1998?", "a question"),
    ("The Delta Initiative established a workgroup in 1999.", "the agreement is the actor"),
    ("This plan established goals for 2003. The Regional Soot Plan holds them.", "an object that is no agreement"),
    ("The Executive Body of the Harbour Convention was established in 1983.", "a body of the agreement is not the agreement"),
    ("Annex VI to the Harbour Convention entered into force in 2005.", "nor is an annex"),
    ("Parties to the Harbour Convention adopted a decision in 2010.", "nor its parties"),
    ("The first project under the Delta Initiative was completed in 2011.", "nor a project under it"),
    ("EPA adopted elements of the Delta Initiative in 2009.", "elements of it"),
    ("Canada signed the Harbour Convention to cut noise by 2020.", "the date of the purpose"),
    ("The Regional Soot Plan was adopted to reduce soot by 50% by 2010.", "a target date"),
    ("The Harbour Convention, adopted by 128 nations, made progress in 2015.", "another verb's date"),
    ("In 2017, EPA provided support under the Harbour Convention.", "no event"),
    ("In 2010, the board reported that the Harbour Convention was adopted.", "the date of the report"),
    ("2015 was the 20th anniversary of the adoption of the Harbour Convention.", "an anniversary"),
    ("The Harbour Convention of 1971 has 40 parties.", "a date behind the name"),
    ("The Reef Protocol was adopted. In 2004 the board met.", "another sentence's date"),
    ("The Reef Protocol had 40 parties as of 2016.", "a count as of a date"),
    ("By 2005 the Harbour Convention had been discussed by Canada.", "no act"),
    ("EPA joined the Delta Initiative in 2010.", "an agency's membership is no event of the agreement"),
    ("Three sites began operating in 2015. The SMN runs them.", "the sites began, not the network"),
    ("Canada ratified the Lisbon pact in 2001. The Reef Protocol followed.", "an agreement that nobody recognised"),
    ("The Reef Protocol was adopted by Canada after the floods of 1997.", "the date of the floods"),
    ("The SMN began a review in 2015.", "a review began"),
    ("Updated: 3 May 2019", "no agreement on the page"),
    ("The Reef Protocol\nRatification: 12 May 2003", "whose ratification is not said"),
    ("The Reef Protocol\nPopulation: 1998", "a label of something else"),
    ("Canada plans to join the Harbour Convention in 2031.", "a plan to join"),
    ("The Reef Protocol must be ratified by 2005.", "a duty"),
    ("Norway and Chile ratified the Lake Treaty in 1994, 1996 and 1999 respectively.", "dates that cannot be told apart"),
    ("Ministers adopted the Reef Protocol guidelines in 2001.", "guidelines"),
    ("The Reef Protocol page was updated in 2019.", "a page about it"),
    ("Comments on the Reef Protocol were accepted in 2018.", "comments on it"),
    ("In Chile, the Delta Initiative launched a project in 2011.", "what the agreement launched"),
    ("Negotiations for the Reef Protocol began in 2010.", "the negotiations began"),
    ("The Reef Protocol\nUpdated: 3 May 2019", "a page's own date"),
    ("In 2017 it was said that Canada had ratified the Reef Protocol.", "the date of the saying"),
    ("Experts agreed in 2010 that the Reef Protocol works.", "what experts agreed is something else"),
    ("Once the Reef Protocol enters into force, 2030 will be the deadline.", "not yet"),
    ("The Senate gave its consent to ratification of the Reef Protocol in 2006.", "consent to it, by nobody's country"),
    ("The Seabird Agreement covers 1998 data. The report was adopted.", "a report"),
    ("Canada's proposal under the Reef Protocol was adopted in 2009.", "a proposal under it"),
]


@pytest.mark.parametrize(("text", "expected", "why"), STATED)
def test_an_event_that_the_text_states_is_drafted(text: str, expected: list[str], why: str) -> None:
    assert [one_line(each) for each in draft(reading(*text.split("\n")))] == expected, why


@pytest.mark.parametrize(("text", "why"), NOT_STATED)
def test_what_is_no_dated_fact_is_not_drafted(text: str, why: str) -> None:
    assert [one_line(each) for each in draft(reading(*text.split("\n")))] == [], why


def test_under_a_plain_heading_lines_are_about_what_the_page_opens_with() -> None:
    read = reading("The Reef Protocol is old.", (BlockKind.HEADING, "Status"), (BlockKind.LIST_ITEM, "Entry into force: 3 May 1999"))
    assert [one_line(each) for each in draft(read)] == ["Reef Protocol | entered_into_force | 1999-05-03"]


def test_rows_under_column_heads_give_the_event_of_each_column() -> None:
    read = reading((BlockKind.TABLE_ROW, "Reef Protocol\t1998\t3 May 2003"), heads=("Agreement", "Adopted", "Entry into force"))
    assert [one_line(each) for each in draft(read)] == ["Reef Protocol | adopted | 1998", "Reef Protocol | entered_into_force | 2003-05-03"]


def test_a_row_that_begins_with_a_country_tells_of_its_acts() -> None:
    read = reading(
        "Reef Protocol",
        (BlockKind.TABLE_ROW, "Norway\t3 May 1999\t2001"),
        heads=("Participant", "Signature", "Ratification, Accession (a)"),
    )
    assert [one_line(each) for each in draft(read)] == [
        "Reef Protocol | signed | 1999-05-03 | NOR",
        "Reef Protocol | ratified | 2001 | NOR",
    ]


def test_a_row_of_an_infobox_has_its_label_in_the_first_cell() -> None:
    read = reading("Reef Protocol", (BlockKind.TABLE_ROW, "Signed\t22 March 1989"))
    assert [one_line(each) for each in draft(read)] == ["Reef Protocol | signed | 1989-03-22"]


def test_a_definition_has_its_label_in_the_term() -> None:
    read = reading("Reef Protocol", (BlockKind.TERM, "Entry into force"), (BlockKind.DEFINITION, "22 March 1989"))
    assert [one_line(each) for each in draft(read)] == ["Reef Protocol | entered_into_force | 1989-03-22"]


@pytest.mark.parametrize(
    ("label", "event"),
    [
        ("Date of entry into force", "entered_into_force"),
        ("Effective date", "entered_into_force"),
        ("Place and date of signature", "signed"),
        ("Ratification, Acceptance (A), Approval (AA), Accession (a)", "ratified"),
        ("Adopted", "adopted"),
        ("Convention adopted", "adopted"),
        ("Population", None),
        ("Signature Bank", None),
        ("", None),
    ],
)
def test_a_label_names_its_event(label: str, event: str | None) -> None:
    assert label_event(label) == event


def test_the_evidence_is_the_clause_and_says_what_it_inherits() -> None:
    read = reading("Reef Protocol", "It has forty parties. It entered into force in 2003 and works well.")
    found = [each for each in draft(read) if each.values["event"] == "entered_into_force"]
    assert [each.evidence.exact for each in found] == ["It entered into force in 2003"]
    assert [(each.field, each.text) for each in found[0].evidence.inherited] == [("agreement", "Reef Protocol")]


@pytest.mark.parametrize(("text", "expected", "why"), STATED)
def test_every_draft_is_valid_and_quotes_the_document(text: str, expected: list[str], why: str) -> None:
    read = reading(*text.split("\n"))
    for each in draft(read):
        assert isinstance(validate(each, read.document.doc_id), Claim), why
        assert read.document.text[each.evidence.start_char : each.evidence.end_char] == each.evidence.exact


VOCABULARY = """
the Canada Norway Reef Protocol Lake Treaty was has not adopted ratified signed by in on 1998 3 May 2003 , . ( ) and
which it between - : parties
"""
WORDS = VOCABULARY.split()


@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_any_words_give_valid_drafts_inside_the_document(words: list[str]) -> None:
    read = reading(" ".join(words) or "x")
    for each in draft(read):
        assert isinstance(validate(each, read.document.doc_id), Claim)
        assert each.evidence.exact in read.document.text


@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_an_events_date_stands_in_the_document(words: list[str]) -> None:
    read = reading(" ".join(words) or "x")
    dates = {mention.value for passage in read.passages for mention in passage.mentions}
    assert {each.values["event_date"] for each in draft(read)} <= dates
