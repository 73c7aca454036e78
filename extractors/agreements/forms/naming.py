"""What an agreement is called on a page: the fullest form as its name, the others as aliases, and its kind."""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from extractors.agreements.forms.families import Family
from extractors.agreements.names.keys import Form, form, without_year
from extractors.agreements.names.vocabulary import vocabulary

_OF_YEAR = re.compile(r"(?:,|,? of(?: \d{1,2} [A-Z][a-z]{2,8}| [A-Z][a-z]{2,8}(?: \d{1,2},)?)?) (?:1[6-9]|20)\d\d\Z")
# The sides behind a subject: "Agreement on Seals *among Norway, Russia and Canada*".
_SIDED = re.compile(
    r"(?P<subject>(?:[A-Z][\w'-]*|of) (?:\S+ ){0,4}?(?:on|for|concerning|regarding) .{3,160}?) (?:between|among|amongst) (?:the )?[A-Z]"
)
_BETWEEN = re.compile(r" (?:between|among|with) .{4,300}$")  # its sides, where its subject stands before them
_UNDER = re.compile(r"(?P<own>.{3,80}? (?:[Pp]rotocol|[Aa]mendment)) (?:of|to|under) the .{3,200}$")
_PLAN_KINDS = {"action": "action plan", "work": "work programme"}


class Naming(NamedTuple):
    """The name with the place of its words, and the other forms."""

    text: str
    aliases: tuple[str, ...]
    start_char: int
    end_char: int


def naming(places: Sequence[tuple[int, int, str]], family: Family, shared: Collection[tuple[str, ...]]) -> Naming:
    """The name of a family: its longest form on the page, the first of them where several are as long.

    `places`: where its forms stand, and what they say there. `shared` are the words that several agreements of the page have in common but
    for the year: there the year is part of every form.
    """
    *best, surface = max(places, key=lambda place: (_fullness(form(place[2])), -place[0]))
    name = surface if _year_tells(family) or form(surface).tokens in shared else without_year(surface)
    forms = [surface, *(parts.text for parts in family.forms), *family.acronyms]
    forms += [without_year(parts.text) for parts in family.forms if parts.tokens not in shared and (parts.specific or parts.complement)]
    forms += _known_beginning(name, family)
    forms += [sided["subject"] for sided in map(_SIDED.match, (name, *forms)) if sided]
    forms += [short for text in forms if (short := _BETWEEN.sub("", text)) != text and (form(short).complement or form(short).specific)]
    forms += [under["own"] for under in map(_UNDER.match, (name, *forms)) if under and form(under["own"]).specific]
    forms += [_OF_YEAR.sub("", text) for text in forms if form(text).tokens not in shared and _OF_YEAR.search(text)]
    return Naming(name, tuple(dict.fromkeys(alias for alias in forms if alias != name)), *best)


def _known_beginning(name: str, family: Family) -> list[str]:
    """The short name that the lexicon knows where the page puts a subject behind it: "*Kyoto Protocol* on …"."""
    shorts = [known for known in family.row.names if name.startswith((f"{known} on ", f"{known} for ", f"{known} c"))] if family.row else []
    return shorts[:1]


def _fullness(parts: Form) -> tuple[bool, bool, int, bool]:
    """Names that are built of another agreement's name and their own ("Convention on A Protocol on B") say less than they are long.

    So do a newspaper's words for a name: "Kyoto climate pact".
    """
    written = any(word[0].isupper() and word.lower().rstrip(",") in vocabulary().heads for word in parts.text.split()) or not parts.specific
    heads = sum(word in vocabulary().heads and vocabulary().heads[word].scope == "treaty" for word in parts.core)
    return (heads < 2 or "under" in parts.core) and parts.head != "annex", written, len(parts.tokens), not parts.text.isupper()


def _year_tells(family: Family) -> bool:
    """Whether the year is what tells this agreement from another: "1978 Agreement", or forms that hold nothing but year and head noun."""
    return all(not parts.specific and not parts.complement for parts in family.forms) or bool(
        family.row and any(name.startswith(tuple(family.years)) for name in family.row.names if family.years)
    )


def kind_of(family: Family) -> str | None:
    """The kind of record; None for the laws of one country, which are no agreements."""
    if family.spurious:
        return None
    if family.row:
        return None if family.row.kind == "law" else family.row.kind
    if family.tabled and not any(parts.head for parts in family.forms):
        return "agreement"
    parts = next((parts for parts in family.forms if parts.head), None)
    if parts is None or parts.head is None:
        return "trade agreement" if any("trade" in form.core for form in family.forms) else "initiative"
    head = vocabulary().heads[parts.head]
    if head.scope == "law":
        return None
    before = parts.core[-2] if len(parts.core) > 1 else ""
    if parts.head in ("plan", "programme", "program") and before in _PLAN_KINDS:
        return _PLAN_KINDS[before]
    if head.kind == "agreement":
        return _agreement_kind(parts)
    return head.kind


def _agreement_kind(parts: Form) -> str:
    if "trade" in parts.core:
        return "trade agreement"
    return "bilateral agreement" if "between" in parts.complement[:1] else "agreement"
