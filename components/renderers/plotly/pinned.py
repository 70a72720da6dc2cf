"""The signs of what is pinned to the time axis, over the plot, with their lines and their text under the pointer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from components.plot.geometry import EVENT, SIGN, groups
from components.plot.marking import wrapped
from components.plot.model import Axis, PinMark
from components.plot.theme import Theme
from components.renderers.plotly.layout import Spec
from components.renderers.plotly.texts import joined


def lines(pins: Sequence[PinMark], axis: Axis, theme: Theme, bottom: float, top: float) -> list[Spec]:
    """Return a dotted line before each year from which something is counted in another way, a stroke at each event."""
    return [_line(pin, axis, theme, bottom, top) for pin in pins if pin.kind != "context"]


def signs(pins: Sequence[PinMark], axis: Axis, theme: Theme, top: float) -> list[Spec]:
    """Return the signs over a plot that ends at `top` of the paper, near neighbours together."""
    return [_sign(group, axis, theme, top) for group in groups(pins)]


def _place(pin: PinMark, axis: Axis) -> float | str:
    """Return where a pin stands on the axis; that of years counts their places from zero."""
    return str(pin.at) if isinstance(pin.at, date) else pin.at - axis.first_year - 0.5


def _line(pin: PinMark, axis: Axis, theme: Theme, bottom: float, top: float) -> Spec:
    place = _place(pin, axis)
    line = {"color": theme.muted, "width": 1.5, "dash": "dot" if pin.kind == "definition" else "solid"}
    # A mark at the top is enough for an event: a whole line would strike out the numbers of the bars.
    foot = bottom if pin.kind == "definition" else top - EVENT * (top - bottom)
    height = {"y0": foot, "y1": top, "yref": "paper"}
    return {"type": "line", "x0": place, "x1": place, "line": line, "layer": "below"} | height


def _sign(group: Sequence[PinMark], axis: Axis, theme: Theme, top: float) -> Spec:
    text_lines = [line for pin in group for line in wrapped(f"{pin.sign} {pin.text}")]
    return {
        "x": _place(group[0], axis),
        "y": top,
        "yref": "paper",
        "yanchor": "bottom",
        "text": "".join(sorted(pin.sign for pin in group)),
        "hovertext": joined(text_lines),
        "showarrow": False,
        "font": {"size": SIGN, "color": theme.text},
    }
