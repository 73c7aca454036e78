"""Acts whose verb is not said again: "A ratified X in 1981, Y in 1989 and Z in 1995", "Two texts took effect: X in May, Y in June"."""

from collections.abc import Iterator
from dataclasses import replace

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.clauses.act import Act, act_of
from extractors.records.events.dates.counted_dates import counted_at
from extractors.records.events.dates.dating import DAY_REACH, REACH
from extractors.records.events.reference.antecedents import OWN_ACTS, Scene, Settled
from extractors.records.events.reference.named_object import further_objects
from extractors.records.events.words.brackets import skip_bracket
from extractors.records.events.words.governed_dates import dates_after
from extractors.records.events.words.verb_group import group_before, words
from extractors.records.events.words.verbs import Shape, Verb

COMPANY = 16  # items of who else did something
LATE = frozenset({"only", "finally", "already", "even", "just"})  # before a date: "B only in 2015"
LATELY = frozenset({"most", "recently", "lastly", "finally", "also", "later"})
GOING_ON = frozenset({")", ",", ";", ":", "and", "then", "the", "for", "by", "with", "followed", "was", "were", "that", "of"}) | LATELY


def gapped(scene: Scene, verb: Verb, settled: Settled) -> Iterator[Act]:
    """ "A ratified X in 1981, Y in 1989 and Z in 1995", "…, and B in 2020": the same act, with a date of its own each."""
    sentence = scene.sentence
    if not settled.dates and (last := _as_the_last(scene, settled)) is not None:
        countries, date = last
        own = replace(settled, countries=countries, dates=(date,), rule="agreement_event.gapped", reach=date + 1)
        yield act_of(scene, verb, group_before(sentence, verb.start), own)
        return
    if sentence.is_kind(verb.start - 2, Kind.DATE) and sentence.text_at(verb.start - 3) == "(":
        return  # "X (1992; revised 2009), Y (1994)": the date of the second is like the first one's of the other
    at, listed = _begins(scene, verb, settled)
    bracketed = sentence.text_at(verb.start - 1) == "("
    at = at if bracketed else skip_bracket(sentence, at)
    while at < len(sentence):
        while sentence.text_at(at) in GOING_ON:
            at += 1
        at += sentence.text_at(at) == "in" and sentence.is_kind(at + 1, Kind.COUNTRY)  # "in force in A since 2003 and in B since 2004"
        at = _past_company(sentence, at)
        if (first := _date_first(sentence, at)) is not None and not settled.countries:
            own = scene.names.item(settled.event, first, min(settled.start, verb.start), first + 1)
            own = replace(own, dates=(at + 1,), rule="agreement_event.gapped")
            yield act_of(scene, verb, group_before(sentence, verb.start), own)
            at = first + 1
            continue
        told = sentence.is_kind(at, Kind.COUNTRY) and (listed or _may_go_on(scene, settled, at))
        countries, end = countries_from(sentence, at) if told else ([], at + 1)
        if told and settled.noun and sentence.text_at(at + 1) == "'s":
            countries, end = [sentence[at]], at + 1  # "was followed by Chile's in April 2006"
        others, end = further_objects(sentence, end, scene.starts) if sentence.is_kind(at, Kind.AGREEMENT) else ([], end)
        date = _date_behind_name(sentence, at, end)
        if (counted := _counted(scene, verb, settled, at, end, countries)) is not None and not sentence.is_kind(date, Kind.DATE):
            yield counted[0]
            at = counted[1]
            continue
        named = bool(countries) or sentence.text_at(at) in words("stage") or sentence.is_kind(at, Kind.AGREEMENT)
        if countries and sentence.text_at(end) in {"", "."} and _closes_bracket(sentence, end):
            yield replace(_on_date(scene, verb, settled, at, at, countries), dates=())  # "A (2003), B (2005) and C.": C too, on no day
            return
        if not named or date == at or not sentence.is_kind(date, Kind.DATE) or (bracketed and sentence.text_at(end) != "("):
            return
        act = _on_date(scene, verb, settled, at, date, countries)
        if len(countries) > 1 and sentence.text_at(date - 1) == "(":  # "A, B (2002)": the year of B alone
            yield replace(act, countries=tuple(countries[:-1]), dates=())
            act = replace(act, countries=tuple(countries[-1:]))
        if each := _to_each_its_own(scene, act, end, date, countries):
            yield from (own for own, _ in each)
            at = each[-1][1] + 1
            continue
        yield act
        yield from (replace(act, agreement=sentence[place].value, inherited=scene.names.resolved(sentence[place])) for place in others)
        at = date + 1


