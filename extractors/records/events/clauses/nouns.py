"""The nouns by which events are told: "the adoption of the Protocol in 1998", "its entry into force", "its withdrawal took effect"."""

from dataclasses import replace

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.actors.agents import agents
from extractors.records.events.actors.country_groups import country_group
from extractors.records.events.actors.country_lists import countries_behind_comma, opening
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.clauses.bare_acts import bare_act, done_behind
from extractors.records.events.clauses.deposits import handed_over
from extractors.records.events.clauses.objects import spoken_of
from extractors.records.events.clauses.subjects import behind_comma, it_behind_comma
from extractors.records.events.reference.antecedents import OWN_ACTS, Scene, Settled
from extractors.records.events.reference.named_object import object_agreement
from extractors.records.events.reference.named_subject import antecedent
from extractors.records.events.words.roles import is_treaty
from extractors.records.events.words.verb_group import Group, words
from extractors.records.events.words.verbs import Shape, Verb
from schemas.mention import Label

WINDOW = 300  # characters
OPENS = 5  # items of "At the time of its accession"
EFFECT = 16  # items from a withdrawal to the day on which it took effect


def noun(scene: Scene, verb: Verb, _: Group) -> Settled | None:
    """ "the adoption of the Protocol in 1998", "its entry into force", "Canada's ratification of the Convention in 2019"."""
    event = verb.event(Shape.NOUN)
    if event is None or _commemorated(scene, verb.start):
        return None
    sentence, before = scene.sentence, verb.start - 1
    if verb.phrase.words[0] in words("instrument"):
        return _instrument(scene, event, verb)
    if event in OWN_ACTS and (deposited := handed_over(scene, event, verb)) is not None:
        return deposited
    if sentence.text_at(before) in words("determiner") and sentence.text_at(before - 1) in words("undoing"):
        return None  # "reversed its withdrawal"
    if event == "withdrew" and (notified := _notified(scene, verb)) is not None:
        return notified
    if sentence.text_at(before) == "of" and sentence.text_at(before - 1) in words("instrument"):
        before -= 2  # "its instrument of accession"
    place = _complement(scene, verb.end)
    owner = before - 1 if sentence.text_at(before) == "'s" else before
    countries = country_group(sentence, owner)[1] if sentence.is_kind(owner, Kind.COUNTRY) else []
    if not countries and owner < before and sentence.is_kind(owner, Kind.COUNTRY):
        countries = [sentence[owner]]  # "With Gabon's accession in 1988, the Convention …"
    if place is not None:
        end = _past_deposit(sentence, place + 1) if event in OWN_ACTS else place + 1
        settled: Settled | None = scene.names.item(event, place, verb.start, end)
        countries = countries or (agents(sentence, end) if event in OWN_ACTS or event == "signed" else [])
    elif sentence.is_kind(owner, Kind.AGREEMENT) and owner < before:
        settled = scene.names.item(event, owner, owner, verb.end)
    elif sentence.text_at(before) == "whose" and event not in OWN_ACTS and (whose := antecedent(sentence, before)) is not None:
        settled = scene.names.item(event, whose, whose, verb.end)  # "X, whose adoption in 2003 crowned years of work"
    elif sentence.text_at(before) == "its" and not countries:
        if (
            before <= OPENS
            and event in OWN_ACTS
            and sentence.is_kind(0, Kind.WORD)
            and (countries := countries_behind_comma(sentence, verb.end))
        ):
            return _of(spoken_of(scene, event, verb, before), countries)  # "With its accession on DAY, Peru became the 12th party to X"
        cataphor = (behind_comma(scene, verb.end) or _behind_date(sentence, verb.end)) if before <= 1 else None
        if cataphor is None:
            settled = scene.names.before(event, before, before, verb.end)
        else:
            settled = scene.names.item(event, cataphor, before, verb.end)
            settled.reach = cataphor + 1
        if event == "withdrew" and sentence.text_at(verb.end) in {"took", "became"}:
            countries = opening(sentence) or country_before(scene)  # "its withdrawal took effect"
        elif event in OWN_ACTS and scene.last is not None and scene.last.countries:
            countries = scene.last.countries  # "A's signature in 1998 was followed by its ratification in 2007"
    elif before <= 1 and sentence.text_at(before) in words("since") and (cataphor := behind_comma(scene, verb.end)) is not None:
        settled = scene.names.item(event, cataphor, verb.start, verb.end)  # "After entering into force in 2004, the Convention …"
        settled.reach = cataphor + 1
    elif event == "withdrew" and sentence.text_at(verb.end) in {"took", "became", "entered"} and sentence.text_at(before) in {"the", "its"}:
        settled = scene.names.before(event, verb.start, verb.start, verb.end)
        countries = opening(sentence) or country_before(scene)
    elif before == 1 and sentence.text_at(1) in {"a", "an"} and sentence.text_at(0) in words("since") and _dated_at(sentence, verb.end):
        settled = _after_one(scene, event, verb)  # "After a revision in 2005, the Convention …"
    elif countries and sentence.text_at(0) in words("since") | {"with"} and (cataphor := behind_comma(scene, verb.end)) is not None:
        settled = scene.names.item(event, cataphor, owner, verb.end)  # "With Russia's ratification in 1994, the Convention …"
        settled.reach = cataphor + 1
    elif before == 0 and sentence.text_at(0) in words("since") and event in OWN_ACTS and _date_behind(sentence, verb.end):
        countries = countries_behind_comma(sentence, verb.end)  # "Upon ratification on DAY, Peru made a declaration"
        settled = spoken_of(scene, event, verb, 0) if countries else None
    elif countries and event in OWN_ACTS and _date_behind(sentence, verb.end):
        settled = spoken_of(scene, event, verb, owner)  # "Laos's accession, in December 2004, …"
    elif event in OWN_ACTS and (own := _whose_it_was(sentence, verb.end)):
        countries, end = own
        place = _complement(scene, end)
        if place is None and sentence.text_at(end) in {"to", "from"}:
            return None  # "the accession of Croatia to the Union"
        settled = (
            scene.names.item(event, place, verb.start, place + 1)
            if place is not None
            else scene.names.before(event, verb.start, verb.start, end)
        )
    elif (
        event in OWN_ACTS
        and scene.last is not None
        and scene.last.countries
        and _past_deposit(sentence, verb.end) > verb.end
        and before < verb.start - 1
    ):
        settled = scene.names.before(event, verb.start, verb.start, _past_deposit(sentence, verb.end))
        countries = scene.last.countries  # "Peru signed X in 2016 and the instrument of ratification was deposited in 2017"
    elif (
        event not in OWN_ACTS
        and _bare(scene, before)
        and (sentence.text_at(verb.end) in words("occurs") or (event == "entered_into_force" and _date_behind(sentence, verb.end)))
    ):
        settled = scene.names.before(event, verb.start, verb.start, verb.end)
    elif countries and event in OWN_ACTS | {"signed"} and (done := done_behind(scene, verb.end)) is not None:
        settled = scene.names.near(event, owner, owner, done)  # "Kenya's signature was received on DAY"
    elif sentence.text_at(before) == "(" and sentence.is_kind(before - 1, Kind.COUNTRY) and _date_behind(sentence, verb.end):
        settled, countries = spoken_of(scene, event, verb, before - 1), [sentence[before - 1]]  # "Belgium (accession in 1985)"
    else:
        settled = bare_act(scene, event, verb, before)
        countries = settled.countries if settled else []
    if settled is None or (event in OWN_ACTS and not countries):
        return None
    if event in OWN_ACTS and (day := _effective(sentence, verb.end)) is not None:
        settled.dates, settled.rule = (day,), "agreement_event.noun_date"
    settled.countries, settled.noun, settled.together = countries, True, event == "signed" and len(countries) > 1
    if sentence.text_at(settled.end) in {"was", "were"} and sentence.text_at(settled.end + 1) in words("brought_about"):
        settled.end += 2  # "its renewal was achieved in 2013"
    elif sentence.text_at(settled.end) in {"was", "is"} and event not in OWN_ACTS and _dated_at(sentence, settled.end + 1):
        settled.end += 1  # "the date of signature of X was 3 May 2003"
    elif sentence.text_at(settled.end) == "took" and sentence.text_at(settled.end + 1) == "place":
        settled.end += 2
    if event in OWN_ACTS and sentence.text_at(settled.end) in {"took", "became"}:
        settled.end += 2  # "took effect", "became effective"
    return settled


