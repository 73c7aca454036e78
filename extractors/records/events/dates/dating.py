"""Dating: where a sentence puts the day of what it says happened: behind the verb, before it, beside a country, or on the page."""

from datetime import date as calendar_day

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.actors.country_groups import past_time
from extractors.records.events.actors.country_lists import opening
from extractors.records.events.dates.dates_before import clause_date, date_just_before, fronted_date
from extractors.records.events.dates.meetings import meeting_date
from extractors.records.events.dates.partial_dates import page_date
from extractors.records.events.reference.antecedents import OWN_ACTS, Scene, Settled
from extractors.records.events.reference.named_object import object_agreement
from extractors.records.events.reference.named_subject import is_dated_aside
from extractors.records.events.words.brackets import skip_bracket
from extractors.records.events.words.governed_dates import COUNTED, DAY, dates_after, governs
from extractors.records.events.words.verb_group import Group, words
from extractors.records.events.words.verbs import REPEATED, Shape, Verb, event_lexicon
from schemas.mention import Label, Mention

YEAR = 4  # characters of a date that is a year alone
REACH = 12  # items
DATELINE, OPENING = 40, 12  # characters before a sentence that a place alone takes up, and items to the page's day in it
SINCE = ("since", "and")  # around a date that is the one of the verb before
DAY_REACH = 6  # items
SHORT = 4  # items of a subject


def date_inside(sentence: Sentence, group: Group, verb: Verb) -> int | None:
    """ "was, in March 2017, among the first to ratify X"."""
    return next((at for at in range(group.start, verb.start) if sentence.is_kind(at, Kind.DATE)), None)


def distributed(sentence: Sentence, group: Group) -> list[tuple[Item, int]]:
    """ "A, in 2015, and B, on 4 May 1988, acceded": the countries before a verb, each with its own date."""
    at = group.start - 1
    found: list[tuple[Item, int]] = []
    while True:
        while sentence.text_at(at) in {",", ")"}:
            at -= 1
        if not sentence.is_kind(at, Kind.DATE):
            break
        date, at = at, at - 1
        while sentence.text_at(at) in {"in", "on", ",", "("}:
            at -= 1
        if not sentence.is_kind(at, Kind.COUNTRY) or at == date - 1:
            break
        found.append((sentence[at], date))
        at -= 1
        while sentence.text_at(at) in {"the", "and"}:
            at -= 1
    return found[::-1] if len(found) > 1 else []


def told_today(scene: Scene, verb: Verb, group: Group) -> Mention | None:
    """ "WASHINGTON, April 22, 2021 — … today launched X": the day that the page tells as its own."""
    sentence = scene.sentence
    near = range(max(0, group.start - REACH), min(len(sentence), verb.end + REACH))
    own, said = page_date(scene.names.entries), frozenset({"today"})
    said |= (
        {calendar_day.fromisoformat(own.value).strftime("%A").lower()}
        if own and not sentence.vocabulary.isdisjoint(words("weekday"))
        else set()
    )
    opens = sentence.text_at(0) == "today" and not any(0 < at < group.start for at in scene.starts)  # however long the subject
    today = 0 if opens else next((at for at in near if sentence.text_at(at) in said), -1)
    if today < 0:
        return own if own is not None and _opens_with(scene, verb, group, own) else None
    between = range(min(today, verb.end), max(today, group.start))
    if any(sentence.text_at(at) in {"after", "before", "since", "until"} for at in between):
        return None  # "X enters into force today, 90 days after Latvia ratified it"
    return own


def _opens_with(scene: Scene, verb: Verb, group: Group, own: Mention) -> bool:
    """ "(Lima, April 2, 2007) A and B signed X": news that opens with the place and the page's day, and tells what was done on it."""
    sentence = scene.sentence
    if sentence.start_char > sentence.passage.block.start_char + DATELINE or not sentence.vocabulary.isdisjoint(
        words("other_time") | words("weekday")
    ):
        return False
    day = next((at for at in range(min(OPENING, len(sentence))) if sentence.is_kind(at, Kind.DATE)), None)
    if day is None or sentence[day].value != own.value or (day == 0 and sentence.start_char == sentence.passage.block.start_char):
        return False
    done = sentence.text_at(verb.start).endswith("ed") and not group.irreal and (group.passive or not group.auxiliary)
    return done and day < group.start and not any(_tells_another(sentence, at) for at in range(day + 1, group.start))