def _closes_bracket(sentence: Sentence, end: int) -> bool:
    """Whether the countries that end here stand behind "B (2005) and", which goes on the list of who did the same."""
    at = end - 1
    while sentence.is_kind(at, Kind.COUNTRY) or sentence.text_at(at) in {"and", ",", "the", "&"}:
        at -= 1
    return sentence.text_at(at) == ")" and sentence.is_kind(at - 1, Kind.DATE) and sentence.text_at(at - 2) == "("


def _begins(scene: Scene, verb: Verb, settled: Settled) -> tuple[int, bool]:
    """Where what goes on from an act begins: behind its date, or in the list behind a colon, which is told as well."""
    sentence = scene.sentence
    behind = settled.dates and settled.dates[0] >= verb.end
    at = max(settled.dates[-1] + 1, settled.end) if behind else settled.goes_on or len(sentence)
    if not settled.dates and settled.countries and sentence.text_at(settled.end) == ",":
        at = settled.end  # "A and B have followed, B in June 2020"
    if behind and not settled.countries and sentence.text_at(at) == ":" and sentence.is_kind(at + 1, Kind.COUNTRY):
        return at + 1, True  # "Four states ratified X in 2017: Peru in May, …"
    colon = _colon(scene, verb.end) if not settled.dates else None
    return (at, False) if colon is None else (colon + 1, True)


def _date_behind_name(sentence: Sentence, at: int, end: int) -> int:
    """Where the date may stand of what begins and ends at two places: "B in 2020", "B (on Wednesday, June 21", "Phase II in 2000"."""
    date = end + (sentence.text_at(end) in {",", "(", "'s", "both", "each"})
    date += sentence.text_at(date) in LATE
    date += 3 * (sentence.text_at(date) == "as" and sentence.text_at(date + 2) == "as")  # "as late as 2015"
    date += sentence.text_at(date) in {"in", "on", "since"}
    date += 2 * (sentence.text_at(date) in words("weekday") and sentence.text_at(date + 1) == ",")
    if sentence.text_at(at) in words("stage"):
        date += 1 + (sentence.text_at(date + 1) in {"in", "on"})
    return date


def _counted(scene: Scene, verb: Verb, settled: Settled, at: int, end: int, countries: list[Item]) -> tuple[Act, int] | None:
    """The act of another country, or upon another agreement, on a date that is counted from the one before, and where that ends."""
    sentence = scene.sentence
    counted = counted_at(sentence, end, "") if countries or sentence.is_kind(at, Kind.AGREEMENT) else None
    if counted is None or not counted[0] or counted[1] != end or any(end <= other.start < counted[2] for other in scene.found):
        return None  # "which A approved in 2002 and B ratified later that year"
    other = settled if countries else scene.names.item(settled.event, at, min(settled.start, verb.start), end)
    own = replace(other, countries=countries or settled.countries, dates=(), rule="agreement_event.gapped", reach=counted[2])
    act = act_of(scene, verb, group_before(sentence, verb.start), own)
    return replace(act, dates=(counted[0],), rule="agreement_event.gapped"), counted[2]


def _to_each_its_own(scene: Scene, act: Act, end: int, date: int, countries: list[Item]) -> list[tuple[Act, int]]:
    """ "…, B and C in 2003 and 2004": the act of each on its own date, and the place of that; nothing where they are not as many."""
    places = dates_after(scene.sentence, end, scene.starts, several=True) if len(countries) > 1 else []
    between = places and any(scene.sentence.is_kind(at, Kind.COUNTRY) for at in range(date, places[-1]))
    if places[:1] != [date] or len(places) != len(countries) or between:
        return []
    pairs = zip(countries, places, strict=True)
    return [(replace(act, countries=(country,), dates=(scene.sentence[place].value,)), place) for country, place in pairs]


def _on_date(scene: Scene, verb: Verb, settled: Settled, at: int, date: int, countries: list[Item]) -> Act:
    """The same act of other countries, or upon the agreement at a place, on a date of its own."""
    start, staged = min(settled.start, verb.start), scene.sentence.text_at(at) in words("stage")
    gapped = replace(settled) if countries or staged else scene.names.item(settled.event, at, start, date)
    gapped.countries, gapped.dates, gapped.rule = countries or settled.countries, (date,), "agreement_event.gapped"
    gapped.reach = max(gapped.reach, date + 1)
    if countries and settled.event == "signed":
        scene.names.entries.opened.add(gapped.name)  # who signs on another day signs for itself
    return act_of(scene, verb, group_before(scene.sentence, verb.start), gapped)


