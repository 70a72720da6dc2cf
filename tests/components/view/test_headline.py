import pytest

from components.figures.pages import HEADLINES
from components.language.labels import labels
from components.view.headline import number
from data.dataset import load
from data.selection import Filters
from tests.record import frozen


@pytest.mark.parametrize(
    ("headline", "english", "korean"),
    [
        ("takedowns", "23,107", "23,107건"),
        ("cases", "1,202", "1,202건"),
        ("telegram", "570", "570건"),
    ],
)
def test_the_numbers_that_open_the_overview(headline: str, english: str, korean: str) -> None:
    [declared] = [item for item in HEADLINES if item.id == headline]
    for lang, text in (("en", english), ("ko", korean)):
        found = number(declared, Filters(), labels(frozen(), lang))
        assert found is not None
        assert found.text == text


def test_a_headline_outside_the_years_is_not_there() -> None:
    names = labels(frozen(), "en")
    assert [number(headline, Filters(years=(2013, 2013)), names) for headline in HEADLINES] == [None] * len(HEADLINES)


def test_an_earlier_range_of_years_gives_the_earlier_number() -> None:
    found = number(HEADLINES[0], Filters(years=(2020, 2023)), labels(frozen(), "en"))
    assert found is not None
    assert found.text == "7,187"


def test_a_number_stands_in_its_series_and_beside_the_one_before() -> None:
    takedowns = number(HEADLINES[0], Filters(), labels(frozen(), "en"))
    assert takedowns is not None
    assert takedowns.trend == (1913, 3574, 7187, 23107)
    assert takedowns.change == "+221.5% from 2023"


def test_what_is_counted_by_another_rule_has_no_change() -> None:
    [declared] = [item for item in HEADLINES if item.id == "cases"]
    cases = number(declared, Filters(), labels(frozen(), "en"))
    assert cases is not None
    assert cases.trend[-1] == 1202
    assert cases.change == ""


def test_no_number_that_opens_the_overview_is_older_than_two_years_before_the_release() -> None:
    record = load()
    for headline in HEADLINES:
        found = number(headline, Filters(), labels(record, "en"))
        assert found is not None
        assert found.row.period_end.year >= record.release.date.year - 2
