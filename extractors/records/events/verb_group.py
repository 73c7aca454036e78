"""What stands around a verb: its auxiliaries, its subject, its object, and the countries that act."""

from dataclasses import dataclass

from extractors.clauses import Kind, Sentence
from extractors.records.events.verbs import event_lexicon

GATHERED = 24  # items from a verb of meeting to what was done
NOTE = 4  # items before a semicolon that a participle without a subject stands behind: "the Convention; adopted in 1999"
REACH = 14  # items that an apposition between a subject and its verb may have
APPOSITION = 26  # the same between an agreement and its verb: "X, named for the bay where thousands were poisoned, was"
BRACKET = 40  # items that a bracket may hold
OPENING, CLOSING = frozenset("(["), frozenset(")]")
DASHES = frozenset("-–—")


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
        if word in words("irreal"):
            irreal = True
        elif word in words("auxiliary"):
            auxiliary = True
            passive = passive or word in words("be")
        elif not (word in words("adverb") or (word.endswith("ly") and len(word) > 4)):
            break
        at -= 1
    if irreal and sentence.text_at(verb_start - 1) == "to" and (before := _ordinal_before(sentence, verb_start - 1)) is not None:
        return Group(before, passive=False, irreal=False, auxiliary=True, ordinal=True)
    if (before := _caused(sentence, verb_start)) is not None or (before := _met_to(sentence, verb_start)) is not None:
        return Group(before, passive=False, irreal=False, auxiliary=True, ordinal=True)
    return Group(at, passive, irreal or conditional(sentence, at), auxiliary)


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


def _met_to(sentence: Sentence, verb_start: int) -> int | None:
    """ "joined with A and B to found X", "agreed to renew X": where the verb of meeting begins, which makes it a fact."""
    if sentence.text_at(verb_start - 1) != "to":
        return None
    if sentence.text_at(verb_start) in words("decided") and sentence.text_at(verb_start - 2) in words("deciding"):
        return verb_start - 2 if not group_before(sentence, verb_start - 2).irreal else None
    for at in range(verb_start - 2, max(-1, verb_start - 2 - GATHERED), -1):
        if sentence.text_at(at) in words("gathering"):
            return at if sentence.text_at(at - 1) not in words("irreal") else None
        if sentence.text_at(at) in words("stop") or sentence.text_at(at) in words("auxiliary"):
            return None
    return None


def _ordinal_before(sentence: Sentence, to: int) -> int | None:
    """Where "was the first country" begins before "to"; None where nothing of the kind stands there."""
    for at in range(to - 1, max(-1, to - 9), -1):
        one_of = sentence[at].text == "one" and sentence.text_at(at + 1) == "of"
        if sentence[at].text in words("ordinal") or one_of or _is_numbered(sentence, at):
            start = at
            while start > 0 and (
                sentence.text_at(start - 1)
                in words("auxiliary") | words("determiner") | {"becoming", "became", "become", "among", "one", "of", "and"}
                or (sentence.text_at(start - 1).isdigit() and _is_numbered(sentence, start))
            ):
                start -= 1
            return start if sentence.text_at(start - 1) != "," else _before_dated(sentence, start)
        if (sentence[at].text in words("stop") and sentence[at].text != "that") or sentence[at].text in words("auxiliary"):
            return None
    return None


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


def skip_bracket_back(sentence: Sentence, at: int) -> int:
    """The place before a bracket that closes here; the place itself where none does."""
    if sentence.text_at(at) not in CLOSING:
        return at
    opening = next((back for back in range(at, max(-1, at - BRACKET), -1) if sentence[back].text in OPENING), None)
    return opening - 1 if opening is not None else at - 1


def skip_bracket(sentence: Sentence, at: int) -> int:
    """The place behind a bracket that opens here; the place itself where none does."""
    if sentence.text_at(at) not in OPENING:
        return at
    return next((place + 1 for place in range(at, min(len(sentence), at + BRACKET)) if sentence[place].text in CLOSING), at + 1)


