"""Goals that name a share to be reached: "30% of electricity from renewables", "switch to 100% renewable energy"."""

from collections.abc import Sequence

from extractors.records.goals.shapes.by_verb import first_duty, has_until, under_duty
from extractors.records.goals.shapes.due import by_modal_after, is_reachable, owed_share
from extractors.records.goals.signs.aim import Aim, is_fragment
from extractors.records.goals.signs.aside import on_the_way, told_aside
from extractors.records.goals.signs.contrast import answered
from extractors.records.goals.signs.refusal import is_share
from extractors.records.goals.signs.share import by_share, tells_part
from extractors.records.goals.signs.status import status
from extractors.records.goals.text.change import Change
from extractors.records.goals.text.changing import happened
from extractors.records.goals.text.context import Context, Times
from extractors.records.goals.text.governing import governor
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.modality import Mode, aim_word, modality, tenses
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import Form, verbs, words
from schemas.mention import Label

_FAR = 14
_SEEING = (("to", "it", "that"), ("that",), ("sure",))  # behind "see" and "make"
_NEAR = 6  # words before a number among which a verb says that it only happened
ALREADY = frozenset({"already", "currently", "today"})
PRESENT = 5  # words from one of these to the number that it tells of


def reach(sentence: Sentence, at: int, times: Times, context: Context) -> tuple[Change, Aim] | None:
    """The change and the claim of a percentage that somebody wants to reach; None where nobody does."""
    run = sentence.items
    if is_share(sentence, at) or any(_is_money(run, n) for n in range(max(0, at - 5), min(at + 8, len(run)))):
        return None
    if _is_state(sentence, at) or _is_so_already(run, at) or _is_beside(sentence, at):
        return None
    stands = governor(sentence, at)
    if stands > 0 and run[stands].low == "with" and status(run, sentence.lead, stands) in ("achieved", "exceeded", "missed"):
        return Change("reach", "reach", stands, stands), Aim(
            "outcome", at, "achieved"
        )  # "has gone past it, with 48 per cent of its waters"
    if (way := on_the_way(sentence, at, stands)) is not None:
        return Change("reach", "reach", stands, stands), Aim("outcome", way, "on_the_way")
    if (due := _should_be(sentence, at, stands, times)) is not None:
        return Change("reach", "reach", due, stands), Aim("target", due, "reach_modal")
    if stands >= 0 and run[stands].low in ("was", "were"):
        mark = next((n for n in range(stands, sentence.lead, -1) if run[n].low in (":", ";")), None)
        judged = mark is not None and status(run, sentence.lead, mark) in ("achieved", "exceeded", "missed")
        # "The second was not met: the share was 15%"; not "; the rate was 64.8% in 2021"
        return (Change("reach", "reach", stands, stands), Aim("outcome", stands, "reached_goal")) if judged else None
    change = Change("reach", "reach", max(stands, 0), stands)
    if tells_part(sentence, at):
        told = by_share(sentence, at, times, context)
        return (change, told) if told else None
    aim = _by_verb(sentence, at, times, context) or by_modal_after(sentence, at, times) or _by_label(sentence, at, times, context)
    return (change, aim) if aim else None


def _should_be(sentence: Sentence, at: int, stands: int, times: Times) -> int | None:
    """ "the share of renewables should be 27 percent in 2025": the duty of a share to be so large; None where it is none."""
    run = sentence.items
    if stands < 1 or run[stands].low != "be" or times.target is None or times.target.at < at:
        return None
    due = run[stands - 1].low in ("should", "shall", "must")
    shared = any(item.low in ("share", "proportion", "percentage") for item in run[max(sentence.lead, stands - _FAR) : stands])
    return stands - 1 if due and shared else None