def _date_first(sentence: Sentence, at: int) -> int | None:
    """ "…, and in 1992 by X", "and in 1992 the X": the agreement behind a further date that begins at a place."""
    if sentence.text_at(at) not in {"in", "on"} or not sentence.is_kind(at + 1, Kind.DATE):
        return None
    place = at + 2
    while sentence.text_at(place) in {"by", "with", "the", "came"}:
        place += 1
    ends = place + 1 >= len(sentence) or sentence[place + 1].kind is Kind.MARK or sentence.text_at(place + 1) == "and"
    return place if place > at + 2 and sentence.is_kind(place, Kind.AGREEMENT) and ends else None


def dated_agents(scene: Scene, verb: Verb, settled: Settled) -> Iterator[Act]:
    """ "signed in 1986 by A and B and in 1994 by C": the same act, of those behind a further date."""
    sentence, at = scene.sentence, settled.dates[-1] + 1 if settled.dates else len(scene.sentence)
    own = settled.countries and settled.event in OWN_ACTS | {"signed"}
    while own and at < len(sentence):
        while sentence.text_at(at) in GOING_ON or (sentence.is_kind(at, Kind.COUNTRY) and at > settled.dates[-1]):
            at += 1
        if (found := _dated_agent(sentence, at)) is None:
            return
        countries, date, at = found
        mine = replace(settled, countries=countries, dates=(date,), rule="agreement_event.gapped", others=(), reach=at)
        yield act_of(scene, verb, group_before(sentence, verb.start), mine)


def _past_company(sentence: Sentence, at: int) -> int:
    """ "and, together with the other members, the Kyoto Protocol on DAY": past who else did it."""
    if sentence.text_at(at) not in {"together", "along"} or sentence.text_at(at + 1) != "with":
        return at
    closing = next((place for place in range(at + 2, min(len(sentence), at + COMPANY)) if sentence.text_at(place) == ","), None)
    if closing is None:
        return at
    return closing + 2 if sentence.text_at(closing + 1) == "the" else closing + 1


def _dated_agent(sentence: Sentence, at: int) -> tuple[list[Item], int, int] | None:
    """ "signed in 1986 by A and B and in 1994 by C": the countries behind a further date, its place, and where they end."""
    date = at + 1 if sentence.text_at(at) in {"in", "on"} else at
    if date == at or not sentence.is_kind(date, Kind.DATE) or sentence.text_at(date + 1) != "by":
        return None
    countries, end = countries_from(sentence, date + 2)
    return (countries, date, end) if countries else None


def _as_the_last(scene: Scene, settled: Settled) -> tuple[list[Item], int] | None:
    """ "All have ratified X, Norway as the last on DAY": one of those who acted, and its own date."""
    sentence = scene.sentence
    for at in range(settled.end, min(len(sentence), settled.end + DAY_REACH)):
        if sentence.text_at(at) == "," and settled.event in OWN_ACTS | {"signed"}:
            countries, end = countries_from(sentence, at + 1)
            ranked = sentence.text_at(end) == "as" and sentence.text_at(end + 2) in words("ordinal")
            dates = dates_after(sentence, end + 3, scene.starts) if countries and ranked else []
            return (countries, dates[0]) if dates else None
    return None


def listed(scene: Scene, verb: Verb) -> Settled | None:
    """ "Two texts took effect in 2013: X in May, Y in June": what is listed behind the colon, where the subject names none of it."""
    event, colon = verb.event(Shape.HAPPENS, Shape.DONE), _colon(scene, verb.end)
    place = colon + 2 if colon is not None and scene.sentence.text_at(colon + 1) == "the" else (colon or 0) + 1
    if event is None or colon is None or not scene.sentence.is_kind(place, Kind.AGREEMENT):
        return None
    settled = scene.names.item(event, place, verb.start, place + 1)
    return settled if dates_after(scene.sentence, place + 1, scene.starts) == [_date_behind(scene.sentence, place + 1)] else None


def _date_behind(sentence: Sentence, at: int) -> int:
    """The place of a date right behind a name: "X (2001)", "X, on 3 May 2001"."""
    while sentence.text_at(at) in {",", "(", "in", "on"}:
        at += 1
    return at


def _colon(scene: Scene, at: int) -> int | None:
    """ "took effect on different days: X on 21 October 2013, Y on …": the colon behind a verb that itself has no date."""
    for place in range(at, min(len(scene.sentence), at + REACH)):
        if scene.sentence.text_at(place) == ":":
            return place
        if place in scene.starts or scene.sentence.text_at(place) == ";":
            return None
    return None


def _may_go_on(scene: Scene, settled: Settled, at: int) -> bool:
    """Whether a country and a date behind an act tell the same act of that country: "and B in 2020", "for B on 1 April 2006"."""
    before = scene.sentence.text_at(at - 1) if scene.sentence.text_at(at - 1) != "the" else scene.sentence.text_at(at - 2)
    return bool(settled.countries) or (settled.event == "entered_into_force" and before == "for")
