"""Every country of ISO 3166-1 is found by its names and by its adjective; every word of the lexicon is well-formed."""

import pycountry
from babel import Locale

from extractors.components.countries.finder import find
from extractors.components.countries.lexicon import NO_COUNTRY, ambiguous, contexts, names
from extractors.components.countries.trie import Kind
from extractors.lexicon import rows
from schemas.country import country_codes

# Territories without an adjective of their own, or without people.
NO_ADJECTIVE = {
    "ALA",
    "ATF",
    "BES",
    "BLM",
    "BVT",
    "CCK",
    "CXR",
    "HMD",
    "IOT",
    "JEY",
    "MAF",
    "MNP",
    "NFK",
    "PCN",
    "SGS",
    "SJM",
    "SPM",
    "SXM",
}
NO_ADJECTIVE |= {"TCA", "TKL", "UMI", "VAT", "WLF", "COG"}  # COG shares "Congolese" with COD
COUNTRIES = [country for country in pycountry.countries if country.alpha_3 not in NO_COUNTRY]


def codes(text: str) -> list[str]:
    return [found.value for found in find(text).found]


def test_every_country_is_found_by_its_names_in_a_list() -> None:
    territories = Locale.parse("en").territories
    for country in COUNTRIES:
        forms = {getattr(country, field, None) for field in ("name", "common_name", "official_name")} | {territories.get(country.alpha_2)}
        for name in filter(None, forms):
            assert codes(f"Fiji; {name}; Peru") == ["FJI", country.alpha_3, "PER"], name
            assert codes(f"FIJI; {name.upper()}; PERU") == ["FJI", country.alpha_3, "PER"], name


def test_every_country_has_an_adjective() -> None:
    with_adjective = {row["code"] for row in rows("countries_demonyms")}
    assert {country.alpha_3 for country in COUNTRIES} - with_adjective == NO_ADJECTIVE


def test_every_adjective_is_found() -> None:
    for row in rows("countries_demonyms"):
        for form in row["forms"].replace("+", "").split(";"):
            assert codes(f"a {form} delegation") == [row["code"]], form


def test_every_further_name_is_found_in_a_list() -> None:
    for row in rows("countries_names"):
        assert codes(f"Fiji; {row['name']}; Peru") == ["FJI", row["code"], "PER"], row["name"]


def test_every_code_is_a_country_s() -> None:
    assert {row["code"] for name in ("countries_names", "countries_demonyms") for row in rows(name)} <= country_codes()


def test_every_ambiguous_name_is_a_name_of_the_lexicon() -> None:
    for name in ambiguous():
        word = name.split()[0]
        hit = names().longest(name, 0, len(word))
        assert hit is not None, name
        assert hit.entry.is_country, name
        assert hit.entry.key == name, name


def test_every_town_is_a_name_of_a_country() -> None:
    for name in contexts().towns:
        hit = names().longest(name, 0, len(name.split()[0]))
        assert hit is not None, name
        assert hit.entry.kind is Kind.NAME, name
