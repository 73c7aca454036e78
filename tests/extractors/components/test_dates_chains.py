"""Ranges and lists: dates that share what they do not repeat."""

import pytest

from extractors.components.dates import dates_in

RANGES = [
    ("The 2015–16 reporting cycle", "2015–16", "2015/2016", "an en dash joins years"),
    ("the 2018-19 budget", "2018-19", "2018/2019", "19 is no month"),
    ("1992, June 3-14: the summit", "1992, June 3-14", "1992-06-03/1992-06-14", "days behind their year"),
    ("1992 June 28 - July 3", "1992 June 28 - July 3", "1992-06-28/1992-07-03", "the second month has the year of the first"),
    ("in 2009-10 the board met", "2009-10", "2009/2010", "consecutive years behind a word of time, not October 2009"),
    ("for the 2010-11 season", "2010-11", "2010/2011", "a season has two years"),
    ("FY 2010-11 spending", "FY 2010-11", "2010/2011", "so has a fiscal year"),
    ("the decade 1999-00", "1999-00", "1999/2000", "over the turn of a century"),
    ("the 2015-2018 plan", "2015-2018", "2015/2018", "both in full"),
    ("from 1996 to 1999 it ran", "from 1996 to 1999", "1996/1999", "in words"),
    ("between 1990 and 2000 it fell", "between 1990 and 2000", "1990/2000", "between … and"),
    ("phase in 2013 to 2025", "2013 to 2025", "2013/2025", "without from"),
    ("the 1990-to-2010 period", "1990-to-2010", "1990/2010", "hyphened"),
    ("2014 through 2018", "2014 through 2018", "2014/2018", "American through"),
    ("from 2014 until May 2018", "from 2014 until May 2018", "2014/2018-05", "each end as precise as it is"),
    ("2014 - 2018 National Plan", "2014 - 2018", "2014/2018", "spaced hyphen"),
    ("the 2013/2014 season", "2013/2014", "2013/2014", "years with a slash"),
    ("by 25% by 2029/30", "2029/30", "2029/2030", "short, 30 is no month"),
    ("June 5–7, 1992", "June 5–7, 1992", "1992-06-05/1992-06-07", "days, month first"),
    ("5-7 June 1992", "5-7 June 1992", "1992-06-05/1992-06-07", "days, day first"),
    ("1 to 3 March 2010", "1 to 3 March 2010", "2010-03-01/2010-03-03", "days in words"),
    ("from June 5 to June 7, 1992", "from June 5 to June 7, 1992", "1992-06-05/1992-06-07", "the first takes the year of the last"),
    ("from the 5th to the 7th of June 1992", "from the 5th to the 7th of June 1992", "1992-06-05/1992-06-07", "and its month"),
    ("31 May-1 June 1916", "31 May-1 June 1916", "1916-05-31/1916-06-01", "two months"),
    ("18 August - 15 September 1951", "18 August - 15 September 1951", "1951-08-18/1951-09-15", "15 is a day, not a year"),
    ("the night of 5/6 June 1944", "5/6 June 1944", "1944-06-05/1944-06-06", "days with a slash"),
    ("May–June 2001", "May–June 2001", "2001-05/2001-06", "months"),
    ("from May to October 2020", "from May to October 2020", "2020-05/2020-10", "months in words"),
    ("Nov-Feb 2017", "Nov-Feb 2017", "2016-11/2017-02", "over the turn of a year"),
    ("January 12, 2016 - 02/22/2016", "January 12, 2016 - 02/22/2016", "2016-01-12/2016-02-22", "two forms"),
    ("from 5/1-5/7/2020", "from 5/1-5/7/2020", "2020-05-01/2020-05-07", "figures without the first year"),
    ("summer-fall 1919", "summer-fall 1919", "1919-22/1919-23", "seasons"),
    ("between 2005 and the end of 2009", "between 2005 and the end of 2009", "2005/2009", "the end of a year is that year"),
    ("Monday, May 3 to Friday, May 7, 2010", "Monday, May 3 to Friday, May 7, 2010", "2010-05-03/2010-05-07", "days of the week"),
    ("from q1 of 2017 - q3 of 2018", "from q1 of 2017 - q3 of 2018", "2017-33/2018-35", "quarters"),
    ("the 1860s-1870s", "the 1860s-1870s", "186X/187X", "decades"),
    ("late 17th-19th centuries", "late 17th-19th centuries", "16XX/18XX", "centuries"),
    ("from late 2008 to mid-2009", "from late 2008 to mid-2009", "2008/2009", "qualifiers inside"),
    ("1856-ca. 1865", "1856-ca. 1865", "1856/1865~", "an approximate end"),
    ("model years 2017-2025", "model years 2017-2025", "2017/2025", "with the name of the years"),
    ("from 500 BC to 200 AD", "from 500 BC to 200 AD", "-0499/0200", "over the turn of the era"),
    ("between 1st May and 5th June 2003", "between 1st May and 5th June 2003", "2003-05-01/2003-06-05", "ordinals"),
]


