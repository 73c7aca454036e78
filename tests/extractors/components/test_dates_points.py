"""One date at a time: days, months, seasons, quarters, years, decades and centuries, in figures and words."""

import pytest
from spacy.language import Language

from extractors.components.dates import dates_in

DAYS = [
    ("The pact was signed on May 15, 2012.", "May 15, 2012", "2012-05-15"),
    ("It lapsed on 17 May 2004.", "17 May 2004", "2004-05-17"),
    ("Colombia / 24.03.83 / -", "24.03.83", "1983-03-24"),
    ("Kingdom of the\t22-04-1999\t-", "22-04-1999", "1999-04-22"),
    ("Bahamas / - / 11.09.86/AC", "11.09.86", "1986-09-11"),
    ("It entered into force on 12\nOctober 2014.", "12\nOctober 2014", "2014-10-12"),
    ("It was signed on June 5,\n1992, in Rio.", "June 5,\n1992", "1992-06-05"),
    ("It was signed on 5 May 1992.4 The text", "5 May 1992", "1992-05-05"),
    ("It entered into force on December, 29 1993.", "December, 29 1993", "1993-12-29"),
    ("Adopted 3rd March 1997 in Oslo", "3rd March 1997", "1997-03-03"),
    ("Adopted on the 3rd of March 1997", "the 3rd of March 1997", "1997-03-03"),
    ("the rule of Sept. 4, 2007 stands", "Sept. 4, 2007", "2007-09-04"),
    ("filed Dec 1 2010 in court", "Dec 1 2010", "2010-12-01"),
    ("filed Dec. 1st, 2010 in court", "Dec. 1st, 2010", "2010-12-01"),
    ("It met on Friday, June 5, 1992, in Rio.", "Friday, June 5, 1992", "1992-06-05"),
    ("It met on Friday 5 June 1992 in Rio.", "Friday 5 June 1992", "1992-06-05"),
    ("comments are due by november 9 of 2018", "november 9 of 2018", "2018-11-09"),
    ("issued April 7,2011 and amended", "April 7,2011", "2011-04-07"),
    ("issued 7april 2011", "7april 2011", "2011-04-07"),
    ("dated 12-Aug-2003", "12-Aug-2003", "2003-08-12"),
    ("dated 12/Aug/2003", "12/Aug/2003", "2003-08-12"),
    ("dated 12-Aug-87", "12-Aug-87", "1987-08-12"),
    ("as of 21 Mar 94.", "21 Mar 94", "1994-03-21"),
    ("dated 2003 Aug. 12", "2003 Aug. 12", "2003-08-12"),
    ("dated 2003-Aug-12", "2003-Aug-12", "2003-08-12"),
    ("released 2009-12-18 at noon", "2009-12-18", "2009-12-18"),
    ("released 2009/12/18 at noon", "2009/12/18", "2009-12-18"),
    ("released 2009.12.18 at noon", "2009.12.18", "2009-12-18"),
    ("2016-11-06 15:38:06", "2016-11-06", "2016-11-06"),
    ("posted 11/6/2016", "11/6/2016", "2016-11-06"),
    ("posted 25/6/2016", "25/6/2016", "2016-06-25"),
    ("posted 11/6/16", "11/6/16", "2016-11-06"),
    ("posted 11-6-2016", "11-6-2016", "2016-11-06"),
    ("OJ L 198, 22.6.2020, p. 13", "22.6.2020", "2020-06-22"),
    ("in force since 3.5.2011", "3.5.2011", "2011-05-03"),
    ("29 February 2012 was a Wednesday", "29 February 2012", "2012-02-29"),
    ("on March the 3rd, 1997", "March the 3rd, 1997", "1997-03-03"),
    ("on March third, 1997", "March third, 1997", "1997-03-03"),
    ("on the twenty-first of March 1997", "the twenty-first of March 1997", "1997-03-21"),
    ("on June fifth nineteen ninety-two", "June fifth nineteen ninety-two", "1992-06-05"),
    ("on the third Tuesday of September 2014", "the third Tuesday of September 2014", "2014-09-16"),
    ("by the last day of 2012 at noon", "last day of 2012", "2012-12-31"),
    ("on the last Friday of May 2010", "last Friday of May 2010", "2010-05-28"),
    ("We left on 16. Nov. 2016", "16. Nov. 2016", "2016-11-16"),
    ("1909, January 11 – The Treaty is signed.", "1909, January 11", "1909-01-11"),
    ("1989, March 22: The Convention is signed.", "1989, March 22", "1989-03-22"),
    ("1925 February 24, at noon", "1925 February 24", "1925-02-24"),
    ("It was signed (1950, 27 February).", "1950, 27 February", "1950-02-27"),
]

