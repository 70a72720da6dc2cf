from datetime import date

import pytest

from components.renderers.svg.scale import scale


def test_an_axis_from_zero_leaves_room_above_its_highest_mark() -> None:
    made = scale({"rangemode": "tozero"}, [50.0, 100.0], 300, 0, above=30)
    assert made.at(0) == 300
    assert made.at(100) == pytest.approx(30)


def test_categories_stand_in_the_middle_of_their_places() -> None:
    made = scale({"type": "category", "categoryarray": ["2023", "2024"]}, ["2024"], 0, 200)
    assert [made.at("2023"), made.at("2024"), made.at(0.5)] == [50, 150, 100]


def test_days_and_powers_of_ten_are_places_too() -> None:
    days = scale({"type": "date", "range": [date(2024, 1, 1), date(2024, 1, 11)]}, [], 0, 100)
    assert days.at(date(2024, 1, 6)) == 50
    powers = scale({"type": "log"}, [10.0, 1000.0], 100, 0)
    assert powers.at(100) == 50
    assert powers.ticks() == [10, 100, 1000]


@pytest.mark.parametrize(
    ("high", "ticks"), [(100, [0, 20, 40, 60, 80, 100]), (7, [0, 2, 4, 6]), (0.9, [0, 0.2, 0.4, 0.6, 0.8])]
)
def test_ticks_are_round(high: float, ticks: list[float]) -> None:
    assert scale({"range": [0, high]}, [], 0, 100).ticks() == pytest.approx(ticks)


def test_a_reversed_axis_begins_at_its_end() -> None:
    made = scale({"type": "category", "categoryarray": ["a", "b"], "autorange": "reversed"}, [], 100, 0)
    assert made.at("a") < made.at("b")
