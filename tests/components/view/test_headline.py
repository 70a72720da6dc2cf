import pytest

from components.figures.pages import HEADLINES
from components.language.labels import labels
from components.view.headline import number
from data.selection import Filters
from tests.record import frozen


@pytest.mark.parametrize(
    ("headline", "english", "korean"),
    [
        ("takedowns", "23,107", "23,107건"),
        ("deleted", "2.3%", "2.3%"),
        ("cases", "1,202", "1,202건"),
        ("stations", "157 of 258", "258개 중 157개"),
        ("telegram", "0 of 7", "7건 중 0건"),
    ],
)
def test_the_five_numbers(headline: str, english: str, korean: str) -> None:
    [declared] = [item for item in HEADLINES if item.id == headline]
    for lang, text in (("en", english), ("ko", korean)):
        found = number(declared, Filters(), labels(frozen(), lang))
        assert found is not None
        assert found.text == text


def test_a_headline_outside_the_years_is_not_there() -> None:
    names = labels(frozen(), "en")
    assert [number(headline, Filters(years=(2013, 2013)), names) for headline in HEADLINES] == [None] * 5


def test_an_earlier_range_of_years_gives_the_earlier_number() -> None:
    found = number(HEADLINES[0], Filters(years=(2020, 2023)), labels(frozen(), "en"))
    assert found is not None
    assert found.text == "7,187"
