"""Memento archives: what they list is fetched politely, once, and goes on after a kill; nothing private is asked."""

import gzip
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from raw import address_guard, archives
from raw.arrival import Arrival
from raw.client import Client, ClientSettings, FetchFailed
from raw.fetch_cache import FetchCache
from raw.http_head import HttpHead
from raw.pace import LeftAlone, Pace, seconds_of
from raw.sources import memento, read
from schemas.capture import Quality
from schemas.errors import SourceError, UsageError
from schemas.reject import Reject
from tests.raw.made_archives import PAGE, Made, digest
from tests.raw.pywb_server import serving

BASE = "https://archive.example.org/web"
PAGE_URL = "https://www.example.org/mercury"
ARCHIVE = archives.find(BASE)
Answer = Callable[[httpx.Request], "Reply"]


class Sleeper:
    """A clock that only sleeping moves on."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def pace(self, seconds: float = 0.0) -> Pace:
        return Pace(seconds, sleep=self.sleep, clock=lambda: self.now, jitter=lambda: 0.5)


@dataclass
class Reply:
    """A response, its body as it goes over the wire."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


class Server:
    """An archive in memory; `asked` are the addresses that were asked for. Of several replies the last one stays."""

    def __init__(self, replies: dict[str, Answer | Reply | list[Reply]]) -> None:
        self.replies = replies
        self.asked: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        url = str(request.url)
        self.asked.append(url)
        reply = self.replies.get(url, Reply(404, b"not in this archive"))
        if isinstance(reply, list):
            reply = reply.pop(0) if len(reply) > 1 else reply[0]
        found = reply if isinstance(reply, Reply) else reply(request)
        return httpx.Response(found.status, headers=found.headers, stream=httpx.ByteStream(found.body))


