"""A claim in the making: the word that makes a percentage a target or an outcome."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.records.goals.text.change import Change
from extractors.records.goals.text.context import Context, Times
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs, words


@dataclass(frozen=True, slots=True)
class Aim:
    """A claim and the word that makes it one: its place, -1 where the surroundings speak, and the rule."""

    claim: str
    at: int
    rule: str


@dataclass(frozen=True, slots=True)
class Case:
    """One percentage under judgement."""

    sentence: Sentence
    at: int
    change: Change
    times: Times
    context: Context
    aimed: str | None = None  # the direction of the target told last in the same block
    about: bool = False  # the page has told goals before, or the passage is about an agreement

    @property
    def run(self) -> tuple[Item, ...]:
        """The items of the sentence."""
        return self.sentence.items


def is_fragment(run: Sequence[Item]) -> bool:
    """Whether a run of words has no finite verb: a heading, a label, an item of a list."""
    return not any(
        item.low in words("modals", "being")
        or item.low in words("modals", "perfect")
        or item.low in words("modals", "aiming")
        or item.low in words("modals", "doubting")
        or any(form.tense == "past" for form in verbs().get(item.low, ()))
        for item in run
        if item.kind is Kind.WORD and item.low not in ("cut", "set", "being", "having", "need", "needs")
    )
