"""Text that a database can keep: UTF-8 cannot hold lone surrogates, which pages can."""

import re
from typing import Any

SURROGATES = re.compile("[\ud800-\udfff]")


def storable(value: Any) -> Any:
    """The value, with U+FFFD for each lone surrogate in its strings; what holds others is gone through."""
    if isinstance(value, str):
        return SURROGATES.sub("\N{REPLACEMENT CHARACTER}", value)
    if isinstance(value, list | tuple):
        return [storable(item) for item in value]
    if isinstance(value, dict):
        return {key: storable(item) for key, item in value.items()}
    return value
