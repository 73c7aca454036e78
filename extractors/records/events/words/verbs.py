"""The verbs, nouns and labels by which texts state that something happened to an agreement: data, read once."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import product

from extractors.clauses import Kind, Sentence
from extractors.lexicon import table

INSIDE = 12  # items between a verb and the instrument that is handed over by it
REPEATED = frozenset({"amended", "updated", "expanded", "renewed"})  # what may have several dates: "amended in 1990, 1992 and 1997"


class Shape(StrEnum):
    """How a phrase stands to its agreement: see the sections of the lexicon."""

    HAPPENS = "happens"
    HAPPENS_WITHOUT_OBJECT = "happens_without_object"
    BECOMES = "becomes"
    STATE = "state"
    DONE = "done"
    DONE_INFINITIVE = "done_infinitive"
    MEMBER = "member"
    MEMBER_INFINITIVE = "member_infinitive"
    STANDING = "standing"
    GERUND = "gerund"
    FOLLOWS = "follows"
    FOLLOWS_INVERTED = "follows_inverted"
    HAPPENS_INFINITIVE = "happens_infinitive"
    BRINGS = "brings"
    WELCOMES = "welcomes"
    TAKES_OUT = "takes_out"
    ARRIVES = "arrives"
    NOTHING = "nothing"
    NOUN = "noun"


BECOMING = {"became": Shape.MEMBER, "become": Shape.MEMBER_INFINITIVE, "becoming": Shape.GERUND}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase with the events that it can state, by shape."""

    words: tuple[str, ...]
    events: dict[Shape, str]


@dataclass(frozen=True, slots=True)
class Verb:
    """A phrase at its place in a sentence: items `start` to `end`, half-open."""

    phrase: Phrase
    start: int
    end: int

    def event(self, *shapes: Shape) -> str | None:
        """The event that it states in the first of these shapes that it can have."""
        events = self.phrase.events
        for shape in shapes:
            if shape in events:
                return events[shape]
        return None


@dataclass(frozen=True, slots=True)
class EventLexicon:
    """The lexicon: phrases, labels, and the small words around verbs."""

    phrases: dict[str, dict[str, tuple[Phrase, ...]]]  # by first and second word, the longest first; "" is a phrase of one word
    labels: dict[str, str]
    marks: dict[str, str]
    mark_words: frozenset[str]
    listed: dict[str, str]
    objects: dict[str, str]
    changing: dict[str, str]
    words: dict[str, frozenset[str]]
    begins: frozenset[str]  # words with which a verb begins
    ranks: frozenset[str]  # what may stand before what is counted
    handing: dict[str, Shape]  # "deposited": how the verb stands to whoever hands over an instrument
    completing: dict[str, Shape]  # "completed": the same of procedures
    instruments: dict[str, str]  # "ratification": the event that an instrument of it tells
    counted: dict[str, tuple[str, int]]  # "weeks": days, by sevens
    past: dict[str, str]  # verbs of headlines: present → past
    triggers: frozenset[str]  # a text without any of these words, or one of a label, states no event
    label_words: frozenset[str]
    loose: frozenset[str]  # pronouns and nouns that can mean an agreement


@cache
def event_lexicon() -> EventLexicon:
    """The lexicon of events, read once a process."""
    data = table("events")
    events: dict[tuple[str, ...], dict[Shape, str]] = {}
    for shape in Shape:
        for event, phrases in data[shape.value].items():
            for words in (words for phrase in phrases for words in spelt_out(phrase)):
                events.setdefault(words, {})[shape] = event
    by_first: dict[str, dict[str, list[Phrase]]] = {}
    for sequence in sorted(events, key=lambda each: (-len(each), each)):
        second = sequence[1] if len(sequence) > 1 else ""
        by_first.setdefault(sequence[0], {}).setdefault(second, []).append(Phrase(sequence, events[sequence]))
    handing, completing = (
        {verb: Shape(shape) for shape, listed in data[table].items() for verb in listed.split()} for table in ("handing", "completing")
    )
    begins = frozenset(by_first) | frozenset(handing) | frozenset(completing)
    small = {name: frozenset(text.split()) for name, text in data["words"].items()}
    past = {present: then for then, forms in data["past"].items() for present in forms.split()}
    labels = {label: event for event, listed in data["label"].items() for label in listed}
    marks = {mark: event for event, listed in data["mark"].items() for mark in listed}
    objects = {noun: event for event, listed in data["object"].items() for noun in listed}
    return EventLexicon(
        phrases={first: {second: tuple(each) for second, each in phrases.items()} for first, phrases in by_first.items()},
        labels=labels,
        marks=marks,
        mark_words=frozenset(word for mark in marks for word in mark.lower().split()),
        listed={word: event for event, words in data["listed"].items() for word in words},
        objects=objects,
        changing={word: event for event, text in data["changing"].items() for word in text.split()},
        words=small,
        ranks=small["numbering"] | small["ordinal"],
        handing=handing,
        completing=completing,
        instruments={noun: event for event, nouns in data["instrument"].items() for noun in nouns.split()},
        counted={noun: (unit, each) for unit, nouns in data["counted"].items() for noun, each in nouns.items()},
        past=past,
        begins=begins,
        triggers=begins | frozenset(present for present, then in past.items() if then in begins),
        label_words=frozenset(word for label in labels for word in label.split()) - {"in", "into", "a", "or", "of"},
        loose=small["pronoun"]
        | small["head_noun"]
        | small["resumed"]
        | {now for now, then in past.items() if then in small["resumed"]}
        | small["text"]
        | small["regime"]
        | {"its", "them"},
    )


