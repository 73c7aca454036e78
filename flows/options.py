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


class EngineName(StrEnum):
    """What runs an ingestion."""

    AUTO = "auto"
    DIRECT = "direct"
    PREFECT = "prefect"


Sources = Annotated[
    list[Path],
    typer.Argument(metavar="PATH…", help="Folders of saved pages, or single pages (.html, .htm, .txt, .md).", show_default=False),
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
