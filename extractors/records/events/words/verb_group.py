"""What stands around a verb: its auxiliaries and adverbs, and what they make of it."""

from dataclasses import dataclass

from extractors.clauses import Kind, Sentence
from extractors.records.events.words.verbs import event_lexicon

GATHERED = 24  # items from a verb of meeting to what was done
REACH = 14  # items that an apposition between a subject and its verb may have


@dataclass(frozen=True, slots=True)
class Group:
    """The auxiliaries and adverbs before a verb: where they begin, and what they make of it."""

    start: int
    passive: bool
    irreal: bool
    auxiliary: bool
    ordinal: bool = False  # "was the first country to ratify": a fact in spite of "to"
    until: int | None = None  # "did not enter into force until 2005": the place of the day on which it did


def words(name: str) -> frozenset[str]:
    """A list of small words of the lexicon."""
    return event_lexicon().words[name]


def group_before(sentence: Sentence, verb_start: int) -> Group:
    """The auxiliaries and adverbs that belong to the verb that begins here."""
    at, passive, irreal, auxiliary = verb_start, False, False, False
    while at > 0 and sentence[at - 1].is_word:
        word = sentence[at - 1].text
        if word == "far" and sentence.text_at(at - 2) == "so":
            at -= 2  # "has so far stayed outside"
            continue
        if word in words("irreal"):
            irreal = True
        elif word in words("auxiliary"):
            auxiliary = True
            passive = passive or word in words("be")
        elif not (
            word in words("adverb") or word in words("weekday") or (word.endswith("ly") and len(word) > 4 and word not in words("ly_noun"))
        ):
            break
        at -= 1
    if sentence.text_at(at) in words("weekday") and sentence.text_at(at - 1) == "on":
        at -= 1  # "on Tuesday signed"
    to = verb_start - 1 if sentence.text_at(verb_start - 1) not in words("adverb") else verb_start - 2  # "to both sign and ratify it"
    if irreal and sentence.text_at(to) == "to" and (before := _ordinal_before(sentence, to)) is not None:
        return Group(before, passive=False, irreal=False, auxiliary=True, ordinal=True)
    if _at_last(sentence, verb_start):
        return Group(verb_start, passive=False, irreal=False, auxiliary=True, ordinal=True)
    if (before := _caused(sentence, verb_start)) is not None or (before := _met_to(sentence, verb_start)) is not None:
        return Group(before, passive=False, irreal=False, auxiliary=True, ordinal=True)
    return Group(at, passive, irreal or conditional(sentence, at) or _neither(sentence, at), auxiliary)


def delayed(sentence: Sentence, group: Group, verb_end: int) -> int | None:
    """ "did not ratify X until 1994", "was not adopted until May 1999": the place of the day on which it happened after all."""
    said = {sentence.text_at(at) for at in range(group.start, verb_end)} & words("irreal")
    if not said or not said <= words("denial"):
        return None
    for at in range(verb_end, min(len(sentence), verb_end + REACH)):
        if sentence.text_at(at) in {"until", "till"}:
            place = at + 1
            while sentence.text_at(place) in words("adverb") | {"the", "early", "late", "mid", "spring", "summer", "autumn", "fall"}:
                place += 1
            return place if sentence.is_kind(place, Kind.DATE) else None
        if sentence.text_at(at) in {";", ":", ","}:
            return None
    return None


def _neither(sentence: Sentence, at: int) -> bool:
    """ "Neither Kenya nor Uganda signed X": whether the subject that ends here is none of those named."""
    if at < 1 or "nor" not in sentence.vocabulary:
        return False
    at -= 1
    while sentence.is_kind(at, Kind.COUNTRY) or sentence.text_at(at) in {"nor", "the", ",", "or"}:
        at -= 1
    return sentence.text_at(at) == "neither"


def _caused(sentence: Sentence, verb_start: int) -> int | None:
    """ "prompted Canada and Norway to sign", "saw Japan join": where the countries end that were brought to it."""
    to = sentence.text_at(verb_start - 1) == "to"
    end = verb_start - 1 if to else verb_start
    if not sentence.is_kind(end - 1, Kind.COUNTRY):
        return None
    at = end - 1
    while sentence.is_kind(at, Kind.COUNTRY) or sentence.text_at(at) in {",", "and", "the", "both", "&"}:
        at -= 1
    if sentence.text_at(at) not in words("causing" if to else "seeing"):
        return None
    return end if not group_before(sentence, at).irreal else None