def _after_one(scene: Scene, event: str, verb: Verb) -> Settled | None:
    """ "After a revision in 2005, X covers …", "Following an extension in 2008, it …": what was done to the subject behind the comma."""
    place = behind_comma(scene, verb.end)
    settled = (
        replace(scene.names.item(event, place, verb.start, verb.end), reach=place + 1)
        if place is not None
        else scene.names.before(event, 0, 0, verb.end)
        if it_behind_comma(scene, verb.end)
        else None
    )
    if settled and event == "updated" and is_treaty(settled.name, scene.names.register):
        settled.event = "amended"
    return settled


def _instrument(scene: Scene, event: str, verb: Verb) -> Settled | None:
    """ "Its instrument was deposited on DAY": of what was told before."""
    owned = scene.sentence.text_at(verb.start - 1) in words("determiner")
    handed = owned and _past_deposit(scene.sentence, verb.end) > verb.end
    return bare_act(scene, event, verb, verb.start - 1) if handed else None


def _of(settled: Settled | None, countries: list[Item]) -> Settled | None:
    if settled is not None:
        settled.countries, settled.noun = countries, True
    return settled


def _notified(scene: Scene, verb: Verb) -> Settled | None:
    """ "A gave notice of its withdrawal on DAY, with effect from DAY", "; it took effect on DAY": a country has left on the second day."""
    sentence = scene.sentence
    countries = opening(sentence)
    near = range(verb.end, min(len(sentence), verb.end + EFFECT))
    begins = next((at for at in near if sentence.text_at(at) == "effective" or sentence.text_at(at - 1) in words("effecting")), None)
    if (
        begins is None
        or not countries
        or sentence.text_at(verb.start - 1) == "whose"
        or sentence.text_at(begins) not in {"effect", "effective"}
    ):
        return None
    date = begins + 1
    while sentence.text_at(date) in {"from", "on", "as", "of", "in"}:
        date += 1
    if not sentence.is_kind(date, Kind.DATE):
        return None
    place = _complement(scene, verb.end)
    settled = (
        scene.names.item("withdrew", place, verb.start, place + 1)
        if place is not None
        else scene.names.before("withdrew", verb.start, verb.start, verb.end)
    )
    if settled:
        settled.countries, settled.noun, settled.dates = countries, True, (date,)
        settled.rule = "agreement_event.noun_date"
    return settled


