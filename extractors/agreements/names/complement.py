"""Where a name ends: its number, its complement ("on …", "for …", "between …") and its year."""

from extractors.agreements.names.acronyms import is_abbreviation, is_acronym
from extractors.agreements.names.continuing import LONGEST_RIGHT, is_dated, walk
from extractors.agreements.names.lowercase import subject_end
from extractors.agreements.names.vocabulary import Head, vocabulary
from extractors.agreements.names.words import Words, is_dash, is_span_of_years, is_year

_ROMAN = frozenset({"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"})
_GOES_ON = frozenset({"is", "was", "has", "entered", "came", "aims", "requires", "replaced"})  # verbs behind a treaty with its year
_AMEND = frozenset({"amend", "supplement", "modify", "revise", "implement", "replace"})
_SIDES_GO_ON = frozenset({"and", "&", "'s", "’s", "as", "along", "together"})
LONGEST_ABBREVIATED = 8  # tokens from the noun to the acronym
LONGEST_OWNER = 8  # tokens of its name before the noun
LONGEST_SIDES = 10  # tokens of two sides before the noun: "the United States of America-Republic of Korea"
_CLOSING = frozenset(".,;:()[]–—")


def complement_end(words: Words, head: int) -> int:
    """The token behind the name whose head noun is given."""
    entry = vocabulary().heads[words.lower[head]]
    end = _number_end(words, head, entry)
    if entry.number and end > head + 1 and words.lower[end : end + 3] == ["of", "the", "european"]:
        return _act_of_the_union(words, end)
    tail = tail_end(words, head)
    end = max(end, tail)
    opening = through_acronym(words, end)
    if opening > end and tail == head + 1 and words.lower[opening : opening + 1] in (["between"], ["among"], ["of"], ["to"]):
        return end
    opening = _past_year(words, opening, head)
    if _opens(words, opening, head):
        walked = max(end, walk(words, end, opening + _opening_words(words, opening), head))
        end = walked if is_bare(words, head) or _names_all_sides(words, opening, walked) else end
        end = _small_subject(words, end, entry) if words.lower[opening] in ("between", "among", "with", "to") else end
    elif _opens_with(words, opening, head):
        end = _small_subject(words, max(end, walk(words, end, opening + 1, head, between=True)), entry)
    elif entry.kind == "law" and words.lower[end : end + 1] == ["on"]:
        end = _subject_end(words, end)
    elif opening < len(words) and (entry.scope == "treaty" or entry.asks or _is_joint(words, head)) and _says_no_subject(words, head):
        end = subject_end(words, opening, end)
    return colon_end(words, _year_end(words, end, entry)) if entry.scope == "programme" else _year_end(words, end, entry)


def abbreviated_end(words: Words, start: int, head: int) -> int:
    """Past a subject behind "in" whose initials the acronym behind it has: "U.S.-Japan Program *in Natural Resources* (UJNR)"."""
    if words.lower[head + 1 : head + 2] != ["in"]:
        return head + 1
    at = head + 2
    while at < min(len(words), head + LONGEST_ABBREVIATED) and (words.capital(at) or words.lower[at] in ("and", "of", "the")):
        at += 1
    short = words.text[at + 1] if words.text[at : at + 1] == ["("] and words.text[at + 2 : at + 3] == [")"] else ""
    own = " ".join(words.text[start:at])
    return at if is_acronym(short) and own.count(" ") and _ends_with(short, own) else head + 1


def _ends_with(acronym: str, name: str) -> bool:
    """Whether the last letters of an acronym are the initials of the last capitals."""
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return initials[-2:] == acronym[-2:]


def _past_year(words: Words, at: int, head: int) -> int:
    """ "Protocol *of 1978* relating to", "*of 2010* to the", "*of 2012* on the": past a year, where a complement follows."""
    if words.lower[at : at + 1] != ["of"]:
        return at
    behind = words.lower[at + 2 : at + 4]
    told = behind == ["on", "the"] and not _is_owner(words, head)
    short = behind[:1] == ["to"] and at + 3 < len(words) and is_acronym(words.text[at + 3])  # "Protocol of 1997 to MARPOL"
    return at + 2 if told or short or behind == ["to", "the"] or (at + 2 < len(words) and _two_words(words, at + 2)) else at


def _is_owner(words: Words, head: int) -> bool:
    """ "Protocols *to the* Lakes Treaty of 1949 on the accession": whether a noun only says to what that belongs of which more is told."""
    at = head - 1
    while at > max(0, head - LONGEST_OWNER) and words.capital(at):
        at -= 1
    return words.lower[max(0, at - 1) : at + 1] in (["to", "the"], ["under", "the"], ["of", "the"])


def tail_end(words: Words, head: int) -> int:
    """Past what a head noun of several words ends with: "Memorandum *of Understanding*", "Plan *of Action*"; else past the noun."""
    entry = vocabulary().heads[words.lower[head]]
    if entry.after and words.lower[head + 1 : head + 2] == ["of"] and head + 2 < len(words) and words.lower[head + 2] in entry.after:
        return head + 3
    return head + 1


