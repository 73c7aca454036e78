"""Names of agreements by grammar: a capitalised head noun, what modifies it before, and its complement after.

Windows over a block's tokens, opened by head nouns only and never overlapping, so the time is linear in the length of the block.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.agreements.complement import abbreviated_end, complement_end, tail_end
from extractors.agreements.lowercase import abbreviated_start, decision_end, national_start
from extractors.agreements.statements import is_statement
from extractors.agreements.telling import MARKS, says_which
from extractors.agreements.titles import marked_end, title_start
from extractors.agreements.vocabulary import vocabulary
from extractors.agreements.words import Words, is_dash, is_year

LONGEST_LEFT = 24  # tokens of modifiers before a head noun: longer runs are titles of pages or lists, not names
_LONG_WALK = 12
INITIAL = 2  # characters: "M."
_PHRASAL = frozenset({"from", "for", "in", "to"})
_THOSE_WHO = frozenset({"leaders", "ministers", "governors", "mayors", "premiers"})
_SAINTS = frozenset({"saint", "st", "st.", "prince", "port"})
_TELLS_MORE = frozenset({"against", "on", "concerning", "for"})
_LED = frozenset({"led", "initiated", "backed", "sponsored", "funded", "proposed", "driven", "hosted", "based"})
_IMPLEMENTING = frozenset({"arrangement", "agreement", "protocol"})


class Name(NamedTuple):
    """A name in a block: tokens from `start` up to `end`, with its head noun's token."""

    start: int
    end: int
    head: int


def names(words: Words, known: Sequence[tuple[int, int]] = ()) -> Iterator[Name]:
    """The names in a block, in order, without overlaps. `known`: the spans of names that need no grammar, in order."""
    done = 0
    for at in words.heads:
        if at >= done and (name := _name_around(words, at, done)):
            if says_which(words, *name):
                settled = _settled(words, name, known)
                yield settled
                done = settled.end
            elif name.end - at > _LONG_WALK:
                done = name.end  # a long run that says nothing: each head noun in it would walk it again


def _settled(words: Words, name: Name, known: Sequence[tuple[int, int]]) -> Name:
    """The span of a name that overlaps known ones.

    A known name with the same head noun says where the name ends, but for its subject; what modifies it before stays ("UNEP Global
    Mercury Partnership", "Stockholm Declaration on the Human Environment"), and so does a year behind it.
    One inside the complement does not ("Decision on the Kyoto Protocol").
    """
    start, end = name.start, name.end
    for first, last in known:
        if first <= name.head < last:
            start = min(start, first)
            end = end if end > last and (words.lower[last] in _TELLS_MORE or is_year(words.text[end - 1])) else last
    for first, last in known:
        if first < end < last:
            end = last
    return Name(start, end, name.head)


def _name_around(words: Words, at: int, floor: int) -> Name | None:
    head = _last_head(words, at)
    if not words.capital(head):
        return _small(words, head, floor)
    if not _stands_for_itself(words, head):
        return None
    start = head if vocabulary().heads[words.lower[head]].acronym else _trimmed(words, _left(words, head, floor), head)
    end = complement_end(words, head)
    end = marked_end(words, start, end if end > head + 1 else abbreviated_end(words, start, head))
    return Name(title_start(words, start, floor), end, head)


def _last_head(words: Words, at: int) -> int:
    """The last head noun of a run of capitals: of "Climate Policy Initiative" the third word, of "Action Plan" the second."""
    last, at = at, at + 1
    while at < len(words) and at - last < 6 and words.lower[at] not in vocabulary().stops:
        if not words.capital(at) and not _is_year_within(words, at) and not _is_joint(words, at):
            break
        if words.lower[at] == words.lower[last]:
            return last  # "Lynx Convention Convention on Lynx": two names, side by side
        if words.lower[at] in vocabulary().heads:
            last = at
        at += 1
    return last


def _is_joint(words: Words, at: int) -> bool:
    """Whether a dash joins two capitals without a blank: "Pacific Alliance*-*Singapore Free Trade Agreement"."""
    return is_dash(words.text[at]) and not words.blank_before(at) and not words.blank_after(at) and words.capital(at + 1)


def _is_year_within(words: Words, at: int) -> bool:
    """Whether a year parts two head nouns of one name: "Clean Energy Agenda *2030* Partnership"."""
    return is_year(words.text[at]) and at + 1 < len(words) and words.capital(at + 1) and words.lower[at + 1] in vocabulary().heads


def _stands_for_itself(words: Words, head: int) -> bool:
    """Not the modifier of an office or a document ("Strategy Group"), and with the word before it that this noun asks for."""
    entry = vocabulary().heads[words.lower[head]]
    if entry.before and not entry.before.intersection(words.lower[max(0, head - 4) : head]):
        return False
    if entry.asks and tail_end(words, head) == head + 1 and not is_statement(words, head):
        return False
    after = words.following(head)
    return after is None or not words.capital(after) or words.lower[after] not in vocabulary().followers


