"""The words of a block as the grammar sees them."""

import re
from bisect import bisect_left
from functools import cached_property

from spacy.tokens import Doc

from extractors.agreements.names.vocabulary import vocabulary
from extractors.found import found_in, text_of, words_of
from extractors.sentences import parts
from schemas.mention import Label

_ITEM = re.compile(r"(?:[A-Z]|[IVX]{1,4})\.")
_DASHES = frozenset({*"-–—‒―‐‑−/", "--"})
_ENDS = frozenset({".", ";", "?", "!"})
WIDE = 2  # blanks behind the one that ends a word: a gap between two cells or entries
SENTENCE = 60  # tokens to either side of a word in which its sentence begins and ends


def is_dash(word: str) -> bool:
    """Whether a token is a dash or a slash that can join two words."""
    return word in _DASHES


def is_year(word: str) -> bool:
    """Whether a token is a year from 1600 to 2099."""
    return len(word) == 4 and word.isdigit() and "1600" <= word <= "2099"


def is_span_of_years(word: str) -> bool:
    """Whether a token is two years that a longer dash joins, where the tokenizer leaves them together: "2011–2020"."""
    return len(word) == 9 and is_dash(word[4]) and is_year(word[:4]) and is_year(word[5:])


def _is_break(word: str) -> bool:
    """Whether a token is the end of a line and the indent of the next: a name goes on there, as where the page was one line."""
    return word[0] in "\r\n " and word.strip(" ") in ("\n", "\r\n")


class Words:
    """A block's tokens as lists, made once for the windows of a block that holds a head noun at all; the ends of lines are left out."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        every = words_of(doc)
        self.places = [at for at, word in enumerate(every) if not _is_break(word)]  # which token of the block each is
        self.text = every if len(self.places) == len(every) else [every[at] for at in self.places]
        self.lower = [word.lower() for word in self.text]
        heads = vocabulary().heads
        self.heads = [at for at, word in enumerate(self.lower) if word in heads]

    def __len__(self) -> int:
        """The number of tokens."""
        return len(self.text)

    def said(self, start: int, end: int) -> str:
        """What the block says from one token to before another."""
        return str(self.doc[self.places[start] : self.places[end - 1] + 1].text)

    def within(self, span: tuple[int, int]) -> tuple[int, int]:
        """The tokens here of a span of the block's."""
        return bisect_left(self.places, span[0]), bisect_left(self.places, span[1])

    def of_block(self, span: tuple[int, int]) -> tuple[int, int]:
        """The block's tokens of a span here."""
        return self.places[span[0]], self.places[span[1] - 1] + 1

    def capital(self, at: int) -> bool:
        """Whether the token begins with a capital (or a digit glued to capitals: "20-Year")."""
        return 0 <= at < len(self.text) and self.text[at][0].isupper()

    def acronym(self, at: int) -> bool:
        """Whether the token is written in two or more capitals among words that are not."""
        word = self.text[at]
        return len(word) > 1 and word.isupper() and word.isalpha() and not self.shouting and not self._in_capitals(at)

    def _in_capitals(self, at: int) -> bool:
        """Whether a name alone is written in capitals, as its small words beside this one show: "CONSERVATION *AND* MANAGEMENT *OF*"."""
        joiners = vocabulary().joiners
        beside = (near for near in (at - 1, at + 1) if 0 <= near < len(self.text) and len(self.text[near]) > 1)
        return any(self.text[near].isupper() and self.lower[near] in joiners for near in beside)

    @cached_property
    def shouting(self) -> bool:
        """Whether the block is written in capitals, so that capitals say nothing."""
        letters = [word for word in self.text[:60] if word.isalpha() and len(word) > 2]
        return sum(word.isupper() for word in letters) * 2 > len(letters)

    def space(self, at: int) -> bool:
        """Whether the token is white space."""
        return self.text[at].isspace()

    def cell_end(self, at: int) -> bool:
        """Whether the token parts two cells of a row, two paragraphs, or entries of a menu: "ABOUT US   OUR MISSION   CONTACT"."""
        word = self.text[at]
        if word.count("\n") > 1:
            return parts(text_of(self.doc), self.doc[self.places[at]].idx)
        return "\t" in word or (len(word) >= WIDE and not word.strip(" "))

    def numbers_item(self, at: int) -> bool:
        """Whether the token is the letter or the Roman number of a list's item: "A.", "IV."."""
        return (at == 0 or self.cell_end(at - 1)) and _ITEM.fullmatch(self.text[at]) is not None

    def blank_before(self, at: int) -> bool:
        """Whether white space stands before the token."""
        place = self.places[at]
        return place == 0 or bool(self.doc[place - 1].whitespace_) or self.doc[place - 1].is_space

    def blank_after(self, at: int) -> bool:
        """Whether white space stands behind the token."""
        place = self.places[at]
        return place + 1 >= len(self.doc) or bool(self.doc[place].whitespace_) or self.doc[place + 1].is_space

    def glued_to_capital(self, at: int) -> bool:
        """Whether the word hangs on a capitalised one by a dash: "range" of "Long-range"."""
        return (
            at >= 2
            and self.text[at].isalnum()
            and is_dash(self.text[at - 1])
            and not self.blank_before(at)
            and not self.blank_before(at - 1)
            and (self.capital(at - 2) or self.text[at - 2].isdigit())
        )

    def following(self, at: int) -> int | None:
        """The next token that is no white space; None at the end or behind a cell's end."""
        at += 1
        while at < len(self.text) and self.space(at):
            if self.cell_end(at):
                return None
            at += 1
        return at if at < len(self.text) else None

    @cached_property
    def _countries(self) -> frozenset[int]:
        spans = [(found.start_char, found.end_char) for found in found_in(self.doc) if found.label is Label.COUNTRY]
        marked: set[int] = set()
        for start, end in spans:
            span = self.doc.char_span(start, end, alignment_mode="expand")
            if span is not None:
                marked.update(range(span.start, span.end))
        return frozenset(marked)

    def countries_within(self, start: int, end: int) -> int:
        """How many different countries the tokens name."""
        return len(self.country_codes(start, end))

    def country_codes(self, start: int, end: int) -> set[str]:
        """The countries that the tokens name."""
        low, high = self.doc[self.places[start]].idx, self.doc[self.places[end - 1]].idx + len(self.text[end - 1])
        return {found.value for found in found_in(self.doc) if found.label is Label.COUNTRY and low <= found.start_char < high}

    def sentence(self, at: int) -> tuple[int, int]:
        """The tokens around one up to the next full stops, at most `SENTENCE` to either side."""
        low = next((before for before in range(at, max(-1, at - SENTENCE), -1) if self.text[before] in _ENDS), max(-1, at - SENTENCE))
        high = next(
            (after for after in range(at, min(len(self), at + SENTENCE)) if self.text[after] in _ENDS), min(len(self), at + SENTENCE)
        )
        return low + 1, high

    def country(self, at: int) -> bool:
        """Whether the token belongs to a country that the pipeline has found."""
        return 0 <= at < len(self.places) and self.places[at] in self._countries