def is_bare(words: Words, head: int) -> bool:
    """Whether no word before the head noun says which one it is: "Trilateral Agreement", "a Memorandum"."""
    at = head - 1
    while at >= 0 and words.capital(at) and words.lower[at] in vocabulary().generic:
        at -= 1
    return not words.capital(at) or words.lower[at] in vocabulary().openers or words.numbers_item(at)


def _says_no_subject(words: Words, head: int) -> bool:
    """Whether nothing before the head noun says what it is about: nothing at all, or its two sides only: "*Peru-Chile* Agreement"."""
    first = head
    while first > max(0, head - LONGEST_SIDES) and (words.country(first - 1) or is_dash(words.text[first - 1])):
        first -= 1
    return words.countries_within(first, head) > 1 if first < head else is_bare(words, head)


def _is_joint(words: Words, head: int) -> bool:
    """Whether a plan is called a joint one: "Joint Action Plan *on civil nuclear security*"."""
    return vocabulary().heads[words.lower[head]].scope == "programme" and not vocabulary().joint.isdisjoint(
        words.lower[max(0, head - 3) : head]
    )


def _names_all_sides(words: Words, opening: int, end: int) -> bool:
    """Whether no list goes on behind what "between" opens: "the Lynx Treaty between Peru and Chile", but not "… between Peru & Chile"."""
    if words.lower[opening] not in ("between", "among", "amongst") or end >= len(words):
        return True
    following = words.lower[end]
    behind = words.lower[end + 1 : end + 3]
    goes_on = following in _SIDES_GO_ON or (following == "," and (behind == ["as", "well"] or behind[:1] in (["along"], ["together"])))
    adjective = words.country(end - 1) and following.isalpha() and following.endswith("s") and following not in vocabulary().stops
    return not goes_on and not adjective


def _small_subject(words: Words, end: int, entry: Head) -> int:
    """Past a small-letter subject behind the sides, or what it belongs to: "between Peru and Chile *on air quality*"."""
    return subject_end(words, end, end) if (entry.scope == "treaty" or entry.asks) and end < len(words) else end


def _opens_with(words: Words, at: int, head: int) -> bool:
    """Whether "with" names the other side of what has no other name: "Memorandum of Understanding with Norway"."""
    entry = vocabulary().heads[words.lower[head]]
    if words.lower[at : at + 1] != ["with"] or not (entry.scope == "treaty" or entry.asks):
        return False
    first = _past_articles(words, at + 1)
    if not is_bare(words, head) and not _is_entry(words, head, first):
        return False
    if first >= len(words) or not words.capital(first) or words.lower[first] in vocabulary().followers:
        return False  # "with the Agency": no country, and no name of an office
    has_tail = tail_end(words, head) > head + 1
    return has_tail or words.country(first) or words.lower[first] in ("government", "republic", "kingdom")


def _is_entry(words: Words, head: int, country: int) -> bool:
    """Whether nothing stands in a line but a treaty and the country with which it is: "Migratory Bird Treaty with Japan"."""
    end = country + 1
    while words.capital(end):
        end += 1  # "the Russian *Federation*"
    closed = end >= len(words) or words.text[end] in (":", "–", "—")
    opens = all(words.capital(at) or words.lower[at] in vocabulary().joiners for at in range(head))
    return closed and opens and words.country(country)


def colon_end(words: Words, end: int) -> int:
    """Past the short title that a name gives behind a colon, closed by the year that it is for: "Environmental Program: *Border 2025*"."""
    if words.text[end : end + 1] != [":"]:
        return end
    at = end + 1
    while at < min(len(words), end + 6) and (words.capital(at) or (words.space(at) and not words.cell_end(at))):
        at += 1
    return at + 1 if end + 1 < at < len(words) and is_year(words.text[at]) and words.capital(at - 1) else end


def _number_end(words: Words, head: int, entry: Head) -> int:
    """Past the number of a decision, an annex or a protocol: "23/9 IV", "VI", "(EU) 2020/852"."""
    end = at = head + 1
    if not entry.number:
        return end
    if entry.scope == "treaty":
        return end + (at < len(words) and words.text[at].isupper() and words.lower[at] in _ROMAN)
    if words.text[at : at + 1] == ["("] and words.text[at + 2 : at + 3] == [")"]:
        at += 3
    while at < len(words) and at - head < 8:
        word = words.lower[at]
        if any(char.isdigit() for char in word) or word in _ROMAN or word in ("no", "no.", "ec", "eu", "eec"):
            end = at + 1
        elif not is_dash(word) and not (word == "." and words.lower[at - 1] == "no"):
            break
        at += 1
    return end


def _subject_end(words: Words, preposition: int) -> int:
    """Past the small-letter subject of a law: "Law on *water resources*"; where nothing of the kind follows, before the preposition."""
    end = preposition + 1
    while end < min(len(words), preposition + 6) and words.text[end].isalpha() and words.lower[end] not in vocabulary().joiners:
        end += 1
    return end if end > preposition + 1 else preposition


