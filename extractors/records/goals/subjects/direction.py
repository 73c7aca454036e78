"""The direction of a number that nothing in its line gives one: by what is measured, and by the lead-in and headings above it."""

from collections.abc import Sequence

from extractors.records.goals.text.changing import noun_direction
from extractors.records.goals.text.context import Said
from extractors.records.goals.text.substance import substance
from extractors.records.goals.text.vocabulary import verbs, words

_NAMING = ("lead_in", "heading", "column_head")


def of_bare_number(subject: str | None, above: Sequence[Said]) -> tuple[str, Said | None] | None:
    """The direction of "SO2: 50% by 2000" and the words above that give it; None where it may well be a share to reach."""
    for said in above:
        if said.source in _NAMING and (told := _told(said)):
            return told, said
    if subject is None:
        return None
    heads = {word.rpartition("-")[2] for word in subject.lower().split()}
    return ("reduce", None) if heads & words("share", "falling") or substance(subject) in words("share", "foul") else None


def _told(said: Said) -> str | None:
    """The direction that a heading or lead-in names: "Reduction commitments", "agreed to cut emissions of:"."""
    for item in said.items:
        if direction := noun_direction(item):
            return direction
        if direction := next((form.verb_class for form in verbs().get(item.low, ()) if form.verb_class in ("reduce", "increase")), None):
            return direction
    return None
