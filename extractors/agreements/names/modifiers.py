"""What modifies a head noun before it: capitals, and what may join them."""

from extractors.agreements.names.continuing import is_dated, is_ordinal
from extractors.agreements.names.telling import MARKS
from extractors.agreements.names.vocabulary import vocabulary
from extractors.agreements.names.words import Words, is_dash

LONGEST_LEFT = 24  # tokens of modifiers before a head noun: longer runs are titles of pages or lists, not names
INITIAL = 2  # characters: "M."
_PARTICLES = frozenset({"del", "de", "la", "da", "do", "di", "du", "es", "el", "al", "am", "van", "von"})  # inside names of places
_PHRASAL = frozenset({"from", "for", "in", "to"})
_THOSE_WHO = frozenset({"leaders", "ministers", "governors", "mayors", "premiers"})
_FILES = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".pdf")
_SAINTS = frozenset({"saint", "st", "st.", "prince", "port"})


def modifiers_start(words: Words, head: int, floor: int) -> int:
    """The first token of the modifiers before a head noun; the noun's own where it has none."""
    start, at = head, head - 1
    lowest = max(floor, head - LONGEST_LEFT)
    if words.lower[at : at + 1] == ["and"] and vocabulary().heads[words.lower[head]].scope == "treaty":
        return head  # "Chapter Implementation *and Memorandum* of Intent": two things
    while at >= lowest:
        if words.space(at) or words.text[at] in MARKS:
            if words.cell_end(at):
                break
            at -= 1
        elif (first := _member_start(words, at, lowest)) is not None:
            start, at = first, first - 1
        else:
            break
    return start


def _member_start(words: Words, at: int, lowest: int) -> int | None:
    """Where the modifier begins that ends with a token; None where it is none."""
    word = words.lower[at]
    if _is_initial(words, at) or _ends_a_phrase(words, at) or _is_parted(words, at):
        return None  # "Ruiz, M. The Sarek Protocol", "NATIONAL REPORT TO THE SAREK CONVENTION", "map.svg Sarek Treaty"
    if (words.capital(at) and not _is_verb(words, at)) or is_dated(words.text[at]) or is_ordinal(words, at) or words.glued_to_capital(at):
        return at
    if word == "of" and words.country(at):
        return at  # "Federated States *of* Micronesia Arrangement"
    if is_dash(word):
        return _joined_before(words, at, lowest)
    if word == ")":
        return _bracketed_before(words, at, lowest)
    if (of := at - (word == "the")) >= lowest and words.lower[of] == "of" and _place_before(words, of, lowest):
        return of - 1  # "Gulf of Maine Action Plan", "Lake of the Woods Convention"
    if words.text[at] in _PARTICLES and words.capital(at + 1) and (place := _before_particles(words, at, lowest)) is not None:
        return place  # "Viña del Mar Agreement", "Rio de la Plata Treaty"
    if word in ("'", "’"):
        return at - 1 if at - 1 >= lowest and _owns(words, at) else None  # "Glasgow Leaders' Declaration"
    if word in ("'s", "’s"):
        return at - 1 if at - 2 >= lowest and words.lower[at - 2] in _SAINTS and words.capital(at - 1) else None  # "Saint George's Treaty"
    if word in _PHRASAL:
        return _phrase_before(words, at, lowest)  # "Mercury Emissions from Coal Partnership"
    return _listed_before(words, at, lowest) if word in ("and", "&", ",") else None


def _ends_a_phrase(words: Words, at: int) -> bool:
    """Whether a capital article stands here that opens the name: behind "TO" and "UNDER" in capitals, or the first of a sentence."""
    if words.lower[at] not in ("the", "a", "an") or not words.capital(at):
        return False
    before = words.lower[at - 1] if at else ""
    if before == "of" and at > 1 and words.capital(at - 1):
        return words.lower[at - 2] not in vocabulary().before_of  # "Status Of The Sarek Convention"
    named = words.text[at] == "The" and words.lower[at + 1] != "hague"
    return before in ("to", "under") or named or (words.text[at] in ("A", "An") and not words.shouting)


def _bracketed_before(words: Words, at: int, lowest: int) -> int | None:
    """ "Specially Protected Areas *(SPA)* Protocol"."""
    inside = at - 3 >= lowest and words.text[at - 2] == "(" and words.text[at - 1].isupper() and words.capital(at - 3)
    return at - 3 if inside else None


