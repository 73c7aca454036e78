"""The claim that something happened to an agreement at a date."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from pydantic import Field, computed_field

from schemas.country import CountryCode
from schemas.edtf import Edtf
from schemas.record import Record


class Event(StrEnum):
    """What can happen to an agreement."""

    ADOPTED = "adopted"
    SIGNED = "signed"
    OPENED_FOR_SIGNATURE = "opened_for_signature"
    RATIFIED = "ratified"
    ACCEPTED = "accepted"
    ACCEDED = "acceded"
    JOINED = "joined"
    ENTERED_INTO_FORCE = "entered_into_force"
    ESTABLISHED = "established"
    BEGAN = "began"
    FINALIZED = "finalized"
    AMENDED = "amended"
    UPDATED = "updated"
    EXPANDED = "expanded"
    RENEWED = "renewed"
    WITHDREW = "withdrew"
    ENDED = "ended"


class AgreementEvent(Record):
    """An event of an agreement. `country` only where the event is one country's act."""

    kind_name: ClassVar[str] = "agreement_event"
    match_fields: ClassVar[tuple[str, ...]] = ("agreement", "event", "country")

    agreement: str = Field(min_length=2)
    event: Event
    event_date: Edtf | None = None
    country: CountryCode | None = None

    @computed_field  # type: ignore[prop-decorator]  # mypy knows no decorator above @property
    @property
    def event_date_start(self) -> date | None:
        """The first day that `event_date` can mean."""
        return self.event_date.bounds.start if self.event_date else None

    @computed_field  # type: ignore[prop-decorator]  # mypy knows no decorator above @property
    @property
    def event_date_end(self) -> date | None:
        """The last day that `event_date` can mean."""
        return self.event_date.bounds.end if self.event_date else None

    @property
    def label(self) -> str:
        """The event in one line."""
        who = f" by {self.country}" if self.country else ""
        return f"{self.agreement}: {self.event.value}{who} {self.event_date or 'undated'}"
