"""What looks like a date and is none."""

import pytest

from extractors.components.dates import dates_in

TRAPS = [
    ("Decision 23/9 IV of the Council", "the number of a decision"),
    ("Article 10 and Article 11 apply", "numbers of articles"),
    ("Resolution 1803 (XVII)", "the number of a resolution"),
    ("Public Law 110-414 was enacted", "the number of a law"),
    ("Regulation (EU) 2019/2088 applies", "the number of a regulation, not two years"),
    ("Directive 2003/87/EC applies", "the number of a directive"),
    ("Decree No. 08/2022 applies", "a number of that year, not August"),
    ("see 40 CFR 1990.12", "a section of a code"),
    ("under 33 U.S.C. 1344", "a section of a code, not circa 1344"),
    ("see ISO 2015 for details", "the number of a standard"),
    ("pp. 1621-1628", "pages"),
    ("a book of 1850 pages", "a number of pages"),
    ("emitted 2,000 tons", "an amount with its comma"),
    ("emitted 1998 metric tons", "an amount without one"),
    ("about 2010 people came", "a number of people"),
    ("Some 1500 birds died", "a number of birds"),
    ("a 2000-member panel", "a number of members"),
    ("2015.5 km of road", "a decimal"),
    ("see 4.2.10 and 11.12.10.2", "sections"),
    ("it fell to 2005.3 Mt", "a decimal before a unit in capitals"),
    ("by 2030.25 tons", "a decimal behind by"),
    ("it cost $2000 then", "money"),
    ("it cost 2000 dollars", "money"),
    ("at 1900 hours", "a time of day"),
    ("a gain of 2010% is odd", "a percentage"),
    ("1200 Pennsylvania Ave., NW", "a street number"),
    ("2000 Traverwood Drive", "a street number that could be a year"),
    ("2031 Monument Ave. is sold", "another"),
    ("Washington, DC 20460-2010", "an address code"),
    ("call (202) 564-2000", "a telephone number"),
    ("call 202.564.2000", "with dots"),
    ("Tel: +86 138-2010-2015", "with dashes"),
    ("model 2010X pumps", "a letter is glued on"),
    ("the EPA16 report, km10 of it", "a number glued to what is no label"),
    ("model 2010 pumps", "a model, not a model year"),
    ("version 2.0.2010", "a version"),
    ("section 4.2.10 holds", "a section"),
    ("file 133-03-03-2020", "too many parts"),
    ("2015-1-32", "no such day"),
    ("2017-13-12", "no such month"),
    ("on February 30, 2015 they", "the calendar has no such day, so the year is not read either"),
    ("on 31 June 2015 they", "the same, day first"),
    ("32-2015", "no such month"),
    ("see https://www.example.org/2019/07/mercury", "an address"),
    ("mail press.2015@example.org", "a mailbox"),
    ("www.example.org/report-2019-new", "an address without its scheme"),
    ("report.pdf (1990 kb)", "the size of a file"),
    ("a 10-10-10 goal", "a slogan"),
    ("the ratio was 8/1.5", "a formula"),
    ("The Parties may adopt further measures.", "may is a verb"),
    ("They march in step.", "so is march"),
    ("last year and next month", "relative words"),
    ("currently, ten-year plans", "relative, and a length of time"),
    ("It will happen on July 4.", "no year"),
    ("in May and June", "no year"),
    ("twenty-one coins", "a number in words"),
    ("two thousand people came", "an amount in words"),
    ("ABC-12345-A1B2", "a code"),
    ("temperatures in the 90s", "degrees, not a decade"),
    ("AD36 antibodies", "a name"),
    ("EPA-430-R-2010", "the number of a report"),
    ("5 May 94 people came", "a number of people"),
    ("he is 5'10 tall", "feet and inches"),
    ("bus 2010-15-86", "a code"),
    ("we printed 2000 leaflets", "a round number before things"),
    ("a further 1600 or more are expected", "a number of them"),
    ("see COM(2019)640 final", "a year inside the number of a document"),
    ("it grew by 1104 infections", "a number under 1500 without a word of time"),
    ("Box 1998, Geneva", "a post box"),
    ("Suite 2000 is closed", "a room"),
    ("from 1500 to 2000 tons", "amounts"),
    ("", "nothing"),
]


@pytest.mark.parametrize(("text", "why"), TRAPS)
def test_it_is_not_a_date(text: str, why: str) -> None:
    assert [text[start:end] for start, end, _, _ in dates_in(text)] == [], why


BESIDE_TRAPS = [
    ("In 2013 parties adopted a plan", ["2013"], "a year that opens a sentence before what some did"),
    ("Later. In early 1998 countries met in Lima", ["1998"], "the same with a verb of another form"),
    ("Iraq (17.02.08), see 4.2.10 and (4.2.10)", ["2008-02-17"], "a day in brackets with all its figures, and sections"),
    ("the Charter of 1215 was the first", ["1215"], "an early year behind a word of time"),
    ("in 2010's final quarter", ["2010"], "a possessive, not a decade"),
    ("below 2000 levels", ["2000"], "the levels of a year, round as it is"),
    ("in 2000 leaflets were printed", ["2000"], "a word of time stands before it"),
    ("Decision 23/9 IV of February 2005", ["2005-02"], "the month behind the number is a date"),
    ("6,107.31 August 2019", ["2019-08"], "31 belongs to the amount"),
    ("Directive 2003/87/EC of 13 October 2003", ["2003-10-13"], "only the day"),
    ("In 2005, 1926 cases were found", ["2005"], "a year and an amount"),
    ("archive-2018-09-23-page-01.html", ["2018-09-23"], "a whole ISO day is unmistakable even in a file's name"),
    ("the 2014 Winter Olympics", ["2014"], "the games' name, not the season"),
    ("at 10:30 on 1/1/2015", ["2015-01-01"], "the time is no part of the value"),
    ("(2007) +/- 5, in 1998 metric terms", ["2007"], "the second is an amount by its unit"),
    ("in May the 1998 report came", ["1998"], "the month has a year of its own"),
    ("from the 2000 people asked in 2001 by mail", ["2001"], "an amount and a year"),
    ("Vancouver, 2010, BC", ["2010"], "a province, not an era"),
    ("8am May 31, 2010 UTC", ["2010-05-31"], "beside a time"),
]


@pytest.mark.parametrize(("text", "values", "why"), BESIDE_TRAPS)
def test_a_date_beside_a_trap_is_found(text: str, values: list[str], why: str) -> None:
    assert [value for _, _, value, _ in dates_in(text)] == values, why
