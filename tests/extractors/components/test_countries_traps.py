"""Words of countries that are no country: a text, the codes that belong in it all the same, and the reason beside each row."""

import pytest

from extractors.components.countries.finder import find

LONGER_NAMES: list[tuple[str, str, str]] = [
    ("New Jersey, New England and New Mexico have offices.", "", "states and regions"),
    ("a smelter in Indiana; the Indianapolis office", "", "Indiana is not India"),
    ("British Columbia and New South Wales", "", "provinces"),
    ("Latin America, South America and Central America", "", "regions"),
    ("Central American, Latin American and North American ministers", "", "regions"),
    ("North and South America, and the Americas", "", "regions"),
    ("the Inter-American Development Bank and the Organization of American States", "", "the Americas"),
    ("the South China Sea, the Gulf of Mexico and the Indian Ocean", "", "seas"),
    ("the Sea of Japan, the Irish Sea and the English Channel", "", "seas"),
    ("the Niger Delta, the Jordan River, Lake Chad, Lake Tanganyika and the Congo Basin", "", "rivers and their land"),
    ("the West Indies and the West Indian manatee", "", "islands and animals"),
    ("New Guinea and the Gulf of Guinea", "", "an island and a sea"),
    ("Mexico City, Panama City and Guatemala City", "", "cities"),
    ("African American, Native American and Asian-American communities", "", "peoples of the United States"),
    ("native American plants; an African-American church", "", "small letters too"),
    ("American Indian tribes and Indian country", "", "not India, not the whole of the United States"),
    ("the Indian Health Service and the Bureau of Indian Affairs", "", "tribes"),
    ("the Cherokee Indian Reservation; Plains Indians", "", "tribes"),
    ("Air France and Air Canada flights", "", "air lines"),
    ("Canada goose, American crow, Brazil nuts and guinea pigs", "", "animals and plants"),
    ("Japanese knotweed, Russian olive and Norway spruce", "", "plants"),
    ("German shepherds, French fries, Swiss cheese and Turkish delight", "", "dogs and food"),
    ("the Mexican wolf and the Canada lynx", "", "animals"),
    ("Dutch elm disease and Spanish moss", "", "diseases and plants"),
    ("Jersey City and the Jersey Shore", "", "New Jersey"),
    ("the North and South Poles", "", "not the people of Poland"),
    ("Georgian Bay, Ontario", "", "a bay of Canada"),
    ("South Georgia and the South Sandwich Islands", "SGS", "not Georgia"),
    ("the Prince of Wales", "", "a title"),
    ("Dominican friars", "", "an order"),
    ("Pan-American Highway, Pan American Health Organization", "", "the Americas"),
    ("Nova Scotia, New Brunswick and Prince Edward Island", "", "provinces without any country's word"),
    ("French-Canadian and French Canadian settlers", "", "a people of Canada: neither France nor a statement on Canada"),
    ("Temple Israel and Beth Israel Hospital", "", "a congregation and a hospital"),
]

STATES_AND_TOWNS: list[tuple[str, str, str]] = [
    ("a laboratory in Savannah, Georgia", "", "the state with its city"),
    ("Alabama, Florida, Georgia and Tennessee", "", "the state in a list of states"),
    ("the Georgia Department of Natural Resources", "", "the state's office"),
    ("Georgia Tech and the University of Georgia", "", "universities"),
    ("southern Georgia farmers", "", "a part of the state"),
    ("the state of Georgia", "", "says so"),
    ("Georgia Power plans to close the plant near Macon", "", "a utility"),
    ("in Tbilisi, Georgia", "GEO", "the country with its city"),
    ("Armenia, Azerbaijan and Georgia", "ARM AZE GEO", "the country in a list of countries"),
    ("Gabon, Georgia, Germany", "GAB GEO DEU", "the country in the alphabet"),
    ("the Republic of Georgia", "GEO", "says so"),
    ("Georgia and Russia fought over South Ossetia.", "GEO RUS", "with its neighbour"),
    ("the Georgian government in Tbilisi", "GEO", "the country's adjective"),
    ("Moldova, Georgia, Ukraine: EU Eastern Partnership", "MDA GEO UKR", "in a list"),
    ("He moved from Peru, Indiana to Lebanon, Pa.", "", "towns with their states"),
    ("Peru, Ind.; Cuba, Mo.; Poland, Ohio; Norway, Maine", "", "towns with their states"),
    ("Mexico, MO 65265 and Jordan, MN", "", "towns with postal codes"),
    ("Canada, Mexico, and California", "CAN MEX", "a country may stand before a state in a list"),
    ("Lebanon County and Jordan Elementary", "", "a county and a school"),
    ("Lebanon Police arrested a man in the county.", "", "a town's office"),
    ("Beirut, Lebanon", "LBN", "the country with its city"),
    ("Lebanon and Israel agreed on their border.", "LBN ISR", "the country with its neighbour"),
    ("The ministry in Amman said that Jordan would join.", "JOR", "the country with its city"),
    ("112 Mexico Avenue, Jamaica Plain", "", "a street and a quarter"),
    ("on Lebanon Road near China Grove", "", "a road and a town"),
    ("Bailiwick of Jersey, Guernsey and the Isle of Man", "JEY GGY IMN", "the island with its neighbours"),
    ("South Jersey beaches; a Jersey tomato", "", "New Jersey"),
    ("New Lebanon, East Palestine and West Jordan", "", "towns"),
]

