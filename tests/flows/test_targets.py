"""Targets of notices: what is one, and what of it may be shown."""

from pathlib import Path

import pytest

from flows.settings import QUIETLY, load_settings
from flows.targets import Target, targets
from schemas.errors import UsageError


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("json://user:word@hooks.example.org:8080/path?key=1", "json://…"),
        ("mailto://user:word@example.org?to=a@b.example", "mailto://…"),
        ("slack://tokenA/tokenB/tokenC", "slack://…"),  # its host is a token
        ("slack-webhook/policy-team", "slack-webhook/policy-team"),  # a block: its secrets are on the server
    ],
)
def test_only_the_kind_of_an_address_is_shown(address: str, shown: str) -> None:
    (target,) = targets([address], "test")
    assert target.shown == shown
    assert "word" not in repr(target)
    assert "token" not in repr(target)


@pytest.mark.parametrize("piece", ["user", "w0rd", "w%40rd", "w@rd", "hooks.example.org", "deep", "t0ken", "X-Key"])
def test_no_piece_of_an_address_is_left_in_the_words_of_an_error(piece: str) -> None:
    target = Target("jsons://user:w0rd:w%40rd@hooks.example.org:8080/deep/t0ken?+X-Key=t0ken")
    assert piece not in target.clean(f"cannot reach {piece} at {target.address}")


def test_words_that_are_no_piece_of_it_are_left_alone() -> None:
    assert Target("json://a/b?c=d").clean("error=404, not found") == "error=404, not found"


@pytest.mark.parametrize("value", ["word", ["json://a", "w o r d"], ["json://"], [7], 7, {"a": 1}, ["Type/Name"], ["json://a b"]])
def test_anything_else_is_refused_without_being_shown(value: object) -> None:
    with pytest.raises(UsageError, match="notify") as error:
        targets(value, "test")
    assert "w o r d" not in str(error.value)


def test_a_list_a_line_and_a_flag_are_read_alike_and_the_nearest_counts(tmp_path: Path) -> None:
    (tmp_path / "pledger.toml").write_text('notify = ["json://a", "slack-webhook/b"]\nfeeds = "out"\n')
    from_file = load_settings(cwd=tmp_path, environ={})
    assert [target.address for target in from_file.notify] == ["json://a", "slack-webhook/b"]
    assert from_file.feeds == tmp_path / "out"
    environ = {"PLEDGER_NOTIFY": "json://c  mailto://d", "PLEDGER_FEEDS": "other"}
    from_environment = load_settings(cwd=tmp_path, environ=environ)
    assert [target.address for target in from_environment.notify] == ["json://c", "mailto://d"]
    assert from_environment.feeds == Path("other")
    flags = {"notify": ["json://e"], "feeds": tmp_path}
    assert [target.address for target in load_settings(flags, cwd=tmp_path, environ=environ).notify] == ["json://e"]
    quiet = load_settings(QUIETLY, cwd=tmp_path, environ=environ)
    assert (quiet.notify, quiet.feeds) == ((), None)
