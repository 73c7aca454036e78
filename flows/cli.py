"""The `pledger` command. Heavy imports stand inside the command that needs them."""

import json
import sys
from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True, help="Archived web pages in, a queryable warehouse of their claims out.")


@app.callback()
def root() -> None:
    """Keep `pledger` a command with subcommands."""


@app.command()
def extract(
    files: Annotated[list[str] | None, typer.Argument()] = None, *, jsonl: Annotated[bool, typer.Option("--jsonl")] = False
) -> None:
    """Mentions and records as JSON Lines, without a warehouse."""
    from extractors.documents import parse
    from extractors.extract import extract as extract_documents
    from extractors.pipeline import build_nlp

    lines = [json.loads(line) for line in sys.stdin if line.strip()]
    documents = [parse(line["text"].encode("utf-8", "surrogatepass"), media_type="text/plain") for line in lines]
    for line, extraction in zip(lines, extract_documents(documents, build_nlp()), strict=True):
        mentions = [
            {"label": m.label, "value": m.value, "start": m.start_char, "end": m.end_char, "surface": m.surface}
            for m in extraction.mentions
        ]
        records = [{"kind": c.record.kind_name, **c.record.model_dump(mode="json")} for c in extraction.claims]
        sys.stdout.write(json.dumps({"id": line["id"], "mentions": mentions, "records": records}, ensure_ascii=False) + "\n")


def main() -> None:
    """The entry point."""
    app()