PEOPLE: list[tuple[str, str, str]] = [
    ("Vernon Jordan flew to Aqaba, Jordan.", "JOR", "a surname, then the country"),
    ("Chad Smith and Jordan Miller testified.", "", "given names before a surname"),
    ("Chad Kowalczyk, the coach, said that Chad would play.", "", "a surname that no list has"),
    ("Dr. Jordan, Mr. England and Ms. Holland", "", "titles"),
    ("Mark Cuban and Melissa French", "", "surnames that are adjectives"),
    ("Gordon England, John R. Ireland", "", "a given name, an initial"),
    ("Georgia O'Keeffe painted in New Mexico.", "", "a given name"),
    ("Chad, Niger and Mali", "TCD NER MLI", "the country in a list"),
    ("refugees in eastern Chad", "TCD", "a part of the country"),
    ("Israel Putnam was a general; Israel is a country.", "ISR", "a given name, then the country"),
    ("hanging chads in Florida", "", "small letters"),
]

LANGUAGES: list[tuple[str, str, str]] = [
    ("offered in English, Polish and German.", "", "a row of languages"),
    ("She speaks Spanish and German.", "", "spoken"),
    ("translated into Russian, Chinese and Arabic", "", "translated"),
    ("the French version prevails; French-language schools", "", "a language's text"),
    ("The report is only in Portuguese.", "", "written"),
    ("Russian", "", "a link of a language menu: the block is nothing else"),
    ("English | Spanish | Vietnamese", "", "a language menu"),
    ("Spanish-speaking communities", "", "speakers"),
    ("in Russian waters and in French ports", "RUS FRA", "a noun follows: the country"),
    ("French and German ministers met.", "FRA DEU", "a noun follows: the countries"),
    ("from Chinese suppliers", "CHN", "a noun follows: the country"),
]

US: list[tuple[str, str, str]] = [
    ("Write to us; nobody tells us. Us too.", "", "the pronoun"),
    ("CONTACT US TODAY", "", "the pronoun in capitals"),
    ("Contact US", "", "the pronoun in capitals, alone"),
    ("ABOUT US | JOIN US", "", "menus in capitals"),
    ("THE US GOVERNMENT", "USA", "the country in capitals"),
    ("About US exports", "USA", "a noun follows: the country"),
    ("US$5 million, US $5 million and $US 5 million", "", "money"),
    ("42 U.S.C. 7401 and 33 USC 1251", "", "the United States Code's citations"),
    ("USAID, NRCan, USDA, USEPA and USGS", "", "acronyms"),
    ("the U.S.S. Nimitz and the U.S.D.A.", "", "longer abbreviations"),
    ("on US-24 and US-101", "", "roads"),
    ("www.us-china-cerc.org, info@Canada.ca", "", "addresses"),
    ("https://www.example.org/US/Canada/Peru.html", "", "addresses"),
    ("see Peru.pdf and data_Chile_2010.csv", "", "file names"),
]

TURKEYS: list[tuple[str, str, str]] = [
    ("a wild turkey seen in Turkey", "TUR", "the bird, then the country"),
    ("Wild Turkey hunting; Thanksgiving Turkey", "", "birds"),
    ("Turkey Creek and Turkey Vultures", "", "a creek and vultures"),
    ("Turkey season opens on April 3.", "", "the hunt"),
    ("Greece and Turkey; Turkey's ministry", "GRC TUR TUR", "the country"),
    ("Polish the floor; nail Polish", "", "a verb and a lacquer"),
    ("fine china, a guinea hen, a jersey, chilean", "", "small letters are no names"),
    ("an Oman, NEITHER AM NOR IN, MALI-", "OMN MLI", "codes are no names"),
]


def codes(text: str) -> str:
    return " ".join(found.value for found in find(text).found)


@pytest.mark.parametrize(("text", "expected", "why"), [*LONGER_NAMES, *STATES_AND_TOWNS, *PEOPLE, *LANGUAGES, *US, *TURKEYS])
def test_a_word_of_a_country_may_be_no_country(text: str, expected: str, why: str) -> None:
    assert codes(text) == expected, why
