import pytest

from data.build import texts


@pytest.mark.parametrize(
    "text",
    [
        "https://",
        "https:///path",
        "ftp://example.org/x",
        "www.example.org/x",
        "https://example.org/a b",
        "https://example.org/a https://example.org/b",
        "https://example.org/a;https://example.org/b",
        "https://user@example.org/",
        "https://user:word@example.org/",
        "http://127.0.0.1/x",
        "http://[::1]/x",
        "http://10.0.0.8/x",
        "http://localhost/x",
        "http://news.localhost/x",
        "http://intranet/x",
        "https://www.kоcsc.or.kr/",
        "https://www.ｋocsc.or.kr/",
        "https://example.org:port/",
        "https://1.2.3/",
    ],
)
def test_an_address_is_one_of_the_public_web(text: str) -> None:
    assert not texts.is_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "https://www.koreaherald.com/article/10570423",
        "http://218.147.121.102:8090/bbs/board.php?bo_table=board02_06&wr_id=49070",
        "https://xn--9d0bm53a3xbzui.kr/news?q=%EC%82%AC",
        "https://web.archive.org/web/2025/https://example.org/a",
        "https://m.segye.com/view/20250926502838?OutUrl=google",
    ],
)
def test_addresses_of_the_public_web_pass(text: str) -> None:
    assert texts.is_address(text)


@pytest.mark.parametrize("text", ["-5", "-2.3", "- a dash before prose", "–1 is printed", "1,202 cases", "(partial)"])
def test_numbers_and_dashes_are_no_formulas(text: str) -> None:
    assert texts.is_harmless(text)


@pytest.mark.parametrize("text", ["a < b and c > d", "[our description]", "R&D and more", "3 * 4", "a_b"])
def test_ordinary_signs_are_no_markup(text: str) -> None:
    assert texts.is_unmarked(text)


def test_names_in_latin_letters_stand_in_every_language() -> None:
    assert texts.is_in("KBS", "ko", running=False)
    assert texts.is_in("X와 TikTok의 합계", "ko", running=True)
    assert texts.is_in("1,202", "ko", running=True)
    assert not texts.is_in("Only in English", "ko", running=True)
    assert not texts.is_in("방송통신심의위원회", "en", running=False)


def test_a_search_that_is_recorded_may_say_that_nothing_was_found() -> None:
    assert not texts.is_modest("The total was not published.", "en")
    assert texts.is_modest("The total was not published (searched 2026-11-27).", "en")
    assert texts.is_modest("The source does not give the total.", "en")
