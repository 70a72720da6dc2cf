"""Picks for what is published by stretches of time that are not calendar years."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from data import picks
from data.model import Observation, Row


def since(start: date) -> picks.Pick:
    """Return a pick of all totals that run from `start`, in the order of their end."""

    def pick(rows: Sequence[Observation], measures: picks.Measures) -> list[Row]:
        return [one for one in picks.every(rows, measures) if one.period_start == start]

    return pick


def finest_from(year: int) -> picks.Pick:
    """Return a pick of the finest periods from `year` on, where a longer series would not be legible."""

    def pick(rows: Sequence[Observation], measures: picks.Measures) -> list[Row]:
        return [one for one in picks.finest(rows, measures) if one.period_start >= date(year, 1, 1)]

    return pick


def november_to_october(rows: Sequence[Observation], measures: picks.Measures) -> list[Row]:
    """Return the twelve months by which police report their yearly crackdown, in order of time."""
    return [
        one
        for one in picks.every(rows, measures)
        if one.period_start == date(one.period_start.year, 11, 1)
        and one.period_end == date(one.period_start.year + 1, 10, 31)
    ]
