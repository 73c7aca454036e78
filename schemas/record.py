"""The base of the record kinds: what every validated claim can say of itself."""

from typing import ClassVar

from schemas.base import Model
from schemas.digest import content_id
from schemas.typography import plain


class Record(Model):
    """A validated claim of one kind. Its id is a digest of its kind and the document's own values, never of where it stands."""

    kind_name: ClassVar[str]
    match_fields: ClassVar[tuple[str, ...]]  # records with equal values here are the same claim in another state

    @property
    def statement_id(self) -> str:
        """The content address of the claim."""
        return content_id(self.kind_name, self.model_dump(mode="json"))

    @property
    def match_key(self) -> str:
        """The group in which a changed claim is looked for: its kind and the fields that say what it is about. Not unique."""
        values = self.model_dump(mode="json", include=set(self.match_fields))
        return content_id("match", self.kind_name, {name: fold(value) for name, value in values.items()})

    @property
    def label(self) -> str:
        """The claim in one line, for people."""
        raise AttributeError(f"{type(self).__name__} has no label of its own")


def fold(value: object) -> object:
    """A string without case, doubled blanks and what is only set otherwise; anything else as it is."""
    return " ".join(plain(value).casefold().split()) if isinstance(value, str) else value
