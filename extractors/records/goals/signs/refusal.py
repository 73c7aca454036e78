"""Why a percentage is no goal, whatever else speaks for one: a share, a chance, a goal that was given up."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.records.goals.signs.former import is_former, left_off, started_at
from extractors.records.goals.signs.share import may_be_aimed_at
from extractors.records.goals.text.change import Change
from extractors.records.goals.text.changing import change_forms
from extractors.records.goals.text.governing import governor
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.modality import Mode, is_noun_of_goals, modality
from extractors.records.goals.text.phrase import outside_brackets
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs, words

_CLAUSES = frozenset({"that", "which", "who", "by", "and", "but", "while", "if"})
_WHOLE = frozenset({"it", "them", "which", "whom", "those"})  # ", 12% of it in the north"
_ASIDE = 6  # words between a relative pronoun and the number of its clause
_AMOUNT = 8  # words from a goal that is an amount to how far it was passed
_DRAFTED = 7  # words of "draft of the treaty had"
_FAR = 30  # words back to whoever says it
_DONE = 10  # words between a part of the whole and what was done to it
_OWN = frozenset({"the", "our", "its", "their", "this", "that", "these", "all"})


def refusal(sentence: Sentence, at: int, change: Change | None) -> str | None:
    """The reason why the percentage is no goal; None where nothing speaks against it."""
    run = sentence.items
    if _part_of_goal(run, at):
        return "part_of_a_goal"
    if [item.low for item in run[at + 1 : at + 2]] == ["of"] and at + 2 < len(run) and run[at + 2].low in _WHOLE and not _was_done(run, at):
        return "part_of_what_was_told"
    if _distance(run, change):
        return "distance_from_a_goal"
    if _chance(run, at):
        return "chance_or_ownership"
    if _of_money(run, at):
        return "part_of_the_cost"
    # "instead of the 50 percent agreed"
    asked_for = change is not None and change.how == "goal" and change.shared and not left_off(run, at)
    if is_former(run, at, change) and not asked_for:
        return "former_goal"
    of_goal = change is not None and change.how == "noun" and change.at == at + 1  # "the target, which is now a 90% reduction"
    if started_at(run, at, change) or (_stands_at(run, at) and not of_goal):
        return "where_it_stood"
    if _as_it_is(sentence, at):
        return "how_things_are"
    if _year_before(run, at):
        return "figure_of_another_year"
    if given_up(run, at):
        return "given_up"
    if _only_talked_about(run, at):
        return "only_talked_about"
    if _is_expected(run, at, change):
        return "expected"
    if _turned_down(run, at):
        return "turned_down"
    if said_by_outsiders(run, at):
        return "said_by_outsiders"
    if (change is None or change.how in ("level", "bring")) and is_share(sentence, at):
        return "share"
    return None


def _was_done(run: Sequence[Item], at: int) -> bool:
    """ "98% of which have by now been phased out", "have eliminated 30 percent of it": what was done to a part of the whole."""
    if run[at + 2].low in ("it", "them"):
        if at and any(form.verb_class == "reach" and form.tense in ("ing", "base") for form in verbs().get(run[at - 1].low, ())):
            return True  # "a goal of cutting waste by 50% and recycling 70% of it"
        verb = next((n for n in range(at - 1, max(0, at - 4), -1) if change_forms(run, n)), None)
        return verb is not None and modality(run, verb).mode is Mode.PERFECT
    been = next((n for n in range(at + 3, min(at + _DONE, len(run) - 1)) if run[n].low == "been"), None)
    return been is not None and any(form.verb_class == "reduce" for form in change_forms(run, been + 1))


def _only_talked_about(run: Sequence[Item], at: int) -> bool:
    """ "a 25 percent cut was discussed", "a cut of 100 percent is not on the table"; "was not met" says that it was a goal."""
    for ahead in range(at + 1, min(at + 8, len(run) - 1)):
        item = run[ahead]
        if item.kind is Kind.DATE or (item.low in ("by", "in") and run[ahead + 1].kind is Kind.DATE):
            continue
        if item.kind is not Kind.WORD or item.low in _CLAUSES:
            return False
        if item.low in words("modals", "being"):
            following = next((part.low for part in run[ahead + 1 :] if part.low not in words("modals", "adverbs")), "")
            denied = any(part.low in words("negation", "not") for part in run[ahead + 1 : ahead + 3])
            after = next((part.low for part in run[ahead + 2 :] if part.low not in words("negation", "not")), "")
            return following in words("negation", "talked") or (denied and after in words("negation", "denied"))
    return False


def _is_expected(run: Sequence[Item], at: int, change: Change | None) -> bool:
    """ "The Commission expects emissions to fall by 54%": what somebody thinks will come; "expects to cut" promises."""
    if change is None or change.how not in ("verb", "level") or any(item.head in words("nouns", "goal") for item in run[at + 1 : at + 3]):
        return False
    verb = change.at if change.how == "verb" else at
    to = next((n for n in range(verb - 1, max(0, verb - 4), -1) if run[n].low == "to"), None)
    places = range(to - 2, max(-1, to - _ASIDE), -1) if to is not None else range(0)
    thinks = next((n for n in places if run[n].low in words("projection", "thinking")), None)
    return thinks is not None and not any(item.head in words("actors", "groups") or item.country for item in run[thinks + 1 : to])


def _turned_down(run: Sequence[Item], at: int) -> bool:
    """ "proposed a reduction of 25 percent, but the meeting did not agree": a proposal that came to nothing."""
    if not any(item.low in words("negation", "proposed") for item in run[max(0, at - 12) : at]):
        return False
    following = run[at + 1 : at + 16]
    but = next((n for n, item in enumerate(following) if item.low in ("but", "which", "yet", ";")), None)
    if but is None:
        return False
    denied = [n for n in range(but, len(following) - 1) if following[n].low in words("negation", "not")]
    turned = any(item.low in words("negation", "talked") for item in following[but:])
    return turned or any(following[n + 1].low in words("negation", "passed") for n in denied)


def said_by_outsiders(run: Sequence[Item], at: int) -> bool:
    """ "Critics say Norway should cut", "a report finds that it must fall": they promise nothing; a goal they name is one."""
    needed = False
    for back in range(at - 1, max(-1, at - _FAR), -1):
        item = run[back]
        if item.low == ";" or item.head in words("nouns", "goal"):
            return False
        needed = needed or item.low in words("modals", "aiming") or item.low in words("modals", "doubting")
        outside = item.low in words("outsiders") or (needed and item.low in words("outsiders", "papers"))
        if outside and any(part.low in words("outsiders", "saying") for part in run[back + 1 : back + 4]):
            return True
    return False


def is_share(sentence: Sentence, at: int) -> bool:
    """Whether a verb of parts governs the percentage: "accounts for 40%", "within 10%"."""
    run, stands = sentence.items, governor(sentence, at)
    if stands < 0 or may_be_aimed_at(sentence, at):
        return False
    if words("level", "alone").intersection(sentence.lows(at + 1, at + 2)) and modality(run, stands).mode is Mode.AIM:
        return False  # "will emit about 50 percent less"
    if _is_of_the_world(run, at, stands):
        return True
    if run[stands].low in ("for", "to", "as", "about", "up", "by", "of", "with") and stands:
        cover = run[stands].low == "of" and run[stands - 1].low == "cover"  # "a tree cover of at least 10 per cent"
        return run[stands - 1].low in words("share") and run[stands - 1].low not in ("stake", "than") and not cover
    return run[stands].low in words("share") and run[stands].low != "than"


def _is_of_the_world(run: Sequence[Item], at: int, stands: int) -> bool:
    """ "produce almost 80 percent of the world's greenhouse gases": what some have of all there is."""
    of_world = [item.low for item in run[at + 1 : at + 4]] in (["of", "the", "world"], ["of", "the", "globe"])
    return of_world and run[stands].low in words("share", "having") and modality(run, stands).mode in (Mode.PLAIN, Mode.PERFECT)


def _part_of_goal(run: Sequence[Item], at: int) -> bool:
    """ "23% of our target"."""
    if at + 2 >= len(run) or run[at + 1].low != "of":
        return False
    beside = run[at + 2 : at + 6]
    goal = next((n for n, item in enumerate(beside) if item.head in words("nouns", "goal")), 0)
    needed = beside[goal].low.startswith("requirement") and beside[goal - 1].head in words("share", "measured")  # "its energy requirements"
    return beside[0].low in _OWN and goal > 0 and not needed


def _distance(run: Sequence[Item], change: Change | None) -> bool:
    """ "above the target by 17 percent", "beat its goal by 8 per cent": how far from it."""
    if change is None or change.governor < 1 or run[change.governor].low != "by":
        return False
    places = range(change.governor - 1, max(-1, change.governor - _AMOUNT), -1)
    noun = next((n for n in places if run[n].head in words("nouns", "goal")), None)
    noun = noun if noun is not None or run[change.governor - 1].low not in ("it", "this") else change.governor - 1
    between = run[noun + 1 : change.governor] if noun is not None else ()
    counted = len(between) > 1 and between[0].low == "of" and between[1].text[:1].isdigit()
    amount = counted and all(item.kind is Kind.WORD for item in between)  # "the goal of 150 million hectares by 6 per cent"
    if noun is None or (any(item.low not in ("level", "levels", "figure") for item in between) and not amount):
        return False
    return any(item.low in words("status", "passing") for item in run[max(0, noun - 5) : noun])


def _chance(run: Sequence[Item], at: int) -> bool:
    """ "90% confidence", "a 52 percent majority stake", "50% chance", "95% complete"."""
    if [item.low for item in run[at + 1 : at + 3]] == ["share", "of"]:
        return False  # "targets of a 40% cut and a 31% share of renewables"
    return any(
        item.low in words("share", "after")
        for item in run[at + 1 : at + 3]
        if (item.kind is Kind.WORD and item.low != "share") or item is run[at + 1]
    )


def _of_money(run: Sequence[Item], at: int) -> bool:
    """ "79% of the cost needs support", "50 percent of project costs"."""
    if at + 1 >= len(run) or run[at + 1].low != "of":
        return False
    return any(item.low in words("share", "paid") for item in run[at + 2 : at + 5])


def _stands_at(run: Sequence[Item], at: int) -> bool:
    """ ", which stood at 4% in 2015," and "which still gives 70% of power": how things are, in an aside."""
    relative = next((back for back in range(at - 1, max(-1, at - _ASIDE), -1) if run[back].low in ("which", "where", "whose")), None)
    if relative is None:
        return False
    aside = run[relative + 1 : at]
    standing = any(item.low in ("stood", "stands") for item in aside) and run[at - 1].low in ("at", "about", "around")
    return standing or any(item.low in ("still", "already", "currently", "now", "today") for item in aside)


def _as_it_is(sentence: Sentence, at: int) -> bool:
    """ "; at present it is 71 percent": how things are, in a clause that names no goal."""
    run, stands = sentence.items, governor(sentence, at)
    if stands < 1 or run[stands].low not in ("is", "are"):
        return False
    first = next((n for n in range(stands, sentence.lead - 1, -1) if run[n].low in (";", ",", ":")), sentence.lead - 1) + 1
    now = sentence.lows(first, first + 2) == ["at", "present"] or any(item.low in ("currently", "today") for item in run[first:at])
    return now and not any(item.head in words("nouns", "goal") for item in run[first:at])


def _year_before(run: Sequence[Item], at: int) -> bool:
    """ "27% (2020: 26%)": what it was in another year, in brackets."""
    if at > 2 and run[at - 1].low == ":" and run[at - 2].kind is Kind.DATE and run[at - 3].low == "(":
        return True
    if at < 2 or run[at - 1].low != "(" or run[at - 2].kind is not Kind.DATE or [item.low for item in run[at + 1 : at + 2]] != ["in"]:
        return False
    year = run[at + 2 : at + 3]  # "25% by 2030 (20% in 2020)"
    return bool(year) and year[0].kind is Kind.DATE and year[0].values[0][:4] < run[at - 2].values[0][:4]


def given_up(run: Sequence[Item], at: int) -> bool:
    """ "abandoned the target of", "rejected a proposal to cut by", "no longer aims", "did not commit"; "is no longer in force"."""
    if any(pair == ("no", "longer") for pair in pairwise(item.low for item in run[at + 1 : at + _AMOUNT])):
        return True
    for back in outside_brackets(run, at - 1, max(-1, at - 25)):
        item = run[back]
        if item.kind is Kind.PERCENT or item.low == ";":
            return False
        if item.low in words("negation", "drafts") and any(part.low in ("had", "would") for part in run[back + 1 : back + _DRAFTED]):
            return True  # "An earlier draft of the treaty had a target of 40 percent"
        if item.low in words("negation", "undone") and not _is_change(run, back, at) and not _is_replaced(run, back, at):
            return True
        if item.low == "longer" and back and run[back - 1].low == "no":
            return True
        if item.low in words("negation", "not") and (_denies(run, back, at) or _nobody(run, back, at)):
            return True
    return False


def _is_replaced(run: Sequence[Item], word: int, at: int) -> bool:
    """ "was repealed and replaced by a goal of 30 per cent", "it withdrew, having announced a new goal of": what came after it."""
    between = [item.low for item in run[word + 1 : at]]
    if any(pair in (("favour", "of"), ("favor", "of")) for pair in pairwise(between)):
        return True  # "was abandoned in favour of a 3.8 per cent cut"
    replaced = any(low in ("replaced", "succeeded") for low in between) and "by" in between
    return replaced or ("," in between and "new" in between[between.index(",") :])


def _is_change(run: Sequence[Item], word: int, at: int) -> bool:
    """ "dropped by 20%" and "declined 5%" are changes, "dropped the target" gives it up; "up to" and "never" need an aim behind them."""
    if run[word].low in ("dropped", "declined"):
        return not any(item.head in words("nouns", "goal") for item in run[word + 1 : at])
    return run[word].low in ("ruled", "instead", "unlike") and not any(item.head in words("nouns", "goal") for item in run[word + 1 : at])


def _nobody(run: Sequence[Item], word: int, at: int) -> bool:
    """ "No country has pledged": nobody aims."""
    opens = word == 0 or run[word - 1].low in (",", "that", "but", "and")
    following = run[word + 1 : min(word + 6, at)]
    if not opens or run[word].low not in ("no", "neither") or not following:
        return False
    if following[0].low in ("later", "less", "more", "fewer", "net"):
        return False
    return any(form.verb_class == "aim" for item in following for form in verbs().get(item.low, ()))


def _denies(run: Sequence[Item], word: int, at: int) -> bool:
    """Whether a "not" denies the aiming: a verb of aiming or a modal right behind it, or "no goal"."""
    following = run[word + 1 : word + 4]
    if run[word].low in ("no", "without", "neither"):
        return any(item.head in words("nouns", "goal") or item.low in words("negation", "absent") for item in following[:3]) and not any(
            item.low in ("later", "less", "more") for item in following
        )
    if word and run[word - 1].low in ("if", "or"):
        return False
    return (
        any(
            form.verb_class == "aim"
            for place in range(word + 1, min(word + 4, at))
            if not is_noun_of_goals(run, place)
            for form in verbs().get(run[place].low, ())
        )
        and word + 4 <= at
    )
