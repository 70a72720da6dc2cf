"""A line of time: lanes of events, with a strip beneath that zooms."""

from __future__ import annotations

from datetime import timedelta

from components.plot.geometry import SYMBOLS, TYPE
from components.plot.occasions import Occasions
from components.plot.theme import Theme, colour
from components.plot.typeface import width
from components.renderers.plotly.layout import Spec, axis, frame
from components.renderers.plotly.texts import tip

_LANE = 44
_STRIP = 0.14  # of the height: the strip that zooms
_BESIDE = 60  # days left and right of the first and last event


def spec(found: Occasions, theme: Theme) -> Spec:
    """Return the specification of a line of time; each mark leads to its event."""
    days = [one.day for one in found.events]
    around = timedelta(days=_BESIDE)
    beside = max(width(lane.name, TYPE) for lane in found.lanes) * 1.1 + 12
    return {
        "data": [_lane(found, lane, theme) for lane in range(len(found.lanes))],
        "layout": frame(_LANE * len(found.lanes) + 120, theme)
        | {
            "margin": {"l": beside, "r": 8, "t": 8, "b": 8},
            "showlegend": False,
            "hovermode": "closest",
            "xaxis": axis(
                type="date",
                range=[str(min(days) - around), str(max(days) + around)],
                showgrid=True,
                gridcolor=theme.grid,
                fixedrange=False,
                rangeslider={"visible": True, "thickness": _STRIP, "bgcolor": theme.grid, "borderwidth": 0},
            ),
            "yaxis": axis(
                range=[len(found.lanes) - 0.5, -0.5],
                tickvals=list(range(len(found.lanes))),
                ticktext=[lane.name for lane in found.lanes],
                automargin=False,
            ),
        },
    }


def _lane(found: Occasions, lane: int, theme: Theme) -> Spec:
    look = found.lanes[lane].index
    own = [one for one in found.events if one.lane == lane]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [str(one.day) for one in own],
        "y": [lane] * len(own),
        "marker": {
            "size": 14,
            "symbol": SYMBOLS[look % len(SYMBOLS)],
            "color": colour(theme, look),
            "opacity": 0.85,
            "line": {"color": theme.surface, "width": 1.5},
        },
        "hovertext": [tip(one.tip) for one in own],
        "hoverinfo": "text",
        "customdata": [one.id for one in own],
    }
