"""Bytes become text by what they are, then by what header and page say; nothing raises."""

import pytest

from extractors.documents.charset import decode

NAME = "Côte d’Ivoire"


@pytest.mark.parametrize(
    ("payload", "declared", "charset", "basis", "text"),
    [
        (b"plain", None, "utf-8", "valid", "plain"),
        (NAME.encode(), "utf-8", "utf-8", "header", NAME),
        (NAME.encode(), "iso-8859-1", "utf-8", "valid", NAME),  # the header is wrong: hardly any Latin-1 is valid UTF-8
        (NAME.encode("cp1252"), "ISO-8859-1", "cp1252", "header", NAME),  # WHATWG: the label means windows-1252
        (NAME.encode("cp1252"), None, "cp1252", "fallback", NAME),
        (NAME.encode("cp1252"), "who-knows-what-i-am", "cp1252", "fallback", NAME),
        (NAME.encode("cp1252"), "utf-8", "cp1252", "fallback", NAME),
        (b"<meta charset='windows-1252'>" + NAME.encode("cp1252"), None, "cp1252", "meta", f"<meta charset='windows-1252'>{NAME}"),
        (b"<?xml version='1.0' encoding='koi8-r'?>\xd0\xd2", None, "koi8-r", "meta", "<?xml version='1.0' encoding='koi8-r'?>пр"),
        ("\ufeffPeru".encode(), "cp1252", "utf-8", "bom", "Peru"),
        ("\ufeffPeru".encode("utf-16-le"), None, "utf-16", "bom", "Peru"),
        ("\ufeffPeru".encode("utf-16-be")[:-1], None, "utf-16", "bom", "Per\ufffd"),  # cut off in the middle of a character
        ("<p>Peru and Chile".encode("utf-16-le"), None, "utf-16-le", "nulls", "<p>Peru and Chile"),
        ("<title>Перу</title><p>Перу".encode("utf-16-be"), None, "utf-16-be", "nulls", "<title>Перу</title><p>Перу"),  # few zero bytes
        ("<p>Peru".encode("utf-16-le")[:-1], "utf-16", "utf-16-le", "header", "<p>Per\ufffd"),
        ("日本語のページ".encode("utf-16-le"), "utf-16", "utf-16", "header", "日本語のページ"),  # no zero byte, but a header
        (b"<meta charset='utf-16'>Peru", None, "utf-8", "meta", "<meta charset='utf-16'>Peru"),  # could it be read, it would not be that
        ("日本の鳥".encode("iso2022_jp"), None, "iso2022_jp", "escapes", "日本の鳥"),  # all ASCII to the eye
        ("日本の鳥".encode("iso2022_jp"), "iso-2022-jp", "iso2022_jp", "header", "日本の鳥"),
        ("中国".encode("hz"), "hz-gb-2312", "hz", "header", "中国"),
        (b"price: ~{low~}", None, "utf-8", "valid", "price: ~{low~}"),  # the braces of HZ, and nobody said that it is that
        ("日本".encode("shift_jis"), "x-sjis", "cp932", "header", "日本"),
        ("Łódź".encode("iso8859-2"), "latin2", "iso8859-2", "header", "Łódź"),
        ("日本".encode("shift_jis"), "Shift_JIS", "cp932", "header", "日本"),
        ("Straße".encode()[:-1] + b"\xc3", None, "utf-8", "valid", "Straß\ufffd"),  # cut off in the middle of a character
        ((NAME * 20).encode() + b"\xff", None, "utf-8", "repaired", NAME * 20 + "\ufffd"),
        ("Café".encode("cp1252"), None, "cp1252", "fallback", "Café"),  # that last byte could open a character of UTF-8
        (b"\x81\x8d", None, "cp1252", "fallback", "\ufffd\ufffd"),
        (b"abc", "unicode_escape", "utf-8", "valid", "abc"),  # a codec of Python, but no charset of pages
    ],
)
def test_charsets(payload: bytes, declared: str | None, charset: str, basis: str, text: str) -> None:
    found = decode(payload, declared=declared)
    assert (found.charset, found.basis, found.text) == (charset, basis, text)
