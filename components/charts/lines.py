"""Lines over years, for measures side by side; what may not share an axis stands in a panel of its own.

A line joins neighbouring complete years of one definition only. An unfinished year is a hollow mark beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts import base, columns
from components.charts.signs import signs
from components.pins import pins
from components.theme import Theme
from components.view import View
from data.change import broken

_SYMBOLS = ("circle", "diamond", "square", "triangle-up", "x", "star")
_DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot")
_PANEL, _ALONE, _HEAD = 230, 400, 0.14


def draw(view: View, theme: Theme) -> go.Figure:
    """Return the lines, one panel for each group of measures that may share an axis."""
    groups = view.sharing()
    traces: list[Any] = []
    axes: dict[str, Any] = {}
    annotations: list[dict[str, Any]] = []
    shapes: list[dict[str, Any]] = []
    series = list(view.series())
    for number, group in enumerate(groups):
        axis = "" if number == 0 else str(number + 1)
        top, bottom = 1 - number / len(groups), 1 - (number + 1) / len(groups)
        several = len(groups) > 1
        domain = [bottom + (0.05 / len(groups) if several else 0), top - (_HEAD / len(groups) if several else 0)]
        axes[f"yaxis{axis}"] = _values(view, theme, domain)
        for index, (label, rows) in enumerate(series):
            if rows["measure"].iloc[0] in group:
                traces += _series(view, rows, label, index, theme, f"y{axis}")
        own = view.rows[view.rows["measure"].isin(group)]
        lines, pinned = signs(view, own, theme, (domain[0], domain[1]))
        shapes += lines
        annotations += pinned
        if several:
            annotations.append(base.heading(_heading(view, group), top, theme))
    last = "" if len(groups) == 1 else str(len(groups))
    return base.figure(
        theme,
        traces,
        height=_ALONE if len(groups) == 1 else _PANEL * len(groups) + 60,
        legend=len(series) > len(groups),
        signs=bool(pins(view)),
        xaxis=columns.time_axis(view) | {"anchor": f"y{last}"},
        annotations=annotations,
        shapes=shapes,
        **axes,
    )


def _values(view: View, theme: Theme, domain: list[float]) -> dict[str, Any]:
    log = view.figure.values == "log"
    axis = base.value_axis(theme, domain=domain, anchor="x", fixedrange=True, automargin=True, showticklabels=True)
    axis |= {"separatethousands": True, "exponentformat": "none", "tickfont": {"size": 12, "color": theme.muted}}
    if log:
        axis |= {"type": "log", "rangemode": "normal", "dtick": 1, "zeroline": False}
    if "shown" in view.rows and (view.rows["shown"] < 0).any():
        axis |= {"rangemode": "normal"}
    return axis


def _series(view: View, rows: pd.DataFrame, label: str, index: int, theme: Theme, axis: str) -> Iterator[Any]:
    colour = theme.series[index % len(theme.series)]
    values = rows["shown"] if "shown" in rows else rows["value"]
    complete = rows[rows["mark"] == "complete"]
    shared = {"yaxis": axis, "legendgroup": label, "name": label}
    joined = _joined(view, complete, values)
    yield go.Scatter(
        x=[str(year) for year, _ in joined],
        y=[value for _, value in joined],
        mode="lines",
        connectgaps=False,
        line={"color": colour, "width": 2.5, "dash": _DASHES[index % len(_DASHES)]},
        hoverinfo="skip",
        showlegend=False,
        **shared,
    )
    yield go.Scatter(
        x=columns.places(view, rows),
        y=values.tolist(),
        mode="markers+text",
        text=_texts(view, rows),
        textposition="top center",
        textfont={"color": theme.text, "size": 12},
        cliponaxis=False,
        marker={
            "size": 10,
            "symbol": _SYMBOLS[index % len(_SYMBOLS)],
            "color": [colour if mark == "complete" else theme.surface for mark in rows["mark"]],
            "line": {"color": colour, "width": 2},
        },
        hovertext=base.hover(view, rows),
        customdata=rows["id"].tolist(),
        hoverinfo="text",
        **shared,
    )


def _joined(view: View, rows: pd.DataFrame, values: pd.Series) -> list[tuple[int, float | None]]:
    """Return the points of the line, with a hole wherever nothing may join two of them."""
    points: list[tuple[int, float | None]] = []
    before = None
    for (_, row), value in zip(rows.iterrows(), values.loc[rows.index], strict=True):
        if before is not None and (row["year"] - before["year"] > 1 or broken(view.dataset.breaks, before, row)):
            points.append((row["year"], None))
        points.append((row["year"], float(value)))
        before = row
    return points


def _texts(view: View, rows: pd.DataFrame) -> list[str]:
    """Return the number at each mark; at the ends only where many series would write over each other."""
    ends = {rows.index[0], rows.index[-1]}
    few = view.rows["series"].nunique() < 3
    return [view.labels.drawn(row, view.figure.values) if few or at in ends else "" for at, row in rows.iterrows()]


def _heading(view: View, group: list[str]) -> str:
    titles = ", ".join(map(view.labels.measure, group))
    return f"<b>{escape(titles)}</b> ({escape(view.labels.unit(group[0]))})"
