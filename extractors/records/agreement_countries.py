"""Agreement countries: which countries, and which other parties, have what part in an agreement."""

from collections.abc import Iterator
from functools import cache

from extractors.clauses import Wanted, vocabulary
from extractors.passage import Passage
from extractors.reading import Reading
from extractors.records import agreement_events
from extractors.records.events.actors.envoys import speaks_of_envoys
from extractors.records.events.actors.groups import speaks_of_groups
from extractors.records.events.actors.lexicon import speaks_of_actors
from extractors.records.events.actors.pronouns import country_over
from extractors.records.events.lines.timelines import Timelines
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.roles import Part, role_lexicon
from extractors.records.events.words.verbs import event_lexicon
from extractors.records.parties.clauses.in_names import in_names
from extractors.records.parties.clauses.part_scene import LISTED_WITH_ACTS, MADE_TOGETHER
from extractors.records.parties.clauses.participants import stated_parts
from extractors.records.parties.lists.lead_ins import ITEMS, LeadIns
from extractors.records.parties.lists.legends import Legends
from extractors.records.parties.lists.party_lists import listed_parts
from extractors.records.parties.sides.bilateral import Bilateral
from extractors.records.parties.sides.counterparts import Counterparts
from extractors.records.parties.sides.preambles import Preambles
from schemas.document import BlockKind
from schemas.draft import Draft
from schemas.mention import Label

KIND = "agreement_country"
LED = ITEMS | {BlockKind.HEADING, BlockKind.PARAGRAPH}  # lines that may be about a country which a line above them names
# Of several parts that a document gives one country, the one that says most; a lesser one is implied by it.
_RANK = {"withdrawn": 0, "party": 1, "signatory": 2, "participant": 3, "observer": 4, "non_party": 5}


def draft(reading: Reading) -> Iterator[Draft]:
    """Every part of a country in an agreement that the document states; of several parts of one country only the strongest.

    Who signed and did not ratify may be an observer besides.
    """
    entries = Entries(reading)
    parts = [(passage, part) for passage, found in _parts(entries) for part in found if entries.is_international(part.agreement)]
    parts += _of_events(entries, [part for _, part in parts])
    parts += Counterparts(entries).parts([part for _, part in parts])
    parts = list(_not_ratified(parts))
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


def _not_ratified(parts: list[tuple[Passage, Part]]) -> Iterator[tuple[Passage, Part]]:
    """The parts, where those who made something together are signatories of what the page says elsewhere that they have only signed."""
    standing = (part for _, part in parts if part.rule not in LISTED_WITH_ACTS)  # not the same list, read twice
    only = {(part.agreement, part.country) for part in standing if part.role in ("signatory", "non_party")}
    for passage, part in parts:
        signed = part.rule in MADE_TOGETHER and part.role == "party" and (part.agreement, part.country) in only
        yield passage, part._replace(role="signatory") if signed else part


def _of_events(entries: Entries, told: list[Part]) -> Iterator[tuple[Passage, Part]]:
    """The parts that follow from the dated acts of countries of which nothing else is told, or that they signed."""
    roles: dict[tuple[str, str | None], set[str]] = {}
    for part in told:
        roles.setdefault((part.agreement, part.country), set()).add(part.role)
    for event in agreement_events.drafts(entries.reading):
        values, evidence = event.values, event.evidence
        role = role_lexicon().acts.get(values["event"])
        passage = entries.passage(evidence.block)
        named = passage is not None and any(each.value == values["country"] for each in entries.countries(passage))
        named = named or (role == "party" and values["country"] is not None and ":" in evidence.exact)  # "Ratified: 5 July 1994"
        named = named or any(each.field == "country" for each in evidence.inherited)
        known = roles.get((values["agreement"], values["country"]), set())
        if role and passage and named and (not known or (role == "party" and known == {"signatory"})):
            where = (evidence.start_char, evidence.end_char)
            yield passage, Part(values["agreement"], values["country"], None, role, *where, "agreement_country.event", evidence.inherited)


def _outranks(part: Part, other: Part) -> bool:
    """Whether a part says more than another of the same country; who rejoined is a party again."""
    if {part.role, other.role} == {"withdrawn", "party"} and (part.again or other.again):
        return part.again
    return _RANK[part.role] < _RANK[other.role]


def _parts(entries: Entries) -> Iterator[tuple[Passage, list[Part]]]:
    reading = entries.reading
    timelines, lead_ins, bilateral, legends = Timelines(entries), LeadIns(entries), Bilateral(entries), Legends(entries)
    preambles = Preambles(entries)
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
        found = [*in_names(passage, inside, reading.register), *legends.applied(passage, listed_parts(entries, passage))]
        found += [*lead_ins.parts(passage, inside), *bilateral.parts(passage, inside), *preambles.parts(passage)]
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
