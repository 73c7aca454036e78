"""The act that a list's heading or lead-in tells of all its items: "Ratified", "Canada has signed but not ratified the following:"."""

import re

from extractors.clauses import vocabulary
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.lines.listed_dates import label_verb, without_names
from extractors.records.events.reference.antecedents import OWN_ACTS
from extractors.records.events.reference.entries import HEADS, Entries
from extractors.records.events.words.verb_group import words
from schemas.document import BlockKind
from schemas.mention import Label

TOP = 5  # lines of a text that may be its title
LONG = 200  # characters of what stands over a list
ACTS = OWN_ACTS - {"joined"} | {"signed"}
_WORD = re.compile(r"[a-z]+")


def listed_act(entries: Entries, over: Passage | None) -> str | None:
    """The act of a country that a heading or a lead-in tells of each agreement below it; None where it tells of none."""
    text = without_names(entries, over.block.start_char, text_of(over.doc)) if over is not None else ""
    if not text or len(text) > LONG:
        return None
    known = frozenset(_WORD.findall(text.lower()))
    if signed_only(known):
        return "signed"
    if known >= {"signed", "ratified"} and known.isdisjoint(words("irreal") | words("planned")):
        return "ratified"
    event = label_verb(text)
    return event if event in ACTS and event != "signed" else None  # "Agreements signed:" are those between the country and others


def signed_only(known: frozenset[str]) -> bool:
    """ "Signed only", "signed but not ratified", "Signatory, pending ratification"."""
    return not known.isdisjoint(words("signed")) and not known.isdisjoint(words("unratified"))


def lone_country(entries: Entries) -> str | None:
    """The only country that the page's title, its headings and the lines above its text name, outside of agreements; looked for once.

    Where they name none, the only one that its paragraphs name, if one of them speaks of what it is bound by.
    """
    if not entries.alone:
        passages = entries.reading.passages
        heads = [each for at, each in enumerate(passages) if each.block.kind in HEADS or (at < TOP and _is_country(each))]
        found = {country for passage in heads for country in _outside(entries, passage)} or _bound(entries)
        entries.alone.append(found.pop() if len(found) == 1 else None)
    return entries.alone[0]


def _bound(entries: Entries) -> set[str]:
    """The countries that a document's paragraphs name, if one of them speaks of a government, or of being bound."""
    prose = [each for each in entries.reading.passages if each.block.kind is BlockKind.PARAGRAPH]
    named = {each.block.number: found for each in prose if (found := _outside(entries, each))}
    told = any(not vocabulary(each).isdisjoint(words("bound_by")) for each in prose if each.block.number in named)
    return {country for found in named.values() for country in found} if told else set()


def _is_country(passage: Passage) -> bool:
    """ "NEPAL": whether a line is a country's name and nothing else."""
    named = passage.labelled(Label.COUNTRY)
    return len(named) == 1 and text_of(passage.doc).strip(" *_#:") == named[0].surface


def _outside(entries: Entries, passage: Passage) -> set[str]:
    """The countries of a passage that stand in no name of an agreement."""
    named = [ref for ref in entries.references.get(passage.block.number, ()) if ref.how != "reference"]
    return {
        each.value for each in passage.labelled(Label.COUNTRY) if not any(ref.start_char <= each.start_char < ref.end_char for ref in named)
    }
