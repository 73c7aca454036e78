"""Acronyms: whether some letters can stand for a name, by the algorithm of Schwartz and Hearst (2003)."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from extractors.agreements.names.keys import Form
from extractors.agreements.names.vocabulary import vocabulary

_ACRONYM = re.compile(r"[A-Z][A-Za-z0-9&./-]{0,11}[A-Z0-9s]")

_USED = re.compile(r"\b[Tt]he ([A-Z]{3,6})\b")
SHUFFLED = 4  # letters that an acronym has at least whose order is not that of the words
_WORD = re.compile(r"\w+")
_COMPLEMENT = re.compile(r"^(?:\S+\s+){1,8}(?:on|for|of)\s+(?:the\s+)?$")


def is_acronym(text: str) -> bool:
    """Whether the text looks like an acronym: up to 13 characters, at least two of them capitals, and not short for a mere noun ("MOU")."""
    return is_abbreviation(text) and not _is_mere_noun(text)


def is_abbreviation(text: str) -> bool:
    """Whether the text looks like an acronym, be it short for a mere noun: "MoU", "GMP"."""
    return bool(_ACRONYM.fullmatch(text)) and sum(char.isupper() for char in text) >= 2


def _is_mere_noun(text: str) -> bool:
    head = vocabulary().heads.get(text.lower())
    return head is not None and not head.acronym


def stands_for(acronym: str, name: str) -> bool:
    """Whether the letters of the acronym occur in the name in order, the first of them at the start of a word.

    A plural "s" is set aside. "NARAP" stands for "North American Regional Action Plan", "EPA" does not. What begins behind the head noun
    must be all of its complement: "Task Force on Hemispheric Transport (HT)", but not "Memorandum between the Ministry of Health (MH)".
    """
    start = _match_from_behind(acronym, name)
    if start is None and (turned := _turned(name)):
        return acronym.removesuffix("s") == turned
    if start is None and sorted(acronym) == sorted(_initials(name)) and len(acronym) >= SHUFFLED:
        return True  # "ACCTS" for the Agreement on Trade, Climate Change and Sustainability
    return start is not None and (start <= _head_start(name) or _COMPLEMENT.search(name[:start]) is not None)


LEAST_INITIALS = 3


def unsaid_acronyms(names: Mapping[str, Iterable[Form]], text: str) -> dict[str, str]:
    """Acronyms that a page uses behind "the" without saying whose they are, where the initials of one agreement alone are these.

    "An Environmental Cooperation Agreement was signed. The *ECA* …". `names`: the forms of each agreement. What the page puts in brackets
    somewhere it has said itself.
    """
    used = {found[1] for found in _USED.finditer(text)}
    used -= vocabulary().agencies.keys() | set(vocabulary().intergovernmental)
    whose: dict[str, set[str]] = defaultdict(set)
    for name, forms in names.items() if used else ():
        for parts in forms:
            letters = "".join(word[0] for word in parts.core).upper() if parts.head and parts.core[-1:] == (parts.head,) else ""
            for start in range(len(letters) - LEAST_INITIALS + 1):
                if letters[start:] in used:
                    whose[letters[start:]].add(name)
    return {short: next(iter(of)) for short, of in whose.items() if len(of) == 1 and f"({short}" not in text}


def _initials(name: str) -> str:
    return "".join(word[0] for word in _WORD.findall(name) if word[0].isupper())


def _turned(name: str) -> str | None:
    """The initials with the head noun behind its subject: "CLC" for the Convention on Civil Liability, the Civil Liability Convention."""
    words = _WORD.findall(name)
    head = next((at for at, word in enumerate(words) if word.lower() in vocabulary().heads), len(words))
    subject = words[head + 2 :]
    end = next((at for at, word in enumerate(subject) if word.lower() in vocabulary().complement), len(subject))
    return "".join(word[0] for word in (*subject[:end], words[head]) if word[0].isupper()) if 0 < end < 8 else None


def _head_start(name: str) -> int:
    """Where the last head noun before the complement stands; the end of the name where it has none."""
    last = len(name)
    for word in _WORD.finditer(name):
        if word[0].lower() in vocabulary().heads:
            last = word.start()
        elif last < len(name) and word[0].lower() in vocabulary().complement:
            break
    return last


def _match_from_behind(acronym: str, name: str) -> int | None:
    """Where the match of the first letter begins; None where the letters do not occur."""
    letters = [char for char in acronym.removesuffix("s") if char.isalnum()]
    at = len(name) - 1
    for index in range(len(letters) - 1, -1, -1):
        letter = letters[index].lower()
        while at >= 0 and (name[at].lower() != letter or (index == 0 and at > 0 and name[at - 1].isalnum())):
            at -= 1
        if at < 0:
            return None
        at -= 1
    return at + 1 if letters else None
