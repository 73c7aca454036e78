"""Linking: the agreement that a name means, on whatever page it stands."""

from typing import Literal

from extractors.agreements.forms.entity import Entity
from extractors.agreements.names.keys import name_key
from extractors.agreements.names.lexicon import KnownAgreement, known_agreements, look_up
from extractors.agreements.register import Register
from schemas.agreement_link import AgreementLink, AgreementReference, AgreementRelation
from schemas.digest import content_id

Relation = Literal["protocol_of", "amends", "under"]


def agreement_id(name: str, reference_id: str | None = None, key: tuple[str, ...] = ()) -> str:
    """The id of an agreement: the lexicon's, else 32 hexadecimal digits from `key` (`Entity.key`), else from the name's own key."""
    row = known_agreements().get(reference_id) if reference_id else look_up(name)
    return row.id if row else content_id("agreement", *(key or (name_key(name),)))


def link(name: str, kind: str, reference_id: str | None = None, parent: Entity | None = None, key: tuple[str, ...] = ()) -> AgreementLink:
    """The link of a name. `parent` is the agreement that the page's own words say it belongs to; `key` as in `Entity`."""
    row = known_agreements().get(reference_id) if reference_id else look_up(name)
    relations = {relation.other_id: relation for relation in _known_relations(row)}
    if parent is not None:
        stated = _stated_relation(kind, parent)
        relations.setdefault(stated.other_id, stated)
    return AgreementLink(
        name=name,
        agreement_id=agreement_id(name, reference_id, key),
        kind=kind,
        reference=_reference(row) if row else None,
        relations=tuple(relations.values()),
    )


def links(register: Register) -> tuple[AgreementLink, ...]:
    """The links of every agreement in a register, in its order."""
    return tuple(
        link(entity.name, entity.kind, entity.reference_id, register.entity(entity.parent) if entity.parent else None, entity.key)
        for entity in register.entities
    )


def _known_relations(row: KnownAgreement | None) -> list[AgreementRelation]:
    if row is None:
        return []
    others: list[tuple[Relation, str | None]] = [("protocol_of", row.protocol_of), ("amends", row.amends), ("under", row.under)]
    return [
        AgreementRelation(relation=relation, other_id=other, other_name=known_agreements()[other].name, basis="lexicon")
        for relation, other in others
        if other
    ]


def _stated_relation(kind: str, parent: Entity) -> AgreementRelation:
    relations: dict[str, Relation] = {"protocol": "protocol_of", "amendment": "amends"}
    return AgreementRelation(
        relation=relations.get(kind, "under"),
        other_id=agreement_id(parent.name, parent.reference_id, parent.key),
        other_name=parent.name,
        basis="page",
    )


def _reference(row: KnownAgreement) -> AgreementReference:
    return AgreementReference(
        reference_id=row.id,
        name=row.name,
        kind=row.kind,
        aliases=row.aliases,
        acronyms=row.acronyms,
        adopted=row.adopted,
        signed=row.signed,
        in_force=row.in_force,
        depositary=row.depositary,
        source=row.source,
        checked=row.checked,
    )