MONTHS = [
    ("It closed in June 1998.", "June 1998", "1998-06"),
    ("It closed in June, 1998.", "June, 1998", "1998-06"),
    ("It closed in June of 1998.", "June of 1998", "1998-06"),
    ("the October 2016 renewal", "October 2016", "2016-10"),
    ("DEC 2003 UPDATE", "DEC 2003", "2003-12"),
    ("Nov. 2003 meeting", "Nov. 2003", "2003-11"),
    ("Report dated 2018-11.", "2018-11", "2018-11"),
    ("Report of 7/2008", "7/2008", "2008-07"),
    ("by Nov'18 at last", "Nov'18", "2018-11"),
    ("updated 2014/10", "2014/10", "2014-10"),
    ("updated in 2016 November", "2016 November", "2016-11"),
    ("In 2016 November 3 people were hurt.", "2016 November", "2016-11"),
    ("May 2001 was wet", "May 2001", "2001-05"),
    ("the third month of 2021", "third month of 2021", "2021-03"),
    ("late September 1998 saw rain", "late September 1998", "1998-09"),
    ("by mid-March 1982 it was over", "mid-March 1982", "1982-03"),
    ("until the end of January 1936", "the end of January 1936", "1936-01"),
    ("in October two thousand and five", "October two thousand and five", "2005-10"),
]

PARTS_OF_YEARS = [
    ("in spring 2009 the talks", "spring 2009", "2009-21"),
    ("a cut by 2030.2 Methane is next", "2030", "2030"),
    ("growth averaged 9% in 2004-08 largely because", "2004-08", "2004/2008"),
    ("as published in 2004-08.", "2004-08", "2004-08"),
    ("of all emissions in 2005.13", "2005", "2005"),
    ("in the summer of 1979", "the summer of 1979", "1979-22"),
    ("published Fall 2011", "Fall 2011", "2011-23"),
    ("their 1982 summer offensive", "1982 summer", "1982-22"),
    ("the winter of 1776–77 was hard", "the winter of 1776–77", "1776-24"),
    ("Q3 2018 results", "Q3 2018", "2018-35"),
    ("2018 Q3 results", "2018 Q3", "2018-35"),
    ("3Q18 results", "3Q18", "2018-35"),
    ("3Q 2018 results", "3Q 2018", "2018-35"),
    ("Q3'18 results", "Q3'18", "2018-35"),
    ("2018Q3 results", "2018Q3", "2018-35"),
    ("in the third quarter of 2018", "the third quarter of 2018", "2018-35"),
    ("in the 4th qtr 2018", "the 4th qtr 2018", "2018-36"),
    ("in the first half of 2019", "the first half of 2019", "2019-40"),
    ("H2 2019 budget", "H2 2019", "2019-41"),
    ("the last quarter of 2012", "the last quarter of 2012", "2012-36"),
]

YEARS = [
    ("It began in 2011.", "2011", "2011"),
    ("The 2013 assessment", "2013", "2013"),
    ("(Smith, 2007)", "2007", "2007"),
    ("as shown (IPCC, 2007a)", "2007", "2007"),
    ("below 1990 levels", "1990", "1990"),
    ("began work in 2011and ended", "2011", "2011"),
    ("in early 2003 it was launched", "early 2003", "2003"),
    ("by the end of 2010", "the end of 2010", "2010"),
    ("late in 1985 they met", "late in 1985", "1985"),
    ("mid-1987 brought change", "mid-1987", "1987"),
    ("In FY 2012 we spent more", "FY 2012", "2012"),
    ("In FY2012 we spent more", "FY2012", "2012"),
    ("in FY12 we spent more", "FY12", "2012"),
    ("for fiscal year 2013", "fiscal year 2013", "2013"),
    ("through to model year 2016", "model year 2016", "2016"),
    ("from calendar year 2015 on", "calendar year 2015", "2015"),
    ("since the year 2006", "the year 2006", "2006"),
    ("circa 1850 the mill closed", "circa 1850", "1850~"),
    ("built c. 1850 and lost", "c. 1850", "1850~"),
    ("built c1850 and lost", "c1850", "1850~"),
    ("around 1908 it spread", "around 1908", "1908~"),
    ("the lowest level since '82", "'82", "1982"),
    ("the class of ’98 met", "’98", "1998"),
    ("in nineteen twenty-eight", "nineteen twenty-eight", "1928"),
    ("in two thousand and twenty", "two thousand and twenty", "2020"),
    ("in twenty twelve", "twenty twelve", "2012"),
    ("it fell in 44 BC", "44 BC", "-0043"),
    ("it fell in 410 AD", "410 AD", "0410"),
    ("it erupted in AD 79", "AD 79", "0079"),
    ("an event of the year 247", "year 247", "0247"),
    ("We expect it to last to 2150", "2150", "2150"),
    ("Law 2169 of 2021", "2021", "2021"),
    ("pre-1990 stocks", "1990", "1990"),
    ("a 2010-based estimate", "2010", "2010"),
]

