"""Legends of lists: "An asterisk shows that the state has ratified X", and the countries with that mark."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from extractors.agreements.register import Topic
from extractors.clauses import is_adjective
from extractors.found import text_of
from extractors.passage import Passage
from extractors.records.events.lines.listed_dates import label_verb
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.roles import Part, label_role, role_lexicon, settled_role
from schemas.document import BlockKind
from schemas.evidence import Inherited
from schemas.mention import Label, Mention

LONG = 240  # characters of a passage that is a legend
REACH = 60  # passages between a legend and a list that it explains
SIGNS = {"asterisk": "*", "star": "*", "dagger": "†", "plus": "+", "hash": "#"}
MARKS = "*†‡#+§°"
_SIGN = r"(?P<sign>\*{1,3}|[†‡#+§°])"
_NAME = r"(?:an? |the |one )?(?P<name>asterisk|star|dagger|plus|hash)s?(?: signs?)?(?:\s?\([^()]{1,4}\))?"
_MEANS = r"(?::|=|[–-]|shows?\b|means?\b|denotes?\b|indicates?\b|marks?\b|stands? for\b|signif(?:y|ies)\b|identif(?:y|ies)\b|designates?\b)"
# "An asterisk (*) shows that …"; "… are marked with an asterisk"; a line that begins with the mark.
_NAMED = re.compile(rf"\b{_NAME}\s?{_MEANS}\s?(?P<said>[^.;]{{4,160}})", re.IGNORECASE)
_MARKED = re.compile(
    rf"\b(?:(?:is|are) )?(?:marked|denoted|indicated|shown|identified|followed) (?:with|by) (?:{_NAME}|[(\[]?{_SIGN}[)\]]?)", re.IGNORECASE
)
_LINE = re.compile(rf"(?:\A|[;\n])\s{{0,3}}[(\[]?{_SIGN}[)\]]?\s{{0,3}}[:=–-]?\s{{0,3}}(?P<said>[^.;\n]{{4,160}})")
_BEHIND = re.compile(rf"\s?[(\[]?{_SIGN}[)\]]?(?![\w*])")
_WHICH = re.compile(r"\b(?:that|which|who)\b")
_ALSO = re.compile(r"\b(?:also|already|since|thus|only|it)\b")


class Legend(NamedTuple):
    """What a mark says of the countries that have it: their role in an agreement, and the passage that says so."""

    sign: str
    role: str
    topic: Topic | None
    passage: Passage


class Legends:
    """The legends of a document, found once."""

    def __init__(self, entries: Entries) -> None:
        self.entries = entries

    @cached_property
    def _all(self) -> list[Legend]:
        if not any(sign in self.entries.reading.document.text for sign in MARKS):
            return []
        return [legend for passage in self.entries.reading.passages for legend in _read(self.entries, passage)]

    def applied(self, passage: Passage, parts: Iterable[Part]) -> Iterator[Part]:
        """The parts that a list gives, those of marked countries by the legend of their mark.

        Where the legend makes parties of some of a list, the others are not said to be any.
        """
        legends = [each for each in self._all if _explains(self.entries, each, passage)] if passage.labelled(Label.COUNTRY) else []
        if not legends:
            yield from parts
            return
        told = list(parts)
        marked = {
            country.value: (legend, country)
            for country in passage.labelled(Label.COUNTRY)
            if (legend := _marked(passage, country, legends))
        }
        for part in told:
            said = marked.get(part.country or "")
            told_apart = any(_is_of(each, part) and each.role == part.role == "party" for each in legends)
            if not told_apart and not (said and _is_of(said[0], part)):
                yield part
        for legend, country in marked.values():
            topic = legend.topic or next((Topic(part.agreement, None) for part in told if part.country == country.value), None)
            if topic is not None:
                yield _part(self.entries, legend, topic, country)


def _part(entries: Entries, legend: Legend, topic: Topic, country: Mention) -> Part:
    block = legend.passage.block
    where = Inherited(field="role", source="legend", text=text_of(legend.passage.doc), start_char=block.start_char, end_char=block.end_char)
    role = settled_role(legend.role, topic.name, entries.reading.register)
    return Part(topic.name, country.value, None, role, country.start_char, country.end_char, "agreement_country.legend", (where,))


def _is_of(legend: Legend, part: Part) -> bool:
    return legend.topic is None or legend.topic.name == part.agreement


def _marked(passage: Passage, country: Mention, legends: list[Legend]) -> Legend | None:
    """The legend of the mark behind a country's name; stars on both sides of a name set it off and are no mark."""
    base, text = passage.block.start_char, text_of(passage.doc)
    behind = None if is_adjective(country) else _BEHIND.match(text, country.end_char - base)
    if behind is None or text[: country.start_char - base].endswith(behind["sign"]):
        return None
    return next((each for each in legends if each.sign == behind["sign"]), None)


def _explains(entries: Entries, legend: Legend, passage: Passage) -> bool:
    """Whether a legend is one of the list in which a passage stands."""
    near = abs(entries.place(legend.passage) - entries.place(passage)) <= REACH
    mine, its = passage.block.heading_blocks, legend.passage.block.heading_blocks
    return near and legend.passage is not passage and (its == mine[: len(its)] or mine == its[: len(mine)])


def _read(entries: Entries, passage: Passage) -> Iterator[Legend]:
    """What the legends of a passage say, if it is short enough to be one."""
    base, text = passage.block.start_char, text_of(passage.doc)
    if len(text) > LONG or passage.block.cells or passage.labelled(Label.COUNTRY):
        return
    named = entries.reading.register.within(base, base + len(text))
    for ref in named:
        text = text[: ref.start_char - base] + " " * (ref.end_char - ref.start_char) + text[ref.end_char - base :]
    topic = Topic(named[0].name, None) if named else None
    for sign, words in _said(entries, passage, text):
        if role := _role(words):
            yield Legend(sign, role, topic, passage)


def _said(entries: Entries, passage: Passage, text: str) -> Iterator[tuple[str, str]]:
    """The marks of a text, each with the words that explain it."""
    if found := _NAMED.search(text):
        yield SIGNS[found["name"].lower()], found["said"]
    elif found := _MARKED.search(text):
        yield found["sign"] or SIGNS[found["name"].lower()], text[: found.start()] + " " + text[found.end() :]
    elif _is_bullet(entries, passage) and " " in text.strip():
        yield "*", text
    else:
        marked = ((line["sign"], line["said"]) for line in _LINE.finditer(text))
        yield from ((sign, said) for sign, said in marked if sign not in said)  # "**Parties**" is set off


def _is_bullet(entries: Entries, passage: Passage) -> bool:
    """Whether a star that was taken for a bullet stands before a line."""
    start = passage.block.start_char
    return passage.block.kind is BlockKind.LIST_ITEM and entries.reading.document.text[max(0, start - 3) : start].strip() == "*"


def _role(words: str) -> str | None:
    """The role that an explanation gives: "that the state has signed but not ratified", "ratification", "a Party"."""
    clause = _ALSO.sub(" ", _WHICH.split(words)[-1].rstrip(" .:*_"))
    return label_role(clause) or role_lexicon().acts.get(label_verb(clause) or "")
