"""Picks for what is published by stretches of time that are not calendar years."""

from __future__ import annotations

from datetime import date

import pandas as pd

from data import picks


def since(start: date) -> picks.Pick:
    """Return a pick of all totals that run from `start`, in the order of their end."""

    def pick(rows: pd.DataFrame, measures: pd.DataFrame) -> pd.DataFrame:
        inside = picks.every(rows, measures)
        return inside[inside["period_start"] == start]

    return pick


def finest_from(year: int) -> picks.Pick:
    """Return a pick of the finest periods from `year` on, where a longer series would not be legible."""

    def pick(rows: pd.DataFrame, measures: pd.DataFrame) -> pd.DataFrame:
        inside = picks.finest(rows, measures)
        return inside[inside["period_start"] >= date(year, 1, 1)]

    return pick


def november_to_october(rows: pd.DataFrame, measures: pd.DataFrame) -> pd.DataFrame:
    """Return the twelve months by which police report their yearly crackdown, in order of time."""
    inside = picks.every(rows, measures)
    spans = zip(inside["period_start"], inside["period_end"], strict=True)
    alike = [
        (start.month, start.day, end.month, end.day) == (11, 1, 10, 31) and end.year == start.year + 1
        for start, end in spans
    ]
    return inside[pd.Series(alike, index=inside.index, dtype=bool)]
