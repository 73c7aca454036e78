"""Whether an agreement is between governments: what its name, its sentences and the lexicon say."""

import re
from functools import cache
from itertools import pairwise
from typing import Literal

from extractors.agreements.forms.families import Family
from extractors.agreements.names.vocabulary import vocabulary

_ACTS = "adopted|approved|agreed|endorsed|launched|set up|established|started|initiated"
# A commission or a council that is called international, with its acronym before it or in brackets behind it.
_BODY = re.compile(r"\b([A-Z]{3,8})\s{0,2}[–—:(-]\s{0,2}(?:the )?International (?:[\w-]{2,20} ){0,3}(?:Commission|Council)\b")
_BODY_BEHIND = re.compile(r"\bInternational (?:[\w-]{2,20} ){0,3}(?:Commission|Council)\b[^().;]{0,80}\(([A-Z]{3,8})\)")
MINUTE = 3  # digits of the numbers of the minutes that a boundary commission keeps
Scope = Literal["international", "domestic", "unknown"]

# In small letters: what the page calls it, not what its name says.
_CALLED_INTERNATIONAL = re.compile(
    r"\b(?:international|joint|multilateral|bilateral|global|intergovernmental|binational|trinational|trilateral|multinational)\b"
    r"(?: [\w-]{2,20}){0,4} "
    r"(?:initiative|programme|program|partnership|agreement|effort|network|collaboration|pact|treaty|accord|alliance|framework)\b"
)
_TREATY = re.compile(r"\b(?:Convention|Protocol|Treaty|Agreement|(?:Contracting )?Parties)\b")


def scope_by_name(family: Family, countries: int) -> Scope | None:
    """The scope where the lexicon or the name's own words say it; None where its sentences must be asked.

    `countries`: how many different ones the name holds. With a single one, "global" says what the programme is about, not whose it is.
    """
    if family.row:
        return family.row.scope
    head = next((vocabulary().heads[form.head] for form in family.forms if form.head), None)
    words = {word for form in family.forms for word in (*form.tokens, *map(" ".join, pairwise(form.tokens)))}
    own = {word for form in family.forms for word in form.core}
    if (own & vocabulary().domestic and words.isdisjoint(vocabulary().between_governments)) or (head and head.scope == "law"):
        return "domestic"
    if head and (head.scope == "treaty" or _formal(family)):
        return "international"
    if _with_a_union(family):
        return "international"
    if countries and any(form.complement[:1] == ("with",) or form.complement[:3:2] == ("of", "with") for form in family.forms):
        return "international"
    if head is None and (countries > 1 or "trade" in own) and not own.isdisjoint(("union", "trade")):
        return "international"  # "Belgium–Luxembourg Economic Union", "ASEAN Free Trade Area": found by their sides
    if head and head.scope == "programme" and any(_joined_region().search(form.text) for form in family.forms):
        return "international"
    if head and head.scope == "programme" and (countries > 1 or (countries == 0 and words & vocabulary().international)):
        return "international"
    return None


def _formal(family: Family) -> bool:
    """Whether a form is a numbered decision ("Decision X/12", "Resolution 5/3"), or an amendment of a treaty."""
    heads = vocabulary().heads
    for form in family.forms:
        if form.head in ("decision", "resolution") and any(char.isdigit() for word in form.core for char in word):
            return True
        if form.head == "minute" and any(len(word) == MINUTE and word.isdigit() for word in form.core):
            return True  # of a boundary commission
        if form.head == "amendment" and form.complement[:1] == ("to",):
            return any(word in heads and heads[word].scope == "treaty" for word in form.complement)
    return False


def called_international(sentence: str) -> bool:
    """Whether a sentence calls something an international, joint or bilateral programme."""
    return _CALLED_INTERNATIONAL.search(sentence) is not None


def names_treaty(sentence: str) -> bool:
    """Whether a sentence speaks of a treaty or its parties."""
    return _TREATY.search(sentence) is not None


def says_between(sentence: str) -> bool:
    """Whether a sentence says that governments do it together, or that an organisation of theirs does."""
    return _between().search(sentence) is not None or _by_organisation().search(sentence) is not None


def is_programme(family: Family) -> bool:
    """Whether it is what one government may have as well as several: a plan, a network, a partnership."""
    scopes = {vocabulary().heads[form.head].scope for form in family.forms if form.head}
    return not scopes or "programme" in scopes


@cache
def _joined_region() -> re.Pattern[str]:
    """A region or a union joined by a dash to another side: "EU-Japan Green Alliance"."""
    names = "|".join(vocabulary().regions)
    return re.compile(rf"(?:\b(?:{names})\s?[-–]\s?[A-Z]|[A-Za-z.]\s?[-–]\s?(?:{names})\b)")


def _with_a_union(family: Family) -> bool:
    """ "Association Agreement with the European Union": the other side is a union of states."""
    withs = [form.text.partition(" with ")[2].removeprefix("the ") for form in family.forms if form.complement[:1] == ("with",)]
    return any(other.startswith(vocabulary().regions) for other in withs)


@cache
def _by_organisation() -> re.Pattern[str]:
    """ "IMO adopted the Strategy", "endorsed by the G20"."""
    names = "|".join(vocabulary().intergovernmental)
    return _acting(names)


def _acting(names: str) -> re.Pattern[str]:
    """What bodies of these names do, or what is done by them."""
    return re.compile(
        rf"\b(?:(?:{names}),? (?:has |have |formally |later |first |then )?(?:{_ACTS})|(?:{_ACTS}) by (?:the )?(?:{names}))\b"
    )


def bodies_of(text: str) -> re.Pattern[str] | None:
    """What bodies between governments do that a page explains by their acronyms: "ICRO – International Commission for the River Oder"."""
    found = {acronym for pattern in (_BODY, _BODY_BEHIND) for acronym in pattern.findall(text)}
    return _acting("|".join(sorted(found))) if found else None


@cache
def _between() -> re.Pattern[str]:
    words = vocabulary()
    # "in 40 countries", "to twelve nations": where it is done, not who does it together
    many = rf"(?<!\bin )(?<!\bto )(?<!\bfrom )(?<!\bfor )(?:{'|'.join(words.many)}|[1-9]\d{{0,2}})"
    several = rf"(?:{'|'.join(words.few)}|{many})(?: \w{{3,20}})? (?:governments|countries|nations)"
    ministers = rf"ministers(?: \w{{2,20}}){{0,6}} (?:{'|'.join(words.ministers_do)})"
    joint = rf"(?:governments|countries|nations) (?:have |had )?(?:{'|'.join(words.governments_do)})"
    return re.compile(rf"\b(?:{several}|{ministers}|{joint}|{'|'.join(words.between)})\b", re.IGNORECASE)
