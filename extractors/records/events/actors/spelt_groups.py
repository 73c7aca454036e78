"""Nouns that a list spells out: "the coastal states of the South-East Pacific, namely A and B", "the Danube countries A and B"."""

from functools import cache

from extractors.clauses import Kind, Sentence
from extractors.components.numbers import number_words
from extractors.records.events.words.brackets import DASHES
from extractors.records.events.words.roles import role_words
from extractors.records.events.words.verb_group import words

NOUN = 6  # items that hold the noun: "the eight remaining small island states"
DESCRIBED = 12  # items of what describes it: "that share the basin"
_NAMELY = frozenset({"namely", "including", "viz", "specifically", "i", "e"})
_NUMBER = frozenset({"all", "both"})


def behind_group(sentence: Sentence, at: int) -> int:
    """Where the list begins that spells out the noun which begins here; the place itself where none does."""
    noun = _noun(sentence, at) if not sentence.vocabulary.isdisjoint(_nouns()) else None
    if noun is None:
        return at
    first = noun + 2 if sentence.text_at(noun + 1) == "of" else noun + 1  # "the island nations of A and B"
    first += sentence.text_at(first) == "the" and first > noun + 1
    if sentence.is_kind(first, Kind.COUNTRY) and not sentence[first].adjective:
        return first
    for mark in range(noun + 1, min(len(sentence), noun + 1 + DESCRIBED)):
        item = sentence[mark]
        if (item.text, sentence.text_at(mark + 1)) == ("such", "as") or (item.text == "like" and sentence.is_kind(mark + 1, Kind.COUNTRY)):
            return mark + 2 if item.text == "such" else mark + 1
        if item.kind is Kind.MARK and not (item.text == "-" and item.start_char == sentence[mark - 1].end_char):
            return _behind_mark(sentence, at, noun, mark)
        joins = item.text == "and" and sentence.is_kind(mark - 1, Kind.AGREEMENT)  # "all parties to X and to Y (A and B)"
        if item.kind not in (Kind.WORD, Kind.MARK, Kind.AGREEMENT) or (item.text in {"by", "and"} and not joins):
            break
    return at


def behind_nation_noun(sentence: Sentence, at: int) -> int:
    """Past "the Alpine countries of" inside a list, where countries follow; the place itself elsewhere."""
    behind = behind_group(sentence, at)
    return behind if behind > at and "of" in {sentence.text_at(behind - 1), sentence.text_at(behind - 2)} else at


def _noun(sentence: Sentence, at: int) -> int | None:
    """The noun of those who are counted: "the five littoral states"; no other clause may begin before it."""
    for place in range(at, min(len(sentence), at + NOUN)):
        item = sentence[place]
        if item.text in _nouns():
            return place
        adjective = item.kind is Kind.COUNTRY and item.adjective  # "the former Soviet republics"
        glued = item.text == "-" and place > at and item.start_char == sentence[place - 1].end_char  # "seven Asia-Pacific countries"
        if item.text == "of" and sentence.text_at(place - 1) in _NUMBER and place > at:
            continue  # "all of the parties"
        if not (item.is_word or adjective or glued) or item.text in _barred():
            return None
    return None


@cache
def _nouns() -> frozenset[str]:
    return role_words("pair_noun") | role_words("listed_noun")


@cache
def _barred() -> frozenset[str]:
    return words("auxiliary") | words("relative") | words("preposition")


def _behind_mark(sentence: Sentence, at: int, noun: int, mark: int) -> int:
    """Behind the mark that opens the list, and "namely"; a mere comma opens one right behind the noun, or behind a number of them."""
    text, behind = sentence.text_at(mark), mark + 1
    if text not in {"(", ":", ",", *DASHES}:
        return at
    while sentence.text_at(behind) in _NAMELY or (behind > mark + 1 and sentence.text_at(behind) in {".", ",", ":"}):
        behind += 1
    counted = any(sentence.text_at(place).isdigit() or sentence.text_at(place) in number_words() | _NUMBER for place in range(at, noun))
    return behind if text != "," or mark == noun + 1 or behind > mark + 1 or counted else at
