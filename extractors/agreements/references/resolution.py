"""Antecedents: which agreement "the Convention" or "this agreement" takes up again."""

import re
from collections.abc import Iterator, Mapping, Sequence

from extractors.agreements.forms.entity import Reference
from extractors.agreements.forms.ground import Ground
from extractors.agreements.names.words import is_year
from extractors.agreements.references.opening import opening, opens_with_pronoun
from extractors.agreements.references.pairs import OneOfTwo, meant, ones_of_two
from extractors.agreements.references.places import Anaphor, anaphors
from extractors.agreements.references.surroundings import Surroundings
from extractors.agreements.references.traits import Traits
from extractors.found import text_of
from extractors.passage import Passage

AMENDING = "amendment"
WIDE = frozenset({"treaty", "agreement"})
MOST_LOOKED_AT = 40  # references of one block that a bare noun is compared with, latest first
SEVERAL = 2
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# "The deal, *adopted* in 2016", against "Canada left the deal in 2012": whoever leaves means no amendment of the year.
_MADE = re.compile(r",?\s(?:which was\s)?(?:adopted|signed|agreed|reached|concluded|struck|negotiated)\b")
_FOLLOWED = re.compile(r"\b(?:followed|replaced|succeeded|superseded)\s(?:in (?:19|20)\d\d\s)?by\s(?:the\s)?\Z")
_BY_THE_WAY = re.compile(r"\b[Aa]n?\s\Z")
NEW_WITHIN = 400  # characters before a noun in which something new may be called by it
_NEW = re.compile(r"(?<!\bis )(?<!\bwas )(?<!\bas )(?<!, )\b(?:[Aa]n?|[Aa]nother)\s((?:[\w-]{1,20}\s?){1,4})")


def resolved(
    ground: Ground, passages: Sequence[Passage], spoken: Sequence[Reference], traits: Mapping[str, Traits], title: str | None
) -> tuple[Reference, ...]:
    """The references of a page by name and acronym, with the bare ones that have an antecedent, in reading order.

    `title`: the agreement that the page's title names.
    """
    resolver = _Resolver(ground, passages, spoken, traits, title)
    for passage in passages:
        resolver.read(passage)
    return tuple(ref for passage in passages for ref in resolver.by_block[passage.block.number])


