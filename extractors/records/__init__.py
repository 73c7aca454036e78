"""From mentions to records: one module per record kind. To add a kind: a schema, a module here, a migration, a line in DRAFTERS."""

from collections.abc import Callable, Iterator
from functools import cache

from extractors.reading import Reading
from extractors.records import agreement_countries, agreement_events, agreements, percentage_goals, qualitative_goals
from schemas.draft import Draft
from schemas.plugin import plugins

DRAFTERS: tuple[Callable[[Reading], Iterator[Draft]], ...] = (
    agreements.draft,
    agreement_events.draft,
    agreement_countries.draft,
    percentage_goals.draft,
    qualitative_goals.draft,
)


@cache
def drafters() -> tuple[Callable[[Reading], Iterator[Draft]], ...]:
    """All drafters: ours, then those of the plug-ins."""
    return (*DRAFTERS, *(drafter for plugin in plugins() for drafter in plugin.drafters))
