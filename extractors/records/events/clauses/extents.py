"""What is made wider, not longer: "was extended in 2010 to cover Spain's waters", "the extension of its area"."""

from extractors.clauses import Kind, Sentence
from extractors.records.events.reference.named_object import past_date
from extractors.records.events.words.verb_group import Group, words
from extractors.records.events.words.verbs import Verb

TIMES = frozenset({"end", "year", "total", "full"})  # behind "extended to the"
NEAR = 6  # items between what is extended and the verb or noun


def widened(sentence: Sentence, verb: Verb, group: Group, event: str) -> str:
    """`expanded` where an extension is one in space or in substance; else the event itself."""
    if event != "renewed" or not verb.phrase.words[0].startswith("exten"):
        return event
    return "expanded" if is_extent(sentence, group.start - NEAR, group.start) or _is_wider(sentence, verb.end) else event


def is_extent(sentence: Sentence, low: int, high: int) -> bool:
    """Whether the area or the scope of something is named between two places."""
    return any(sentence.text_at(at) in words("own_extent") for at in range(max(0, low), high))


def _is_wider(sentence: Sentence, at: int) -> bool:
    """ "extended to cover …", "extended the Treaty to Denmark", "extension of the area": against "extended to 2030"."""
    for place in range(at, min(len(sentence), at + NEAR)):
        if sentence.text_at(place) in words("own_extent"):
            return True
        if sentence.text_at(place) == "to":
            break
        if not (sentence.is_kind(place, Kind.AGREEMENT) or sentence.text_at(place) in words("determiner") | {"of"}):
            place = past_date(sentence, place)
            place = place + 2 if sentence.text_at(place) in {"in", "on"} and sentence.is_kind(place + 1, Kind.DATE) else place
            if sentence.text_at(place) != "to":
                return False
            break
    else:
        return False
    behind = place + 1 + (sentence.text_at(place + 1) in words("determiner") | {"all", "new", "other", "further"})
    named = behind > place + 1 and not sentence.is_kind(behind, Kind.DATE) and sentence.text_at(behind) not in TIMES
    return named or sentence.text_at(behind) in words("covering") or sentence.is_kind(behind, Kind.COUNTRY)
