"""What a register is made of: agreements of one page, the places that speak of them, and the one that a clause is about."""

from dataclasses import dataclass
from typing import Literal

from schemas.evidence import Inherited


@dataclass(frozen=True, slots=True)
class Entity:
    """One agreement of the page: its fullest name there, its kind and its other forms.

    `scope` is `international` where the name, its sentence or the lexicon says that it is between governments, `domestic` where they say
    that it is one government's own, `unknown` else. `reference_id` is the lexicon's id of it. `parent` is the name of the agreement that
    its own name says it belongs to ("Protocol to the … Convention"). `key` tells a name that many agreements have ("Environmental
    Cooperation Agreement") from its namesakes: its words without the countries, and the codes of its sides; empty where the name says
    enough, or nothing says whose it is. The offsets are those of the words that name it first in full.
    """

    name: str
    kind: str
    aliases: tuple[str, ...]
    scope: Literal["international", "domestic", "unknown"] = "international"
    reference_id: str | None = None
    parent: str | None = None
    key: tuple[str, ...] = ()
    start_char: int = 0
    end_char: int = 0


@dataclass(frozen=True, slots=True)
class Reference:
    """A place where the page speaks of an agreement: by its name, an alias, an acronym, or as "the Convention". Document offsets."""

    name: str
    start_char: int
    end_char: int
    how: str  # "name", "acronym", "reference"


@dataclass(frozen=True, slots=True)
class Topic:
    """The agreement that a clause is about, and whence it was inherited where the clause does not name it."""

    name: str
    inherited: Inherited | None
