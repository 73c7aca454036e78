"""A mention: a labelled span of a document's text."""

from enum import StrEnum

from schemas.base import Model


class Label(StrEnum):
    """What a mention is a mention of."""

    DATE = "date"
    COUNTRY = "country"
    PERCENTAGE = "percentage"
    AGREEMENT = "agreement"


class Mention(Model):
    """A labelled span. `value` is EDTF for a date, ISO 3166-1 alpha-3 for a country, a number for a percentage, a name for an agreement.

    `rule` names the rule that found it, `block` the block it stands in.
    """

    label: Label | str  # a string of its own where a plug-in has added a label
    start_char: int
    end_char: int
    surface: str
    value: str
    rule: str
    block: int