def spelt_out(phrase: str) -> Iterator[tuple[str, ...]]:
    """The phrases that one with choices stands for: "signed on to|onto" is two."""
    return product(*(word.split("|") for word in phrase.split()))


def verbs(sentence: Sentence) -> Iterator[Verb]:
    """The event phrases of a sentence, in order, without overlap, the longest at each place."""
    begins, free = event_lexicon().begins, 0
    for at, item in enumerate(sentence.items):
        if at < free or item.text not in begins or item.kind is not Kind.WORD:
            continue
        verb = phrase_at(sentence, at)
        if verb is None or verb.phrase.words == ("became",) or verb.event(Shape.FOLLOWS):
            verb = _numbered_member(sentence, at) or verb
        if verb and not _leads_on(sentence, verb):
            yield verb
            free = verb.end


def _numbered_member(sentence: Sentence, at: int) -> Verb | None:
    """ "became the 193rd Party to", "became its newest member": a number or a word for it, and perhaps a day, stand inside the phrase."""
    small, begin = event_lexicon().words, at
    taken = sentence.text_at(at) in {"was", "were"} and sentence.text_at(at + 1) in small["taken"] and sentence.text_at(at + 2) == "as"
    if taken:
        at += 2  # "was accepted as the seventh member"
    elif sentence.text_at(at) not in BECOMING:
        return None
    place = at + 1
    if sentence.text_at(place) in {"in", "on"} and sentence.is_kind(place + 1, Kind.DATE):
        place += 2  # "becoming on 19 April 2013 the 166th Party to"
    first = place
    while sentence.text_at(place) in _ranks(sentence, place) | small["superlative"]:
        place += 1
    noun, end = sentence.text_at(place), place + 1
    if _does_more(sentence, end):
        return None  # "became the 20th party, on DAY, to ratify X": told by the second verb
    if place == first or noun not in small["member_noun"] or sentence.text_at(end) not in {"to", "of", "in", "on", "as", "since", ",", ""}:
        return None
    end += sentence.text_at(end) in {"to", "of"} and not sentence.is_kind(end + 1, Kind.DATE)
    event, shape = "signed" if noun == "signatory" else "joined", BECOMING.get(sentence.text_at(begin), Shape.MEMBER)
    return Verb(Phrase((sentence.text_at(begin), noun), {shape: event}), begin, end)


def _leads_on(sentence: Sentence, verb: Verb) -> bool:
    """ "became the 20th Party to accept X", "were the first parties to ratify it": told by the second verb."""
    infinitive = phrase_at(sentence, verb.end) if sentence.text_at(verb.end - 1) == "to" else None
    return infinitive is not None and infinitive.event(Shape.MEMBER_INFINITIVE) is not None and verb.event(Shape.MEMBER) == "joined"


def _ranks(sentence: Sentence, at: int) -> frozenset[str]:
    """What may stand at a place before what is counted: "the 193rd", "its first", "the newest"."""
    return event_lexicon().ranks | ({sentence.text_at(at)} if sentence.text_at(at).isdigit() else frozenset())


def _does_more(sentence: Sentence, at: int) -> bool:
    """Whether a time between commas and an infinitive follow."""
    date = at + 2 if sentence.text_at(at + 1) in {"in", "on"} else at + 1
    return sentence.text_at(at) == "," and sentence.is_kind(date, Kind.DATE) and [sentence.text_at(date + n) for n in (1, 2)] == [",", "to"]


