import pytest

from components.shell import language


@pytest.mark.parametrize(
    ("query", "accepted", "lang"),
    [
        ("", "", "en"),
        ("", "ko-KR,ko;q=0.9,en;q=0.8", "ko"),
        ("", "en-GB,ko;q=0.5", "en"),
        ("lang=ko", "en-GB", "ko"),
        ("lang=en&years=2021", "ko-KR", "en"),
        ("lang=xx", "ko-KR", "ko"),
    ],
)
def test_the_address_comes_before_the_browser(query: str, accepted: str, lang: str) -> None:
    assert language(query, accepted) == lang
