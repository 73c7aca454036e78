"""Agreement countries: which countries, and which other parties, have what part in an agreement."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from extractors.agreements.register import Reference
from extractors.clauses import Wanted, vocabulary
from extractors.found import text_of
from extractors.passage import Passage
from extractors.reading import Reading
from extractors.records.events.actors import actor_lexicon, speaks_of_actors
from extractors.records.events.entries import Entries
from extractors.records.events.envoys import speaks_of_envoys
from extractors.records.events.groups import speaks_of_groups
from extractors.records.events.pronouns import country_over
from extractors.records.events.roles import Part, role_lexicon
from extractors.records.events.timelines import Timelines
from extractors.records.events.verbs import event_lexicon
from extractors.records.parties.bilateral import Bilateral
from extractors.records.parties.lead_ins import ITEMS, LeadIns
from extractors.records.parties.legends import Legends
from extractors.records.parties.participants import stated_parts
from extractors.records.parties.party_lists import listed_parts
from schemas.document import BlockKind
from schemas.draft import Draft
from schemas.mention import Label, Mention

KIND = "agreement_country"
LED = ITEMS | {BlockKind.HEADING, BlockKind.PARAGRAPH}  # lines that may be about a country which a line above them names
# Of several parts that a document gives one country, the one that says most; a lesser one is implied by it.
_RANK = {"withdrawn": 0, "party": 1, "signatory": 2, "participant": 3, "observer": 4, "non_party": 5}
# What may stand between two countries that an agreement's name joins: "Canada-United States", "Canada and the Government of Norway".
_JOINED = re.compile(
    r"\s?(?:[-–—/&,]|,? ?and|,? ?&|(?<=\s))\s?(?:the )?(?:(?:Government|Republic|Kingdom|Commonwealth|Federation)s? of (?:the )?)?",
    re.IGNORECASE,
)
# Before the name of what does not exist yet: "negotiations on a Desert Treaty between A and B".
_NOT_YET = re.compile(r"\b(?:negotiations?|talks|proposed|draft|planned|proposal|possible|future)\b[^.;,]{0,24}\Z", re.IGNORECASE)
_SIDES = re.compile(r"\b[Bb]etween (?:the )?([\w.]{2,12})\b.{0,80}? and (?:the )?([\w.]{2,12})\b")
AHEAD = 60  # characters
_BETWEEN = re.compile(r"\bbetween\b[^,;]{0,40}\Z", re.IGNORECASE)
_SUBJECT = re.compile(r"\b(?:on|concerning|regarding|relating|respecting)\b", re.IGNORECASE)


def draft(reading: Reading) -> Iterator[Draft]:
    """Every part of a country in an agreement that the document states; of several parts of one country only the strongest.

    Who signed and did not ratify may be an observer besides.
    """
    entries = Entries(reading)
    parts = [(passage, part) for passage, found in _parts(entries) for part in found if entries.is_international(part.agreement)]
    roles: dict[tuple[str, str | None], Part] = {}
    for _, part in parts:
        key = (part.agreement, part.country or part.party_name)
        if key not in roles or _outranks(part, roles[key]):
            roles[key] = part
    for passage, part in parts:
        strongest = roles[part.agreement, part.country or part.party_name].role
        if part.role == strongest or (part.role, strongest) == ("observer", "signatory"):
            values = {"agreement": part.agreement, "country": part.country, "party_name": part.party_name, "role": part.role}
            yield Draft(KIND, values, reading.evidence(passage, part.start_char, part.end_char, part.rule, part.inherited))


def _outranks(part: Part, other: Part) -> bool:
    """Whether a part says more than another of the same country; who rejoined is a party again."""
    if {part.role, other.role} == {"withdrawn", "party"} and (part.again or other.again):
        return part.again
    return _RANK[part.role] < _RANK[other.role]


def _parts(entries: Entries) -> Iterator[tuple[Passage, list[Part]]]:
    reading = entries.reading
    timelines, lead_ins, bilateral, legends = Timelines(entries), LeadIns(entries), Bilateral(entries), Legends(entries)
    wanted = Wanted(Label.COUNTRY, _triggers(), _loose())
    for passage in reading.passages:
        inside = entries.references.get(passage.block.number, [])
        led = bool(inside and (passage.block.cells or passage.block.kind in LED))  # whose country may be named once, above
        if not (
            led
            or country_over(entries, passage)
            or passage.labelled(Label.COUNTRY)
            or speaks_of_groups(entries, passage)
            or speaks_of_actors(passage)
            or speaks_of_envoys(passage)
        ):
            continue
        found = [*_in_names(passage, inside), *legends.applied(passage, listed_parts(entries, passage)), *lead_ins.parts(passage, inside)]
        found += bilateral.parts(passage, inside)
        if _tells(passage):
            found += [part for sentence in timelines.sentences(passage, inside, wanted) for part in stated_parts(sentence, entries)]
        yield passage, found


def _tells(passage: Passage) -> bool:
    """Whether any word of the passage can give a role: cheap, so that all others cost nothing."""
    if passage.block.kind is BlockKind.TITLE:
        return False
    return not vocabulary(passage).isdisjoint(_triggers())


@cache
def _triggers() -> frozenset[str]:
    return event_lexicon().triggers | role_lexicon().triggers


@cache
def _loose() -> frozenset[str]:
    return event_lexicon().loose | role_lexicon().loose


def _in_names(passage: Passage, references: list[Reference]) -> Iterator[Part]:
    """The countries that an agreement's own name joins: it is between them."""
    countries = passage.labelled(Label.COUNTRY)
    for reference in references if countries else ():
        first = bisect_left(countries, reference.start_char, key=_start)
        last = bisect_left(countries, reference.end_char, key=_start)
        before = text_of(passage.doc)[
            max(0, reference.start_char - passage.block.start_char - AHEAD) : reference.start_char - passage.block.start_char
        ]
        if _NOT_YET.search(before):
            continue
        if last - first == 1 and (agency := _agency(reference.name)) not in (None, countries[first].value):
            for value in (agency, countries[first].value):
                yield Part(reference.name, value, None, "party", reference.start_char, reference.end_char, "agreement_country.in_name")
        for country in _joined(passage, countries[first:last]) if reference.how != "reference" and last - first > 1 else ():
            yield Part(reference.name, country.value, None, "party", reference.start_char, reference.end_char, "agreement_country.in_name")


def _agency(name: str) -> str | None:
    """ "Memorandum between EPA and Peru's Ministry": the country of the agency that a name sets beside another side; None without one."""
    sides = _SIDES.search(name)
    return (
        next((country for side in (sides[1], sides[2]) if (country := actor_lexicon().agencies.get(side.lower()))), None) if sides else None
    )


def _start(mention: Mention) -> int:
    return mention.start_char


def _joined(passage: Passage, inner: tuple[Mention, ...]) -> list[Mention]:
    base, text = passage.block.start_char, text_of(passage.doc)
    found: list[Mention] = []
    for one, two in pairwise(inner):
        gap = text[one.end_char - base : two.start_char - base]
        if one.value != two.value and (
            _JOINED.fullmatch(gap) or _between(text[max(0, one.start_char - base - 60) : one.start_char - base], gap)
        ):
            found += [country for country in (one, two) if country not in found]
    return found


def _between(before: str, gap: str) -> bool:
    """ "between the U.S. Agency and the Ministry of the Republic of …": one country on each side of "and", and no subject yet."""
    return bool(_BETWEEN.search(before)) and " and " in gap and not _SUBJECT.search(gap)
