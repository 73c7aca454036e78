"""The lexicon of agreements: known ones with their names and the facts about them, each row with its source.

It names and links. It never adds a date, a party or any other claim to a page.
"""

from collections.abc import Iterator
from functools import cache
from typing import Literal, Self

from pydantic import Field, model_validator

from extractors.agreements.names.keys import name_key
from extractors.lexicon import table
from schemas.agreement_link import DateField
from schemas.base import Model
from schemas.edtf import Edtf


class KnownAgreement(Model):
    """A row of the lexicon. An empty field says that we are not sure, never that there is nothing.

    `aliases` are other names, equal but for case and dashes wherever they occur; `acronyms` count only in this very spelling.
    `listed_as` are short names that are names only in the World Factbook's lists ("party to: Air Pollution, Whaling").
    `adopted`, `signed` (or opened for signature) and `in_force` are EDTF. `protocol_of`, `amends` and `under` are ids of other rows.
    `checked` are the dates that were compared with `source`, which states them; the others were written from general knowledge.
    """

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    name: str = Field(min_length=2)
    aliases: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    listed_as: tuple[str, ...] = ()
    kind: str = Field(min_length=3)
    scope: Literal["international", "domestic"] = "international"
    adopted: Edtf | None = None
    signed: Edtf | None = None
    in_force: Edtf | None = None
    depositary: str | None = None
    protocol_of: str | None = None
    amends: str | None = None
    under: str | None = None
    source: str = Field(min_length=3)
    checked: tuple[DateField, ...] = ()

    @model_validator(mode="after")
    def _only_dates_are_checked(self) -> Self:
        empty = [field for field in self.checked if getattr(self, field) is None]
        if empty:
            raise ValueError(
                f"row {self.id!r} says that {', '.join(empty)} was checked, but has no such date: fill it, or take it from `checked`"
            )
        return self

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the aliases, without acronyms."""
        return (self.name, *self.aliases)


@cache
def known_agreements() -> dict[str, KnownAgreement]:
    """The rows by id, in the file's order; read once a process."""
    rows = table("agreements")["agreement"]
    return {row["id"]: KnownAgreement.model_validate(row) for row in rows}


@cache
def _by_key() -> dict[str, str]:
    return {key: row.id for row in known_agreements().values() for key in keys_of(row)}


@cache
def _by_acronym() -> dict[str, str]:
    return {acronym: row.id for row in known_agreements().values() for acronym in row.acronyms}


def keys_of(row: KnownAgreement) -> Iterator[str]:
    """The keys that a row answers to."""
    for name in row.names:
        yield name_key(name)


@cache
def _by_listing() -> dict[str, str]:
    return {name_key(name): row.id for row in known_agreements().values() for name in row.listed_as}


def look_up_listed(name: str) -> KnownAgreement | None:
    """The known agreement that the World Factbook's lists call so."""
    found = _by_listing().get(name_key(name))
    return known_agreements()[found] if found else None


def look_up(name: str) -> KnownAgreement | None:
    """The known agreement of this name, alias or acronym; None where the lexicon does not know it."""
    found = _by_acronym().get(name) or _by_key().get(name_key(name))
    return known_agreements()[found] if found else None


def known_by_tokens(tokens: tuple[str, ...]) -> KnownAgreement | None:
    """The known agreement whose name or alias has these key tokens."""
    found = _by_key().get(" ".join(tokens))
    return known_agreements()[found] if found else None


def spellings(row: KnownAgreement) -> Iterator[str]:
    """The names of a row as pages spell them: with "UN" and "United Nations", with hyphens and dashes, with either apostrophe."""
    for name in row.names:
        for text in (name, name.replace("United Nations", "UN"), name.replace("United Nations", "U.N.")):
            yield text
            if "'" in text:
                yield text.replace("'", "’")
            if "-" in text:
                yield text.replace("-", "–")
                yield text.replace("-", " - ")
