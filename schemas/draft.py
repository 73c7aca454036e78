"""A draft: a record as a rule proposes it, before it is validated."""

from dataclasses import dataclass
from typing import Any

from schemas.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Draft:
    """A record as a rule proposes it, not yet checked: its kind, its values and the words it rests on."""

    kind: str
    values: dict[str, Any]
    evidence: Evidence
