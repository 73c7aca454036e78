"""The words that the rules for goals know: read once from `lexicon/goals.toml`."""

from dataclasses import dataclass
from functools import cache

from extractors import lexicon

TENSES = ("base", "third", "ing", "past", "participle")


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a verb: its class ("reduce", "aim", …), its base form and its tense."""

    verb_class: str
    base: str
    tense: str


@cache
def words(section: str, key: str = "words") -> frozenset[str]:
    """A list of the lexicon as a set."""
    return frozenset(lexicon.table("goals")[section][key])


@cache
def table(section: str, key: str) -> dict[str, str]:
    """A table of the lexicon: phrase → sense."""
    return dict(lexicon.table("goals")[section][key])


@cache
def phrases(section: str, key: str = "phrases") -> tuple[tuple[tuple[str, ...], str], ...]:
    """Phrases as words with their sense, in the lexicon's order."""
    return tuple((tuple(phrase.split()), sense) for phrase, sense in lexicon.table("goals")[section][key])


@cache
def verbs() -> dict[str, tuple[Form, ...]]:
    """Every verb form that the lexicon knows; "cut" is three forms of one verb."""
    forms: dict[str, list[Form]] = {}
    for verb_class, listed in lexicon.table("goals")["verbs"].items():
        for line in listed["forms"]:
            parts = line.split()
            parts += parts[3:] if len(parts) == 4 else []
            for tense, word in zip(TENSES, parts, strict=True):
                forms.setdefault(word, []).append(Form(verb_class, parts[0], tense))
    return {word: tuple(found) for word, found in forms.items()}


@cache
def substances() -> tuple[tuple[tuple[str, ...], str], ...]:
    """The names of substances as words, longest first, with the name a substance goes by."""
    listed = [(tuple(name.split()), substance) for substance, names in lexicon.table("goals")["substances"].items() for name in names]
    return tuple(sorted(listed, key=lambda entry: -len(entry[0])))
