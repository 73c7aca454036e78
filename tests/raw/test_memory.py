"""Memory stays flat however large an archive is: no page is held longer than it is needed."""

import subprocess
import sys
from pathlib import Path

import pytest

READ_ALL = """
import gc, sys
from pathlib import Path
from raw.arrival import Arrival
from raw.sources import read
from raw.store import RawStore

gc.disable()  # nothing may wait for it: an ingestion collects seldom
number, batch = 0, []
for arrival in read(Path(sys.argv[1])):
    assert isinstance(arrival, Arrival)
    batch.append(arrival)
    if len(batch) == 50:
        store = RawStore(Path(sys.argv[2]))
        for known in batch:
            store.put(known.payload, known.doc_id)
        number += store.log([known.capture for known in batch])
        batch.clear()
peak = Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]  # ru_maxrss is the parent's where that was larger
print(number, int(peak) // 1024)
"""
RECORDS, MEGABYTES = 1000, 120


def record(number: int) -> bytes:
    words = f"<p>{number % 10} The parties agreed to cut releases by half. " * 2000
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + f"<html><body>{words}</body></html>".encode()
    head = f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.org/{number}\r\nWARC-Date: 2021-01-19T12:00:00Z\r\n"
    return f"{head}Content-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells the peak of a process by itself")
def test_an_archive_of_a_hundred_megabytes_needs_no_more_than_a_batch(tmp_path: Path) -> None:
    path = tmp_path / "large.warc"
    records = [record(number) for number in range(10)]
    with path.open("wb") as file:
        for number in range(RECORDS):
            file.write(records[number % 10])
    assert path.stat().st_size > 90 << 20
    command = [sys.executable, "-c", READ_ALL, str(path), str(tmp_path / "store")]
    captures, resident = map(int, subprocess.run(command, capture_output=True, check=True, text=True).stdout.split())
    path.unlink()
    assert captures == RECORDS
    assert resident < MEGABYTES
