"""Countries in sentences: a text and the codes that belong in it, in order, with the reason beside each row."""

import pytest

from extractors.components.countries.finder import find

NAMES: list[tuple[str, str, str]] = [
    ("Peru and Chile signed.", "PER CHL", "plain names"),
    ("The Republic of Korea and the Lao People's Democratic Republic joined.", "KOR LAO", "long official forms"),
    ("the Bolivarian Republic of Venezuela; the Plurinational State of Bolivia", "VEN BOL", "official forms turned round"),
    ("Iran (Islamic Republic of), Venezuela (Bolivarian Republic of)", "IRN VEN", "official forms in brackets"),
    ("Micronesia, Federated States of; Bahamas, The; Korea, South", "FSM BHS KOR", "inverted forms of lists"),
    ("Korea, Democratic People's Republic of Kuwait Latvia", "PRK KWT LVA", "a list without marks between its names"),
    ("Exports to Korea, South Africa and Peru rose.", "KOR ZAF PER", "no inverted form where the next name begins"),
    ("Palau, the Gambia, The Bahamas, the Netherlands", "PLW GMB BHS NLD", "with and without the article"),
    ("the United Republic of Tanzania and the Syrian Arab Republic", "TZA SYR", "official forms"),
    ("Viet Nam, Timor-Leste and Brunei Darussalam", "VNM TLS BRN", "the United Nations' forms"),
    ("Cote d'Ivoire, Côte d’Ivoire, CÔTE D'IVOIRE and Ivory Coast", "CIV CIV CIV CIV", "accents, apostrophes and capitals"),
    ("São Tomé and Príncipe; Sao Tome & Principe", "STP STP", "accents and &"),
    ("Eswatini, eSwatini and Swaziland", "SWZ SWZ SWZ", "a name that starts small"),
    ("St. Lucia, St Vincent & the Grenadines, Saint Kitts and Nevis", "LCA VCT KNA", "Saint, St. and &"),
    ("Papua New Guinea lies far from Equatorial Guinea, Guinea-Bissau and Guinea.", "PNG GNQ GNB GIN", "four Guineas"),
    ("Niger, Nigeria, Mali and Malawi", "NER NGA MLI MWI", "names that begin alike"),
    ("Dominica and the Dominican Republic", "DMA DOM", "two different islands"),
    ("South Korea, North Korea; South Sudan, Sudan", "KOR PRK SSD SDN", "the longest name wins"),
    ("the Republic of Ireland and Northern Ireland", "IRL GBR", "Northern Ireland is the United Kingdom's"),
    ("from Wales to Scotland and England", "GBR GBR GBR", "parts of the United Kingdom"),
    ("the Republic of the Congo borders on the Democratic Republic of the Congo", "COG COD", "two Congos"),
    ("Congo, Democratic Republic of the; Congo, Republic of the", "COD COG", "two Congos, inverted"),
    ("DR Congo, Congo (Kinshasa) and Congo-Brazzaville", "COD COD COG", "two Congos, short"),
    ("the Holy See and San Marino", "VAT SMR", "small states"),
    ("PERU AND CHILE RATIFY", "PER CHL", "a heading in capitals"),
    ("PARTIES: ANTIGUA AND BARBUDA, SAINT LUCIA", "ATG LCA", "long names in capitals"),
    ("Trinidad And Tobago; Republic Of Korea", "TTO KOR", "a heading in title case"),
    ("Türkiye and Turkiye", "TUR TUR", "the new name of Turkey"),
    ("Bosnia-Herzegovina, Bosnia & Herzegovina, Bosnia and Herzegovina", "BIH BIH BIH", "three spellings"),
    ("the\nUnited\nStates of America", "USA", "a name over line ends"),
    ("met in South\n    Africa in 1999", "ZAF", "behind the indent of the next line"),
    ("Papua\tNew Zealand", "NZL", "no name runs over the cells of a row"),
    ("Germany1, France2 and Italy3 abstained.", "DEU FRA ITA", "glued footnote marks"),
    ("Kosovo and Serbia", "XKX SRB", "the user-assigned code"),
    ("Greenland, Hong Kong, Puerto Rico and American Samoa", "GRL HKG PRI ASM", "territories have their own codes"),
    ("the U.S. Virgin Islands and the British Virgin Islands", "VIR VGB", "not the United States and not Britain"),
    ("French Guiana, French Polynesia and New Caledonia", "GUF PYF NCL", "not France"),
    ("the British Indian Ocean Territory", "IOT", "not Britain, not India"),
    ("Palestine and the Palestinian Authority", "PSE PSE", "Palestine"),
    ("Western Samoa, now Samoa", "WSM WSM", "renamed"),
]

