"""Bars lying on their side: categories such as age groups, platforms or windows of time."""

from __future__ import annotations

import textwrap
from html import escape

import pandas as pd
import plotly.graph_objects as go

from components.charts import base
from components.theme import Theme
from components.view import View

_ROW = 42
_LINE = {"en": 24, "ko": 13}  # characters on a line; more would leave a phone no room for the bars


def _category(view: View, row: pd.Series) -> str:
    across = view.figure.across
    if across != "period":
        lines = textwrap.wrap(view.labels.part(across, row[across]), _LINE[view.words.lang])
        return "<br>".join(map(escape, lines))
    text = view.labels.period(row)
    return text.replace("–", "–<br>").replace("~ ", "~<br>") if len(text) > 16 else text


def draw(view: View, theme: Theme) -> go.Figure:
    """Return the bar chart; a member that is part of another one shown is pale, to be read inside it and not added."""
    members = view.dataset.members[view.dataset.members["dimension"] == view.figure.across]
    shown = set(view.rows[view.figure.across]) if view.figure.across in view.rows else set()
    parts = set(members.loc[members["part_of"].isin(shown), "id"])
    traces = []
    for index, (label, rows) in enumerate(view.series()):
        colour = theme.series[index % len(theme.series)]
        marker = base.mark(rows, colour, theme)
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
                customdata=rows["id"].tolist(),
                hoverinfo="text",
            )
        )
    categories = list(dict.fromkeys(_category(view, row) for _, row in view.rows.iterrows()))
    several = len(traces) > 1
    return base.figure(
        theme,
        traces,
        height=max(150, (_ROW * 3 // 2 if several else _ROW) * len(categories) + 70),
        legend=several,
        barmode="group",
        hovermode="y",
        margin={"l": 4, "r": 64, "t": 40 if several else 20, "b": 8},
        xaxis=base.value_axis(theme, range=[0, view.rows["value"].max() or 1]),
        yaxis={
            "type": "category",
            "categoryarray": categories,
            "categoryorder": "array",
            "autorange": "reversed",
            "ticksuffix": " ",
        },
    )
