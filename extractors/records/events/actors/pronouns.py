"""Countries meant by a pronoun or a bare noun: "It ratified X", "the country acceded", "its parliament", "they signed"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extractors.clauses import Item, Kind, Sentence, is_adjective
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.actors.country_lists import opening
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.roles import role_lexicon, role_words
from extractors.records.events.words.verb_group import words
from extractors.records.events.words.verbs import Shape, phrase_at
from extractors.sentences import sentence_bounds
from schemas.document import BlockKind
from schemas.mention import Label, Mention

REACH = 7  # items from a pronoun to the verb that it is the subject of
SENTENCES = 3  # sentences back to the country that is meant
OPENS = 40  # characters of a sentence before the country that is its subject
FILLED = 0.7  # of a heading's characters: then it is the country's name
PAIR = 2
WINDOW = 900  # characters back to the sentences that are looked at
# What may stand before the subject of a sentence: "In 2012, the Republic of Norway …", "Meanwhile, Norway …".
_BEFORE_SUBJECT = re.compile(
    r"[\W\d_]{0,6}(?:(?:In|On|By|Since|At|During)\s[^,.;]{1,30},\s|[A-Z][a-z]{2,14},\s)?(?:The\s|the\s)?[\W_]{0,4}"
)
_BEHIND = re.compile(r"(?:^|\W)(?:by|in|from|with|to|near|off|at|for|between|among|against|on|of)\s(?:the\s)?\Z", re.IGNORECASE)
_OF_GOVERNMENT = re.compile(r"\b(?:government|republic|kingdom|parliament|congress|state|commonwealth)s?\sof\s(?:the\s)?\Z", re.IGNORECASE)
_AND = re.compile(r"(?:,|,? and|,? &)\s(?:the )?")


def means_countries(known: frozenset[str]) -> bool:
    """Whether words hold a pronoun or noun that can mean a country, and a verb of which it can be the subject."""
    return not known.isdisjoint(words("country_pronoun")) and not known.isdisjoint(words("country_verb"))


def with_pronouns(entries: Entries, sentence: Sentence) -> Sentence:
    """The sentence with a country in the place of each word that means one and is the subject of an act; the same where there is none."""
    if not means_countries(sentence.vocabulary):
        return sentence
    items, at, changed = list[Item](), 0, False
    while at < len(sentence):
        end, plural = _pronoun(sentence, at)
        meant = _meant(entries, sentence, at, plural=plural) if end > at and _acts(sentence, end, plural=plural) else []
        if meant:
            items.extend(_in_place(sentence, at, end, meant))
            at, changed = end, True
        else:
            items.append(sentence[at])
            at += 1
    if not changed:
        return sentence
    return Sentence(sentence.passage, items, sentence.start_char, sentence.end_char, sentence.vocabulary)


def country_over(entries: Entries, passage: Passage) -> Mention | None:
    """The country that is all that the heading over a line names, or the term that it defines: "Kenya", over "Ratified in 2004"."""
    block = passage.block
    over = entries.passage(block.heading_blocks[-1]) if block.heading_blocks else None
    if block.kind is BlockKind.DEFINITION:
        over = entries.before(passage)
    named = _countries(over) if over and over.block.kind in (BlockKind.HEADING, BlockKind.TERM) else []
    if over is None or len(named) != 1:
        return None
    filled = named[0].end_char - named[0].start_char >= FILLED * (over.block.end_char - over.block.start_char)
    return named[0] if filled else None


def with_heading(entries: Entries, sentence: Sentence) -> Sentence:
    """A sentence that begins with what a country did, with the country of its heading before it: "Signed on 3 May 2001"."""
    country = country_over(entries, sentence.passage) if sentence.items and not sentence.is_kind(0, Kind.COUNTRY) else None
    if country is None or not _acts(sentence, 0) or _has_subject(sentence):
        return sentence
    start = sentence[0].start_char
    subject = Item(Kind.COUNTRY, country.surface.lower(), start, start, True, country.value)
    return Sentence(sentence.passage, [subject, *sentence.items], sentence.start_char, sentence.end_char, sentence.vocabulary)


def _has_subject(sentence: Sentence) -> bool:
    """ "Signed in 2002 and extended in 2007, the Memorandum …": whether an agreement stands behind the first comma as the subject."""
    comma = next((at for at in range(len(sentence)) if sentence.text_at(at) == ","), len(sentence))
    place = comma + 1
    while sentence.text_at(place) in words("determiner"):
        place += 1
    return sentence.is_kind(place, Kind.AGREEMENT)


def _pronoun(sentence: Sentence, at: int) -> tuple[int, bool]:
    """Where "it", "the country", "its parliament", "the country's government" ends that begins here, and whether it means several."""
    text = sentence.text_at(at)
    if text in {"it", "they", "both", "we"}:
        return at + 1, text != "it"
    if text in words("all_of") and sentence.text_at(at + 1) == "of" and sentence.text_at(at + 2) == "us":
        return at + 3, True
    if text == "its" and sentence.text_at(at + 1) in words("government"):
        return at + 2, False
    if text in {"the", "this", "that"} and sentence.text_at(at + 1) in words("country_noun"):
        end = at + 2
        if sentence.text_at(end) == "'s":
            return (end + 2, False) if sentence.text_at(end + 1) in words("government") else (at, False)
        return end, False
    if text == "the" and sentence.text_at(at + 1) in words("government"):
        return at + 2, False
    return at, False


def _acts(sentence: Sentence, at: int, *, plural: bool = False) -> bool:
    """Whether a verb follows of which only a country can be the subject: past auxiliaries, adverbs and denials."""
    passive = False
    for place in range(at, min(len(sentence), at + REACH)):
        text = sentence.text_at(place)
        if passive and any(_is_standing(sentence, place, section) for section in ("standing", "standing_alone")):
            return True
        taking = any(_is_standing(sentence, place, section) for section in ("takes_part", "takes_part_alone"))
        if not passive and (taking or _is_own_act(sentence, place) or (plural and text in words("made"))):
            return True
        if text in {"did", "done"} and sentence.text_at(place + 1) == "so":
            return True  # "Peru was the last to ratify X; it did so in 2012"
        small = (
            words("auxiliary") | words("adverb") | words("irreal") | role_words("filler") | role_words("refusing") | role_words("refusal")
        )
        if text not in small | words("ordinal") | {"remain", "remains", "remained", "became", "country", "among", "parties"}:
            return False
        passive = passive or text in words("be") | {"remain", "remains", "remained", "became"}
    return False


def _is_own_act(sentence: Sentence, at: int) -> bool:
    phrase = phrase_at(sentence, at)
    return phrase is not None and phrase.event(Shape.MEMBER, Shape.MEMBER_INFINITIVE) is not None and phrase.phrase.words != ("left",)


def _is_standing(sentence: Sentence, at: int, section: str) -> bool:
    known = role_lexicon().phrases.get(sentence.text_at(at), ())
    return any(kind == section and all(sentence.text_at(at + n) == word for n, word in enumerate(phrase)) for phrase, kind, _ in known)


def _meant(entries: Entries, sentence: Sentence, at: int, *, plural: bool) -> list[tuple[str, str]]:
    """The countries (value, surface) that are meant: named before in the sentence, else as the subject of one of those before it."""
    if sentence.text_at(at) == "we" or sentence.text_at(at + 2) == "us":
        return [(each.value, each.surface) for each in entries.speakers or _owner(entries, sentence.passage)]
    own = [item for item in sentence.items[:at] if item.kind is Kind.COUNTRY and not item.adjective]
    if plural and own and sentence.text_at(at) in {"they", "both"} and (said := _speaking(sentence, at)):
        return [(item.value, item.text) for item in said]
    if own and not plural:
        first = [item for item in opening(sentence) if item.start_char < sentence[at].start_char]
        named = {item.value: item.text for item in (first or own)}
        return list(named.items()) if len(named) == 1 else []
    if sentence.text_at(at - 1) not in words("clause") | {
        "",
        ",",
        ";",
        ":",
        "(",
        "–",
        "—",
        "which",
        "that",
        "for",
    } and not sentence.is_kind(at - 1, Kind.DATE):
        return []
    passage = sentence.passage
    named_before = _before(passage, sentence.start_char, plural=plural)
    if named_before is None:
        named_before = next((found for other in _introducing(entries, passage) if (found := _named(other, plural=plural))), [])
    if sentence.text_at(at) == "both" and len(named_before) != 2:
        return []
    return [(each.value, each.surface) for each in named_before]


def _speaking(sentence: Sentence, at: int) -> list[Item]:
    """ "A and B said that they will remain parties", "…, although both remain parties": the countries that open the sentence."""
    if sentence.text_at(at) == "both":
        two = opening(sentence)
        return two if len({item.value for item in two}) == PAIR and sentence.text_at(at - 1) in words("clause") | {";", ":", ","} else []
    verb = at - 2 if sentence.text_at(at - 1) == "that" else at - 1
    first = opening(sentence)
    if sentence.text_at(at - 1) in {":", ";"}:
        return first if len(first) > 1 else []  # "A and B are parties to X; they ratified it in 1990 and 2000"
    return first if len(first) > 1 and sentence.text_at(verb) in words("report") | {"say", "says", "declared", "announced"} else []


def _owner(entries: Entries, passage: Passage) -> list[Mention]:
    """Who "we" are under "New Zealand's climate targets": the country whose own a heading calls what stands below it."""
    for number in passage.block.heading_blocks[::-1]:
        over = entries.passage(number)
        named = _countries(over) if over else []
        behind = text_of(over.doc)[named[0].end_char - over.block.start_char :] if over and named else ""
        if over and len({each.value for each in named}) == 1 and behind.startswith(("'s ", "’s ")):
            return named[:1]
    return []


def _before(passage: Passage, start_char: int, *, plural: bool) -> list[Mention] | None:
    """The subject of the nearest sentence before in the passage that has a country for it; None where all that stands before names none."""
    base, text = passage.block.start_char, text_of(passage.doc)
    low = max(0, start_char - base - WINDOW)
    bounds = sentence_bounds(text[low : start_char - base])
    for begun, end in bounds[::-1][:SENTENCES]:
        named = [each for each in _countries(passage) if base + low + begun <= each.start_char < base + low + end]
        if named:
            return _subject(text, base, low + begun, named, plural=plural)
    return [] if len(bounds) > SENTENCES else None


def _introducing(entries: Entries, passage: Passage) -> Iterator[Passage]:
    """What stands over a passage that names no country before: its lead-in, and the headings over it."""
    for number in (passage.block.lead_in, *passage.block.heading_blocks[::-1]):
        if (found := entries.passage(number)) is not None:
            yield found


def _named(passage: Passage, *, plural: bool) -> list[Mention]:
    """The country of a lead-in or a heading, where it names only one, or several that are meant together."""
    named = _countries(passage)
    firsts = list({each.value: each for each in reversed(named)}.values())[::-1]
    return firsts if (len(firsts) > 1) == plural and firsts else []


def _subject(text: str, base: int, begun: int, named: list[Mention], *, plural: bool) -> list[Mention]:
    """The countries that open a sentence; of others the only one that is named in it as no place and no agent."""
    first = named[0].start_char - base
    bracketed = plural and text[begun:first].rstrip().endswith("(")  # "All eight Arctic states (A, B, …) signed it. They …"
    if bracketed or (
        first - begun <= OPENS
        and (_BEFORE_SUBJECT.fullmatch(text, begun, first) or _OF_GOVERNMENT.search(text[max(0, first - 40) : first]))
    ):
        group = [named[0]]
        for before, after in pairwise(named):
            if not _AND.fullmatch(text, before.end_char - base, after.start_char - base):
                break
            group.append(after)
        return group if (len(group) > 1) == plural else []
    if plural or len({each.value for each in named}) > 1:
        return []
    lead = text[max(begun, first - 40) : first]
    return named[:1] if not _BEHIND.search(lead) or _OF_GOVERNMENT.search(lead) else []


def _countries(passage: Passage) -> list[Mention]:
    return [each for each in passage.labelled(Label.COUNTRY) if not is_adjective(each)]


def _in_place(sentence: Sentence, at: int, end: int, named: list[tuple[str, str]]) -> list[Item]:
    start_char, end_char = sentence[at].start_char, sentence[end - 1].end_char
    countries = [Item(Kind.COUNTRY, surface.lower(), start_char, end_char, True, value) for value, surface in named]
    joint = Item(Kind.WORD, "and", end_char, end_char)
    return [item for country in countries for item in (joint, country)][1:]
