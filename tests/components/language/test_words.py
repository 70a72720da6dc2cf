import re
from datetime import date
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from components.language.catalogue import template
from components.language.languages import LANGUAGES, SOURCE
from components.language.words import catalogue_file, words


@pytest.mark.parametrize(
    ("start", "end", "english", "korean"),
    [
        ("2024-01-01", "2024-12-31", "2024", "2024년"),
        ("2025-01-01", "2025-07-31", "Jan–Jul 2025", "2025년 1월~7월"),
        ("2024-10-01", "2024-12-31", "Oct–Dec 2024", "2024년 10월~12월"),
        ("2024-08-01", "2024-08-31", "Aug 2024", "2024년 8월"),
        ("2020-06-25", "2020-12-31", "25 Jun–31 Dec 2020", "2020년 6월 25일~12월 31일"),
        ("2020-06-01", "2024-04-30", "Jun 2020–Apr 2024", "2020년 6월~2024년 4월"),
        ("2024-08-28", "2025-03-31", "28 Aug 2024–31 Mar 2025", "2024년 8월 28일~2025년 3월 31일"),
        ("2024-06-05", "2024-06-05", "5 June 2024", "2024년 6월 5일"),
    ],
)
def test_periods_are_said_in_words(start: str, end: str, english: str, korean: str) -> None:
    bounds = date.fromisoformat(start), date.fromisoformat(end)
    assert words("en").period(*bounds) == english
    assert words("ko").period(*bounds) == korean


def test_months_alone_leave_out_the_year() -> None:
    bounds = date(2025, 1, 1), date(2025, 7, 31)
    assert words("en").period(*bounds, with_year=False) == "Jan–Jul"
    assert words("ko").period(*bounds, with_year=False) == "1월~7월"


@pytest.mark.parametrize(
    ("value", "text"), [(23107, "23,107"), (2.3, "2.3"), (4.55, "4.55"), (0, "0"), (208.42, "208.42")]
)
def test_published_numbers_are_not_rounded(value: float, text: str) -> None:
    assert words("en").number(value) == words("ko").number(value) == text


def test_a_date_says_no_more_than_is_known() -> None:
    assert words("en").partial_date("2018-04") == "April 2018"
    assert words("ko").partial_date("2018-04") == "2018년 4월"
    assert words("en").partial_date("2022") == "2022"
    assert words("en").partial_date("") == "not recorded"
    assert words("ko").partial_date("") == "미상"


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != SOURCE])
def test_a_catalogue_holds_every_text_and_nothing_else(lang: str) -> None:
    with catalogue_file(lang).open("rb") as file:
        catalogue = {str(each.id): str(each.string) for each in read_po(file, locale=lang) if each.id}
    assert set(catalogue) == {str(each.id) for each in template() if each.id}
    wordless = [re.sub(r"{\w+}", "", korean) for korean in catalogue.values() if not re.search("[가-힣]", korean)]
    assert not [korean for korean in wordless if korean == "" or re.search(r"\w", korean)]
    for text, korean in catalogue.items():
        assert _fields(text) == _fields(korean), text


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("lang", ["fr", "", "EN"])
def test_an_unknown_language_is_refused_and_not_given_another(lang: str) -> None:
    with pytest.raises(ValueError, match="is not a language of the interface; these are: en, ko"):
        words(lang)
