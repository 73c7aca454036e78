"""The target and baseline dates of every percentage of a sentence: its own, shared ones, and those that stand around it."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.records.goals.dates.comparing import is_usual, rises_anew, tells_alone
from extractors.records.goals.dates.owning import owned
from extractors.records.goals.text.changing import happened, left_behind
from extractors.records.goals.text.context import Context, Said, Times, names_goal
from extractors.records.goals.text.dates import Dated, Role, roles
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.reader import Placed
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs, words

_NEXT = 14  # words between "and" and the date of the verb behind it
_FAR = 16  # words between a number and "by the same year"
_SEVERAL = 2  # numbers of a sentence that deals out what was said to be due
_OPENING = 24  # words between a date that opens a sentence and the verb of deciding that it belongs to


def times_of(sentence: Sentence) -> dict[int, Times]:
    """The dates that the sentence itself gives each of its percentages."""
    dated = _steps(sentence, roles(sentence.items))
    leading_and_own = owned(sentence, dated)
    order = sorted(leading_and_own)
    opening = [d for d in dated if order and d.at < order[0] and not _decides(sentence.items, d)]
    own = {
        at: (_own_target(sentence.items, at, *dates), _own_baseline(sentence.items, at, *dates)) for at, dates in leading_and_own.items()
    }
    times: dict[int, Times] = {}
    for place, at in enumerate(order):
        target, baseline = own[at]
        later = [own[other] for other in order[place + 1 :]]
        earlier = [times[other] for other in reversed(order[:place])]
        if earlier and earlier[0].target not in (None, *opening):
            opening = [date for date in opening if date.role is not Role.TARGET]  # the number before has a date of its own
        target = (
            target
            or _pick_last(opening, Role.TARGET)
            or _shared(sentence, order, place, later, Role.TARGET)
            or next((t.target for t in earlier if t.target), None)
        )
        baseline = baseline or _pick_last([date for date in opening if _goes_on(sentence.items, date, order[0])], Role.BASELINE)
        usual = is_usual(sentence.items, at, order[place + 1 : place + 2])
        if baseline is None and not usual and not tells_alone(sentence, order, place):
            baseline = _shared(sentence, order, place, later, Role.BASELINE)
        if baseline is None and not usual and place and not rises_anew(sentence.items, order[place - 1], at):
            baseline = earlier[0].baseline
        if place and (left := _left_from(sentence.items, order[place - 1], own[order[place - 1]][0])):
            target, baseline = own[at][0] or _pick_last(opening, Role.TARGET), own[at][1] or left
        times[at] = Times(target, baseline, usual)
    return times


def _steps(sentence: Sentence, dated: tuple[Dated, ...]) -> tuple[Dated, ...]:
    """ "10 per cent from 2015, 20 per cent from 2020": years from which the steps of a rule hold, each behind its number, are due dates."""
    run = sentence.items
    behind = {max((at for at in sentence.percents if at < date.at), default=-1): date for date in reversed(dated)}
    leading = [date for date in dated if run[date.at - 1].low == "from" and [item.low for item in run[date.at + 1 : date.at + 2]] == ["to"]]
    held = [date for at, date in sorted(behind.items()) if at >= 0 and run[date.at - 1].low == "from"]
    if leading and leading[0] in held:  # "from 2029 down to 90%, from 2035 to 70%": each before its number
        held = [date for date in dated if run[date.at - 1].low == "from"]
    years = [date.value[:4] for date in held]
    if len(held) < 2 or years != sorted(set(years)) or any(date.role is Role.TARGET and date.firm for date in dated):
        return dated
    return tuple(Dated(date.at, Role.TARGET, date.value, date.starts) if date in held else date for date in dated)


def _left_from(run: Sequence[Item], at: int, date: Dated | None) -> Dated | None:
    """ "from 45 percent in 2015 to 65 percent": the date behind the first number is the baseline of the second."""
    return Dated(date.at, Role.BASELINE, date.value, date.starts) if date and date.at > at and left_behind(run, at) else None


def _goes_on(run: Sequence[Item], date: Dated, percent: int) -> bool:
    """Whether a baseline in front of the first number is still spoken of there."""
    depth = 0
    for item in run[percent - 1 : date.at : -1]:
        depth += (item.low.startswith(")")) - (item.low == "(")
        if item.low == ";" and depth <= 0 and not any(part.low.startswith(")") for part in run[date.at : percent]):
            return False
    between = run[date.at].low.startswith("between") or run[date.at - 1].low == "between"
    past = any(happened(item) for item in run[date.at : percent])  # "from 1990 to 2005, inputs fell"
    return date.firm or between or past or not _spans(run[date.at])


def _spans(item: Item) -> bool:
    """Whether a date is a span: "from 2013 to 2025" before the number says when something is phased in, not what it is compared with."""
    return "/" in item.values[0]


def _own_target(run: Sequence[Item], at: int, leading: Sequence[Dated], trailing: Sequence[Dated]) -> Dated | None:
    """The target date behind a number, else the one that leads up to it."""
    trailing = [date for date in trailing if date.firm or not _was_raised(run, at, date)]
    trailing = [date for date in trailing if date.firm or run[date.starts].low == "for" or not _is_of_the_promise(run, date)]
    if any(
        date.role is Role.TARGET and date.firm for date in leading
    ):  # "by 2010, a cut of 95 percent, and to work toward its end by 2015"
        trailing = [date for date in trailing if not _is_of_next(run, date)]
    if leading and leading[-1].role is Role.TARGET and run[leading[-1].starts].low == "until":
        trailing = [date for date in trailing if run[date.starts - 1].low != "and"]  # "until 2005 for 20% and until 2015 for"
    return _pick(trailing, Role.TARGET) or _pick_last([date for date in leading if not _decides(run, date)], Role.TARGET)


def _was_raised(run: Sequence[Item], at: int, date: Dated) -> bool:
    """ "a reduction of 39% by 2030, which was raised to 50% in 2023": when the goal was raised."""
    raised = any(item.low in words("echo", "raising") for item in run[max(0, at - 3) : at])
    past = raised and any(item.low in ("was", "were", "been") for item in run[max(0, at - 5) : at])
    return past and date.starts == at + 1 and run[date.starts].low == "in"


def _is_of_the_promise(run: Sequence[Item], date: Dated) -> bool:
    """Whether a date behind a number is that of the promise: "a 50 percent cut was announced in 2012"."""
    before = run[max(0, date.starts - 2) : date.starts]
    done = ("was", "were", "been", "it", "they", "which")  # "a goal | it met | in 2020"
    reached = len(before) > 1 and before[0].low in done and before[1].low in (*words("status", "behind"), "met")
    return reached or any(item.low in words("dates", "deciding") for item in before)  # "the 50 percent goal was reached in 1994"


def _is_of_next(run: Sequence[Item], date: Dated) -> bool:
    """Whether another verb behind "and" has the date: "improve it by 2 percent, and | keep emissions from 2020 at the same level"."""
    for back in range(date.starts - 1, max(0, date.starts - _NEXT), -1):
        if run[back].kind in (Kind.PERCENT, Kind.DATE) or run[back].low == ";":
            return False
        if run[back].low == "and":
            following = run[back + 1 : back + 4]
            first = next((n for n, item in enumerate(following) if item.low not in ("to", "on", "at", "for")), 0)
            to = following[0].low == "to" and len(following) > 1 and following[1].kind is Kind.WORD  # "and to work toward its end"
            own = first < len(following) and any(form.tense in ("base", "ing") for form in verbs().get(following[first].low, ()))
            return to or own
    return False


def _own_baseline(run: Sequence[Item], at: int, leading: Sequence[Dated], trailing: Sequence[Dated]) -> Dated | None:
    """The baseline behind a number, else the one that leads up to it."""
    own = [date for date in trailing if not _is_of_next(run, date)]
    trailing = own if any(date.role is Role.BASELINE for date in own) else [date for date in trailing if date.firm or date in own]
    return _pick(trailing, Role.BASELINE) or _pick_last([date for date in leading if _goes_on(run, date, at)], Role.BASELINE)


def _decides(run: Sequence[Item], date: Dated) -> bool:
    """Whether a date is that of the promise: "In 2019, we set a goal", "adopted in 2007"."""
    if date.starts and run[date.starts].low in ("until", "till") and run[date.starts - 1].low in words("dates", "lasting"):
        return True  # "renewed until 2027"
    if date.role is Role.BASELINE or run[date.starts].low == "for" or (date.firm and run[date.starts].low != "in"):
        return False
    number = next((n for n in range(date.at + 1, len(run)) if run[n].kind is Kind.PERCENT), len(run))
    opens = date.starts <= 1 and run[date.starts].low in ("in", "on")  # "In 2016, under the Agreement, the two countries adopted targets"
    around = run[date.at + 1 : min(number, date.at + _OPENING) if opens else date.at + 10]
    before = run[max(0, date.starts - 4) : date.starts]
    done = next((n + 1 for n in range(len(before) - 2, -1, -1) if before[n].low == "to"), 0)
    before = before[done:]  # "promised to keep | emissions in 2030"
    if opens and not date.firm and _acted_then(run[date.at + 1 : number]):
        return True
    return any(item.low in words("dates", "deciding") for item in (*around, *before))


def _acted_then(run: Sequence[Item]) -> bool:
    """ "In 2012 the two aligned their standards, under which new cars will emit less": when they acted, before what is to come of it."""
    acted = next((n for n, item in enumerate(run) if item.low.endswith("ed") and item.text.islower()), len(run))
    return any(item.low in words("modals", "aiming") or item.low == "would" for item in run[acted:])


def _pick(dates: Sequence[Dated], role: Role) -> Dated | None:
    """The nearest date of a role; a baseline that says so ("a 2015 baseline") before one that only stands behind "from"."""
    fitting = [date for date in dates if date.role is role]
    if role is Role.BASELINE:
        fitting.sort(key=lambda date: not date.firm)
    return fitting[0] if fitting else None


def _pick_last(dates: Sequence[Dated], role: Role) -> Dated | None:
    return next((date for date in reversed(dates) if date.role is role), None)


def _shared(
    sentence: Sentence, order: Sequence[int], place: int, later: Sequence[tuple[Dated | None, Dated | None]], role: Role
) -> Dated | None:
    """A date behind the next percentages that stands for this one too: "10% of X and 20% of Y by 2030, from 2005 levels"."""
    for step, (target, baseline) in enumerate(later, start=1):
        first, last = order[place + step - 1], order[place + step]
        if sentence.items[last - 1].low == "from":
            continue  # "to 21%, from 14% in 2013": where it was
        between = sentence.items[first:last]
        range_ = last == first + 1  # "26 per cent–28 per cent"
        if not (range_ or any(item.low in ("and", ",", "or", "&", "–", "-", "to", "•", ";") for item in between)) or any(
            item.kind is Kind.BREAK for item in between
        ):
            return None
        if found := (target if role is Role.TARGET else baseline):
            told = not found.firm and any(item.low in ("having", "had", "was", "were") for item in between)
            told = told or any(happened(item) for item in between)  # "was to cut by 6 percent, but they rose by 24 percent by 2008"
            told = told or (found.at < last and _opens_clause(sentence.items, found.at))
            parted = role is Role.TARGET and (told or (found.at < last and any(item.low == ";" for item in between)))
            return found if not parted else None  # "… by 40 percent; by 2008 they had cut it by 60 percent"
    return None


def _opens_clause(run: Sequence[Item], at: int) -> bool:
    """Whether a date opens a clause of its own: "65% live there, and by 2025 we want 90% to have water"."""
    return at + 1 < len(run) and run[at + 1].low in words("nouns", "before_verbs") - {"to", "and", "who", "which"}


def _pointed_at(context: Context) -> tuple[Dated | None, Said | None]:
    """The date of the goals that the sentence before speaks of, for "This includes …"."""
    said = next((said for said in context.above if said.source == "earlier_sentence"), None)
    if said is None or not names_goal(said.items) or any(item.kind is Kind.PERCENT for item in said.items):
        return None, None
    dated = [date for date in roles(said.items) if date.role is Role.TARGET and date.firm and run_is_of_goals(said.items, date)]
    return (dated[-1], said) if dated else (None, None)


def run_is_of_goals(run: Sequence[Item], date: Dated) -> bool:
    """Whether the words right before a date are not those of neutrality."""
    return not any(item.low in words("dates", "neutral") for item in run[max(0, date.at - 6) : date.at])


def around(times: Times, context: Context) -> tuple[Times, Said | None, Said | None]:
    """The dates completed from what stands around the sentence, and where each of the two was found there."""
    target, target_said = (times.target, None) if times.target else _outside((*context.above[:2], *context.below), Role.TARGET)
    if target is None and context.points_back:
        target, target_said = _pointed_at(context)
    baseline, baseline_said = (times.baseline, None) if times.baseline else _outside((*context.above, *context.below), Role.BASELINE)
    return Times(target, baseline, times.usual), target_said, baseline_said


def _outside(said: Sequence[Said], role: Role) -> tuple[Dated | None, Said | None]:
    for place in said:
        if any(item.kind is Kind.PERCENT for item in place.items) or not any(item.kind is Kind.DATE for item in place.items):
            continue
        if role is Role.BASELINE and not any(
            item.low in words("dates", "baseline_nouns") or item.low in ("base", "baseline", "based") for item in place.items
        ):
            continue
        if role is Role.TARGET and place.source not in ("heading", "lead_in") and not states_target_year(place.items):
            continue
        for date in _dates_of(place):
            if date.role is role and not _decides(place.items, date):
                return date, place
    return None, None


def due_before(placed: Placed) -> tuple[Dated, Sentence] | None:
    """The date by which things are due by the sentence before: "emissions are to be cut by 2020. The members agreed to 59% for …"."""
    before = placed.before[-1] if placed.before else None
    if before is None or before.percents or len(placed.sentence.percents) < _SEVERAL:
        return None
    run = before.items
    due = next((date for date in roles(run) if date.role is Role.TARGET and date.firm and run[date.starts].low == "by"), None)
    duty = any(run[n].low == "to" and run[n - 1].low in words("modals", "being") for n in range(1, len(run)))
    neutral = due is None or not run_is_of_goals(run, due)
    return (due, before) if due is not None and duty and not neutral else None


def says_same_year(sentence: Sentence, number: Item) -> bool:
    """Whether a number is to be reached in the year told last: "by the same year", "over the same period", "by that date"."""
    at = next((n for n in sentence.percents if sentence.items[n] is number), len(sentence.items))
    for n in range(at + 1, min(at + _FAR, len(sentence.items) - 1)):
        if sentence.items[n].kind is Kind.PERCENT:
            return False
        if sentence.items[n].low == "by" and sentence.items[n + 1].low == "then":
            return True
        if sentence.items[n].low in ("same", "that") and sentence.items[n + 1].low in words("dates", "same"):
            return sentence.items[n - 1].low in ("the", "by", "over", "in", "within")
    return False


def states_target_year(run: Sequence[Item]) -> bool:
    """Whether a sentence states the year of targets: "All have a target year of 2025"."""
    lows = [item.low for item in run]
    return any(low in words("dates", "target_words") and following.split()[0] in ("year", "date") for low, following in pairwise(lows))


def _dates_of(said: Said) -> tuple[Dated, ...]:
    items = said.items
    if said.source == "heading" and sum(item.kind is Kind.DATE for item in items) == 1:
        return tuple(
            Dated(at, Role.TARGET, item.values[0], at)
            for at, item in enumerate(items)
            if item.kind is Kind.DATE and _names_target(items, at)
        ) or _plain(said)
    return _plain(said)


def _plain(said: Said) -> tuple[Dated, ...]:
    return roles(said.items)


def _names_target(items: Sequence[Item], at: int) -> bool:
    return names_goal(items[at:])
