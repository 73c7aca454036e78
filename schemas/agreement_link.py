"""Which agreement a name means: the same id on every page, in every order of arrival, and what is known of it apart from the page."""

from typing import Literal

from schemas.base import Model
from schemas.edtf import Edtf

# The dates that the lexicon knows of an agreement.
DateField = Literal["adopted", "signed", "in_force"]


class AgreementRelation(Model):
    """How an agreement stands to another one. `basis` says who says so: the page that was read, or the lexicon."""

    relation: Literal["protocol_of", "amends", "under"]
    other_id: str
    other_name: str
    basis: Literal["page", "lexicon"]


class AgreementReference(Model):
    """What the lexicon knows of an agreement: facts with their source, never a claim of a page. Empty where it is not sure.

    `checked` are the dates that `source` states; the others were written from general knowledge.
    """

    reference_id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    adopted: Edtf | None = None
    signed: Edtf | None = None
    in_force: Edtf | None = None
    depositary: str | None = None
    source: str
    checked: tuple[DateField, ...] = ()


class AgreementLink(Model):
    """A name as one document's records use it, and the agreement that it means.

    `agreement_id` is the lexicon's id where the lexicon knows the name, else a digest of the name's key: case, punctuation, "the", and
    the spellings of United Nations and United States are set aside; years and numbers are kept. It depends on nothing but the name
    (and, for a name that only the page explains, on the page's own fuller name), never on other pages.
    """

    name: str
    agreement_id: str
    kind: str
    reference: AgreementReference | None = None
    relations: tuple[AgreementRelation, ...] = ()
