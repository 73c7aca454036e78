"""The lexicon of goals is well made: a slip there would change readings in silence."""

from extractors.records.goals.text.vocabulary import TENSES, phrases, substances, table, verbs, words


def test_every_verb_has_all_its_forms() -> None:
    assert {form.tense for forms in verbs().values() for form in forms} == set(TENSES)
    assert [(form.base, form.tense) for form in verbs()["cut"]] == [("cut", "base"), ("cut", "past"), ("cut", "participle")]


def test_words_are_written_small_as_the_rules_compare_them() -> None:
    for section, key in (("nouns", "goal"), ("nouns", "reduce"), ("share", "measured"), ("actors", "groups"), ("subjects", "stops")):
        assert all(word == word.lower() for word in words(section, key))
    assert all(word == word.lower() for word in verbs())


def test_comparators_and_statuses_mean_what_the_schema_knows() -> None:
    assert {*table("comparators", "before").values(), *table("comparators", "after").values()} <= {"=", ">", ">=", "<", "<=", "~"}
    assert {sense for _, sense in phrases("status")} == {"achieved", "probably_achieved", "exceeded", "missed", "in_progress"}


def test_the_longest_name_of_a_substance_is_looked_for_first() -> None:
    lengths = [len(name) for name, _ in substances()]
    assert lengths == sorted(lengths, reverse=True)
