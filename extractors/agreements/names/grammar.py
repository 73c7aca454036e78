"""Names of agreements by grammar: a capitalised head noun, what modifies it before, and its complement after.

Windows over a block's tokens, opened by head nouns only and never overlapping, so the time is linear in the length of the block.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.agreements.names.complement import abbreviated_end, complement_end, tail_end, through_acronym
from extractors.agreements.names.lowercase import abbreviated, decision_end, national_start
from extractors.agreements.names.modifiers import modifiers_start
from extractors.agreements.names.statements import is_statement
from extractors.agreements.names.telling import says_which
from extractors.agreements.names.titles import marked_end, title_start
from extractors.agreements.names.vocabulary import vocabulary
from extractors.agreements.names.words import Words, is_dash, is_year

_OF_OFFICES = [[office, "of"] for office in ("agency", "ministry", "department", "office", "bureau", "directorate")]
_ARTICLES = frozenset({"A", "An", "The"})
_LONG_WALK = 12
ACRONYM = 5  # letters of an acronym that is also a word which opens a sentence: "WHO"; "BACKGROUND" is a heading
_LINE = 30  # tokens of a line of a chronology
_TELLS_MORE = frozenset({"against", "on", "concerning", "for", "with"})
_ALSO = frozenset({"and", ","})
_LED = frozenset({"led", "initiated", "backed", "sponsored", "funded", "proposed", "driven", "hosted", "based"})
_ENDS = frozenset({".", "\n", ":", "!", "?"})
_IS = frozenset({"is", "was", "as"})
_PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".gif")
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
            if says_which(words, *name) and not (_describes_another(words, name) or _is_a_picture(words, name)):
                settled = _settled(words, name, known)
                yield settled
                done = settled.end
            elif name.end - at > _LONG_WALK:
                done = name.end  # a long run that says nothing: each head noun in it would walk it again


def _describes_another(words: Words, name: Name) -> bool:
    """ "A Regional Seas Convention for the Lake, it covers …", "It is a UN Treaty": only what sort of agreement another one is."""
    first = name.start - 1
    if words.lower[first : first + 1] not in (["a"], ["an"]):
        return False
    opens = first == 0 or words.text[first - 1] in _ENDS
    of_the_un = words.lower[name.start : name.end - 1] in (["un"], ["united", "nations"]) and name.end == name.head + 1
    return (opens and words.lower[name.end : name.end + 2] == [",", "it"]) or (of_the_un and words.lower[first - 1] in _IS)


def _is_a_picture(words: Words, name: Name) -> bool:
    """ "Oslo Agreement.svg": the name of a file, where a copy shows it for a picture."""
    return words.lower[name.end - 1].endswith(_PICTURES) or (
        words.lower[name.end : name.end + 1] == ["."] and "." + "".join(words.lower[name.end + 1 : name.end + 2]) in _PICTURES
    )


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
            end = end if end > last and _goes_on(words, name, last, end) else last
    for first, last in known:
        if first < end < last:
            end = last
    return Name(start, end, name.head)


def _goes_on(words: Words, name: Name, known: int, end: int) -> bool:
    """Whether a name goes on behind a known one: a subject, a year, or more of the same complement ("of Migratory Birds *and Game*")."""
    more = _TELLS_MORE | _ALSO if known > tail_end(words, name.head) else _TELLS_MORE
    behind = min(through_acronym(words, known), len(words) - 1)  # "Coral Triangle Initiative (CTI) on Coral Reefs"
    return words.lower[behind] in more or is_year(words.text[end - 1])


def _name_around(words: Words, at: int, floor: int) -> Name | None:
    head = _last_head(words, at)
    if not words.capital(head):
        return _small(words, head, floor)
    if not _stands_for_itself(words, head):
        return None
    start = head if vocabulary().heads[words.lower[head]].acronym else _trimmed(words, modifiers_start(words, head, floor), head)
    if words.lower[start - 2 : start] in _OF_OFFICES and vocabulary().heads[words.lower[head]].scope == "programme":
        return None
    end = complement_end(words, head)
    end = marked_end(words, start, end if end > head + 1 else abbreviated_end(words, start, head))
    return Name(title_start(words, start, floor), end, head)


def _last_head(words: Words, at: int) -> int:
    """The last head noun of a run of capitals: of "Climate Policy Initiative" the third word, of "Action Plan" the second."""
    last, at = at, at + 1
    while at < len(words) and at - last < 6 and words.lower[at] not in vocabulary().stops:
        if words.text[at] == "(" and words.capital(at + 3) and words.lower[at + 3] in vocabulary().heads:
            at = through_acronym(words, at)  # "Peak Challenge Corporation (PCC) Compact"
        if not words.capital(at) and not _is_year_within(words, at) and not _is_joint(words, at):
            break
        if words.lower[at] == words.lower[last] or (words.text[at] in _ARTICLES and words.lower[at + 1 : at + 2] != ["hague"]):
            return last  # "Lynx Convention Convention on Lynx", "Lynx Conventions A Convention binds": two names, a heading and a sentence
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
    if not entry.never.isdisjoint(words.lower[head + 1 : head + 2]):
        return False
    after = words.following(head)
    return after is None or not words.capital(after) or words.lower[after] not in vocabulary().followers


def _small(words: Words, head: int, floor: int) -> Name | None:
    """A name whose head noun is in small letters: one state's plan, a treaty by an acronym or a place, or a decision by its number."""
    if (start := national_start(words, head, floor)) is not None:
        return Name(start, head + 1, head)
    if (span := abbreviated(words, head, floor)) is not None:
        return Name(*span, head)
    if (end := decision_end(words, head)) is not None:
        return Name(head, end, head)
    return None


def _trimmed(words: Words, start: int, head: int) -> int:
    """Past what only opens the sentence or the title: "Under", "The", "Implementing"."""
    openers = vocabulary().openers | vocabulary().dates
    if start < head and words.numbers_item(start):
        start += 1  # "A. Convention on Lynx"
    start += _led_by(words, start) + _dates_line(words, start, head)
    while start < head and (
        (
            words.lower[start] in openers
            and (not words.acronym(start) or len(words.text[start]) > ACRONYM)
            and not _is_its_own(words, start, head)
        )  # "WHO Framework Convention"
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
    """ "1987 Agreement amended", "1979 Lakes Convention signed": whether the year at the head of a chronology's line dates what is told."""
    if start or start == head or not is_year(words.text[start]) or any(is_year(text) for text in words.text[head + 1 :]):
        return False
    after = words.following(head)
    if start + 1 == head:
        return after is not None and words.text[after].isalpha() and words.text[after].islower()
    told = vocabulary().done_to_treaties | vocabulary().stops
    return len(words) <= _LINE and any(word in told for word in words.lower[head + 1 :])


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
