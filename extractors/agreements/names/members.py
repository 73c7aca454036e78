"""Lists inside a name: whether a comma or "and" parts members of it, sides of an agreement, or two names."""

from extractors.agreements.names.vocabulary import vocabulary
from extractors.agreements.names.words import Words, is_dash


def begins_a_name(words: Words, at: int) -> bool:
    """Whether a capital behind "and" begins another name ("and the Kyoto Protocol") or an acronym ("and CITES")."""
    if words.acronym(at) and not words.country(at):
        return True
    known = vocabulary().heads
    for nearby in range(at, min(at + 5, len(words))):
        if words.space(nearby) and not words.cell_end(nearby):
            continue
        if not words.capital(nearby):
            return False
        head = known.get(words.lower[nearby])
        if head is not None and head.scope != "body" and not (head.scope == "law" and words.capital(nearby + 1)):
            return True  # but "and *Law* Enforcement" is no law
    return False


def enumerates(words: Words, comma: int) -> bool:
    """Whether a comma parts members inside the name: capitals follow, "and" or "or" closes, no head noun and no verb in between."""
    at, closed = words.following(comma), False
    if at is None or not (words.capital(at) or _leads_on(words, at)) or (words.country(at) and not words.country(comma - 1)):
        return False
    for nearby in range(at, min(at + 12, len(words))):
        word = words.lower[nearby]
        if words.space(nearby) and not words.cell_end(nearby):
            continue
        if word in ("and", "or") and (behind := _last_member(words, nearby)) is not None:
            closed = True
            if begins_a_name(words, behind):
                return False
        elif word in vocabulary().heads and not _is_half(words, nearby):
            return False
        elif not (words.capital(nearby) or word in vocabulary().joiners or word == "," or is_dash(word) or words.glued_to_capital(nearby)):
            break
        if closed:
            return True
    return False


def _last_member(words: Words, joint: int) -> int | None:
    """Where the last member of a list begins behind "and": a capital, be it behind "the" or the end of a line."""
    at = words.following(joint)
    if at is not None and words.lower[at] == "the":
        at = words.following(at)
    return at if at is not None and words.capital(at) else None


def _leads_on(words: Words, at: int) -> bool:
    """ "in the Atmosphere, *in* Outer Space and Under Water": a member of the list with its preposition."""
    return (
        words.lower[at] in ("in", "on", "of") and words.capital(at + 1) and not words.country(at + 1) and not words.text[at + 1].isdigit()
    )


def _is_half(words: Words, at: int) -> bool:
    """The first half of a word with a dash: "*Decision*-making" is no decision."""
    return at + 1 < len(words) and is_dash(words.text[at + 1]) and not words.blank_after(at)


def closes_a_list(words: Words, comma: int) -> bool:
    """Whether a comma stands before the last member of a list: "Climate Change, Clean Energy*,* and the Environment"."""
    if words.lower[comma + 1 : comma + 2] not in (["and"], ["or"]):
        return False
    last = comma + 2 + (words.lower[comma + 2 : comma + 3] == ["the"])
    return words.capital(last) and not words.country(last) and not begins_a_name(words, last)


def names_another_side(words: Words, comma: int) -> bool:
    """Whether a comma stands between the sides of an agreement: "among Canada, the United Mexican States, and the United States"."""
    at = words.following(comma)
    while at is not None and words.lower[at] in ("the", "and"):
        at = words.following(at)
    return at is not None and (words.country(at) or words.lower[at] in ("government", "governments"))
