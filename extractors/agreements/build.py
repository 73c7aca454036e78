"""From agreement mentions to a register's contents: forms into families, families into entities, places into references."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from extractors.agreements.entitled import entitled, tabled
from extractors.agreements.forms.aliases import Alias, alias_statements
from extractors.agreements.forms.apart import keep_apart
from extractors.agreements.forms.entity import Entity, Reference
from extractors.agreements.forms.families import Families, Key
from extractors.agreements.forms.ground import Ground
from extractors.agreements.forms.naming import kind_of, naming
from extractors.agreements.forms.unifying import unify
from extractors.agreements.forms.versions import join_versions
from extractors.agreements.names.acronyms import unsaid_acronyms
from extractors.agreements.names.keys import clean, name_key
from extractors.agreements.names.lexicon import look_up_listed
from extractors.agreements.names.nested import belongs_to
from extractors.agreements.references.opening import opening
from extractors.agreements.references.places import acronym_references
from extractors.agreements.references.resolution import resolved
from extractors.agreements.references.traits import traits_of
from extractors.agreements.shorts import short_names, short_references
from extractors.agreements.sides.announced import announced
from extractors.agreements.sides.between import Sides, Span
from extractors.agreements.sides.untold_sides import memoranda_of_the_page
from extractors.passage import Passage
from schemas.document import BlockKind, Document
from schemas.mention import Label, Mention

AMENDED = frozenset({"protocol", "convention", "treaty"})  # kinds that have amendments of their own name: "the London Amendment"


@dataclass(frozen=True, slots=True)
class Built:
    """The contents of a register. `title` is the one agreement that the page's title names, `opening` the one that its first words name."""

    entities: tuple[Entity, ...]
    references: tuple[Reference, ...]
    title: Reference | None
    opening: Reference | None


@dataclass(slots=True)
class _Named:
    """A place where an agreement is named, with the key of its form; `inner`: inside another one's name."""

    passage: Passage
    start_char: int
    end_char: int
    key: Key
    inner: bool = False
    said: str = ""  # its name, where its words alone do not make it: "Basel" of "the Basel and Rotterdam Conventions"


def build(document: Document, passages: Sequence[Passage], ground: Ground) -> Built:
    """The entities and references of a document."""
    families = Families()
    named, parents = _named(ground, passages, families)
    if not named:
        return Built((), (), None, None)
    keys = {(place.start_char, place.end_char): place.key for place in named if not place.inner}
    statements = list(alias_statements(document, passages))
    entitling = [(keys[_place(one)], keys[_place(other)]) for one, other in entitled(document.text, passages)]
    pairs = [(keys[_span(said)], families.add(said.name)) for said in statements if not said.scanned]
    pairs += [(keys[_span(said)], key) for said in statements if said.scanned and (key := families.key_of(said.name))]
    keep_apart(families, ground, [(place.start_char, place.end_char, place.key) for place in named if not place.inner])
    for key, parent in parents.items():
        families.bar(parent, key)  # "Agreement on the Implementation of *the Sea Convention*" is not that convention in full
    unclear = unify(families, pairs + entitling + [(parents[key], key) for key in parents if key[1] and "annex" in key[1]])
    for said in statements:
        family = families.of(keys[_span(said)])
        if said.scanned and said.name not in family.acronyms:
            family.acronyms.append(said.name)
    _settle(named, families, unclear)
    join_versions(ground, [(place.start_char, place.key) for place in named if not place.inner], families)
    entities = _entities(document, named, families, parents)
    references = _references(document, ground, passages, named, families, entities)
    scoped = _scoped(ground, named, families, entities, references)
    title = _title(document, passages, references, scoped)
    return Built(tuple(scoped), references, title, _opening(document.text, passages, references))


def _place(mention: Mention) -> Span:
    return mention.start_char, mention.end_char


def _span(said: Alias) -> Span:
    return said.mention.start_char, said.mention.end_char


def _named(ground: Ground, passages: Sequence[Passage], families: Families) -> tuple[list[_Named], dict[Key, Key]]:
    """Every place that names an agreement, in order, and which form says of itself that it belongs to which other."""
    named: list[_Named] = []
    parents: dict[Key, Key] = {}
    for passage in passages:
        for mention in passage.labelled(Label.AGREEMENT):
            key = families.add(mention.value, look_up_listed(mention.value) if mention.rule.endswith(".listed") else None)
            said = mention.value if mention.rule.endswith(".coordinated") else ""
            named.append(_Named(passage, mention.start_char, mention.end_char, key, said=said))
            if inner := belongs_to(mention.surface):
                start = mention.start_char
                parents[key] = families.add(inner.name)
                named.append(_Named(passage, start + inner.start, start + inner.end, parents[key], inner=True))
        for start, end in tabled(ground.text, passage):
            key = families.add(clean(ground.text[start:end]))
            families.of(key).tabled = True
            named.append(_Named(passage, start, end, key))
    places = {(place.start_char, place.end_char) for place in named}
    for passage, start, end in chain(announced(ground.text, passages), memoranda_of_the_page(ground, passages)):
        key = families.add(clean(ground.text[start:end]))
        families.of(key).tabled = True
        if (start, end) not in places:
            named.append(_Named(passage, start, end, key))
    return sorted(named, key=lambda place: (place.start_char, place.inner)), parents


def _said(document: Document, place: _Named) -> tuple[int, int, str]:
    return place.start_char, place.end_char, place.said or clean(document.text[place.start_char : place.end_char])


