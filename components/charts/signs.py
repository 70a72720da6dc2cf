"""The signs of what is pinned to the time axis, over the plot, with their lines and their text under the pointer."""

from __future__ import annotations

import textwrap
from datetime import date
from html import escape
from typing import Any

import pandas as pd

from components.pins import Pin, pins
from components.theme import Theme
from components.view import View

_NEAR = 0.3  # of a year: nearer signs would write over each other

Drawn = tuple[list[dict[str, Any]], list[dict[str, Any]]]


def signs(view: View, rows: pd.DataFrame, theme: Theme, domain: tuple[float, float] = (0, 1)) -> Drawn:
    """Return the lines and the signs of the pins of the measures in `rows`, over `domain` of the paper's height.

    A dotted line stands before each year from which a measure is counted in another way, a stroke at each event.
    """
    shown = [pin for pin in pins(view) if pin.measures & set(rows["measure"])]
    lines = [_line(view, pin, theme, domain) for pin in shown if pin.kind != "context"]
    return lines, [_sign(view, group, theme, domain[1]) for group in _groups(shown)]


def _place(view: View, pin: Pin) -> float | date:
    """Return where a pin stands on the axis; a change of definition stands before the year that it touches."""
    if view.figure.across != "year":
        return pin.day
    return _years(pin) - int(min(view.rows["year"])) - 0.5


def _years(pin: Pin) -> float:
    return pin.day.year + (0 if pin.kind == "definition" else (pin.day.timetuple().tm_yday - 1) / 366)


def _groups(shown: list[Pin]) -> list[list[Pin]]:
    """Return the pins in the order of their places, near neighbours together."""
    groups: list[list[Pin]] = []
    for pin in sorted(shown, key=_years):
        if groups and _years(pin) - _years(groups[-1][0]) < _NEAR:
            groups[-1].append(pin)
        else:
            groups.append([pin])
    return groups


def _line(view: View, pin: Pin, theme: Theme, domain: tuple[float, float]) -> dict[str, Any]:
    place = _place(view, pin)
    line = {"color": theme.muted, "width": 1.5, "dash": "dot" if pin.kind == "definition" else "solid"}
    # A mark at the top is enough for an event: a whole line would strike out the numbers of the bars.
    bottom = domain[0] if pin.kind == "definition" else domain[1] - 0.06 * (domain[1] - domain[0])
    height = {"y0": bottom, "y1": domain[1], "yref": "paper"}
    return {"type": "line", "x0": place, "x1": place, "line": line, "layer": "below"} | height


def _sign(view: View, group: list[Pin], theme: Theme, top: float) -> dict[str, Any]:
    told = [line for pin in group for line in textwrap.wrap(f"{pin.sign} {pin.text}", 48)]
    names = [pin.sign for pin in sorted(group, key=lambda pin: pin.sign)]
    return {
        "x": _place(view, group[0]),
        "y": top,
        "yref": "paper",
        "yanchor": "bottom",
        "text": "".join(names),
        "hovertext": "<br>".join(map(escape, told)),
        "showarrow": False,
        "font": {"size": 14, "color": theme.text},
    }
