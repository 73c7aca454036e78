"""Sentences without what is put into them: "X, as it is known, took effect in 1984" is read as "X took effect in 1984"."""

from extractors.clauses import Kind, Sentence
from extractors.records.events.words.brackets import CLOSING, OPENING
from extractors.records.events.words.verb_group import words
from extractors.records.events.words.verbs import event_lexicon

LONG = 40  # items of an aside
PAIRED_DASHES = frozenset("–—")
Span = tuple[int, int]  # the items of an aside with its marks, half-open


def without_asides(sentence: Sentence) -> Sentence:
    """The sentence without its brackets, appositions and relative clauses between commas; the same where it has none.

    "The treaty, formally X, was …" keeps the name in place of the noun.
    """
    if not any(item.kind is Kind.MARK for item in sentence.items):
        return sentence
    spans = _merged(sorted([*_brackets(sentence), *_between_dashes(sentence), *_between_commas(sentence)]))
    if not spans:
        return sentence
    items, at = list(sentence.items[:0]), 0
    for start, end in spans:
        kept = sentence.items[at:start]
        name = _name_for(sentence, start, end)
        items += kept if name is None else [*kept[:-1], sentence[name]]
        at = end
    return Sentence(sentence.passage, items + sentence.items[at:], sentence.start_char, sentence.end_char, sentence.vocabulary)


def _name_for(sentence: Sentence, start: int, end: int) -> int | None:
    """ "The treaty, formally X, was …": the name that the aside gives to the noun before it."""
    named = [at for at in range(start, end) if sentence.is_kind(at, Kind.AGREEMENT)]
    told = sentence.text_at(start - 1) in words("head_noun") and sentence.text_at(start - 2) in words("determiner")
    opens = sentence.text_at(start + 1) in words("naming") | words("naming_adverb") | words("entitling") | {"the"}
    return named[0] if told and opens and len(named) == 1 and named[0] - start <= len("X, as") else None


def _brackets(sentence: Sentence) -> list[Span]:
    """Brackets, but for those that tell when and where: "(Bergen, May 2004)"."""
    found, opened = list[Span](), -1
    for at, item in enumerate(sentence.items):
        if item.text in OPENING:
            opened = at
        elif item.text in CLOSING and opened >= 0:
            dated = any(sentence.is_kind(inside, Kind.DATE) for inside in range(opened, at))
            told = any(sentence.text_at(inside) in event_lexicon().triggers for inside in range(opened, at))
            if at - opened <= LONG and (told or not dated):
                found.append((opened, at + 1))
            opened = -1
    return found


def _between_dashes(sentence: Sentence) -> list[Span]:
    dashes = [at for at, item in enumerate(sentence.items) if item.text in PAIRED_DASHES]
    paired = len(dashes) > 1 and dashes[0] > 0 and dashes[1] - dashes[0] <= LONG
    return [(dashes[0], dashes[1] + 1)] if paired else []


def _between_commas(sentence: Sentence) -> list[Span]:
    """From the nearest comma that opens an aside to one behind which the clause goes on with its verb or its date."""
    found, opened = list[Span](), -1
    for at, item in enumerate(sentence.items):
        if item.text in {";", ":"}:
            opened = -1
        if item.text != ",":
            continue
        if opened >= 0 and at - opened <= LONG and _goes_on(sentence, at + 1) and not _tells_of(sentence, opened, at):
            found.append((opened, at + 1))
            opened = -1
        if at and _opens(sentence, at + 1):
            opened = at
    return found


def _tells_of(sentence: Sentence, opened: int, closing: int) -> bool:
    """ "…, which entered into force a year later, on DAY": whether the day behind an aside is that of a verb in it, which has no other."""
    dated = sentence.text_at(closing + 1) in {"in", "on"} and sentence.is_kind(closing + 2, Kind.DATE)
    if not dated or sentence.text_at(opened + 1) not in words("relative"):
        return False
    inside = range(opened + 2, closing)
    told = any(sentence.text_at(at) in event_lexicon().phrases for at in inside)
    return told and not any(sentence.is_kind(at, Kind.DATE) for at in inside)


def _opens(sentence: Sentence, at: int) -> bool:
    """Whether an aside may begin here: an apposition, a relative clause, a participle, a circumstance without a date of its own."""
    if at >= len(sentence) or not sentence[at].is_word or sentence[at].capital:
        return False
    text = sentence.text_at(at)
    if text == "the" and sentence.is_kind(at + 1, Kind.COUNTRY):
        return False  # one of a list: "A, the Cook Islands, B"
    if text in words("relative") | words("aside") | words("naming") | words("naming_adverb") | words("entitling") | {"a", "an", "the"}:
        return True
    return text.endswith(("ed", "ing")) and len(text) > 4


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether the clause goes on here that an aside interrupted: with its verb, or with the date of it."""
    while sentence.text_at(at) in words("adverb") or (sentence.text_at(at).endswith("ly") and sentence[at].is_word):
        at += 1
    if sentence.text_at(at) in {"in", "on"}:
        return sentence.is_kind(at + 1, Kind.DATE)
    if at >= len(sentence) or not sentence[at].is_word or sentence[at].capital:
        return False
    return sentence.text_at(at) in words("auxiliary") or sentence.text_at(at) in event_lexicon().phrases


def _merged(spans: list[Span]) -> list[Span]:
    """The spans that stand in no other one, in order."""
    kept = list[Span]()
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
        elif end > kept[-1][1]:
            kept[-1] = (kept[-1][0], end)
    return kept