@pytest.fixture(autouse=True)
def public(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names lead to a public address, without asking anybody."""

    names = {"localhost": "127.0.0.1", "intranet.example.org": "10.0.0.7"}

    def resolve(host: str) -> list[str]:
        return [names.get(host, host if host[:1] in "0123456789:" else "93.184.216.34")]

    monkeypatch.setattr(address_guard, "resolve", resolve)


def client(server: Server, folder: Path, sleeper: Sleeper | None = None, **settings: Any) -> Client:
    return Client(ClientSettings(**settings), FetchCache(folder), transport=httpx.MockTransport(server), pace=(sleeper or Sleeper()).pace())


def raw(timestamp: str) -> str:
    return f"{BASE}/{timestamp}id_/{PAGE_URL}"


def archived(body: bytes = PAGE, status: int = 200, when: str = "Tue, 19 Jan 2021 12:00:00 GMT", **headers: str) -> Reply:
    return Reply(status, body, {"Memento-Datetime": when, "Content-Type": "text/html", **headers})


def cdx_answer(*rows: tuple[str, str, str]) -> Reply:
    lines = [f"org,example)/mercury {stamp} {PAGE_URL} text/html {status} {digest} 512" for stamp, status, digest in rows]
    return Reply(200, ("\n".join(lines) + "\n").encode())


LIST = ARCHIVE.cdx_of(PAGE_URL, "", "")
TIMEMAP = ARCHIVE.timemap_of(PAGE_URL)


@pytest.fixture
def server() -> Server:
    """Three captures, the last with the payload of the first."""
    return Server(
        {
            LIST: cdx_answer(("20210119120000", "200", "AAA"), ("20200101000000", "200", "BBB"), ("20220101000000", "200", "AAA")),
            raw("20200101000000"): archived(b"<p>Earlier words.</p>", when="Wed, 01 Jan 2020 00:00:00 GMT"),
            raw("20210119120000"): archived(),
        }
    )


def captures(server: Server, folder: Path, **options: Any) -> list[Arrival]:
    with client(server, folder) as http:
        return [item for item in memento.read(PAGE_URL, ARCHIVE, http, **options) if isinstance(item, Arrival)]


def test_the_captures_that_an_archive_lists_come_oldest_first_and_each_payload_once(server: Server, tmp_path: Path) -> None:
    first, second, third = captures(server, tmp_path)
    assert (first.payload, first.capture.captured_at) == (b"<p>Earlier words.</p>", datetime(2020, 1, 1, tzinfo=UTC))
    assert (second.payload, second.capture.source_uri, second.capture.url) == (PAGE, raw("20210119120000"), PAGE_URL)
    assert (third.payload, third.capture.doc_id, third.capture.captured_at) == (
        b"",
        second.capture.doc_id,
        datetime(2022, 1, 1, tzinfo=UTC),
    )
    assert third.capture.quality is Quality.OK
    assert sorted(server.asked) == sorted([LIST, raw("20200101000000"), raw("20210119120000")])


def test_what_was_fetched_is_not_fetched_again(server: Server, tmp_path: Path) -> None:
    before = [arrival.capture for arrival in captures(server, tmp_path)]
    server.asked.clear()
    assert [arrival.capture for arrival in captures(server, tmp_path)] == before
    assert server.asked == [LIST]


@pytest.mark.parametrize(
    ("options", "days"),
    [
        ({"limit": 1}, ["2020-01-01"]),
        ({"start": datetime(2020, 6, 1, tzinfo=UTC)}, ["2021-01-19", "2022-01-01"]),
        ({"end": datetime(2020, 6, 1, tzinfo=UTC)}, ["2020-01-01"]),
        ({"at": datetime(2021, 3, 1, tzinfo=UTC)}, ["2021-01-19"]),
    ],
)
def test_some_of_the_captures(server: Server, tmp_path: Path, options: dict[str, Any], days: list[str]) -> None:
    asked = ARCHIVE.cdx_of(PAGE_URL, "20200601000000" if "start" in options else "", "20200601000000" if "end" in options else "")
    server.replies[asked] = server.replies[LIST]
    assert [str(arrival.capture.represents_at) for arrival in captures(server, tmp_path, **options)] == days


def test_a_timemap_serves_where_there_is_no_cdx(server: Server, tmp_path: Path) -> None:
    del server.replies[LIST]
    server.replies[TIMEMAP] = Reply(
        200,
        f'<{PAGE_URL}>; rel="original",\n<{TIMEMAP}>; rel="self"; from="Wed, 01 Jan 2020 00:00:00 GMT",\n'
        f'<{BASE}/20200101000000/{PAGE_URL}>; rel="first memento"; datetime="Wed, 01 Jan 2020 00:00:00 GMT",\n'
        f'<{BASE}/20210119120000/{PAGE_URL}>; rel="memento"; datetime="Tue, 19 Jan 2021 12:00:00 GMT"\n'.encode(),
    )
    assert [arrival.capture.source_uri for arrival in captures(server, tmp_path)] == [raw("20200101000000"), raw("20210119120000")]


def test_a_timemap_on_several_pages_is_read_to_its_end(server: Server, tmp_path: Path) -> None:
    page = f"{BASE}/timemap/link/{{}}/{PAGE_URL}"
    del server.replies[LIST]
    links = {
        TIMEMAP: f'<{PAGE_URL}>;rel="original", <{TIMEMAP}>;rel="self", <{page.format(1)}>; rel="timemap"; type="application/link-format"; '
        f'from="Wed, 01 Jan 2020 00:00:00 GMT"; until="Wed, 01 Jul 2020 00:00:00 GMT",\n</web/timemap/link/2/{PAGE_URL}>; rel=timemap, '
        '<https://elsewhere.example.net/timemap>; rel="timemap"',
        page.format(
            1
        ): f'<{rewritten("20200101000000")}>; datetime="Wed, 01 Jan 2020 00:00:00 GMT"; rel="memento", <{TIMEMAP}>; rel="timemap"',
        page.format(2): f'<{rewritten("20210119120000")}>; rel="last memento"; datetime="Tue, 19 Jan 2021 12:00:00 GMT"',
    }
    server.replies |= {address: Reply(200, text.encode()) for address, text in links.items()}
    assert [arrival.capture.source_uri for arrival in captures(server, tmp_path)] == [raw("20200101000000"), raw("20210119120000")]
    assert not any("elsewhere" in address for address in server.asked)
    server.asked.clear()
    captures(server, tmp_path, start=datetime(2020, 8, 1, tzinfo=UTC))
    assert page.format(1) not in server.asked, "nothing on that page is of this time"


def test_an_archive_that_does_not_answer_is_a_source_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"does not say what it has of .* answered 404"):
        captures(Server({}), tmp_path)


@pytest.mark.parametrize(
    ("answer", "quality"),
    [
        (archived(b"", 301, Location=f"{BASE}/20210119120000/https://www.example.org/new"), Quality.REDIRECT),
        (archived(b"<p>gone</p>", 404), Quality.ERROR),
        (archived(b"<p>busy</p>", 503), Quality.ERROR),
        (archived(b"<title>Access Denied</title>", 403), Quality.BLOCKED),
        (archived(gzip.compress(PAGE, mtime=0)[:-8], 200, **{"Content-Encoding": "gzip"}), Quality.ERROR),
        (archived(gzip.compress(PAGE, mtime=0), 200, **{"Content-Encoding": "gzip"}), Quality.OK),
    ],
)
def test_an_archived_error_is_a_capture_and_no_failure(tmp_path: Path, answer: Reply, quality: Quality) -> None:
    server = Server({LIST: cdx_answer(("20210119120000", str(answer.status), "AAA")), raw("20210119120000"): answer})
    (arrival,) = captures(server, tmp_path)
    assert arrival.capture.quality is quality
    assert len(server.asked) == 2, "asked once"
    if quality is Quality.REDIRECT:
        assert [alias.url for alias in arrival.aliases] == ["https://www.example.org/new"]


def test_what_the_archive_does_not_have_is_a_reject(tmp_path: Path) -> None:
    server = Server({LIST: cdx_answer(("20210119120000", "200", "AAA"))})
    with client(server, tmp_path) as http:
        (item,) = memento.read(PAGE_URL, ARCHIVE, http)
    assert isinstance(item, Reject)
    assert (item.reason_code, item.location) == ("not_fetched", raw("20210119120000"))


def test_a_busy_archive_is_given_the_time_that_it_asks_for(tmp_path: Path) -> None:
    sleeper = Sleeper()
    answers = [Reply(429, headers={"Retry-After": "17"}), Reply(503), Reply(503), archived()]
    server = Server({raw("20210119120000"): answers})
    with client(server, tmp_path, sleeper) as http:
        assert http.fetch(raw("20210119120000")).body == PAGE
    assert sleeper.slept == [17.0, 2.0, 4.0]
    assert len(server.asked) == 4


def test_a_response_that_drips_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sleeper, given = Sleeper(), []

    class Dripping(httpx.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            for number in range(1000):
                sleeper.now += 10.0
                given.append(number)
                yield b"."

    monkeypatch.setattr("raw.client.time.monotonic", lambda: sleeper.now)
    transport = httpx.MockTransport(lambda _: httpx.Response(200, stream=Dripping()))
    with Client(ClientSettings(max_seconds=60, attempts=2), FetchCache(tmp_path), transport=transport, pace=sleeper.pace()) as http:
        with pytest.raises(FetchFailed, match=r"2 attempts .*took more than 60 seconds"):
            http.fetch(raw("20210119120000"))
        assert len(FetchCache(tmp_path)) == 0
    assert len(given) == 2 * 7, "seven pieces each time, not a thousand"


def test_an_archive_that_wants_a_long_rest_gets_it(tmp_path: Path) -> None:
    server = Server({raw("1"): Reply(429, headers={"Retry-After": "3600"}), raw("2"): archived()})
    sleeper = Sleeper()
    with client(server, tmp_path, sleeper) as http:
        for number in ("1", "2"):
            with pytest.raises(FetchFailed, match=r"left alone for 3600 seconds. Run the same command then"):
                http.fetch(raw(number))
        assert (server.asked, sleeper.slept) == ([raw("1")], [])
        sleeper.now += 3601
        assert http.fetch(raw("2")).body == PAGE


def test_who_has_a_turn_gives_it_up_when_the_host_wants_to_be_left_alone() -> None:
    sleeper = Sleeper()
    pace = sleeper.pace(1.0)

    def sleep(seconds: float) -> None:
        sleeper.sleep(seconds)
        if len(sleeper.slept) == 1:
            pace.back_off("a", 1, "10")  # another thread's request was answered while this one slept

    pace.sleep = sleep
    pace.wait("a")
    pace.wait("a")
    assert sleeper.slept == [1.0, 10.0]
    pace.back_off("a", 1, "500")
    with pytest.raises(LeftAlone, match="500 seconds"):
        pace.wait("a")


def test_it_gives_up_after_some_attempts_and_says_why(tmp_path: Path) -> None:
    server = Server({raw("20210119120000"): Reply(503)})
    with client(server, tmp_path, attempts=3) as http, pytest.raises(FetchFailed, match=r"3 attempts \(the archive answered 503\)"):
        http.fetch(raw("20210119120000"))
    assert len(server.asked) == 3


def test_a_broken_connection_is_tried_again(tmp_path: Path) -> None:
    tries: list[int] = []

    def broken(_: httpx.Request) -> Reply:
        tries.append(1)
        if len(tries) == 1:
            raise httpx.ConnectError("no route")
        return archived()

    with client(Server({raw("20210119120000"): broken}), tmp_path) as http:
        assert http.fetch(raw("20210119120000")).body == PAGE


def test_requests_to_one_host_keep_their_distance() -> None:
    sleeper = Sleeper()
    pace = sleeper.pace(1.5)
    for host in ("a", "a", "b", "a"):
        pace.wait(host)
    assert sleeper.slept == [1.5, 1.5]


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("17", 17.0), ("Mon, 19 Jan 1998 00:00:00 GMT", 0.0), ("soon", None), ("", None), (None, None), ("9" * 50, 999999999.0)],
)
def test_what_retry_after_asks_for(text: str | None, seconds: float | None) -> None:
    assert seconds_of(text) == seconds


def test_a_response_may_not_be_larger_than_allowed(tmp_path: Path) -> None:
    server = Server({raw("20210119120000"): archived(b"x" * 2000)})
    with client(server, tmp_path, max_bytes=1000) as http, pytest.raises(FetchFailed, match="more than 1000 bytes"):
        http.fetch(raw("20210119120000"))
    assert len(server.asked) == 1
    assert len(FetchCache(tmp_path)) == 0


def test_redirects_are_followed_inside_the_archive_only(tmp_path: Path) -> None:
    server = Server(
        {
            raw("2021"): Reply(302, headers={"Location": raw("20210119120000")}),
            raw("20210119120000"): archived(),
            raw("2022"): Reply(302, headers={"Location": "https://elsewhere.example.net/"}),
            raw("2023"): Reply(302, headers={"Location": raw("2023")}),
        }
    )
    with client(server, tmp_path) as http:
        assert http.fetch(raw("2021")).url == raw("20210119120000")
        with pytest.raises(FetchFailed, match="leads out of the archive"):
            http.fetch(raw("2022"))
        with pytest.raises(FetchFailed, match="redirected 5 times"):
            http.fetch(raw("2023"))
    assert "https://elsewhere.example.net/" not in server.asked


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://x.org/a",
        "http:///a",
        "http://127.0.0.1/a",
        "http://localhost:8080/a",
        "http://10.1.2.3/",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]/",
        "http://intranet.example.org/",
    ],
)
def test_private_addresses_are_refused_unless_allowed(tmp_path: Path, url: str) -> None:
    server = Server({url: archived()})
    with client(server, tmp_path) as http, pytest.raises(UsageError, match="is refused"):
        http.fetch(url)
    assert server.asked == []
    if url.startswith("http://1"):
        with client(server, tmp_path, allow_private=True) as http:
            assert http.fetch(url).body == PAGE


def test_who_asks_says_who_he_is(tmp_path: Path) -> None:
    agents: list[str] = []

    def answer(request: httpx.Request) -> Reply:
        agents.append(request.headers["User-Agent"])
        return archived()

    with client(Server({raw("1"): answer}), tmp_path, contact="mailto:me@example.org") as http:
        http.fetch(raw("1"))
    assert agents[0].startswith("pledger/")
    assert "mailto:me@example.org" in agents[0]


def test_a_kill_in_the_middle_of_a_record_loses_only_that_record(tmp_path: Path) -> None:
    server = Server({raw(str(number)): archived(PAGE + str(number).encode()) for number in range(3)})
    with client(server, tmp_path) as http:
        http.fetch(raw("0"))
        http.fetch(raw("1"))
    for name in ("fetched.warc.gz", "fetched.jsonl"):
        with (tmp_path / name).open("ab") as file:
            file.write(b'{"url": "https://half')
    server.asked.clear()
    with client(server, tmp_path) as http:
        assert [http.fetch(raw(str(number))).body for number in range(3)] == [PAGE + str(number).encode() for number in range(3)]
    assert server.asked == [raw("2")]
    archived_again = [item for item in read(tmp_path / "fetched.warc.gz") if isinstance(item, Arrival)]
    assert [arrival.payload for arrival in archived_again] == [PAGE + b"0", PAGE + b"1", PAGE + b"2"], "the cache is itself an archive"
    assert [item for item in read(tmp_path / "fetched.warc.gz") if isinstance(item, Reject)] == []


def test_a_list_is_fetched_when_asked_for(server: Server, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(f"name,{raw('20200101000000')}\nother,{raw('20210119120000')}\n")
    listed = list(read(tmp_path / "list.csv"))
    with client(server, tmp_path / "cache") as http:
        found = [item.capture for item in memento.fetch_listed(listed, http) if isinstance(item, Arrival)]
    assert [capture.quality for capture in found] == [Quality.OK, Quality.OK]
    assert [capture.source_uri for capture in found] == [raw("20200101000000"), raw("20210119120000")]


def rewritten(timestamp: str, flag: str = "") -> str:
    return f"{BASE}/{timestamp}{flag}/{PAGE_URL}"


def listed_in(folder: Path, text: str) -> list[Arrival | Reject]:
    (folder / "list.csv").write_text(text)
    return list(read(folder / "list.csv"))


@pytest.mark.parametrize("flag", ["", "if_", "mp_"])
def test_a_rewritten_playback_is_asked_for_raw_and_stays_the_evidence(server: Server, tmp_path: Path, flag: str) -> None:
    listed = listed_in(tmp_path, f"name,{rewritten('20210119120000', flag)}\n")
    with client(server, tmp_path / "cache") as http:
        (item,) = memento.fetch_listed(listed, http)
    assert isinstance(item, Arrival)
    assert server.asked == [raw("20210119120000")]
    assert (item.payload, item.capture.url, item.capture.source_uri) == (PAGE, PAGE_URL, rewritten("20210119120000", flag))
    assert item.page is not None
    assert item.page.evidence == ("playback",)


def test_where_there_is_no_raw_playback_the_rewritten_one_is_taken(tmp_path: Path) -> None:
    server = Server({rewritten("20210119120000"): archived(b"<p>rewritten")})
    listed = listed_in(tmp_path, f"name,{rewritten('20210119120000')}\n")
    for _ in range(2):
        with client(server, tmp_path / "cache") as http:
            (item,) = memento.fetch_listed(listed, http)
        assert isinstance(item, Arrival)
        assert item.payload == b"<p>rewritten"
    assert server.asked == [raw("20210119120000"), rewritten("20210119120000"), raw("20210119120000")], "what is not there may come"


def test_what_is_listed_by_address_and_instant_is_fetched_from_the_archive_that_was_named(server: Server, tmp_path: Path) -> None:
    listed = listed_in(tmp_path, f"url,timestamp\n{PAGE_URL},20210119120000\n{PAGE_URL},\n")
    with client(server, tmp_path / "cache") as http:
        first, second = memento.fetch_listed(listed, http, archive=ARCHIVE)
    assert isinstance(first, Arrival)
    assert isinstance(second, Arrival)
    assert (first.payload, first.capture.source_uri) == (PAGE, raw("20210119120000"))
    assert second.capture.quality is Quality.NOT_FETCHED, "nobody says when"
    assert server.asked == [raw("20210119120000")]


def test_the_playback_address_of_a_page_may_be_given_for_the_page(server: Server, tmp_path: Path) -> None:
    with client(server, tmp_path) as http:
        found = [item for item in memento.read(rewritten("20210119120000"), ARCHIVE, http) if isinstance(item, Arrival)]
    assert len(found) == 3
    assert server.asked[0] == LIST


@pytest.mark.parametrize("name", ["wayback", "arquivo", BASE + "/"])
def test_archives_are_found_by_name_or_address(name: str) -> None:
    found = archives.find(name)
    assert found.raw_of(PAGE_URL, "20210119120000").endswith(f"/20210119120000id_/{PAGE_URL}")
    assert "from=" not in found.cdx_of(PAGE_URL, "", "")
    assert "from=2020" in found.cdx_of(PAGE_URL, "2020", "")


@pytest.mark.parametrize("name", ["nowhere", "other", "ftp://x.org", ""])
def test_what_is_no_archive_is_a_wrong_call(name: str) -> None:
    with pytest.raises(UsageError, match="is no archive"):
        archives.find(name)


def test_an_archive_that_has_nothing_is_said_to_have_nothing(tmp_path: Path) -> None:
    with client(Server({LIST: Reply(200, b"")}), tmp_path) as http:
        (item,) = memento.read(PAGE_URL, ARCHIVE, http)
    assert isinstance(item, Reject)
    assert (item.reason_code, item.location) == ("nothing_listed", f"memento:{PAGE_URL}")


def test_what_is_no_address_is_a_wrong_call(tmp_path: Path) -> None:
    with client(Server({}), tmp_path) as http, pytest.raises(UsageError, match="no address of a web page"):
        list(memento.read("mercury", ARCHIVE, http))


def test_the_head_of_a_response_is_kept(tmp_path: Path) -> None:
    with client(Server({raw("1"): archived(status=404)}), tmp_path) as http:
        assert http.fetch(raw("1")).head.status == 404
    kept = FetchCache(tmp_path).get(raw("1"))
    assert kept is not None
    assert isinstance(kept.head, HttpHead)
    assert (kept.head.status, kept.head.headers["memento-datetime"]) == (404, "Tue, 19 Jan 2021 12:00:00 GMT")


@pytest.fixture
def pywb(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A pywb server with a collection of ours; its address and its WARC."""
    made = Made()
    for number in range(5):
        made.response(PAGE_URL, PAGE + str(number).encode(), date=f"{2016 + number}-06-01T12:00:00Z")
    made.response(PAGE_URL, b"<title>Access Denied</title>", status="403 Forbidden", date="2018-03-01T00:00:00Z")
    made.response(PAGE_URL, b"gone", status="404 Not Found", date="2018-04-01T00:00:00Z")
    made.response(PAGE_URL, b"<h1>This page is being updated</h1><p>Soon.</p>", date="2018-05-01T00:00:00Z")
    made.response(PAGE_URL, b"", status="301 Moved", headers=(("Location", "https://www.example.org/new"),), date="2018-07-01T00:00:00Z")
    made.revisit(PAGE_URL, digest(PAGE + b"0"), date="2021-06-01T12:00:00Z")
    warc = tmp_path / "gov.warc.gz"
    warc.write_bytes(made.data)
    with serving(tmp_path, warc) as address:
        yield address, warc


def test_a_real_archive_gives_the_same_captures_as_its_warc(
    pywb: tuple[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address, warc = pywb
    archive = archives.find(address)

    def fetched(limit: int | None) -> list[Arrival]:
        settings = ClientSettings(allow_private=True)
        with Client(settings, FetchCache(tmp_path / "cache"), pace=Pace(0.0)) as http:
            return [item for item in memento.read(PAGE_URL, archive, http, limit=limit) if isinstance(item, Arrival)]

    fetched(4)  # killed half-way
    kept = len(FetchCache(tmp_path / "cache"))
    ignored = {"source_uri", "quality_reason", "media_type"}
    by_archive = [arrival.capture.model_dump(exclude=ignored) for arrival in fetched(None)]
    by_file = sorted(
        (item.capture.model_dump(exclude=ignored) for item in read(warc) if isinstance(item, Arrival)), key=lambda row: row["captured_at"]
    )
    assert by_archive == by_file
    assert kept == 4
    assert len(FetchCache(tmp_path / "cache")) == 9, "the revisit repeats a payload that was fetched"
