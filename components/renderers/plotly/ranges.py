"""Ranges of reports that differ: the drawn report filled, the others hollow."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from components.plot.geometry import TYPE
from components.plot.ranges import Point, Range
from components.plot.theme import Theme
from components.plot.typeface import wrap
from components.renderers.plotly.layout import Spec, axis, frame
from components.renderers.plotly.texts import joined

_ROW = 96
_FROM, _TO = 0.3, 0.7  # where the widest range stands, so that labels have room at both sides
_PHONE = 300  # pixels: what a phone has for a heading
_NAME = 92  # pixels: what a phone has beside the widest range
_LEAST = 0.04  # of it: two points of any range can be told apart


def spec(ranges: Sequence[Range], theme: Theme) -> Spec:
    """Return the specification of a chart of ranges, on one scale of gaps relative to their numbers."""
    return {
        "data": [_point(row, one, point, theme) for row, one in enumerate(ranges) for point in one.points],
        "layout": frame(_ROW * len(ranges) + 24, theme)
        | {
            "margin": {"l": 4, "r": 4, "t": 20, "b": 8},
            "showlegend": False,
            "xaxis": axis(range=[-0.03, 1.03], showticklabels=False),
            "yaxis": axis(range=[len(ranges) - 0.35, -0.6], showticklabels=False),
            "annotations": [
                note
                for row, one in enumerate(ranges)
                for note in (_heading(row, one, theme), *(_label(row, one, point, theme) for point in one.points))
            ],
            "shapes": [_line(row, one, theme) for row, one in enumerate(ranges)],
        },
    }


def _at(one: Range, share: float) -> float:
    """Return where a share of a range lies across the chart."""
    return _FROM + (_TO - _FROM) * max(one.length, _LEAST) * share


def _point(row: int, one: Range, point: Point, theme: Theme) -> Spec:
    return {
        "type": "scatter",
        "x": [_at(one, point.share)],
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


def _line(row: int, one: Range, theme: Theme) -> Spec:
    line = {"color": theme.muted, "width": 3}
    return {"type": "line", "x0": _at(one, 0), "x1": _at(one, 1), "y0": row, "y1": row, "line": line, "layer": "below"}


def _heading(row: int, one: Range, theme: Theme) -> Spec:
    text = "<br>".join(map(escape, wrap(one.heading, _PHONE, TYPE)))
    return _text(0, row, text, theme, "left", 24) | {"yanchor": "bottom"}


def _label(row: int, one: Range, point: Point, theme: Theme) -> Spec:
    """Return number and publisher: outside the ends of a range, under the points between them."""
    more = f" +{len(point.publishers) - 1}" if len(point.publishers) > 1 else ""
    # What a publisher is a copy of stands under the pointer; here a phone must have room for it.
    name = point.publishers[0].partition("(")[0].strip() or point.publishers[0]
    text = "<br>".join([f"<b>{escape(point.number)}</b>", *map(escape, wrap(name + more, _NAME, TYPE))])
    if 0 < point.share < 1:
        return _text(_at(one, point.share), row, text, theme, "center", -30)
    side, away = ("right", -14) if point.share == 0 else ("left", 14)
    return _text(_at(one, point.share), row, text, theme, side, 0) | {"xshift": away}


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
