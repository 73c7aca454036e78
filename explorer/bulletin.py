"""The news of a run in words: as Markdown for Prefect's UI, and as plain text for a message. Claims first, with the words of both sides."""

from collections.abc import Callable, Iterator

from explorer.entry import iri
from explorer.markdown import escaped
from explorer.mementos import deep_link
from warehouse.claim_changes import ClaimChange
from warehouse.diffs.change import Capture, Quote
from warehouse.news import News, PageEvent

IN_ARTIFACT, IN_MESSAGE = 50, 10  # changes told one by one
LONGEST = 200


def headline(news: News) -> str:
    """The news in one line."""
    parts = []
    if news.changes:
        kinds = ", ".join(f"{count} {change}" for change, count in sorted(news.counts.items()))
        parts.append(f"{_counted(news.changes, 'claim')} changed on {_counted(news.pages, 'page')} ({kinds})")
    if news.events:
        parts.append(_counted(len(news.events), "page event"))
    return ", ".join(parts) or "nothing changed"


def markdown(news: News, *, most: int = IN_ARTIFACT) -> str:
    """The news for Prefect's UI: at most so many changes, then how to see the rest."""
    lines = [f"# {_capital(headline(news))}"]
    for title, items in (("Claims", _claims(news, most, _claim_markdown)), ("Pages", _events(news, most, escaped))):
        told = list(items)
        lines += ["", f"## {title}", "", *told] if told else []
    lines += ["", *(f"*{escaped(line)}*" for line in _rest(news))] if news.text_only else []
    return "\n".join(lines) + "\n"


def text(news: News, *, most: int = IN_MESSAGE) -> str:
    """The news as plain text, for a message."""
    lines = [f"{_capital(headline(news))}.", ""]
    lines += [*_claims(news, most, _claim_text), *_events(news, most, str), *_rest(news)]
    return "\n".join(lines).rstrip() + "\n"


def _claims(news: News, most: int, told: Callable[[ClaimChange], Iterator[str]]) -> Iterator[str]:
    for found in news.claims[:most]:
        yield from told(found)
    if (rest := news.changes - min(most, len(news.claims))) > 0:
        since = f" --since {news.since}" if news.since else ""
        yield f"- … and {rest} more: `pledger changes{since}`"


def _claim_markdown(found: ClaimChange) -> Iterator[str]:
    change = found.change
    page = iri(found.url)
    where = f"[{escaped(found.url or '')}](<{page}>)" if page else escaped(found.url or "a page without address")
    yield f"- **{change.change}** {change.kind.replace('_', ' ')}: {escaped(found.label)}"
    yield f"  - {where}, {_days(found)}"
    for field in change.fields:
        yield f"  - {field.field}: {escaped(field.old or '–')} → {escaped(field.new or '–')}"
    for name, capture, side in _sides(found):
        address = iri(deep_link(capture, side))
        told = f"“{escaped(side.quote)}”"
        yield f"  - {name}: {told}" + (f" ([in the archive](<{address}>))" if address else "")


def _claim_text(found: ClaimChange) -> Iterator[str]:
    change = found.change
    yield f"* {change.change} {change.kind.replace('_', ' ')}: {_short(found.label)}"
    yield f"  {found.url or 'a page without address'}, {_days(found)}"
    for name, capture, side in _sides(found):
        yield f"  {name}: “{_short(side.quote)}”"
        if address := iri(deep_link(capture, side)):
            yield f"       {address}"
    yield ""


def _sides(found: ClaimChange) -> Iterator[tuple[str, Capture, Quote]]:
    for name, capture, side in (("old", found.old, found.change.old), ("new", found.new, found.change.new)):
        if side:
            yield name, capture, side


def _events(news: News, most: int, clean: Callable[[str], str]) -> Iterator[str]:
    for event in news.events[:most]:
        yield f"- {clean(_event(event))}"
    if (rest := len(news.events) - most) > 0:
        yield f"- … and {rest} more page events: `pledger timeline URL`"


def _event(event: PageEvent) -> str:
    status = f", status {event.http_status}" if event.http_status and event.http_status != 200 else ""
    reason = f": {event.reason}" if event.reason else ""
    return f"{event.event.replace('_', ' ')}, {event.on or 'no day known'}{status}: {event.url or 'a page without address'}{reason}"


def _rest(news: News) -> Iterator[str]:
    if news.text_only:
        yield f"{_counted(news.text_only, 'further version')} with the same claims: `pledger timeline URL` and `pledger diff URL` tell."


def _days(found: ClaimChange) -> str:
    old, new = (capture.represents_at or "no day known" for capture in (found.old, found.new))
    return f"between the captures of {old} and {new}"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'s' * (count != 1)}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
