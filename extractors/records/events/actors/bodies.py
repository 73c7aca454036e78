"""Bodies of countries that act beside a country: "Vietnam and the Partners Group, made up of A and B, established X"."""

from extractors.clauses import Kind, Sentence
from extractors.records.events.words.brackets import DASHES
from extractors.records.events.words.verb_group import words

MADE = 6  # items between a body's name and the first country in it: ", which is made up of the"
NAME = 9  # items of a body's name
_JOINED = frozenset({"and", "with", "&"})
_OF_NAMES = frozenset({"the", "of", "for", "on", "a"})


def before_body(sentence: Sentence, start: int) -> int | None:
    """The place of the country beside a body whose members are listed from a place on; None where there is none."""
    made = range(start - 1, max(-1, start - 1 - MADE - NAME), -1)
    opens = next((at for at in made if sentence.text_at(at) in {",", "(", *DASHES} and _makes_up(sentence, at + 1, start)), None)
    if opens is None:
        return None
    at = opens - 1
    while at > max(0, opens - NAME) and sentence.text_at(at) not in _JOINED:
        item = sentence[at]
        if item.kind is not Kind.WORD or not (item.capital or item.text in _OF_NAMES):
            return None
        at -= 1
    named = opens - at > 2 and sentence[opens - 1].capital
    return at - 1 if named and sentence.text_at(at) in _JOINED and sentence.is_kind(at - 1, Kind.COUNTRY) else None


def _makes_up(sentence: Sentence, at: int, start: int) -> bool:
    """Whether what stands between a mark and a list says that the list makes up what is before it; a bracket says so by itself."""
    between = [sentence.text_at(place) for place in range(at, start)]
    said = not words("making_up").isdisjoint(between)
    known = words("making_up") | words("bloc") | words("determiner") | {",", "of", "by", "which", "is", "and", "up"}
    return (said or sentence.text_at(at - 1) == "(") and known.issuperset(between)


def is_chamber(sentence: Sentence, at: int) -> bool:
    """Whether a word names a country's parliament or cabinet: "Congress", "the National Assembly"."""
    return sentence.text_at(at) in words("chamber") or (
        sentence.text_at(at) in {"assembly", "council"} and sentence.text_at(at - 1) in words("of_chamber")
    )
