"""Reach: how far words may stand from one another, where a list of countries between them counts as nothing."""

from extractors.clauses import Kind, Sentence

LISTED = 400  # items, with those of lists


def end_of_reach(sentence: Sentence, at: int, items: int, step: int = 1) -> int:
    """The first place out of reach from here, so many items onwards, or backwards with a step of -1; past either end at most by one."""
    bound = min(len(sentence), at + LISTED) if step > 0 else max(-1, at - LISTED)
    while at != bound and items:
        items -= not _is_listed(sentence, at)
        at += step
    return at


def _is_listed(sentence: Sentence, at: int) -> bool:
    """Whether an item is a country, or what joins it to the next one of its list."""
    return sentence.is_kind(at, Kind.COUNTRY) or (
        sentence.text_at(at) in {",", "the", "and"} and (sentence.is_kind(at - 1, Kind.COUNTRY) or sentence.is_kind(at + 1, Kind.COUNTRY))
    )
