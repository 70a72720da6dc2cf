"""The marks of a chart: bars, points, lines and cells of a Plotly figure, each at its pixels."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from components.svg import rich
from components.svg.rich import Run
from components.svg.scale import Scale
from components.svg.sheet import Sheet
from components.svg.type import LEADING

Link = Callable[[str], str]

_DASHES = {"dash": "9 5", "dot": "2 4", "dashdot": "9 4 2 4", "longdash": "14 5", "longdashdot": "14 4 2 4"}
_DAY = 86_400_000  # Plotly gives the width of a bar on an axis of days in milliseconds
_GAP = 4


@dataclass(frozen=True)
class Plot:
    """Where marks are drawn: the sheet, the scales, the `axis` upward, the layout, and what a mark leads to."""

    sheet: Sheet
    x: Scale
    y: Scale
    axis: Mapping[str, Any]
    layout: Mapping[str, Any]
    link: Link | None

    @property
    def size(self) -> float:
        """The size of the type."""
        return float(self.layout["font"]["size"])


def dash(name: str) -> str:
    """Return Plotly's name of a dash as SVG says it."""
    return _DASHES.get(name, "")


def each(value: Any, number: int) -> list[Any]:
    """Return one value for each of `number` marks, whether Plotly has one for all or a list."""
    return list(value) if isinstance(value, list | tuple) else [value] * number


def given(value: Any) -> bool:
    """Return whether there is a number to draw."""
    return value is not None and not (isinstance(value, float) and math.isnan(value))


def bars(plot: Plot, trace: Mapping[str, Any], groups: Sequence[str]) -> None:
    """Draw a series of bars, standing or lying, with its numbers; `groups` are the series side by side."""
    lying = trace.get("orientation") == "h"
    along, value = (plot.y, plot.x) if lying else (plot.x, plot.y)
    places, values = (trace["y"], trace["x"]) if lying else (trace["x"], trace["y"])
    number = len(values)
    marker = trace["marker"]
    fills, opacities = each(marker["color"], number), each(marker.get("opacity"), number)
    bases, texts = each(trace.get("base", 0), number), each(trace.get("text"), number)
    inks = each((trace.get("insidetextfont") or {}).get("color", plot.layout["font"]["color"]), number)
    edge = marker.get("line") or {}
    hatched = (marker.get("pattern") or {}).get("shape") == "/"
    middle, thick = _stand(plot, trace, groups, along)
    for index in range(number):
        if not given(values[index]):
            continue
        fill = plot.sheet.hatch(edge["color"], fills[index]) if hatched else fills[index]
        first, last = value.at(bases[index]), value.at(bases[index] + values[index])
        across = along.at(places[index]) + middle
        box = (min(first, last), across - thick / 2, abs(last - first), thick)
        x, y, width, height = box if lying else (box[1], box[0], box[3], box[2])
        stroke = {"stroke": edge.get("color"), "stroke_width": edge.get("width") or None}
        with _described(plot, trace, index):
            plot.sheet.rect(x, y, width, height, fill, rx=2, opacity=opacities[index], **stroke)
        if texts[index]:
            _number(plot, rich.lines(texts[index].strip()), (x, y, width, height), trace, inks[index], lying=lying)


def _stand(plot: Plot, trace: Mapping[str, Any], groups: Sequence[str], along: Scale) -> tuple[float, float]:
    """Return how far a bar stands from the middle of its place, and how thick it is."""
    if trace.get("width"):
        wide = each(trace["width"], 1)[0]
        return 0, (wide / _DAY if along.kind == "date" else wide) * along.unit()
    whole = (1 - plot.layout["bargap"]) * along.unit()
    share = whole / len(groups)
    index = groups.index(group(trace))
    return -whole / 2 + share * (index + 0.5), share * (1 - plot.layout["bargroupgap"])


def group(trace: Mapping[str, Any]) -> str:
    """Return which of the series side by side a trace belongs to."""
    return str(trace.get("offsetgroup") or trace.get("name") or "")


