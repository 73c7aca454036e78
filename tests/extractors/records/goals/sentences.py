"""Sentences made of a text, for the tests of single rules."""

from extractors.documents import parse
from extractors.pipeline import build_nlp
from extractors.reading import read
from extractors.records.goals.text.item import Kind
from extractors.records.goals.text.reader import Placed, Reader


def placed(text: str) -> list[Placed]:
    """Every sentence of a text with a percentage."""
    (reading,) = read([parse(text.encode(), media_type="text/plain")], build_nlp())
    return list(Reader(reading).with_percentages())


def first(text: str) -> tuple[Placed, int]:
    """The first sentence of a text with a percentage, and where its first percentage stands."""
    sentence = placed(text)[0]
    return sentence, sentence.sentence.percents[0]


def place_of(text: str, word: str) -> int:
    """Where a word stands in the first sentence with a percentage."""
    run = placed(text)[0].sentence.items
    return next(at for at, item in enumerate(run) if item.low == word and item.kind is Kind.WORD)
