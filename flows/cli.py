"""The `pledger` command. Only what `--help` needs is imported here: each command imports its own work when it is called."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from flows import options
from flows.options import DiffFormatName, FormatName

EXIT_CODES = """Exit codes: 0 ok, 1 failed, 2 wrong usage, 3 checks failed or too many rejects, 75 the warehouse is locked: try later."""

app = typer.Typer(
    no_args_is_help=True,
    help="Archived web pages in, a queryable DuckDB warehouse of what they claim out.",
    epilog=EXIT_CODES,
    pretty_exceptions_enable=False,
    add_completion=False,
)


@app.command()
def ingest(
    sources: options.Sources,
    warehouse: options.Warehouse = None,
    store: options.Store = None,
    engine: options.Engine = None,
    batch_size: options.BatchSize = None,
    max_rejects: options.MaxRejects = None,
    model: options.Model = None,
    archive: options.Archive = None,
    start: options.From = None,
    end: options.To = None,
    at: options.At = None,
    limit: options.Most = None,
    fetch: options.Fetch = False,
    columns: options.Columns = None,
    hosts: options.HostRules = None,
    contact: options.Contact = None,
    allow_private: options.AllowPrivate = False,
    feeds: options.Feeds = None,
    notify: options.Notify = None,
    json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Read captures, extract what they claim, and publish the warehouse.

    Nothing leaves this machine without a memento: source, --fetch, or a notify setting.
    """
    from flows.commands.ingest import run

    flags: dict[str, object] = {
        "warehouse": warehouse,
        "store": store,
        "batch_size": batch_size,
        "max_rejects": max_rejects,
        "model": model,
    }
    flags |= {"engine": engine and engine.value, "hosts": hosts, "contact": contact, "fetch_allow_private": allow_private or None}
    flags |= {"feeds": feeds, "notify": notify or None}
    words = {"archive": archive, "start": start, "end": end, "at": at, "limit": limit, "fetch": fetch, "columns": columns}
    run(sources, flags, words, as_json=json, quiet=quiet)


@app.command()
def extract(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE…|-]", help="Pages to read; - is standard input.", show_default=False)
    ] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help='Read {"id", "text"} lines and answer {"id", "mentions", "records"} lines.')
    ] = False,
    model: options.Model = None,
) -> None:
    """Mentions and records as JSON Lines, without a warehouse."""
    from flows.commands.extract import extract_files, extract_lines

    if jsonl:
        extract_lines(files or ["-"], model)
    else:
        extract_files(files or ["-"], model)


@app.command()
def query(
    sql: Annotated[str, typer.Argument(metavar="SQL", help="One statement that reads.", show_default=False)],
    warehouse: options.Warehouse = None,
    form: options.Format = FormatName.TABLE,
    json: options.Json = False,
) -> None:
    """Ask the warehouse in SQL."""
    from flows.commands.read import show_query

    show_query(sql, warehouse, "json" if json else form.value)


@app.command()
def claims(
    url: Annotated[str, typer.Argument(metavar="URL", help="Any known address of a page.", show_default=False)],
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="As of this day, YYYY-MM-DD. [default: the newest]", show_default=False)
    ] = None,
    warehouse: options.Warehouse = None,
    form: options.Format = FormatName.TABLE,
    json: options.Json = False,
) -> None:
    """What a page claimed on a day, with the words that say so."""
    from flows.commands.read import show_claims

    show_claims(url, on, warehouse, "json" if json else form.value)


@app.command()
def explain(
    statement: Annotated[str, typer.Argument(metavar="STATEMENT", help="A statement's id, or its first digits.", show_default=False)],
    warehouse: options.Warehouse = None,
    json: options.Json = False,
) -> None:
    """Why a row is there: the sentence with its mentions marked, the rule that fired, and what was inherited from where."""
    from flows.commands.explain import show_explanation

    show_explanation(statement, warehouse, as_json=json)


@app.command()
def pages(
    like: Annotated[
        str | None,
        typer.Option("--like", metavar="PART", help="Pages with this in one of their addresses; % and _ as in SQL.", show_default=False),
    ] = None,
    warehouse: options.Warehouse = None,
    limit: options.Limit = 100,
    form: options.Format = FormatName.TABLE,
    json: options.Json = False,
) -> None:
    """The pages, with every address by which each is known, and how it is known."""
    from flows.commands.pages import show_pages

    show_pages(like, limit, warehouse, "json" if json else form.value)


