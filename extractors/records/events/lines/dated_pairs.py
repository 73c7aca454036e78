"""Lists in which each country has a date: "Kenya (3 May 2019), Ghana: acc. 2020", "2001: Iceland, Norway", "Peru S 1998, R 2001"."""

import re
from typing import NamedTuple

from extractors.clauses import is_adjective
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.lines.labels import label_event
from extractors.records.events.words.verbs import event_lexicon
from schemas.mention import Label, Mention

# Between a country and its date, with the words there: "Ghana, acceded on", "Montenegro (succ.", "Peru – ".
# The mark of a footnote may stand first ("Kenya (2): 1999", "Ghana 1/"), or dots that lead to the date.
_TOWARDS = re.compile(
    r"(?:\s?[(\[]\d{1,2}[)\]]|\s?[*†‡§¹²³⁰-⁹]{1,3}|\d{1,2}(?=\s)|\s\d{1,2}/|\s?[.…]{2,80}|(?:\s\.){2,40})?"
    r"[\s*_]{0,3}[)\]]?\s?((?:[,;/(\[:–—|-]\s{0,2}){0,2})[\s*_]{0,3}((?:[A-Za-z]{1,14}\b\.?[\s:,]{1,2}){0,3})[\s*_(]{0,3}"
)
_LAST_LABEL = re.compile(r"\.\s[A-Z][a-z ]{3,40}:\s")  # behind a sentence: "X began work in 2006. Members: …"
LABELLED = 2  # cells of a row of which the first is a label
ABBREVIATED = 5  # characters of a mark that needs nothing before it: "Peru S 1998, R 2001", "Kenya ratif. 1999"
_SMALL = frozenset({"on", "in", "since", "from", "of", "as", "at", "date"})
_MARK = re.compile(r"[)\]]?\s{0,2}[(\[]?([A-Za-z]{1,14})\b|\s?[,;:–—-]\s{1,2}([A-Za-z]{1,14})(?=\s{0,2}(?:[)\];.,\n]|\Z))")
_CLOSING = re.compile(r"[\s)\].;,*_|]{0,6}")
_NEXT = re.compile(r"[\s)\].;,*_|•·]{0,6}(?:and |& )?(?:the )?")
# Between a date that stands first and its countries, and between those.
_HEADS = re.compile(r"[\s*_)\]]{0,3}(?:[:–—|-]|,(?=\s))[\s*_]{0,3}(?:the )?")
_WITH = re.compile(r"\s{0,2}(?:,|;|&|,? and)\s{1,2}(?:the )?")


class Pair(NamedTuple):
    """A country, its date, and the event that a word or a mark beside the date tells; None where nothing does."""

    country: Mention
    date: Mention
    event: str | None


class Paired(NamedTuple):
    """The pairs of a list, and the offsets in its passage between which they stand."""

    pairs: tuple[Pair, ...]
    start: int
    end: int


def dated_pairs(passage: Passage) -> Paired | None:
    """The countries and dates of a passage from the first on, as long as nothing else stands between them; None where there are none.

    In a row of a table those behind its first cell, which may be their label.
    """
    filled = [cell.start_char for cell in passage.block.cells if cell.end_char > cell.start_char]
    if filled and len(filled) != LABELLED:
        return None
    listed = [each for each in passage.mentions if each.label is Label.DATE or (each.label is Label.COUNTRY and not is_adjective(each))]
    text = text_of(passage.doc)
    labelled = bool(filled or not listed) or text[: listed[0].start_char - passage.block.start_char].rstrip(" *_").endswith(":")
    label = None if labelled else _LAST_LABEL.search(text)
    begin = filled[1] if filled else passage.block.start_char + label.end() if label else passage.block.start_char
    mentions = [each for each in listed if each.start_char >= begin]
    if len(mentions) < 2:
        return None
    read = _countries_first if mentions[0].label is Label.COUNTRY else _dates_first
    pairs, end = read(passage, mentions)
    return Paired(tuple(pairs), mentions[0].start_char - passage.block.start_char, end) if pairs else None


def ends(text: str, end: int) -> bool:
    """Whether nothing but a mark or the next sentence stands behind the last pair of a list."""
    closing = _CLOSING.match(text, end)
    return closing is not None and (closing.end() == len(text) or ". " in closing[0])


def _countries_first(passage: Passage, mentions: list[Mention]) -> tuple[list[Pair], int]:
    base, text = passage.block.start_char, text_of(passage.doc)
    pairs: list[Pair] = []
    country, end = mentions[0], 0
    for mention in mentions[1:]:
        start, again = mention.start_char - base, bool(pairs) and pairs[-1].country is country
        if mention.label is Label.COUNTRY:
            if not again or not _NEXT.fullmatch(text, end, start):
                break
            country = mention
            continue
        told = _told(text, end if again else country.end_char - base, start)
        mark, behind = _behind(text, mention.end_char - base)
        if told is None or (again and not (told[0] or mark)):
            break
        pairs.append(Pair(country, mention, told[0] or mark))
        end = behind
    return pairs, end


def _dates_first(passage: Passage, mentions: list[Mention]) -> tuple[list[Pair], int]:
    base, text = passage.block.start_char, text_of(passage.doc)
    pairs: list[Pair] = []
    date, end = mentions[0], mentions[0].end_char - base
    for mention in mentions[1:]:
        start = mention.start_char - base
        if mention.label is Label.DATE:
            if not pairs or pairs[-1].date is not date or not _NEXT.fullmatch(text, end, start):
                return [], 0
            date = mention
        elif (_WITH if pairs and pairs[-1].date is date else _HEADS).fullmatch(text, end, start):
            mark, end = _behind(text, mention.end_char - base)
            pairs.append(Pair(mention, date, mark))
            continue
        else:
            return [], 0
        end = mention.end_char - base
    return pairs, end


def _told(text: str, low: int, high: int) -> tuple[str | None] | None:
    """What the words between a country and its date tell, which may be nothing; None where they are no part of a list."""
    towards = _TOWARDS.fullmatch(text, low, high)
    if towards is None:
        return None
    words = [word.strip(".:,") for word in towards[2].split()]
    words = [word for word in words if word.lower() not in _SMALL]
    if not words:
        return (None,)
    said = " ".join(words)
    if not towards[1] and len(said) > ABBREVIATED:
        return None  # "Peru ratified in 1998": a sentence
    event = event_lexicon().marks.get(said) or label_event(said)
    return (event,) if event else None


def _behind(text: str, end: int) -> tuple[str | None, int]:
    """The event that a mark behind a date tells ("2020 (accession)"), and where the mark ends."""
    found = _MARK.match(text, end)
    event = event_lexicon().marks.get(found[1] or found[2]) if found else None
    return (event, found.end()) if event and found else (None, end)
