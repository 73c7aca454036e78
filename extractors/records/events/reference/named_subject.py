"""The agreement that is the subject of a verb by its name: right before it, or before what is put between the two."""

from extractors.clauses import Kind, Sentence
from extractors.records.events.reference.behind_name import before_company, before_kind, before_owner, before_sides
from extractors.records.events.reference.named_object import named_in_bracket
from extractors.records.events.words.brackets import CLOSING, DASHES, OPENING, skip_back
from extractors.records.events.words.verb_group import words

NOTE = 4  # items before a mark that parts the name which opens a sentence from a note on it
UNDER = frozenset({"under", "to", "of"})
ASIDE = frozenset({"however", "though", "moreover", "too", "also", "therefore", "meanwhile"})
ABOUT = frozenset({"on", "for", "concerning", "regarding", "against"})  # what parts a name from what it is about
PLACE = 10  # items of a place and its name
MATTER = 8  # items of what an agreement is about
# What opens an apposition: an article, "known as", "with", and participles that do not end in "ed".
APPOSING = frozenset({"a", "an", "the", "also", "known", "which", "whose", "formerly", "often", "with"})
APPOSING |= {"done", "made", "drawn", "begun", "set", "led", "run"}
APPOSITION = 26  # items between an agreement and its verb: "X, named for the bay where thousands were poisoned, was"
_OF = frozenset({"to", "under"})


def subject_agreement(sentence: Sentence, group_start: int, *, participle: bool = False) -> int | None:
    """The agreement that is the subject of the verb group that begins here: the index of its item.

    A participle behind a comma or in brackets belongs to what stands right before it: "as part of the Network, launched in 2009, …".
    """
    if (named := _in_bracket(sentence, group_start - 1)) is not None:
        return named
    at = skip_back(sentence, group_start - 1)
    at = before_company(sentence, before_owner(sentence, before_sides(sentence, at)))
    if is_dated_aside(sentence, group_start):
        at, participle = skip_back(sentence, group_start - 5), False
    if participle and sentence.text_at(at) == "as":
        return _as_amended(sentence, at)
    if sentence.text_at(at) in words("relative"):
        return antecedent(sentence, at)
    called = skip_back(sentence, at - 1) if participle and sentence.text_at(at) == "," else -1
    if sentence.text_at(called) in words("head_noun") and sentence.is_kind(called - 1, Kind.AGREEMENT):
        return called - 1  # "the X treaty, first adopted in 1973"
    if sentence.is_kind(group_start - 2, Kind.AGREEMENT) and sentence.text_at(at) in words("regime"):
        return subject_head(sentence, group_start - 2)  # "the X regime began"
    if sentence.is_kind(group_start - 2, Kind.AGREEMENT) and sentence.text_at(at) in words("head_noun") | words("text"):
        return group_start - 2  # "the “Donut” Convention (Convention on …) was": its full name in brackets; "the treaty text was"
    if sentence.text_at(at) in words("head_noun") and (named := before_kind(sentence, at)) is not None:
        return named
    if sentence.text_at(at) == "," and not participle and _in_relative(sentence, at - 1):
        return None
    parted = sentence.text_at(at) in {",", "(", "[", *DASHES} or (
        participle and sentence.text_at(at) in {";", ":"} and (_is_entry(sentence, at) or _is_bracketed_date(sentence, at - 1))
    )
    dated = sentence.text_at(at) == "(" and sentence.is_kind(at - 1, Kind.DATE)  # "X, Oslo, 1976 (in force 1978)"
    if participle and (dated or sentence.text_at(at) == ",") and (placed := _before_place(sentence, at)) is not None:
        return placed
    if participle and sentence.text_at(at) == "," and (opened := _place_in_bracket(sentence, at)) is not None:
        at = opened  # "X (Helsinki, signed 2001)"
    dashed = sentence.text_at(at) in DASHES
    if sentence.text_at(at) == "," and not participle and (before := _before_apposition(sentence, at - 1, through=True)) is not None:
        return subject_head(sentence, before)
    if parted and _is_bracketed_date(sentence, at - 1):
        at -= 2  # "X (1976, amended 1995)"
    at = skip_back(sentence, at - 1) if parted else at
    at = before_sides(sentence, at) if parted and participle else at
    if sentence.is_kind(at, Kind.DATE) and sentence.text_at(at - 1) == "of" and sentence.is_kind(at - 2, Kind.AGREEMENT):
        at -= 2  # "the Treaty of 1985 was terminated"
    if sentence.is_kind(at, Kind.AGREEMENT):
        return _changed(sentence, at) if parted and participle and not _is_owner(sentence, at) else subject_head(sentence, at)
    before = _before_apposition(sentence, at, dashed=dashed)
    before = _before_subject_matter(sentence, at) if before is None and not parted else before
    return subject_head(sentence, before) if before is not None else None


