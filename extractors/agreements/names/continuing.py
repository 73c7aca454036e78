"""How far a name goes on behind what opens its complement: along capitals, and through the small words that join them."""

from extractors.agreements.names.members import begins_a_name, closes_a_list, enumerates, names_another_side
from extractors.agreements.names.vocabulary import vocabulary
from extractors.agreements.names.words import Words, is_dash, is_span_of_years, is_year

LONGEST_BEFORE = 8  # tokens of a name before its "and"
LONGEST_RIGHT = 70  # tokens; the longest title of a treaty we know has 52
_PLACES = frozenset({"sea", "work", "source", "ports", "port"})
_TAKE_WITH = frozenset({"dealing", "compliance", "connection", "accordance", "fishing", "interference", "contact", "relation", "regard"})
_GOES_ON = (["and"], [","], ["of"], ["on"], ["in"], ["concerning"])
_GOES_ON_ABOUT = (["on"], ["concerning"], ["for"])
_PER_CENT = frozenset({"%", "percent", "per", "cent"})


def walk(words: Words, start: int, opening: int, head: int, *, between: bool = False) -> int:
    """Along capitals and what may join them; the end is behind the last capital that was reached."""
    known = vocabulary()
    end, at, limit = start, opening, min(len(words), head + LONGEST_RIGHT)
    in_list = False
    while at < limit:
        word = words.lower[at]
        if words.space(at):
            if words.cell_end(at):
                break
        elif _says_when(words, at):
            pass
        elif word in known.stops and not (word in known.nouns_too and words.capital(at)):
            break
        elif (per_cent := _per_cent_end(words, at)) is not None:
            end, at = per_cent, per_cent - 1
        elif word in known.joiners:
            between = between or word in ("between", "among", "amongst")
            if _leaves(words, at, between):
                break
        elif words.capital(at) or words.glued_to_capital(at) or _belongs_by_its_years(words, at):
            end = at + 1
        elif word == "thereof" and end == at:
            end = at + 1  # "the Ocean Floor and the Subsoil *thereof*"
        elif word.isalpha() and (_is_glued_on(words, at) or _is_included(words, at)):
            pass  # "*pan*-European", "Outer Space *including* the Moon"
        elif word == ",":
            if enumerates(words, at):
                in_list = True
            elif not (((in_list or _is_theirs(words, at)) and closes_a_list(words, at)) or (between and names_another_side(words, at))):
                break
        elif word == "(" and _is_aside(words, at, between):
            at += 2
        elif word in ("'s", "’s", "'", "’") or (is_dash(word) and not (words.blank_before(at) and words.blank_after(at))):
            pass
        elif not (words.text[at].isdigit() or is_ordinal(words, at)):
            break
        at += 1
    return end


def _is_included(words: Words, at: int) -> bool:
    """Whether "including" goes on with a capital that is no country and begins no name of its own."""
    if words.lower[at : at + 2] != ["including", "the"] or not words.capital(at + 2):
        return False
    return not words.country(at + 2) and not begins_a_name(words, at + 2)


def _says_when(words: Words, at: int) -> bool:
    """ "Waste *Generated during* Navigation on the Rhine"."""
    return words.lower[at] == "during" and words.capital(at - 1) and words.lower[at - 1].endswith("ed") and words.capital(at + 1)


def _is_theirs(words: Words, comma: int) -> bool:
    """ "Migratory Birds*, and Their* Environment"."""
    return words.lower[comma + 2 : comma + 3] in (["their"], ["its"]) and words.capital(comma + 2)


def _is_aside(words: Words, at: int, between: bool) -> bool:
    """A word in brackets behind which the name goes on: an acronym before "on", or "Bacteriological *(Biological)* and Toxin"."""
    if words.text[at + 2 : at + 3] != [")"]:
        return False
    behind = words.lower[at + 3 : at + 4]
    is_word = words.capital(at + 1) and words.text[at + 1][1:].islower()
    return behind in (_GOES_ON if between else _GOES_ON_ABOUT) or (is_word and behind == ["and"])


def _per_cent_end(words: Words, at: int) -> int | None:
    """Past "by at least 30 per cent", which some treaties have in their names."""
    if words.lower[at] != "by" or words.lower[at + 1 : at + 3] != ["at", "least"]:
        return None
    end = at + 4
    while end < len(words) and words.lower[end] in _PER_CENT:
        end += 1
    return end if end > at + 4 else None


