"""Between whom an agreement is, as the sentences say that speak of it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from extractors.agreements.forms.entity import Reference
from extractors.agreements.forms.families import Family
from extractors.agreements.forms.ground import Ground
from extractors.agreements.names.agencies import agencies_in
from extractors.agreements.names.keys import key_tokens
from extractors.agreements.names.vocabulary import vocabulary
from extractors.agreements.sides.scope import (
    Scope,
    bodies_of,
    called_international,
    is_programme,
    names_treaty,
    says_between,
    scope_by_name,
)
from schemas.mention import Mention

Span = tuple[int, int]

MOST_PLACES = 12  # where an agreement is named, and as many where it is taken up again, asked whether it is international
MOST_SIDES = 3  # countries in the title of a page about what they do together
GOES_ON = 2  # sentences behind a name that may say who takes part
SECTION_NUMBER = 8  # characters: "3.1. "
_ONE_GOVERNMENT = re.compile(r"\b(?:President|Governor|Mayor|Administration|Minister|Secretary)['’]s?\s{1,3}$")
_POSSESSIVE = re.compile(r"\b(?P<owner>[A-Z][\w. ]{1,40})['’]s?\s{1,3}$")
_TAKES_PART = re.compile(
    r"\b(?:tak(?:e|es|ing) part|took part|participa\w{1,8}|members?|partners?|join(?:s|ed|ing)?|sign(?:s|ed)|signator\w{1,3}|host(?:s|ed)?|"
    r"cooperat\w{1,5}|sites? in|part(?:y|ies)|(?:launched|established|founded|created|set up|announced|started|begun)\b[^.;]{0,40}\sby)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"\b(?:join(?:s|ed)|founding (?:member|partner)s?|observer (?:status|to|in)|acceded|withdrew|"
    r"(?:is|was|became|remains) (?:also )?(?:an?|(?:the|its) \w{3,12}) (?:[a-z]{4,12} )?(?:member|participant|partner) (?:of|in)"
    r"|participates in)\b"
)
_WITH = re.compile(r"(?:\b(?:with|and|between)|,)\s(?:the\s)?(?:(?:Government|Republic|Kingdom|People's Republic)\sof\s)?(?:the\s)?$")
_OF_TWO = frozenset({"partnership", "alliance", "coalition", "cooperation", "cooperative", "joint"})


class Sides:
    """Reads the sentences around names. `named`: the spans of every name of the page, whose countries are theirs alone."""

    def __init__(self, ground: Ground, named: Iterable[Span]) -> None:
        self._ground = ground
        self._named = sorted(named)
        self._bodies = bodies_of(ground.text)

    def scope(self, family: Family, places: Sequence[Span], spoken: Sequence[Reference]) -> Scope:
        """The scope of a family that is named at these places and spoken of in these."""
        within = max(len(self._named_sides(place)) for place in places[:MOST_PLACES])
        said = scope_by_name(family, within) or ("international" if family.tabled else None)
        if family.row is None and any(self._one_government(place) for place in places):
            return "domestic"
        if said:
            return said
        own = frozenset(places)
        named = dict.fromkeys(self._ground.sentence(start) for start, _ in places[:MOST_PLACES])
        taken_up = dict.fromkeys(self._ground.sentence(ref.start_char) for ref in spoken[:MOST_PLACES])
        if _amends_treaty(family) and any(names_treaty(self._text(sentence)) for sentence in (*named, *taken_up)):
            return "international"
        if any(called_international(self._text(sentence)) for sentence in named):
            return "international"
        if not is_programme(family):
            return "unknown"
        owners = [owner for place in places[:MOST_PLACES] if (owner := self._owner(place))]
        if owners:
            return "international" if any(owner.endswith(vocabulary().intergovernmental) for owner in owners) else "unknown"
        if within == 1 and all(self._begins_with_country(place) for place in places[:MOST_PLACES]):
            return "unknown"  # "the U.S. Acid Rain Program": one country's, whoever learns from it
        if any(_JOINED.search(self._text(each)) and self._countries(each, own) for each in named):
            return "international"  # "which Chile joined as a founding partner"
        if (_together(family) or _of_nobody_alone(family)) and self._shares_the_pages_sides(named, own, alone=_of_nobody_alone(family)):
            return "international"
        leads = {lead for place in places[:MOST_PLACES] if (lead := self._ground.lead_in(place[0]))} if _together(family) else set[Span]()
        if any(self._between(lead, own) for lead in leads):
            return "international"  # "The leaders of Peru and Chile:" and then "Launched the Fur Initiative"
        told = any(self._between(sentence, own) for sentence in (*named, *taken_up)) or any(self._goes_on(each, own) for each in named)
        return "international" if told else "unknown"

    def key(self, family: Family, name: Span, places: Sequence[Span]) -> tuple[str, ...]:
        """What tells a name that many agreements have from its namesakes: its own words, then the codes of its sides; else nothing.

        The sides are the countries of the name, else those of the first sentence that names it with two or three.
        """
        inside = self._ground.countries(*name)
        words = vocabulary()
        tokens = [
            token for token in key_tokens(self._without(name, inside)) if token not in words.complement and token not in words.joiners
        ]
        if family.row or any(token not in words.namesakes | words.generic and token not in words.heads for token in tokens):
            return ()
        codes = _codes(inside)
        for place in [name, *places[:MOST_PLACES]] if len(codes) < 2 else []:
            near = _codes(self._countries(self._ground.sentence(place[0]), frozenset(places)))
            if codes <= near and 1 < len(near) <= MOST_SIDES:
                codes = near
                break
        return (" ".join(tokens), *sorted(codes)) if codes else ()

    def _without(self, name: Span, countries: Sequence[Mention]) -> str:
        """The name with blanks for the countries in it."""
        text = self._text(name)
        for each in countries:
            low, high = each.start_char - name[0], min(each.end_char, name[1]) - name[0]
            text = text[:low] + " " * (high - low) + text[high:]
        return text

    def _text(self, span: Span) -> str:
        return self._ground.text[slice(*span)]

    def _named_sides(self, place: Span) -> set[str]:
        """The countries that a name holds, be it by their agencies: "EPA-China Environmental Law Initiative"."""
        return _codes(self._ground.countries(*place)) | self._agencies(place)

    def _one_government(self, place: Span) -> bool:
        return _ONE_GOVERNMENT.search(self._ground.text, max(0, place[0] - 24), place[0]) is not None

    def _begins_with_country(self, place: Span) -> bool:
        first = self._ground.countries(*place)
        return bool(first) and first[0].start_char == place[0]

    def _owner(self, place: Span) -> str | None:
        """Who has it: "Canada" of "Canada's Lynx Plan", "UNEP" of "UNEP's Lynx Programme"; None where nobody, or two countries."""
        low = max(self._ground.block(place[0])[0], place[0] - 50)
        found = _POSSESSIVE.search(self._ground.text, low, place[0])
        return found["owner"] if found and len(_codes(self._ground.countries(low, place[0]))) < 2 else None

    def _between(self, sentence: Span, own: frozenset[Span]) -> bool:
        """Whether a sentence says that governments have it together: it names several countries, or one that an agency works with."""
        if says_between(self._text(sentence)) or (self._bodies is not None and self._bodies.search(self._text(sentence))):
            return True
        countries = self._countries(sentence, own)
        codes = _codes(countries)
        return len(codes) > 1 or (len(codes) == 1 and self._with_agency(sentence, countries))

    def _shares_the_pages_sides(self, sentences: Iterable[Span], own: frozenset[Span], *, alone: bool) -> bool:
        """Whether a page whose title names two or three sides names one of them beside it, and none besides those.

        `alone`: whether it may stand beside none of them.
        """
        sides = self._ground.sides | self._ground.offices
        if not 1 < len(sides) <= MOST_SIDES:
            return False
        codes = [_codes(self._countries(sentence, own)) | self._agencies(sentence) for sentence in sentences]
        return any((each or alone) and each <= sides for each in codes)

    def _agencies(self, span: Span) -> set[str]:
        return agencies_in(self._text(span))

    def _with_agency(self, sentence: Span, countries: Sequence[Mention]) -> bool:
        """Whether another country's agency does it with the only country that the sentence names: "EPA and Mexico run the Programme"."""
        of = self._agencies(sentence) - _codes(countries)
        text = self._ground.text
        return bool(of) and any(_WITH.search(text, max(sentence[0], each.start_char - 40), each.start_char) for each in countries)

    def _goes_on(self, sentence: Span, own: frozenset[Span]) -> bool:
        """Whether the next sentences, before another agreement is named, say which countries take part."""
        block = self._ground.block(sentence[0])
        alone = sentence[1] == block[1] and sentence[0] - block[0] < SECTION_NUMBER
        for _ in range(GOES_ON):
            after = self._ground.following(sentence)
            if after is None or self._names_within(after):
                return False
            codes, text = _codes(self._countries(after, own)), self._text(after)
            if _TAKES_PART.search(text) and (len(codes) > 1 or len(_codes(self._ground.listed_below(after))) > 1):
                return True
            if len(codes) == 1 and _JOINED.search(text):
                return True  # "Thailand joined in 2005"
            if alone and says_between(self._text(after)):
                return True  # under a heading that is the name
            sentence = after
        return False

    def _countries(self, sentence: Span, own: frozenset[Span]) -> list[Mention]:
        """The countries of a sentence but for those inside names of other agreements."""
        foreign = [span for span in self._names_within(sentence) if span not in own]
        found = self._ground.countries(*sentence)
        return [each for each in found if not any(start <= each.start_char < end for start, end in foreign)] if foreign else found

    def _names_within(self, sentence: Span) -> list[Span]:
        return self._named[bisect_left(self._named, (sentence[0], 0)) : bisect_left(self._named, (sentence[1], 0))]


def _codes(countries: Iterable[Mention]) -> set[str]:
    return {mention.value for mention in countries}


def _amends_treaty(family: Family) -> bool:
    """Whether it is an amendment or an annex with a name of its own: "the Regina Amendments", "the Ozone Annex"."""
    return any(form.head in ("amendment", "amendments", "annex") and form.specific for form in family.forms)


def _together(family: Family) -> bool:
    """Whether it is what several do together by its very noun: a partnership, an initiative, a network."""
    return any(form.head in vocabulary().together for form in family.forms)


def _of_nobody_alone(family: Family) -> bool:
    """Whether even its words need two: a partnership, an alliance, a "Cooperation Action Plan"."""
    return any(form.head in _OF_TWO or not _OF_TWO.isdisjoint(form.core) for form in family.forms)
