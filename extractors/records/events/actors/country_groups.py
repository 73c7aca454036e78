"""The countries that act: before a verb, behind "by", in lists."""

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.actors.bodies import before_body
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.reference.named_subject import antecedent
from extractors.records.events.words.brackets import DASHES, skip_back, skip_bracket_back
from extractors.records.events.words.roles import role_words
from extractors.records.events.words.verb_group import words

SPELT = 60  # items of a list in brackets
BODIES = 14  # items of the bodies that end a list of countries
APPOSITION = 32  # items that may stand between countries and what they do
EXCEPTION = 8  # items back to "all" or "every"
PAIR = 2
_IN_BODIES = frozenset({"the", "of", "for", "on", "(", ")"})
EXCEPTING = frozenset({("except", "for"), ("save", "for"), ("other", "than"), ("exception", "of"), ("apart", "from"), ("aside", "from")})


def country_group(sentence: Sentence, last: int) -> tuple[int, list[Item]]:
    """The countries "A, B and C" that end here: where the list begins, and its items; nothing where what ends here is no list of countries.

    A country behind a preposition is none that acts ("ministers from Canada"), but "the Government of Canada" is.
    """
    at, found = _before_others(sentence, last), list[Item]()
    governments = sentence.text_at(at) in words("government")
    at = at - 1 if governments else at
    bare = False  # whether the last of the list stands behind a comma alone
    while sentence.is_kind(at, Kind.COUNTRY) and (governments or not sentence[at].adjective) and not (found and _is_place(sentence, at)):
        found.append(sentence[at])
        at -= 1
        at = _country_prefix(sentence, at)
        if sentence.text_at(at) == "'s":
            break
        joint = at
        while sentence.text_at(joint) in {",", "and", "&", "both", "as", "well", "or", "nor"}:
            joint -= 1
        ends = sentence.text_at(at) in {"and", "&"} or (sentence.text_at(at) in {"both", "as", "well", "or", "nor"})
        if bare and ends and sentence.text_at(at - 1) != ",":
            found.pop()  # "with the support of A and B, C joined": C is of another list
            return sentence.items.index(found[-1]), found[::-1]
        bare = bare or (len(found) == 1 and not ends)
        joint = skip_bracket_back(sentence, joint) if joint < at else joint  # "A (2%), B (1%) and C"
        joint = _before_no_countries(sentence, joint) if joint < at else joint
        if joint == at or not sentence.is_kind(joint, Kind.COUNTRY):
            break
        at = joint
    before = None if found else _before_bloc(sentence, last)
    before = before if found or before is not None else _before_bodies(sentence, last)
    if before is not None:
        return country_group(sentence, before)
    return _acting(sentence, last, at, found, bare=bare) if found else (at + 1, [])


def _acting(sentence: Sentence, last: int, at: int, found: list[Item], *, bare: bool) -> tuple[int, list[Item]]:
    """Where a list begins and who of it acts, by what stands before it; `found` runs from the last one back."""
    text, before = sentence.text_at(at), sentence.text_at(at - 1)
    if len(found) > 1 and text in {"of", "from"} and before in words("officials"):
        return at - 1, found[::-1]
    if len(found) > 1 and text == "of" and before in role_words("pair_noun"):
        return at - 1, found[::-1]  # "the island nations of A, B and C signed X"
    if len(found) == PAIR and bare and text in words("compared"):
        return sentence.items.index(found[0]), found[:1]  # "Unlike A, B has ratified it"
    if text in words("agency_head") or excepted(sentence, at):
        return last + 1, []  # "Environment Canada", "all except Canada"
    if len(found) == PAIR and bare and text == "with" and at < PAIR:
        return at, found[::-1]  # "With B, A signed it": both did
    if text in words("preposition") - {"between"}:
        return last + 1, []
    return at + 1, found[::-1]


