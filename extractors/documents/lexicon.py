"""What pages call their furniture: the lexicon `pages.toml`, read once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from extractors.lexicon import table
from schemas.document import Zone

# Where one token speaks for two zones, the first of these wins.
ORDER = (Zone.HIDDEN, Zone.BANNER, Zone.FOOTER, Zone.HEADER, Zone.RELATED, Zone.NAVIGATION)


@dataclass(frozen=True, slots=True)
class PageLexicon:
    """The lexicon, ready for look-ups: zones by tag, role and token; markers; the words of furniture lines."""

    tags: Mapping[str, Zone]
    roles: Mapping[str, Zone]
    tokens: Mapping[str, Zone]
    token_starts: tuple[tuple[Zone, tuple[str, ...]], ...]
    token_ends: tuple[tuple[Zone, tuple[str, ...]], ...]
    exit_markers: frozenset[str]
    exit_titles: tuple[str, ...]
    file_markers: frozenset[str]
    main_ids: frozenset[str]
    main_classes: frozenset[str]
    sidebars: frozenset[str]
    openers: tuple[str, ...]
    slideshows: frozenset[str]
    lines: Mapping[str, frozenset[str]]
    begins: Mapping[str, tuple[str, ...]]
    playback_comments: tuple[tuple[str, str], ...]
    playback_ids: tuple[str, ...]
    playback_id_starts: tuple[str, ...]
    playback_titles: tuple[str, ...]
    hanging: frozenset[str]
    formulas: frozenset[str]
    plain_heads: frozenset[str]

    def zone_of_token(self, token: str) -> Zone | None:
        """The zone that a class or id token names, if any."""
        exact = self.tokens.get(token)
        if exact is not None:
            return exact
        for zone, starts in self.token_starts:
            if token.startswith(starts):
                return zone
        return next((zone for zone, ends in self.token_ends if token.endswith(ends)), None)


@cache
def page_lexicon() -> PageLexicon:
    """The lexicon of page furniture."""
    data = table("pages")
    tokens = data["tokens"]
    return PageLexicon(
        tags={tag: Zone(zone) for tag, zone in data["tags"].items()},
        roles={role: Zone(zone) for role, zone in data["roles"].items()},
        tokens={token: zone for zone in reversed(ORDER) for token in tokens[zone]["exact"]},
        token_starts=tuple((zone, tuple(tokens[zone]["starts"])) for zone in ORDER if tokens[zone]["starts"]),
        token_ends=tuple((zone, tuple(tokens[zone]["ends"])) for zone in ORDER if tokens[zone]["ends"]),
        exit_markers=frozenset(data["markers"]["exit"]),
        exit_titles=tuple(data["markers"]["exit_titles"]),
        file_markers=frozenset(data["markers"]["file"]),
        main_ids=frozenset(data["main"]["ids"]),
        main_classes=frozenset(data["main"]["classes"]),
        sidebars=frozenset(data["sidebars"]["exact"]),
        openers=tuple(data["openers"]["parts"]),
        slideshows=frozenset(data["slideshows"]["exact"]),
        lines={kind: frozenset(words) for kind, words in data["lines"].items()},
        begins={kind: tuple(words) for kind, words in data["begins"].items()},
        playback_comments=tuple((begin, end) for begin, end in data["playback"]["comments"]),
        playback_ids=tuple(data["playback"]["ids"]),
        playback_id_starts=tuple(data["playback"]["ids_start"]),
        playback_titles=tuple(data["playback"]["titles"]),
        hanging=frozenset(data["wrapped"]["hanging"]),
        formulas=frozenset(data["wrapped"]["formulas"]),
        plain_heads=frozenset(data["table"]["plain_heads"]),
    )