DECADES_AND_CENTURIES = [
    ("during the 1990s emissions rose", "the 1990s", "199X"),
    ("during the 1990's emissions rose", "the 1990's", "199X"),
    ("in the nineteen seventies", "the nineteen seventies", "197X"),
    ("in the mid-1980s", "the mid-1980s", "198X"),
    ("in the early 1960s", "the early 1960s", "196X"),
    ("in the mid-to-late 1980s", "the mid-to-late 1980s", "198X"),
    ("ca. 1860s portraits", "ca. 1860s", "186X~"),
    ("songs of the '90s", "the '90s", "199X"),
    ("in the 19th century", "19th century", "18XX"),
    ("in the late eighteenth century", "the late eighteenth century", "17XX"),
    ("a 21st-century grid", "21st-century", "20XX"),
    ("in the 2nd century BC", "2nd century BC", "-01XX"),
]


@pytest.mark.parametrize(("text", "surface", "value"), [*DAYS, *MONTHS, *PARTS_OF_YEARS, *YEARS, *DECADES_AND_CENTURIES])
def test_a_date_has_its_words_and_its_value(text: str, surface: str, value: str) -> None:
    assert [(text[start:end], found) for start, end, found, _ in dates_in(text)] == [(surface, value)]


ALONE = [
    ("before 1928", "../1928", "nothing else in the cell says that it was before"),
    ("after January 1928", "1928-01/..", "the same on the other side"),
    ("Name\tbefore 1928", "../1928", "a cell of a row stands alone"),
    ("1860?", "1860?", "no sentence to which the question mark could belong"),
    ("(1862?)", "1862?", "nor in a bracket"),
    ("late 19th century?", "18XX?", "with all its words"),
    ("1862 (uncertain)", "1862?", "the remark says so"),
    ("maybe 1862", "1862?", "the word says so"),
    ("ca. 1862?", "1862%", "approximate and uncertain"),
    ("19c", "18XX", "an archivist's century"),
    ("ca. 15c.", "14XX~", "the same, approximate"),
    ("active 1910-30", "1910/1930", "an archivist's word for a person's years"),
    ("1974", "1974", "a bare year in a cell"),
    ("1066", "1066", "an early year needs a cell, or a word before it"),
]


@pytest.mark.parametrize(("text", "value", "why"), ALONE)
def test_a_date_that_stands_alone_says_all_there_is(text: str, value: str, why: str) -> None:
    assert [found for _, _, found, _ in dates_in(text)] == [value], why


IN_A_SENTENCE = [
    ("It was planned before 1928 by them", "1928", "the sentence says before, and the records read it there"),
    ("It has grown since 2009 in size", "2009", "since: the same"),
    ("Was it signed in 1862?", "1862", "the sentence asks, the date is certain"),
    ("no later than December 31, 2015 at all sites", "2015-12-31", "a deadline is the day itself"),
]


@pytest.mark.parametrize(("text", "value", "why"), IN_A_SENTENCE)
def test_in_a_sentence_the_sentence_keeps_its_words(text: str, value: str, why: str) -> None:
    assert [found for _, _, found, _ in dates_in(text)] == [value], why


def test_the_component_puts_dates_into_the_doc(nlp: Language) -> None:
    doc = nlp("It was signed on May 15, 2012 and ended in 2018-19.")
    found = [(item.label, doc.text[item.start_char : item.end_char], item.value, item.rule) for item in doc._.found if item.label == "date"]
    assert found == [("date", "May 15, 2012", "2012-05-15", "dates.day"), ("date", "2018-19", "2018/2019", "dates.range")]
