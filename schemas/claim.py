"""From a draft to a claim: where what a rule proposes is validated."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pydantic import ValidationError

from schemas.agreement import AgreementName
from schemas.agreement_country import AgreementCountry
from schemas.agreement_event import AgreementEvent
from schemas.draft import Draft
from schemas.evidence import Evidence
from schemas.percentage_goal import PercentageGoal
from schemas.plugin import plugins
from schemas.qualitative_goal import QualitativeGoal
from schemas.record import Record
from schemas.reject import Reject, Stage

RECORD_KINDS: tuple[type[Record], ...] = (AgreementName, AgreementEvent, AgreementCountry, PercentageGoal, QualitativeGoal)


@cache
def record_kinds() -> Mapping[str, type[Record]]:
    """Every record kind by its name: ours, then those of the plug-ins."""
    added = [kind for plugin in plugins() for kind in plugin.record_kinds]
    return {kind.kind_name: kind for kind in (*RECORD_KINDS, *added)}


@dataclass(frozen=True, slots=True)
class Claim:
    """A validated record and the words it rests on."""

    record: Record
    evidence: Evidence


def validate(draft: Draft, doc_id: str) -> Claim | Reject:
    """The draft as a claim, or as a reject that says which field was refused and why."""
    kind = record_kinds()[draft.kind]
    try:
        return Claim(kind.model_validate(draft.values), draft.evidence)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"]) or "record"
        return Reject(
            stage=Stage.VALIDATE,
            model=kind.__name__,
            reason_code=f"{field}:{first['type']}",
            location=f"{doc_id[:12]} {draft.evidence.start_char}-{draft.evidence.end_char}",
            message=f"{field}: {first['msg']}",
            payload=json.dumps(draft.values, ensure_ascii=False, sort_keys=True, default=str),
            doc_id=doc_id,
            start_char=draft.evidence.start_char,
            end_char=draft.evidence.end_char,
        )