def subject_agreement(sentence: Sentence, group_start: int, *, participle: bool = False) -> int | None:
    """The agreement that is the subject of the verb group that begins here: the index of its item.

    A participle behind a comma or in brackets belongs to what stands right before it: "as part of the Network, launched in 2009, …".
    """
    at = skip_back(sentence, group_start - 1)
    if participle and sentence.text_at(at) == "as":
        at, participle = skip_back(sentence, at - 1), False  # "the Protocol under the Convention, as amended in 2012"
    if sentence.text_at(at) in words("relative"):
        return antecedent(sentence, at)
    if sentence.is_kind(group_start - 2, Kind.AGREEMENT) and sentence.text_at(at) in words("head_noun"):
        return group_start - 2  # "the “Donut” Convention (Convention on …) was": its full name in brackets
    parted = sentence.text_at(at) in {",", "(", "[", *DASHES} or (participle and sentence.text_at(at) in {";", ":"} and at < NOTE)
    if participle and sentence.text_at(at) == "," and (opened := _place_in_bracket(sentence, at)) is not None:
        at = opened  # "X (Helsinki, signed 2001)"
    dashed = sentence.text_at(at) in DASHES
    if parted and sentence.is_kind(at - 1, Kind.DATE) and sentence.text_at(at - 2) == "(":
        at -= 2  # "X (1976, amended 1995)"
    at = skip_back(sentence, at - 1) if parted else at
    if sentence.is_kind(at, Kind.DATE) and sentence.text_at(at - 1) == "of" and sentence.is_kind(at - 2, Kind.AGREEMENT):
        at -= 2  # "the Treaty of 1985 was terminated"
    if sentence.is_kind(at, Kind.AGREEMENT):
        return at if parted and participle and not _is_owner(sentence, at) else subject_head(sentence, at)
    return _before_apposition(sentence, at, dashed=dashed)


def _place_in_bracket(sentence: Sentence, comma: int) -> int | None:
    """The bracket that opens before a place which ends at a comma: "(Helsinki,", "(Lima, Peru,"."""
    for at in range(comma - 1, max(-1, comma - 6), -1):
        if sentence.text_at(at) in OPENING:
            return at
        if not (sentence[at].capital or sentence.text_at(at) == ","):
            return None
    return None


def _is_owner(sentence: Sentence, agreement: int) -> bool:
    """ "The secretariat of X, established in 2011": what stands behind the comma is told of the secretariat."""
    of = agreement - 1 if sentence.text_at(agreement - 1) != "the" else agreement - 2
    return sentence.text_at(of) == "of" and sentence.text_at(of - 1) in words("part")


def antecedent(sentence: Sentence, relative: int) -> int | None:
    """ "AGREEMENT, which …", "AGREEMENT in 2006, which …": what a relative pronoun means stands right before it, whatever it belongs to."""
    at = skip_back(sentence, relative - 1)
    at = skip_back(sentence, at - 1) if sentence.text_at(at) in {",", *DASHES} else at
    if sentence.is_kind(at, Kind.DATE):
        at = skip_back(sentence, at - 2 if sentence.text_at(at - 1) in {"in", "on"} else at - 1)
    return at if sentence.is_kind(at, Kind.AGREEMENT) else _before_apposition(sentence, at)


def skip_back(sentence: Sentence, at: int) -> int:
    """Past closing brackets and quotes to the left."""
    while sentence.text_at(at) in CLOSING or sentence.text_at(at) in {'"', "”", "“", "'", "’", "_", "*"}:
        at = skip_bracket_back(sentence, at) if sentence.text_at(at) in CLOSING else at - 1
    return at


def _before_apposition(sentence: Sentence, at: int, *, dashed: bool = False) -> int | None:
    """ "AGREEMENT, a treaty with forty parties, entered …": the agreement before the comma that opens the apposition."""
    for back in range(at, max(-1, at - APPOSITION), -1):
        text = sentence.text_at(back)
        if text in DASHES - {"-"} and sentence.is_kind(skip_back(sentence, back - 1), Kind.AGREEMENT):
            return subject_head(sentence, skip_back(sentence, back - 1)) if dashed else None
        if text == "," and not dashed:
            before = skip_back(sentence, back - 1)
            first = sentence.text_at(back + 1)
            opens = first in {"a", "an", "the", "also", "known", "which", "whose", "formerly", "often"} or (
                first.endswith("ed") and len(first) > 4
            )
            return subject_head(sentence, before) if opens and sentence.is_kind(before, Kind.AGREEMENT) else None
        if text in {";", ":"} or sentence.is_kind(back, Kind.AGREEMENT):
            return None
    return None


