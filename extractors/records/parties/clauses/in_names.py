"""Who is named in an agreement's own name: "the Canada-United States Treaty", "the EU-Morocco Agreement", "the Peru Trade Agreement"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from extractors.agreements.register import Reference, Register
from extractors.clauses import is_adjective
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.actors.lexicon import actor_lexicon
from extractors.records.events.words.roles import Part, role_lexicon, role_words
from schemas.mention import Label, Mention

RULE = "agreement_country.in_name"
# What may stand between two countries that an agreement's name joins: "Canada-United States", "Canada and the Government of Norway",
# "Peru-Central America-Chile".
_REGION = r"[-–—][A-Z][a-z]{2,12}(?: [A-Z][a-z]{2,12})?[-–—]"
_JOINED = re.compile(
    rf"\s?(?:--|[-–—/&,]|{_REGION}|,? ?and|,? ?&|(?<=\s))\s?"
    r"(?:the )?(?:(?:Government|Republic|Kingdom|Commonwealth|Federation)s? of (?:the )?)?",
    re.IGNORECASE,
)
# Before the name of what does not exist yet: "negotiations on a Desert Treaty between A and B"; not "concluded negotiations on".
_NOT_YET = re.compile(
    r"\b(?:(?<!concluded )(?<!completed )(?<!finali[sz]ed )(?:negotiations?|talks)|"
    r"proposed|draft|planned|proposal|possible|future)\b[^.;,]{0,24}\Z",
    re.IGNORECASE,
)
_SIDES = re.compile(r"\b[Bb]etween (?:the )?([\w.]{2,12})\b.{0,80}? and (?:the )?([\w.]{2,12})\b")
_TWO_SIDES = re.compile(
    r"\b[Bb]etween (?:the )?(.{2,90}?) and (?:the )?(.{2,90}?)(?= (?:[Oo]n|[Cc]oncerning|[Rr]egarding|[Rr]elating|[Ff]or|[Ii]n)\b|$)"
)
_PREFIX = re.compile(r"(?<!\w)(?P<word>[A-Z][\w.]{1,10}(?: [A-Z]\w{4,9})?)\s?[-–—/]\s?\Z")  # "Anglo-", "EU-", "European Union–"
_SUFFIX = re.compile(r"\s?[-–—/]\s?(?P<word>[A-Z][\w.]{1,10}(?: [A-Z]\w{4,9})?)\b")
AHEAD = 60  # characters
BETWEEN = 120  # characters: a side may be an agency with a long name
_BETWEEN = re.compile(r"\bbetween\b[^,;]{0,90}\Z", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")
_SUBJECT = re.compile(r"\b(?:on|concerning|regarding|relating|respecting)\b", re.IGNORECASE)


def in_names(passage: Passage, references: list[Reference], register: Register) -> Iterator[Part]:
    """The countries that an agreement's own name joins: it is between them; and the one whose trade agreement it is called."""
    countries = passage.labelled(Label.COUNTRY)
    base, text = passage.block.start_char, text_of(passage.doc)
    for ref in references if countries else ():
        first = bisect_right(countries, ref.start_char, key=_end)  # "The Netherlands" may begin before a name does
        inner = countries[first : bisect_left(countries, ref.end_char, key=_start)]
        if ref.how == "reference" or not inner or _NOT_YET.search(text, max(0, ref.start_char - base - AHEAD), ref.start_char - base):
            continue
        named = [inner[0].value, *_beside(passage, ref, inner[0])] if len(inner) == 1 else [each.value for each in _joined(passage, inner)]
        for value in named if len(inner) > 1 or len(named) > 1 or _is_trade_with(ref, inner[0], register) else ():
            if value is not None:
                yield Part(ref.name, value, None, "party", ref.start_char, ref.end_char, RULE)


def _is_trade_with(ref: Reference, country: Mention, register: Register) -> bool:
    """ "Chile Free Trade Agreement", told by the other side: the country opens the name of a trade agreement."""
    entity = register.entity(ref.name)
    opens = country.start_char <= ref.start_char + len("the ") and not is_adjective(country)
    return opens and entity is not None and entity.kind == "trade agreement"


def _beside(passage: Passage, ref: Reference, country: Mention) -> Iterator[str | None]:
    """What stands beside the only country of a name: another by an agency or a short form, or a bloc, which is none (None)."""
    agency = _agency(ref.name)
    if agency not in (None, country.value):
        yield agency
        return
    base, text = passage.block.start_char, text_of(passage.doc)
    before = _PREFIX.search(text, ref.start_char - base, country.start_char - base)
    behind = _SUFFIX.match(text, country.end_char - base, ref.end_char - base)
    short = role_lexicon().prefixes.get(before["word"].lower()) if before else None
    if short is not None and short != country.value:
        yield short
    elif any(found and role_lexicon().blocs.fullmatch(found["word"]) for found in (before, behind)) or _with_body(ref.name, country):
        yield None


def _with_body(name: str, country: Mention) -> bool:
    """ "Agreement between the Government of Peru and the World Bank on …": whether the other side is a body of several governments."""
    sides = _TWO_SIDES.search(name)
    if sides is None:
        return False
    theirs = [country.surface in side for side in sides.groups()]
    other = sides[1] if theirs[1] else sides[2]
    return theirs.count(True) == 1 and not role_words("side_body").isdisjoint(other.lower().split())


def _agency(name: str) -> str | None:
    """ "Memorandum between EPA and Peru's Ministry": the country of the agency that a name sets beside another side; None without one."""
    sides = _SIDES.search(name)
    return (
        next((country for side in (sides[1], sides[2]) if (country := actor_lexicon().agencies.get(side.lower()))), None) if sides else None
    )


def _end(mention: Mention) -> int:
    return mention.end_char


def _start(mention: Mention) -> int:
    return mention.start_char


def _joined(passage: Passage, inner: tuple[Mention, ...]) -> list[Mention]:
    base, text = passage.block.start_char, text_of(passage.doc)
    found: list[Mention] = []
    for one, two in pairwise(inner):
        gap = _BLANKS.sub(" ", text[one.end_char - base : two.start_char - base])
        if one.value != two.value and (
            _JOINED.fullmatch(gap) or _between(text[max(0, one.start_char - base - BETWEEN) : one.start_char - base], gap)
        ):
            found += [country for country in (one, two) if country not in found]
    return found


def _between(before: str, gap: str) -> bool:
    """ "between the U.S. Agency and the Ministry of the Republic of …": one country on each side of "and", and no subject yet."""
    return bool(_BETWEEN.search(before)) and " and " in gap.lower() and not _SUBJECT.search(gap)
