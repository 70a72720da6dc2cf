"""A map of tiles: a number stronger in colour the higher it is, and a dotted tile where there is none."""

from __future__ import annotations

from html import escape

from components.plot.cells import shades
from components.plot.geometry import SMALL, TILE, TYPE
from components.plot.model import Place, Plot
from components.plot.theme import Theme, ink
from components.renderers.plotly.layout import Spec, axis, layout
from components.renderers.plotly.texts import tip


def spec(plot: Plot, theme: Theme) -> Spec:
    """Return the specification of a map."""
    places = {place.key: place for place in plot.axis.places}
    [panel] = plot.panels
    [series] = panel.series
    placed = [_tile(place) for place in plot.axis.places]
    first, last = min(row for _, row in placed), max(row for _, row in placed)
    fills = shades(plot, theme)
    tiles = [_tile(places[mark.place]) for mark in series.marks]
    names = [_name(places[mark.place]) for mark in series.marks]
    trace = {
        "type": "bar",
        "x": [column for column, _ in tiles],
        "y": [2 * TILE] * len(tiles),
        "base": [row - TILE for _, row in tiles],
        "width": 2 * TILE,
        "text": [f"{name}<br><b>{mark.label}</b>" for name, mark in zip(names, series.marks, strict=True)],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "insidetextfont": {"size": TYPE, "color": [ink(fill) for fill in fills]},
        "marker": {"color": fills, "line": {"color": theme.series[0], "width": 1}},
        "hovertext": [tip(mark.tip) for mark in series.marks],
        "customdata": [mark.id for mark in series.marks],
        "hoverinfo": "text",
    }
    return {
        "data": [trace],
        "layout": layout(plot, theme)
        | {
            "hovermode": "closest",
            "xaxis": axis(visible=False, range=[-0.5, plot.columns - 0.5], constrain="domain"),
            "yaxis": axis(visible=False, range=[last + 0.5, first - 0.5], scaleanchor="x", constrain="domain"),
            "shapes": [_outline(places[key], theme) for key, _ in panel.absent],
            "annotations": [_word(places[key], word, theme) for key, word in panel.absent],
        },
    }


def _tile(place: Place) -> tuple[int, int]:
    if place.tile is None:
        raise ValueError(f"{place.key} has no tile on the map")
    return place.tile


def _name(place: Place) -> str:
    return escape(place.name).replace(" ", "<br>")


def _outline(place: Place, theme: Theme) -> Spec:
    column, row = _tile(place)
    return {
        "type": "rect",
        "x0": column - TILE,
        "x1": column + TILE,
        "y0": row - TILE,
        "y1": row + TILE,
        "line": {"color": theme.muted, "width": 1, "dash": "dot"},
    }


def _word(place: Place, word: str, theme: Theme) -> Spec:
    column, row = _tile(place)
    return {
        "x": column,
        "y": row,
        "text": f"{_name(place)}<br>{word}",
        "showarrow": False,
        "font": {"size": SMALL, "color": theme.muted},
    }