def _instrument(sentence: Sentence, at: int) -> Verb | None:
    """ "deposited its instrument of ratification of", "handed in the 50th", "lodged Peru's", "the first to submit their acceptances"."""
    lexicon = event_lexicon()
    shape = lexicon.handing.get(sentence.text_at(at))
    if shape is None:
        return None
    place = _object_head(sentence, at + 1, lexicon.words["handed_over"])
    if sentence.text_at(place) == "of" and sentence.text_at(place - 1) in lexicon.words["told"]:
        place = _object_head(sentence, place + 1, lexicon.words["handed_over"])
    named = sentence.text_at(place) in lexicon.words["instrument"]
    noun = place + 2 if named and sentence.text_at(place + 1) == "of" else place
    event = lexicon.instruments.get(sentence.text_at(noun))
    if event is None or (noun == place and event == "accepted" and sentence.text_at(at) != "notified"):
        named = named or (
            sentence.text_at(place - 1) == "own" and sentence.text_at(place) in {"in", "on", ""}
        )  # "deposited its own on DAY"
        bare = named and noun == place > at + 1 and sentence.text_at(at) != "signed"
        return (
            Verb(
                Phrase((sentence.text_at(at), "instrument"), {shape: "ratified"}),
                at,
                place + (sentence.text_at(place) in lexicon.words["instrument"]),
            )
            if bare
            else None
        )
    end = noun + 1 + (sentence.text_at(noun + 1) in lexicon.words["instrument"])
    end += 2 * (sentence.text_at(end) in {"and", "or"} and sentence.text_at(end + 1) in lexicon.instruments)
    return Verb(Phrase((sentence.text_at(at), "instrument"), {shape: event}), at, end + (sentence.text_at(end) in {"of", "to", "for"}))


def _formality(sentence: Sentence, at: int) -> Verb | None:
    """ "completed its domestic procedures for the ratification of", "finished its accession to"."""
    lexicon = event_lexicon()
    shape, domestic = lexicon.completing.get(sentence.text_at(at)), lexicon.words["domestic"]
    if shape is None:
        return None
    noun = _object_head(sentence, at + 1, lexicon.words["handed_over"] | domestic)
    event = lexicon.instruments.get(sentence.text_at(noun - 1))
    if sentence.text_at(noun) in lexicon.words["formality"] and any(sentence.text_at(n) in domestic for n in range(at + 1, noun)):
        of_what = _object_head(sentence, noun + 2, lexicon.words["determiner"])
        event = lexicon.instruments.get(sentence.text_at(of_what), "ratified")
        noun = of_what + 1 if sentence.text_at(of_what) in lexicon.instruments else noun + 1
        event = event if sentence.text_at(noun) in {"of", "to", "for"} else None  # "their processes for ratification": of what is open
    elif noun < len(sentence) and sentence[noun].is_word and sentence.text_at(noun) not in {"of", "to", "in", "on"}:
        return None  # "completed its accession negotiations"
    if event is None:
        return None
    return Verb(Phrase((sentence.text_at(at), "formality"), {shape: event}), at, noun + (sentence.text_at(noun) in {"of", "to", "for"}))


def _object_head(sentence: Sentence, at: int, small: frozenset[str]) -> int:
    """Past what stands before a noun: small words, numbers, and a country whose own it is."""
    place = at
    while place < at + INSIDE and (sentence.is_kind(place, Kind.COUNTRY) or sentence.text_at(place) in small | _ranks(sentence, place)):
        place += 1
    return place


def phrase_at(sentence: Sentence, at: int) -> Verb | None:
    """The longest event phrase that begins at a place; None where none does."""
    if (through := _instrument(sentence, at) or _formality(sentence, at)) is not None:
        return through
    known = event_lexicon().phrases.get(sentence.text_at(at))
    if known is None:
        return None
    second = at + 1 + sentence.text_at(at + 1).endswith("ly")  # "entered definitively into force"
    for phrase in known.get(sentence.text_at(second) or " ", ()):
        end = second + len(phrase.words) - 1
        if end <= len(sentence) and all(sentence[second + n - 1].text == phrase.words[n] for n in range(2, len(phrase.words))):
            return Verb(phrase, at, end)
    return Verb(known[""][0], at, at + 1) if "" in known else None