def _tells_another(sentence: Sentence, at: int) -> bool:
    """ "He *said* that A signed X", "A praised B, *which* signed X": whether a verb or a clause of its own stands before the act."""
    other = sentence.text_at(at).endswith("ed") and not sentence[at].capital and sentence[at].is_word
    return other or sentence.text_at(at) in (words("clause") - {"and"}) | {"said", "says", "told", "that", "which", "who"}


def earlier_date(sentence: Sentence) -> str:
    """The date named last in the passage before the sentence."""
    dates = (
        sentence.passage.labelled(Label.DATE)
        if not sentence.vocabulary.isdisjoint(event_lexicon().counted) or "date" in sentence.vocabulary
        else ()
    )
    before = [date.value for date in reversed(dates) if date.end_char <= sentence.start_char]
    days = [value for value in before if len(value) == DAY] if not sentence.vocabulary.isdisjoint({"day", "days", "week", "weeks"}) else []
    return next(iter(days or before), "")


def dated(scene: Scene, verb: Verb, group: Group, settled: Settled) -> tuple[list[int], str]:
    """The places of the dates of an act, and the rule that found them; none, and the rule that says so, where the sentence has none."""
    if settled.dates:
        return list(settled.dates), settled.rule
    end = max(settled.end, verb.end)
    after = dates_after(scene.sentence, end, scene.starts, several=settled.event in REPEATED)
    if not after and end > verb.end:
        after = dates_after(scene.sentence, verb.end, scene.starts, several=settled.event in REPEATED)
    if not after:
        after = (
            _date_of_next(scene, verb, several=settled.event in REPEATED)
            or _date_of_text(scene, end)
            or _same_place(scene, verb, end)
            or _date_of_founding(scene, verb, settled)
        )
    if after and _counts_from(scene.sentence, group.start, verb.end):
        after = []
    if after:
        return after, "agreement_event.noun_date" if settled.noun else "agreement_event.verb_date_after"
    places, rule = _dated_before(scene, verb, group, settled)
    if not places and group.ordinal:
        places, rule = _in_bracket(scene.sentence, settled), "agreement_event.verb_date_after"
    if not places and group.start == verb.start:
        places, rule = _date_of_same_actor(scene, settled), "agreement_event.verb_date_after"
    return places, rule if places else "agreement_event.undated"


def _counts_from(sentence: Sentence, start: int, end: int) -> bool:
    """ "took effect 90 days after it had acceded, on DAY": whether another act is counted from the one told here, whose day that is."""
    after = next((at for at in range(start - 1, max(0, start - SHORT), -1) if sentence.text_at(at) == "after"), 0)
    return after > 0 and sentence.text_at(after - 1) in COUNTED and sentence.text_at(end) == ","


def _in_bracket(sentence: Sentence, settled: Settled) -> list[int]:
    """ "Laos (4 May 2019) is the latest to accede to X": the date in the bracket right behind the one country that acts."""
    country = settled.countries[0].end_char if len(settled.countries) == 1 else -1
    at = next((at for at, item in enumerate(sentence.items) if item.end_char == country), len(sentence))
    return [at + 2] if sentence.text_at(at + 1) == "(" and sentence.is_kind(at + 2, Kind.DATE) and sentence.text_at(at + 3) == ")" else []


