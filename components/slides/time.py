"""Columns and dots over years or periods, for slides."""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import replace

import pandas as pd

from components.gaps import gaps
from components.slides.plot import Plot, Point, Series, colour, marked, period
from components.slides.text import clean
from components.view import View


def over_time(view: View, rows: pd.DataFrame, indices: tuple[int, ...], heading: str = "") -> Plot:
    """Return columns or dots over years, every one between the first and the last, or over the periods shown."""
    years = view.figure.across == "year"
    axis = axis_of(view, view.rows if years else rows)
    names = named_years(view, rows) if years else _periods(view, rows)
    series = []
    for index, (label, own) in enumerate(view.series()):
        if index not in indices:
            continue
        points = marked(view, own, list(own["year" if years else "period_start"]), axis)
        if years:
            points = _with_months(view, rows, own, axis, points)
        series.append(Series(clean(label), colour(index), index, points))
    return Plot(
        kind="dots" if view.figure.chart == "dots" else "columns",
        categories=tuple(names[place] for place in axis),
        series=tuple(series),
        measures=frozenset(rows["measure"]),
        heading=clean(heading),
        years=span_of(view) if years else None,
    )


def span_of(view: View) -> tuple[int, int]:
    """Return the first and last year of a view."""
    return int(min(view.rows["year"])), int(max(view.rows["year"]))


def axis_of(view: View, rows: pd.DataFrame) -> list[Hashable]:
    """Return the places on the axis of time: every year of the view, or the periods of `rows`."""
    if view.figure.across == "year":
        first, last = span_of(view)
        return list(range(first, last + 1))
    return list(dict.fromkeys(rows["period_start"]))


def named_years(view: View, rows: pd.DataFrame) -> dict[Hashable, str]:
    """Return the years as the axis names them: the months of an unfinished one, the want of a number in words."""
    found = gaps(view, rows)
    absent = dict.fromkeys(found.missing, view.words("no figure")) | dict.fromkeys(
        found.hidden, view.words("not shown")
    )
    names: dict[Hashable, str] = {}
    for year in axis_of(view, rows):
        months = _months(view, rows[rows["year"] == year])
        below = absent.get(int(str(year))) or (months.pop() if len(months) == 1 else "")
        names[year] = "\n".join(filter(None, [str(year), below]))
    return names


def _months(view: View, rows: pd.DataFrame) -> set[str]:
    """Return the months of the rows whose year is unfinished; an empty text for the others."""
    return {_month(view, row) for _, row in rows.iterrows()}


def _broken(text: str) -> str:
    """Break a long stretch of days over two lines, so that neighbours on the axis have room."""
    return text if len(text) <= 8 else re.sub(" ?([–~]) ?", "\\1\n", text)


def _month(view: View, row: pd.Series) -> str:
    unfinished = row["mark"] == "unfinished"
    return _broken(view.words.period(row["period_start"], row["period_end"], with_year=False)) if unfinished else ""


def _with_months(
    view: View, rows: pd.DataFrame, own: pd.DataFrame, axis: list[Hashable], points: tuple[Point | None, ...]
) -> tuple[Point | None, ...]:
    """Return the marks with their months at the number, where the axis cannot say them for all series at once."""
    told = []
    for year, point in zip(axis, points, strict=True):
        months = _months(view, rows[rows["year"] == year])
        mine = _months(view, own[own["year"] == year]) - {""}
        if point and len(months) > 1 and point.look == "unfinished" and len(mine) == 1:
            point = replace(point, text=f"{point.text} ({clean(mine.pop())})")
        told.append(point)
    return tuple(told)


def _periods(view: View, rows: pd.DataFrame) -> dict[Hashable, str]:
    """Return the periods as the axis names them, a Korean year in a line of its own."""
    return {row["period_start"]: period(view, row).replace("년 ", "년\n") for _, row in rows.iterrows()}
