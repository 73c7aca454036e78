"""From mentions to records: one module per record kind. To add a kind: a schema, a module here, a migration, a line in DRAFTERS."""

from collections.abc import Callable, Iterator

from extractors.reading import Reading
from extractors.records import agreement_countries, agreement_events, agreements, percentage_goals, qualitative_goals
from schemas.claim import Draft

DRAFTERS: tuple[Callable[[Reading], Iterator[Draft]], ...] = (
    agreements.draft,
    agreement_events.draft,
    agreement_countries.draft,
    percentage_goals.draft,
    qualitative_goals.draft,
)
