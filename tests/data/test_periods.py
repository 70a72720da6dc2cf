from datetime import date

import pytest

from data import periods


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
    assert kind in periods.KINDS


def test_both_ends_are_counted() -> None:
    assert periods.days(date(2024, 8, 26), date(2024, 8, 29)) == 4
    assert periods.days(date(2024, 1, 1), date(2024, 12, 31)) == 366
