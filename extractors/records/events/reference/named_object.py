"""The agreement that is the object of a verb by its name, or by what was done to it: "an amendment to X"."""

from extractors.clauses import Kind, Sentence
from extractors.records.events.words.brackets import CLOSING, OPENING, skip_bracket
from extractors.records.events.words.verb_group import words
from extractors.records.events.words.verbs import event_lexicon

DESCRIBED = 20  # items of what describes an object before its name


def object_agreement(sentence: Sentence, verb_end: int, through: frozenset[str] = frozenset()) -> int | None:
    """The agreement that is the object of the verb that ends here. `through` are prepositions that may stand before it."""
    if sentence.text_at(verb_end) == "neither":
        return None
    verb_end = past_date(sentence, verb_end)
    for at in range(verb_end, min(len(sentence), verb_end + 10)):
        item = sentence[at]
        if item.text == "(" and sentence.is_kind(at + 1, Kind.AGREEMENT) and sentence[at - 1].capital:
            return at + 1  # "the Sound Management of Chemicals (SMOC) initiative"
        if item.text in OPENING and (named := named_in_bracket(sentence, at)) is not None:
            return named  # "signed a new accord (the X)"
        if sentence[at - 1].capital and item.text in {"of", "and", "for", "on"} and at + 1 < len(sentence) and sentence[at + 1].capital:
            continue  # inside such a name
        if item.kind is Kind.AGREEMENT:
            return at if sentence.text_at(at + 1) not in words("part") | {"'s"} else None  # "hosted the Protocol conference"
        if at > verb_end and (item.text in words("creating") or item.text in event_lexicon().changing):
            return None  # "signed a declaration establishing X", "adopted decisions amending X"
        if item.text == "," and _beside(sentence, at):
            continue  # "launched a new partnership, the X"
        if item.text in {"to", "as"} and sentence.text_at(at - 1) in words("naming"):
            continue  # "a treaty, referred to as the X"
        if item.text == "as" and sentence.text_at(at - 2) in words("naming"):
            continue
        if item.text == "of" and sentence.text_at(at - 1) in words("text") | words("own_part"):
            continue  # "agreed on the text of the X", "widened the scope of the X"
        if item.kind is Kind.DATE or (item.kind is Kind.MARK and item.text not in {'"', "“", "”", "-", "–", "'", "’", "_", "*"}):
            return None
        if (
            item.is_word
            and item.text not in through
            and (item.text in words("preposition") or item.text in words("stop") or item.text == "and")
        ):
            return _beside_described(sentence, verb_end, at)
    return None


def named_in_bracket(sentence: Sentence, opening: int) -> int | None:
    """ "a bilateral document (the X)": the agreement that fills the bracket which opens here, behind a noun in small letters."""
    at = opening + 2 if sentence.text_at(opening + 1) == "the" else opening + 1
    fills = sentence.is_kind(at, Kind.AGREEMENT) and sentence.text_at(at + 1) in CLOSING
    if not fills:
        return None
    for before in range(opening - 1, max(-1, opening - 1 - DESCRIBED), -1):
        item = sentence[before]
        if item.text in words("head_noun") | words("instrument") and not item.capital:
            return at
        if not item.is_word or item.text in words("stop") | words("auxiliary"):
            return None
    return None


def _beside_described(sentence: Sentence, start: int, preposition: int) -> int | None:
    """ "signed an agreement on forests, the X": the name beside a noun that a phrase describes."""
    if sentence.text_at(start) not in {"a", "an"} or sentence.text_at(preposition - 1) not in words("head_noun"):
        return None
    for at in range(preposition, min(len(sentence), preposition + DESCRIBED)):
        if sentence.text_at(at) == ",":
            place = at + 1
            while sentence.text_at(place) in words("naming") | {"the", "as", "to"}:
                place += 1
            return place if sentence.is_kind(place, Kind.AGREEMENT) else None
        if not (sentence[at].is_word or sentence.is_kind(at, Kind.COUNTRY)) or sentence.text_at(at) in words("stop"):
            return None
    return None


def further_objects(sentence: Sentence, at: int, starts: frozenset[int]) -> tuple[list[int], int]:
    """ "acceded to X and Y", "a party to X and to the Y": the agreements that share the verb of the one that ends here, and where they end.

    `starts` are where the sentence's verbs begin: "signed X, and Y entered into force" has one object.
    """
    found, end = list[int](), at
    while True:
        place = skip_bracket(sentence, end)
        joined = False
        while sentence.text_at(place) in {",", "and", "&", "both", "the", "its", "to", "of", "as", "well", "a", "an"}:
            joined = joined or sentence.text_at(place) in {"and", "&", ",", "well"}
            place += 1
        behind = skip_bracket(sentence, place + 1)
        subject = behind in starts or sentence.text_at(behind) in words("auxiliary") | words("part") | {"'s"}
        if not joined or not sentence.is_kind(place, Kind.AGREEMENT) or subject:
            return found, end
        found.append(place)
        end = place + 1


def past_date(sentence: Sentence, at: int) -> int:
    """ "became a party in 1996 to X": past the date that stands between a verb and the preposition which belongs to it."""
    if sentence.text_at(at) not in {"in", "on"} or not sentence.is_kind(at + 1, Kind.DATE):
        return at
    noun = next((place for place in range(at + 2, at + 5) if sentence.text_at(place) in event_lexicon().objects), None)
    if sentence.is_kind(at + 2, Kind.AGREEMENT) or sentence.text_at(at + 2) in {"the", "a", "an", "its", "their"} or noun is not None:
        return at + 2  # "adopted in August 2016 the Roadmap"
    place = at + 4 if sentence.text_at(at + 3) == "the" else at + 3
    return at + 3 if sentence.text_at(at + 2) in {"to", "of"} and sentence.is_kind(place, Kind.AGREEMENT) else at


def _beside(sentence: Sentence, comma: int) -> bool:
    """Whether the name behind a comma is put beside the object before it: "a new partnership, the X", "its successor, X"."""
    noun = sentence.text_at(comma - 1) in words("head_noun") | {"successor", "instrument", "text"}
    return noun and (sentence.text_at(comma + 1) in words("naming") | {"the"} or sentence.is_kind(comma + 1, Kind.AGREEMENT))


def object_noun(sentence: Sentence, verb_end: int) -> tuple[str, int] | None:
    """ "an amendment to AGREEMENT": the event that the noun makes of the verb, and the place of the agreement."""
    objects, verb_end = event_lexicon().objects, past_date(sentence, verb_end)
    for at in range(verb_end, min(len(sentence), verb_end + 6)):
        item = sentence[at]
        if not item.is_word or item.text in words("preposition"):
            return None
        if item.text in objects and sentence.text_at(at + 1) in {"to", "of"}:
            found = object_agreement(sentence, at + 2)
            return (objects[item.text], found) if found is not None else None
    return None
