"""WACZ packages: the WARC files inside are read, what is wrong with the package is named, nothing leads out of it."""

import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from raw.arrival import Arrival
from raw.sources import read, wacz
from schemas.reject import Reject
from tests.raw.made_archives import PAGE, Made, digest

WARC = Made().response("https://x.org/1").response("https://x.org/2").data


def package(path: Path, entries: dict[str, bytes], description: Any = None, *, compress: bool = False) -> Path:
    """A WACZ with these entries; its description lists them with their digests unless another one is given."""
    if description is None:
        resources = [{"path": name, "hash": "sha256:" + hashlib.sha256(data).hexdigest()} for name, data in entries.items()]
        description = {"profile": "data-package", "wacz_version": "1.1.1", "resources": resources}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
        if description != "none":
            archive.writestr("datapackage.json", description if isinstance(description, str) else json.dumps(description))
    return path


def codes(path: Path) -> list[str]:
    rejects = [item for item in read(path) if isinstance(item, Reject)]
    assert {reject.reason_code for reject in rejects} <= {"bad_wacz"}
    return [reject.message for reject in rejects]


def urls(path: Path) -> list[str | None]:
    return [item.capture.url for item in read(path) if isinstance(item, Arrival)]


@pytest.mark.parametrize("name", ["a.wacz", "a.zip"])
@pytest.mark.parametrize("compress", [True, False])
def test_every_warc_inside_is_read(tmp_path: Path, name: str, compress: bool) -> None:
    entries = {"archive/a.warc.gz": WARC, "archive/b.warc": Made(gzip=False).response("https://x.org/3").data, "pages/pages.jsonl": b"{}"}
    path = package(tmp_path / name, entries, compress=compress)
    assert urls(path) == ["https://x.org/1", "https://x.org/2", "https://x.org/3"]
    assert codes(path) == []
    first = next(item for item in read(path) if isinstance(item, Arrival))
    assert first.capture.source_uri == f"{tmp_path.name}/{name}/archive/a.warc.gz#0"
    assert first.payload == PAGE


def test_an_entry_that_swells_beyond_reason_is_named_and_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wacz, "HARMLESS", 1000)
    bomb = Made(gzip=False).response("https://x.org/bomb", b" " * 2_000_000).data
    path = package(tmp_path / "a.wacz", {"archive/a.warc.gz": WARC, "archive/bomb.warc": bomb}, compress=True)
    assert urls(path) == ["https://x.org/1", "https://x.org/2"]
    (message,) = codes(path)
    assert "'archive/bomb.warc' swells from" in message


def test_a_revisit_inside_is_judged_by_its_original(tmp_path: Path) -> None:
    made = Made().response("https://x.org/0").response("https://x.org/1", b"").revisit("https://x.org/2", digest(b""))
    data = made.revisit("https://x.org/3", digest(PAGE)).data
    path = package(tmp_path / "a.wacz", {"archive/a.warc.gz": data})
    assert [item.capture.quality.value for item in read(path) if isinstance(item, Arrival)] == ["ok", "empty", "empty", "ok"]


@pytest.mark.parametrize(
    ("entries", "description", "words"),
    [
        ({"archive/a.warc.gz": WARC}, "none", "no datapackage.json"),
        ({"archive/a.warc.gz": WARC}, "{", "cannot be used"),
        ({"archive/a.warc.gz": WARC}, {"wacz_version": "1"}, "KeyError: 'resources'"),
        ({"archive/a.warc.gz": WARC}, {"resources": []}, "no wacz_version"),
        ({"archive/a.warc.gz": WARC}, {"wacz_version": "1", "resources": [{"path": "gone"}]}, "'gone', which is not in the package"),
        (
            {"archive/a.warc.gz": WARC},
            {"wacz_version": "1", "resources": [{"path": "archive/a.warc.gz", "hash": "sha256:00"}]},
            "another sha256",
        ),
        ({"archive/../../a.warc.gz": WARC, "archive/a.warc.gz": WARC}, None, "leads out of the package"),
        ({"archive/a.warc.gz": WARC, "archive/b.txt": b"words"}, None, "'archive/b.txt' is no WARC"),
    ],
)
def test_what_is_wrong_is_named_and_the_rest_is_read(tmp_path: Path, entries: dict[str, bytes], description: Any, words: str) -> None:
    path = package(tmp_path / "a.wacz", entries, description)
    (message,) = codes(path)
    assert words in message
    assert urls(path) == ["https://x.org/1", "https://x.org/2"]


def test_a_package_without_archives_says_so(tmp_path: Path) -> None:
    assert "no WARC file in archive/" in codes(package(tmp_path / "a.wacz", {"pages/pages.jsonl": b"{}"}))[0]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 and nothing more", b"words"])
def test_what_is_no_zip_is_named(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.wacz").write_bytes(data)
    assert "no zip file that can be read" in codes(tmp_path / "a.wacz")[0]


def test_a_damaged_zip_ends_in_a_reject(tmp_path: Path) -> None:
    whole = package(tmp_path / "a.wacz", {"archive/a.warc.gz": WARC}).read_bytes()
    (tmp_path / "a.wacz").write_bytes(whole.replace(WARC, WARC[:-9] + b"x" * 9))
    assert all(isinstance(item, Arrival | Reject) for item in read(tmp_path / "a.wacz"))
    assert [item for item in read(tmp_path / "a.wacz") if isinstance(item, Reject)]


def test_an_office_document_is_no_package(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert [item.reason_code for item in read(tmp_path / "a.docx") if isinstance(item, Reject)] == ["unsupported_file"]


def test_a_huge_entry_ends_in_a_reject(tmp_path: Path) -> None:
    head = b"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://x.org/a\r\nContent-Length: 9999999999\r\n\r\n"
    path = package(tmp_path / "a.wacz", {"archive/a.warc": head + bytes(1 << 24), "archive/zeros": bytes(1 << 24)}, compress=True)
    assert path.stat().st_size < 1 << 17
    assert sorted(item.reason_code for item in read(path) if isinstance(item, Reject)) == ["bad_wacz", "too_large"]


@pytest.mark.shared
def test_the_packages_beside_the_checkout() -> None:
    shared = Path(__file__).parents[3] / "shared" / "archives"
    if not shared.is_dir():
        pytest.skip("no collection of archives beside the checkout")
    assert len(urls(shared / "pywacz-valid_example_1.wacz")) == 1
    assert codes(shared / "pywacz-valid_example_1.wacz") == []
    assert any("data/indexes/index.cdx.gz" in message for message in codes(shared / "pywacz-invalid_example_1.wacz"))
