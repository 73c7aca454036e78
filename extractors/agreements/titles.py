"""Names that give themselves a title: "Less Soot in the North: An Arctic Council Framework for Action"; and those in quotation marks."""

from collections.abc import Iterator

from extractors.agreements.vocabulary import vocabulary
from extractors.agreements.words import Words

LONGEST_TITLE = 16  # tokens before the colon
LONGEST_QUOTED = 24  # tokens between quotation marks
LEAST_TITLE = 2  # capitals of a title
_OPEN, _CLOSED = frozenset("\"“„«'‘"), frozenset("\"”“»'’")
_ABOUT = frozenset({"on", "concerning", "for"})


def title_start(words: Words, start: int, floor: int) -> int:
    """Where the title before a name begins that it joins by a colon and a capital article; else the name's own start."""
    if start < 3 or words.text[start - 1] not in ("A", "An") or words.text[start - 2] != ":":
        return start
    at, first, capitals = start - 3, start, 0
    while at >= max(floor, start - LONGEST_TITLE):
        if words.capital(at):
            first, capitals = at, capitals + 1
        elif words.lower[at] not in vocabulary().joiners and words.text[at] != ",":
            break
        at -= 1
    return first if capitals >= LEAST_TITLE else start


def quoted(words: Words) -> Iterator[tuple[int, int]]:
    """Token spans of names in small letters between quotation marks: a "protocol on energy efficiency", with a treaty's noun first."""
    for head in words.heads:
        entry = vocabulary().heads[words.lower[head]]
        if entry.scope != "treaty" or words.capital(head) or head == 0 or words.text[head - 1] not in _OPEN:
            continue
        if words.lower[head + 1 : head + 2] and words.lower[head + 1] in _ABOUT:
            end = next((at for at in range(head + 2, min(len(words), head + LONGEST_QUOTED)) if words.text[at] in _CLOSED), None)
            if end is not None and end > head + 2:
                yield head, end