def _by_verb(sentence: Sentence, at: int, times: Times, context: Context) -> Aim | None:
    """ "aims to generate 30%", "will be powered by 100% renewables", "switching to 100%"."""
    run, stands = sentence.items, governor(sentence, at)
    for back in range(stands if stands >= 0 else at - 1, max(sentence.lead - 1, at - _FAR), -1):
        item = run[back]
        if item.low in words("share") and item.low not in ("make", "cover", "covering", "covers"):
            return None
        known = verbs().get(item.low, ())
        forms = tuple(form for form in known if form.verb_class in ("reach", "bring", "increase") or form.base in ("keep", "hold"))
        sees_to = item.low in ("see", "make") and any(tuple(sentence.lows(back + 1, back + 1 + len(said))) == said for said in _SEEING)
        if sees_to and modality(run, back).mode is Mode.AIM:
            return Aim("target", modality(run, back).at, "reach_modal")
        if item.low in words("reach", "things") and _is_thing(run, back, sentence.lead):
            continue
        if item.low in words("modals", "perfect") and _has_done(run, back):
            return None  # "tests have shown that some 90 percent is captured"
        if not forms or (forms[0].base in words("share", "trading") and not _is_of_energy(sentence.items[at + 1 : at + 8])):
            continue
        found = modality(run, back)
        if told_aside(sentence, back, found.at):
            return Aim("outcome", back, "reached_goal")
        aim = aim_word(run, found.at)
        should = run[found.at].low == "should" and times.target is not None  # "Bottles should contain 25% recycled plastic in 2025"
        due = should or run[found.at].low in ("shall", "must") or sentence.lows(found.at + 1, found.at + 2) == ["to"]
        if found.mode is Mode.AIM and (
            aim is not None
            or ((times.firm or due) and (is_reachable(sentence, at) or forms[0].base in words("reach", "acts")))
            or (times.firm and due and forms[0].verb_class == "bring")
            or under_duty(sentence)
        ):
            return Aim("target", found.at, "reach_modal")
        if found.mode is Mode.INFINITIVE and has_until(run, found.at):
            return Aim("target", found.at, "reach_verb")
        if found.mode is Mode.INFINITIVE and (duty := first_duty(run, found.at)) is not None:
            return Aim("target", duty, "reach_modal")
        if found.mode is Mode.INFINITIVE and aim is not None:
            return Aim("target", aim, "reach_aim")
        if found.mode is Mode.INFINITIVE and found.at and run[found.at - 1].low in words("controllers", "firm") and times.firm:
            return Aim("target", back, "reach_verb")
        if (
            found.mode is Mode.PLAIN
            and tenses(forms) & {"base", "ing"}
            and not _tells_plural(run, back, sentence.lead, aim)
            and (times.firm or "will" in sentence.lows(0, back) or aim is not None or _is_item(sentence, back, context))
        ):
            governed = aim is not None and run[back - 1].low in ("of", "to", "for", "on")  # "set a goal of protecting"
            return Aim("target", aim if governed and aim is not None else back, "reach_verb")
        if (
            found.mode is Mode.PLAIN
            and _is_granting(run, back, forms)
            and (times.firm or context.speaks_of_goals or _binds(sentence, back))
        ):
            return Aim("target", back, "reach_verb")  # "the treaty sets aside at least 15 percent of the flow"
        past = found.mode is Mode.PLAIN and not tenses(forms) & {"base", "ing", "third"}
        own = sentence.lows(at + 1, at + 3) in (["of", "its"], ["of", "their"]) and back == stands
        if own and (past or found.mode is Mode.PERFECT) and forms[0].base in words("reach", "acts") and context.goal_beside:
            return Aim("outcome", back, "act")  # "Seychelles designated 30 percent of its waters as protected"
        past = past or (forms[0].base == "hit" and back == stands)
        if (found.mode is Mode.PERFECT or past) and (_against_goal(sentence, at) or answered(run, at, ())):
            return Aim("outcome", back, "reached_goal")  # "has restored 88 percent of it against a goal of 90 percent"
        if found.mode in (Mode.DOUBT, Mode.NEGATED, Mode.PERFECT, Mode.PAST_PASSIVE):
            return None
    if stands > 1 and run[stands].low == "for" and run[stands - 1].low in ("course", "track") and run[stands - 2].low == "on":
        return Aim("target", stands - 2, "reach_course")  # "remains on course for 100 per cent in 2024"
    aiming = stands - 1
    if (
        aiming > 0
        and run[aiming + 1].low in ("for", "at")
        and any(f.base in words("reach", "straight") for f in verbs().get(run[aiming].low, ()))
    ):
        return Aim("target", aiming, "reach_aim")  # "is aiming for 100% renewable energy"
    promised = stands >= 0 and any(form.base in words("reach", "promising") for form in verbs().get(run[stands].low, ()))
    if promised and modality(run, stands).mode in (Mode.PLAIN, Mode.PERFECT) and sentence.lows(at + 1, at + 2) != ["of"]:
        return Aim("target", stands, "reach_promise")  # "Norway pledged 30 per cent"
    if (owed := owed_share(sentence, at)) is not None:
        return Aim("target", owed, "reach_duty")
    aim = aim_word(run, at, reach=24)
    toward = any(item.low in ("toward", "towards") for item in run[max(0, at - 9) : at])
    if aim is not None and toward and run[aim + 1 : at] and any(item.low == "to" for item in run[aim:at]):
        return Aim("target", aim, "reach_aim")  # "requires the country to work toward a tree cover of at least 10 per cent"
    if aim is not None and at - aim > 8 and ":" not in sentence.lows(aim + 1, aim + 7):
        aim = None
    return Aim("target", aim, "reach_aim") if aim is not None and times.firm else None


