"""What "concluded" and "agreed" tell: that a text was adopted, signed, or final, by its kind and by what else the page tells of it."""

from collections.abc import Iterable
from dataclasses import replace

from extractors.agreements.register import Register
from extractors.records.events.words.roles import is_joined
from schemas.draft import Draft

WEAK = "agreement_event.weak_verb"  # told by a word that another one may outdo: agreed in May, adopted in June
MADE = ("established", "began", "adopted", "signed", "opened_for_signature")  # what outdoes an announcement
SOON = 3  # years from a final text to its signature
MEMORANDUM = "memorandum of understanding"


def made_plain(drafts: Iterable[Draft], register: Register) -> list[Draft]:
    """The drafts without those of weak words that a better one outdoes.

    A text that was concluded and signed on a later day was final on the first; a memorandum is made by signing it.
    """
    found = list(drafts)
    firm = [each.values for each in found if not _is_weak(each) and not each.values["country"]]  # all who signed it
    told = {(values["agreement"], values["event"]): values["event_date"] for values in firm}
    kept = list[Draft]()
    for each in found:
        agreement, date = each.values["agreement"], each.values["event_date"]
        if not _is_weak(each):
            kept.append(each)
        elif each.values["event"] == "established":
            kept += [each] if not any((agreement, event) in told for event in MADE) else []
        elif (agreement, "established") in told and is_joined(agreement, register):
            continue  # a partnership that was founded is not adopted by those who endorse it
        elif (agreement, "adopted") in told or told.get((agreement, "finalized")) == date:
            continue
        elif (signed := told.get((agreement, "signed"))) is not None:
            final = _soon_after(signed, date) and _is_concluded(each)
            kept += [_as(each, "finalized")] if final else [] if each.evidence.rule == WEAK else [each]
        else:
            kept.append(_as(each, "signed") if _kind(agreement, register) == MEMORANDUM and _is_concluded(each) else each)
    return kept


def _soon_after(signed: str, concluded: str) -> bool:
    """Whether a signature came after the text was final, and not with another text years later."""
    years = [int(date[:4]) for date in (signed, concluded) if date[:4].isdigit()]
    return signed > concluded and not signed.startswith(concluded) and len(years) > 1 and years[0] - years[1] <= SOON


def _is_weak(each: Draft) -> bool:
    """Whether a better word may outdo what tells of an adoption; a label ("Concluded: 1998") is outdone by a signature alone."""
    label = each.values["event"] == "adopted" and each.evidence.rule == "agreement_event.status_line" and _is_concluded(each)
    return each.evidence.rule == WEAK or label


def _is_concluded(each: Draft) -> bool:
    return "conclude" in each.evidence.exact.lower()


def _as(each: Draft, event: str) -> Draft:
    return replace(each, values=each.values | {"event": event})


def _kind(agreement: str, register: Register) -> str:
    entity = register.entity(agreement)
    return entity.kind if entity else ""