def _before_no_countries(sentence: Sentence, last: int) -> int:
    """ "A, Quebec, B", "A, the European Commission and B": the country before those of a list that are none; else where this begins."""
    at = last
    while at > max(0, last - BODIES) and sentence.is_kind(at, Kind.WORD) and (sentence[at].capital or sentence.text_at(at) in _IN_BODIES):
        at -= 1
        if sentence.text_at(at) == ",":
            at -= 1
            if sentence.is_kind(at, Kind.COUNTRY):
                return at if not sentence[at].adjective else last
    return last


def _is_place(sentence: Sentence, at: int) -> bool:
    """ "opened for signature at Minamata, Japan, and Canada signed it": a country that says where a city lies."""
    if sentence.text_at(at - 1) != "," or sentence.text_at(at + 1) in {"and", "&"}:  # "At the summit in Oslo, Canada and Peru signed it"
        return False
    if sentence[at].text.startswith("for "):
        return False  # an actor in its place: "In Oslo, leaders of Canada"
    back = at - 2
    while back > 0 and sentence[back].is_word and sentence[back].capital:
        back -= 1
    return back < at - 2 and sentence.text_at(back) in {"in", "at", "near"}


def excepted(sentence: Sentence, at: int) -> bool:
    """ "all countries except A and B", "every member but A": what stands here keeps the countries behind it out of what all others did."""
    text, near = sentence.text_at(at), range(max(0, at - EXCEPTION), at)
    if (sentence.text_at(at - 1), text) in EXCEPTING or text in words("excepting") or (text == "besides" and at > 0):
        return True
    return text == "but" and any(sentence.text_at(back) in {"all", "every", "everyone", "everybody", "none", "nobody"} for back in near)


def _before_others(sentence: Sentence, last: int) -> int:
    """ "A, B and other coastal states", "A, B and 20 others", "A and B along with 20 others": where the countries end that are named."""
    if sentence.text_at(last) not in words("others"):
        return last
    for at in range(last, max(0, last - 6), -1):
        if sentence.text_at(at) in {"and", "&"}:
            other = any(sentence.text_at(place) in {"other", "others", "more", "further"} for place in range(at, last + 1))
            return at - 1 if other and sentence.is_kind(at - 1, Kind.COUNTRY) else last
        if sentence.text_at(at) == "with" and sentence.text_at(at - 1) in {"along", "together"}:
            return at - 2 if sentence.is_kind(at - 2, Kind.COUNTRY) and not sentence[at - 2].adjective else last
    return last


def _before_bloc(sentence: Sentence, last: int) -> int | None:
    """ "the United States and the European Union": the country before a bloc in a list that ends here."""
    at = last
    while at > last - 4 and at > 0 and sentence[at].is_word and sentence[at].capital and sentence.text_at(at) in words("bloc"):
        at -= 1
    if at == last:
        return None
    while sentence.text_at(at) in {"the", "and", ",", "&"}:
        at -= 1
    return at if sentence.is_kind(at, Kind.COUNTRY) and sentence.text_at(at + 1) in {"and", ",", "&"} else None


def _before_bodies(sentence: Sentence, last: int) -> int | None:
    """ "A, B, the European Commission and the World Bank": the last country of a list that ends with bodies which are none."""
    at, joined = last, False
    while at > max(0, last - BODIES) and not sentence.is_kind(at, Kind.COUNTRY):
        capital = sentence[at].is_word and sentence[at].capital
        if sentence.text_at(at) in words("others") and (named := _before_others(sentence, at)) < at:
            return named if joined else None  # "A and B along with 20 other countries, the Bank and the Commission"
        if not capital and sentence.text_at(at) not in {"the", "and", ",", "&", "of", "for"}:
            return None
        joined = joined or sentence.text_at(at) in {"and", "&"}
        at -= 1
    listed = sentence.text_at(at + 1) in {",", "and", "&"} and sentence[last].is_word and sentence[last].capital
    return at if joined and listed and sentence.is_kind(at, Kind.COUNTRY) and not sentence[at].adjective else None


