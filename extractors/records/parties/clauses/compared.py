"""Comparisons: "Besides A, X includes B and C", "Like A, B has ratified X", "Unlike A, B is not a party": what they say of A."""

from collections.abc import Iterator

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.words.roles import Part
from extractors.records.parties.clauses.part_scene import RULE, PartScene

OPENS = 4  # items of "In addition to"
_ALIKE = (
    ("besides",),
    ("like",),
    ("in", "addition", "to"),
    ("as", "well", "as"),
    ("apart", "from"),
    ("aside", "from"),
    ("along", "with"),
    ("together", "with"),
    ("with",),
)
_CONTRARY = {"non_party": "party", "party": "non_party", "signatory": "non_party"}


def compared(scene: PartScene, told: list[Part]) -> Iterator[Part]:
    """The part of those with whom a sentence opens to say that others, of whom it tells, did the same or did not."""
    sentence = scene.sentence
    unlike = sentence.text_at(0) == "unlike"
    first = 1 if unlike else _opening(sentence)
    if first is None:
        return
    named, end = countries_from(sentence, first) if sentence.text_at(0) == "with" else _past_office(sentence, first)
    acting = {part.country for part in told}
    own = next((at for at, item in enumerate(named) if item.value in acting), len(named))  # "Unlike A, B has": one list, of whom B acts
    others = named[:own]
    parted = sentence.items.index(others[-1]) + 1 if others else end
    same = next((part for part in told if others and part.end_char > sentence[parted].start_char), None) if parted < len(sentence) else None
    if same is None or sentence.text_at(parted) != "," or (sentence.text_at(0) == "with" and own == len(named)):
        return
    role = _CONTRARY.get(same.role) if unlike else same.role
    for country in others if role else ():
        last = max(country.end_char, same.end_char)
        yield Part(same.agreement, country.value, None, role or "", country.start_char, last, RULE + "compared", same.inherited)


def _opening(sentence: Sentence) -> int | None:
    """Where the countries begin behind "In addition to", "Besides"."""
    for words in _ALIKE:
        if all(sentence.text_at(at) == word for at, word in enumerate(words)):
            return len(words)
    return None


def _past_office(sentence: Sentence, at: int) -> tuple[list[Item], int]:
    """ "Besides its founders A and B,", "Apart from the host country, A,": the countries, past the noun that they are put beside."""
    place = at
    while place < min(len(sentence), at + OPENS) and not sentence.is_kind(place, Kind.COUNTRY) and sentence[place].is_word:
        place += 1
    return countries_from(sentence, place)
