"""Reports that differ, as dots on a range: one line for each quantity, the drawn report filled."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import pandas as pd
import plotly.graph_objects as go

from components.charts import base
from components.labels import Labels
from components.theme import Theme
from data.disagreement import Disagreement

_ROW = 96


def draw(found: Sequence[Disagreement], names: Labels, theme: Theme) -> go.Figure:
    """Return the ranges. Each line reaches from its lowest to its highest number: the scales are not one scale."""
    traces, annotations, shapes = [], [], []
    for place, one in enumerate(found):
        shapes.append(_range(place, theme))
        annotations.append(_heading(place, one, names, theme))
        for at, reports in _numbers(one.reports):
            row = reports.iloc[0]
            drawn = bool(reports["preferred"].any())
            share = (at - one.lowest) / one.gap
            publishers = list(dict.fromkeys(names.publisher(source) for source in reports["source"]))
            text = f"<b>{escape(names.amount(row))}</b><br>{escape(_short(publishers))}"
            traces.append(
                go.Scatter(
                    x=[share],
                    y=[place],
                    mode="markers",
                    marker={
                        "size": 16,
                        "color": theme.series[0] if drawn else theme.surface,
                        "line": {"color": theme.series[0], "width": 2.5},
                        "symbol": "circle" if drawn else "diamond",
                    },
                    customdata=[str(reports.loc[reports["preferred"], "id"].iloc[0] if drawn else row["id"])],
                    hovertext="<br>".join([escape(names.quantity(row)), *map(escape, publishers)]),
                    hoverinfo="text",
                    cliponaxis=False,
                )
            )
            annotations.append(_label(share, place, text, theme))
    return base.figure(
        theme,
        traces,
        height=_ROW * len(found) + 24,
        legend=False,
        xaxis={"range": [-0.03, 1.03], "showticklabels": False},
        yaxis={"range": [len(found) - 0.35, -0.6], "showticklabels": False},
        annotations=annotations,
        shapes=shapes,
    )


def _numbers(reports: pd.DataFrame) -> list[tuple[float, pd.DataFrame]]:
    """Return the reports by the number they give: its value, or the middle of its range."""
    at = reports[["value", "lower", "upper"]].mean(axis=1)
    return [(float(value), reports[at == value]) for value in sorted(at.unique())]


def _short(publishers: Sequence[str]) -> str:
    return publishers[0] + (f" +{len(publishers) - 1}" if len(publishers) > 1 else "")


def _range(place: int, theme: Theme) -> dict[str, object]:
    line = {"color": theme.muted, "width": 3}
    return {"type": "line", "x0": 0, "x1": 1, "y0": place, "y1": place, "line": line, "layer": "below"}


def _heading(place: int, one: Disagreement, names: Labels, theme: Theme) -> dict[str, object]:
    row = one.reports.iloc[0]
    return _text(0, place, f"{escape(names.subject(row))}, {escape(names.period(row))}", theme, "left", 34)


def _label(share: float, place: int, text: str, theme: Theme) -> dict[str, object]:
    side = "left" if share < 0.25 else "right" if share > 0.75 else "center"
    return _text(share, place, text, theme, side, -30)


def _text(x: float, y: int, text: str, theme: Theme, side: str, shift: int) -> dict[str, object]:
    return {
        "x": x,
        "y": y,
        "text": text,
        "showarrow": False,
        "xanchor": side,
        "align": side,
        "yshift": shift,
        "font": {"size": 13, "color": theme.text},
    }
