"""A Plotly figure of the house on a sheet of SVG: the same frame, the same marks, without a browser.

It knows what `components/charts` uses and no more: bars, points, lines and grids of cells, one axis across and one or
several upward, shapes and annotations. Whatever else a figure held would raise a `KeyError`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from components.svg import legend, marks, rich, surround
from components.svg.marks import Link, Plot
from components.svg.scale import Scale, scale
from components.svg.sheet import Sheet
from components.svg.type import LEADING

_ABOVE = 26  # the room over the highest mark for its number
_TICK = 8

Spec = Mapping[str, Any]


def chart(figure: go.Figure, sheet: Sheet, left: float, top: float, width: float, link: Link | None = None) -> float:
    """Draw a figure at `left`, `top` in `width` pixels and return the edge beneath it.

    `link` gives the address that the mark of an observation leads to.
    """
    spec = figure.to_plotly_json()
    layout, traces = spec["layout"], spec["data"]
    margin = layout["margin"]
    size = layout["font"]["size"]
    height = layout["height"]
    if layout["showlegend"]:
        depth = legend.draw(sheet, traces, left, top, width, layout)
        top, height = top + depth, height - legend.LINE
        margin = margin | {"t": margin["t"] - legend.LINE}
    upward = [name for name in layout if name.startswith("yaxis")]
    beside = max(_label_width(layout[name], _used(traces, "y", name), size) for name in upward)
    ticks = _ticks(layout["xaxis"])
    beneath = max((len(lines) for _, lines in ticks), default=0) * layout["xaxis"]["tickfont"]["size"] * LEADING
    right, bottom = left + width - margin["r"], top + height - margin["b"] - (beneath + _TICK if ticks else 0)
    box = (left + margin["l"] + beside, top + margin["t"], right, bottom)
    plots = {
        f"y{name.removeprefix('yaxis')}": Plot(sheet, *_scales(layout, traces, name, box), layout[name], layout, link)
        for name in upward
    }
    for plot in plots.values():
        surround.grid(plot, box)
    first = plots["y"]
    surround.shapes(layout, plots, box)
    groups = list(dict.fromkeys(marks.group(trace) for trace in traces if trace["type"] == "bar"))
    for trace in traces:
        plot = plots[trace.get("yaxis") or "y"]
        if trace["type"] == "bar":
            marks.bars(plot, trace, groups)
        elif trace["type"] == "scatter":
            marks.points(plot, trace, groups)
        else:
            marks.cells(plot, trace)
    surround.notes(layout, plots, box)
    foot = plots[layout["xaxis"].get("anchor") or "y"].y.start
    for value, lines in ticks:
        sheet.text(first.x.at(value), foot + _TICK, lines, size, layout["font"]["color"], anchor="center")
    edge: float = top + height
    return edge


def _used(traces: Sequence[Spec], way: str, axis: str = "") -> list[Any]:
    """Return the values that the marks of an axis stand at, bars from their base to their end."""
    own = [trace for trace in traces if not axis or f"yaxis{(trace.get('yaxis') or 'y')[1:]}" == axis]
    found: list[Any] = []
    for trace in own:
        if trace["type"] == "heatmap":
            found += [-0.5, (len(trace["z"]) if way == "y" else len(trace["z"][0])) - 0.5]
            continue
        found += trace[way]
        if trace["type"] == "bar" and way == "y" and trace.get("orientation") != "h":
            found += [0, *(trace.get("base") or [])]
    return [value for value in found if isinstance(value, str) or marks.given(value)]


def _ticks(axis: Spec) -> list[tuple[Any, list[rich.Line]]]:
    if axis.get("visible") is False or axis.get("showticklabels") is False:
        return []
    return [(value, rich.lines(text)) for value, text in zip(axis["tickvals"], axis["ticktext"], strict=True)]


def _label_width(axis: Spec, used: Sequence[Any], size: float) -> float:
    """Return the room that the labels of an upward axis take at its left."""
    if axis.get("visible") is False or axis.get("showticklabels") is False:
        return 0
    if axis.get("type") == "category":
        return max(rich.width(line, size) for name in axis["categoryarray"] for line in rich.lines(name)) + _TICK
    drawn = scale(axis, used, 100, 0)
    return max((rich.width(rich.lines(surround.said(tick))[0], size) for tick in drawn.ticks()), default=0) + _TICK


def _scales(
    layout: Spec, traces: Sequence[Spec], name: str, box: tuple[float, float, float, float]
) -> tuple[Scale, Scale]:
    """Return the scales of the axis across and of one axis upward, within its part of the height."""
    left, top, right, bottom = box
    axis = layout[name]
    low, high = axis.get("domain") or (0, 1)
    start, end = bottom - low * (bottom - top), bottom - high * (bottom - top)
    across = scale(layout["xaxis"], _used(traces, "x"), left, right)
    upward = scale(axis, _used(traces, "y", name), start, end, _ABOVE)
    if not axis.get("scaleanchor"):
        return across, upward
    side = min(across.unit(), upward.unit())
    return _fitted(across, side), _fitted(upward, side)


def _fitted(one: Scale, side: float) -> Scale:
    """Return the scale shrunk about its middle until a step has `side` pixels, so that squares are square."""
    middle, half = (one.start + one.end) / 2, abs(one.high - one.low) * side / 2
    turn = 1 if one.end > one.start else -1
    return Scale(one.kind, one.low, one.high, middle - turn * half, middle + turn * half, one.names)
