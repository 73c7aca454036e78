"""Which documents are mined: those in English, and those of which the language is not known."""


def is_mined(language: str | None) -> bool:
    """Whether claims are read from a document in this language, an IETF tag such as `en-US` or `ja`; None is not known."""
    return language is None or language.lower().partition("-")[0] == "en"
