"""Ranges of reports that differ: the drawn report filled, the others hollow."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from components.plot.geometry import TYPE
from components.plot.ranges import Point, Range
from components.plot.theme import Theme
from components.plot.typeface import LEADING, wrap
from components.renderers.plotly.layout import Spec, axis, frame
from components.renderers.plotly.texts import joined

_LINE, _OVER, _UNDER = TYPE * LEADING, 8, 18  # pixels: a line of text, and what stands free over and under a range
_FROM, _TO = 0.3, 0.7  # where the widest range stands, so that labels have room at both sides
_PHONE = 300  # pixels: what a phone has for a heading
_NAME = 92  # pixels: what a phone has beside the widest range
_LEAST = 0.04  # of it: two points of any range can be told apart


def spec(ranges: Sequence[Range], theme: Theme) -> Spec:
    """Return the specification of a chart of ranges, on one scale of gaps relative to their numbers."""
    heights = [_height(one) for one in ranges]
    rows = [sum(heights[:index]) + _head(one) for index, one in enumerate(ranges)]
    placed = list(zip(rows, ranges, strict=True))
    return {
        "data": [_point(row, one, point, theme) for row, one in placed for point in one.points],
        "layout": frame(round(sum(heights)) + 8, theme)
        | {
            "margin": {"l": 4, "r": 4, "t": 0, "b": 8},
            "showlegend": False,
            "xaxis": axis(range=[-0.03, 1.03], showticklabels=False),
            "yaxis": axis(range=[sum(heights), 0], showticklabels=False),
            "annotations": [
                note
                for row, one in placed
                for note in (_heading(row, one, theme), *(_label(row, one, point, theme) for point in one.points))
            ],
            "shapes": [_line(row, one, theme) for row, one in placed],
        },
    }


def _head(one: Range) -> float:
    """Return the pixels from the top of a row to its line: a heading, and half a line of the numbers beside it."""
    return _OVER + _LINE * (len(_named(one)) + 1)


def _height(one: Range) -> float:
    return _head(one) + _UNDER + _LINE * (max(len(_lines(point)) for point in one.points) - 0.5)


def _named(one: Range) -> list[str]:
    return wrap(one.heading, _PHONE, TYPE)


def _lines(point: Point) -> list[str]:
    """Return the lines at a point: its number, and who gives it."""
    more = f" +{len(point.publishers) - 1}" if len(point.publishers) > 1 else ""
    # What a publisher is a copy of stands under the pointer; here a phone must have room for it.
    name = point.publishers[0].partition("(")[0].strip() or point.publishers[0]
    return [point.number, *wrap(name + more, _NAME, TYPE)]


def _at(one: Range, share: float) -> float:
    """Return where a share of a range lies across the chart."""
    return _FROM + (_TO - _FROM) * max(one.length, _LEAST) * share


def _point(row: float, one: Range, point: Point, theme: Theme) -> Spec:
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


def _line(row: float, one: Range, theme: Theme) -> Spec:
    line = {"color": theme.muted, "width": 3}
    return {"type": "line", "x0": _at(one, 0), "x1": _at(one, 1), "y0": row, "y1": row, "line": line, "layer": "below"}


def _heading(row: float, one: Range, theme: Theme) -> Spec:
    return _text(0, row, joined(_named(one)), theme, "left", _LINE) | {"yanchor": "bottom"}


def _label(row: float, one: Range, point: Point, theme: Theme) -> Spec:
    """Return number and publisher: beside the ends of a range and downwards, under the points between them."""
    number, *names = map(escape, _lines(point))
    text = "<br>".join([f"<b>{number}</b>", *names])
    if 0 < point.share < 1:
        return _text(_at(one, point.share), row, text, theme, "center", -10) | {"yanchor": "top"}
    side, away = ("right", -14) if point.share == 0 else ("left", 14)
    return _text(_at(one, point.share), row, text, theme, side, _LINE / 2) | {"xshift": away, "yanchor": "top"}


def _text(x: float, y: float, text: str, theme: Theme, side: str, shift: float) -> Spec:
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
