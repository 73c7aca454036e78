"""The steps as Prefect tasks: thin wrappers, one task per batch, no result caching (what is skipped is the warehouse's decision alone)."""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from prefect import task
from prefect.cache_policies import NO_CACHE

from flows import steps
from flows.steps import Steps

P = ParamSpec("P")
R = TypeVar("R")

# A full disk or a slow network drive can pass; a fault in the data or in a rule cannot.
PASSING = {"retries": 2, "retry_delay_seconds": [1.0, 5.0], "retry_jitter_factor": 0.5}


def _task(function: Callable[P, R], **options: Any) -> Callable[P, R]:
    wrapped: Callable[P, R] = task(cache_policy=NO_CACHE, persist_result=False, **options)(function)
    return wrapped


TASKS = Steps(
    discover=_task(steps.discover),
    store=_task(steps.store, **PASSING),
    parse=_task(steps.parse),
    extract=_task(steps.extract),
    validate=_task(steps.validate),
    load=_task(steps.load),
    check=_task(steps.check),
    publish=_task(steps.publish_warehouse, **PASSING),
    feed=_task(steps.write_feeds, **PASSING),
    tell=_task(steps.tell),
)
