"""What stands around the marks: the light lines of a scale, names and ticks, headings, signs, words at empty places."""

from __future__ import annotations

from components.plot.geometry import EVENT, KEY, SIGN, SMALL, TYPE, Room, category, groups, tick
from components.plot.marking import wrapped
from components.plot.model import Form, Panel, PinMark, Plot
from components.plot.typeface import LEADING
from components.renderers.svg.canvas import Box, Canvas, tall
from components.renderers.svg.marks import dash
from components.renderers.svg.scale import Value
from components.renderers.svg.text import Line, Run, plain

TICK = 8  # pixels between an axis and its labels
_LIFT = 6  # pixels between the axis and a word that stands on it


def said(value: float) -> str:
    """Return a tick of a scale as text, with thousands marks."""
    return f"{value:,.6f}".rstrip("0").rstrip(".")


def grid_upward(canvas: Canvas, plot: Plot, box: Box) -> None:
    """Draw the level lines of an axis of values, its zero line, and its labels where it has them."""
    for value in canvas.y.ticks():
        at = canvas.y.at(value)
        zero = value == 0 and not plot.log
        colour = canvas.theme.muted if zero else canvas.theme.grid
        canvas.sheet.line([(box.left, at), (box.right, at)], colour, 1)
        if plot.scaled:
            top = at - SMALL * LEADING / 2
            canvas.sheet.text(box.left - TICK, top, plain([said(value)]), SMALL, canvas.theme.muted, anchor="right")


def grid_across(canvas: Canvas, plot: Plot, box: Box) -> None:
    """Draw the upright lines of an axis of values that lies, and the names of the bars at its left."""
    for value in canvas.x.ticks():
        at = canvas.x.at(value)
        colour = canvas.theme.muted if value == 0 else canvas.theme.grid
        canvas.sheet.line([(at, canvas.y.start), (at, canvas.y.end)], colour, 1)
    for place in plot.axis.places:
        lines = plain(category(plot.axis, place, plot.lang))
        top = canvas.y.at(place.key) - tall(lines) / 2
        canvas.sheet.text(box.left - TICK, top, lines, TYPE, canvas.theme.text, anchor="right")


def ticks(plot: Plot) -> list[tuple[Value, list[Line]]]:
    """Return the labels under a plot, each with its place; none where names stand elsewhere."""
    axis = plot.axis
    if plot.form is Form.BAR:
        return []
    if axis.kind == "days":
        return [(day, plain([name])) for day, name in axis.months]
    if axis.kind in ("years", "periods"):
        return [(place.key, plain(tick(axis, place))) for place in axis.places]
    return []


def pinned_lines(canvas: Canvas, plot: Plot, panel: Panel, room: Room, box: Box) -> None:
    """Draw a dotted line where the rule of counting changes, a stroke at each event."""
    for pin in panel.pins:
        if pin.kind == "context":
            continue
        whole = pin.kind == "definition"
        foot = room.bottom if whole else room.top - EVENT * (room.top - room.bottom)
        x = _across(canvas, plot, pin)
        style = dash("dot") if whole else ""
        canvas.sheet.line([(x, box.down(foot)), (x, box.down(room.top))], canvas.theme.muted, 1.5, style)


def _across(canvas: Canvas, plot: Plot, pin: PinMark) -> float:
    return canvas.x.at(pin.at - plot.axis.first_year - 0.5 if isinstance(pin.at, float | int) else pin.at)


def signs(canvas: Canvas, plot: Plot, panel: Panel, room: Room, box: Box) -> None:
    """Write the signs over a panel, near neighbours together."""
    for group in groups([pin for pin in panel.pins if pin.sign]):
        lines = plain(["".join(sorted(pin.sign for pin in group))])
        tip = "\n".join(line for pin in group for line in wrapped(f"{pin.sign} {pin.text}"))
        x, y = _across(canvas, plot, group[0]), box.down(room.top) - tall(lines, SIGN)
        with canvas.sheet.group(title=tip):
            canvas.sheet.text(x, y, lines, SIGN, canvas.theme.text, anchor="center")


def heading(canvas: Canvas, plot: Plot, panel: Panel, room: Room, box: Box, *, right: bool) -> None:
    """Write what a panel shows at its left or `right`; with its unit where the axis of values is labelled."""
    if not panel.heading:
        return
    line = [
        Run(panel.heading, bold=True),
        *([Run(f" ({panel.unit})")] if plot.scaled and panel.unit != panel.heading else []),
    ]
    x, anchor = (box.right, "right") if right else (box.left, "left")
    with canvas.sheet.group():
        canvas.sheet.text(x, box.down(room.edge), [line], TYPE, canvas.theme.text, anchor=anchor)


def absent(canvas: Canvas, panel: Panel) -> None:
    """Write the words that stand where a year has no mark, reading upward."""
    for key, word in panel.absent:
        x, y = canvas.x.at(key) - LEADING * SMALL / 2, canvas.y.at(0) - _LIFT
        canvas.sheet.text(x, y, plain([word]), SMALL, canvas.theme.muted, turned=True)


def key(canvas: Canvas, plot: Plot, box: Box) -> None:
    """Write the key over a grid of cells: each series with its number."""
    fills = (canvas.theme.series[0], canvas.theme.rest)
    lines = [
        [Run("■", colour=fills[min(series.index, 1)]), Run(f" {series.name}: "), Run(series.marks[0].label, bold=True)]
        for series in plot.series
    ]
    with canvas.sheet.group():
        canvas.sheet.text(box.left, box.top - _LIFT - tall(lines, KEY), lines, KEY, canvas.theme.text)
