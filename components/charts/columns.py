"""Columns over years or periods, one series or several side by side."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts import base
from components.charts.signs import signs
from components.gaps import gaps
from components.theme import Theme
from components.view import View

_HEIGHT = 340


def places(view: View, rows: pd.DataFrame) -> list[str]:
    """Return the place of each row on the time axis, as Plotly's category."""
    if view.figure.across == "year":
        return [str(year) for year in rows["year"]]
    return [str(start) for start in rows["period_start"]]


def time_axis(view: View) -> dict[str, Any]:
    """Return the axis of years (every year between first and last, missing ones too) or of the periods shown."""
    if view.figure.across != "year":
        return {
            "type": "category",
            "tickangle": 0,
            "categoryarray": places(view, view.rows),
            "tickvals": places(view, view.rows),
            "ticktext": [_broken(view.labels.period(row)) for _, row in view.rows.iterrows()],
        }
    years = range(min(view.rows["year"]), max(view.rows["year"]) + 1)
    return {
        "type": "category",
        "tickangle": 0,
        "categoryorder": "array",
        "categoryarray": [str(year) for year in years],
        "range": [-0.5, len(years) - 0.5],
        "tickvals": [str(year) for year in years],
        "ticktext": [_year(view, year) for year in years],
    }


def _year(view: View, year: int) -> str:
    """Return the year, with the months in words where it is unfinished."""
    months = set(_months(view, view.rows[view.rows["year"] == year]))
    return "<br>".join([str(year), *map(_broken, months)]) if len(months) == 1 else str(year)


def _months(view: View, rows: pd.DataFrame) -> list[str]:
    """Return the months of each row where its year is unfinished, else nothing: Jan–Jul."""
    spans = zip(rows["period_start"], rows["period_end"], rows["mark"], strict=True)
    return [
        view.words.period(start, end, with_year=False) if mark == "unfinished" else "" for start, end, mark in spans
    ]


def _texts(view: View, rows: pd.DataFrame) -> list[str]:
    """Return the number over each column; with its months where the axis cannot say them for all series at once."""
    texts = []
    for (_, row), months in zip(rows.iterrows(), _months(view, rows), strict=True):
        alike = len(set(_months(view, view.rows[view.rows["year"] == row["year"]]))) == 1
        amount = view.labels.amount(row)
        texts.append(f"{amount}<br>({months})" if months and not alike and view.figure.chart == "panels" else amount)
    return texts


def _broken(text: str) -> str:
    """Break a period over lines, so that neighbours on the axis have room."""
    if len(text) <= 8:
        return text
    return text.replace("–", "–<br>").replace("~ ", "~").replace("~", "~<br>").replace("년 ", "년<br>")


def trace(view: View, rows: pd.DataFrame, label: str, index: int, theme: Theme, **more: Any) -> go.Bar:
    """Return the series at `index` as columns with their numbers above."""
    colour = theme.series[index % len(theme.series)]
    return go.Bar(
        name=label,
        x=places(view, rows),
        y=rows["value"].tolist(),
        text=_texts(view, rows),
        textposition="outside",
        textangle=0,
        constraintext="none",
        cliponaxis=False,
        marker=base.mark(rows, colour, theme),
        hovertext=base.hover(view, rows),
        customdata=rows["id"].tolist(),
        hoverinfo="text",
        **more,
    )


def others(view: View, rows: pd.DataFrame, theme: Theme, **more: Any) -> list[go.Scatter]:
    """Return a stroke at each number that another source gives for one of `rows`; none where these are filtered out."""
    if view.filters.chosen("drawn") == ("yes",):
        return []
    place = dict(zip(rows["id"], places(view, rows), strict=True))
    told = [
        (place[one.drawn["id"]], report)
        for one in view.disputed
        if one.drawn is not None and one.drawn["id"] in place
        for _, report in one.reports.drop_duplicates("value").iterrows()
        if pd.notna(report["value"]) and report["value"] != one.drawn["value"]
    ]
    if not told:
        return []
    names = view.labels
    return [
        go.Scatter(
            x=[at for at, _ in told],
            y=[report["value"] for _, report in told],
            mode="markers",
            marker={"symbol": "line-ew", "size": 26, "line": {"color": theme.text, "width": 2}},
            hovertext=[
                view.words(
                    "Also reported: {number}, {source}.",
                    number=names.quantity(report),
                    source=names.source(report["source"]),
                )
                for _, report in told
            ],
            customdata=[report["id"] for _, report in told],
            hoverinfo="text",
            showlegend=False,
            **more,
        )
    ]


def without_figures(view: View, rows: pd.DataFrame, theme: Theme, **axis: Any) -> list[dict[str, Any]]:
    """Return the words that stand where a year has no mark: no figure on record, or one that the filters hide."""
    first = min(view.rows["year"])
    found = gaps(view, rows)
    texts = dict.fromkeys(found.missing, view.words("no figure")) | dict.fromkeys(found.hidden, view.words("not shown"))
    # Plotly reads a text that looks like a number as the place on the axis, so the place it is.
    return [
        {
            "x": year - first,
            "y": 0,
            "text": text,
            "textangle": -90,
            "showarrow": False,
            "yanchor": "bottom",
            "yshift": 6,
            "font": {"size": 12, "color": theme.muted},
        }
        | axis
        for year, text in texts.items()
    ]


def draw(view: View, theme: Theme) -> go.Figure:
    """Return the column chart."""
    several = view.rows["series"].nunique() > 1
    traces: list[Any] = [
        trace(view, rows, label, index, theme, offsetgroup=label) for index, (label, rows) in enumerate(view.series())
    ]
    for label, rows in view.series():
        traces += others(view, rows, theme, offsetgroup=label)
    lines, pinned = signs(view, view.rows, theme)
    return base.figure(
        theme,
        traces,
        height=_HEIGHT,
        legend=several,
        signs=bool(pinned),
        barmode="group",
        scattermode="group",
        hovermode="x",
        xaxis=time_axis(view),
        yaxis=base.value_axis(theme),
        annotations=[*without_figures(view, view.rows, theme), *pinned],
        shapes=lines,
    )
