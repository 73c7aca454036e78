"""Who takes part: the countries that a sentence gives a role in an agreement."""

from collections.abc import Callable, Iterator
from functools import cache

from extractors.clauses import Sentence
from extractors.records.events.clauses.act import Act
from extractors.records.events.clauses.acts import acts
from extractors.records.events.reference.antecedents import NEARBY, OWN_ACTS, Antecedents
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.roles import Part, Phrase, is_joined, role_lexicon, role_phrases, role_words, settled_role
from extractors.records.parties.clauses.beside import BESIDE, beside
from extractors.records.parties.clauses.bindings import accessions, binds, in_force_for, memberships, received
from extractors.records.parties.clauses.company import KEPT, company
from extractors.records.parties.clauses.compared import compared
from extractors.records.parties.clauses.counted import counted, in_company, so_too
from extractors.records.parties.clauses.deposits import HANDED_IN, deposits
from extractors.records.parties.clauses.examples import examples
from extractors.records.parties.clauses.founders import founders
from extractors.records.parties.clauses.honoured import honoured
from extractors.records.parties.clauses.left_out import left_out
from extractors.records.parties.clauses.makers import listed, made_of, makes, obliges, place
from extractors.records.parties.clauses.nearby import nearby
from extractors.records.parties.clauses.part_scene import RULE, SIGNED_TOGETHER, PartScene
from extractors.records.parties.clauses.partners import joined_in, likewise, partners
from extractors.records.parties.clauses.refusals import refusals
from extractors.records.parties.clauses.relatives import relatives
from extractors.records.parties.clauses.standings import attendance, attributive, standing, standing_alone
from extractors.records.parties.clauses.taking_part import takes_part, takes_part_alone
from extractors.records.parties.clauses.those_that import alike, those_that
from extractors.records.parties.clauses.through import theirs, through
from extractors.records.parties.clauses.together import between, by_which, committed, in_force_between

DENIED = 3  # items from "not" to "ratified"
GIVEN = 60  # characters from the head of a sentence to the noun of an act: "With the ratification of X by A, …"
READERS: dict[str, Callable[[PartScene, Phrase], Iterator[Part]]] = {
    "standing": standing,
    "standing_alone": standing_alone,
    "takes_part": takes_part,
    "takes_part_alone": takes_part_alone,
    "makes": makes,
    "listed": listed,
    "made_of": made_of,
    "obliges": obliges,
    "binds": binds,
    "place": place,
}


def stated_parts(sentence: Sentence, entries: Entries) -> Iterator[Part]:
    """The parts that a sentence states as facts. Questions state none."""
    if sentence.text_at(len(sentence) - 1) == "?":
        return
    scene = PartScene(sentence, entries, Antecedents(sentence, entries))
    told = list(_told(scene))
    yield from told
    if told and not sentence.vocabulary.isdisjoint({"as", "so", "nor", "neither"}):
        told += (more := list(likewise(scene, told)))
        yield from more
    if not sentence.vocabulary.isdisjoint(role_words("joins") | role_words("treading") | {"along", "together", "alongside"}):
        told += (more := list(company(scene, told)))
        yield from more
    if told:
        told += (more := list(compared(scene, told)))
        yield from more
    if not sentence.vocabulary.isdisjoint(role_lexicon().near.keys() | {"so"}) or any(part.role == "non_party" for part in told):
        told += (more := list(nearby(scene, told)))
        yield from more
    if told and (kept := [part for part in told if part.role in KEPT]):
        entries.parted = (entries.place(sentence.passage), kept[-1].agreement, kept[-1].role)


def _told(scene: PartScene) -> Iterator[Part]:
    sentence = scene.sentence
    yield from _of_acts(scene)
    for phrase in role_phrases(sentence):
        yield from READERS[phrase.section](scene, phrase)
    for reader, triggers in _readers():
        if triggers is None or not sentence.vocabulary.isdisjoint(triggers):
            yield from reader(scene)


