"""The roles that countries have in agreements: phrases and labels as data, read once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from extractors.agreements.register import Register
from extractors.clauses import Kind, Sentence
from extractors.lexicon import table
from extractors.records.events.words.verbs import spelt_out
from schemas.evidence import Inherited

SECTIONS = ("standing", "standing_alone", "takes_part", "takes_part_alone", "makes", "listed", "made_of", "obliges", "binds", "place")
OPENERS = frozenset(
    {
        "same",
        "so",
        "membership",
        "participation",
        "between",
        "among",
        "through",
        "including",
        "under",
        "which",
        "whose",
        "join",
        "joins",
        "followed",
        "footsteps",
        "except",
        "but",
        "neither",
        "these",
        "they",
        "those",
        "observer",
        "observers",
    }
)
PARTED = ("blocs", "partner_heads", "preamble_ends")  # lists of phrases, which bars part
TOPICAL = ("standing_alone", "takes_part_alone", "listed", "place")
_LETTERS = re.compile(r"[^\W\d_]+")
_BRACKETS = re.compile(r"\([^()]{0,80}\)|\[[^\]]{0,80}\]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of one section at its place in a sentence: items `start` to `end`, half-open."""

    section: str
    role: str
    start: int
    end: int


class Part(NamedTuple):
    """The part that somebody has in an agreement, as one place of a document states it."""

    agreement: str
    country: str | None
    party_name: str | None
    role: str
    start_char: int
    end_char: int
    rule: str
    inherited: tuple[Inherited, ...] = ()
    again: bool = False  # "rejoined"


@dataclass(frozen=True, slots=True)
class RoleLexicon:
    """The lexicon: phrases by first word (longest first), labels, and the small words around them."""

    phrases: dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]  # first word → (words, section, role)
    labels: dict[str, str]
    counting: dict[str, str]  # words that tell of a number of countries, and their role
    words: dict[str, frozenset[str]]
    blocs: re.Pattern[str]
    columns: dict[str, str]  # words over columns of days, and the role that a day under them gives
    acts: dict[str, str]  # events that are a country's own act, and the role that they give
    partner_heads: frozenset[str]  # what stands over a column of partners
    preamble_ends: tuple[str, ...]  # what closes the preamble of a treaty
    prefixes: dict[str, str]  # "Anglo-Danish": the countries of what stands before a dash
    nouns: dict[str, str]  # "are X Partners": nouns behind an agreement, and their role
    near: dict[str, str]  # nouns near a list, and their role
    triggers: frozenset[str]
    loose: frozenset[str]  # words that give a role in the agreement which the passage is about


@cache
def role_lexicon() -> RoleLexicon:
    """The lexicon of roles, read once a process."""
    data = table("roles")
    listed = [
        (words, section, role)
        for section in SECTIONS
        for role, phrases in data[section].items()
        for phrase in phrases
        for words in spelt_out(phrase)
    ]
    nouns = {noun: role for role, listed in data["noun"].items() for noun in listed}
    by_first: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for entry in sorted(listed, key=lambda each: (-len(each[0]), each)):
        by_first.setdefault(entry[0][0], []).append(entry)
    empty = frozenset(data["words"]["label_empty"].split())
    return RoleLexicon(
        phrases={first: tuple(entries) for first, entries in by_first.items()},
        labels={_bare_label(label, empty) or label: role for role, labels in data["label"].items() for label in labels},
        counting={word: role for role, listed in data["counting"].items() for word in listed},
        words={name: frozenset(text.split()) for name, text in data["words"].items() if name not in PARTED},
        blocs=re.compile(rf"\b(?:the )?({data['words']['blocs']})\b(?! member)", re.IGNORECASE),
        columns={word: role for role, listed in data["column"].items() for word in listed},
        acts=data["act"],
        partner_heads=frozenset(data["words"]["partner_heads"].split("|")),
        preamble_ends=tuple(data["words"]["preamble_ends"].split("|")),
        prefixes=data["prefix"],
        nouns=nouns,
        near=nouns | {noun: role for role, listed in data["near"].items() for noun in listed},
        triggers=frozenset(by_first)
        | OPENERS
        | nouns.keys()
        | {noun for listed in data["near"].values() for noun in listed}
        | frozenset(data["words"]["undertakes"].split())
        | frozenset(data["words"]["honouring"].split()),
        loose=frozenset(words[0] for words, section, _ in listed if section in TOPICAL)
        | {
            "so",
            "as",
            "same",
            "joined",
            "ratified",
            "outside",
            "join",
            "whose",
            "followed",
            "footsteps",
            "champions",
            "except",
            "neither",
            "instruments",
            "instrument",
            "whom",
        },
    )


