"""Names that give themselves a title: "Less Soot in the North: An Arctic Council Framework for Action"; and those between marks."""

from collections.abc import Iterator

from extractors.agreements.names.vocabulary import vocabulary
from extractors.agreements.names.words import Words, is_dash, is_span_of_years, is_year

LONGEST_TITLE = 16  # tokens before the colon
LONGEST_QUOTED = 24  # tokens between quotation marks
LONGEST_TOLD = 48  # the same of a title that names the sides as well, behind its noun
TWO = 2  # sides
LEAST_TITLE = 2  # capitals of a title
_OPEN, _CLOSED = frozenset("\"“„«'‘"), frozenset("\"”“»'’")
_EMPHASIS = frozenset({"*", "_", "**", "__"})
LONGEST_REST = 8  # tokens from where the grammar ends a name to the mark that does
_ABOUT = frozenset({"on", "concerning", "for"})


def title_start(words: Words, start: int, floor: int) -> int:
    """Where the title before a name begins that it joins by a colon and a capital article; else the name's own start.

    The years of a plan may stand in the article's place: "Seals and Their Sea: *2021-2024* Action Plan".
    """
    article = start >= 3 and words.text[start - 1] in ("A", "An")
    colon = start - 1 - article
    if colon < 2 or words.text[colon] != ":" or not (article or _begins_with_years(words, start)):
        return start
    at, first, capitals = colon - 1, start, 0
    while at >= max(floor, start - LONGEST_TITLE):
        if words.capital(at):
            first, capitals = at, capitals + 1
        elif words.lower[at] not in vocabulary().joiners and words.text[at] != "," and not is_dash(words.text[at]):
            break
        at -= 1
    return first if capitals >= LEAST_TITLE else start


def _begins_with_years(words: Words, start: int) -> bool:
    return is_span_of_years(words.text[start]) or (is_year(words.text[start]) and words.text[start + 1 : start + 2] != [])


def marked_end(words: Words, start: int, end: int) -> int:
    """Where the marks close that a name opens with, past the last words that no grammar ties to it: "*… on Ganges Waters at Farakka*"."""
    opened = words.text[start - 1] if start else ""
    closing = _CLOSED if opened in _OPEN else _EMPHASIS if opened in _EMPHASIS else frozenset()
    for at in range(end, min(len(words), end + LONGEST_REST)):
        if words.text[at] in closing:
            return at
        if not (words.capital(at) or words.space(at) or words.lower[at] in vocabulary().joiners):
            break
    return end


def quoted(words: Words) -> Iterator[tuple[int, int]]:
    """Token spans of names in small letters between quotation marks: a "protocol on energy efficiency", with a treaty's noun first.

    The noun may stand before the marks, which then give the title that it goes with: the agreement "On cooperation in water matters".
    """
    for head in words.heads:
        entry = vocabulary().heads[words.lower[head]]
        if entry.scope != "treaty" or head == 0:
            continue
        inside = words.text[head - 1] in _OPEN and not words.capital(head)
        about = head + 1 if inside else head + 2 if words.text[head + 1 : head + 2] and words.text[head + 1] in _OPEN else len(words)
        if words.lower[about : about + 1] and words.lower[about] in _ABOUT and (inside or words.capital(about)):
            if not inside and words.countries_within(*words.sentence(head)) < TWO:
                continue  # an agreement "On our way" with the staff
            near = range(about + 1, min(len(words), head + (LONGEST_QUOTED if inside else LONGEST_TOLD)))
            end = next((at for at in near if words.text[at] in _CLOSED), None)
            if end is not None and end > about + 1:
                yield head, end if inside else end + 1
