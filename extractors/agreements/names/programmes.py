"""Names without a head noun that a page calls a programme of several: "Clean Skies Hanoi, a joint initiative of …", "AUKUS is a …"."""

from collections.abc import Iterator

from extractors.agreements.names.agencies import agencies_in
from extractors.agreements.names.vocabulary import vocabulary
from extractors.agreements.names.words import Words

LONGEST_CALLED = 8  # words of a name that a description follows
LONGEST_BRACKET = 45  # tokens between a name and its verb: "(Transport Corridor Europe-Caucasus-Asia)"
FARTHEST_NOUN = 7  # tokens from the article to the noun: "an international, voluntary, public-private partnership"
SIDES = 2
LEAST_JOINED = 2  # tokens before a capital: a word and its joiner
_COPULAS = frozenset({"is", "was"})
_ARTICLES = (["a"], ["an"], ["the"])
_OF = (["of"], ["between"], ["by"], ["with"], ["among"], ["involving"])
_JOINS = frozenset({"of", "for", "the", "and", "in", ","})
_ENDS = frozenset({".", "!", "?", ";"})
_MARKS = frozenset({"*", "_", "**"})  # of emphasis
_WIDE = frozenset({"international", "multinational", "global", "regional"})  # of what firms and associations have too
_MANY = frozenset({"countries", "nations", "governments", "states"})


def programmes(words: Words) -> Iterator[tuple[int, int]]:
    """Token spans of such names: capitals before a comma or a copula, and behind it a word for a programme and whose it is."""
    for at, word in enumerate(words.lower):
        if (word != "," and word not in _COPULAS) or words.lower[at + 1 : at + 2] not in _ARTICLES:
            continue
        noun = next(
            (place for place in range(at + 2, min(len(words), at + FARTHEST_NOUN)) if words.text[place] in vocabulary().called), None
        )
        if noun is None or (name := _before(words, at)) is None:
            continue
        if _apposed(words, at, noun, name) if word == "," else _said(words, at, noun, name):
            yield name


def _apposed(words: Words, comma: int, noun: int, name: tuple[int, int]) -> bool:
    """ "Clean Skies Hanoi, a *joint* initiative *of* …"."""
    shared = not vocabulary().shared.isdisjoint(words.text[comma + 2 : noun])
    return shared and words.lower[noun + 1 : noun + 2] in _OF and name[1] - name[0] > 1


def _said(words: Words, copula: int, noun: int, name: tuple[int, int]) -> bool:
    """ "AUKUS is a *trilateral* partnership", "X is a network *of 14 countries*": the name opens its sentence, and is that of no body."""
    start, end = name
    before = next((at for at in range(start - 1, -1, -1) if words.text[at] not in _MARKS), -1)
    opens = before < 0 or words.text[before] in _ENDS or words.cell_end(before) or words.lower[before] == "the"
    own = end - start > 1 or sum(char.isupper() for char in words.text[start]) > 1
    if not (opens and own) or words.lower[end - 1] in vocabulary().followers or words.lower[end - 1] in vocabulary().cities:
        return False
    if " ".join(words.text[start:end]) in vocabulary().intergovernmental + vocabulary().regions:
        return False  # "ASEAN is a partnership of ten countries": an organisation
    _, last = words.sentence(noun)
    told = set(words.lower[copula + 2 : noun])
    many = not _MANY.isdisjoint(words.lower[noun:last])
    if len(_sides(words, copula, last)) >= SIDES or (many and (words.lower[noun + 1 : noun + 2] in _OF or not _WIDE.isdisjoint(told))):
        return True
    return not vocabulary().between_governments.isdisjoint(told)


def _sides(words: Words, start: int, end: int) -> set[str]:
    return words.country_codes(start, end) | agencies_in(words.said(start, end))


def _before(words: Words, end: int) -> tuple[int, int] | None:
    """The capitals before a comma or a copula, past what stands in brackets; None where they hold a country or end with a head noun."""
    known = vocabulary()
    if words.text[end - 1 : end] == [")"]:
        end = next((at for at in range(end - 2, max(0, end - LONGEST_BRACKET), -1) if words.text[at] == "("), 0)
    while end > 0 and words.text[end - 1] in _MARKS:
        end -= 1
    start = end
    while start > 0 and end - start < LONGEST_CALLED and _goes_back(words, start, end):
        start -= 1
    while start < end and not words.capital(start):
        start += 1
    heads = any(words.lower[at] in known.heads for at in range(start, end))
    return None if start == end or heads or any(words.country(at) for at in range(start, end)) else (start, end)


def _goes_back(words: Words, start: int, end: int) -> bool:
    """Whether the word before belongs to the name: a capital, or small joiners or a comma between two capitals."""
    if words.capital(start - 1):
        return words.lower[start - 1] not in vocabulary().openers | vocabulary().dates
    if start == end or start < LEAST_JOINED or words.text[start - 1] not in _JOINS:
        return False
    return words.capital(start - 2) or (words.text[start - 1] == "the" and words.text[start - 2] in _JOINS and words.capital(start - 3))
