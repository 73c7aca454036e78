"""The options that several commands share, said once."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class FormatName(StrEnum):
    """How rows are written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    MD = "md"


class DiffFormatName(StrEnum):
    """How a comparison is written."""

    TABLE = "table"
    JSON = "json"
    MD = "md"
    HTML = "html"


class EngineName(StrEnum):
    """What runs an ingestion."""

    AUTO = "auto"
    DIRECT = "direct"
    PREFECT = "prefect"


Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE…",
        help="Folders of pages and archives, or single files: pages (.html, .htm, .txt, .md), WARC, ARC, WACZ, CDX, CSV lists; "
        "- is standard input; memento:URL asks a web archive.",
        show_default=False,
    ),
]
Archive = Annotated[
    str | None,
    typer.Option(
        "--archive",
        metavar="NAME|URL",
        help="Which archive memento: asks: wayback, arquivo, or an address. [default: wayback]",
        show_default=False,
    ),
]
From = Annotated[str | None, typer.Option("--from", metavar="DATE", help="Captures since then, of memento:.", show_default=False)]
To = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Captures until then.", show_default=False)]
At = Annotated[str | None, typer.Option("--at", metavar="DATE", help="The one capture nearest to it.", show_default=False)]
Most = Annotated[
    int | None, typer.Option("--limit", metavar="N", min=1, help="At most so many captures, the oldest ones.", show_default=False)
]
Fetch = Annotated[bool, typer.Option("--fetch", help="Fetch the captures of lists. Without it they are recorded as not_fetched.")]
Columns = Annotated[
    str | None,
    typer.Option("--columns", metavar="NAME=COLUMN,…", help="What a CSV list calls url, timestamp, status, mimetype.", show_default=False),
]
Contact = Annotated[
    str | None,
    typer.Option("--contact", metavar="ADDRESS", help="Where archives can reach you: sent with each request.", show_default=False),
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Let an archive lie on this machine or in a private network.", show_default=False)
]
HostRules = Annotated[
    Path | None, typer.Option("--hosts", metavar="FILE", help="Further rules for addresses: docs/addresses.md.", show_default=False)
]
Feeds = Annotated[
    Path | None,
    typer.Option("--feeds", metavar="FOLDER", help="Write Atom and JSON Feeds of changes here. [default: none]", show_default=False),
]
Notify = Annotated[
    list[str] | None,
    typer.Option(
        "--notify",
        metavar="ADDRESS",
        help="Tell of changes and failures: an apprise address or a Prefect block; may be repeated. Others on this machine see flags: "
        "put addresses with secrets into PLEDGER_NOTIFY or pledger.toml.",
        show_default=False,
    ),
]
Warehouse = Annotated[
    Path | None,
    typer.Option("--warehouse", metavar="FILE", help="The published warehouse. [default: warehouse/pledger.duckdb]", show_default=False),
]
Store = Annotated[Path | None, typer.Option("--store", metavar="FOLDER", help="The raw store. [default: raw/captures]", show_default=False)]
Engine = Annotated[
    EngineName | None, typer.Option("--engine", help="auto: Prefect where a server answers. [default: auto]", show_default=False)
]
BatchSize = Annotated[int | None, typer.Option("--batch-size", metavar="N", help="Captures a batch. [default: 100]", show_default=False)]
MaxRejects = Annotated[
    int | None,
    typer.Option("--max-rejects", metavar="N", help="Fail (exit 3) with more rejects than this. [default: any number]", show_default=False),
]
Model = Annotated[
    str | None,
    typer.Option("--model", metavar="NAME", help="An installed spaCy pipeline to put in front. [default: none]", show_default=False),
]
Format = Annotated[FormatName, typer.Option("--format", help="How rows are written.")]
Json = Annotated[bool, typer.Option("--json", help="One JSON document on stdout, messages on stderr.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")]
Limit = Annotated[int, typer.Option("--limit", metavar="N", min=1, help="The most rows to show.")]
