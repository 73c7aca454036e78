"""Memoranda whose other side only the page's title tells: "EPA and MMA signed a Memorandum of Understanding" on a page about Brazil."""

import re
from collections.abc import Iterator, Sequence

from extractors.agreements.forms.ground import Ground
from extractors.agreements.names.agencies import agencies_in
from extractors.passage import Passage
from schemas.mention import Label

_BARE = re.compile(
    r"\b(?:[Aa]n?|[Tt]heir|[Ff]irst) (?:\w{3,12} )?"
    r"(?P<name>Memorandum of (?:Understanding|Cooperation|Agreement)|(?:Letter|Statement|Declaration) of Intent)\b"
    r"(?! (?:on|for|to|between|with)\b)"
)
TWO = 2  # sides
# The two of the title: "when *they* signed a Letter of Intent".
_TOGETHER = re.compile(r"\b(?:[Tt]hey|(?:[Tt]wo|[Bb]oth) (?:countr|government|nation|part(?:y|ies)|side|minist|leader)\w{0,4})\b")
_ACTS = re.compile(r"\b(?:sign|renew|conclud|enter|extend|work|cooperat)\w{0,5}\b")


def memoranda_of_the_page(ground: Ground, passages: Sequence[Passage]) -> Iterator[tuple[Passage, int, int]]:
    """The spans of memoranda in capitals that an agency makes, where its country and the title's are two sides."""
    if not ground.sides or "of " not in ground.text:
        return
    for passage in passages:
        block = passage.block
        for found in _BARE.finditer(ground.text, block.start_char, block.end_char):
            if any(each.start_char <= found.start("name") < each.end_char for each in passage.labelled(Label.AGREEMENT)):
                continue
            sentence = ground.text[slice(*ground.sentence(found.start()))]
            sides = agencies_in(sentence) | ground.sides
            together = len(ground.sides) == TWO and _TOGETHER.search(sentence) is not None
            if len(sides) == TWO and (sides != ground.sides or together) and _ACTS.search(sentence):
                yield passage, *found.span("name")