def _country_prefix(sentence: Sentence, at: int) -> int:
    """Past "the", "both" and "the Government of the" before a country."""
    while sentence.text_at(at) in {"the", "a", "an", "both", "pr", "dpr", "ro"} or (
        sentence.text_at(at) in {"his", "her", "its", "their"} and sentence.text_at(at - 1) == "and"
    ):
        at -= 1
    if sentence.text_at(at) in {"then", "now"} and sentence.text_at(at - 2) == "what":
        at -= 3  # "EPA and what was then China's Administration"
    if sentence.text_at(at) == "of" and sentence.text_at(at - 1) in {"and", ","} and sentence.is_kind(at - 2, Kind.COUNTRY):
        return at - 1  # "the Governments of A and of B"
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


def is_neither(sentence: Sentence, countries: list[Item]) -> bool:
    """ "Neither the United States nor Canada": whether a list is denied where it begins."""
    if not countries or countries[0] not in sentence.items:
        return False
    before = sentence.items.index(countries[0]) - 1
    return sentence.text_at(before - 1 if sentence.text_at(before) == "the" else before) == "neither"


def acting_countries(sentence: Sentence, group_start: int) -> tuple[int, list[Item]]:
    """The countries that are the subject of the verb group that begins here, with the place where they begin."""
    start, found = _acting_countries(sentence, group_start)
    beside = before_body(sentence, start) if len(found) > 1 else None
    if beside is None:
        return start, found
    first, others = country_group(sentence, beside)
    return first, [*others, *found]


def _acting_countries(sentence: Sentence, group_start: int) -> tuple[int, list[Item]]:
    if (spelt := _spelt_out(sentence, group_start - 1)) is not None:
        return spelt
    at = past_time(sentence, skip_back(sentence, group_start - 1))
    if sentence.text_at(at) in {"which", "who"} and (own := _right_before(sentence, at)) is not None:
        return own
    if sentence.text_at(at) == "(" and country_group(sentence, at - 1)[1]:
        return at - 1, [sentence[at - 1]]  # "Norway (signed 1992) and Russia (signed 1993) are bound by it"
    if sentence.text_at(at) in {"which", "who"}:
        at = skip_back(sentence, at - 1)
        at = at - 1 if sentence.text_at(at) == "(" else at  # "Norway (which joined in 2021)"
    if sentence.text_at(at) == ":":  # "Chile: ratified 20 March 1986", a line by itself
        start, found = country_group(sentence, at - 1)
        return (start, found) if start == 0 else (at + 1, [])
    if sentence.text_at(at) in {",", *DASHES}:
        closing, at = at, skip_back(sentence, at - 1)
        if (joint := _accompanied(sentence, at)) is not None:
            return joint
        first, group = country_group(sentence, at) if sentence.is_kind(at, Kind.COUNTRY) else (at, [])
        if group and sentence.text_at(first - 1) == "not" and sentence.text_at(first - 2) in {"but", "though", "although", "and"}:
            at = first - 4 if sentence.text_at(first - 3) == "," else first - 3  # "A and B, but not C, have": A and B have
        elif not group or sentence.text_at(first - 1) in {"like", "unlike", "with", "alongside"}:
            at = _before_apposition(sentence, closing)  # "Haiti, like the U.S., is": Haiti is
    start, found = country_group(sentence, at)
    if len(found) == 1 and _is_place(sentence, start) and sentence.text_at(sentence.items.index(found[0]) + 1) not in {"and", "&"}:
        return at + 1, []  # "the leaders, meeting in Tarawa, Kiribati, issued X"
    return start, found + alongside(sentence, at + 1) if found else found


def _right_before(sentence: Sentence, relative: int) -> tuple[int, list[Item]] | None:
    """ "the same as that of the United States, which signed it": the country right before a relative clause, whatever it belongs to."""
    at = relative - 2
    behind = sentence.text_at(relative - 1) == "," and sentence.is_kind(at, Kind.COUNTRY) and not sentence[at].adjective
    before = sentence.text_at(at - 1) if sentence.text_at(at - 1) != "the" else sentence.text_at(at - 2)
    alone = behind and (before in words("preposition") - {"between", "among"} or excepted(sentence, at - 1))
    return (at, [sentence[at]]) if alone and not country_group(sentence, at)[1] else None


