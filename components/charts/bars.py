"""Bars lying on their side: categories such as age groups, platforms or windows of time."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.charts import base
from components.theme import Theme
from components.view import View

_ROW = 42


def _category(view: View, row: pd.Series) -> str:
    across = view.figure.across
    text = view.labels.period(row) if across == "period" else view.labels.member(across, row[across])
    return text.replace("–", "–<br>").replace("~ ", "~<br>") if len(text) > 16 else text


def draw(view: View, theme: Theme) -> go.Figure:
    """Return the bar chart; a member that is part of another is pale, to be read inside it and not added."""
    parts = set(view.dataset.members.loc[view.dataset.members["part_of"] != "", "id"])
    traces = []
    for index, (label, rows) in enumerate(view.series()):
        colour = theme.series[index % len(theme.series)]
        marker = base.mark(rows, colour)
        if view.figure.across in rows:
            marker["opacity"] = [0.45 if member in parts else 1 for member in rows[view.figure.across]]
        traces.append(
            go.Bar(
                name=label,
                orientation="h",
                y=[_category(view, row) for _, row in rows.iterrows()],
                x=rows["value"].tolist(),
                text=[f" {view.labels.amount(row)}" for _, row in rows.iterrows()],
                textposition="outside",
                cliponaxis=False,
                marker=marker,
                hovertext=base.hover(view, rows),
                hoverinfo="text",
            )
        )
    categories = list(dict.fromkeys(_category(view, row) for _, row in view.rows.iterrows()))
    several = len(traces) > 1
    return base.figure(
        theme,
        traces,
        height=max(150, _ROW * len(categories) * (1.5 if several else 1) + 70),
        legend=several,
        barmode="group",
        xaxis=base.value_axis(theme, range=[0, _reach(view.rows["value"].max())]),
        yaxis={"type": "category", "categoryarray": categories[::-1], "categoryorder": "array"},
    )


def _reach(longest: float) -> float:
    """Return the end of the axis: room for the number beside the longest bar; one unit where all are zero."""
    return longest * 1.18 if longest else 1