def _tells_plural(run: Sequence[Item], verb: int, lead: int, aim: int | None) -> bool:
    """Whether a base form tells what several do: "Renewables provide 90 percent of it"; not "Protect 30 percent", "agreed to protect"."""
    before = run[verb - 1] if verb > lead else None
    if aim is not None or before is None or run[verb].low.endswith("ing") or any(item.low == "will" for item in run[lead:verb]):
        return False
    plural = before.low.endswith("s") and not before.low.endswith("ss") and before.low not in verbs()
    return plural and before.kind is Kind.WORD and before.low not in words("nouns", "before_verbs")


def _acts_on(item: Item) -> bool:
    return any(form.verb_class in ("reach", "bring") and form.tense == "base" for form in verbs().get(item.low, ()))


def _has_done(run: Sequence[Item], have: int) -> bool:
    """Whether "have" only helps a verb that tells: "have shown", "have so far reported"."""
    return any(
        form.verb_class == "result" and form.tense == "participle"
        for item in run[have + 1 : have + 4]
        for form in verbs().get(item.low, ())
    )


def _is_granting(run: Sequence[Item], at: int, forms: Sequence[Form]) -> bool:
    """Whether a part is set aside for something: "sets aside", "reserves", "guarantees"."""
    aside = forms[0].base == "set" and run[at + 1].low == "aside"
    return (aside or forms[0].base in words("reach", "granting")) and "third" in tenses(forms)


def _binds(sentence: Sentence, verb: int) -> bool:
    """Whether what binds is spoken of before a verb, or an agreement is named in the sentence."""
    run = sentence.items
    if any(item.head in words("binding") or item.head in ("deal", "pact", "accord", "plan") for item in run[sentence.lead : verb]):
        return True
    first, last = run[sentence.lead].start, run[-1].end
    return any(m.label is Label.AGREEMENT and first <= m.start_char < last for m in sentence.passage.mentions)


def _is_thing(run: Sequence[Item], at: int, lead: int) -> bool:
    """Whether "power", "use", "supply" is a noun here: an adjective or noun stands before it, "Renewable power: 50%"."""
    before = run[at - 1] if at > lead else None
    if before is None or before.kind is not Kind.WORD:
        return False
    helping = words("modals", "adverbs") | words("modals", "aiming") | words("modals", "doubting") | words("nouns", "before_verbs")
    return before.low not in helping and before.low not in verbs() and before.low not in words("actors", "pronouns")


def _against_goal(sentence: Sentence, at: int) -> bool:
    """Whether "against a goal of", "towards a target of" follows: what was reached of it."""
    run = sentence.items
    places = range(at + 1, min(at + 14, len(run) - 2))
    return any(
        run[n].low in ("against", "toward", "towards") and any(i.head in words("nouns", "goal") for i in run[n + 1 : n + 4]) for n in places
    )


def _is_money(run: Sequence[Item], at: int) -> bool:
    """Whether a word is a measure of business; "a share of at least 32 percent" is none."""
    if run[at].low == "share" and at + 1 < len(run) and run[at + 1].low == "of":
        return False
    # "to 90% of the rural population", "50% of stocks", "33 percent of retail sales of power"
    of_whole = run[at].low in ("population", "stocks") and any(item.low == "of" for item in run[max(0, at - 4) : at])
    of_whole = of_whole or (
        run[at].low == "sales" and any(item.low in words("share", "clean") for item in run[max(0, at - _FAR) : at + _NEAR])
    )
    return run[at].low in words("share", "money") and not of_whole


def _is_so_already(run: Sequence[Item], at: int) -> bool:
    """ "wants to be neutral by 2030 and already gets 98 percent of its power from wind": what is, beside what is wanted."""
    return any(run[n].low in ALREADY and "third" in tenses(verbs().get(run[n + 1].low, ())) for n in range(max(0, at - PRESENT), at - 1))


