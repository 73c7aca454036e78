"""The substance a goal is about, by the words of its subject."""

from extractors.records.goals.text.vocabulary import substances


def substance(subject: str | None) -> str | None:
    """The first substance that the subject names, by the name it goes by; None where it names none."""
    if not subject:
        return None
    said = subject.lower().replace("(", " ").replace(")", " ").replace(",", " ").split()
    found = [
        (at, -len(name), goes_by)
        for name, goes_by in substances()
        for at in range(len(said) - len(name) + 1)
        if tuple(said[at : at + len(name)]) == name
    ]
    return min(found)[2] if found else None
