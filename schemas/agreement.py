"""The claim that there is an agreement of this name."""

from typing import ClassVar

from pydantic import Field

from schemas.record import Record


class AgreementName(Record):
    """An agreement that a document names: its fullest name there, its kind, and the other forms found in the same document."""

    kind_name: ClassVar[str] = "agreement"
    match_fields: ClassVar[tuple[str, ...]] = ("name",)

    name: str = Field(min_length=2, max_length=500)
    kind: str = Field(min_length=1)
    aliases: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The name and the kind."""
        return f"{self.name} ({self.kind})"