def _at_last(sentence: Sentence, verb_start: int) -> bool:
    """ "Not until October 2021 did Turkey ratify X", "It took until 2021 for Turkey to ratify it": a fact, however late."""
    to = sentence.text_at(verb_start - 1) == "to"
    at = verb_start - 2 if to else verb_start - 1
    if not sentence.is_kind(at, Kind.COUNTRY):
        return False
    while sentence.is_kind(at, Kind.COUNTRY) or sentence.text_at(at) in {",", "and", "the", "both", "&"}:
        at -= 1
    if sentence.text_at(at) != ("for" if to else "did") or not sentence.is_kind(at - 1, Kind.DATE):
        return False
    return not to or sentence.text_at(at - 2) in {"until", "till"}


def _met_to(sentence: Sentence, verb_start: int) -> int | None:
    """ "joined with A and B to found X", "agreed to renew X": where the verb of meeting begins, which makes it a fact."""
    if sentence.text_at(verb_start - 1) != "to":
        return None
    decides = verb_start - 4 if sentence.is_kind(verb_start - 2, Kind.DATE) else verb_start - 2  # "decided on 3 May 2003 to amend X"
    if sentence.text_at(verb_start) in words("decided") and sentence.text_at(decides) in words("deciding"):
        return decides if not group_before(sentence, decides).irreal else None
    for at in range(verb_start - 2, max(-1, verb_start - 2 - GATHERED), -1):
        if sentence.text_at(at) in words("achieving") and sentence.text_at(verb_start) in words("achieved"):
            group = group_before(sentence, at)
            return group.start if not group.irreal else None
        if sentence.text_at(at) in words("deciding") or (sentence.text_at(at) == "," and sentence.text_at(at + 1) in {"and", "but"}):
            return None  # "A and B came, and in May C agreed to join"
        if sentence.text_at(at) in words("gathering"):
            return at if sentence.text_at(at - 1) not in words("irreal") else None
        if sentence.text_at(at) in words("stop") or sentence.text_at(at) in words("auxiliary"):
            return None
    return None


def _ordinal_before(sentence: Sentence, to: int) -> int | None:
    """Where "was the first country" begins before "to"; None where nothing of the kind stands there."""
    for at in range(to - 1, max(-1, to - 9), -1):
        one_of = sentence[at].text == "one" and sentence.text_at(at + 1) == "of"
        if (
            (sentence[at].text in words("ordinal") and sentence.text_at(at - 1) != "at")  # "at first refused to sign"
            or _is_most_recent(sentence, at)
            or _is_spelt(sentence, at)
            or one_of
            or _is_numbered(sentence, at)
        ):
            start = at
            while start > 0 and (
                sentence.text_at(start - 1)
                in words("auxiliary") | words("determiner") | {"becoming", "became", "become", "among", "one", "of", "and", "most"}
                or (sentence.text_at(start - 1).isdigit() and _is_numbered(sentence, start))
                or _is_numbered(sentence, start - 1)
            ):
                start -= 1
            return start if sentence.text_at(start - 1) != "," else _before_dated(sentence, start)
        if (sentence[at].text in words("stop") and sentence[at].text != "that") or sentence[at].text in words("auxiliary"):
            return None
    return None


def _is_spelt(sentence: Sentence, at: int) -> bool:
    """ "the eighteenth Party to accept it", "the fiftieth country to ratify", "were early to ratify"."""
    return sentence[at].text in words("eager") or sentence[at].text.endswith(("teenth", "tieth", "eleventh", "twelfth", "hundredth"))


def _is_most_recent(sentence: Sentence, at: int) -> bool:
    """ "the most recent countries to join": a superlative of two words."""
    return sentence[at].text == "recent" and sentence.text_at(at - 1) == "most"


def _is_numbered(sentence: Sentence, at: int) -> bool:
    """ "the 50th": a figure before its ending."""
    return sentence[at].text in {"st", "nd", "rd", "th"} and sentence.text_at(at - 1).isdigit()


def _before_dated(sentence: Sentence, start: int) -> int:
    """ "was, in March 2017, among the first": where the verb begins whose complement stands behind a date between commas."""
    at = start - 2
    if sentence.is_kind(at, Kind.DATE):
        at = at - 1 if sentence.text_at(at - 1) not in {"in", "on"} else at - 2
        if sentence.text_at(at) == "," and sentence.text_at(at - 1) in words("auxiliary"):
            return at - 1
    return start


def conditional(sentence: Sentence, at: int) -> bool:
    """Whether the clause that ends here begins with a condition."""
    for back in range(at - 1, max(-1, at - REACH), -1):
        if sentence[back].text in {"if", "unless", "provided", "whether"}:
            return True
        if back == 0 and sentence[0].text in {"had", "should", "were"} and sentence.is_kind(1, Kind.COUNTRY):
            return True  # "Had Peru signed it, …"
        if sentence[back].text in {",", ";", ":"}:
            return False
    return False