def tells_exit(scene: Scene, verb: Verb) -> bool:
    """ "announced its withdrawal; it took effect on DAY": whether the day behind a verb is that of a withdrawal told before."""
    last = scene.last
    return last is not None and last.event == "withdrew" and any(verb.end <= at <= verb.end + 1 for at in last.dates)


def _whose_it_was(sentence: Sentence, at: int) -> tuple[list[Item], int] | None:
    """ "The most recent accession was that of Chile", "ratification by Canada": the countries behind a noun that names no agreement."""
    handed = _past_deposit(sentence, at + (sentence.text_at(at) in words("instrument")))
    if handed > at + 1 and (by := agents(sentence, handed)):
        return by, handed  # "instruments of accession were deposited by A", "the ratification instruments were deposited by B"
    start = at + 1 if sentence.text_at(at) in {"by", "from", "of"} else None
    if sentence.text_at(at) in {"was", "is", "were", "came"} and sentence.text_at(at + 1) in {"that", "those", "from", "by"}:
        start = at + 3 if sentence.text_at(at + 2) in {"of", "from", "by"} else at + 2
    found, end = countries_from(sentence, start) if start is not None else ([], at)
    return (found, end) if found else None


def _behind_date(sentence: Sentence, at: int) -> int | None:
    """ "Since its adoption in 1987 X has been amended": the agreement behind a date that no comma parts from it."""
    if not _date_behind(sentence, at):
        return None
    place = at + 2
    while sentence.text_at(place) in words("determiner"):
        place += 1
    return place if sentence.is_kind(place, Kind.AGREEMENT) else None