@cache
def _readers() -> tuple[tuple[Callable[[PartScene], Iterator[Part]], frozenset[str] | None], ...]:
    """The shapes in their order, each with the words without one of which a sentence cannot have it (None: it asks for itself)."""
    nouns = frozenset(role_lexicon().nouns)
    return (
        (in_force_between, frozenset({"between"})),
        (between, role_words("joined_by")),
        (examples, role_words("example") | role_words("pair_noun")),
        (in_force_for, None),
        (memberships, frozenset({"membership", "participation"})),
        (accessions, role_words("instruments")),
        (received, frozenset({"from"})),
        (counted, None),
        (so_too, None),
        (alike, None),
        (those_that, frozenset({"that", "which", "who", "yet", "only", "those", "latest", "recent", "last", "first", "newest"})),
        (in_company, frozenset({"as"})),
        (attributive, nouns),
        (attendance, frozenset({"observer", "observers"})),
        (committed, role_words("undertakes")),
        (by_which, frozenset({"which"})),
        (relatives, frozenset({"which"})),
        (refusals, _denying()),
        (through, frozenset({"through", "including", "under"})),
        (theirs, frozenset({"their"})),
        (partners, frozenset({"with"})),
        (honoured, role_words("honouring")),
        (beside, frozenset(BESIDE) | nouns),
        (deposits, frozenset(HANDED_IN)),
        (founders, None),
        (left_out, None),
        (joined_in, role_words("joining")),
    )


@cache
def _denying() -> frozenset[str]:
    """The words without one of which a sentence leaves nobody out."""
    spared = {"t", "except", "but", "excluding", "exception", "apart", "aside", "other", "only"}
    return role_words("refusal") | role_words("refusing") | role_words("barring") | spared


def _of_acts(scene: PartScene) -> Iterator[Part]:
    """Whoever ratified, acceded or joined is a party; whoever signed a signatory, or a party of what was signed between them."""
    for act in acts(scene.sentence, scene.entries):
        own = act.event in OWN_ACTS or act.event in ("signed", "entered_into_force")
        if not own or (act.noun and not act.dates and not _is_fact(scene, act)):
            continue
        role = {"signed": "signatory", "withdrew": "withdrawn"}.get(act.event, "party")
        if act.event == "joined" and act.rule.endswith("state_since"):  # "a member since 2013"
            role = settled_role("member", act.agreement, scene.entries.reading.register)
        signatories = len({item.value for item in act.countries})
        by_agencies = role == "signatory" and signatories > 1 and any(item.agency for item in act.countries)
        told_before = act.inherited and act.inherited[0].source in NEARBY | {"earlier_block"} - {"antecedent"} and not act.indefinite
        if role == "signatory" and told_before and act.agreement not in scene.entries.paired and not by_agencies:
            signatories = 1  # "have signed": what others signed before them is open to all
        if by_agencies or (
            role == "signatory"
            and not _is_unratified(scene)
            and scene.entries.between_them(act.agreement, signatories, indefinite=act.indefinite)
        ):
            role = "party"
        rule = SIGNED_TOGETHER if act.event == "signed" and role == "party" else RULE + "act"
        if role == "signatory" and is_joined(act.agreement, scene.entries.reading.register):
            role = "participant"  # "signed up to the Coalition"
        for item in act.countries:
            if item.agency and not by_agencies:
                continue  # what an agency joins binds nobody else
            start = min(act.start_char, item.start_char)
            yield Part(
                act.agreement,
                item.value,
                None,
                role,
                start,
                max(act.end_char, item.end_char),
                rule,
                act.inherited,
                act.again,
            )


def _is_unratified(scene: PartScene) -> bool:
    """ "signed but not ratified by A and B", "have signed without ratifying": whether it denies that more came of a signature."""
    sentence = scene.sentence
    for at in range(1, len(sentence)):
        if sentence.text_at(at) in {"ratified", "ratify", "ratifying"}:
            before = {sentence.text_at(back) for back in range(max(0, at - DENIED), at)}
            if before & (role_words("refusal") | {"without"}):
                return True
    return False


def _is_fact(scene: PartScene, act: Act) -> bool:
    """Whether an undated noun tells what has happened: "Iraq's accession to X brought …", "With A's ratification of X, …"."""
    sentence = scene.sentence
    if sentence.text_at(0) in role_words("given") and act.start_char - sentence.start_char < GIVEN:
        return sentence.vocabulary.isdisjoint(role_words("unreal"))
    behind = next((at for at, item in enumerate(sentence.items) if item.start_char >= act.end_char), len(sentence))
    return any(sentence.text_at(at) in role_words("brought") for at in range(behind, behind + 3))