def _in_bracket(sentence: Sentence, closing: int) -> int | None:
    """ "A bilateral document (the X) was signed": the agreement that fills the bracket which closes here."""
    opening = closing - 3 if sentence.text_at(closing - 2) == "the" else closing - 2
    closes = sentence.text_at(closing) in CLOSING and sentence.text_at(opening) in OPENING
    return named_in_bracket(sentence, opening) if closes else None


def _changed(sentence: Sentence, at: int) -> int:
    """ "the Protocol on Fish to the 1992 Convention, done in 1999": the protocol; behind any other word what stands right before."""
    first = leading(sentence, at)
    return first if first < at and sentence.text_at(skip_back(sentence, first) + 1) == "to" else at


def _before_subject_matter(sentence: Sentence, last: int) -> int | None:
    """ "the Malé Declaration on air pollution was adopted": the name before what it is about, in small words."""
    for at in range(last, max(-1, last - MATTER), -1):
        if sentence.is_kind(at, Kind.AGREEMENT):
            return at if at < last and sentence.text_at(at + 1) in ABOUT else None
        if not sentence[at].is_word or sentence[at].capital or sentence.text_at(at) in words("stop") | words("auxiliary"):
            return None
    return None


def _as_amended(sentence: Sentence, at: int) -> int | None:
    """ "the Protocol under the Convention, as amended in 2012", "the Agreement between A and B, as amended": what "as" is told of."""
    place = skip_back(sentence, at - 1)
    place = skip_back(sentence, place - 1) if sentence.text_at(place) == "," else place
    place = before_sides(sentence, place)
    if not sentence.is_kind(place, Kind.AGREEMENT):
        return None
    head = subject_head(sentence, place)
    return head if head is not None else place


def is_dated_aside(sentence: Sentence, end: int) -> bool:
    """Whether a date between commas ends here: "X, on 1 June 1993, became law"."""
    dated = sentence.is_kind(end - 2, Kind.DATE) and sentence.text_at(end - 3) in {"in", "on"}
    return dated and sentence.text_at(end - 1) == "," and sentence.text_at(end - 4) == ","


def _in_relative(sentence: Sentence, last: int) -> bool:
    """ "The secretariat, which serves X, was established": whether a relative clause ends here that is told of something else."""
    for at in range(last, max(0, last - APPOSITION), -1):
        if sentence.text_at(at) == ",":
            return sentence.text_at(at + 1) in words("relative") and sentence[at - 1].is_word
        if sentence.text_at(at) in {";", ":"}:
            return False
    return False


def _is_entry(sentence: Sentence, mark: int) -> bool:
    """ "the Convention; adopted in 1999", "The X Arrangement (XA): in effect since 2013": a name, and a note on it."""
    return skip_back(sentence, mark - 1) < NOTE


def _is_bracketed_date(sentence: Sentence, at: int) -> bool:
    """Whether a date stands right behind an opening bracket: "X (1976; revised 1995)"."""
    return sentence.is_kind(at, Kind.DATE) and sentence.text_at(at - 1) == "("


def _before_place(sentence: Sentence, comma: int) -> int | None:
    """ "X, Oslo, adopted 5 May 1990": the name before a place that ends at a comma."""
    for at in range(comma - 1, max(-1, comma - 6), -1):
        if sentence.text_at(at) == "," and sentence.is_kind(at - 1, Kind.AGREEMENT):
            return at - 1 if at < comma - 1 else None
        told = sentence[at].kind in (Kind.COUNTRY, Kind.DATE)  # "X, Oslo, 5 May 1990, in force 1 June 1991"
        if not (sentence[at].is_word and sentence[at].capital) and not told and sentence.text_at(at) != ",":
            return None
    return None


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
    if sentence.text_at(at) == "," and sentence.text_at(at - 1) in ASIDE and sentence.text_at(at - 2) == ",":
        at -= 2  # "Under X, however, which …"
    at = skip_back(sentence, at - 1) if sentence.text_at(at) in {",", *DASHES} else at
    at = _past_place(sentence, at)
    if sentence.is_kind(at, Kind.DATE):
        at = skip_back(sentence, at - 2 if sentence.text_at(at - 1) in {"in", "on", "of"} else at - 1)
        at = _past_place(sentence, at)
    if sentence.text_at(at).endswith("ed") and sentence.text_at(at - 1) in words("be") and sentence.is_kind(at - 2, Kind.AGREEMENT):
        at -= 2  # "X was negotiated, which was opened for signature in 2010"
    if sentence.text_at(relative - 1) != "," and is_owner(sentence, at):
        return None  # "a protocol to the Convention that was signed in 2003": the protocol was
    place = at if sentence.is_kind(at, Kind.AGREEMENT) else _before_apposition(sentence, at)
    return leading(sentence, place) if place is not None else None


