from datetime import date

import pytest

from components.renderers.svg.scale import Scale, categories, days, room


def test_an_axis_from_zero_leaves_room_above_its_highest_mark() -> None:
    made = room([50.0, 100.0], 300, 0, above=30)
    assert made.at(0) == 300
    assert made.at(100) == pytest.approx(30)


def test_categories_stand_in_the_middle_of_their_places() -> None:
    made = categories(["2023", "2024"], 0, 200)
    assert [made.at("2023"), made.at("2024"), made.at(0.5)] == [50, 150, 100]


def test_days_and_powers_of_ten_are_places_too() -> None:
    assert days((date(2024, 1, 1), date(2024, 1, 11)), 0, 100).at(date(2024, 1, 6)) == 50
    powers = room([10.0, 1000.0], 100, 0, zero=False, log=True)
    assert powers.at(100) == 50
    assert powers.ticks() == [10, 100, 1000]


@pytest.mark.parametrize(
    ("high", "ticks"), [(100, [0, 20, 40, 60, 80, 100]), (7, [0, 2, 4, 6]), (0.9, [0, 0.2, 0.4, 0.6, 0.8])]
)
def test_ticks_are_round(high: float, ticks: list[float]) -> None:
    assert Scale(0, high, 0, 100).ticks() == pytest.approx(ticks)


def test_a_turned_axis_begins_at_its_end() -> None:
    made = categories(["a", "b"], 100, 0).turned()
    assert made.at("a") < made.at("b")


def test_squares_stay_square_about_the_middle() -> None:
    made = Scale(-0.5, 3.5, 0, 800).fitted(50)
    assert (made.unit(), made.start, made.end) == (50, 300, 500)
