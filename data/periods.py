"""Periods: pairs of ISO dates, both inclusive. Every rule here looks at the two dates alone."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

_CALENDAR = {12: "year", 6: "half", 3: "quarter", 1: "month"}


def kind(start: date, end: date) -> str:
    """Return the kind of the period `start`–`end`, one of `vocabulary.PERIOD_KINDS`.

    A calendar unit that starts on its own boundary is that unit; a day is a `point`; what begins on 1 January and
    stops inside the year is a `running_total`; another stretch inside one year is a `part_year`; the rest a `span`.
    """
    if start == end:
        return "point"
    if start.year != end.year:
        return "span"
    months = end.month - start.month + 1
    whole = start.day == 1 and end.day == monthrange(end.year, end.month)[1]
    if whole and months in _CALENDAR and (start.month - 1) % months == 0:
        return _CALENDAR[months]
    return "running_total" if (start.month, start.day) == (1, 1) else "part_year"


def days(start: date, end: date) -> int:
    """Return the number of days in the period, both ends counted."""
    return (end - start).days + 1


def overlap(first: tuple[date, date], second: tuple[date, date]) -> bool:
    """Return whether two periods share a day: then their counts may hold the same cases and are never added."""
    return first[0] <= second[1] and second[0] <= first[1]
