"""The agents of a passive verb: "ratified by A, B and C", "signed on DAY by the ministers of A and B"."""

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.actors.country_groups import alongside
from extractors.records.events.actors.country_lists import listed_countries
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.words.brackets import DASHES, skip_bracket
from extractors.records.events.words.verb_group import words

COUNTED = 9  # items from "by" to the list behind a number: "by the European Union and 196 states: …"
LISTING = frozenset({",", "and", "the", "of", ";"})
TITLE = 8  # items from a person's name to the country behind his office
GROUP = 24  # items from "by all" to "as well as"
AGENT = 16  # items between a verb and "by"


def agents(sentence: Sentence, verb_end: int) -> list[Item]:
    """ "ratified by A, B and C": the countries behind "by", near the verb."""
    at = agent_place(sentence, verb_end)
    if at is None:
        return []
    return (
        countries_from(sentence, at)[0]
        or _examples(sentence, at)
        or _officials(sentence, at)
        or _titled(sentence, at)
        or _on_behalf(sentence, at)
        or _among_others(sentence, at)
        or _beside_all(sentence, at)
    )


def _on_behalf(sentence: Sentence, at: int) -> list[Item]:
    """ "by Jane Smith on behalf of A": the country that a person acted for."""
    for place in range(at + 1, min(len(sentence) - 2, at + TITLE)):
        if sentence.text_at(place + 1) == "behalf" and sentence.text_at(place + 2) == "of":
            behind = place + 3
            while sentence.text_at(behind) in words("government") | {"the", "of", "his", "her"}:
                behind += 1
            return countries_from(sentence, behind)[0]
        if not (sentence[place].is_word and sentence[place].capital) and sentence.text_at(place) not in {".", "of"}:
            break
    return []


def _among_others(sentence: Sentence, at: int) -> list[Item]:
    """ "by the Danube countries A, B and C", "by the Azores, A and B": of a list that does not open with one of them."""
    found = listed_countries(sentence, at)
    return found if len(found) > 1 else []


def _beside_all(sentence: Sentence, at: int) -> list[Item]:
    """ "by all members of the Union – except C – as well as by A and B": those whom a group that stays unnamed has beside it."""
    if sentence.text_at(at) not in {"all", "every", "each", "most"}:
        return []
    near = range(at, min(len(sentence) - 4, at + GROUP))
    well = next((place for place in near if [sentence.text_at(place + more) for more in range(3)] == ["as", "well", "as"]), None)
    return [] if well is None else countries_from(sentence, well + 3 + (sentence.text_at(well + 3) == "by"))[0]


def _spelt_agents(sentence: Sentence, at: int) -> list[Item]:
    """ "by each of the Parties to the earlier treaty (A, the Union, B and C) along with D": those in the brackets and beside them."""
    opening = next((place for place in range(at, min(len(sentence), at + AGENT)) if sentence.text_at(place) == "("), None)
    if opening is None or not any(sentence.text_at(place) in words("others") for place in range(at, opening)):
        return []
    closing = skip_bracket(sentence, opening) - 1
    inside = [place for place in range(opening + 1, closing) if sentence.is_kind(place, Kind.COUNTRY)]
    listed = all(
        sentence[place].capital or sentence.text_at(place) in LISTING for place in range(opening + 1, closing) if place not in inside
    )
    found = [sentence[place] for place in inside if not sentence[place].adjective] if listed else []
    return found + alongside(sentence, closing + 1) if len(found) > 1 else []


def _titled(sentence: Sentence, at: int) -> list[Item]:
    """ "by Ann Smith, vice chair of Peru's council, and Jim Brown, Minister of Mines of Chile": each behind a name and a comma."""
    found = list[Item]()
    while at < len(sentence) and sentence[at].is_word and sentence[at].capital:
        while at < len(sentence) and sentence[at].is_word and sentence[at].capital:
            at += 1
        title = next((place for place in range(at, min(len(sentence), at + TITLE)) if sentence.is_kind(place, Kind.COUNTRY)), None)
        small = sentence.text_at(at) == "," and all(sentence[place].is_word for place in range(at + 1, title or at))
        if title is None or not small or sentence[title].adjective:
            return []
        found.append(sentence[title])
        at = title + 1
        while sentence.text_at(at) in {",", "and"}:
            at += 1
    return found if len(found) > 1 else []


def _officials(sentence: Sentence, at: int) -> list[Item]:
    """ "by the environment ministers of A, B and C": of several countries."""
    for place in range(at, min(len(sentence), at + 6)):
        if sentence.text_at(place) in words("officials") and sentence.text_at(place + 1) in {"of", "from"}:
            state = next((at for at in (place + 6, place + 4) if sentence.text_at(at - 1) == "of"), place + 2)  # "heads of state of"
            found = countries_from(sentence, place + 2)[0] or countries_from(sentence, state)[0]
            return found if len(found) > 1 else []
    return []


def agent_place(sentence: Sentence, verb_end: int) -> int | None:
    """Where the agent of a passive verb begins, past places and dates: "signed in Oslo, Norway, on 14 June 1994, by …"."""
    for at in range(_shared_verb(sentence, verb_end), min(len(sentence), verb_end + AGENT)):
        if sentence.text_at(at) == "by" and not sentence.is_kind(at + 1, Kind.DATE):
            return at + 1
        if sentence.text_at(at) == "behalf" and sentence.text_at(at + 1) == "of":
            return at + 2
        if sentence.text_at(at) == "and" and sentence.text_at(at + 1) in words("made") | words("own_act"):
            return None  # "adopted in Oslo and signed there by A": of the next verb
        following = sentence[at + 1] if at + 1 < len(sentence) else None
        mark = sentence[at].kind is Kind.MARK and not (
            sentence[at].text == ","
            and following
            and (following.kind in (Kind.DATE, Kind.COUNTRY) or following.capital or following.text in {"by", "in", "on"})
        )
        same_day = sentence[at].text == "that" and sentence.text_at(at + 1) in {"same", "day", "year", "month"}  # "signed that day by A"
        inside = sentence[at].text == "-" and sentence[at].start_char == sentence[at - 1].end_char  # "at Xai-Xai by A"
        if (mark and not inside) or (sentence[at].text in words("stop") and not same_day):
            return None
    return None


def _shared_verb(sentence: Sentence, at: int) -> int:
    """ "signed but not ratified by A", "signed and ratified by A": behind the verb that has the same agent."""
    place = at
    while sentence.text_at(place) in {"but", "and", "or", "not", "yet", "never", "later"}:
        place += 1
    return place + 1 if place > at and sentence.text_at(place) in words("own_act") else at


def _sets_off(sentence: Sentence, at: int) -> bool:
    """ "by the five littoral states - A, B and C": a dash behind those whom it spells out."""
    return sentence.text_at(at) in {"-", *DASHES} and sentence.text_at(at - 1) in words("others") and sentence.is_kind(at + 1, Kind.COUNTRY)


def _examples(sentence: Sentence, at: int) -> list[Item]:
    """ "48 countries, including A and B"."""
    near = range(at, min(len(sentence), at + COUNTED))
    including = next((place for place in near if sentence.text_at(place) in {"including", ":"} or _sets_off(sentence, place)), None)
    if including is None:
        return _spelt_agents(sentence, at)
    counted = sentence.text_at(including) == ":" and sentence.text_at(including + 1) == "all"  # ": all 27 member states, A and B"
    comma = next((place for place in range(including, including + COUNTED) if sentence.text_at(place) == ","), None) if counted else None
    return countries_from(sentence, (comma if comma is not None else including) + 1)[0]
