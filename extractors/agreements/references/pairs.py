""" "The former" and "the latter" of two agreements that were named before."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.strings import get_string_id

from extractors.agreements.forms.entity import Reference
from extractors.agreements.forms.ground import Ground
from extractors.agreements.names.vocabulary import vocabulary
from extractors.found import words_of
from extractors.passage import Passage

FORMER, LATTER = "former", "latter"
_HASHES = frozenset(get_string_id(word) for word in (FORMER, LATTER))  # as spaCy has them, which cost nothing to look at
TWO = 2
FARTHEST = 3  # sentences, that of the words included, in which the two are named


class OneOfTwo(NamedTuple):
    """A place that means one of two: document offsets, and which; with the noun behind it, if there is one: "the latter *convention*"."""

    start_char: int
    end_char: int
    latter: bool


def ones_of_two(passage: Passage) -> Iterator[OneOfTwo]:
    """The places of a block that say so."""
    if _HASHES.isdisjoint(passage.doc.to_array("LOWER").tolist()):
        return
    lowers = [word.lower() for word in words_of(passage.doc)]
    known, offset = vocabulary(), passage.block.start_char
    for at, word in enumerate(lowers):
        if word not in (FORMER, LATTER) or at == 0 or lowers[at - 1] != "the":
            continue
        after = lowers[at + 1] if at + 1 < len(lowers) else ""
        noun = after if after in known.takes_up else ""
        if noun or not after.isalpha() or after in known.joiners or after in known.stops or after in known.verbs or after.endswith("ed"):
            last = passage.doc[at + bool(noun)]
            yield OneOfTwo(offset + passage.doc[at - 1].idx, offset + last.idx + len(last), word == LATTER)


def meant(ground: Ground, place: OneOfTwo, named: Sequence[Reference]) -> str | None:
    """The one of the last two agreements that a place means. `named`: those spoken of in the block before it, in order."""
    low, names = place.start_char, list[str]()
    named = [ref for ref in named if not ground.text.endswith((FORMER, LATTER), ref.start_char, ref.end_char)]
    for _ in range(FARTHEST):
        low, _ = ground.sentence(max(0, low - 1))
        names = list(dict.fromkeys(ref.name for ref in named if ref.start_char >= low))
        if len(names) >= TWO or low <= ground.block(place.start_char)[0]:
            break
    return names[place.latter] if len(names) == TWO else None
