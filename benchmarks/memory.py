"""What memory and time an ingestion takes of archives that are large, or that swell: peak resident memory of `pledger ingest`, and seconds.

    python -m benchmarks.memory [--gigabytes 2] [--bomb 10] [--only NAME…]

The archives are made here, in a temporary folder: one of many records that repeat a hundred pages, gzip bombs as a record of a WARC, as a
record without a length, as a body, inside a WACZ, and a WACZ with an entry that swells and one that leads out of the package.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

CHUNK = bytes(1 << 20)
PAGES = 100
HEAD = "WARC/1.1\r\nWARC-Type: {}\r\nWARC-Target-URI: https://www.example.org/{}\r\nWARC-Date: 2021-01-19T12:00:00Z\r\n"
GIGABYTE = 1 << 30


def record(number: int, block: bytes, kind: str = "response") -> bytes:
    """A WARC record."""
    http = "application/http;msgtype=response"
    head = HEAD.format(kind, number) + f"Content-Type: {http}\r\nContent-Length: {len(block)}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


def page(number: int) -> bytes:
    """A response of about 200 kB that no other number has: 60 paragraphs, and what pages carry along beside their words."""
    words = " ".join(f"word{(number * 7919 + place) % 5000}" for place in range(40))
    said = "".join(f"<p>{part}. The parties agreed to cut releases by {part + 1} percent before 2030. {words}</p>" for part in range(60))
    script = f"<script>var page = {number}; /* {'nothing to read ' * 11_000} */</script>"
    return f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><title>{number}</title>{script}<main>{said}</main></html>".encode()


def packed(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """One gzip member."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    for piece in pieces:
        yield deflate.compress(piece)
    yield deflate.flush()


def zeros(size: int, head: bytes = b"") -> Iterator[bytes]:
    """A head, and so many zeros."""
    yield head
    for _ in range(size // len(CHUNK)):
        yield CHUNK


def large(path: Path, size: int) -> None:
    """A WARC of many records, which repeat PAGES payloads."""
    blocks = [page(number) for number in range(PAGES)]
    with path.open("wb") as file:
        number = 0
        while file.tell() < size:
            file.write(record(number, blocks[number % PAGES]))
            number += 1


def bomb(path: Path, size: int, fields: str = "") -> None:
    """A gzip member that is a record of so many bytes, and a good record behind it."""
    with path.open("wb") as file:
        file.writelines(packed(zeros(size, (HEAD.format("resource", "bomb") + fields + "\r\n").encode())))
        file.writelines(packed(iter([record(1, page(1))])))


def body_bomb(path: Path, size: int) -> None:
    """A record whose body swells."""
    body = b"".join(packed(zeros(size)))
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
    path.write_bytes(record(0, http + body) + record(1, page(1)))


def package(path: Path, size: int) -> None:
    """A WACZ with a bomb stored in it, an entry that swells, and one whose name leads out."""
    bomb(path.with_suffix(".gz"), size, f"Content-Length: {size}\r\n")
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(path.with_suffix(".gz"), "archive/bomb.warc.gz")
        archive.writestr("archive/../../out.warc", record(2, page(2)))
        archive.writestr("archive/good.warc", record(3, page(3)))
        swelling = zipfile.ZipInfo("archive/swells.warc")
        swelling.compress_type = zipfile.ZIP_DEFLATED
        with archive.open(swelling, "w", force_zip64=True) as entry:
            for piece in zeros(size):
                entry.write(piece)
    path.with_suffix(".gz").unlink()


def measured(archive: Path, folder: Path) -> tuple[float, float, float, str]:
    """Peak resident megabytes, wall and CPU seconds of an ingestion, and what it said."""
    start = time.perf_counter()
    command = [sys.executable, "-c", "from flows.cli import main; main()", "ingest", archive.name, "--engine", "direct", "--json"]
    with (folder / "said.json").open("w+") as said:
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=subprocess.DEVNULL)
        _, _, used = os.wait4(process.pid, 0)
        said.seek(0)
        report = json.load(said)
    wall = time.perf_counter() - start
    told = {name: report["counts"][name] for name in ("captures seen", "captures new")}
    return used.ru_maxrss / 1024, wall, used.ru_utime + used.ru_stime, f"{told}, rejects: {[words[:90] for words in report['rejects']]}"


def main() -> None:
    """Make, measure and print; each archive is removed when it has been measured."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--gigabytes", type=float, default=2)
    parser.add_argument("--bomb", type=float, default=10, metavar="GIGABYTES")
    parser.add_argument("--only", nargs="*")
    options = parser.parse_args()
    size, swollen = int(options.gigabytes * GIGABYTE), int(options.bomb * GIGABYTE)
    made: dict[str, Callable[[Path], None]] = {
        "large.warc": lambda path: large(path, size),
        "record.warc.gz": lambda path: bomb(path, swollen, f"Content-Length: {swollen}\r\n"),
        "endless.warc.gz": lambda path: bomb(path, swollen),
        "body.warc": lambda path: body_bomb(path, swollen),
        "package.wacz": lambda path: package(path, swollen),
    }
    for name in options.only or made:
        with tempfile.TemporaryDirectory() as place:
            archive = Path(place) / name
            made[name](archive)
            print(f"{name}: {archive.stat().st_size / (1 << 20):.0f} MB")
            for turn in ("first", "again") if name == "large.warc" else ("first",):
                peak, wall, cpu, said = measured(archive, Path(place))
                print(f"  {turn}: {peak:.0f} MB resident, {wall:.1f} s, {cpu:.1f} CPU s; {said}", flush=True)


if __name__ == "__main__":
    main()
