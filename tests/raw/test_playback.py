"""The raw playback of a capture is under its playback address with `id_` behind the timestamp, in every archive of that kind."""

import pytest

from raw.playback import raw_of

PAGE = "http://www.example.gov/x?a=1"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (f"https://web.archive.org/web/20170102030405/{PAGE}", f"https://web.archive.org/web/20170102030405id_/{PAGE}"),
        (f"https://web.archive.org/web/20170102030405if_/{PAGE}", f"https://web.archive.org/web/20170102030405id_/{PAGE}"),
        (f"http://web.archive.org/web/20170102030405id_/{PAGE}", f"http://web.archive.org/web/20170102030405id_/{PAGE}"),
        (f"https://wayback.archive-it.org/1234/20170102030405/{PAGE}", f"https://wayback.archive-it.org/1234/20170102030405id_/{PAGE}"),
        (f"https://arquivo.pt/noFrame/replay/20170102030405/{PAGE}", f"https://arquivo.pt/noFrame/replay/20170102030405id_/{PAGE}"),
        (
            f"https://www.webarchive.org.uk/wayback/archive/20170102030405mp_/{PAGE}",
            f"https://www.webarchive.org.uk/wayback/archive/20170102030405id_/{PAGE}",
        ),
        (f"https://perma-archives.org/warc/20170102030405mp_/{PAGE}", f"https://perma-archives.org/warc/20170102030405id_/{PAGE}"),
        (f"http://pywb.example.org:8080/gov/20170102030405/{PAGE}", f"http://pywb.example.org:8080/gov/20170102030405id_/{PAGE}"),
        (  # a playback of a playback: the outer archive is asked
            f"https://web.archive.org/web/20170102030405/https://arquivo.pt/wayback/20160102030405/{PAGE}",
            f"https://web.archive.org/web/20170102030405id_/https://arquivo.pt/wayback/20160102030405/{PAGE}",
        ),
        (PAGE, PAGE),  # the page itself
        (f"https://web.archive.org/web/*/{PAGE}", f"https://web.archive.org/web/*/{PAGE}"),  # a calendar
        ("https://19january2017snapshot.epa.gov/x_.html", "https://19january2017snapshot.epa.gov/x_.html"),  # no playback
        ("not an address", "not an address"),
    ],
)
def test_raw_playback(given: str, expected: str) -> None:
    assert raw_of(given) == expected