def _same_place(scene: Scene, verb: Verb, end: int) -> list[int]:
    """ "signed there by A", "signed X on the day it opened for signature, 20 September 2023": the date of the verb before, or behind."""
    sentence = scene.sentence
    if "there" in {sentence.text_at(verb.end), sentence.text_at(end)} and scene.last:
        return list(scene.last.dates)
    end = skip_bracket(sentence, end)
    day = next((at for at in range(end, min(len(sentence), end + DAY_REACH)) if sentence.text_at(at) in {"day", "when"}), None)
    if day is not None and (
        sentence.text_at(day + 1) in {"later", "after", "thereafter"} or sentence.text_at(day - 1) in {"following", "next"}
    ):
        return []
    following = next((other for other in scene.found if day is not None and day < other.start <= day + DAY_REACH), None)
    return dates_after(sentence, following.end, scene.starts) if following else []


def _date_of_founding(scene: Scene, verb: Verb, settled: Settled) -> list[int]:
    """ "was set up by a protocol signed on DAY", "established under a treaty of 1909": the date of what founded it."""
    sentence = scene.sentence
    if settled.event != "established" or sentence.text_at(verb.end) not in {"by", "under", "through", "with"}:
        return []
    if sentence.text_at(verb.end + 1) not in {"a", "an"}:
        return []
    for at in range(verb.end + 2, min(len(sentence), verb.end + REACH)):
        if sentence.text_at(at) in words("head_noun"):
            following = next((other for other in scene.found if at < other.start <= at + DAY_REACH), None)
            if sentence.text_at(at + 1) == "of" and sentence.is_kind(at + 2, Kind.DATE):
                return [at + 2]
            signed = following is not None and following.event(Shape.DONE) in ("signed", "adopted")
            return dates_after(sentence, following.end, scene.starts) if following and signed else []
        if not sentence[at].is_word:
            return []
    return []


def _date_of_next(scene: Scene, verb: Verb, *, several: bool) -> list[int]:
    """ "signed and ratified in 1992", "adopted and opened for signature on …": the date that both verbs share."""
    sentence = scene.sentence
    following = next((other for other in scene.found if other.start == verb.end + 1), None)
    if following is None or sentence.text_at(verb.end) not in {"and", ","}:
        return []
    return dates_after(sentence, following.end, scene.starts, several=several)


def _date_of_text(scene: Scene, end: int) -> list[int]:
    """ "signed a declaration creating the X Partnership on DAY": past what the signed text creates."""
    made = end + 1 if scene.sentence.text_at(end).endswith("ly") else end
    place = object_agreement(scene.sentence, made + 1) if scene.sentence.text_at(made) in words("creating") else None
    return dates_after(scene.sentence, place + 1, scene.starts) if place is not None else []


def _date_of_same_actor(scene: Scene, settled: Settled) -> list[int]:
    """ "A signed X and deposited its instrument of acceptance on DAY": both on that day, where the first act has no time of its own."""
    sentence, at = scene.sentence, skip_bracket(scene.sentence, settled.end)
    if not settled.countries or settled.event not in OWN_ACTS | {"signed"}:
        return []
    at = at + 1 if sentence.text_at(at) == "," else at
    following = next((other for other in scene.found if other.start == at + 1), None)
    if following is None or sentence.text_at(at) != "and" or following.event(Shape.MEMBER) is None:
        return []
    place = object_agreement(sentence, following.end)
    if place is None:
        end = following.end + (sentence.text_at(following.end) == "it")
        return dates_after(sentence, end, scene.starts)
    return dates_after(sentence, place + 1, scene.starts) if sentence[place].value == settled.name else []