@app.command()
def diff(
    what: Annotated[
        list[str],
        typer.Argument(
            metavar="URL | CAPTURE CAPTURE | FILE FILE", help="A page's address, or two captures, addresses or files.", show_default=False
        ),
    ],
    start: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="As of this day. [default: the version before]", show_default=False)
    ] = None,
    end: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="As of this day. [default: the newest]", show_default=False)
    ] = None,
    warehouse: options.Warehouse = None,
    form: Annotated[DiffFormatName, typer.Option("--format", help="How it is written.")] = DiffFormatName.TABLE,
    json: options.Json = False,
    noise: Annotated[bool, typer.Option("--noise", help="Show what was folded, with the reasons.")] = False,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="End with 1 where anything but noise differs.")] = False,
    key: Annotated[
        str | None,
        typer.Option("--key", metavar="COLUMN", help="The column that names a table's rows, by its head or number.", show_default=False),
    ] = None,
) -> None:
    """What changed: claims first, then text, tables and links, with the words of both sides."""
    from flows.commands.diff import show_diff

    show_diff(what, start, end, warehouse, form="json" if json else form.value, noise=noise, exit_code=exit_code, key=key)


@app.command()
def timeline(
    url: Annotated[str, typer.Argument(metavar="URL", help="Any known address of a page.", show_default=False)],
    warehouse: options.Warehouse = None,
    form: options.Format = FormatName.TABLE,
    json: options.Json = False,
) -> None:
    """A page's versions, how much each differs from the one before, and bad captures between them."""
    from flows.commands.history import show_timeline

    show_timeline(url, warehouse, "json" if json else form.value)


@app.command()
def history(
    statement: Annotated[str, typer.Argument(metavar="STATEMENT", help="A claim's id, or its beginning.", show_default=False)],
    warehouse: options.Warehouse = None,
    form: options.Format = FormatName.TABLE,
    json: options.Json = False,
) -> None:
    """Between which captures a claim was made, on every page that made it."""
    from flows.commands.history import show_history

    show_history(statement, warehouse, "json" if json else form.value)


@app.command()
def changes(
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help="Seen on this day or later.", show_default=False)] = None,
    page: Annotated[str | None, typer.Option("--page", metavar="URL", help="Of this page.", show_default=False)] = None,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND", help="Of this kind of claim.", show_default=False)] = None,
    country: Annotated[
        str | None, typer.Option("--country", metavar="CODE", help="About this country (alpha-3).", show_default=False)
    ] = None,
    agreement: Annotated[str | None, typer.Option("--agreement", metavar="NAME", help="About this agreement.", show_default=False)] = None,
    review: Annotated[
        str | None,
        typer.Option("--review", metavar="VERDICT", help="Reviewed so: accepted, rejected, comment, or none.", show_default=False),
    ] = None,
    warehouse: options.Warehouse = None,
    form: options.Format = FormatName.TABLE,
    json: options.Json = False,
) -> None:
    """How claims changed, over the whole warehouse."""
    from flows.commands.history import show_changes

    show_changes(since, page, kind, country, agreement, review, warehouse, "json" if json else form.value)