FORMER: list[tuple[str, str, str]] = [
    ("the Soviet Union, the USSR and the U.S.S.R.", "SUN SUN SUN", "a state that is no more keeps its own code"),
    ("Czechoslovakia, Yugoslavia and East Germany", "CSK YUG DDR", "states that are no more"),
    ("the German Democratic Republic and the Federal Republic of Germany", "DDR DEU", "two Germanies"),
    ("West Germany", "DEU", "the one that lives on"),
    ("Serbia and Montenegro, Seychelles", "SCG SYC", "the state of 2003 to 2006"),
    ("Ceylon, Upper Volta, Dahomey, Cape Verde, Zaire and Burma", "LKA BFA BEN CPV COD MMR", "renamed countries have their present code"),
    ("the Byelorussian SSR and the Ukrainian Soviet Socialist Republic", "BLR UKR", "members of the United Nations since 1945"),
    ("the People's Republic of Bulgaria and the Hungarian People's Republic", "BGR HUN", "people's republics"),
    ("The former Yugoslav Republic of Macedonia ratified it.", "MKD", "not Yugoslavia"),
    ("Macedonia, the former Yugoslav Republic of; North Macedonia", "MKD MKD", "not Yugoslavia either"),
    ("the Khmer Republic, Rhodesia and Siam", "KHM ZWE THA", "older names"),
    ("Bosnia, Serbia & Montenegro", "BIH SRB MNE", "two of today at a list's end"),
    ("North and South Korea; East and West Germany", "PRK KOR DDR DEU", "two countries in one breath"),
    ("the Netherlands Antilles", "ANT", "dissolved in 2010"),
]

ADJECTIVES: list[tuple[str, str, str]] = [
    ("Canadian and Mexican officials", "CAN MEX", "adjectives"),
    ("Swiss, Dutch, Filipino and Argentine experts", "CHE NLD PHL ARG", "irregular adjectives"),
    ("Canadians, Iraqis, Swedes, Danes and Spaniards", "CAN IRQ SWE DNK ESP", "people"),
    ("the Finnish Meteorological Institute", "FIN", "a country inside a longer name counts"),
    ("Bank of Ghana and Embassy of Peru", "GHA PER", "a country inside a longer name counts"),
    ("American mercury exports", "USA", "American alone"),
    ("Nigerien and Nigerian ministers", "NER NGA", "one letter apart"),
    ("South African, South Korean and South Sudanese mines", "ZAF KOR SSD", "the longest adjective wins"),
    ("Saudi and Emirati investors", "SAU ARE", "short adjectives"),
    ("the Soviet-era plant", "SUN", "an adjective before a hyphen"),
    ("British, Scottish and Welsh waters", "GBR GBR GBR", "the parts of Britain"),
    ("a Franco-German initiative", "DEU", "only the second half is a word of its own"),
    ("the Indian government and Indian Railways", "IND IND", "India's"),
    ("Polish coal, Turkish steel", "POL TUR", "adjectives that are words too"),
]

ABBREVIATIONS: list[tuple[str, str, str]] = [
    ("U.S., US, USA and U.S.A.", "USA USA USA USA", "the United States"),
    ("the U.K., the UK and the UAE", "GBR GBR ARE", "kingdom and emirates"),
    ("the PRC, the DPRK, the ROK and the DRC", "CHN PRK KOR COD", "republics"),
    ("the U.S. Environmental Protection Agency and the US EPA", "USA USA", "inside a longer name"),
    ("It was made in the U.S. The company left.", "USA", "at a sentence's end"),
    ("the (US) market", "USA", "in brackets"),
    ("US and EU standards", "USA", "the EU is no country"),
]

JOINS: list[tuple[str, str, str]] = [
    ("the U.S.-China dialogue and U.S.–Russia talks", "USA CHN USA RUS", "a hyphen and a dash after a dot"),
    ("the US-Canada Air Quality Agreement", "USA CAN", "a hyphen"),
    ("the Chile—New Zealand Closer Ties Agreement", "CHL NZL", "a long dash"),
    ("Canada/US and Mexico–Guatemala", "CAN USA MEX GTM", "a slash and a dash"),
    ("Peru's and Peru’s forests", "PER PER", "a genitive"),
    ("non-U.S. firms, ex-Soviet states", "USA SUN", "after a prefix"),
    ("China-based makers", "CHN", "before a suffix"),
    ("“Norway” (Sweden) [Denmark] *Finland*", "NOR SWE DNK FIN", "quotes, brackets and stars"),
    ("Canada,Mexico;Peru.Chile", "CAN MEX PER CHL", "no blanks"),
    ("USA/Canada/Mexico", "USA CAN MEX", "slashes"),
    ("the US’s share, the U.S.’s share", "USA USA", "a genitive of an abbreviation"),
]


def codes(text: str) -> str:
    return " ".join(found.value for found in find(text).found)


@pytest.mark.parametrize(("text", "expected", "why"), [*NAMES, *FORMER, *ADJECTIVES, *ABBREVIATIONS, *JOINS])
def test_a_text_names_its_countries(text: str, expected: str, why: str) -> None:
    assert codes(text) == expected, why