def role_words(name: str) -> frozenset[str]:
    """A list of small words of the lexicon."""
    return role_lexicon().words[name]


def role_phrases(sentence: Sentence) -> Iterator[Phrase]:
    """The phrases of a sentence, in order, the longest at each place; one that has two sections is given for each."""
    known = role_lexicon().phrases
    for at, item in enumerate(sentence.items):
        if item.text not in known or item.kind is not Kind.WORD:
            continue
        longest = 0
        for words, section, role in known[item.text]:
            end = at + len(words)
            if len(words) < longest or end > len(sentence):
                continue
            if all(sentence[at + n].text == word for n, word in enumerate(words)):
                longest = len(words)
                yield Phrase(section, role, at, end)


@lru_cache(maxsize=4096)
def label_role(text: str) -> str | None:
    """The role that a label gives to the countries behind it: "Parties (as of May 2016)" makes parties. None where it is no such label."""
    plain = role_lexicon().blocs.sub(" ", _BRACKETS.sub(" ", text))  # "Parties to it are the European Union and nine others"
    bare = _bare_label(plain.lower(), role_words("label_empty"))
    if not bare and "contracting" in plain.lower():
        bare = "contracting"  # "Contracting States"
    return role_lexicon().labels.get(bare) if bare else None


def _bare_label(text: str, empty: frozenset[str]) -> str:
    words = [word for word in _LETTERS.findall(text) if word not in empty]
    words = [word for at, word in enumerate(words) if word != "and" or words[max(0, at - 1)] not in words[at + 1 : at + 2]]
    return " ".join(word for at, word in enumerate(words) if word not in words[max(0, at - 1) : at])  # "parties and contracting parties"


def settled_role(role: str, agreement: str, register: Register) -> str:
    """`member` is a party of a treaty and a participant of anything else; other roles are what they are."""
    if role != "member":
        return role
    return "party" if is_treaty(agreement, register) else "participant"


def is_treaty(agreement: str, register: Register) -> bool:
    """Whether an agreement is of a kind that has parties."""
    entity = register.entity(agreement)
    return entity is not None and not role_words("treaty").isdisjoint(entity.kind.lower().split())


def is_joined(agreement: str, register: Register, *further: str) -> bool:
    """Whether an agreement is of a kind that is joined, not signed: a partnership, a network, a programme; or of a further kind."""
    entity = register.entity(agreement)
    return entity is not None and not (role_words("joined_kind") | frozenset(further)).isdisjoint(entity.kind.split())


def is_contract(agreement: str, register: Register) -> bool:
    """Whether an agreement binds those who sign it: a treaty, or a memorandum between agencies."""
    entity = register.entity(agreement)
    return entity is not None and not (role_words("treaty") | role_words("contract")).isdisjoint(entity.kind.lower().split())


def made_by(agreement: str, register: Register) -> str:
    """What makes an agreement of its kind: a partnership is established, a memorandum is signed, every other text is adopted."""
    if is_joined(agreement, register):
        return "established"
    entity = register.entity(agreement)
    return "signed" if entity is not None and not role_words("signed_kind").isdisjoint(entity.kind.split()) else "adopted"
