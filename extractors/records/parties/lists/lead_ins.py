"""Lists of agreements under a country: "Canada is a party to:", "Treaties ratified by Kenya", and the items below."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from extractors.agreements.register import Reference
from extractors.clauses import Item, Kind, Sentence, Wanted, fold, vocabulary
from extractors.passage import Passage
from extractors.records.events.actors.agents import agents
from extractors.records.events.actors.country_groups import acting_countries
from extractors.records.events.actors.envoys import with_envoys
from extractors.records.events.actors.officials import with_actors
from extractors.records.events.actors.pronouns import with_pronouns
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.roles import Part, label_role, role_lexicon, role_phrases, role_words, settled_role
from extractors.records.events.words.verb_group import group_before, words
from extractors.records.events.words.verbs import Shape, verbs
from extractors.records.parties.sides.home import home
from schemas.document import BlockKind
from schemas.evidence import Inherited
from schemas.mention import Label

# What may stand in an item before the name it is about, and between two names of it.
_OPENING = re.compile(r"[\W_]{0,4}(?:(?:The|the|A|An|its|their)\s)?[\W_]{0,3}")
_AND = re.compile(r"(?:\s?\([^()]{0,40}\))?,?(?:\s(?:and|as well as|&))?\s(?:the\s)?")
_NO_ROLE = (None, ())
_BOUND = re.compile(r"[:;\n]")
_LABEL_END = re.compile(r"[_*]{0,3}(?::| [-–—])[_*]{0,3} ")
LABEL = 60  # characters before the mark that ends a label
TWO = 2
ITEMS_BACK = 30  # lines of a list
OPENS = 5  # characters before the agreement that opens a line
_DATED = re.compile(r"\s?(?:\([^()]{1,20}\))?\s?[:–—-]\s[^():;]{4,40}[\s,]\(?(?P<act>[A-Za-z]{6,12})\)?[\s.]{0,2}")
LABELLED = frozenset({BlockKind.LIST_ITEM, BlockKind.DEFINITION, BlockKind.PARAGRAPH})
ITEMS = frozenset({BlockKind.LIST_ITEM, BlockKind.DEFINITION, BlockKind.TERM})

Told = tuple[str | None, tuple[Item, ...]]


class LeadIns:
    """The lead-ins and headings of a document that say which country has what part in the agreements below them."""

    def __init__(self, entries: Entries) -> None:
        self.entries = entries
        self._told: dict[int, Told] = {}
        self._last: tuple[tuple[int, ...], tuple[Item, ...]] = ((), ())  # the lead-in read last: its headings and its countries

    def parts(self, passage: Passage, inside: list[Reference]) -> Iterator[Part]:
        """The parts that a country of the lead-in, or of the heading over a list, has in the agreements that an item opens with."""
        if inside and passage.block.kind in LABELLED:
            yield from self._labelled(passage, inside)
            yield from self._dated(passage, inside)
        if passage.block.kind not in ITEMS or not inside:
            return
        named = self._opening(passage, inside)
        for number, source in self._over(passage) if named else ():
            role, countries = self.told(number)
            if role is None:
                continue
            over = self.entries.passage(number)
            assert over is not None
            text = self.entries.reading.document.text_of(over.block)
            said = Inherited(field="role", source=source, text=text, start_char=over.block.start_char, end_char=over.block.end_char)
            for ref in named:
                settled = settled_role(role, ref.name, self.entries.reading.register)
                for country in countries:
                    yield Part(ref.name, country.value, None, settled, ref.start_char, ref.end_char, "agreement_country.lead_in", (said,))
            return

    def _labelled(self, passage: Passage, inside: list[Reference]) -> Iterator[Part]:
        """ "party to: X, Y; signed, but not ratified: Z", on a page about one country."""
        text, block = self.entries.reading.document.text, passage.block
        if passage.labelled(Label.COUNTRY):
            return
        marks = list(_LABEL_END.finditer(text, block.start_char, block.end_char))
        for mark, following in zip_longest(marks, marks[1:]):
            label = _BOUND.split(text[max(block.start_char, mark.start() - LABEL) : mark.start()])[-1]
            role = label_role(label)
            found = home(self.entries, passage) if role else None
            if role is not None and found is not None:
                stop = text.find(";", mark.end(), block.end_char)
                end = min(place for place in (stop, following.start() if following else -1, block.end_char) if place >= 0)
                for ref in (ref for ref in inside if mark.end() <= ref.start_char and ref.end_char <= end):
                    settled = settled_role(role, ref.name, self.entries.reading.register)
                    where = (ref.start_char, ref.end_char)
                    yield Part(ref.name, found[0], None, settled, *where, "agreement_country.labelled_names", (found[1],))

    def _dated(self, passage: Passage, inside: list[Reference]) -> Iterator[Part]:
        """ "Lynx Treaty: 15 April 1994 (ratification)", a line or one of several, on a page about one country."""
        text, block = self.entries.reading.document.text, passage.block
        if passage.labelled(Label.COUNTRY):
            return
        for ref in inside:
            begin = max(block.start_char, text.rfind("\n", block.start_char, ref.start_char) + 1)
            end = text.find("\n", ref.end_char, block.end_char)
            act = _DATED.fullmatch(text, ref.end_char, end if end >= 0 else block.end_char) if ref.start_char - begin < OPENS else None
            said = [word.strip(",") for word in act[0].lower().split()] if act else []
            refused = not role_words("refusal").isdisjoint(said)  # "signed 1999, not yet ratified"
            done = next((word for word in said if word in role_lexicon().columns), "") if refused else act["act"].lower() if act else ""
            role = role_lexicon().columns.get(done)
            found = home(self.entries, passage) if role else None
            if act is not None and role is not None and found is not None:
                settled = settled_role(role, ref.name, self.entries.reading.register)
                yield Part(ref.name, found[0], None, settled, ref.start_char, act.end(), "agreement_country.dated_line", (found[1],))

    def told(self, number: int) -> Told:
        """The role that a block gives to countries in what stands below it, and those countries."""
        if number not in self._told:
            over = self.entries.passage(number)
            read = self._read(over) if over and not vocabulary(over).isdisjoint(_triggers()) else _NO_ROLE
            self._told[number] = read = self._of_label(over) if over and read[0] is None else read
            if over and read[0]:
                self._last = (over.block.heading_blocks, read[1])
        return self._told[number]

    def _of_label(self, over: Passage) -> Told:
        """ "Signed, but not ratified:" below "Kenya is a party to:": the country of the lead-in before it in the same section."""
        text = self.entries.reading.document.text_of(over.block)
        role = label_role(text) if text.rstrip().endswith(":") and not over.labelled(Label.COUNTRY) else None
        headings, countries = self._last
        return (role, countries) if role and countries and headings == over.block.heading_blocks else _NO_ROLE

    def _over(self, passage: Passage) -> Iterator[tuple[int, str]]:
        if (lead := self._lead(passage)) is not None:
            yield lead.block.number, "lead_in"
        for number in passage.block.heading_blocks[:-2:-1]:
            yield number, "heading"

    def _lead(self, passage: Passage) -> Passage | None:
        """The lead-in of a line, past the lines before it, where those stand apart and each seems to lead in the next."""
        text = self.entries.reading.document.text_of
        lead = self.entries.passage(passage.block.lead_in)
        if passage.block.kind is BlockKind.TERM:
            over = (
                each for each in self.entries.back(passage, ITEMS_BACK) if each.block.kind not in (BlockKind.TERM, BlockKind.DEFINITION)
            )
            lead = next((each for each in over if text(each.block).rstrip().endswith(":")), None)
        for _ in range(ITEMS_BACK):
            if lead is None or lead.block.kind is not BlockKind.LIST_ITEM or text(lead.block).rstrip().endswith(":"):
                break
            lead = self.entries.passage(lead.block.lead_in) or lead
        return lead

    def _opening(self, passage: Passage, inside: list[Reference]) -> list[Reference]:
        """The agreement that opens an item, and those beside it: "the Dugong MOU (2007), and the Sharks MOU"."""
        text = self.entries.reading.document.text
        found: list[Reference] = []
        for ref in inside:
            gap = (found[-1].end_char, ref.start_char) if found else (passage.block.start_char, ref.start_char)
            if ref.how == "reference" or not (_AND if found else _OPENING).fullmatch(text, *gap):
                if ref.how == "acronym" and found and ref.name == found[-1].name:
                    continue  # "the Albatross Agreement (ACAP)"
                break
            found.append(ref)
        return found

    def _read(self, over: Passage) -> Told:
        references = self.entries.references.get(over.block.number, [])
        known = vocabulary(over)
        folded = list(fold(over, references, Wanted(None, known, known)))
        if not folded or folded[-1].end_char < over.block.end_char - 1:
            return _NO_ROLE
        sentence = with_pronouns(self.entries, with_actors(with_envoys(self.entries, folded[-1])))
        return _by_verb(sentence) or _by_phrase(sentence) or _by_relative(sentence) or _by_two(sentence) or _NO_ROLE


def _triggers() -> frozenset[str]:
    return words("country_verb") | role_words("made_things") | role_words("lead") | role_lexicon().nouns.keys()


def _by_verb(sentence: Sentence) -> Told | None:
    """ "Norway has ratified the following conventions", "Treaties signed by Kenya"; who signed and ratified them is a party."""
    found: Told | None = None
    for verb in verbs(sentence):
        role = role_lexicon().acts.get(verb.event(Shape.MEMBER) or "")
        group = group_before(sentence, verb.start)
        if role is None or group.irreal:
            continue
        shared = found is not None and sentence.text_at(group.start - 1) in {"and", "/"}
        by = sentence.text_at(verb.end) == "by"
        countries = list(found[1]) if shared and found else agents(sentence, verb.end) if by else acting_countries(sentence, group.start)[1]
        if countries and not any(sentence.is_kind(at, Kind.AGREEMENT) for at in range(verb.end, len(sentence))):
            found = (role, tuple(countries)) if found is None or role == "party" else found
    return found


def _by_phrase(sentence: Sentence) -> Told | None:
    """ "Australia takes part in:", "Canada is a party to:", "Mexico is a member of the following bodies:"."""
    for phrase in role_phrases(sentence):
        if phrase.section not in ("standing", "takes_part"):
            continue
        start = phrase.start
        while sentence.text_at(start - 1) in role_words("filler"):
            start -= 1
        group = group_before(sentence, start)
        said = {sentence.text_at(at) for at in range(group.start, start)}
        if said & (role_words("unreal") | role_words("refusal") | {"to"}) or (phrase.section == "standing" and not group.auxiliary):
            continue
        countries = acting_countries(sentence, group.start)[1]
        if countries and not any(sentence.is_kind(at, Kind.AGREEMENT) for at in range(phrase.end, len(sentence))):
            return phrase.role, tuple(countries)
    return None


def _by_two(sentence: Sentence) -> Told | None:
    """ "EPA and Mexico's SEMARNAT have carried out four programs:", "Norway and Chile work under these agreements:": both are parties."""
    told = {item.value: item for item in sentence.items if item.kind is Kind.COUNTRY and not item.adjective}
    spoilt = role_words("unreal") | role_words("refusal") | role_words("not_yet")
    listed = not sentence.vocabulary.isdisjoint(role_words("made_things")) and sentence.text_at(len(sentence) - 1) == ":"
    named = any(item.kind is Kind.AGREEMENT for item in sentence.items)
    return ("party", tuple(told.values())) if len(told) == TWO and listed and not named and sentence.vocabulary.isdisjoint(spoilt) else None


def _by_relative(sentence: Sentence) -> Told | None:
    """ "Agreements to which Mexico is a Party", "Conventions that Kenya has ratified", "Kenya's memberships"."""
    for at in range(1, len(sentence)):
        if not sentence.is_kind(at, Kind.COUNTRY) or sentence[at].adjective:
            continue
        if sentence.text_at(at - 1) in {"which", "that"} or (
            sentence.text_at(at - 1) == "the" and sentence.text_at(at - 2) in {"which", "that"}
        ):
            behind = " ".join(sentence.text_at(place) for place in range(at + 1, len(sentence)))
            if role := label_role(behind):
                return role, (sentence[at],)
    return None