class _Resolver:
    """Reads the blocks in order and remembers what was spoken of in each, so that every bare noun costs a look at the latest few."""

    def __init__(
        self, ground: Ground, passages: Sequence[Passage], spoken: Sequence[Reference], traits: Mapping[str, Traits], title: str | None
    ) -> None:
        self._ground = ground
        self.by_block = _by_block(passages, spoken)
        self._traits = traits
        self._title = title
        self._around = Surroundings(passages)
        self._subject = spoken[0].name if spoken else None
        self._only: dict[tuple[str, str | None, tuple[str, ...]], str | None] = {}

    def read(self, passage: Passage) -> None:
        """Resolve the bare nouns of a block and put them among its references."""
        named = self.by_block[passage.block.number]
        out: list[Reference] = []
        at = 0
        places: list[Anaphor | OneOfTwo] = [*anaphors(passage), *ones_of_two(passage)]
        for told in sorted(places, key=lambda each: each.start_char):
            while at < len(named) and named[at].end_char <= told.start_char:
                out.append(named[at])
                at += 1
            if name := meant(self._ground, told, out) if isinstance(told, OneOfTwo) else self._antecedent(told, passage, out):
                out.append(Reference(name, told.start_char, told.end_char, "reference"))
        self.by_block[passage.block.number] = out + named[at:]

    def _antecedent(self, anaphor: Anaphor, passage: Passage, before: Sequence[Reference]) -> str | None:
        """The nearest that fits; of other blocks first what has the very noun; else the page's own agreement, or its only one."""
        if not anaphor.newest and (found := self._among(anaphor, before, passage)):
            return found
        if not anaphor.strong and _introduces(anaphor, passage):
            return None
        near = [references for references in self._near(anaphor, passage) if references]
        if anaphor.newest and not anaphor.strong:
            return self._successor(anaphor, before)
        if anaphor.newest:
            return self._newest(anaphor, [*before, *(ref for references in near for ref in references[-MOST_LOOKED_AT:])])
        for references in near:
            if found := self._among(anaphor, references, passage, own=True):
                return self._rather(anaphor, references, own=True) or found
        if not anaphor.deictic and (only := self._only_own(anaphor)):
            return only
        for references in near:
            if found := self._among(anaphor, references, passage):
                return self._rather(anaphor, references, own=False) or found
        return self._far(anaphor)

    def _among(self, anaphor: Anaphor, references: Sequence[Reference], passage: Passage, *, own: bool = False) -> str | None:
        latest = references[-MOST_LOOKED_AT:]
        fitting = [ref for ref in latest if (self._traits[ref.name].own(anaphor) if own else self._traits[ref.name].fit(anaphor))]
        if not fitting:
            return None
        if dated := self._dated(anaphor, {ref.name for ref in fitting}):
            return dated
        about = [ref for ref in fitting if anaphor.deictic or not self._by_the_way(ref, anaphor)]
        if any(anaphor.noun in self._traits[ref.name].heads for ref in about):
            fitting = about
        elif not about and self._title is not None and self._traits[self._title].own(anaphor):
            return self._title
        found = self._preferred(anaphor, fitting, latest, self._told_of(passage, references))
        return self._title if self._brought_in(anaphor, found) else found.name

    def _by_the_way(self, ref: Reference, anaphor: Anaphor) -> bool:
        """Whether an earlier sentence, which is about "it", names an agreement besides: "It works with the Lynx Convention"."""
        low, high = self._ground.sentence(ref.start_char)
        return high <= anaphor.start_char and opens_with_pronoun(self._ground.text, low)

    def _dated(self, anaphor: Anaphor, names: set[str]) -> str | None:
        """Of several, the one that the lexicon knows to be of a year that the sentence says: "The deal, adopted in *2016*, …"."""
        if len(names) < SEVERAL or anaphor.deictic:
            return None
        low, high = self._ground.sentence(anaphor.start_char)
        years = set(_YEAR.findall(self._ground.text, low, high))
        made = anaphor.noun == AMENDING or _MADE.match(self._ground.text, anaphor.end_char) is not None
        told = [name for name in names if made or AMENDING not in self._traits[name].heads]
        of_year = [name for name in told if not self._traits[name].known_years.isdisjoint(years)]
        return of_year[0] if len(of_year) == 1 else None

    def _brought_in(self, anaphor: Anaphor, found: Reference) -> bool:
        """Whether an earlier sentence brings one in by "a", where the page's own can be meant: "building on *a* Framework Agreement"."""
        if self._title is None or anaphor.deictic or found.name == self._title or not self._traits[self._title].own(anaphor):
            return False
        low, _ = self._ground.sentence(anaphor.start_char)
        return found.end_char <= low and _BY_THE_WAY.search(self._ground.text, max(0, found.start_char - 4), found.start_char) is not None

    def _newest(self, anaphor: Anaphor, references: Sequence[Reference]) -> str | None:
        """ "The new Agreement": the one of the latest year of those that are near; None where nothing tells."""
        names = dict.fromkeys(ref.name for ref in references if self._traits[ref.name].own(anaphor))
        years = {name: max((year for year in self._traits[name].years if is_year(year)), default="") for name in names}
        latest = [name for name in names if years[name] == max(years.values())]
        return latest[0] if len(latest) == 1 else None

    def _successor(self, anaphor: Anaphor, before: Sequence[Reference]) -> str | None:
        """ "Border XXI was followed by Border 2012. The *new program* …": what the block says last that it followed another one."""
        if not before or not self._traits[before[-1].name].fit(anaphor):
            return None
        start = before[-1].start_char
        return before[-1].name if _FOLLOWED.search(self._ground.text, max(0, start - 40), start) else None

    def _rather(self, anaphor: Anaphor, references: Sequence[Reference], *, own: bool) -> str | None:
        """What the page is about, by its title or its first words, where an earlier block opens with it or names others only by the way.

        `own`: only where it has the very noun.
        """
        first, title = references[0].name, self._title or self._subject
        if anaphor.deictic:
            return None
        loose = anaphor.noun in WIDE and not anaphor.strong and self._traits[first].fit(anaphor)  # "the treaty" may be a protocol
        if first == self._subject and (loose or self._traits[first].own(anaphor)):
            return first
        fits = {name for name in (first, title) if name and (self._traits[name].own if own else self._traits[name].fit)(anaphor)}
        if title is None or title not in fits:
            return None
        low, _ = self._ground.sentence(references[0].start_char)
        by_the_way = opening(references[:1], low, self._ground.text) is None
        return title if by_the_way or first == title or first not in fits else None

    def _far(self, anaphor: Anaphor) -> str | None:
        """The agreement of the page's title, else the only one of the page that the words can mean."""
        if anaphor.modified and not (anaphor.strong or anaphor.year):
            return None
        if self._title is not None and self._traits[self._title].fit(anaphor):
            return self._title
        return self._only_one(anaphor)

    def _told_of(self, passage: Passage, references: Sequence[Reference]) -> frozenset[str]:
        """What a block tells of: the agreement that its heading names, and the first that it names itself."""
        heading = self._around.heading(passage.block)
        above = self.by_block[heading.block.number][:1] if heading is not None else []
        return frozenset(ref.name for ref in (*above, *references[:1]))

    def _preferred(
        self, anaphor: Anaphor, fitting: Sequence[Reference], references: Sequence[Reference], told_of: frozenset[str]
    ) -> Reference:
        """Of those that fit, the last one; of an earlier sentence rather the one that opens it ("X replaces Y. The convention …" is X).

        "This" points at the last one. One of the noun's own kind goes before others: "the agreement" is no protocol where both are near,
        nor the convention whose members have joined the agreement that the block tells of.
        """
        low, high = self._ground.sentence(fitting[-1].start_char)
        near = [ref for ref in fitting if ref.start_char >= low]
        own = [ref for ref in near if anaphor.noun in self._traits[ref.name].heads]
        if not own and not anaphor.deictic:
            own = [ref for ref in fitting if ref.name in told_of and anaphor.noun in self._traits[ref.name].heads]
        own = own or near
        if anaphor.deictic or anaphor.start_char < high:
            return own[-1]
        first = opening([ref for ref in references if ref.start_char >= low], low, self._ground.text)
        return first if first in own else own[-1]

    def _only_own(self, anaphor: Anaphor) -> str | None:
        """The only agreement of the page that has the very noun: farther off, but surer than a nearer one of another kind."""
        only = self._only_one(anaphor)
        return only if only is not None and not anaphor.modified and self._traits[only].own(anaphor) else None

    def _only_one(self, anaphor: Anaphor) -> str | None:
        """The only agreement of the page that has the very noun, else the only one that the noun can mean at all."""
        key = anaphor.noun, anaphor.year, anaphor.words
        if key not in self._only:
            possible = [name for name, its in self._traits.items() if its.fit(anaphor)]
            own = [name for name in possible if self._traits[name].own(anaphor)]
            self._only[key] = next((names[0] for names in (own, possible) if len(names) == 1), None)
        return self._only[key]

    def _near(self, anaphor: Anaphor, passage: Passage) -> Iterator[list[Reference]]:
        """The references of the places that may hold the antecedent, nearest first: lead-in, heading, earlier blocks, outer headings.

        A small-letter noun with words of its own ("the collaborative agreement") reaches none of them.
        """
        if anaphor.modified and not anaphor.strong and anaphor.year is None:
            return
        for other in (self._around.lead_in(passage.block), self._around.heading(passage.block)):
            if other is not None:
                yield self.by_block[other.block.number]
        for earlier in self._around.earlier(passage.block):
            yield self.by_block[earlier.block.number]
        if anaphor.strong:
            for outer in self._around.outer_headings(passage.block):
                yield self.by_block[outer.block.number]


def _introduces(anaphor: Anaphor, passage: Passage) -> bool:
    """Whether the block has spoken of something new by the same noun: "They reached an agreement. The agreement …"."""
    text, end = text_of(passage.doc), anaphor.start_char - passage.block.start_char
    return any(anaphor.noun in noun[1].lower().split() for noun in _NEW.finditer(text, max(0, end - NEW_WITHIN), end))


def _by_block(passages: Sequence[Passage], spoken: Sequence[Reference]) -> dict[int, list[Reference]]:
    found: dict[int, list[Reference]] = {passage.block.number: [] for passage in passages}
    at = 0
    for passage in sorted(passages, key=lambda passage: passage.block.start_char):
        while at < len(spoken) and spoken[at].start_char < passage.block.end_char:
            if spoken[at].start_char >= passage.block.start_char:
                found[passage.block.number].append(spoken[at])
            at += 1
    return found
