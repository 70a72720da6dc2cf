"""Numbers in large type, one below the other, each with what it counts beneath it."""

from __future__ import annotations

from html import escape

from components.language.languages import LANGUAGES
from components.plot.geometry import LARGE, TYPE, UNIT, Room, margin, rooms
from components.plot.model import Panel, Plot
from components.plot.theme import Theme
from components.plot.typeface import LEADING
from components.renderers.plotly.layout import CLEAR, Spec, axis, layout
from components.renderers.plotly.texts import joined, tip


def spec(plot: Plot, theme: Theme) -> Spec:
    """Return the specification of the numbers: texts that can be chosen like any mark."""
    marks = [panel.series[0].marks[0] for panel in plot.panels]
    places, around = rooms(plot), margin(plot)
    half = LARGE * LEADING / 2 / (plot.height - around.top - around.bottom)
    trace = {
        "type": "scatter",
        "mode": "markers+text",
        "x": [0] * len(marks),
        "y": [room.top - half for room in places],
        "text": [_number(panel, LANGUAGES[plot.lang].unit_space) for panel in plot.panels],
        "textposition": "middle right",
        "textfont": {"size": LARGE},
        "cliponaxis": False,
        "marker": {"size": 1, "color": CLEAR},
        "hovertext": [tip(mark.tip) for mark in marks],
        "customdata": [mark.id for mark in marks],
        "hoverinfo": "text",
    }
    return {
        "data": [trace],
        "layout": layout(plot, theme)
        | {
            "hovermode": "y",
            "hoverdistance": 60,
            "xaxis": axis(visible=False, range=[0, 1]),
            "yaxis": axis(visible=False, range=[0, 1]),
            "annotations": [_about(panel, room, theme) for panel, room in zip(plot.panels, places, strict=True)],
        },
    }


def _number(panel: Panel, space: str) -> str:
    [series] = panel.series
    unit = f"{space}<span style='font-size:{UNIT}px'>{escape(series.name)}</span>" if series.name else ""
    return f"<b>{escape(series.marks[0].label)}</b>{unit}"


def _about(panel: Panel, room: Room, theme: Theme) -> Spec:
    return {
        "text": joined(panel.heading.split("\n")),
        "align": "left",
        "x": 0,
        "xanchor": "left",
        "y": room.top,
        "yanchor": "top",
        "yshift": -LARGE * LEADING,
        "showarrow": False,
        "font": {"size": TYPE, "color": theme.muted},
    }
