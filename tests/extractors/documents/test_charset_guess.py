"""Pages that say nothing of their charset are told by their words, and English ones are never taken for anything else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.documents.charset import decode
from extractors.documents.charset_guess import guess

FRENCH = "Les États se sont engagés à réduire de moitié leurs émissions d’ici à 2030 ; la décision fut arrêtée à Genève, en plein été."
POLISH = "Państwa zobowiązały się zmniejszyć emisję o połowę do 2030 roku. Układ podpisano w Łodzi, gdzie wciąż świeciło słońce."
CZECH = "Smluvní strany se zavázaly snížit emise o polovinu do roku 2030. Dohoda byla podepsána v Praze a vstoupila v platnost příští rok."
CZECH += " Žádná řeka není příliš čistá."
TURKISH = "Taraflar 2030 yılına kadar salımları yarıya indirmeyi kabul etti. Anlaşma İstanbul'da imzalandı ve yürürlüğe girdi."
LITHUANIAN = "Šalys įsipareigojo iki 2030 metų perpus sumažinti išmetamųjų teršalų kiekį. Susitarimas pasirašytas Vilniuje."
RUSSIAN = "Стороны обязались сократить выбросы вдвое к 2030 году. Соглашение было подписано в Москве и вступило в силу через год."
GREEK = "Τα μέρη δεσμεύτηκαν να μειώσουν στο μισό τις εκπομπές έως το 2030. Η συμφωνία υπογράφηκε στην Αθήνα."
HEBREW = "הצדדים התחייבו להפחית את הפליטות במחצית עד שנת 2030. ההסכם נחתם בירושלים."
ARABIC = "التزمت الأطراف بخفض الانبعاثات إلى النصف بحلول عام 2030. وقع الاتفاق في القاهرة."
THAI = "ภาคีตกลงที่จะลดการปล่อยก๊าซลงครึ่งหนึ่งภายในปี 2030 ข้อตกลงลงนามที่กรุงเทพ"
JAPANESE = "締約国は2030年までに排出量を半減することを約束した。この協定は京都で署名され、翌年に発効した。"
CHINESE = "各缔约方承诺到2030年将排放量减少一半。该协定在北京签署，并于次年生效。我们要保护环境。"
TAIWANESE = "各締約方承諾到2030年將排放量減少一半。該協定在臺北簽署，並於次年生效。我們要保護環境。"
KOREAN = "당사국들은 2030년까지 배출량을 절반으로 줄이기로 약속하였다. 이 협정은 서울에서 서명되었고 이듬해 발효되었다."
QUOTED = "It’s the parties’ own “best effort” – nothing else. It’s “new”, it’s “bold” – and it’s the countries’ pledge to Côte d’Ivoire."
SIGNS = "See § 12 and § 14; 40 CFR § 60.1. © 2004 Example Agency. Temperature 25 °C to 30 °C. ± 5 µg/m³ of dust. • First item • Second item"
NAMES = "Members: José Núñez (Perú), François Lefèvre (Côte d’Ivoire), Jürgen Müller (Germany), Søren Ågård (Denmark)."
PAGE = "<html><head><title>Home</title></head><body><ul class='menu'><li><a href='/a'>About us</a></ul><p>{}</p></body></html>"

PAGES = [
    (FRENCH, "cp1252"),
    (QUOTED, "cp1252"),  # would be valid Shift_JIS, GBK and Big5
    (SIGNS, "cp1252"),
    (NAMES, "cp1252"),
    (POLISH, "iso8859-2"),
    (POLISH, "cp1250"),
    (CZECH, "cp1250"),
    (TURKISH, "cp1254"),
    (LITHUANIAN, "cp1257"),
    (RUSSIAN, "koi8-r"),
    (RUSSIAN, "cp1251"),
    (RUSSIAN, "cp866"),
    (RUSSIAN, "iso8859-5"),
    (GREEK, "cp1253"),
    (HEBREW, "cp1255"),
    (ARABIC, "cp1256"),
    (THAI, "cp874"),
    (JAPANESE, "cp932"),
    (JAPANESE, "euc_jp"),
    (CHINESE, "gb18030"),
    (TAIWANESE, "big5"),
    (KOREAN, "cp949"),
    (QUOTED, "mac-roman"),
]


@pytest.mark.parametrize(("text", "charset"), PAGES, ids=lambda value: value if len(value) < 10 else "")
@pytest.mark.parametrize("page", ["{}", PAGE], ids=["text", "markup"])
def test_what_says_nothing_is_told_by_its_words(page: str, text: str, charset: str) -> None:
    payload = page.format(text).encode(charset)
    found = decode(payload, declared=None)
    assert found.text == page.format(text)
    assert found.basis in ("detected", "fallback")
    assert decode(payload, declared=None) == found


@pytest.mark.parametrize(
    ("text", "charset"), [(JAPANESE, "cp932"), (JAPANESE, "euc_jp"), (CHINESE, "gb18030"), (TAIWANESE, "big5"), (KOREAN, "cp949")]
)
@pytest.mark.parametrize("declared", [None, "right"])
def test_a_character_cut_off_at_the_end_misleads_nobody(text: str, charset: str, declared: str | None) -> None:
    text = text.removesuffix(".")
    payload = text.encode(charset)[:-1]
    found = decode(payload, declared=declared and charset)
    assert (found.text, found.basis) == (text[:-1] + "\ufffd", "header" if declared else "detected")


@pytest.mark.parametrize(
    ("text", "charset", "declared", "basis"),
    [
        (RUSSIAN, "koi8-r", "utf-8", "detected"),  # nothing of it is UTF-8
        (FRENCH, "cp1252", "utf-8", "detected"),
        (FRENCH, "cp1252", "Shift_JIS", "detected"),  # read as Japanese, much of it would be damaged
        (RUSSIAN, "cp1251", "gb2312", "detected"),
        (RUSSIAN, "cp1251", "koi8-r", "header"),  # a lie that nothing disproves: browsers believe it too
    ],
)
@pytest.mark.parametrize("where", ["header", "meta"])
def test_lying_labels_are_believed_where_the_bytes_can_be_read_so(text: str, charset: str, declared: str, basis: str, where: str) -> None:
    page = (f"<meta charset='{declared}'>" if where == "meta" else "") + text
    found = decode(page.encode(charset), declared=declared if where == "header" else None)
    assert found.basis == (where if basis == "header" else basis)
    assert (found.text == page) == (basis == "detected")


@pytest.mark.parametrize(
    ("payload", "why"),
    [
        (b"", "nothing"),
        (b"plain words", "ASCII"),
        ("Café".encode("cp1252"), "one letter tells nothing"),
        (b"<p title='\xe9\xe8\xea\xeb\xe0\xf4'>words</p>", "what stands in a tag is no text"),
    ],
)
def test_where_there_is_too_little_nothing_is_guessed(payload: bytes, why: str) -> None:
    assert guess(payload) is None, why


@pytest.mark.parametrize("stray", [b"\x81", b"\x8f", b"\x9d"])
def test_a_byte_that_windows_1252_has_not_disproves_it_not(stray: bytes) -> None:
    payload = QUOTED.encode("cp1252")
    assert decode(payload[:60] + stray + payload[60:], declared=None).text == QUOTED[:60] + "\ufffd" + QUOTED[60:]


def test_a_long_text_without_tags_is_told_by_its_beginning() -> None:
    assert guess((RUSSIAN + "\n").encode("koi8-r") * 5000) == "koi8-r", "by the name that a label would give it"


@given(st.binary(max_size=400))
def test_no_bytes_raise(payload: bytes) -> None:
    guess(payload)