@app.command()
def review(
    change: Annotated[str, typer.Argument(metavar="CHANGE", help="A change's id, or its beginning.", show_default=False)],
    verdict: Annotated[str, typer.Argument(metavar="accepted|rejected|comment", help="What you say of it.", show_default=False)],
    comment: Annotated[str | None, typer.Option("--comment", metavar="TEXT", help="In your words.", show_default=False)] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who says it.", show_default=False)] = None,
    between: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--between", metavar="CAPTURE CAPTURE", help="Where to look for a change of text, tables or links.", show_default=False
        ),
    ] = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Accept, reject or comment on a change; what was said before stays."""
    from flows.commands.review import enter_review

    enter_review(change, verdict, comment, by, between, warehouse)


@app.command()
def reviews(
    add: Annotated[
        Path | None,
        typer.Option("--add", metavar="FILE", help="Take in what --json wrote, here or elsewhere.", show_default=False),
    ] = None,
    warehouse: options.Warehouse = None,
    form: options.Format = FormatName.TABLE,
    json: options.Json = False,
) -> None:
    """What people said of changes; as JSON or CSV whole, to keep or to hand on."""
    from flows.commands.reviews import add_reviews, show_reviews

    if add:
        add_reviews(add, warehouse)
    else:
        show_reviews(warehouse, "json" if json else form.value)


@app.command()
def feeds(
    folder: Annotated[
        Path | None, typer.Argument(metavar="[FOLDER]", help="Where to write them. [default: the setting feeds]", show_default=False)
    ] = None,
    limit: options.Limit = 100,
    warehouse: options.Warehouse = None,
) -> None:
    """Changes of claims as Atom and JSON Feed: all, by kind, by page."""
    from flows.commands.feeds import write_feeds

    write_feeds(folder, limit, warehouse)


@app.command()
def runs(
    warehouse: options.Warehouse = None, limit: options.Limit = 20, form: options.Format = FormatName.TABLE, json: options.Json = False
) -> None:
    """The newest runs and how they ended."""
    from flows.commands.read import show_runs

    show_runs(limit, warehouse, "json" if json else form.value)


@app.command()
def rejects(
    warehouse: options.Warehouse = None,
    limit: options.Limit = 50,
    everything: Annotated[bool, typer.Option("--all", help="Resolved ones as well.")] = False,
    form: options.Format = FormatName.TABLE,
    json: options.Json = False,
) -> None:
    """What could not become rows, and why."""
    from flows.commands.read import show_rejects

    show_rejects(limit, everything, warehouse, "json" if json else form.value)


@app.command()
def status(warehouse: options.Warehouse = None, store: options.Store = None, json: options.Json = False) -> None:
    """Where everything is, where each setting came from, and what the warehouse holds."""
    from flows.commands.status import show_status

    show_status({"warehouse": warehouse, "store": store}, as_json=json)


@app.command()
def schema(form: options.Format = FormatName.TABLE, json: options.Json = False) -> None:
    """The data dictionary: every table and column, with what to know about it."""
    from flows.commands.read import show_schema

    show_schema("json" if json else form.value)


@app.command()
def payload(
    doc_id: Annotated[str, typer.Argument(metavar="DOC_ID", help="The SHA-256 of the payload.", show_default=False)],
    store: options.Store = None,
) -> None:
    """Write the bytes of a document, as they were archived, to standard output."""
    from flows.commands.payload import run

    run(doc_id, store)


@app.command()
def export_warc(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where to write the files.", show_default=False)],
    name: Annotated[str, typer.Option("--name", metavar="NAME", help="What their names begin with.")] = "pledger",
    store: options.Store = None,
    json: options.Json = False,
) -> None:
    """Write what was ingested as WARC 1.1 with a CDXJ index, to replay it or hand it on."""
    from flows.commands.export import run

    run(folder, name, store, as_json=json)


@app.command()
def schedule(
    sources: options.Sources,
    cron: Annotated[
        str | None, typer.Option("--cron", metavar="CRON", help='When to run, such as "0 6 * * *".', show_default=False)
    ] = None,
    every: Annotated[
        str | None, typer.Option("--every", metavar="TIME", help="How often, such as 30s, 10m, 6h, 1d.", show_default=False)
    ] = None,
    warehouse: options.Warehouse = None,
    store: options.Store = None,
    max_rejects: options.MaxRejects = None,
    model: options.Model = None,
    archive: options.Archive = None,
    start: options.From = None,
    fetch: options.Fetch = False,
    feeds: options.Feeds = None,
    notify: options.Notify = None,
    port: Annotated[int, typer.Option("--port", help="Where to start Prefect's server if none answers.")] = 4200,
) -> None:
    """Ingest on a schedule, one run at a time, with Prefect's server and UI."""
    from flows.commands.schedule import serve

    flags: dict[str, object] = {"warehouse": warehouse, "store": store, "max_rejects": max_rejects, "model": model}
    flags |= {"feeds": feeds, "notify": notify or None}
    words = {"archive": archive, "start": start, "end": None, "at": None, "limit": None, "fetch": fetch, "columns": None}
    serve(sources, flags, words, cron=cron, every=every, port=port)


@app.command()
def demo(
    folder: Annotated[Path, typer.Option("--folder", help="Where to put the demo's store and warehouse.")] = Path(".demo"),
    engine: options.Engine = None,
) -> None:
    """Ingest the sample pages and show what they claim."""
    from flows.commands.demo import run

    run(folder, engine.value if engine else "prefect")


@app.command()
def version() -> None:
    """The version of Pledger and of its extractor."""
    from flows.commands.status import show_version

    show_version()


def main() -> None:
    """The entry point: runs the command, and turns an error that a person can mend into one line and its exit code."""
    from schemas.errors import PledgerError

    try:
        app()
    except PledgerError as error:
        print(f"pledger: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()  # whoever read us has gone: nothing more to say
        sys.exit(1)