def _act_of_the_union(words: Words, at: int) -> int:
    """To the end of the title of an act of the European Union, which runs on in small letters: up to a comma, a bracket or a full stop."""
    limit = min(len(words), at + LONGEST_RIGHT)
    while at < limit and words.text[at] not in (",", "(", ")", ";", ".", ":", "[") and not (words.space(at) and words.cell_end(at)):
        at += 1
    return at


def through_acronym(words: Words, at: int) -> int:
    """Past an acronym in brackets that stands inside a name: "Regional Action Plan *(NARAP)* on Mercury", "Agreement *(MoA)* on trade"."""
    if words.text[at : at + 1] == ["("] and words.text[at + 2 : at + 3] == [")"] and is_abbreviation(words.text[at + 1]):
        return at + 3
    return at


def _opens(words: Words, at: int, head: int) -> bool:
    """Whether a complement begins here: a preposition and then a capital, and no date."""
    if at >= len(words) or not (words.lower[at] in vocabulary().complement or _is_gerund(words, at) or _is_under(words, at, head)):
        return False
    first = _past_articles(words, at + 1 + _two_words(words, at))
    if (
        first >= len(words)
        or words.lower[at : at + 2] == ["to", "all"]  # "opened the Convention to all UN member states"
        or not words.capital(first)
        or words.lower[first] in vocabulary().dates
        or words.lower[first] in vocabulary().stops
        or words.lower[first].startswith("cop2")
    ):
        return False
    if (
        words.lower[at] == "for"
        and words.country(first)
        and vocabulary().heads[words.lower[head]].scope == "treaty"
        and not is_bare(words, head)
    ):
        return False  # "signed the Minamata Convention for the United States"
    return words.lower[at] != "to" or not words.country(first) or words.lower[head] in ("amendment", "annex")


def _two_words(words: Words, at: int) -> bool:
    """Whether two words open a complement: "relating *to*", "to *amend*"."""
    following = words.lower[at + 1] if at + 1 < len(words) else ""
    return (words.lower[at] in ("relating", "relative", "pertaining") and following == "to") or (
        words.lower[at] == "to" and following in _AMEND
    )


def _opening_words(words: Words, at: int) -> int:
    """How many words open a complement that cannot join its capitals later: two of "relating to", one of "establishing", none of "on"."""
    if _two_words(words, at):
        return 2
    return int(words.lower[at] not in vocabulary().joiners and not words.capital(at))


def _is_under(words: Words, at: int, head: int) -> bool:
    """ "Agreement *under* the Law of the Sea Convention on …", where the noun has no other name; against "the Oslo Protocol under …"."""
    return words.lower[at : at + 2] == ["under", "the"] and at == head + 1 and is_bare(words, head)


def _is_gerund(words: Words, at: int) -> bool:
    """A capitalised verb in -ing opens a treaty's complement too: "Treaty *Banning* Weapon Tests"."""
    word = words.text[at]
    return len(word) > 5 and words.capital(at) and word.lower().endswith("ing") and words.following(at) is not None


def _past_articles(words: Words, at: int) -> int:
    while at < len(words) and (words.lower[at] in ("the", "a", "an", "its", "their", "all") or words.space(at) or is_year(words.text[at])):
        if words.space(at) and words.cell_end(at):
            return len(words)
        at += 1
    return at


def _closes(words: Words, at: int) -> bool:
    """Whether nothing that belongs to it follows a year: "under the Lakes Agreement 2012." but not "the Lakes Agreement 2012 targets"."""
    return at >= len(words) or words.space(at) or words.text[at] in _CLOSING or words.lower[at] in vocabulary().stops


def is_for_years(words: Words, at: int) -> bool:
    """Whether a span of years follows "for": "Plan of Action *for* 2014-2017"."""
    if words.lower[at : at + 1] != ["for"] or at + 1 >= len(words):
        return False
    spans = words.text[at + 3 : at + 4]
    return is_span_of_years(words.text[at + 1]) or (
        is_year(words.text[at + 1]) and at + 3 < len(words) and is_dash(words.text[at + 2]) and spans[0].isdigit()
    )


def _is_dated_by_comma(words: Words, at: int, entry: Head) -> bool:
    """ "Act*, 2016*", and a treaty where a verb goes on: "the Lakes Agreement*, 2006* was adopted"."""
    if words.lower[at] != ",":
        return False
    return entry.scope == "law" or (entry.scope == "treaty" and words.lower[at + 2 : at + 3] != [] and words.lower[at + 2] in _GOES_ON)


def _year_end(words: Words, end: int, entry: Head) -> int:
    """Past a year or a span of years that closes a name: "Plan 2011-2023", "Act, 2016", "Act of 1990", "Lakes Agreement 2012"."""
    at = end
    if at < len(words) and (words.lower[at] == "of" or _is_dated_by_comma(words, at, entry) or is_for_years(words, at)):
        at += 1
    elif entry.scope == "body" or (entry.scope == "treaty" and not _closes(words, at + 1)):
        return end
    if at >= len(words) or not is_dated(words.text[at]):
        return end
    if at + 2 < len(words) and is_dash(words.text[at + 1]) and words.text[at + 2].isdigit():
        return at + 3
    return at + 1
