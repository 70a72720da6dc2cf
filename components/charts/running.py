"""A running total: a stem at each report, nothing in between, because nothing was reported in between."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import plotly.graph_objects as go

from components.charts import base
from components.charts.signs import signs
from components.theme import Theme
from components.view import View


def draw(view: View, theme: Theme) -> go.Figure:
    """Return stems over the days of the year; hollow before the year is complete."""
    rows = view.rows
    colour = theme.series[0]
    year = int(rows["year"].iloc[0])
    complete = rows["mark"] == "complete"
    stems = go.Bar(
        x=rows["period_end"].tolist(),
        y=rows["value"].tolist(),
        width=[36e6] * len(rows),
        marker={"color": colour, "line": {"width": 0}},
        hoverinfo="skip",
        showlegend=False,
    )
    heads = go.Scatter(
        x=rows["period_end"].tolist(),
        y=rows["value"].tolist(),
        mode="markers+text",
        text=[view.labels.amount(row) for _, row in rows.iterrows()],
        textposition=["bottom right" if near else "top left" for near in _near(rows["period_end"].tolist())],
        cliponaxis=False,
        marker={
            "size": 12,
            "color": [colour if whole else theme.surface for whole in complete],
            "line": {"color": colour, "width": 2},
        },
        hovertext=base.hover(view, rows),
        customdata=rows["id"].tolist(),
        hoverinfo="text",
        showlegend=False,
    )
    first = min(rows["period_end"]).replace(day=1)
    months = [date(year, month, 1) for month in range(first.month, 13)]
    lines, pinned = signs(view, rows, theme)
    return base.figure(
        theme,
        [stems, heads],
        height=340,
        legend=False,
        signs=bool(pinned),
        xaxis={
            "type": "date",
            "range": [first - timedelta(days=6), date(year + 1, 1, 8)],
            "tickvals": months,
            "ticktext": [view.words.period(day, day, with_year=False) for day in months],
        },
        yaxis=base.value_axis(theme, range=[0, float(rows["value"].max()) * 1.15]),
        annotations=pinned,
        shapes=lines,
    )


def _near(days: list[date]) -> list[bool]:
    """Return which reports follow so soon on one with its number at the left that theirs goes to the other side."""
    near = [False]
    for before, day in pairwise(days):
        near.append((day - before).days < 21 and not near[-1])
    return near