def _settle(named: list[_Named], families: Families, unclear: dict[Key, tuple[Key, ...]]) -> None:
    """Give each place of a short form that several agreements share to the one of them named last before it, else next after it."""
    wanted = {key: {families.root(other) for other in others} for key, others in unclear.items()}
    shorts: dict[Key, list[Key]] = defaultdict(list)
    for short, roots in wanted.items():
        for root in roots:
            shorts[root].append(short)
    for places in (named, list(reversed(named))):
        last: dict[Key, Key] = {}  # by short form: the agreement that was named last
        for place in places:
            if place.key in wanted:
                place.key = last.get(place.key, place.key)
            else:
                last |= dict.fromkeys(shorts.get(families.root(place.key), ()), place.key)


def _entities(document: Document, named: list[_Named], families: Families, parents: dict[Key, Key]) -> dict[Key, Entity]:
    """The agreements of the page by the key that stands for their family; laws of one country are none."""
    places: dict[Key, list[_Named]] = defaultdict(list)
    for place in named:
        places[families.root(place.key)].append(place)
    shared = families.shared()
    names = {root: naming([_said(document, place) for place in found], families.of(root), shared) for root, found in places.items()}
    above = {families.root(key): families.root(parent) for key, parent in parents.items()}
    entities: dict[Key, Entity] = {}
    taken: set[str] = set()
    for root in places:
        family, name = families.of(root), names[root]
        if (kind := kind_of(family)) is None or name.text in taken:
            continue
        taken.add(name.text)
        parent = above.get(root)
        entities[root] = Entity(
            name=name.text,
            kind=kind,
            aliases=name.aliases,
            reference_id=family.row.id if family.row else None,
            parent=names[parent].text if parent and parent != root and parent in names else None,
            start_char=name.start_char,
            end_char=name.end_char,
        )
    return entities


def _scoped(
    ground: Ground, named: list[_Named], families: Families, entities: dict[Key, Entity], spoken: Iterable[Reference]
) -> list[Entity]:
    """The entities with their scopes: from the lexicon, the name, the word before it, and only then from what the page says of them."""
    places: dict[Key, list[Span]] = defaultdict(list)
    for place in named:
        places[families.root(place.key)].append((place.start_char, place.end_char))
    said: dict[str, list[Reference]] = defaultdict(list)
    for ref in spoken:
        said[ref.name].append(ref)
    sides = Sides(ground, [(place.start_char, place.end_char) for place in named])
    scoped = [
        replace(
            entity,
            scope=sides.scope(families.of(root), places[root], said[entity.name]),
            key=sides.key(families.of(root), (entity.start_char, entity.end_char), places[root]),
        )
        for root, entity in entities.items()
    ]
    treaties = any(each.scope == "international" and each.kind in AMENDED for each in scoped)
    return [replace(each, scope="international") if treaties and _is_loose_amendment(each) else each for each in scoped]


def _is_loose_amendment(entity: Entity) -> bool:
    """ "the Copenhagen Amendment": of a treaty, where the page names one and nothing says whose it is."""
    return entity.kind == "amendment" and entity.scope == "unknown"


def _references(
    document: Document, ground: Ground, passages: Sequence[Passage], named: list[_Named], families: Families, entities: dict[Key, Entity]
) -> tuple[Reference, ...]:
    by_name = [
        Reference(entity.name, place.start_char, place.end_char, "name")
        for place in named
        if not place.inner and (entity := entities.get(families.root(place.key)))
    ]
    letters = {acronym: entity.name for root, entity in entities.items() for acronym in families.of(root).acronyms}
    for short, name in unsaid_acronyms({entity.name: families.of(root).forms for root, entity in entities.items()}, ground.text).items():
        letters.setdefault(short, name)
    taken = [(place.start_char, place.end_char) for place in named]
    shorts = short_names({entity.name: families.of(root) for root, entity in entities.items()})
    by_letters, by_short = acronym_references(passages, ground.text, letters, taken), short_references(passages, ground.text, shorts, taken)
    spoken = sorted([*by_name, *by_letters, *by_short], key=lambda ref: ref.start_char)
    traits = {entity.name: traits_of(families.of(root), entity.kind) for root, entity in entities.items()}
    title = _title(document, passages, tuple(spoken), entities.values()) or _opening(document.text, passages, tuple(spoken))
    return resolved(ground, passages, spoken, traits, title.name if title else None)


def _title(
    document: Document, passages: Sequence[Passage], references: tuple[Reference, ...], entities: Collection[Entity]
) -> Reference | None:
    """The one agreement that the page's title names: its title block or first heading, else the words of its `<title>`.

    A heading below a text that speaks of one already is that of a section: of a page whose title the capture does not hold.
    """
    for passage in passages:
        inside = [ref for ref in references if passage.block.start_char <= ref.start_char < passage.block.end_char]
        if passage.block.kind is BlockKind.TITLE or (passage.block.kind is BlockKind.HEADING and passage.block.level == 1):
            if len({ref.name for ref in inside}) == 1:
                return inside[0]
        elif inside and passage.block.kind is BlockKind.PARAGRAPH:
            break
    title = f" {name_key(document.title or '')} "
    named = [entity for entity in entities if any(f" {name_key(name)} " in title for name in (entity.name, *entity.aliases))]
    return Reference(named[0].name, named[0].start_char, named[0].end_char, "name") if len(named) == 1 else None


def _opening(text: str, passages: Sequence[Passage], references: tuple[Reference, ...]) -> Reference | None:
    """The agreement that the first words of a page name: an article whose title the capture does not hold."""
    if not references:
        return None
    blocks = {passage.block.number: passage.block for passage in passages}
    block = next(each for each in blocks.values() if each.start_char <= references[0].start_char < each.end_char)
    if block.kind is not BlockKind.PARAGRAPH or any((blocks[number].level or 0) > 1 for number in block.heading_blocks if number in blocks):
        return None
    return opening([ref for ref in references if ref.start_char < block.end_char], block.start_char, text)
