"""Goals without a number in one sentence: "aims to cut emissions from industrial sources", "a goal of virtual elimination of mercury"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from extractors.records.goals.assembly import Assembly
from extractors.records.goals.signs.aim import Aim
from extractors.records.goals.signs.refusal import given_up
from extractors.records.goals.signs.status import status
from extractors.records.goals.text.change import Change
from extractors.records.goals.text.dates import Role, roles
from extractors.records.goals.text.goal import Goal
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.modality import Mode, aim_word, is_noun_of_goals, modality
from extractors.records.goals.text.phrase import phrase
from extractors.records.goals.text.reader import Placed
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.spans import object_end
from extractors.records.goals.text.vocabulary import verbs, words

_NEAR = 14  # words between the word of aiming and what is aimed at


@dataclass(frozen=True, slots=True)
class Wish:
    """A goal without a number: what is aimed at ("virtual elimination"), and the rest as of any goal."""

    what: str
    goal: Goal

    @property
    def key(self) -> tuple[str, str]:
        """What two tellings of one goal have in common."""
        return self.what.lower(), (self.goal.subject or "").lower()


def wishes(placed: Placed, assembly: Assembly) -> Iterator[Wish]:
    """The goals without a number of one sentence, in order."""
    run = placed.sentence.items
    done = -1
    for at in range(placed.sentence.lead, len(run)):
        if at <= done:
            continue
        if found := _neutrality(placed, assembly, at):
            done = at + 2
            yield found
            continue
        aim = _aim(placed.sentence, at)
        if aim is None or given_up(run, at):
            continue
        last = _object_end(run, at)
        said = phrase(run, _object_start(run, at), last, assembly.text, leading=_is_leading)
        if run[at].low in words("qualitative", "nouns") and (at + 1 >= len(run) or run[at + 1].low not in ("of", "in", "”", '"')):
            said = phrase(run, at - 1, at - 1, assembly.text, leading=_is_leading) if aim.at < at - 1 else None
        if said is None or _counted(run, at, said.last) or not _worth(run[said.first : said.last + 1]):
            continue
        done = max(at, said.last)  # of a noun the words before it say what is aimed at
        yield _wish(placed, assembly, at, aim, done, said.text)


def _neutrality(placed: Placed, assembly: Assembly, at: int) -> Wish | None:
    """ "carbon neutrality by 2050", "net zero emissions": aimed at, or with a date to come."""
    run = placed.sentence.items
    low, before = run[at].low, run[at - 1].low if at else ""
    named = (
        (low in words("qualitative", "neutral") and before in words("qualitative", "of_what"))
        or low == "net-zero"
        or (low == "zero" and before == "net")
    )
    if not named and low not in words("qualitative", "neutral_words"):
        return None
    begin = at if low == "net-zero" or low in words("qualitative", "neutral_words") else at - 1
    end = at
    while end + 1 < len(run) and end < at + 4 and run[end + 1].low in ("greenhouse", "gas", "carbon", "ghg", "co2", "emissions"):
        end += 1
    aim = aim_word(run, begin, reach=_NEAR)
    modal = next((back for back in range(begin - 1, max(-1, begin - 5), -1) if run[back].low in words("modals", "aiming")), None)
    date = next((date for date in roles(run) if date.role is Role.TARGET and date.firm and end < date.at <= end + 6), None)
    if (aim is None and modal is None and date is None) or given_up(run, at):
        return None
    word = aim if aim is not None else modal if modal is not None else begin
    what = " ".join(assembly.text[run[begin].start : run[end].end].split())
    return _told(placed, assembly, begin, Aim("target", word, "neutrality"), end, what, None)


@cache
def _triggers() -> frozenset[str]:
    """Every word that may be what is aimed at: read for each word of a sentence, so one set."""
    core = {
        word
        for word, forms in verbs().items()
        if any(form.base in words("qualitative", "verbs") and form.tense in ("base", "ing") for form in forms)
    }
    return frozenset(core) | words("qualitative", "nouns") | words("qualitative", "other_verbs") | words("qualitative", "other_forms")


def _aim(sentence: Sentence, at: int) -> Aim | None:
    """The word of aiming before a verb or noun of what is aimed at; None where there is none."""
    run = sentence.items
    low = run[at].low
    if low not in _triggers():
        return None
    core = _is_core(run, at)
    noun = low in words("qualitative", "nouns")
    if not core and not noun and low not in words("qualitative", "other_verbs") and low not in words("qualitative", "other_forms"):
        return None
    aim = aim_word(run, at, reach=_NEAR)
    if aim is not None and any(item.kind is Kind.PERCENT or item.low in words("modals", "doubting") for item in run[aim:at]):
        return None
    if core or noun:
        if aim is not None and core and _requires_that(run, aim, at):
            return Aim("target", at, "required")
        if aim is not None:
            return Aim("target", aim, "aim") if _leads_to(run, aim, at) else None
        binding = (
            core
            and modality(run, at).mode is Mode.AIM
            and low in ("eliminate", "phase", "phased")
            and "be" not in sentence.lows(at - 2, at)
        )
        return Aim("target", modality(run, at).at, "modal") if binding else None
    purpose = aim is not None and run[aim].low in words("qualitative", "purposes") and _leads_to(run, aim, at)
    return Aim("target", aim, "purpose") if purpose and aim is not None else None


def _requires_that(run: Sequence[Item], aim: int, at: int) -> bool:
    """ "requires that each Party phase out": who is to act stands behind "that"."""
    if not any(form.base in words("qualitative", "requiring") for form in verbs().get(run[aim].low, ())) or run[aim + 1].low != "that":
        return False
    between = run[aim + 2 : at]
    return bool(between) and all(item.kind is Kind.WORD and item.low not in verbs() for item in between)


def _is_core(run: Sequence[Item], at: int) -> bool:
    forms = [form for form in verbs().get(run[at].low, ()) if form.base in words("qualitative", "verbs") and form.tense in ("base", "ing")]
    particle = run[at].low in words("particles", "needed")
    return bool(forms) and (not particle or (at + 1 < len(run) and run[at + 1].low in words("particles", "down")))


def _leads_to(run: Sequence[Item], aim: int, at: int) -> bool:
    """Whether the word of aiming governs what follows: "aims to", "goal of", "commitments for the", with no end of a clause between."""
    between = run[aim + 1 : at]
    if any(item.low in (",", ";", ":", "which", "that", "who", "by", "through", "while") or item.kind is Kind.BREAK for item in between):
        return bool(between) and between[0].low in (":", "-", "–")
    linked = any(item.low in ("to", "of", "for", "at", "is", "-", "–") for item in between)
    if not linked and run[at].low not in words("qualitative", "nouns"):
        return False
    return not any(
        form.tense in ("past", "third") and not is_noun_of_goals(run, aim)
        for item in between
        for form in verbs().get(item.low, ())
        if item.low not in ("set", "is", "was")
    )


def _object_start(run: Sequence[Item], at: int) -> int:
    first = at + 1
    while (first < len(run) and run[first].low in ("out", "down", "of", "in", "”", '"', "and", "or", "\u201d")) or (
        first < len(run) and run[first].low in words("qualitative", "nouns")
    ):
        first += 1
        if (
            run[first - 1].low in ("and", "or")
            and first + 1 < len(run)
            and (run[first].low in verbs() or run[first].low in words("qualitative", "other_verbs"))
        ):
            first += 1
    return first


def _object_end(run: Sequence[Item], at: int) -> int:
    first = _object_start(run, at)
    last = object_end(run, first)
    while last > first and run[last].low in words("subjects", "aside"):
        last -= 1
    return last


def _is_leading(item: Item) -> bool:
    return item.low in words("subjects", "leading")


def _counted(run: Sequence[Item], at: int, last: int) -> bool:
    """Whether a number makes it a goal of another kind: "reduce emissions by 50%", "cut 10,000 jobs"."""
    beside = run[at + 1 : last + 8]
    return any(item.kind is Kind.PERCENT for item in beside) or any(item.text[:1].isdigit() for item in run[at + 1 : at + 3])


def _worth(run: Sequence[Item]) -> bool:
    """Whether the object names something: more than a pronoun or one small word."""
    named = [
        item
        for item in run
        if item.kind is Kind.WORD
        and len(item.low) > 2
        and item.low not in words("subjects", "pronouns")
        and item.low not in words("subjects", "thin")
    ]
    return bool(named) and not (
        len(named) == 1 and named[0].low in ("risk", "risks", "impact", "impacts", "costs", "cost", "time", "burden")
    )


def _wish(placed: Placed, assembly: Assembly, at: int, aim: Aim, last: int, subject: str) -> Wish:
    run = placed.sentence.items
    begin = at
    while begin and (run[begin - 1].low in words("qualitative", "before") or run[begin - 1].low in ("“", '"')):
        begin -= 1
    end = at + 1 if at + 1 < len(run) and run[at + 1].low in ("out", "down") else at
    what = " ".join(assembly.text[run[begin].start : run[end].end].replace("“", "").replace('"', "").split())
    return _told(placed, assembly, begin, aim, last, what, subject, at)


def _told(
    placed: Placed, assembly: Assembly, begin: int, aim: Aim, last: int, what: str, subject: str | None, verb: int | None = None
) -> Wish:
    """The goal with its actor, agreement, date and status; `begin` and `last` are the places of its first and last word."""
    run = placed.sentence.items
    at = begin if verb is None else verb
    passage = assembly.reader.passage_at(run[at].start) or placed.sentence.passage
    start = run[aim.at].start if aim.at >= placed.sentence.lead else run[begin].start
    goal = Goal(
        passage,
        run[at],
        "target",
        aim.rule,
        "=",
        None,
        max(start, passage.block.start_char),
        min(run[last].end, passage.block.end_char),
        subject=subject,
    )
    change = Change("reduce", "verb", at, at)
    assembly.who.say(goal, placed, at, change, aim, [])
    assembly.under.say(goal, placed)
    date = next((date for date in roles(run[: last + 8]) if date.role is Role.TARGET and date.firm and last < date.at <= last + 8), None)
    if date:
        goal.target_date = date.value
        goal.end = max(goal.end, min(run[date.at].end, passage.block.end_char))
    goal.status = status(run, last, min(len(run), last + 12))
    return Wish(what, goal)
