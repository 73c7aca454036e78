"""Where notices go: addresses as apprise takes them, and notification blocks of Prefect. What is secret in an address is never shown."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote

from schemas.errors import UsageError

SCHEME = re.compile(r"([a-z][a-z0-9+.-]{0,30})://(\S+)", re.IGNORECASE)
BLOCK = re.compile(r"[a-z0-9]{1,60}(?:-[a-z0-9]{1,60}){0,8}/[a-z0-9-]{1,100}")
PIECES = re.compile(r"[/:@?&=#,;+\s]+")
LEAST_SECRET = 3  # characters: shorter pieces of an address are everywhere
HIDDEN = "…"


@dataclass(frozen=True, slots=True)
class Target:
    """One place that notices go to. Its address may hold a password or a token anywhere: only `shown` is for people and for logs."""

    address: str = field(repr=False)

    @property
    def is_block(self) -> bool:
        """Whether it is a block on Prefect's server, such as `slack-webhook/policy-team`."""
        return "://" not in self.address

    @property
    def shown(self) -> str:
        """The kind of the address and nothing else of it (of some services the host is the token); of a block its name."""
        return self.address if self.is_block else f"{self.address.partition('://')[0]}://{HIDDEN}"

    def clean(self, words: str) -> str:
        """Words of somebody else's, such as an error's, without any piece of the address."""
        for piece in sorted(self._pieces(), key=len, reverse=True):
            words = words.replace(piece, HIDDEN)
        return words

    def _pieces(self) -> set[str]:
        found = {self.address, *PIECES.split(self.address.partition("://")[2])}
        return {piece for piece in found | {unquote(piece) for piece in found} if len(piece) >= LEAST_SECRET}


def targets(value: object, origin: str) -> tuple[Target, ...]:
    """The targets that a setting lists: a list, or one string with white space between them. UsageError, without the value, for others."""
    words = value.split() if isinstance(value, str) else value
    if not isinstance(words, Sequence) or not all(isinstance(word, str | Target) for word in words):
        raise UsageError(f"notify ({origin}) takes a list of addresses, such as json://localhost:8080 or mailto://…, or of Prefect blocks")
    return tuple(_checked(words, origin))


def _checked(words: Sequence[str | Target], origin: str) -> Iterator[Target]:
    for number, word in enumerate(words, 1):
        address = word.address if isinstance(word, Target) else word.strip()
        if not (SCHEME.fullmatch(address) or BLOCK.fullmatch(address)):
            raise UsageError(
                f"entry {number} of notify ({origin}) is neither an address with :// as apprise takes them nor a Prefect block as "
                "type/name, such as slack-webhook/policy-team. It is not shown here, as it may hold a secret"
            )
        yield Target(address)