def is_owner(sentence: Sentence, agreement: int) -> bool:
    """ "a protocol to the X Convention": whether an agreement only says to what the noun before it belongs."""
    at = agreement - 1 if sentence.text_at(agreement - 1) != "the" else agreement - 2
    return sentence.is_kind(agreement, Kind.AGREEMENT) and sentence.text_at(at) in _OF and sentence.text_at(at - 1) in words("head_noun")


def _past_place(sentence: Sentence, last: int) -> int:
    """ "X in Bern, which": the place before "in" and the place's name that end here; the place itself where no such phrase ends."""
    at = last
    while at > last - PLACE and (
        (sentence[at].is_word and sentence[at].capital) or sentence.is_kind(at, Kind.COUNTRY) or sentence.text_at(at) == ","
    ):
        at -= 1
    return skip_back(sentence, at - 1) if at < last and sentence.text_at(at) in {"in", "at"} else last


def is_former_name(sentence: Sentence, agreement: int) -> bool:
    """ "Launched in 2004 as *X*, Y was renamed in 2010": whether an agreement is what another one was called."""
    before = agreement - 2 if sentence.text_at(agreement - 1) in words("determiner") else agreement - 1
    return sentence.text_at(before) == "as"


def leading(sentence: Sentence, at: int) -> int:
    """ "the Protocol on Metals under the Convention": the first of two agreements that "under" joins is the one spoken of."""
    before = at - 1
    while sentence.text_at(before) in words("determiner"):
        before -= 1
    owner = skip_back(sentence, before - 1)
    return owner if sentence.text_at(before) in UNDER and sentence.is_kind(owner, Kind.AGREEMENT) else at


def _before_apposition(sentence: Sentence, at: int, *, dashed: bool = False, through: bool = False) -> int | None:
    """ "AGREEMENT, a treaty with forty parties, entered …": the agreement before the comma that opens the apposition.

    With `through` others may be named in it: "X, the successor of Y, entered …".
    """
    for back in range(at, max(-1, at - APPOSITION), -1):
        text = sentence.text_at(back)
        if text in DASHES - {"-"} and sentence.is_kind(skip_back(sentence, back - 1), Kind.AGREEMENT):
            return skip_back(sentence, back - 1) if dashed else None
        if text == "," and not dashed:
            before = skip_back(sentence, back - 1)
            first = sentence.text_at(back + 1 + (sentence.text_at(back + 1) in words("adverb")))  # "first adopted as a decision,"
            opens = first in APPOSING or sentence.text_at(back + 1) in words("earlier") or (first.endswith("ed") and len(first) > 4)
            opens = opens or (first in {"to", "of", "for", "in"} and sentence.text_at(back + 2) in {"which", "whom"})
            return before if opens and sentence.is_kind(before, Kind.AGREEMENT) else None
        if text in {";", ":"} or (sentence.is_kind(back, Kind.AGREEMENT) and not through):
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
        purpose = sentence.text_at(back - 1) == "to" and sentence.text_at(back) in words("purpose")
        governed = governed or purpose  # "talks to modernize the Treaty began"
        return None if governed else at
    owner = skip_back(sentence, back - 1)
    if (
        sentence.text_at(owner) in words("text") | words("own_part") | {"version", "provisions", "terms", "phase", "stage"}
        and sentence.text_at(back) == "of"
    ):
        return at
    if sentence.is_kind(owner, Kind.AGREEMENT):
        return subject_head(sentence, owner)
    return at if _opens_sentence(sentence, back) else None


def _opens_sentence(sentence: Sentence, preposition: int) -> bool:
    """ "Under the Protocol, adopted in 1997, …": a phrase that opens the sentence has nothing before it that could be the subject."""
    return preposition == 0 or sentence.text_at(preposition - 1) in {",", ";", ":", "("}
