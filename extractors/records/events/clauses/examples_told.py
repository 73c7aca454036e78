"""Some of the countries of whose number an act is told: "Ten states signed X on DAY, among them A and B", "sixteen signed it: A, B"."""

from collections.abc import Iterator
from dataclasses import replace

from extractors.clauses import Item
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.clauses.act import Act
from extractors.records.events.reference.antecedents import OWN_ACTS, Scene, Settled
from extractors.records.events.words.brackets import skip_bracket
from extractors.records.events.words.verb_group import Group, words

ACTS = OWN_ACTS | {"signed"}
REACH = 14  # items from what was done to those who are named
PAIR = 2


def in_full(scene: Scene, group: Group, act: Act, settled: Settled) -> Act:
    """The act with all who did it, where a list behind a colon or in brackets names them: "sixteen countries signed X: A, B"."""
    found = _behind(scene, settled, frozenset({":", "("})) if _may_name(scene, group, act) else []
    if len(found) < PAIR:
        return act
    scene.names.entries.opened.add(act.agreement)  # each signs for itself
    settled.countries = found
    return replace(act, countries=tuple(found), mutual=False, end_char=max(act.end_char, found[-1].end_char))


def examples_told(scene: Scene, group: Group, act: Act, settled: Settled) -> Iterator[Act]:
    """The same act, of the countries that stand for a number of them; nothing where the act is told of countries by name."""
    found = _behind(scene, settled, words("naming_some")) if _may_name(scene, group, act) else []
    if found:
        scene.names.entries.opened.add(act.agreement)
        settled.countries = found
        yield replace(act, countries=tuple(found), mutual=False, end_char=max(act.end_char, found[-1].end_char))


def _may_name(scene: Scene, group: Group, act: Act) -> bool:
    """Whether an act is told of a number of countries and of none by name."""
    if act.event not in ACTS or act.countries or not act.dates:
        return False
    return scene.sentence.text_at(0) == "among" or _is_number(scene, group.start)


def _is_number(scene: Scene, verb: int) -> bool:
    """Whether the subject that ends here is a number of countries: "Ten states", "these countries"."""
    last = verb - 1 if scene.sentence.text_at(verb - 1) not in words("relative") else verb - 2
    return any(scene.sentence.text_at(at) in words("others") for at in range(max(0, last - 1), last + 1))


def _behind(scene: Scene, settled: Settled, openers: frozenset[str]) -> list[Item]:
    """The countries behind a word or mark that opens a list; of "Among those that signed X on DAY were A and B" behind "were"."""
    sentence, at = scene.sentence, settled.end
    stop = max([settled.end, *settled.dates]) + REACH
    parting = words("relative") | words("clause") | {";"}
    if sentence.text_at(0) == "among":
        openers = frozenset({"was", "were", "are", "is"})
    while at < min(len(sentence), stop):
        text = sentence.text_at(at)
        if text in openers:
            behind = at + 2 if sentence.text_at(at + 1) in {"them", "these", "as", "which"} else at + 1
            return countries_from(sentence, behind)[0]
        if text in parting:
            return []
        at = skip_bracket(sentence, at) if text == "(" else at + 1
    return []
