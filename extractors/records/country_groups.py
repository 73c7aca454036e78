"""The countries that act: before a verb, behind "by", in lists."""

from extractors.clauses import Item, Kind, Sentence
from extractors.records.verb_group import DASHES, skip_back, words


def country_group(sentence: Sentence, last: int) -> tuple[int, list[Item]]:
    """The countries "A, B and C" that end here: where the list begins, and its items; nothing where what ends here is no list of countries.

    A country behind a preposition is none that acts ("ministers from Canada"), but "the Government of Canada" is.
    """
    at, found = last, list[Item]()
    governments = sentence.text_at(at) in words("government")
    at = at - 1 if governments else at
    while sentence.is_kind(at, Kind.COUNTRY) and (governments or not sentence[at].adjective):
        found.append(sentence[at])
        at -= 1
        at = _country_prefix(sentence, at)
        if sentence.text_at(at) == "'s":
            break
        joint = at
        while sentence.text_at(joint) in {",", "and", "&", "both", "as", "well", "or"}:
            joint -= 1
        if joint == at or not sentence.is_kind(joint, Kind.COUNTRY):
            break
        at = joint
    if found and sentence.text_at(at) in words("preposition") - {"between"}:
        return last + 1, []
    return at + 1, found[::-1]


def _country_prefix(sentence: Sentence, at: int) -> int:
    """Past "the", "both" and "the Government of the" before a country."""
    while sentence.text_at(at) in {"the", "both"}:
        at -= 1
    if sentence.text_at(at) == "of" and sentence.text_at(at - 1) in words("government") | {
        "republic",
        "kingdom",
        "state",
        "states",
        "commonwealth",
    }:
        at -= 2
        while sentence.text_at(at) in {"the", "both"}:
            at -= 1
    return at


def acting_countries(sentence: Sentence, group_start: int) -> tuple[int, list[Item]]:
    """The countries that are the subject of the verb group that begins here, with the place where they begin."""
    at = skip_back(sentence, group_start - 1)
    if sentence.text_at(at) in {"which", "who"}:
        at = skip_back(sentence, at - 1)
    if sentence.text_at(at) in {",", *DASHES}:
        at = skip_back(sentence, at - 1)
    return country_group(sentence, at)


def agents(sentence: Sentence, verb_end: int) -> list[Item]:
    """ "ratified by A, B and C": the countries behind "by", near the verb."""
    for at in range(verb_end, min(len(sentence), verb_end + 8)):
        if sentence.text_at(at) == "by":
            return countries_from(sentence, at + 1)[0] or _examples(sentence, at + 1)
        if sentence[at].kind is Kind.MARK or sentence[at].text in words("stop"):
            return []
    return []


def _examples(sentence: Sentence, at: int) -> list[Item]:
    """ "48 countries, including A and B"."""
    including = next((place for place in range(at, min(len(sentence), at + 6)) if sentence.text_at(place) == "including"), None)
    return countries_from(sentence, including + 1)[0] if including is not None else []


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
        elif not (
            item.text in {",", "and", "&", "or", "the", "both", "of", ";", "as", "well", "then", "later"}
            or item.text in words("government")
        ):
            break
        at += 1
    return found, last


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
