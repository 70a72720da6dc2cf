"""Ranges of reports that differ: the drawn report filled, the others hollow."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from components.plot.geometry import TYPE
from components.plot.ranges import Point, Range
from components.plot.theme import Theme
from components.renderers.plotly.layout import Spec, axis, frame
from components.renderers.plotly.texts import joined

_ROW = 96
_EDGE = 0.25  # of a range: a label nearer to its end does not reach beyond it


def spec(ranges: Sequence[Range], theme: Theme) -> Spec:
    """Return the specification of a chart of ranges. The scales are not one scale."""
    placed = [(row, point) for row, one in enumerate(ranges) for point in one.points]
    return {
        "data": [_point(row, point, theme) for row, point in placed],
        "layout": frame(_ROW * len(ranges) + 24, theme)
        | {
            "margin": {"l": 4, "r": 4, "t": 20, "b": 8},
            "showlegend": False,
            "xaxis": axis(range=[-0.03, 1.03], showticklabels=False),
            "yaxis": axis(range=[len(ranges) - 0.35, -0.6], showticklabels=False),
            "annotations": [
                note
                for row, one in enumerate(ranges)
                for note in (_heading(row, one, theme), *(_label(row, point, theme) for point in one.points))
            ],
            "shapes": [_line(row, theme) for row in range(len(ranges))],
        },
    }


def _point(row: int, point: Point, theme: Theme) -> Spec:
    return {
        "type": "scatter",
        "x": [point.share],
        "y": [row],
        "mode": "markers",
        "marker": {
            "size": 16,
            "color": theme.series[0] if point.drawn else theme.surface,
            "line": {"color": theme.series[0], "width": 2.5},
            "symbol": "circle" if point.drawn else "diamond",
        },
        "customdata": [point.id],
        "hovertext": joined([point.quantity, *point.publishers]),
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _line(row: int, theme: Theme) -> Spec:
    line = {"color": theme.muted, "width": 3}
    return {"type": "line", "x0": 0, "x1": 1, "y0": row, "y1": row, "line": line, "layer": "below"}


def _heading(row: int, one: Range, theme: Theme) -> Spec:
    return _text(0, row, escape(one.heading), theme, "left", 34)


def _label(row: int, point: Point, theme: Theme) -> Spec:
    side = "left" if point.share < _EDGE else "right" if point.share > 1 - _EDGE else "center"
    more = f" +{len(point.publishers) - 1}" if len(point.publishers) > 1 else ""
    text = f"<b>{escape(point.number)}</b><br>{escape(point.publishers[0] + more)}"
    return _text(point.share, row, text, theme, side, -30)


def _text(x: float, y: int, text: str, theme: Theme, side: str, shift: int) -> Spec:
    return {
        "x": x,
        "y": y,
        "text": text,
        "showarrow": False,
        "xanchor": side,
        "align": side,
        "yshift": shift,
        "font": {"size": TYPE, "color": theme.text},
    }
