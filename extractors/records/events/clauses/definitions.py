"""What a sentence says that an agreement is: "X is a treaty between A and B signed in 1991, which entered into force in 1993"."""

from extractors.clauses import Kind, Sentence
from extractors.records.events.reference.named_subject import is_owner, subject_agreement
from extractors.records.events.words.brackets import skip_bracket_back
from extractors.records.events.words.verb_group import words

REACH = 36  # items from a verb back to the noun that it is told of
NOUN = 14  # items from the noun back to its article: "a voluntary, public-private partnership"
_IS = frozenset({"is", "was", "remains", "are", "were"})
_ARTICLES = frozenset({"a", "an", "the"})
_JOINS = frozenset({",", "-", "–", "and"})


def defined(sentence: Sentence, clause: int) -> int | None:
    """The subject of a definition whose noun the clause that begins here is told of: an agreement's item, or the pronoun that opens it.

    None where the clause is about something named between the two: "a treaty run by a body that was set up in 1990".
    """
    at, relative = clause - 1, sentence.text_at(clause - 1) in {"that", "which"}
    at = at - 1 if relative else at
    parted = sentence.text_at(at) == "," or sentence.is_kind(at, Kind.COUNTRY)
    at = at - 1 if sentence.text_at(at) == "," else at
    for noun in range(at, max(0, at - REACH), -1):
        text = sentence.text_at(noun)
        if text in words("head_noun") and not sentence[noun].capital:
            article = article_of(sentence, noun)
            return _subject(sentence, article) if article is not None else None
        if sentence.is_kind(noun, Kind.AGREEMENT):
            if (relative and parted) or not is_owner(sentence, noun):
                return None
        elif text in words("auxiliary") | words("relative") | {";", ":", "by"} or (text in {"a", "an"} and not parted):
            return None
    return None


def article_of(sentence: Sentence, noun: int, past: frozenset[str] = frozenset()) -> int | None:
    """Where the article of a noun stands, past adjectives and a year, and past these prepositions: "a 1991 bilateral agreement"."""
    for at in range(noun - 1, max(-1, noun - NOUN), -1):
        item = sentence[at]
        if item.text in _ARTICLES:
            return at
        described = item.is_word or item.text in _JOINS or item.kind in (Kind.DATE, Kind.COUNTRY)
        named = sentence[at - 1].capital and (sentence[at + 1].capital or item.text == "of")  # "Commission for Europe" in it
        if not described or (item.text in words("stop") | words("preposition") - past and not named):
            return None
    return None


def _subject(sentence: Sentence, article: int) -> int | None:
    before = article - 1
    if sentence.text_at(before) == ",":
        named = skip_bracket_back(sentence, before - 1)
        return named if sentence.is_kind(named, Kind.AGREEMENT) else None
    if sentence.text_at(before) not in _IS:
        return None
    if before == 1 and sentence.text_at(0) in words("pronoun"):
        return 0
    return subject_agreement(sentence, before)
