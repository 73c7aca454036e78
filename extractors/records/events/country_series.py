"""Series of countries: "A, B and the Governments of C and D", and where they end."""

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.verb_group import words
from extractors.records.events.verbs import event_lexicon

OFFICE = 9  # items of what one of a list is beside


def countries_from(sentence: Sentence, at: int, limit: int = 400) -> tuple[list[Item], int]:
    """The countries of a list that begins here, and where it ends; a country before a noun ("the U.S. Department") is none of it."""
    found: list[Item] = []
    last = at
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
        elif (behind := past_office(sentence, at)) > at and found:
            at = last = behind
            continue
        elif item.kind is Kind.DATE and found and sentence.text_at(at - 1) in {"in", "on"} and sentence.text_at(at + 1) == ",":
            pass  # "A, B and, in March 2003, C"
        elif item.text in {"in", "on"} and found and sentence.is_kind(at + 1, Kind.DATE) and sentence.text_at(at - 1) == ",":
            pass
        elif (item.text == ";" and clause_begins(sentence, at + 1)) or not (
            item.text in {",", "and", "&", "or", "nor", "the", "both", "of", ";", "as", "well", "then", "later"}
            or item.text in words("government")
        ):
            break
        at += 1
    return found, last


def _past_name(sentence: Sentence, at: int) -> int:
    """Past a bloc's name, or an acronym in brackets, inside a list: "the European Community (EC), Austria and Germany"."""
    place = at
    while place < len(sentence) and sentence[place].capital and sentence.text_at(place) in words("bloc"):
        place += 1
    if sentence.text_at(place) == "(" and place + 1 < len(sentence) and sentence[place + 1].capital and sentence.text_at(place + 2) == ")":
        place += 3
    return place


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
    return sentence.text_at(at) in words("auxiliary") or sentence.text_at(at) in event_lexicon().phrases


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
    function = words("preposition") | words("stop") | words("adverb") | words("auxiliary") | {"and", "or", "as", "the", "both"}
    return (
        not following.capital
        and following.text != "'s"
        and (following.text in function or ("." not in country.text and len(country.text) > 3))
    )