@pytest.mark.parametrize(("text", "surface", "value", "why"), RANGES)
def test_a_range_is_one_date(text: str, surface: str, value: str, why: str) -> None:
    assert [(text[start:end], found) for start, end, found, _ in dates_in(text)] == [(surface, value)], why


LISTS = [
    ("in May, June and July 2011", [("May", "2011-05"), ("June", "2011-06"), ("July 2011", "2011-07")], "months share the year"),
    ("on June 5 and 6, 1992", [("June 5", "1992-06-05"), ("6, 1992", "1992-06-06")], "days share month and year"),
    ("on 5, 6 and 9 June 1992", [("5", "1992-06-05"), ("6", "1992-06-06"), ("9 June 1992", "1992-06-09")], "the same, day first"),
    ("in spring and summer 1979", [("spring", "1979-21"), ("summer 1979", "1979-22")], "seasons"),
    ("in 2007 and 2009", [("2007", "2007"), ("2009", "2009")], "whole years share nothing"),
    ("after 2016 and before 2018", [("2016", "2016"), ("2018", "2018")], "nor do these"),
    ("1979, 1984 and 1985", [("1979", "1979"), ("1984", "1984"), ("1985", "1985")], "a list of years"),
    ("2015,2016", [("2015", "2015"), ("2016", "2016")], "a blank is missing"),
    ("the fifth Monday of February 2013", [("February 2013", "2013-02")], "there was none, but the month was"),
    ("in 1994 or 1995-96", [("1994", "1994"), ("1995-96", "1995/1996")], "a year and a range"),
    ("Q1 and Q2 2014", [("Q1", "2014-33"), ("Q2 2014", "2014-34")], "quarters"),
    ("the 17th and 18th centuries", [("17th", "16XX"), ("18th centuries", "17XX")], "centuries"),
    ("July 13, 2014 July 14, 2014", [("July 13, 2014", "2014-07-13"), ("July 14, 2014", "2014-07-14")], "no mark between them"),
    ("January 3, 2017 - February 1st", [("January 3, 2017", "2017-01-03")], "the second has no year, and years are not handed on"),
    ("2014. July 13th, July 14th", [("2014", "2014")], "a new sentence starts without a year"),
    ("Table 3, 12 May 2010", [("12 May 2010", "2010-05-12")], "a comma alone makes no list of days"),
    ("2005-2008, 2010 and 2012", [("2005-2008", "2005/2008"), ("2010", "2010"), ("2012", "2012")], "a range in a list"),
]


@pytest.mark.parametrize(("text", "expected", "why"), LISTS)
def test_the_members_of_a_list_are_dates_of_their_own(text: str, expected: list[tuple[str, str]], why: str) -> None:
    assert [(text[start:end], found) for start, end, found, _ in dates_in(text)] == expected, why
