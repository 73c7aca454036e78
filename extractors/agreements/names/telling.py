"""Whether a name says which agreement it is: "Plan" and "New Strategy" say nothing, "1978 Agreement" and "Lynx Plan" do."""

from extractors.agreements.names.acronyms import is_acronym, stands_for
from extractors.agreements.names.complement import is_for_years, tail_end, through_acronym
from extractors.agreements.names.lowercase import NATIONAL_HEADS
from extractors.agreements.names.vocabulary import Head, vocabulary
from extractors.agreements.names.words import Words, is_dash, is_year

MARKS = frozenset({"®", "™"})
OWN_WORDS = 3  # capitals of a subject that no pet name has
_INTRODUCE = frozenset({"the", "a", "an", "this", "its", "their", "under", "to", "of", "by", "and", ":"})


def says_which(words: Words, start: int, end: int, head: int) -> bool:
    """Whether the words from `start` to `end` tell this agreement from others."""
    entry = vocabulary().heads[words.lower[head]]
    if not words.capital(head):
        return True  # "national plan" and "decision 2019/4" have been looked at already
    if entry.acronym:
        return start == head and end > head + 1  # "Mercury NARAP" is the acronym with a word before it
    before = [at for at in range(start, head) if not words.space(at) and not is_dash(words.text[at])]
    if entry.plural and (told := _of_several(words, entry, before)) is not None:
        return told
    if before and entry.number and entry.scope != "law" and all(words.lower[at] in vocabulary().resolving for at in before):
        return any(char.isdigit() for char in "".join(words.text[head + 1 : end])) or _by_complement(words, start, end, head) is True
    if _has_its_own_word(words, before):
        return True
    tail = tail_end(words, head)
    if tail > head + 1 and words.lower[tail - 1] == "amendment" and words.capital(tail - 1):
        return True  # "a Protocol of Amendment", of which a treaty has one
    if words.lower[head] == "memorandum" and tail == head + 1 and not (words.lower[tail : tail + 1] == ["of"] and words.capital(tail + 1)):
        return False  # a letter to somebody: "Memorandum for the Heads of Agencies"
    if entry.number and any(char.isdigit() or char in "IVX" for word in words.text[head + 1 : min(end, head + 6)] for char in word):
        return entry.kind != "annex" and (entry.kind == "protocol" or any(char.isdigit() for char in "".join(words.text[head + 1 : end])))
    if _is_abbreviated(words, start, head, len(before)) or (entry.after and tail > head + 1 and is_for_years(words, tail)):
        return True
    called = entry.scope == "treaty" and words.lower[head + 1 : head + 2] == ["for"] and words.lower[start - 1 : start] in (["a"], ["an"])
    if called and sum(words.capital(at) for at in range(head + 2, end)) < OWN_WORDS:
        return False  # "A Convention for the Globe" is what somebody calls it
    told = _by_complement(words, start, end, head)
    return told if told is not None else bool(before) and _by_sides(words, start, head)


def _of_several(words: Words, entry: Head, before: list[int]) -> bool | None:
    """For a plural: "the Regina Amendments" say which, "Trade Agreements" are laws at best; None where what follows must say it."""
    known = vocabulary()
    if entry.kind == "amendment" and before:
        return not any(words.lower[at] in known.heads and known.heads[words.lower[at]].scope == "law" for at in before) and any(
            words.lower[at] not in known.generic and not is_year(words.text[at]) for at in before
        )
    if not any(words.acronym(at) or words.text[at] in MARKS for at in before):
        return entry.scope == "law" and bool(before)
    return None


def _has_its_own_word(words: Words, before: list[int]) -> bool:
    """Whether a word before the noun is neither generic nor a country; a noun before a slash is none ("Agreement/Protocol")."""
    known = vocabulary()
    labels = [at for at in before if words.lower[at] in known.heads and words.text[at + 1 : at + 2] == ["/"]]
    return any(
        words.lower[at] not in known.generic and not words.country(at) and words.text[at] not in MARKS for at in before if at not in labels
    )


def _is_abbreviated(words: Words, start: int, head: int, before: int) -> bool:
    """Whether generic words have an acronym of their own behind them: "International Environmental Partnership (IEP)"."""
    tail = tail_end(words, head)
    behind = through_acronym(words, tail)
    short = words.text[behind - 2] if behind > tail else ""
    return before > 1 and is_acronym(short) and stands_for(short, " ".join(words.text[start : head + 1]))


def _by_complement(words: Words, start: int, end: int, head: int) -> bool | None:
    """Whether what stands behind the noun tells; None where nothing does."""
    known = vocabulary()
    tail = through_acronym(words, tail_end(words, head))
    if end <= tail or words.space(tail):
        return None
    if not (words.lower[tail] in known.complement or words.lower[tail] in ("with", "under") or words.capital(tail)):
        return None
    capitals = [at for at in range(tail + 1, end) if words.capital(at)]
    return (
        known.heads[words.lower[head]].kind == "law"
        or any(words.lower[at] not in known.generic and words.lower[at] not in known.heads for at in capitals)
        or (not words.capital(end - 1) and _is_introduced(words, start, head))
    )


def _by_sides(words: Words, start: int, head: int) -> bool:
    """Whether the countries before the noun tell: two, one whose trade agreement it is, or one that is a place ("the Nauru Agreement")."""
    known = vocabulary()
    entry, countries = known.heads[words.lower[head]], words.countries_within(start, head)
    placed = not known.place_countries.isdisjoint(words.lower[start:head]) and words.lower[start - 1 : start] == ["the"]
    if entry.scope == "programme" and words.lower[head] not in NATIONAL_HEADS:
        return countries > 1 or placed  # "the Micronesia Challenge"
    land = words.text[head - 1]  # "the Chile FTA"; "the first U.S. FTA" is any
    of_trade = "trade" in words.lower[start:head] or (entry.kind == "trade agreement" and land.isalpha() and land.istitle())
    return countries > 1 or (countries == 1 and entry.scope == "treaty" and (of_trade or placed))


def _is_introduced(words: Words, start: int, head: int) -> bool:
    """Whether an article or a word of its own stands before the head noun: a sentence that begins with "Agreement on" may mean any."""
    return start < head or tail_end(words, head) > head + 1 or (head > 0 and words.lower[head - 1] in _INTRODUCE)
