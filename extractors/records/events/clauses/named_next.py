"""Objects that the next sentence, or the page, gives a name: "signed a treaty in Oslo. The Lake Treaty, as it is called, …"."""

import re

from extractors.clauses import Kind
from extractors.found import text_of
from extractors.records.events.reference.antecedents import Scene, Settled
from extractors.records.events.words.verb_group import Group, words
from extractors.records.events.words.verbs import Verb

NOUN = 6  # items from a verb to what it says was made
_OPENS = re.compile(r"\W{0,6}(?:The\s)?\W{0,3}")
_CALLED = re.compile(r"[^.;]{0,50}\b(?:called|known|named|dubbed)\b")


def named_next(scene: Scene, event: str, verb: Verb, group: Group) -> Settled | None:
    """ "signed a far-reaching treaty": what the sentence behind opens with, and says that it is called so."""
    sentence, at = scene.sentence, verb.end
    if (
        event not in ("signed", "adopted")
        or sentence.text_at(at) not in {"a", "an"}
        or any(item.kind is Kind.AGREEMENT for item in sentence.items)
    ):
        return None
    noun = next((place for place in range(at + 1, at + NOUN) if sentence.text_at(place) in words("bare_object")), None)
    if noun is None:
        return None
    text, base = text_of(sentence.passage.doc), sentence.passage.block.start_char
    behind = scene.names.register.within(sentence.end_char, sentence.passage.block.end_char)
    first = behind[0] if behind else None
    opens = first is not None and _OPENS.fullmatch(text, sentence.end_char - base, first.start_char - base)
    if first is None or not opens or not _CALLED.match(text, first.end_char - base):
        return None
    return Settled(event, first.name, group.start, noun + 1, indefinite=True)


def amendment_named(scene: Scene, told: str, start: int, end: int) -> Settled | None:
    """ "At Kigali, the Parties adopted an amendment": the page's amendment whose name begins with a word of the sentence."""
    named = [entity.name for entity in scene.names.register.entities if told == "amended" and entity.kind == "amendment"]
    meant = [name for name in named if name.split()[0].lower() in scene.sentence.vocabulary]
    return Settled("adopted", meant[0], start, end) if len(meant) == 1 else None