def _dated_at(sentence: Sentence, at: int) -> bool:
    """Whether a date begins here, alone or behind "on"."""
    return sentence.is_kind(at + (sentence.text_at(at) in {"in", "on"}), Kind.DATE)


def _date_behind(sentence: Sentence, at: int) -> bool:
    """Whether a date stands right behind a noun: "accession, in December 2004," or "accession on DAY"."""
    at = at + 1 if sentence.text_at(at) in {",", "("} else at
    if _effective(sentence, at - 1) is not None:
        return True
    return sentence.text_at(at) in {"in", "on"} and sentence.is_kind(at + 1, Kind.DATE)


def _effective(sentence: Sentence, at: int) -> int | None:
    """ "Peru's withdrawal (effective DAY)", "(with effect from DAY)": the place of the day in the brackets."""
    if sentence.text_at(at) != "(" or sentence.text_at(at + 1) not in {"effective", "with"}:
        return None
    date = at + 2
    while sentence.text_at(date) in {"effect", "from", "on", "as", "of", "in"}:
        date += 1
    return date if sentence.is_kind(date, Kind.DATE) else None


def _past_deposit(sentence: Sentence, at: int) -> int:
    """ "The instrument of accession to X was deposited by A": past the verb of handing it over, which has the country for its agent."""
    end = at
    while sentence.text_at(end) in words("auxiliary"):
        end += 1
    if end > at and sentence.text_at(end) == "handed" and sentence.text_at(end + 1) in {"in", "over"}:
        return end + 2
    return end + 1 if end > at and sentence.text_at(end) in words("deposited") else at


def _bare(scene: Scene, before: int) -> bool:
    """ "…; entry into force followed in 2017": a noun that nothing but the clause's beginning stands before."""
    at = before - 1 if scene.sentence.text_at(before) == "the" else before
    return at < 0 or scene.sentence.text_at(at) in words("clause") | {",", ";", ":"}


def country_before(scene: Scene) -> list[Item]:
    """ "The withdrawal took effect on …": of the country that the sentence before tells of, where it tells of one."""
    passage, start = scene.sentence.passage, scene.sentence.start_char
    named = [each for each in passage.labelled(Label.COUNTRY) if start - WINDOW <= each.start_char < start]
    if len({each.value for each in named}) != 1:
        return []
    country = named[-1]
    return [Item(Kind.COUNTRY, country.surface.lower(), country.start_char, country.end_char, True, country.value)]


def _complement(scene: Scene, at: int) -> int | None:
    """The agreement in "of the Protocol", "to the Convention", "by Canada of the Convention" behind a noun."""
    sentence = scene.sentence
    if sentence.text_at(at) == "by" and sentence.is_kind(at + 1, Kind.COUNTRY):
        at += 2
    if sentence.text_at(at) in {"in", "on"} and sentence.is_kind(at + 1, Kind.DATE):
        at += 2  # "the adoption in 2001 of the Convention"
    if sentence.text_at(at) not in {"of", "to", "from"}:
        return None
    place = object_agreement(sentence, at + 1)
    own = next((n for n in range(at + 1, place or 0) if sentence.is_kind(n, Kind.COUNTRY) and not sentence[n].adjective), len(sentence))
    return place if not any(own < other.start < (place or 0) for other in scene.found) else None  # "the end of Yugoslavia A joined X"


def _commemorated(scene: Scene, at: int) -> bool:
    return any(
        scene.sentence.text_at(back) in {"anniversary", "anniversaries", "years", "decades", "before", "pending"}
        for back in range(max(0, at - 4), at)
    )