def past_time(sentence: Sentence, last: int) -> int:
    """ "Namibia on 6 September 2017 deposited …", "Peru, in 2002, ratified …": past the time between a country and its verb."""
    at = last - 1 if sentence.text_at(last) == "," else last
    if not sentence.is_kind(at, Kind.DATE):
        return last
    at -= 1
    while sentence.text_at(at) in {"on", "in"} or sentence.text_at(at) in words("weekday"):
        at -= 1
    at = at - 1 if sentence.text_at(last) == "," and sentence.text_at(at) == "," else at
    return at if sentence.is_kind(at, Kind.COUNTRY) and not _is_place(sentence, at) else last


def _spelt_out(sentence: Sentence, closing: int) -> tuple[int, list[Item]] | None:
    """ "All eight Arctic states (A, B, …) signed X": the countries in the brackets behind a noun that means them."""
    if sentence.text_at(closing) != ")":
        return None
    opening = next((at for at in range(closing - 1, max(-1, closing - SPELT), -1) if sentence.text_at(at) == "("), None)
    if opening is None or sentence.text_at(opening - 1) not in words("others") | role_words("listed_noun"):
        return None
    found, end = countries_from(sentence, opening + 1)
    before = country_group(sentence, opening - 1)[1]  # "A and 11 other countries (B, C, …)"
    return (opening, before + found) if len(found) > 1 and end >= closing - 4 else None


def _accompanied(sentence: Sentence, last: int) -> tuple[int, list[Item]] | None:
    """ "A, along with B, C and the World Bank, launched X": the subject, and those beside it whose list ends here."""
    first, beside = country_group(sentence, last)
    if not beside:
        first = next((at for at in range(last, max(0, last - APPOSITION), -1) if sentence.text_at(at - 1) == "with"), 0)
        beside = countries_from(sentence, first)[0] if first else []
    if not beside or sentence.text_at(first - 1) != "with" or sentence.text_at(first - 2) not in {"along", "together"}:
        return None
    start, found = country_group(sentence, skip_back(sentence, first - 4)) if sentence.text_at(first - 3) in {",", *DASHES} else (0, [])
    return (start, found + beside) if found else None


def alongside(sentence: Sentence, at: int) -> list[Item]:
    """ "A, along with B and C, ratified X", "by all those (A) and by B": those who did it with the subject."""
    place = at + 1 if sentence.text_at(at) in {",", "(", *DASHES} else at
    if sentence.text_at(place) in {"and", "plus"} and sentence.text_at(place + 1) == "by":
        return countries_from(sentence, place + 2)[0]
    if sentence.text_at(place) not in {"along", "together"} or sentence.text_at(place + 1) != "with":
        return []
    return countries_from(sentence, place + 2)[0]


def _before_apposition(sentence: Sentence, closing: int) -> int:
    """ "A and B, whose fleets once fished there, never joined X": where the countries end that the apposition closing here is about."""
    mark = sentence.text_at(closing)
    for at in range(closing - 2, max(0, closing - APPOSITION), -1):
        text = sentence.text_at(at)
        if text == mark:
            named = all(sentence[place].capital or sentence.text_at(place) == "." for place in range(at + 1, closing))
            inside = sentence.text_at(at + 2) in {"whose", "which", "whom"}  # "A, in whose mountains it rises, is no party"
            opens = sentence.text_at(at + 1) in words("apposition") or inside or mark != "," or named
            last = skip_back(sentence, at - 1)
            ends = sentence.is_kind(last, Kind.COUNTRY) or _before_others(sentence, last) < last
            return last if opens and ends else closing - 1
        if text in {";", ":"}:
            break
    return closing - 1


def relative_object(sentence: Sentence, group_start: int) -> tuple[int, list[Item]] | None:
    """ "X, which A and B established": the agreement that "which" means, and the countries between it and the verb."""
    start, countries = acting_countries(sentence, group_start)
    if not countries or sentence.text_at(start - 1) not in {"which", "that"}:
        return None
    place = antecedent(sentence, start - 1)
    return (place, countries) if place is not None else None
