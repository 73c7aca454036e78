"""Who is told of a run, and of what: on servers of this machine. What is secret in an address is shown nowhere."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.flows.conftest import PAGE, Call, Outcome
from tests.flows.made_servers import HOST, Mailbox, Webhook, running

URL = "https://rivers.example/strategy"
SECRET = "p4ssw0rd-t0ken"


@pytest.fixture
def hook() -> Iterator[Webhook]:
    """A webhook that takes everything."""
    with running(Webhook(200)) as server:
        yield server


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    """A mail server that takes everything."""
    with running(Mailbox()) as server:
        yield server


def put(folder: Path, year: int, value: int) -> None:
    """Another capture of the page, of that year, with a goal of so many per cent."""
    folder.mkdir(exist_ok=True)
    (folder / f"{year}.html").write_text(PAGE.replace("60%", f"{value}%"), encoding="utf-8")
    rows = [f"{path.name},{URL},{path.stem}-05-01T12:00:00Z,capture" for path in sorted(folder.glob("*.html"))]
    (folder / "captures.csv").write_text("\n".join(["file,url,captured_at,basis", *rows]) + "\n")


def address(server: Webhook) -> str:
    """The webhook as apprise takes it, with a user, a password and a token in its path."""
    return f"json://reader:{SECRET}@{HOST}:{server.server_port}/{SECRET}-in-path"


@pytest.fixture
def told(pledger: Call, hook: Webhook, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder with two versions of a page; the webhook is told of runs."""
    monkeypatch.setenv("PLEDGER_NOTIFY", address(hook))
    put(tmp_path / "rivers", 2010, 60)
    put(tmp_path / "rivers", 2012, 75)
    return tmp_path / "rivers"


def counts(pledger: Call) -> dict[str, Any]:
    """The account of the last run."""
    (run,) = json.loads(pledger("runs", "--limit", "1", "--json").out)
    found: dict[str, Any] = json.loads(run["counts"])
    return found


def shown(pledger: Call, outcome: Outcome, caplog: pytest.LogCaptureFixture) -> str:
    """Everything that a person could read: what was said and logged, the settings, and all rows of the runs."""
    everything = [outcome.out, outcome.err, caplog.text]
    for words in (["status"], ["status", "--json"], ["runs", "--json"], ["query", "FROM runs", "--json"]):
        answer = pledger(*words)
        everything += [answer.out, answer.err]
    return "\n".join(everything)


def test_a_run_that_finds_changes_tells_once_with_the_words_of_both_sides(pledger: Call, told: Path, hook: Webhook) -> None:
    outcome = pledger("ingest", told, "-q")
    assert (outcome.code, outcome.err) == (0, "")
    ((path, message),) = hook.received
    assert path == f"/{SECRET}-in-path"
    assert message["title"].startswith("Pledger: 1 claim changed on 1 page (1 modified)")
    body = message["message"]
    assert "  old: “" in body
    assert "a 60% reduction of mercury" in body
    assert "a 75% reduction of mercury" in body
    assert "between the captures of 2010-05-01 and 2012-05-01" in body
    assert "https://web.archive.org/web/20120501120000/https://rivers.example/strategy#:~:text=" in body
    assert message["type"] == "info"
    assert counts(pledger)["notices"] == [{"target": "json://…", "error": None}]
    assert counts(pledger)["changes"] == 1


def test_an_unchanged_run_tells_nothing_and_a_new_change_is_told_alone(pledger: Call, told: Path, hook: Webhook) -> None:
    pledger("ingest", told, "-q")
    pledger("ingest", told, "-q")
    assert len(hook.received) == 1
    put(told, 2014, 80)
    assert "1 claim changed" in pledger("ingest", told, "-q").out
    body = hook.received[1][1]["message"]
    assert "80%" in body
    assert "60%" not in body


def test_new_captures_that_say_the_same_are_nothing_to_tell(pledger: Call, told: Path, hook: Webhook) -> None:
    pledger("ingest", told, "-q")
    put(told, 2014, 75)
    (told / "2014.html").write_text((told / "2012.html").read_text().replace("</main>", "<p>Open on weekdays.</p></main>"))
    assert pledger("ingest", told, "-q").code == 0
    assert len(hook.received) == 1
    assert "notices" not in counts(pledger)


def test_a_page_that_is_gone_and_back_is_told(pledger: Call, told: Path, hook: Webhook) -> None:
    pledger("ingest", told, "-q")
    gone = told.parent / "gone"
    gone.mkdir()
    (gone / "2013.html").write_text("<html><title>404 Not Found</title><p>Sorry.</p></html>")
    head = "file,url,captured_at,basis,http_status\n"
    (gone / "captures.csv").write_text(f"{head}2013.html,{URL},2013-05-01T12:00:00Z,capture,404\n")
    assert pledger("ingest", gone, "-q").code == 0
    assert "gone, 2013-05-01, status 404: https://rivers.example/strategy" in hook.received[1][1]["message"]
    put(told, 2014, 75)
    assert pledger("ingest", told, "-q").code == 0
    assert hook.received[2][1]["title"] == "Pledger: 1 page event"
    assert "- back, 2014-05-01" in hook.received[2][1]["message"]


