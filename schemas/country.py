"""Country codes: ISO 3166-1 alpha-3, alpha-3 of ISO 3166-3 for countries that are no more, and Kosovo's user-assigned one."""

from functools import cache
from typing import Annotated

import pycountry
from pydantic import AfterValidator

# Codes from the range that ISO 3166-1 leaves to its users. XKX: Kosovo, as the European Commission, the World Bank and UNICEF write it.
USER_ASSIGNED = frozenset({"XKX"})


@cache
def country_codes() -> frozenset[str]:
    """Every alpha-3 code that is or was a country's, by ISO 3166-1 and 3166-3, and the user-assigned ones."""
    return USER_ASSIGNED | {entry.alpha_3 for entry in (*pycountry.countries, *pycountry.historic_countries)}


def checked_country(code: str) -> str:
    """The code as it is; ValueError where no country has or had it."""
    if code not in country_codes():
        raise ValueError(f"{code!r} is no ISO 3166-1 alpha-3 code of a country, present or former")
    return code


CountryCode = Annotated[str, AfterValidator(checked_country)]