def _dated_before(scene: Scene, verb: Verb, group: Group, settled: Settled) -> tuple[list[int], str]:
    sentence, begins = scene.sentence, min(settled.start, group.start)
    if sentence.text_at(group.start - 1) in words("relative"):
        begins = group.start  # "In 1999 Norway, which ratified X, left Y": the day of the main clause
    place = date_just_before(sentence, begins)
    if place is not None and any(other.event(Shape.NOUN) and other.end == place - 1 for other in scene.found):
        place = None  # "Since its adoption in 1987 X has been amended"
    bare = place is not None and {sentence.text_at(at) for at in range(place + 1, begins)} <= {",", "the", "both"}
    if bare and scene.last and place in scene.last.dates and scene.last.end <= (place or 0):
        place = None  # "Concluded in 1902, X was superseded by Y": the day of the verb before
    if place is None and (sentence.is_kind(group.start - 1, Kind.DATE) or past_time(sentence, group.start - 1) < group.start - 1):
        place = date_just_before(sentence, group.start)  # "and on 10 January 2001 accepted"
    if place is None and is_dated_aside(sentence, group.start):
        place = group.start - 2  # "X, on 1 June 1993, became law"
    if place is None and settled.shared and scene.last and scene.last.dates and scene.last.dates[0] < scene.last.start:
        place = scene.last.dates[0]
    if place is None and (_acts(scene, verb, group, settled) or not _subordinate(scene, group.start)):
        acted = settled.countries == opening(sentence) if settled.countries else settled.event == "established"
        joined = sentence.text_at(group.start - 1) == "and" and acted  # "In 2014, the Administrator visited Lima and launched X"
        told = verb.start if settled.noun else begins if verb.event(Shape.BRINGS) else group.start  # "opened | X for signature"
        place = fronted_date(sentence, told, bringing=settled.noun, joined=joined)
        if place is not None and any(other.start < place < group.start and not _is_dating(other) for other in scene.found):
            place = None  # "A left in 2010, years after it had joined": the date of the verb before
    if place is None and not settled.noun:
        place = clause_date(sentence, group.start)
    if place is None:
        place = meeting_date(sentence, group.start)
    if place is None and group.start == settled.start + 1:
        place = _of_its_name(sentence, settled.start)
    if place is None and sentence.text_at(group.start) == "becoming" and not (scene.last and scene.last.dates):
        place = _of_main_clause(sentence, group.start)
    if place is not None and (_is_reckoned(sentence, place, group) or (sentence.text_at(place - 1), sentence.text_at(place + 1)) == SINCE):
        place = None  # "have met each year since 1999 and adopted X"
    return ([place], "agreement_event.date_before") if place is not None else ([], "agreement_event.undated")


def _of_main_clause(sentence: Sentence, becoming: int) -> int | None:
    """ "Sweden took the step on DAY, becoming the twentieth country to ratify X": the only date before what followed from it."""
    dates = [at for at in range(becoming) if sentence.is_kind(at, Kind.DATE)]
    told = len(dates) == 1 and sentence.text_at(becoming - 1) == "," and governs(sentence, dates[0], 0)
    return dates[0] if told else None


def _is_dating(verb: Verb) -> bool:
    """ "In letters dated 5 May 1992, the parties extended X": whether a verb only dates, or a noun only says who met."""
    return verb.phrase.words == ("dated",) or set(verb.phrase.events) == {Shape.STANDING}


def _of_its_name(sentence: Sentence, agreement: int) -> int | None:
    """ "the April 1995 X signed by A and B": a month before the name of what was then signed."""
    at = agreement - 1
    while sentence.text_at(at) in {'"', "“", "_", "*"}:
        at -= 1
    told = sentence.is_kind(at, Kind.DATE) and sentence.text_at(at - 1) in {"the", "a"} and len(sentence[at].value) > YEAR
    return at if told else None


def _is_reckoned(sentence: Sentence, date: int, group: Group) -> bool:
    """ "As of November 2023, 41 states have signed X": the day up to which they are counted."""
    perfect = any(sentence.text_at(at) in {"have", "has", "had"} for at in range(group.start, group.start + 2))
    return perfect and sentence.text_at(date - 1) == "of" and sentence.text_at(date - 2) == "as"


def _acts(scene: Scene, verb: Verb, group: Group, settled: Settled) -> bool:
    """ "On DAY four states, A, B, C and D, signed X": a verb behind a comma whose subject stands before it."""
    before = bool(settled.countries) and settled.countries[0].start_char < scene.sentence[verb.start].start_char
    return before and scene.sentence.text_at(group.start - 1) == ","


def _subordinate(scene: Scene, at: int) -> bool:
    """Whether the verb group that begins here stands in a relative clause or is a participle behind its noun."""
    sentence = scene.sentence
    if sentence.text_at(at - 1) in words("relative"):
        return True
    return sentence.text_at(at - 1) in {",", "("} and at > 0
