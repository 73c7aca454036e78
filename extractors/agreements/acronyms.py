"""Acronyms: whether some letters can stand for a name, by the algorithm of Schwartz and Hearst (2003)."""

import re

_ACRONYM = re.compile(r"[A-Z][A-Za-z0-9&./-]{0,11}[A-Z0-9s]")


def is_acronym(text: str) -> bool:
    """Whether the text looks like an acronym: up to 13 characters, at least two of them capitals."""
    return bool(_ACRONYM.fullmatch(text)) and sum(char.isupper() for char in text) >= 2


def stands_for(acronym: str, name: str) -> bool:
    """Whether the letters of the acronym occur in the name in order, the first of them at the start of a word.

    A plural "s" is set aside. "NARAP" stands for "North American Regional Action Plan", "EPA" does not.
    """
    letters = [char for char in acronym.removesuffix("s") if char.isalnum()]
    at = len(name) - 1
    for index in range(len(letters) - 1, -1, -1):
        letter = letters[index].lower()
        while at >= 0 and (name[at].lower() != letter or (index == 0 and at > 0 and name[at - 1].isalnum())):
            at -= 1
        if at < 0:
            return False
        at -= 1
    return bool(letters)