def _is_verb(words: Words, at: int) -> bool:
    """Whether a capital is a headline's verb: "Peru, Chile *Seal* Deal"; against the "Fur *Seal* Convention"."""
    known = vocabulary()
    if words.lower[at] not in known.stops or words.acronym(at):
        return False
    noun = words.lower[at - 1] in known.determiners or (words.capital(at - 1) and not words.country(at - 1))
    return words.lower[at] not in known.nouns_too or not noun


def _before_particles(words: Words, at: int, lowest: int) -> int | None:
    """The capital before one or two particles of a place."""
    place = at - 1 - (at > lowest and words.text[at - 1] in _PARTICLES)
    return place if place >= lowest and words.capital(place) else None


def _owns(words: Words, apostrophe: int) -> bool:
    """Whether an apostrophe belongs to the name: "Leaders'", and to a place that ends with it: "Male' Declaration"."""
    before = apostrophe - 1
    place = words.capital(before) and not words.lower[before].endswith("s") and not words.blank_before(apostrophe)
    return words.lower[before] in _THOSE_WHO or (place and words.blank_after(apostrophe))


def _joined_before(words: Words, dash: int, lowest: int) -> int | None:
    """The word before a dash that joins two ("U.S.-China", "Asia–Pacific"); a dash between blanks parts two phrases."""
    at = dash - 1
    if at < lowest:
        return None
    if words.blank_before(dash) and words.blank_after(dash) and not (words.country(at) and words.country(dash + 1)):
        return None
    if words.capital(at) or words.text[at].isdigit() or words.glued_to_capital(at):
        return at
    return None


def _listed_before(words: Words, joint: int, lowest: int) -> int | None:
    """The modifier before "and" or a comma inside a name: "Oil *and* Gas Industry Forum", "Food, Water and Energy Network".

    A country, an acronym or a name that ends there is a member of a list, not a modifier: "Canada and the Kyoto Protocol".
    """
    at = _past_breaks(words, joint - 1, lowest)
    if words.text[at] == "," and words.lower[joint] == "and":
        at = _past_breaks(words, at - 1, lowest)  # "Climate, Clean Energy, and Environment Partnership"
    if at < lowest or not words.capital(at) or words.lower[at] in vocabulary().heads or words.lower[at] in vocabulary().openers:
        return None
    if words.country(at) or words.country(joint + 1) or words.acronym(at) or not words.capital(joint + 1):
        return None
    if words.lower[joint] == ",":  # only where "and" closes the list inside the name
        return at if _closes_with_and(words, joint) else None
    return at


def _past_breaks(words: Words, at: int, lowest: int) -> int:
    """Back past the ends of lines."""
    while at > lowest and words.space(at) and not words.cell_end(at):
        at -= 1
    return at


def _place_before(words: Words, of: int, lowest: int) -> bool:
    """Whether "of" belongs to a place or a task that the name begins with: "*Gulf* of Maine", "*Management* of Chemicals"."""
    at = of - 1
    behind = of + 1 + (words.lower[of + 1] == "the")
    return at >= lowest and words.capital(at) and words.capital(behind) and words.lower[at] in vocabulary().before_of


def _phrase_before(words: Words, preposition: int, lowest: int) -> int | None:
    """Where the capitals before a preposition begin, if an article stands before them and they are no side or party of their own."""
    at = preposition - 1
    while (
        at >= lowest
        and words.capital(at)
        and not words.country(at)
        and words.lower[at] not in vocabulary().openers | vocabulary().heads.keys()
    ):
        at -= 1
    first = at + 1
    return first if first < preposition and at >= lowest and words.lower[at] == "the" and words.capital(preposition + 1) else None


def _closes_with_and(words: Words, comma: int) -> bool:
    window = words.lower[comma + 1 : comma + 6]
    return "and" in window or "&" in window


def _is_parted(words: Words, at: int) -> bool:
    """Whether a file's name or a language stands before the name: "map.svg Sarek Treaty", "(English Sarek Treaty"."""
    return words.lower[at].endswith(_FILES) or (words.lower[at] == "english" and words.text[at - 1] == "(")


def _is_initial(words: Words, at: int) -> bool:
    """Whether an author's initial stands before a title: "M. *The*"."""
    return len(words.text[at]) == INITIAL and words.text[at].endswith(".") and words.text[at + 1] in ("The", "A", "An")
