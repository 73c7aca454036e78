"""Migrations: each once, in order, whole or not at all."""

from pathlib import Path

import duckdb
import pytest

from schemas.errors import WarehouseError
from warehouse import migrate


@pytest.fixture
def steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of migrations of the test's own, and one without views."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    (tmp_path / "views").mkdir()
    monkeypatch.setattr(migrate, "MIGRATIONS", folder)
    monkeypatch.setattr(migrate, "VIEWS", tmp_path / "views")
    return folder


def test_each_is_applied_once_and_in_order(steps: Path) -> None:
    (steps / "0002_add.sql").write_text("INSERT INTO seen VALUES (2)")
    (steps / "0001_make.sql").write_text("CREATE TABLE seen (number INTEGER)")
    with duckdb.connect() as connection:
        assert migrate.migrate(connection) == ["0001_make", "0002_add", "views"]
        assert migrate.migrate(connection) == []
        (steps / "0003_more.sql").write_text("INSERT INTO seen VALUES (3)")
        assert migrate.migrate(connection) == ["0003_more"]
        assert connection.execute("FROM seen ORDER BY number").fetchall() == [(2,), (3,)]


def test_one_that_fails_leaves_nothing_behind(steps: Path) -> None:
    (steps / "0001_make.sql").write_text("CREATE TABLE seen (number INTEGER); SELECT nonsense")
    with duckdb.connect() as connection:
        with pytest.raises(duckdb.BinderException):
            migrate.migrate(connection)
        assert connection.execute("FROM duckdb_tables() WHERE table_name = 'seen'").fetchall() == []
        (steps / "0001_make.sql").write_text("CREATE TABLE seen (number INTEGER)")
        assert migrate.migrate(connection) == ["0001_make", "views"]


def test_views_are_made_anew_when_their_words_change(steps: Path) -> None:
    view = steps.parent / "views" / "01_one.sql"
    view.write_text("CREATE OR REPLACE VIEW one AS SELECT 1 AS n;")
    with duckdb.connect() as connection:
        assert migrate.migrate(connection) == ["views"]
        view.write_text("CREATE OR REPLACE VIEW one AS SELECT 2 AS n;")
        assert migrate.migrate(connection) == ["views"]
        assert connection.execute("FROM one").fetchall() == [(2,)]


def test_the_database_of_a_newer_release_is_refused() -> None:
    with duckdb.connect() as connection:
        migrate.migrate(connection)
        connection.execute("INSERT INTO migrations VALUES ('9999_wonders', '')")
        with pytest.raises(WarehouseError, match=r"9999_wonders.*newer release"):
            migrate.migrate(connection)
