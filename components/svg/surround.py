"""What stands around the marks: the light lines of a scale, shapes, and words at places of the plot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from components.svg import rich
from components.svg.marks import Plot, dash
from components.svg.type import LEADING

Box = tuple[float, float, float, float]


def said(value: float) -> str:
    """Return a tick of a scale as text, with thousands marks."""
    text = f"{value:,.6f}"
    return text.rstrip("0").rstrip(".")


def grid(plot: Plot, box: Box) -> None:
    """Draw the lines of the axis of values, its zero line, and its labels where it has them."""
    lying = bool(plot.layout["xaxis"].get("showgrid"))
    axis = plot.layout["xaxis"] if lying else plot.axis
    scale = plot.x if lying else plot.y
    if not axis.get("showgrid"):
        _names(plot, box)
        return
    left, _, right, _ = box
    for tick in scale.ticks():
        at = scale.at(tick)
        ends = [(at, plot.y.start), (at, plot.y.end)] if lying else [(left, at), (right, at)]
        zero = tick == 0 and axis.get("zeroline")
        plot.sheet.line(ends, axis["zerolinecolor"] if zero else axis["gridcolor"], 1)
        if axis.get("showticklabels"):
            font = axis["tickfont"]
            top = at - font["size"] * LEADING / 2
            plot.sheet.text(left - 8, top, rich.lines(said(tick)), font["size"], font["color"], anchor="right")
    if lying:
        _names(plot, box)


def _names(plot: Plot, box: Box) -> None:
    """Write the categories of an upward axis at its left."""
    if plot.y.kind != "category":
        return
    for name in plot.y.names:
        lines = rich.lines(name)
        top = plot.y.at(name) - len(lines) * plot.size * LEADING / 2
        plot.sheet.text(box[0] - 8, top, lines, plot.size, plot.layout["font"]["color"], anchor="right")


def shapes(layout: Mapping[str, Any], plots: Mapping[str, Plot], box: Box) -> None:
    """Draw the lines and outlines that a figure pins to its plot."""
    for shape in layout.get("shapes") or ():
        x0, x1 = (_across(shape[key], shape.get("xref"), plots["y"], box) for key in ("x0", "x1"))
        y0, y1 = (_down(shape[key], shape.get("yref"), plots, box) for key in ("y0", "y1"))
        line = shape["line"]
        corners = [(x0, y0), (x1, y1)]
        if shape["type"] == "rect":
            corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]
        plots["y"].sheet.line(corners, line["color"], line["width"], dash(line.get("dash", "solid")))


def _across(value: Any, reference: str | None, plot: Plot, box: Box) -> float:
    left, _, right, _ = box
    return left + value * (right - left) if reference == "paper" else plot.x.at(value)


def _down(value: Any, reference: str | None, plots: Mapping[str, Plot], box: Box) -> float:
    _, top, _, bottom = box
    return bottom - value * (bottom - top) if reference == "paper" else plots[reference or "y"].y.at(value)


def notes(layout: Mapping[str, Any], plots: Mapping[str, Plot], box: Box) -> None:
    """Write the words that a figure pins to its plot."""
    sheet = plots["y"].sheet
    for note in layout.get("annotations") or ():
        lines = rich.lines(note["text"])
        size = note["font"]["size"]
        colour = note["font"].get("color") or layout["font"]["color"]
        x = _across(note["x"], note.get("xref"), plots["y"], box)
        y = _down(note["y"], note.get("yref"), plots, box) - (note.get("yshift") or 0)
        if note.get("textangle") == -90:
            sheet.text(x - LEADING * size / 2, y, lines, size, colour, turned=True)
            continue
        tall = len(lines) * size * LEADING
        rise = {"top": 0.0, "bottom": tall}.get(note.get("yanchor") or "middle", tall / 2)
        hover = "\n".join("".join(run.text for run in line) for line in rich.lines(note.get("hovertext") or ""))
        with sheet.group(title=hover):
            sheet.text(x, y - rise, lines, size, colour, anchor=note.get("xanchor") or "center")
