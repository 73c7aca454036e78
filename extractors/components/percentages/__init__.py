"""Percentages as numbers: in figures and words, alone, as a range ("20-25%") or as a list ("30, 50 and 70 percent")."""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from extractors.components.batched import Batched
from extractors.components.percentages.amounts import Amount, Pieces, amount_before
from extractors.components.percentages.series import amounts_of
from extractors.components.percentages.signs import SIGN, signs_percent
from extractors.found import Found, found_in, text_of
from schemas.mention import Label

NAME = "pledger_percentages"

_REACH = 72
_NAMED_BEFORE = re.compile(r"\s*(?:per ?cents?|percentages?) of\s+(?P<number>[\w ,.-]{1,30}?)\s*", re.IGNORECASE)


def find_percentages(doc: Doc) -> Doc:
    """Add every percentage of the block."""
    found_in(doc).extend(
        Found(Label.PERCENTAGE, start, end, f"{value:.10g}", rule) for start, end, value, rule in percentages_in(text_of(doc))
    )
    return doc


@Language.factory(NAME, assigns=["doc._.found"])
def create(nlp: Language, name: str) -> Batched:  # noqa: ARG001 - spaCy calls factories so
    """The component."""
    return Batched(find_percentages)


def percentages_in(text: str) -> Iterator[tuple[int, int, float, str]]:
    """Start, end, value and rule of every percentage of a text, in order. The two ends of a range share one span."""
    floor = 0
    for sign in SIGN.finditer(text):
        if sign.start() < floor or not signs_percent(text, sign):
            continue
        pieces = Pieces(text, _reach(text, max(floor - 1, sign.start() - _REACH, 0)), sign.start())
        found = list(_mentions(pieces, sign))
        yield from found
        floor = sign.end() if found else floor
    if not floor and (named := _NAMED_BEFORE.fullmatch(text)) and (found_one := _named(text, named)):
        yield found_one


def _mentions(pieces: Pieces, sign: re.Match[str]) -> Iterator[tuple[int, int, float, str]]:
    behind = len(pieces)
    if pieces[behind - 1].text in ("-", "‑") and pieces[behind - 1].glued and pieces[behind - 1].end == sign.start():
        behind -= 1  # "50-percent"
    last = amount_before(pieces, behind)
    if not last:
        return
    joined, amounts = amounts_of(pieces, last)
    if joined == "range":
        span = pieces[amounts[0].first].start, sign.end()
        yield from ((*span, amount.value, "percentages.range") for amount in amounts)
        return
    rule = "percentages.list" if len(amounts) > 1 else _rule(pieces, last)
    yield from ((pieces[amount.first].start, pieces[amount.behind - 1].end, amount.value, rule) for amount in amounts[:-1])
    yield pieces[last.first].start, sign.end(), last.value, rule


def _rule(pieces: Pieces, amount: Amount) -> str:
    return "percentages.words" if pieces[amount.first].text.isalpha() else "percentages.figures"


def _named(text: str, named: re.Match[str]) -> tuple[int, int, float, str] | None:
    """ "per cent of twenty-two", where that is all the text says."""
    pieces = Pieces(text, *named.span("number"))
    amount = amount_before(pieces, len(pieces))
    if not amount or amount.first:
        return None
    return len(text) - len(text.lstrip()), named.end("number"), amount.value, "percentages.named_before"


def _reach(text: str, at: int) -> int:
    """The start of the next word, so that no number is cut."""
    if at == 0 or not text[at - 1].isalnum():
        return at
    return next((n for n in range(at, min(len(text), at + _REACH)) if not text[n].isalnum() and text[n] not in ".,"), at)
