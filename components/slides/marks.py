"""What a slide draws of a view: one plot for all that may share an axis."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace

import pandas as pd

from components.slides import lines as slide_lines
from components.slides import time as slide_time
from components.slides.plot import PART, Plot, Point, Series, colour, marked, period
from components.slides.text import clean
from components.view import View


def plots(view: View) -> list[Plot]:
    """Return the charts of a view with rows, from top to bottom; what may share no axis has a chart of its own."""
    chart = view.figure.chart
    if chart == "panels":
        several = view.dataset.measures.loc[view.rows["measure"].unique(), "unit"].nunique() > 1
        heading = [_heading(view, label, rows, several) for label, rows in view.series()]
        return [
            slide_time.over_time(view, rows, (index,), heading[index]) for index, (_, rows) in enumerate(view.series())
        ]
    if chart == "lines":
        groups = view.sharing()
        return [slide_lines.lines(view, group, alone=len(groups) == 1) for group in groups]
    if chart == "running":
        return [_running(view)]
    if chart in ("columns", "periods", "dots"):
        return [slide_time.over_time(view, view.rows, tuple(range(view.rows["series"].nunique())))]
    return [_lying(view)]


def undrawn(view: View) -> list[str]:
    """Return the numbers shown that no mark can stand for, because only their bounds were published."""
    ranges = view.rows[view.rows["value"].isna()]
    return [
        f"{view.labels.subject(row)}, {view.labels.period(row)}: {view.labels.amount(row)}"
        for _, row in ranges.iterrows()
    ]


def _heading(view: View, label: str, rows: pd.DataFrame, units: bool) -> str:
    return f"{label} ({view.labels.unit(rows['measure'].iloc[0])})" if units else label


def _lying(view: View) -> Plot:
    """Return bars on their side in the order of the view; tiles and squares are told as bars too."""
    rows, across = view.rows, view.figure.across
    waffle = view.figure.chart == "waffle"
    if waffle:
        rows = rows.drop_duplicates("series", keep="last")
    name = "series" if waffle else across
    places: list[Hashable] = (
        list(zip(rows["period_start"], rows["period_end"], strict=True)) if across == "period" else list(rows[name])
    )
    rows = rows.assign(_place=pd.Series(places, index=rows.index, dtype=object))
    texts: dict[Hashable, str] = {}
    for place, (_, row) in zip(places, rows.iterrows(), strict=True):
        label = (
            period(view, row)
            if across == "period"
            else row["series"]
            if waffle
            else view.labels.part(across, row[across])
        )
        texts[place] = clean(label)
    texts |= _tiles_without(view)
    axis = list(texts)
    series = []
    groups = [("", rows)] if waffle else [(label, rows[rows["series"] == label]) for label, _ in view.series()]
    for index, (label, own) in enumerate(groups):
        points = marked(view, own, list(own["_place"]), axis)
        series.append(Series(clean(label or _unit(view)), colour(index), index, _nested(view, axis, points)))
    if waffle:
        # The first is what the figure is about; the web chart draws the rest pale too.
        first = series[0]
        pale = tuple(replace(point, look=PART) if point and at else point for at, point in enumerate(first.points))
        series = [replace(first, points=pale)]
    return Plot("bars", tuple(texts.values()), tuple(series), frozenset(rows["measure"]))


def _unit(view: View) -> str:
    return view.labels.unit(view.rows["measure"].iloc[0])


def _nested(view: View, axis: list[Hashable], points: tuple[Point | None, ...]) -> tuple[Point | None, ...]:
    """Return the marks, those pale that are a part of another one shown and must not be added to it."""
    members = view.dataset.members[view.dataset.members["dimension"] == view.figure.across]
    inner = set(members.loc[members["part_of"].isin(axis), "id"])
    return tuple(
        replace(point, look=PART) if point and point.look == "complete" and place in inner else point
        for place, point in zip(axis, points, strict=True)
    )


def _tiles_without(view: View) -> dict[Hashable, str]:
    """Return the provinces of a map that have no number, with the words that say so."""
    if view.figure.chart != "tiles":
        return {}
    wanted = view.filters.chosen("region") or view.figure.where["region"]
    absent = set(view.figure.where["region"]) & set(wanted) - set(view.rows["region"])
    recorded = set(view.recorded["region"])
    words = {True: view.words("not shown"), False: view.words("no figure")}
    return {
        region: clean(f"{view.labels.member('region', region)} ({words[region in recorded]})")
        for region in view.figure.where["region"]
        if region in absent
    }


def _running(view: View) -> Plot:
    """Return the reports of a running total on the days on which they end; nothing joins them."""
    rows = view.rows.drop_duplicates("period_end")
    days = list(rows["period_end"])
    series = Series(clean(view.labels.subject(rows.iloc[0])), colour(0), 0, marked(view, rows, days, days))
    return Plot("running", tuple(days), (series,), frozenset(rows["measure"]))