def test_what_a_failed_run_has_loaded_is_told_by_the_one_that_publishes_it(pledger: Call, told: Path, hook: Webhook) -> None:
    (told / "broken.warc.gz").write_bytes(b"\x1f\x8bno archive")
    assert pledger("ingest", told, "-q", "--max-rejects", "0").code == 3
    assert [message["type"] for _, message in hook.received] == ["failure"]
    assert "rejects, 0 are allowed" in hook.received[0][1]["message"]
    (told / "broken.warc.gz").unlink()
    assert pledger("ingest", told, "-q").code == 0
    assert "1 claim changed" in hook.received[1][1]["title"]


def test_a_warehouse_that_does_not_open_is_a_failure_to_tell(pledger: Call, told: Path, hook: Webhook, tmp_path: Path) -> None:
    (tmp_path / "w.working.duckdb").write_bytes(b"no database at all" * 1000)
    assert pledger("ingest", told, "-q", "--warehouse", tmp_path / "w.duckdb").code == 1
    ((_, message),) = hook.received
    assert message["title"] == "Pledger: a run failed"


def test_mail_is_sent(pledger: Call, told: Path, mailbox: Mailbox) -> None:
    to = f"mailto://{HOST}:{mailbox.server_port}?from=pledger@example.org&to=team@example.org&mode=insecure&smtp={HOST}"
    assert pledger("ingest", told, "-q", "--notify", to).code == 0
    (mail,) = mailbox.received
    assert mail["subject"].startswith("Pledger: 1 claim changed")
    assert "team@example.org" in mail["to"]
    body = mail.get_body(("plain", "html"))
    assert body is not None
    assert "75% reduction" in body.get_content()


def test_a_target_that_fails_is_said_and_recorded_and_the_others_are_told(
    pledger: Call, told: Path, hook: Webhook, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with running(Webhook(500)) as broken:
        nobody = f"json://reader:{SECRET}@127.0.0.1:9/{SECRET}"
        monkeypatch.setenv("PLEDGER_NOTIFY", f"{address(broken)} {nobody} nonsense://{SECRET} {address(hook)}")
        outcome = pledger("ingest", told, "-q")
    assert outcome.code == 0
    assert len(hook.received) == 1
    assert "target 1 of notify (json://…) was not told: Failed to send JSON POST notification" in outcome.err
    errors = [notice["error"] for notice in counts(pledger)["notices"]]
    assert [bool(error) for error in errors] == [True, True, True, False]
    assert "error=500" in errors[0]
    assert "does not know this sort of address" in errors[2]


@pytest.mark.parametrize("level", [logging.DEBUG, logging.WARNING])
def test_secrets_are_shown_nowhere(
    pledger: Call, told: Path, hook: Webhook, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, level: int
) -> None:
    caplog.set_level(level)
    hidden = [
        "json://reader:{0}@127.0.0.1:9/{0}?+X-Token={0}",
        "slack://{0}/{0}/{0}",
        "mailto://me:{0}@127.0.0.1:9?to={0}@example.org&mode=insecure",
    ]
    monkeypatch.setenv("PLEDGER_NOTIFY", " ".join([*(target.format(SECRET) for target in hidden), address(hook)]))
    everything = shown(pledger, pledger("ingest", told, "-q"), caplog)
    assert len(hook.received) == 1
    assert SECRET not in everything
    assert "json://… slack://… mailto://…" in everything


@pytest.mark.parametrize("value", [SECRET, f"{SECRET} json://localhost", f"//{SECRET}", f"slack {SECRET}"])
def test_what_is_no_target_is_refused_without_being_shown(pledger: Call, told: Path, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("PLEDGER_NOTIFY", value)
    outcome = pledger("ingest", told, "-q")
    assert outcome.code == 2
    assert "apprise" in outcome.err
    assert SECRET not in outcome.err


def test_a_warehouse_that_is_thrown_away_tells_nobody(
    pledger: Call, told: Path, hook: Webhook, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PLEDGER_FEEDS", str(tmp_path / "feeds"))
    assert pledger("diff", told / "2010.html", told / "2012.html").code == 0
    assert pledger("demo", "--engine", "direct").code == 0
    assert hook.received == []
    assert not (tmp_path / "feeds").exists()


def test_a_run_writes_feeds_after_it_has_published_and_leaves_them_alone_where_nothing_changed(
    pledger: Call, told: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "public" / "feeds"
    (tmp_path / "pledger.toml").write_text('feeds = "public/feeds"\nnotify = []\n')
    assert pledger("ingest", told, "-q").code == 0
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert {"all.atom", "all.json", "kind-percentage_goal.atom"} <= before.keys()
    pledger("ingest", told, "-q")
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before
    assert ", 0 of them" in pledger("feeds").out  # the command writes the same
    put(told, 2014, 80)
    pledger("ingest", told, "-q")
    assert "2014-05-01" in (folder / "all.atom").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_does_not_fail_the_run(pledger: Call, told: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    outcome = pledger("ingest", told, "-q", "--feeds", tmp_path / "taken")
    assert outcome.code == 0
    assert "feeds cannot be written" in outcome.err
    assert pledger("feeds").code == 2


def test_an_upgrade_of_the_extractor_is_no_news(pledger: Call, told: Path, hook: Webhook, monkeypatch: pytest.MonkeyPatch) -> None:
    pledger("ingest", told, "-q")
    from flows import ingestion, steps

    for module in (ingestion, steps):
        monkeypatch.setattr(module, "extractor_version", lambda _: "another")
    assert pledger("ingest", told, "-q").code == 0
    assert len(hook.received) == 1