def _small(words: Words, head: int, floor: int) -> Name | None:
    """A name whose head noun is in small letters: one state's plan, a treaty by an acronym or a place, or a decision by its number."""
    for starts in (national_start, abbreviated_start):
        if (start := starts(words, head, floor)) is not None:
            return Name(start, head + 1, head)
    if (end := decision_end(words, head)) is not None:
        return Name(head, end, head)
    return None


def _left(words: Words, head: int, floor: int) -> int:
    start, at = head, head - 1
    lowest = max(floor, head - LONGEST_LEFT)
    while at >= lowest:
        if words.space(at) or words.text[at] in MARKS:
            if words.cell_end(at):
                break
            at -= 1
        elif _is_initial(words, at):
            break  # "Ruiz, M. The Sarek Protocol"
        elif (words.capital(at) and not _is_verb(words, at)) or is_year(words.text[at]):
            start, at = at, at - 1
        elif is_dash(words.text[at]) and (joined := _joined_before(words, at, lowest)) is not None:
            start, at = joined, joined - 1
        elif words.glued_to_capital(at):
            start, at = at, at - 1
        elif (
            words.text[at] == ")"
            and at - 3 >= lowest
            and words.text[at - 2] == "("
            and words.text[at - 1].isupper()
            and words.capital(at - 3)
        ):
            start, at = at - 3, at - 4  # "Specially Protected Areas (SPA) Protocol"
        elif words.text[at] in ("'", "’") and at - 1 >= lowest and _owns(words, at):
            start, at = at - 1, at - 2  # "Glasgow Leaders' Declaration"
        elif (of := at - (words.lower[at] == "the")) >= lowest and words.lower[of] == "of" and _place_before(words, of, lowest):
            start, at = of - 1, of - 2  # "Gulf of Maine Action Plan", "Lake of the Woods Convention"
        elif words.text[at] in ("'s", "’s") and at - 2 >= lowest and words.lower[at - 2] in _SAINTS and words.capital(at - 1):
            start, at = at - 1, at - 2  # "Saint George's Treaty"
        elif words.lower[at] in _PHRASAL and (first := _phrase_before(words, at, lowest)) is not None:
            return first  # "Mercury Emissions from Coal Partnership"
        elif words.lower[at] in ("and", "&", ",") and (item := _listed_before(words, at, lowest)) is not None:
            start, at = item, item - 1
        else:
            break
    return start


def _is_verb(words: Words, at: int) -> bool:
    """Whether a capital is a headline's verb: "Peru, Chile *Seal* Deal"; against the "Fur *Seal* Convention"."""
    known = vocabulary()
    if words.lower[at] not in known.stops or words.acronym(at):
        return False
    noun = words.lower[at - 1] in known.determiners or (words.capital(at - 1) and not words.country(at - 1))
    return words.lower[at] not in known.nouns_too or not noun


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


def _trimmed(words: Words, start: int, head: int) -> int:
    """Past what only opens the sentence or the title: "Under", "The", "Implementing"."""
    openers = vocabulary().openers | vocabulary().dates
    if start < head and words.numbers_item(start):
        start += 1  # "A. Convention on Lynx"
    start += _led_by(words, start) + _dates_line(words, start, head)
    while start < head and (
        (words.lower[start] in openers and not words.acronym(start) and not _is_its_own(words, start, head))  # "WHO Framework Convention"
        or words.space(start)
        or is_dash(words.text[start])
        or words.text[start] == ","
    ):
        start += 1
    while (
        start < head and words.lower[start] in vocabulary().another and words.lower[start + 1] in vocabulary().generic | {words.lower[head]}
    ):
        start += 1
    return start


def _dates_line(words: Words, start: int, head: int) -> bool:
    """ "1987 Agreement amended", as an entry of a chronology: whether the year at the head of a line dates what is told behind the noun."""
    if start or start + 1 != head or not is_year(words.text[start]):
        return False
    after = words.following(head)
    return after is not None and words.text[after].isalpha() and words.text[after].islower()


def _is_initial(words: Words, at: int) -> bool:
    """Whether an author's initial stands before a title: "M. *The*"."""
    return len(words.text[at]) == INITIAL and words.text[at].endswith(".") and words.text[at + 1] in ("The", "A", "An")


def _led_by(words: Words, start: int) -> int:
    """How many tokens say who leads it: three of "India-initiated Solar Alliance", one of "U.S.-led", kept together."""
    if words.country(start) and words.lower[start].rpartition("-")[2] in _LED:
        return 1
    return 3 * (words.country(start) and is_dash(words.text[start + 1]) and not _LED.isdisjoint(words.lower[start + 2 : start + 3]))


def _is_its_own(words: Words, at: int, head: int) -> bool:
    """ "the *Revised* Treaty of Basseterre", a treaty of its own; "*Implementing* Arrangement", a kind of them."""
    if words.lower[at] == "implementing" and at + 1 == head:
        return words.lower[head] in _IMPLEMENTING
    treaty = vocabulary().heads[words.lower[head]].scope == "treaty"
    return (
        treaty
        and words.lower[at] == "revised"
        and words.capital(at)
        and words.lower[at - 1 : at] in (["the"], ["_"], ["*"])
        and at + 1 == head
    )
