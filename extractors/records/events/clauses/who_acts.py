"""Who acts before an active verb: the countries that are its subject, and those that are meant by another one."""

from extractors.clauses import Item, Kind
from extractors.records.events.actors.country_groups import acting_countries
from extractors.records.events.actors.country_lists import countries_behind_comma, opening
from extractors.records.events.actors.whose_act import for_whom, its_government, one_of_those, only_before
from extractors.records.events.clauses.subjects import before_date, coordinated
from extractors.records.events.reference.antecedents import Scene
from extractors.records.events.words.verb_group import Group, words
from extractors.records.events.words.verbs import Verb


def who_acts(scene: Scene, verb: Verb, group: Group) -> tuple[int, list[Item]]:
    """Where the countries begin that act by a verb, and they; none where it is not said."""
    sentence = scene.sentence
    start, countries = acting_countries(sentence, group.start)
    if handed := [item for item in sentence.items[verb.start : verb.end] if item.kind is Kind.COUNTRY]:
        return start, handed  # "The ambassador lodged Peru's instrument of ratification"
    if not countries and group.ordinal and sentence.text_at(verb.start - 1) == "to":
        start, countries = for_whom(scene, verb.start - 2, start)
    if not countries and scene.last and scene.last.countries and coordinated(scene, group.start):
        start, countries = scene.last.start, scene.last.countries
    return start, countries or _meant(scene, verb, group)


def _meant(scene: Scene, verb: Verb, group: Group) -> list[Item]:
    """Those that another subject means: its parliament, one of those that, the country before a colon or a comma."""
    sentence, before = scene.sentence, scene.sentence.text_at(group.start - 1)
    countries = list[Item]()
    if sentence.text_at(before_date(sentence, group.start) - 1) in {"and", "but"} or (
        before == "," and sentence.text_at(group.start) == "becoming"
    ):
        countries = opening(sentence)
    if not countries and before in words("government"):
        countries = only_before(scene, group.start - 1)  # "Peru signed X in 2016, and Parliament ratified it"
    if not countries and before in words("relative"):
        countries = its_government(scene, group.start - 2)
    if not countries and before == "that" and not words("among").isdisjoint(sentence.vocabulary):
        countries = one_of_those(scene, group.start - 1)
    beside = sentence.is_kind(group.start - 2, Kind.AGREEMENT)  # "Norway: Agreement on Seals, signed in 1992": with whom, not by whom
    if not countries and before in {";", ","} and sentence.text_at(1) == ":" and not beside:
        countries = opening(sentence) if sentence.is_kind(0, Kind.COUNTRY) else []  # "Norway: signed 1992; ratified 1993"
    if not countries and sentence.text_at(group.start) == "having":
        named = countries_behind_comma(sentence, verb.end) or (scene.last.countries if scene.last else [])
        countries = named or only_before(scene, group.start)  # "Peru is a signatory, having signed X in 2016"
    return countries
