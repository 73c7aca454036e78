"""Agreements that a plural noun means and a list behind it names: "a party to several conventions, including X, Y and Z"."""

import re

from extractors.clauses import Kind, Sentence
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.brackets import skip_bracket
from extractors.records.events.words.verb_group import words
from extractors.sentences import sentence_bounds

_THESE = re.compile(
    r"\s{0,3}(?:(?:Some|Most|Examples) of )?(?:[Tt]hese|[Tt]hey|[Tt]hem|Examples|[Aa]mong (?:these|them))"
    r"\s(?:are|include|were|is):?\s(?:the\s)?"
)
FAR = 16  # items from the noun to what opens the list
MOST = 60  # agreements of a list that a sentence holds
_BEING = frozenset({"are", "were", "is"})
_ARTICLES = frozenset({"the", "a", "an", "its"})
_OWNERS = frozenset({"under", "to", "of", "within", "the"})  # before the agreement whose protocols they are
_BETWEEN = frozenset(
    {",", ";", "and", "or", "&", "the", "its", "their", "both", "as", "well", "to", "of", "also", "-", "–", "•", "*", ")", "_"}
)


def listed_behind(entries: Entries, sentence: Sentence, at: int) -> tuple[int, list[str]]:
    """Where the words end that begin here and mean those of the list behind them, and their names; none where there is no such list."""
    end = at
    while sentence.text_at(end) in words("several_of") or sentence.text_at(end).isdigit():
        end += 1
    if sentence.text_at(end) == ":" and sentence.text_at(end - 1) == "following" and end > at:
        return end, _names(sentence, end + 1)  # "has ratified the following: X, Y"
    if not is_plural(sentence.text_at(end)) or sentence.text_at(at - 1) in words("none_of") or sentence.text_at(at) == "of":
        return at, []
    while sentence.text_at(end + 1) in {"and", "or", "/", "&"} and is_plural(sentence.text_at(end + 2)):
        end += 2
    among = sentence.text_at(end + 1) == "among"  # whose they are is told of a number
    start = _list_start(sentence, end + 1) if not among else None
    if start is None and end + 2 >= len(sentence):
        return end + 1, _told_next(entries, sentence)
    return end + 1, _names(sentence, start) if start is not None else []


def _told_next(entries: Entries, sentence: Sentence) -> list[str]:
    """ "Kenya is a party to several conventions. These include X and Y": those that the next sentence names."""
    block, text = sentence.passage.block, entries.reading.document.text
    opened = _THESE.match(text, sentence.end_char, block.end_char)
    if opened is None:
        return []
    bounds = sentence_bounds(text[opened.end() : block.end_char])
    stop = opened.end() + bounds[0][1] if bounds else block.end_char
    behind = (ref for ref in entries.references.get(block.number, ()) if ref.how != "reference")
    return list(dict.fromkeys(ref.name for ref in behind if opened.end() <= ref.start_char < stop))


def is_plural(noun: str) -> bool:
    """Whether a word means several agreements: "treaties", "MEAs"."""
    return noun == "meas" or (noun.endswith("s") and singular(noun) in words("head_noun"))


def singular(noun: str) -> str:
    """ "treaties" is "treaty", "protocols" is "protocol"."""
    return noun.removesuffix("ies") + "y" if noun.endswith("ies") else noun.removesuffix("s")


def _list_start(sentence: Sentence, begin: int) -> int | None:
    """Where the list begins: behind ", including", "such as", "namely", ", among them", "(e.g." or a colon."""
    for at in range(begin, min(len(sentence), begin + FAR)):
        text, following = sentence.text_at(at), sentence.text_at(at + 1)
        if text == ":" or text in words("listing"):
            return at + 2 if following in {":", ","} else at + 1
        if (text, following) in {("such", "as"), ("among", "them"), ("for", "example"), ("as", "follows")}:
            return at + 3 if sentence.text_at(at + 2) in {":", ","} else at + 2
        if text in _BEING and at > begin and sentence.is_kind(at + 1 + (following in _ARTICLES), Kind.AGREEMENT):
            return at + 1  # "the conventions that Kenya has ratified are X and Y"
        owner = sentence.is_kind(at, Kind.AGREEMENT) and sentence.text_at(at - 1) in _OWNERS
        if (sentence.is_kind(at, Kind.AGREEMENT) and not owner) or text in {";", ")"}:
            return None
    return None


def _names(sentence: Sentence, start: int) -> list[str]:
    """The agreements of the list that begins here, past brackets, years and marks of items."""
    found, at = dict[str, None](), start
    while at < len(sentence) and len(found) < MOST:
        if sentence.is_kind(at, Kind.AGREEMENT):
            found[sentence[at].value] = None
        elif (behind := skip_bracket(sentence, at)) > at:
            at = behind
            continue
        elif not (sentence.text_at(at) in _BETWEEN or (found and sentence.is_kind(at, Kind.DATE)) or sentence.text_at(at).isdigit()):
            break
        at += 1
    return list(found)
