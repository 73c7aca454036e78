"""What the looks of a line tell where its tags tell nothing: bold headings, labelled values, lines that a break only wraps."""

import re

from extractors.documents.lexicon import page_lexicon
from extractors.documents.line import Line
from schemas.document import BlockKind

PSEUDO_LEVEL = 6  # of headings in bold type, below those by their tags; one in a larger font stands above them
HEADING_LENGTH = 200  # of the names of treaties
LABEL_LENGTH = 80
LABEL_ENDS = ("-", "–", "—", ":")
DATED = re.compile(r"\s{0,3}(?:[A-Z][a-z]{2,8}\.? )?(?:18|19|20)\d\d ?[:–—-] \S")  # "2007 – Statement renewed", an entry of a chronology
SEPARATED = re.compile(r"\S(?:\s[-–—]|:)\s\S")
LAST_WORD = re.compile(r"[A-Za-z]{1,12}$")
WRAPPED = 60  # characters: a line so long without an end mark goes on after its line break
END_MARKS = (".", "!", "?", ":", ";")


def kind_by_looks(words: str, line: Line, *, by_breaks: bool) -> tuple[BlockKind, int | None]:
    """Kind and level: a paragraph, or what bold type makes of it: a heading, or a label with its value on a line of its own.

    `by_breaks` tells that line breaks set the line off, not elements.
    """
    if line.all_bold and not (by_breaks and SEPARATED.search(words)):
        linked = sum(link.end - link.start for link in line.links) > len(words) / 2
        if len(words) <= HEADING_LENGTH and not linked and words[-1] not in ".,;:!?…" and any(c.isalpha() for c in words):
            return BlockKind.HEADING, PSEUDO_LEVEL - (line.large == line.bold)
    elif by_breaks and is_labelled(words, line.lead):
        return BlockKind.DEFINITION, None
    return BlockKind.PARAGRAPH, None


def is_labelled(words: str, lead: int) -> bool:
    """Whether a line is a label in bold (its first `lead` characters) and its value: "**parties - **(53) Argentina, …"."""
    if not 0 < lead <= LABEL_LENGTH:
        return False
    if words[:lead].rstrip().endswith(LABEL_ENDS) or words[lead:].lstrip().startswith(LABEL_ENDS):
        return True
    return lead == len(words) and bool(SEPARATED.search(words))


def break_parts(line: Line, following: str, *, bold: bool) -> bool:
    """Whether one line break between a line and the words that follow it parts two blocks, or only wraps one. `bold`: the words are."""
    if bold is not line.all_bold or line.last_piece.endswith(END_MARKS):
        return True
    if (0 < line.lead <= LABEL_LENGTH and is_labelled(line.words(), line.lead)) or DATED.match(following):
        return True
    return line.length < WRAPPED and not _goes_on(line, following.lstrip())


def _goes_on(line: Line, following: str) -> bool:
    """Whether a short line goes on: "the Canada-United | States Agreement", "35 | %", "CO | 2", or as the next line begins small."""
    last = LAST_WORD.search(line.last_piece)
    if following[:1].islower() or following[:1] == "%" or last is None:
        return following[:1] == "%" or following[:1].islower()
    numbered = following[:1].isdigit() and not following[1:2].isdigit()
    return last[0].lower() in page_lexicon().hanging or (last[0] in page_lexicon().formulas and numbered)


def is_large(size: str | None) -> bool:
    """Whether `<font size>` sets larger than the text."""
    size = (size or "").strip()[:3]
    return size.startswith("+") or size in ("4", "5", "6", "7")