def subject_head(sentence: Sentence, at: int) -> int | None:
    """The agreement here, unless it stands behind a preposition: "the secretariat of the Convention" is not the Convention.

    "The Network under the Convention" is the Network; "the text of the Convention" and "the Convention" itself are the Convention.
    """
    back = at - 1
    while (
        back >= 0
        and sentence[back].is_word
        and (sentence[back].text in words("determiner") or sentence[back].text in {"'s", "new", "original"})
    ):
        back -= 1
    while sentence.text_at(back) in {'"', "“", "_", "*"}:
        back -= 1
    if sentence.text_at(back) not in words("preposition"):
        governed = sentence.text_at(back).endswith("ing") and not sentence[back].capital  # "a protocol amending the Treaty was signed"
        return None if governed else at
    owner = skip_back(sentence, back - 1)
    if sentence.text_at(owner) in {"text", "version", "provisions", "terms", "phase", "stage"} and sentence.text_at(back) == "of":
        return at
    if sentence.is_kind(owner, Kind.AGREEMENT):
        return subject_head(sentence, owner)
    return at if _opens_sentence(sentence, back) else None


def _opens_sentence(sentence: Sentence, preposition: int) -> bool:
    """ "Under the Protocol, adopted in 1997, …": a phrase that opens the sentence has nothing before it that could be the subject."""
    return preposition == 0 or sentence.text_at(preposition - 1) in {",", ";", ":", "("}


def object_agreement(sentence: Sentence, verb_end: int, through: frozenset[str] = frozenset()) -> int | None:
    """The agreement that is the object of the verb that ends here. `through` are prepositions that may stand before it."""
    if sentence.text_at(verb_end) == "neither":
        return None
    verb_end = _past_date(sentence, verb_end)
    for at in range(verb_end, min(len(sentence), verb_end + 10)):
        item = sentence[at]
        if item.text == "(" and sentence.is_kind(at + 1, Kind.AGREEMENT) and sentence[at - 1].capital:
            return at + 1  # "the Sound Management of Chemicals (SMOC) initiative"
        if sentence[at - 1].capital and item.text in {"of", "and", "for", "on"} and at + 1 < len(sentence) and sentence[at + 1].capital:
            continue  # inside such a name
        if item.kind is Kind.AGREEMENT:
            return at if sentence.text_at(at + 1) not in words("part") | {"'s"} else None  # "hosted the Protocol conference"
        if item.text == "," and _beside(sentence, at):
            continue  # "launched a new partnership, the X"
        if item.kind is Kind.DATE or (item.kind is Kind.MARK and item.text not in {'"', "“", "”", "-", "–", "'", "’", "_", "*"}):
            return None
        if (
            item.is_word
            and item.text not in through
            and (item.text in words("preposition") or item.text in words("stop") or item.text == "and")
        ):
            return None
    return None


def _past_date(sentence: Sentence, at: int) -> int:
    """ "became a party in 1996 to X": past the date that stands between a verb and the preposition which belongs to it."""
    if sentence.text_at(at) not in {"in", "on"} or not sentence.is_kind(at + 1, Kind.DATE):
        return at
    if sentence.is_kind(at + 2, Kind.AGREEMENT) or sentence.text_at(at + 2) == "the":
        return at + 2  # "adopted in August 2016 the Roadmap"
    place = at + 4 if sentence.text_at(at + 3) == "the" else at + 3
    return at + 3 if sentence.text_at(at + 2) in {"to", "of"} and sentence.is_kind(place, Kind.AGREEMENT) else at


def _beside(sentence: Sentence, comma: int) -> bool:
    """Whether the name behind a comma is put beside the object before it: "a new partnership, the X", "its successor, X"."""
    noun = sentence.text_at(comma - 1) in words("head_noun") | {"successor", "instrument", "text"}
    return noun and (sentence.text_at(comma + 1) in {"the", "called", "named"} or sentence.is_kind(comma + 1, Kind.AGREEMENT))


def object_noun(sentence: Sentence, verb_end: int) -> tuple[str, int] | None:
    """ "an amendment to AGREEMENT": the event that the noun makes of the verb, and the place of the agreement."""
    objects = event_lexicon().objects
    for at in range(verb_end, min(len(sentence), verb_end + 6)):
        item = sentence[at]
        if not item.is_word or item.text in words("preposition"):
            return None
        if item.text in objects and sentence.text_at(at + 1) in {"to", "of"}:
            found = object_agreement(sentence, at + 2)
            return (objects[item.text], found) if found is not None else None
    return None
