"""The tokenizer: spaCy's cuts, remembered for every chunk between blanks, at a third of the cost.

spaCy remembers a chunk only where no special case ("U.S.", "don't") stands before it in the text, and cuts the others with five regular
expressions each time they come. And it takes marks off a chunk's ends one by one, trying all of the rest each time: 20,000 brackets in a
row take half a minute. Here every chunk is cut by itself, and remembered; one that no word has the length of is cut at its marks.
"""

import re
from typing import NamedTuple

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from extractors.found import keep_text

# "began work in 2011and are": a number glued to a word is two tokens.
GLUED = r"(?<=[0-9])(?=[A-Za-z]{3})"
# "the Treaty[1] of 2011[note 3].[4]": a footnote's mark is no part of the word before it, nor of the one behind. Its closing bracket may
# have been taken off the chunk's end before.
NOTES = (
    r"(?<=[a-z][a-z][a-z][a-z][a-z])(?=[0-9]{1,3}(?![0-9A-Za-z]))",  # "the Convention2 was": the mark of a note that was raised
    r"\[(?=(?:[0-9]{1,3}|[a-z])(?:\]|$)|(?:note|citation)$)",
    r"(?<=[0-9])\](?=\S)|(?<=\[[a-z])\](?=\S)",
    r"(?<=[a-z0-9)\"”’])[.,;:](?=\[(?:[0-9]{1,3}|[a-z])(?:\]|$))",  # "the Treaty.[1]": nor is the full stop before it
    r"[)\"”](?=[.,;:]?\[(?:[0-9]{1,3}|[a-z])(?:\]|$))",
)
# "the Air Quality Agreementwas signed": pages that lose the blank behind a link.
LINKED = (
    r"(?:(?<=[Aa]greement)|(?<=[Cc]onvention)|(?<=[Pp]rotocol)|(?<=[Tt]reaty)|(?<=[Mm]emorandum))"
    r"(?=(?:was|is|has|had|were|will|and|to|of|on|for|in|by|with|which|that|between|concerning|entered|came|signed|adopted)(?![a-z]))"
)
LONGEST_CHUNK = 300  # characters; the longest addresses of pages at hand have 210
REMEMBERED = 100_000  # chunks, about 100 bytes each
_WORD_OR_MARK = re.compile(r"\w+|\s+|.")


class Cut(NamedTuple):
    """A place between two tokens of a chunk: what spaCy takes for the match of an infix without width."""

    at: int

    def start(self) -> int:
        """Where the token before ends."""
        return self.at

    def end(self) -> int:
        """Where the token behind begins."""
        return self.at


class ChunkTokenizer:
    """Cuts as the given tokenizer does, which is asked once about every chunk; the doc keeps its text for `text_of`.

    Special cases lose their NORM ("ca" for "can"), which only trained models look at.
    """

    def __init__(self, plain: Tokenizer) -> None:
        self._plain = plain
        self._remembering = Tokenizer(plain.vocab, infix_finditer=self._cuts, max_cache_size=REMEMBERED)

    def __call__(self, text: str) -> Doc:
        """The tokens of a text."""
        return keep_text(self._remembering(text), text)

    def _cuts(self, chunk: str) -> list[Cut]:
        """The places between the tokens of a chunk."""
        if len(chunk) > LONGEST_CHUNK:
            return [Cut(piece.start()) for piece in _WORD_OR_MARK.finditer(chunk)][1:]
        return [Cut(token.idx) for token in self._plain(chunk)][1:]


def glue_apart(nlp: Language) -> None:
    """Let the tokenizer of a pipeline also part a number, a verb behind a link, and the mark of a footnote, from the word glued to it."""
    infixes = [*(nlp.Defaults.infixes or ()), GLUED, LINKED, *NOTES]
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer  # type: ignore[union-attr]  # spaCy allows any function here; ours is its own class