def _number(
    plot: Plot,
    lines: Sequence[rich.Line],
    box: tuple[float, float, float, float],
    trace: Mapping[str, Any],
    ink: str,
    *,
    lying: bool,
) -> None:
    x, y, width, height = box
    tall = len(lines) * plot.size * LEADING
    if trace["textposition"] == "inside":
        plot.sheet.text(x + width / 2, y + (height - tall) / 2, lines, plot.size, ink, anchor="center")
    elif lying:
        plot.sheet.text(x + width + _GAP, y + (height - tall) / 2, lines, plot.size, ink)
    else:
        plot.sheet.text(x + width / 2, y - tall - 1, lines, plot.size, ink, anchor="center")


def _described(plot: Plot, trace: Mapping[str, Any], index: int) -> Any:
    """Return the group of one mark: what it says under the pointer, and the evidence that it leads to."""
    said = each(trace.get("hovertext"), index + 1)[index] or ""
    title = "\n".join("".join(run.text for run in line) for line in rich.lines(said))
    ids = trace.get("customdata")
    return plot.sheet.group(title=title, link=plot.link(ids[index]) if plot.link and ids else "")


def points(plot: Plot, trace: Mapping[str, Any], groups: Sequence[str]) -> None:
    """Draw a series of points, joined where the figure joins them, with its numbers."""
    number = len(trace["x"])
    beside = 0.0
    if plot.layout.get("scattermode") == "group" and trace.get("offsetgroup") in groups:
        beside, _ = _stand(plot, trace, groups, plot.x)
    drawn = [given(value) and math.isfinite(plot.y.number(value)) for value in trace["y"]]
    places = [
        (plot.x.at(x) + beside, plot.y.at(y)) if there else None
        for x, y, there in zip(trace["x"], trace["y"], drawn, strict=True)
    ]
    if "lines" in trace["mode"]:
        line = trace["line"]
        for stretch in _stretches(places):
            plot.sheet.line(stretch, line["color"], line["width"], dash(line.get("dash", "solid")))
    if "markers" not in trace["mode"]:
        return
    marker = trace["marker"]
    edge = marker.get("line") or {}
    fills, texts = each(marker.get("color"), number), each(trace.get("text"), number)
    sides = each(trace.get("textposition"), number)
    ink = (trace.get("textfont") or {}).get("color", plot.layout["font"]["color"])
    for index, place in enumerate(places):
        if place is None:
            continue
        with _described(plot, trace, index):
            shape = marker.get("symbol", "circle")
            size = marker["size"] / (2 if shape == "line-ew" else 1)
            plot.sheet.mark(*place, size, shape, fills[index], edge.get("color", ""), edge.get("width", 0))
        if texts[index]:
            _beside(plot, texts[index], place, marker["size"] / 2, sides[index], ink)


def _stretches(places: Sequence[tuple[float, float] | None]) -> list[list[tuple[float, float]]]:
    """Return the points that a line joins, parted wherever it has a hole."""
    found: list[list[tuple[float, float]]] = [[]]
    for place in places:
        if place is None:
            found.append([])
        else:
            found[-1].append(place)
    return [stretch for stretch in found if len(stretch) > 1]


def _beside(plot: Plot, text: str, place: tuple[float, float], radius: float, side: str, ink: str) -> None:
    """Write a number at its point: above it, or to one side."""
    (x, y), tall = place, plot.size * LEADING
    vertical, horizontal = side.split()
    top = y + radius if vertical == "bottom" else y - radius - tall
    anchor = {"left": "right", "right": "left"}.get(horizontal, "center")
    x += {"left": -radius, "right": radius}.get(horizontal, 0)
    plot.sheet.text(x, top, [[Run(text)]], plot.size, ink, anchor=anchor)


def cells(plot: Plot, trace: Mapping[str, Any]) -> None:
    """Draw the cells of a grid: the lower value in the first colour of the scale, the higher in the last."""
    colours = {0: trace["colorscale"][0][1], 1: trace["colorscale"][-1][1]}
    side = plot.x.unit() - trace["xgap"]
    for row, line in enumerate(trace["z"]):
        for column, value in enumerate(line):
            if value is not None:
                x, y = plot.x.at(column) - side / 2, plot.y.at(row) - side / 2
                plot.sheet.rect(x, y, side, side, colours[min(value, 1)])
