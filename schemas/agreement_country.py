"""The claim that a country, or another party, has a part in an agreement."""

from enum import StrEnum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from schemas.country import CountryCode
from schemas.record import Record


class Role(StrEnum):
    """The part that somebody has in an agreement."""

    PARTY = "party"
    SIGNATORY = "signatory"
    PARTICIPANT = "participant"
    OBSERVER = "observer"
    WITHDRAWN = "withdrawn"
    NON_PARTY = "non_party"


class AgreementCountry(Record):
    """A party of an agreement: a country by its code, or a name where the party is none (the EU, a state, an agency, a people)."""

    kind_name: ClassVar[str] = "agreement_country"
    match_fields: ClassVar[tuple[str, ...]] = ("agreement", "country", "party_name")

    agreement: str = Field(min_length=2)
    country: CountryCode | None = None
    party_name: str | None = None
    role: Role

    @model_validator(mode="after")
    def _somebody(self) -> Self:
        if self.country is None and self.party_name is None:
            raise ValueError("neither a country nor a party's name is given")
        return self

    @property
    def label(self) -> str:
        """The party and its role in one line."""
        return f"{self.agreement}: {self.country or self.party_name} is {self.role.value}"
