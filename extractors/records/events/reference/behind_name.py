"""What stands between an agreement's name and its verb and belongs to the name: its sides, its owner, its company, its kind."""

from extractors.clauses import Kind, Sentence
from extractors.records.events.words.verb_group import words

SIDES = 16  # items of the countries between which an agreement is
IN_SIDES = frozenset(
    {"and", "&", "the", ",", "of", "government", "governments", "as", "well", "along", "together", "both", "including", "several", "other"}
)
OWNER = 8  # items of whose agreement it is
KIND = 6  # items of what a name is called behind it: "public-private sector partnership"


def before_sides(sentence: Sentence, last: int) -> int:
    """ "the Agreement with Peru, signed in 1999": the name before those between whom it is; the place itself where none ends here."""
    at = last
    if sentence.text_at(last) == "as":
        return last  # "as amended"
    sides = IN_SIDES | words("officials") | words("others") | words("bloc")
    while at > last - SIDES and (sentence.is_kind(at, Kind.COUNTRY) or sentence.text_at(at) in sides or sentence.text_at(at).isdigit()):
        at -= 1
    named = sentence.text_at(at) in {"with", "between", "among"} and sentence.is_kind(at - 1, Kind.AGREEMENT)
    return at - 1 if named and at < last else last


def before_owner(sentence: Sentence, last: int) -> int:
    """ "the Landscape Convention of the Council of Europe was": the name before whose it is; the place itself where none ends here."""
    at = last
    while at > last - OWNER and sentence[at].is_word and (sentence[at].capital or sentence.text_at(at) in {"of", "the", "for", "and"}):
        at -= 1
    owned = at < last and sentence.is_kind(at, Kind.AGREEMENT) and sentence[last].capital
    return at if owned and sentence.text_at(at + 1) == "of" and sentence.text_at(at + 2) == "the" else last


def before_company(sentence: Sentence, last: int) -> int:
    """ "the Convention and its two protocols were adopted": the name before what belongs to it; the place itself where none ends here."""
    if sentence.text_at(last) not in words("company"):
        return last
    its = next((at for at in range(last - 1, max(-1, last - 4), -1) if sentence.text_at(at) in {"its", "their"}), -1)
    joint = its - 1
    while sentence.text_at(joint) in {"and", "with", "together", "along", "&", ","}:
        joint -= 1
    return joint if its > 0 and joint < its - 1 and sentence.is_kind(joint, Kind.AGREEMENT) else last


def before_kind(sentence: Sentence, noun: int) -> int | None:
    """ "the X public-private partnership began": the name before a noun that says in small words what it is."""
    at = noun - 1
    while at > noun - KIND and (sentence.text_at(at) == "-" or (sentence.is_kind(at, Kind.WORD) and _is_small(sentence, at))):
        at -= 1
    return at if at < noun - 1 and sentence.is_kind(at, Kind.AGREEMENT) else None


def _is_small(sentence: Sentence, at: int) -> bool:
    return not sentence[at].capital and sentence.text_at(at) not in words("preposition") | words("stop") | words("auxiliary") | {
        "and",
        "or",
        "s",
        "'s",
    }
