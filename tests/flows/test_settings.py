"""Flag > environment > pledger.toml > default, and each value says where it came from."""

from pathlib import Path

import pytest

from flows.settings import load_settings
from schemas.errors import UsageError


def test_without_anything_the_defaults_lie_in_the_current_folder(tmp_path: Path) -> None:
    settings = load_settings(cwd=tmp_path, environ={})
    assert settings.warehouse == Path("warehouse/pledger.duckdb")
    assert settings.store == Path("raw/captures")
    assert set(settings.origins.values()) == {"default"}


def test_a_file_is_found_above_and_its_paths_count_from_its_folder(tmp_path: Path) -> None:
    (tmp_path / "pledger.toml").write_text('store = "kept"\nbatch_size = 7\n')
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    settings = load_settings(cwd=below, environ={})
    assert settings.store == tmp_path / "kept"
    assert settings.batch_size == 7
    assert settings.warehouse == tmp_path / "warehouse" / "pledger.duckdb"
    assert settings.origins["store"] == str(tmp_path / "pledger.toml")


def test_the_environment_beats_the_file_and_a_flag_beats_both(tmp_path: Path) -> None:
    (tmp_path / "pledger.toml").write_text("batch_size = 7\nmax_rejects = 1\n")
    environ = {"PLEDGER_BATCH_SIZE": "8", "PLEDGER_MAX_REJECTS": "2"}
    settings = load_settings({"batch_size": 9, "engine": None}, cwd=tmp_path, environ=environ)
    assert (settings.batch_size, settings.origins["batch_size"]) == (9, "flag")
    assert (settings.max_rejects, settings.origins["max_rejects"]) == (2, "PLEDGER_MAX_REJECTS")
    assert (settings.engine, settings.origins["engine"]) == ("auto", "default")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("batch_size = 0", "1 or more"),
        ('batch_size = "many"', "whole number"),
        ("max_rejects = -1", "0 or more"),
        ('engine = "steam"', "auto, direct, prefect"),
        ("speed = 9", "no setting"),
        ("not toml at all", "cannot be read as TOML"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_what_can(tmp_path: Path, content: str, words: str) -> None:
    (tmp_path / "pledger.toml").write_text(content)
    with pytest.raises(UsageError, match=words):
        load_settings(cwd=tmp_path, environ={})
