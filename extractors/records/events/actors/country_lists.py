"""Lists of countries and of agreements inside a sentence."""

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.actors.country_series import clause_begins, countries_from, past_office, stands_alone
from extractors.records.events.actors.spelt_groups import behind_group, behind_nation_noun
from extractors.records.events.reference.named_object import object_agreement
from extractors.records.events.words.brackets import skip_bracket
from extractors.records.events.words.verb_group import words

_WITH = {"along": "with", "together": "with", "as": "well"}
REACH = 200  # items that a list may have
FRONTED = 3  # phrases before a subject
PHRASE = 8  # items of one
OPENING_PHRASE = 24  # items of what stands before a main clause


def listed_countries(sentence: Sentence, at: int) -> list[Item]:
    """The countries of a list that begins here, or that spells out the noun here: "the three Baltic states (A, B and C)"."""
    if found := _run_of_countries(sentence, at):
        return found
    behind = behind_group(sentence, at)
    spelt = _run_of_countries(sentence, behind) if behind > at else []
    return spelt if len({item.value for item in spelt}) > 1 else []


def _run_of_countries(sentence: Sentence, at: int) -> list[Item]:
    """The countries of a list that begins right here, past capitalised names that are none ("the European Union")."""
    found = list[Item]()
    end = min(len(sentence), at + REACH)
    while at < end:
        if sentence.is_kind(at, Kind.COUNTRY):
            if not stands_alone(sentence, at):
                break
            found.append(sentence[at])
        elif found and sentence.text_at(at) == "(" and sentence.is_kind(at - 1, Kind.COUNTRY):
            at = skip_bracket(sentence, at) - 1  # "A (2002), B (2005)"
        elif found and (behind := past_office(sentence, at)) > at:
            at = behind - 1
        elif found and sentence.text_at(at - 1) in {"and", ","} and (behind := behind_nation_noun(sentence, at)) > at:
            at = behind - 1  # "A and the Alpine countries of B and C"
        elif found and sentence.text_at(at) in _WITH and sentence.text_at(at + 1) == _WITH[sentence.text_at(at)]:
            at += 2 if sentence.text_at(at + 2) == "as" else 1  # "between A, together with B", "between A as well as B"
        elif not _in_list(sentence, at, begun=bool(found)) or (sentence.text_at(at) == ";" and clause_begins(sentence, at + 1)):
            break
        at += 1
    return found


def _in_list(sentence: Sentence, at: int, *, begun: bool) -> bool:
    """Whether a list of countries goes on past an item that is none."""
    item, before = sentence[at], sentence.text_at(at - 1)
    if item.is_word and item.capital:
        bloc = item.text in words("bloc") and before in words("bloc")  # "the European Union, A and B"
        return begun or bloc or before in {"the", ",", "and"}
    if item.text == "by":
        return before == "and"  # "by the Community and by A and B"
    return item.text in {",", "and", "the", "of", "&", "both", ";", "or", "most", "recently", "finally", "lastly"} or item.text in words(
        "government"
    )


def first_country(sentence: Sentence, at: int) -> list[Item]:
    """The country that begins here, whatever stands behind it: "As a party to X, the U.S. reports"."""
    at = at + 1 if sentence.text_at(at) == "the" else at
    return [sentence[at]] if sentence.is_kind(at, Kind.COUNTRY) and not sentence[at].adjective else []


def opening(sentence: Sentence) -> list[Item]:
    """The countries that open the sentence, past phrases of time and place: "In November 2021, at COP26, Nepal"."""
    dated = sentence.text_at(0) in {"in", "on"} and sentence.is_kind(1, Kind.DATE) and sentence.text_at(2) != ","
    at = 2 if dated else 0
    for _ in range(FRONTED):
        first = next((place for place in range(at, min(at + 3, len(sentence))) if sentence.is_kind(place, Kind.COUNTRY)), None)
        if first is not None:
            return countries_from(sentence, first)[0]
        fronted = sentence.text_at(at) in words("preposition") | {"during"}
        at = next((place + 1 for place in range(at, at + PHRASE) if fronted and sentence.text_at(place) == ","), len(sentence))
    return []


def countries_behind_comma(sentence: Sentence, at: int) -> list[Item]:
    """The countries that open the main clause behind an opening phrase: "Having joined X in 1992, China and Japan …"."""
    for comma in range(at, min(len(sentence), at + OPENING_PHRASE)):
        if sentence.text_at(comma) == "," and (found := countries_from(sentence, comma + 1)[0] or first_country(sentence, comma + 1)):
            return found
        if sentence.text_at(comma) in {";", ":"}:
            break
    return []


def _owned(sentence: Sentence, at: int) -> int | None:
    """ "parties to the Convention's Protocol on Water": the agreement that belongs to the one right here."""
    at = at + 1 if sentence.text_at(at) == "the" else at
    return (
        at + 2
        if sentence.is_kind(at, Kind.AGREEMENT) and sentence.text_at(at + 1) == "'s" and sentence.is_kind(at + 2, Kind.AGREEMENT)
        else None
    )


def agreements_from(sentence: Sentence, at: int) -> list[int]:
    """The agreement behind a phrase, and those coordinated with it: "the X, the Y and the Z"."""
    first = object_agreement(sentence, at)
    first = _owned(sentence, at) if first is None else first
    found = [first] if first is not None else []
    while found:
        place = found[-1] + 1
        place = skip_bracket(sentence, place)  # "X (since 1981) and Y"
        begin = place
        while sentence.text_at(place) in {",", "and", "the", "as", "well", "&", "or", "nor", "to", "its", "both"}:
            place += 1
        if place == begin or not sentence.is_kind(place, Kind.AGREEMENT):
            break
        found.append(place)
    return found
