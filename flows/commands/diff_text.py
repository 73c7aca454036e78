"""A change set on the terminal: claims first, with the words of both sides; colour where the terminal has it."""

import sys
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from explorer.markdown import TITLES, folded_noise, headline, named
from warehouse.diffs.change import LAYERS, MENTIONS, Change, ChangeSet, Quote
from warehouse.diffs.noise import rules
from warehouse.reviews import Standings

SIGNS = {"added": "+", "removed": "-", "modified": "~", "moved": ">", "split": "<", "joined": "&", "retargeted": "~", "between": "!"}
STYLES = {"added": "green", "removed": "red"}
LONGEST = 160


def write_text(found: ChangeSet, *, noise: bool, reviews: Standings) -> None:
    """Write the changes; those outside the main part after the others, noise counted by reason, or told with `noise`."""
    console = Console(file=sys.stdout, highlight=False)
    if not console.is_terminal:
        console.width = 200
    console.print(Text(headline(found), style="bold"))
    console.print(Text(f"  old  {named(found.old)}\n  new  {named(found.new)}", style="dim"))
    for layer in LAYERS:
        _section(console, TITLES[layer], [change for change in found.of(layer) if not change.is_frame], reviews)
        _section(console, f"{TITLES[layer]} in the page's frame", [change for change in found.of(layer) if change.is_frame], reviews)
    if noise:
        _section(console, TITLES["noise"], found.noise, reviews)
    elif found.noise:
        told = "; ".join(f"{count} × {meaning}" for meaning, count in folded_noise(found))
        console.print(Text(f"\nFolded as noise ({len(found.noise)}): {told}. --noise shows it.", style="dim"))


def _section(console: Console, title: str, changes: Iterable[Change], reviews: Standings) -> None:
    changes = list(changes)
    if not changes:
        return
    console.print(Text(f"\n{title} ({len(changes)})", style="bold"))
    heading: tuple[str, ...] | None = None
    for change in changes:
        side = change.new or change.old
        if side and side.heading != heading and side.heading:
            console.print(Text(f"  {' › '.join(side.heading)}", style="cyan"))
        heading = side.heading if side else None
        console.print(_line(change))
        if standing := reviews.get(change.change_id):
            console.print(Text(f"      review: {_short(standing.told)}", style="bold"))
        for detail in _details(change):
            console.print(detail)


def _line(change: Change) -> Text:
    sign = SIGNS.get(change.change, " ")
    line = Text(f"  {sign} {change.change} {change.kind}: ", style=STYLES.get(change.change, "yellow"))
    if change.marks:
        for mark in change.marks:
            words = mark.words if mark.op != "=" or len(mark.words) <= 60 else f"{mark.words[:25]} … {mark.words[-25:]}"
            line.append(
                {"=": words, "-": f"[-{words}-]", "+": f"{{+{words}+}}"}[mark.op], style={"=": "", "-": "red", "+": "green"}[mark.op]
            )
    else:
        line.append(_short(change.summary))
    return line


def _details(change: Change) -> Iterable[Text]:
    if change.reason:
        yield Text(f"      {rules().meanings.get(change.reason, change.reason)}", style="dim")
    for field in change.fields:
        if field.field != MENTIONS:  # told in the summary
            yield Text(f"      {field.field}: {_short(field.old or '–')} → {_short(field.new or '–')}")
    if change.layer in ("claims", "page_events"):
        yield from (
            Text(f"      {name}: {_quoted(side)}", style="dim") for name, side in (("old", change.old), ("new", change.new)) if side
        )


def _quoted(side: Quote) -> str:
    around = f"…{side.prefix[-40:]}[{side.quote}]{side.suffix[:40]}…" if side.prefix or side.suffix else side.quote
    return _short(around)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
