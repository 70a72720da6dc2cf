from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import periods
from data import vocabulary as v

DAYS = st.dates(date(2008, 1, 1), date(2030, 12, 31))
PERIODS = st.tuples(DAYS, DAYS).map(lambda pair: (min(pair), max(pair)))


@pytest.mark.parametrize(
    ("start", "end", "kind"),
    [
        ("2024-01-01", "2024-12-31", "year"),
        ("2024-01-01", "2024-06-30", "half"),
        ("2024-07-01", "2024-12-31", "half"),
        ("2024-02-01", "2024-07-31", "part_year"),
        ("2024-10-01", "2024-12-31", "quarter"),
        ("2024-02-01", "2024-04-30", "part_year"),
        ("2024-02-01", "2024-02-29", "month"),
        ("2023-02-01", "2023-02-28", "month"),
        ("2024-02-01", "2024-02-28", "part_year"),
        ("2024-01-01", "2024-07-31", "running_total"),
        ("2024-01-01", "2024-09-10", "running_total"),
        ("2020-06-25", "2020-12-31", "part_year"),
        ("2024-08-28", "2025-03-31", "span"),
        ("2024-11-01", "2025-10-31", "span"),
        ("2021-01-01", "2022-12-31", "span"),
        ("2024-06-05", "2024-06-05", "point"),
        ("2024-01-01", "2024-01-01", "point"),
    ],
)
def test_the_kind_follows_from_the_dates(start: str, end: str, kind: str) -> None:
    assert periods.kind(date.fromisoformat(start), date.fromisoformat(end)) == kind
    assert kind in v.PERIOD_KINDS


def test_both_ends_are_counted() -> None:
    assert periods.days(date(2024, 8, 26), date(2024, 8, 29)) == 4
    assert periods.days(date(2024, 1, 1), date(2024, 12, 31)) == 366


@given(PERIODS)
def test_every_period_has_one_kind_and_a_length(period: tuple[date, date]) -> None:
    start, end = period
    kind = periods.kind(start, end)
    assert kind in v.PERIOD_KINDS
    assert (kind == "point") == (periods.days(start, end) == 1)
    assert (kind == "span") == (start.year != end.year)
    assert (kind == "year") == (start.isoformat()[5:] == "01-01" and end == date(start.year, 12, 31))


@given(PERIODS, PERIODS)
def test_overlap_is_a_shared_day(first: tuple[date, date], second: tuple[date, date]) -> None:
    shared = range(
        max(first[0], second[0]).toordinal(),
        min(first[1], second[1]).toordinal() + 1,
    )
    assert periods.overlap(first, second) == periods.overlap(second, first) == bool(shared)


@given(PERIODS, st.integers(1, 400))
def test_a_period_cut_in_two_keeps_its_days_and_its_halves_do_not_overlap(
    period: tuple[date, date], length: int
) -> None:
    start, end = period
    middle = start + timedelta(days=length)
    if middle <= end:
        left, right = (start, middle - timedelta(days=1)), (middle, end)
        assert periods.days(*left) + periods.days(*right) == periods.days(*period)
        assert not periods.overlap(left, right)
        assert periods.overlap(left, period)
