"""Series of countries: "A, B and the Governments of C and D", and where they end."""

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.actors.spelt_groups import behind_group, behind_nation_noun
from extractors.records.events.words.brackets import skip_bracket
from extractors.records.events.words.verb_group import words

SEVERAL = 2  # who make a group
OFFICE = 9  # items of what one of a list is beside


def countries_from(sentence: Sentence, at: int, limit: int = 400) -> tuple[list[Item], int]:
    """The countries of a list that begins here, and where it ends; a country before a noun ("the U.S. Department") is none of it."""
    found: list[Item] = []
    start, at = at, behind_group(sentence, at)
    last, spelt = at, at > start
    while at < min(len(sentence), last + 6) and len(found) < limit:
        item = sentence[at]
        if item.kind is Kind.COUNTRY:
            if not stands_alone(sentence, at):
                break
            found.append(item)
            last = at + 1
        elif (behind := _past_name(sentence, at)) > at and (found or sentence.text_at(behind) in {",", "and", "("}):
            at, last = behind, behind
            continue
        elif found and (behind := max(past_office(sentence, at), _past_aside(sentence, at))) > at:
            at = last = behind
            continue
        elif item.text == "by" and sentence.text_at(at - 1) in {"and", "as"}:
            pass  # "signed by A and by B", "signed by A as well as by B"
        elif found and sentence.text_at(at - 1) in {"and", ","} and (behind := behind_nation_noun(sentence, at)) > at:
            at = last = behind  # "A and the Alpine countries of B and C"
            continue
        elif item.text in {"along", "together"} and found and sentence.text_at(at + 1) == "with":
            at += 1  # "signed by A, together with B and C"
        elif item.kind is Kind.DATE and found and sentence.text_at(at - 1) in {"in", "on"} and sentence.text_at(at + 1) == ",":
            pass  # "A, B and, in March 2003, C"
        elif item.text in {"in", "on"} and found and sentence.is_kind(at + 1, Kind.DATE) and sentence.text_at(at - 1) == ",":
            pass
        elif (item.text == ";" and clause_begins(sentence, at + 1)) or not (
            item.text in {",", "and", "&", "or", "nor", "the", "his", "her", "its", "both", "of", ";", "as", "well", "then", "later"}
            or item.text in words("government")
        ):
            break
        at += 1
    if spelt and len({item.value for item in found}) < SEVERAL:
        return [], start
    further, end = _behind_bracket(sentence, last) if spelt else ([], last)
    return [*found, *further], end


def _behind_bracket(sentence: Sentence, at: int) -> tuple[list[Item], int]:
    """ "signed by all parties to X (A and B), C and D": who is named behind the bracket that spells a group out, and where they end."""
    begin = at + 1
    while sentence.text_at(begin) in {",", "and", "by", "as", "well", "also", "the"}:
        begin += 1
    if sentence.text_at(at) != ")" or begin == at + 1:
        return [], at
    found, end = countries_from(sentence, begin)
    closed = end >= len(sentence) or sentence.text_at(end) in words("at") | {".", ";", ",", ")", ":", "and", "in", "on"}
    return (found, end) if found and closed else ([], at)


def _past_name(sentence: Sentence, at: int) -> int:
    """Past a bloc's name, or an acronym in brackets, inside a list: "the European Community (EC), Austria and Germany"."""
    place = at
    while place < len(sentence) and sentence[place].capital and sentence.text_at(place) in words("bloc"):
        place += 1
    if sentence.text_at(place) == "(" and place + 1 < len(sentence) and sentence[place + 1].capital and sentence.text_at(place + 2) == ")":
        place += 3
    return place


def _past_aside(sentence: Sentence, at: int) -> int:
    """Past a bracket that says something of one in a list but no day: "Canada, Denmark (in respect of Greenland), Norway"."""
    end = skip_bracket(sentence, at)
    dated = any(sentence.is_kind(place, Kind.DATE) for place in range(at, end))
    place = end
    while sentence.text_at(place) in {",", "and", "the"}:
        place += 1
    return end if end < place and not dated and (sentence.is_kind(place, Kind.COUNTRY) or _past_name(sentence, place) > place) else at


def past_office(sentence: Sentence, at: int) -> int:
    """Past what one of a list is beside: "co-chaired by A, B and, as ocean co-chair, C"."""
    if sentence.text_at(at) != "," or sentence.text_at(at + 1) != "as":
        return at
    closing = next((place for place in range(at + 2, min(len(sentence), at + OFFICE)) if sentence.text_at(place) == ","), None)
    behind = at if closing is None else closing + 2 if sentence.text_at(closing + 1) == "the" else closing + 1
    return behind if sentence.is_kind(behind, Kind.COUNTRY) else at


def clause_begins(sentence: Sentence, at: int) -> bool:
    """ "signed by A and B; C did so later": what a semicolon parts from a list is a clause where a verb stands behind it."""
    at = at + 1 if sentence.text_at(at) in {"and", "the", "but"} else at
    if not sentence.is_kind(at, Kind.COUNTRY):
        return False
    while sentence.is_kind(at, Kind.COUNTRY) or sentence.text_at(at) in {",", "and", "the"}:
        at += 1  # "…; C, D and E are signatories"
    small = words("preposition") | {"as", "respectively"}
    return at < len(sentence) and sentence[at].is_word and not sentence[at].capital and sentence.text_at(at) not in small


def stands_alone(sentence: Sentence, at: int) -> bool:
    """Whether a country is meant by itself: "Norway", against "Norway Post", "Norway's post" and "U.S. companies"."""
    country = sentence[at]
    following = sentence[at + 1] if at + 1 < len(sentence) else None
    if following is not None and following.text in words("government"):
        return True
    if country.adjective:
        return False
    if following is None or not following.is_word:
        return True
    function = (
        words("preposition") | words("stop") | words("adverb") | words("auxiliary") | {"and", "or", "as", "the", "both", "out", "back"}
    )
    return (
        not following.capital
        and following.text != "'s"
        and (following.text in function or ("." not in country.text and len(country.text) > 3))
    )
