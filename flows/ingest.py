"""The flow: an archived page in, its claims out."""

from pathlib import Path

from prefect import flow, task
from prefect.cache_policies import NO_CACHE

from flows import steps

discover = task(steps.discover, cache_policy=NO_CACHE, persist_result=False)
store = task(steps.store, cache_policy=NO_CACHE, persist_result=False)
parse = task(steps.parse, cache_policy=NO_CACHE, persist_result=False)
extract = task(steps.extract, cache_policy=NO_CACHE, persist_result=False)
load = task(steps.load_batch, cache_policy=NO_CACHE, persist_result=False)


@flow(persist_result=False)
def ingest(source: Path, warehouse: Path, store_root: Path) -> None:
    """Discover → store → parse → extract → load → publish."""
    arrivals = discover(source)
    store(arrivals, store_root)
    documents = parse(arrivals, warehouse)
    extractions = extract(documents)
    load(arrivals, extractions, warehouse)
