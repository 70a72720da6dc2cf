"""A running total: a stem at each report, nothing in between, because nothing was reported in between."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from components.plot.dots import ROOM
from components.plot.marking import mark, pin_marks
from components.plot.model import Axis, Form, Panel, Plot, Series
from components.view.view import View

_HEIGHT = 340


def plot(view: View) -> Plot:
    """Return stems over the days of the year."""
    rows = view.rows
    first, year = min(row.period_end for row in rows).replace(day=1), rows[0].year
    months = [date(year, month, 1) for month in range(first.month, 13)]
    named = tuple((day, view.words.period(day, _end(day), with_year=False)) for day in months)
    series = Series(view.labels.subject(rows[0]), 0, tuple(mark(view, row, str(row.period_end)) for row in rows))
    return Plot(
        Form.STEM,
        view.words.lang,
        Axis("days", months=named, days=(first - timedelta(days=6), date(year + 1, 1, 8))),
        (Panel((series,), view.labels.unit(rows[0].measure), pins=pin_marks(view, rows)),),
        height=_HEIGHT,
        dense=view.dense,
        top=max((row.value for row in rows if row.value is not None), default=1) * ROOM,
    )


def _end(month: date) -> date:
    return month.replace(day=monthrange(month.year, month.month)[1])
