"""WARC and ARC files made for tests, with warcio, from words of our own."""

import gzip
import hashlib
import io
import zlib
from base64 import b32encode
from dataclasses import dataclass, field
from uuid import NAMESPACE_URL, uuid5

from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

PAGE = b"<html><title>Mercury</title><p>The parties agreed to cut releases by half before 2030.</p></html>"


def digest(body: bytes) -> str:
    """The digest of a payload as WARC files write it."""
    return "sha1:" + b32encode(hashlib.sha1(body).digest()).decode()


@dataclass
class Made:
    """A WARC under construction; `data` is what it comes to."""

    gzip: bool = True
    out: io.BytesIO = field(default_factory=io.BytesIO)

    def __post_init__(self) -> None:
        self.writer = WARCWriter(self.out, gzip=self.gzip)

    def response(
        self,
        url: str = "https://www.example.org/a",
        body: bytes = PAGE,
        *,
        status: str = "200 OK",
        date: str = "2021-01-19T12:00:00Z",
        headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html"),),
        kind: str = "response",
        warc: dict[str, str] | None = None,
    ) -> "Made":
        http = StatusAndHeaders(status, list(headers), protocol="HTTP/1.1") if kind == "response" else None
        record = self.writer.create_warc_record(
            url,
            kind,
            payload=io.BytesIO(body),
            http_headers=http,
            warc_headers_dict={**self._named(url), "WARC-Date": date, **(warc or {})},
        )
        return self._write(record)

    def revisit(self, url: str, digest: str, *, date: str = "2022-01-19T12:00:00Z") -> "Made":
        http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        record = self.writer.create_revisit_record(
            url, digest, url, "2021-01-19T12:00:00Z", http_headers=http, warc_headers_dict={**self._named(url), "WARC-Date": date}
        )
        return self._write(record)

    def _named(self, url: str) -> dict[str, str]:
        """An identifier of its own for a record, the same in every run: a random one would change what the compressed bytes are."""
        return {"WARC-Record-ID": f"<urn:uuid:{uuid5(NAMESPACE_URL, f'{url} {self.out.tell()}')}>"}

    def _write(self, record: ArcWarcRecord) -> "Made":
        self.writer.write_record(record)
        record.raw_stream.close()  # warcio leaves its temporary file open
        return self

    @property
    def data(self) -> bytes:
        return self.out.getvalue()


def arc(*pages: tuple[str, str, bytes]) -> bytes:
    """An ARC file: one member for each (address, 14 digits, HTTP response)."""
    version = b"1 0 test\nURL IP-address Archive-date Content-type Archive-length\n"
    head = b"filedesc://made.arc 0.0.0.0 20080430204825 text/plain %d\n" % len(version) + version + b"\n"
    members = [head]
    members += [f"{url} 1.2.3.4 {stamp} text/html {len(body)}\n".encode() + body + b"\n" for url, stamp, body in pages]
    return b"".join(gzip.compress(member) for member in members)


def members(data: bytes) -> list[bytes]:
    """The gzip members of an archive that was compressed record by record."""
    found = []
    while data:
        inflate = zlib.decompressobj(16 + zlib.MAX_WBITS)
        inflate.decompress(data)
        found.append(data[: len(data) - len(inflate.unused_data)])
        data = inflate.unused_data
    return found