def _is_state(sentence: Sentence, at: int) -> bool:
    """ "in 2021, 65 percent of new cars were": what the share was."""
    run = sentence.items
    stop = next((n for n in range(at + 1, min(at + 10, len(run))) if run[n].low in (",", ";", ".", ":")), len(run))
    return stop > at + 1 and run[stop - 1].low in ("was", "were", "are", "is", "did", "do")


def _is_beside(sentence: Sentence, at: int) -> bool:
    """ "Uruguay, with 97% of its electricity renewable, wants to": how things are, between the commas behind who acts."""
    run, stands = sentence.items, governor(sentence, at)
    if stands < 1 or run[stands].low not in ("with", "where") or run[stands - 1].low != ",":
        return False
    close = next((n for n in range(at + 1, min(at + _FAR, len(run))) if run[n].low == "," or run[n].kind is Kind.DATE), None)
    opened = aim_word(run, stands) is None and stands - sentence.lead < _NEAR
    return close is not None and run[close].low == "," and opened and not status(run, sentence.lead, stands)


def _is_item(sentence: Sentence, verb: int, context: Context) -> bool:
    """ "Divert 60% of municipal waste", an item of a list under "Commitments for 2030"."""
    base = any(form.tense == "base" for form in verbs().get(sentence.items[verb].low, ()))
    return base and verb == sentence.lead and sentence.items[verb].text[:1].isupper() and context.heads_goals


def _by_label(sentence: Sentence, at: int, times: Times, context: Context) -> Aim | None:
    """ "2030: 50% renewable energy", "10% renewable gas in networks by no later than 2030"."""
    stands = governor(sentence, at)
    item = context.heads_goals and stands == sentence.lead + 1 + (stands > sentence.lead + 1) and sentence.items[stands].low == ":"
    if item:
        return Aim("target", at, "reach_label")  # "Renewables: 42.5% of final energy", under "Targets for 2030"
    if times.target and context.heads_steps and at - sentence.lead < _NEAR and is_fragment(sentence.items[sentence.lead :]):
        return Aim("target", at, "reach_label")  # "2029: 10%", under "Steps of the phase-down"
    if not times.firm or times.target is None:
        return None
    between: tuple[Item, ...] = sentence.items[sentence.lead : at]
    finite = words("modals", "being") | words("modals", "doubting") | words("modals", "aiming")
    behind = range(at + 2, min(at + 14, len(sentence.items)))  # past a comma right behind the number, "or 66 percent, of bears might"
    clause = next((n for n in behind if sentence.items[n].low in (",", ";", ".", ":")), at + 12)
    if any(item.low == "had" for item in sentence.items[at + 1 :]) and not context.speaks_of_goals:
        return None  # "By 1985, 37 percent of the wetlands and half of the reefs had disappeared"
    if any(item.low in finite or item.low == "had" for item in (*between, *sentence.items[at + 1 : clause])):
        return None
    spans = times.baseline is not None and times.baseline.at == times.target.at  # "lost 60 percent of its area between 1960 and 2000"
    if spans and not context.speaks_of_goals:
        return None
    if any(item.low in words("status", "by_now") for item in between):
        return None  # "already gets 98 percent of its power from renewables"
    if any(_tells_plural(sentence.items, n, sentence.lead, None) for n in range(sentence.lead + 1, at) if _acts_on(sentence.items[n])):
        return None  # "Renewables provide 90 percent of its power, and it wants 100 percent by 2030"
    if _is_told(sentence.items, at) or any(happened(item) for item in between[-_NEAR:]):
        return None
    return Aim("target", at, "reach_label") if len(between) < 8 or context.speaks_of_goals else None


def _is_of_energy(run: Sequence[Item]) -> bool:
    """Whether what is bought is power, paper or the like, and no company."""
    return any(item.head in words("share", "measured") or item.head in words("share", "reachable") for item in run)


def _is_told(run: Sequence[Item], at: int) -> bool:
    """Whether a verb that the lexicon does not know follows: "52% concerned Mexico"; not "100% recycled paper"."""
    stop = next((n for n in range(at + 1, min(at + _NEAR, len(run))) if run[n].kind is not Kind.WORD), len(run))
    last = run[stop - 1]
    if stop > at + 2 and last.low.endswith("ed") and last.text.islower() and last.low not in verbs():
        return True  # "93 percent of purchases complied."
    if at + 2 >= len(run) or not run[at + 1].low.endswith("ed") or not run[at + 1].text.islower():
        return False
    return run[at + 2].text[:1].isupper() or run[at + 2].low in ("the", "a", "an", "to", "that", "in", "on", "by", "with")
