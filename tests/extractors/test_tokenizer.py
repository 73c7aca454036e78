"""The tokens of a block: those of spaCy's own rules, and never at more than a linear price."""

from typing import cast

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

from extractors.found import text_of, words_of
from extractors.tokenizer import LONGEST_CHUNK, ChunkTokenizer, glue_apart

TEXTS = [
    ("The U.S.-Canada Air Quality Agreement (signed 13.3.1991) isn't new.", "special cases in a chunk, beside marks, with an apostrophe"),
    ("e.g. the U.S. doesn't; i.e. “it won't”, Dr. Ruiz said at 8pm (p.m.?) :-)", "special cases one after another"),
    ("began work in 2011and ended", "a number glued to a word"),
    ("the Treatywas signed5 in the Conventionof 1999", "words glued behind links, and the mark of a note"),
    ("The Treaty[1] of 2011[note 3].[4] and Norway[a] (see benzo[a]pyrene[12])", "footnotes' marks"),
    ("  two blanks before,  within\tand\n\nlines \n and behind ", "white space that is a token, and white space that is none"),
    ("https://www.example.org/a_(b)?c=d,e. See a@example.org/x", "addresses"),
    ("10km 5kg $5bn 20-25% −40°C No.5 15/16 1990s '98 'tis", "units, currencies, dashes"),
    ("Ünïcode “quotes” – dashes — and … São\u00a0Paulo 東京", "beyond ASCII"),
    ("", "nothing"),
    (" ", "a blank"),
]
PIECES = "U.S. U.S isn't e.g. i.e., (U.S.) -- - – :) 8) (: can't cannot don’t a.m. 5km 2011and 1/2 % $ ... … 's ' \" ( ) [ ]"
WORDS = st.sampled_from([*PIECES.split(), "\n", "\t"])


NLP = spacy.blank("en")
glue_apart(NLP)
PLAIN = cast(Tokenizer, NLP.tokenizer)
CHUNKS = ChunkTokenizer(PLAIN)


def tokens(doc: Doc) -> list[tuple[int, str, str]]:
    return [(token.idx, token.text, token.whitespace_) for token in doc]


@pytest.mark.parametrize("text", [text for text, _ in TEXTS], ids=[why for _, why in TEXTS])
def test_the_tokens_are_those_of_spacy_at_first_sight_and_when_remembered(text: str) -> None:
    assert tokens(CHUNKS(text)) == tokens(PLAIN(text)) == tokens(CHUNKS(text))


@given(st.lists(WORDS | st.text(max_size=6), max_size=10), st.sampled_from([" ", "", "  "]))
@settings(max_examples=300)
def test_whatever_the_text_its_tokens_are_those_of_spacy(words: list[str], gap: str) -> None:
    text = gap.join(words)
    doc = CHUNKS(text)
    assert tokens(doc) == tokens(PLAIN(text))
    assert words_of(doc) == [token.text for token in doc]
    assert doc.text == text_of(doc) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Treaty.[1] It", ["the", "Treaty", ".", "[", "1", "]", "It"]),
        ("(the Pact).[2]", ["(", "the", "Pact", ")", ".", "[", "2", "]"]),
        ("the “Pact”,[b] of", ["the", "“", "Pact", "”", ",", "[", "b", "]", "of"]),
        ("the Convention2 was", ["the", "Convention", "2", "was"]),  # raised on the page
        ("Horizon2020 and CO2 of 10km2", ["Horizon2020", "and", "CO2", "of", "10km2"]),  # a year, a substance and a unit stay
        ("Agreementwas, Protocolof, Conventional", ["Agreement", "was", ",", "Protocol", "of", ",", "Conventional"]),  # behind links
        ("in the U.S.[3]", ["in", "the", "U.S.", "[", "3", "]"]),  # its full stop is its own
    ],
)
def test_the_marks_before_a_footnote_are_no_part_of_the_word(text: str, expected: list[str]) -> None:
    assert [token.text for token in CHUNKS(text)] == expected


def test_a_chunk_that_no_word_has_the_length_of_is_cut_at_its_marks() -> None:
    assert [token.text for token in CHUNKS("border2020," * LONGEST_CHUNK)][:4] == ["border2020", ",", "border2020", ","]


@pytest.mark.parametrize("unit", ["(", "'", '"(', ").", "http://a.b/c?d=", "A", "7", "_", "-", "\u00e9", " "])
def test_no_chunk_makes_it_slow(unit: str) -> None:
    """spaCy's own tokenizer takes half a minute for 20,000 brackets, and longer than anyone waits for these."""
    text = unit * (200_000 // len(unit))
    assert CHUNKS(text).text == text
