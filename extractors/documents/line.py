"""The words of one block as they come in, with the white space that a browser would show."""

import re
from dataclasses import dataclass, field

from extractors.documents.draft import LinkDraft

# Characters that print nothing: zero-width space, word joiner, byte-order mark, soft hyphen.
UNSEEN = "\u200b\u2060\ufeff\u00ad"
_WITHOUT = str.maketrans(dict.fromkeys(UNSEEN))

# A raised footnote's mark, and what it stands behind: a year, a word or a stop. It is put in brackets, or "2011²" would be "20112".
# Behind a shorter word or another number it is a power: "km²", "10⁶".
_NOTE = re.compile(r"\d{1,2}(?:[,;–-] ?\d{1,2}){0,4}|[a-z]")
_NOTED = re.compile(r"(?:(?<!\d)(?:1[5-9]|20)\d\d|[a-z]{4}|[.,;:)”\"])\Z")


@dataclass(slots=True)
class Line:
    """Collects inline text: runs of white space become one blank, and none is put where the page has none."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    blanks: int = 0
    blank: bool = False  # white space is due before the next word
    large: int = 0  # characters set in a font larger than the text's
    bold: int = 0  # characters set in bold or in a large font
    lead: int = 0  # bold characters before the first that is not
    links: list[LinkDraft] = field(default_factory=list)
    broken: bool = False  # a line break was seen, and nothing since
    italic: bool = False  # it begins in italics, as labels do: "*parties* - Chile"
    raised: bool = False  # what comes next is set above the line

    def add(self, words: str, *, bold: bool, large: bool = False) -> None:
        """Take in a text node."""
        parts = words.split()
        if not parts:
            self.blank = self.blank or bool(words and self.length)
            return
        joined = " ".join(parts)
        if not joined.isascii() and any(unseen in joined for unseen in UNSEEN):  # translating costs more than looking
            joined = " ".join(joined.translate(_WITHOUT).split())
            if not joined:
                return
        if self.raised:
            self.raised = False
            if not self.blank and _NOTE.fullmatch(joined) and _NOTED.search(self.last_piece):
                joined = f"[{joined}]"
        if self.length and (self.blank or words[0].isspace()):
            self.pieces.append(" ")
            self.length += 1
            self.blanks += 1
        if bold:
            if self.lead == self.bold and self.lead + 1 >= self.length:
                self.lead += len(joined)
            self.bold += len(joined)
            self.large += len(joined) if large else 0
        self.pieces.append(joined)
        self.length += len(joined)
        self.blanks += len(parts) - 1
        self.blank = words[-1].isspace()
        self.broken = False

    @property
    def next_start(self) -> int:
        """Where the next word would start."""
        return self.length + (1 if self.blank and self.length else 0)

    def words(self) -> str:
        """The text so far."""
        if len(self.pieces) > 1:
            self.pieces = ["".join(self.pieces)]
        return self.pieces[0] if self.pieces else ""

    @property
    def last_piece(self) -> str:
        """The text node that came last: to look at its end without joining all that is before it."""
        return self.pieces[-1] if self.pieces else ""

    @property
    def all_bold(self) -> bool:
        """Whether everything so far is bold, blanks apart."""
        return self.bold > 0 and self.bold >= self.length - self.blanks
