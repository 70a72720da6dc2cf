import pytest

from components.language.languages import LANGUAGES, SOURCE, preferred
from components.language.words import words
from data import vocabulary


@pytest.mark.parametrize(
    ("accepted", "lang"),
    [
        ("ko", "ko"),
        ("ko_KR", "ko"),
        ("KO-KR,ko;q=0.9,en;q=0.8", "ko"),
        ("en-GB,ko;q=0.5", "en"),
        ("kok-IN,ko;q=0.5", SOURCE),  # Konkani is not Korean
        ("de-DE", SOURCE),
        ("", SOURCE),
    ],
)
def test_a_browser_gets_the_language_that_it_asks_for_first(accepted: str, lang: str) -> None:
    assert preferred(accepted) == lang


def test_an_unknown_language_is_refused_and_never_given_another() -> None:
    with pytest.raises(ValueError, match="xx is not a language of the interface; these are: en, ko"):
        words("xx")


def test_the_interface_and_the_record_speak_the_same_languages() -> None:
    assert set(LANGUAGES) == set(vocabulary.LANGUAGES)
