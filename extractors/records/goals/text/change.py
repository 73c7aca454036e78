"""A change: what is done to the thing measured, what kind of word says it, and where that stands."""

from dataclasses import dataclass

from extractors.records.goals.text.vocabulary import Form


@dataclass(frozen=True, slots=True)
class Change:
    """A change: its direction, what kind of word says it (`verb`, `noun`, `level`, `goal`, `label`, `bring`) and where that stands.

    `governor` is the place of the word directly before the number and its comparator; `shared` says that the word stands before an
    earlier percentage of the sentence, so that the second of two goals inherits it.
    """

    direction: str
    how: str
    at: int
    governor: int
    forms: tuple[Form, ...] = ()
    shared: bool = False