def _leaves(words: Words, at: int, between: bool) -> bool:
    """Whether a joining word leads out of the name: to another name, an acronym, a date or a lower-case phrase.

    Behind "between" the word "and" leads to the other side, whoever that is.
    """
    word = words.lower[at]
    after = _past_joiners(words, at + 1)
    if after >= len(words):
        return True
    if not (
        words.capital(after)
        or words.text[after].isdigit()
        or is_ordinal(words, after)
        or words.glued_to_capital(after)
        or _is_glued_on(words, after)
    ):
        return not _is_decade(words, after)
    if words.lower[after] in vocabulary().dates or (word in ("in", "by", "on", "as", "since", "from") and words.text[after].isdigit()):
        return True
    if word in ("that", "which") and (words.country(after) or words.text[after] in vocabulary().agencies):
        return True  # "to Advance Work *that* Peru and Chile signed"
    if word in ("in", "at") and (words.lower[after] in vocabulary().cities or _is_town(words, after)):
        return True  # "for the Black Sea in Istanbul": where it was adopted
    if word in ("with", "into", "as", "at") or (word == "by" and not _is_means(words, after)):
        return not words.shouting and not _is_inside(words, at, after)
    if word in ("and", "or") and after > at + 1 and is_year(words.text[after]) and begins_a_name(words, after + 1):
        return True  # "on Part XI *and the 1995 Fish Stocks Agreement*"
    nouns = {noun.removesuffix("s") for noun in words.lower[after : after + 3]}
    its_body = words.lower[at + 1 : at + 2] == ["its"] and not vocabulary().heads.keys().isdisjoint(nouns)
    another_body = words.lower[at + 1 : after] == ["the"] and _is_body(words, after)  # "and *the* Carbon Sequestration Leadership Forum"
    if between:  # the other side, whoever that is, but no other agreement: "between Peru and Chile and the *Protocol* on"
        after += is_year(words.text[after]) and after + 1 < len(words)
        head = vocabulary().heads.get(words.lower[after])
        return word == "and" and head is not None and head.scope == "treaty" and words.lower[after + 1 : after + 2] != ["organization"]
    return word in ("and", "or") and (its_body or another_body or (begins_a_name(words, after) and not _is_of_two_sides(words, at, after)))


def _is_body(words: Words, at: int) -> bool:
    """Whether capitals end in the noun of a body: "Carbon Sequestration Leadership *Forum*"."""
    while words.capital(at):
        head = vocabulary().heads.get(words.lower[at])
        if head is not None:
            return head.scope == "body" and not words.capital(at + 1)
        at += 1
    return False


def _is_of_two_sides(words: Words, joint: int, after: int) -> bool:
    """Whether "and" stands inside the name of what two sides have: "on the *Norway-Peru Climate and Clean Energy Partnership*"."""
    at = joint - 1
    while at >= 0 and joint - at < LONGEST_BEFORE and (words.capital(at) or is_dash(words.text[at])):
        at -= 1
    head = next((vocabulary().heads[word] for word in words.lower[after : after + 5] if word in vocabulary().heads), None)
    sided = words.countries_within(at + 1, joint) > 1
    return after == joint + 1 and sided and head is not None and head.scope == "programme"


def _is_town(words: Words, at: int) -> bool:
    """Whether a country or a province stands behind a word and a comma: "in *Victoria*, British Columbia"."""
    behind = words.lower[at + 2 : at + 3]
    return words.text[at + 1 : at + 2] == [","] and bool(behind) and (words.country(at + 2) or behind[0] in vocabulary().provinces)


def _is_inside(words: Words, at: int, after: int) -> bool:
    """ "Safety of Life *at* Sea", "Compliance *with* Rules", "Import *into* Africa", "Especially *as* Habitat": no name or side."""
    before = words.lower[at - 1]
    return {
        "at": words.lower[after] in _PLACES or (before.endswith("ed") and words.capital(at - 1)),
        "with": before in _TAKE_WITH and not words.country(after) and not words.acronym(after),
        "into": words.capital(at - 1),
        "as": before in ("especially", "particularly"),
    }.get(words.lower[at], False)


def _is_means(words: Words, at: int) -> bool:
    """Whether what stands behind "by" does nothing by itself: "Pollution by *Dumping*", "by *Oil*"; against "adopted … by Norway"."""
    return not words.country(at) and (words.lower[at].endswith("ing") or words.lower[at] in vocabulary().by_what)


def _past_joiners(words: Words, at: int) -> int:
    joiners = vocabulary().joiners
    while at < len(words) and (words.lower[at] in joiners or (words.space(at) and not words.cell_end(at)) or is_dash(words.text[at])):
        at += 1
    return at


def _is_glued_on(words: Words, at: int) -> bool:
    """Whether the first half of a word with a dash goes on with a capital: "*pan*-European"."""
    return (
        words.text[at].isalpha()
        and at + 2 < len(words)
        and is_dash(words.text[at + 1])
        and not words.blank_before(at + 1)
        and not words.blank_after(at + 1)
        and words.capital(at + 2)
    )


def _belongs_by_its_years(words: Words, at: int) -> bool:
    return _is_decade(words, at) or (is_dated(words.text[at]) and words.lower[at - 1] not in ("in", "by", "on"))


def is_ordinal(words: Words, at: int) -> bool:
    """Whether a figure stands before a capital as a word: "into the *21st* Century"."""
    return words.lower[at][0].isdigit() and words.lower[at].endswith(("st", "nd", "rd", "th")) and words.capital(at + 1)


def _is_decade(words: Words, at: int) -> bool:
    """ "in the *2020s*"."""
    word = words.lower[at]
    return len(word) == 5 and word.endswith("s") and is_year(word[:4])


def is_dated(word: str) -> bool:
    """Whether a token is a year or a span of years."""
    return is_year(word) or is_span_of_years(word)
