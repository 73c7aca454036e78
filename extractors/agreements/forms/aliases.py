"""Where a page says that two names mean one agreement: "(TPA)", "or CERC", "known as the …", "see …", "abbreviated as …"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from extractors.agreements.names.acronyms import is_acronym, stands_for
from extractors.agreements.names.keys import clean, form, key_tokens
from extractors.agreements.names.lexicon import look_up
from extractors.agreements.names.vocabulary import vocabulary
from extractors.passage import Passage
from schemas.document import Document
from schemas.mention import Label, Mention

WINDOW = 160  # characters after a name in which it may be called something else
SHORT_FOR = 50  # characters before a name in which an acronym is said to be short for it
DEFINITION_WINDOW = 320  # or give itself a short name in quotation marks

_BRACKET = re.compile(r"(?:,?\s(?:of\s)?(?:19|20)\d\d)?[\s®™_*\"”]{0,5}(?:Exit\s)?\(([^()]{2,120})\)")
_OWNER = re.compile(r" of (?:the )?[A-Z]\w+(?: (?:of |for |the )?[A-Z]\w+){0,5}(?=,)")  # whose it is, between two of its names
_CALLED = re.compile(
    r"[\s,:(–—_*-]{0,6}(?:which is |is |(?:more |most )?"
    r"(?:also|often|commonly|usually|better|sometimes|widely|generally|formerly|previously|popularly|informally|colloquially|simply) ){0,3}"
    r"(?P<verb>[Kk]nown(?: [a-z]{2,12}){0,4} as|come to be called|"
    r"called|referred to as|abbreviated(?: as| to)?|hereinafter|hereafter|dubbed|nicknamed|short for|or|"
    r"(?:the )?(?:common|short|popular|informal|official|full|other) (?:name|title) (?:for|of)|formally|officially|in full)"
    r"\s{0,2},?\s+(?:the\s+)?"
)
# Behind a clause of its own: ", 1969, renewed in 1992 *and often referred to as* the CLC Convention".
_FARTHER = re.compile(
    r",\s[^.;:()\"“]{3,90}?(?:,| and|, and)\s"
    r"(?:(?:also|often|commonly|usually|better|sometimes|widely|generally|popularly|informally) ){0,2}"
    r"(?P<verb>known as|called|referred to as|abbreviated as)\s(?:the\s)?"
)
# By another name in another time: "the Implementing Agreement on Bioenergy, *now* the Bioenergy Programme".
_RENAMED = re.compile(r",?\s\(?(?:now|formerly|previously|originally|later renamed|since renamed)\s(?:known as\s|called\s)?(?:the\s)?")
# "The X Treaty, *or* Treaty of Y, *was* signed": one treaty by two names.
_OR = re.compile(r",?\sor\s(?:the\s)?")
_ONE = re.compile(r"(?:\s\([A-Z][\w-]{1,12}\))?,?\s(?:is|was|came|entered|has|which|signed|adopted|concluded|opened)\b")
_OPENS = re.compile(r"(?:\A|[.!?\n]\s{0,2})[_*]{0,3}(?:(?:The|In|Under)\s(?:the\s)?)?[_*]{0,3}\Z")
# "A side accord to the X Treaty, known as the Y Accord": what is called so is the accord.
_OF_ANOTHER = re.compile(r"\b(?:accord|agreement|protocol|amendment|annex|treaty|decision|supplement)s? (?:to|of|under|within) (?:the )?$")
# "Formally known as the *X*, the Y is new": two names, side by side.
_FIRST = re.compile(
    r"\b(?:[Ff]ormally|[Oo]fficially|[Aa]lso|[Cc]ommonly|[Ii]nformally|[Pp]opularly)\s(?:known as|called|named|(?:en)?titled)\s(?:the\s)?\Z"
)
# "It was amended. Also known as the *X*, it binds", "The *X*, as it is called, binds": another name of what was named last.
_NOTE = re.compile(r"\s\([A-Z][\w-]{1,12}\)")  # an acronym in brackets behind a name
_IT = re.compile(r"(?:\s\([A-Z][\w-]{1,12}\))?,\s(?:it|this|the (?:agreement|treaty|convention|accord|pact|protocol))\s")
_AS = re.compile(
    r"(?:\s\([A-Z][\w-]{1,12}\))?,?\sas (?:it|the \w{4,12}) (?:is|was|has become|became|came to be) (?:\w{2,12} )?(?:known|called)\b"
)
# "The treaty, officially named the *X*": of what was named last, be it in the heading.
_NAMED = re.compile(
    r"\b[Tt]he (?P<noun>treaty|agreement|convention|accord|pact|protocol|declaration|partnership|initiative|strategy|plan),\s"
    r"(?:(?:which is|also|officially|formally|commonly|better|widely|popularly) ){0,2}"
    r"(?:named|called|titled|entitled|known as|referred to as)\s(?:the\s)?[\"“‘'_*]{0,2}\Z"
)
_SECOND = re.compile(r"(?:\s\([A-Z][\w-]{1,12}\))?,\s(?:the|this)\s")
_FORMAL = frozenset({"formally", "officially", "in full"})  # "formally Norway's" is no name
_PHRASE = re.compile(
    r"[_*\"“”'‘]{0,2}(?P<name>[A-Z][\w&.’'/-]{0,40}(?:[ ](?:[A-Z][\w&.’'/-]{0,40}|of|on|for|and|the|to|in)){0,12})[_*\"“”'’]{0,2}"
)
_OPENING_MARKS = "_*\"“‘' "
_PIECES = re.compile(r"\s*(?:[;,]|\bor\b)\s*")
_LEADS = re.compile(
    r"(?:the|hereinafter|hereafter|referred to as|also known as|known as|formerly|called|short for|abbreviated as|i\.e\.|or)\s+"
)
_BEFORE = re.compile(r"(?<![\w-])([A-Z][A-Za-z0-9-]{1,11})\s{0,2}\(\s{0,2}(?:the )?$")
_SHORT_FOR = re.compile(
    r"(?<![\w-])([A-Z][A-Za-z0-9-]{1,11})"
    r"(?: is short for| stands for| is the (?:short form|short name|acronym|abbreviation) (?:of|for)|, or) (?:the )?$"
)
_DEFINED = re.compile(r"\((?:the |hereinafter |hereafter |referred to as |called ){0,4}[\"“‘](?P<name>[^\"”’()]{3,80})[\"”’]\)")
_SEE = re.compile(r"\s{0,4}(?:see also|see|use)\s{1,3}(?:[-–—]{1,2}\s{1,3})?(?:the )?", re.IGNORECASE)
_TAIL = re.compile(r"[\s.,%-]{0,6}(?:\d{4})?[\s.,]{0,3}(?:\([^()]{0,40}\))?[\s.]{0,4}")
_ABBREVIATED = re.compile(r"abbreviated (?:as|to) (?P<name>[A-Z][\w-]{0,30}(?:[ -]{1,3}(?:of |the |and |on ){0,2}[A-Z\d][\w-]{0,30}){0,6})")
_TRAILING = re.compile(r"(?: (?:of|on|for|and|the|to|in))+$")


class Alias(NamedTuple):
    """A statement that an agreement mention goes by another name too. `scanned`: whether the other name may be looked for in the text."""

    mention: Mention
    name: str
    scanned: bool


def alias_statements(document: Document, passages: Sequence[Passage]) -> Iterator[Alias]:
    """Every such statement of a document, in reading order."""
    before, last = None, None
    for passage in passages:
        mentions = passage.labelled(Label.AGREEMENT)
        yield from _of_the_last(document, passage, mentions, last)
        last = mentions[-1] if mentions else last
        for mention, following in zip_longest(mentions, mentions[1:]):
            yield from _inside(mention)
            yield from _after(document, passage, mention, following)
            yield from _either(document, passage, mention, following)
            yield from _inverted(document, passage, mention, following)
            yield from _defined(document, passage, mention, following)
            yield from _in_front(document, passage, mention)
            yield from _stands_for(document, passage, mention)
            yield from _cross_reference(document, passage, before, mention)
        yield from _definition(document, passage, before)
        before = passage


def _inside(mention: Mention) -> Iterator[Alias]:
    """An acronym in brackets inside the name: "Regional Action Plan (NARAP) on Mercury"."""
    for bracket in _BRACKET.finditer(mention.surface):
        yield from _piece(mention, bracket[1], mention.surface[: bracket.start()])


def _after(document: Document, passage: Passage, mention: Mention, following: Mention | None) -> Iterator[Alias]:
    at, limit = mention.end_char, min(passage.block.end_char, mention.end_char + WINDOW)
    while bracket := _BRACKET.match(document.text, at, limit):
        for piece in _PIECES.split(bracket[1]):
            yield from _piece(mention, piece, mention.value)
        at = bracket.end()
    owner = _OWNER.match(document.text, at, limit)
    called = _CALLED.match(document.text, owner.end() if owner else at, limit)
    if called is None and (farther := _FARTHER.match(document.text, at, limit)):
        called = farther if following is None or following.start_char >= farther.end() else None
    if called and not _OF_ANOTHER.search(document.text, max(passage.block.start_char, mention.start_char - 40), mention.start_char):
        yield from _called(document, mention, following, called, limit)


def _piece(mention: Mention, piece: str, said: str) -> Iterator[Alias]:
    while lead := _LEADS.match(piece):
        piece = piece[lead.end() :]
    name = piece.strip(" _*\"“”'‘’")
    acronym = is_acronym(name)
    if acronym and stands_for(name, said):
        yield Alias(mention, name, True)
    elif (acronym or name.split(" ", 1)[0].isupper()) and look_up(name) is not None and look_up(mention.value) is None:
        yield Alias(mention, name, True)  # a known one: "MARPOL", and "MARPOL 73/78"
    elif not acronym and _is_name(name):
        yield Alias(mention, clean(name), False)


def _is_name(text: str) -> bool:
    """Whether the text is capitalised and holds a head noun and something else."""
    words = text.split()
    return len(words) > 1 and (text[0].isupper() or text[0].isdigit()) and any(word.lower() in vocabulary().heads for word in words)


def _called(document: Document, mention: Mention, following: Mention | None, called: re.Match[str], limit: int) -> Iterator[Alias]:
    at, weak = called.end(), called["verb"] == "or"
    if not weak and following is not None and not document.text[at : following.start_char].strip(_OPENING_MARKS):
        yield Alias(mention, following.value, False)
        return
    while phrase := _PHRASE.match(document.text, at, limit):
        name = _TRAILING.sub("", phrase["name"].rstrip(".,'’"))
        if is_acronym(name) and (not weak or stands_for(name, mention.value)):
            yield Alias(mention, name, True)
        elif _says_less(name, mention.value) if weak else (called["verb"] not in _FORMAL or _is_name(name)):
            yield Alias(mention, clean(name), False)
        at = phrase.end()
        if document.text[at : at + 4] != " or ":
            return
        at += 4


def _says_less(name: str, full: str) -> bool:
    """Whether a name behind "or" has no word that the full one has not: "…, or *Environmental Cooperation Agreement* (ECA)"."""
    return _is_name(name) and set(key_tokens(name)) <= set(key_tokens(full))


def _inverted(document: Document, passage: Passage, mention: Mention, following: Mention | None) -> Iterator[Alias]:
    """ "Formally known as the Accord on Lynx, the Sarek Accord is new"."""
    low = max(passage.block.start_char, mention.start_char - SHORT_FOR)
    if following is None or not _FIRST.search(document.text, low, mention.start_char):
        return
    if _SECOND.fullmatch(document.text, mention.end_char, following.start_char):
        yield Alias(following, mention.value, False)


def _of_the_last(document: Document, passage: Passage, mentions: Sequence[Mention], last: Mention | None) -> Iterator[Alias]:
    """Names that a sentence gives to what was named before it: "Also known as the South Pacific Tuna Treaty, it was amended".

    `last`: what an earlier block named last.
    """
    for named, mention in pairwise((last, *mentions)):
        if named is None or mention is None:
            continue
        low = max(passage.block.start_char, mention.start_char - SHORT_FOR)
        fronted = _FIRST.search(document.text, low, mention.start_char) and _IT.match(document.text, mention.end_char)
        called = _NAMED.search(document.text, low, mention.start_char)
        if (called and form(named.value).head in vocabulary().takes_up[called["noun"]]) or (
            named is not last and (fronted or _AS.match(document.text, mention.end_char))
        ):
            yield Alias(named, mention.value, False)


def _defined(document: Document, passage: Passage, mention: Mention, following: Mention | None) -> Iterator[Alias]:
    """A short name in quotation marks that a text gives itself further on: ", signed in 1979 (the “Science Agreement”)"."""
    limit = min(passage.block.end_char, mention.end_char + DEFINITION_WINDOW)
    found = _DEFINED.search(document.text, mention.end_char, limit)
    if found and (following is None or following.start_char >= found.start()):
        name = clean(found["name"].removeprefix("the "))
        if _is_name(name):
            yield Alias(mention, name, False)


def _either(document: Document, passage: Passage, mention: Mention, following: Mention | None) -> Iterator[Alias]:
    """ "The South Pacific Nuclear Free Zone Treaty, or Treaty of Rarotonga, was signed": the subject by two names, and a verb for one."""
    if following is None:
        return
    if _RENAMED.fullmatch(_NOTE.sub("", document.text[mention.end_char : following.start_char])):
        yield Alias(mention, following.value, False)
    if not _OR.fullmatch(document.text, mention.end_char, following.start_char):
        return
    low = max(passage.block.start_char, mention.start_char - 10)
    if _ONE.match(document.text, following.end_char, passage.block.end_char) and _OPENS.search(document.text[low : mention.start_char]):
        yield Alias(mention, following.value, False)


def _in_front(document: Document, passage: Passage, mention: Mention) -> Iterator[Alias]:
    """ "CERC (the U.S.-China Clean Energy Research Center)"."""
    low = max(passage.block.start_char, mention.start_char - 20)
    if document.text[mention.end_char : mention.end_char + 1] == ")" and (front := _BEFORE.search(document.text[low : mention.start_char])):
        name = front[1]
        if is_acronym(name) and stands_for(name, mention.value):
            yield Alias(mention, name, True)


def _stands_for(document: Document, passage: Passage, mention: Mention) -> Iterator[Alias]:
    """ "JAMBA is short for the Japan-Australia Migratory Bird Agreement"."""
    low = max(passage.block.start_char, mention.start_char - SHORT_FOR)
    front = _SHORT_FOR.search(document.text[low : mention.start_char])
    if front and is_acronym(front[1]) and stands_for(front[1], mention.value):
        yield Alias(mention, front[1], True)


def _cross_reference(document: Document, passage: Passage, before: Passage | None, mention: Mention) -> Iterator[Alias]:
    """An entry of an index: a short term, and then nothing but "see" and the name."""
    block = passage.block
    see = _SEE.match(document.text, block.start_char, mention.start_char)
    if not see or see.end() != mention.start_char or before is None or not _TAIL.fullmatch(document.text, mention.end_char, block.end_char):
        return
    term = clean(document.text_of(before.block))
    if term and len(term.split()) <= 12 and not term.endswith((".", ":", ";")):
        yield Alias(mention, term, False)


def _definition(document: Document, passage: Passage, before: Passage | None) -> Iterator[Alias]:
    """An entry that says of itself "abbreviated as …", right behind the heading or the term that is the agreement's name."""
    if before is None or not (above := before.labelled(Label.AGREEMENT)):
        return
    block = passage.block
    found = _ABBREVIATED.search(document.text, block.start_char, min(block.end_char, block.start_char + 120))
    if found and not any(mention.end_char <= found.start() for mention in passage.labelled(Label.AGREEMENT)):
        yield Alias(above[0], clean(found["name"]), False)
