"""Places that speak of an agreement without its name: acronyms, and "the Convention", "this agreement", "the Strategy"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.agreements.entity import Reference
from extractors.agreements.vocabulary import vocabulary
from extractors.passage import Passage
from schemas.mention import Label

_TREATIES = (
    "convention",
    "protocol",
    "treaty",
    "agreement",
    "accord",
    "accords",
    "pact",
    "compact",
    "memorandum",
    "amendment",
    "covenant",
    "arrangement",
    "mou",
)
# Which head nouns a word can take up again.
_TAKES_UP: dict[str, tuple[str, ...]] = {
    "convention": ("convention",),
    "protocol": ("protocol",),
    "treaty": _TREATIES,
    "agreement": _TREATIES,
    "instrument": _TREATIES,
    "accord": ("accord", "accords", "agreement", "treaty"),
    "pact": ("pact", "agreement", "treaty", "compact"),
    "compact": ("compact",),
    "memorandum": ("memorandum", "mou"),
    "mou": ("memorandum", "mou"),
    "arrangement": ("arrangement", "agreement", "memorandum"),
    "amendment": ("amendment",),
    "decision": ("decision",),
    "declaration": ("declaration",),
    "charter": ("charter",),
    "strategy": ("strategy",),
    "plan": ("plan",),
    "programme": ("programme", "program", "initiative", "network", "partnership", "center", "centre"),
    "initiative": ("initiative", "partnership", "programme", "program", "network", "forum", "center", "centre", "coalition", "alliance"),
    "partnership": ("partnership", "initiative", "coalition", "alliance"),
    "coalition": ("coalition", "partnership"),
    "alliance": ("alliance", "partnership"),
    "network": ("network",),
    "framework": ("framework",),
    "forum": ("forum",),
    "center": ("center", "centre"),
    "roadmap": ("roadmap",),
    "dialogue": ("dialogue",),
}
_TAKES_UP["program"] = _TAKES_UP["programme"]
_TAKES_UP["centre"] = _TAKES_UP["center"]
WORDS_THAT_REFER = frozenset(_TAKES_UP)
_DETERMINERS = frozenset({"the", "this", "that", "its", "their", "our", "said", "such"})
_BETWEEN_LIMIT = 4
_OPENS_A_NEW_ONE = frozenset({"to", "for", "of", "on", "between", "with", "among", "that", "which"})


class Anaphor(NamedTuple):
    """A bare head noun with its determiner; `strong` where it is capitalised or "this"."""

    start_char: int
    end_char: int
    heads: tuple[str, ...]
    strong: bool


def anaphors(passage: Passage) -> Iterator[Anaphor]:
    """The bare definite head nouns of a block that stand in no name. Document offsets."""
    lowers = [token.lower_ for token in passage.doc]
    if WORDS_THAT_REFER.isdisjoint(lowers):
        return
    taken = [(mention.start_char, mention.end_char) for mention in passage.labelled(Label.AGREEMENT)]
    offset = passage.block.start_char
    for at, word in enumerate(lowers):
        if word not in WORDS_THAT_REFER or (first := _determiner(lowers, at)) is None:
            continue
        head, opening = passage.doc[at], passage.doc[first]
        start, end = offset + opening.idx, offset + head.idx + len(head)
        capital = head.text[0].isupper()
        if any(low < end and start < high for low, high in taken) or (not capital and _says_more(lowers, at)):
            continue
        yield Anaphor(start, end, _TAKES_UP[word], capital or lowers[first] in ("this", "that"))


def _determiner(lowers: list[str], head: int) -> int | None:
    """The determiner before a head noun and at most three generic words ("this legally binding agreement", "the ten-year Plan")."""
    generic = vocabulary().generic
    for at in range(head - 1, max(-1, head - 2 - _BETWEEN_LIMIT), -1):
        if lowers[at] in _DETERMINERS:
            return at
        if not (
            lowers[at] in generic
            or lowers[at]
            in (
                "-",
                "year",
                "ten",
                "five",
                "legally",
                "trinational",
                "binational",
                "important",
                "historic",
                "landmark",
                "international",
                "voluntary",
            )
        ):
            return None
    return None


def _says_more(lowers: list[str], head: int) -> bool:
    """Whether a small-letter noun is told more of behind it, and so speaks of something new: "the agreement between the companies"."""
    return head + 1 < len(lowers) and lowers[head + 1] in _OPENS_A_NEW_ONE


def acronym_references(
    passages: Sequence[Passage], text: str, names: dict[str, str], taken: Sequence[tuple[int, int]]
) -> Iterator[Reference]:
    """Every place outside a name where an acronym of the page stands. `names`: acronym to agreement; `taken`: spans of names, in order."""
    starts = [start for start, _ in taken]
    for acronym, name in names.items():
        pattern = re.compile(rf"(?<![\w-]){re.escape(acronym)}(?![\w-])")
        for passage in passages:
            for match in pattern.finditer(text, passage.block.start_char, passage.block.end_char):
                before = bisect_right(starts, match.start()) - 1
                if before < 0 or taken[before][1] <= match.start():
                    yield Reference(name, match.start(), match.end(), "acronym")
