"""A plot on a sheet of SVG, form by form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from components.plot.cells import cells
from components.plot.geometry import FALLBACK, LEGEND, PHONE, TYPE, Margin, Room, category, label, margin, rooms
from components.plot.model import Form, Mark, Panel, Plot
from components.plot.theme import Theme
from components.plot.typeface import LEADING
from components.renderers.svg import bars, legend, marks, numbers, scale, surround
from components.renderers.svg.canvas import Box, Canvas, Link
from components.renderers.svg.scale import Scale
from components.renderers.svg.sheet import Sheet
from components.renderers.svg.surround import TICK
from components.renderers.svg.text import widest

_ABOVE = 26  # the room over the highest mark for its number


@dataclass(frozen=True)
class _Form:
    """How a form is drawn: its marks, and the words at empty places where they stand on the axis."""

    draw: Callable[[Canvas, Plot, Panel], None]
    absent: bool = False


_FORMS = {
    Form.COLUMN: _Form(bars.columns, absent=True),
    Form.BAR: _Form(bars.bars),
    Form.DOT: _Form(marks.dots, absent=True),
    Form.LINE: _Form(marks.lines),
    Form.STEM: _Form(bars.stems),
    Form.TILE: _Form(marks.tiles),
    Form.CELL: _Form(marks.cells),
    Form.NUMBER: _Form(numbers.draw),
}
if set(_FORMS) != set(Form):
    raise LookupError(f"forms that the SVG renderer does not know: {set(Form) - set(_FORMS)}")


def chart(
    plot: Plot,
    theme: Theme,
    sheet: Sheet,
    left: float,
    top: float,
    width: float,
    link: Link | None = None,
    *,
    scrolls: bool = False,
) -> float:
    """Draw a plot at `left`, `top` in `width` pixels and return the edge beneath it.

    `link` gives the address that the mark of an observation leads to. One that `scrolls` on a phone and opens there at
    its newest end has legend and headings within what a phone shows of that.
    """
    around, height = margin(plot), plot.height
    if plot.legend:
        names = (left + width - PHONE, top, PHONE) if scrolls else (left, top, width)
        top, height = top + legend.draw(sheet, plot, theme, names, right=scrolls), height - LEGEND
        around = Margin(around.left, around.right, around.top - LEGEND, around.bottom)
    ticks = surround.ticks(plot)
    beneath = max((len(lines) for _, lines in ticks), default=0) * TYPE * LEADING
    box = Box(
        left + around.left + _label_width(plot),
        top + around.top,
        left + width - around.right,
        top + height - around.bottom - (beneath + TICK if ticks else 0),
    )
    panels = [
        (panel, room, Canvas(sheet, *_scales(plot, panel, room, box), theme, link))
        for panel, room in zip(plot.panels, rooms(plot), strict=True)
    ]
    for _, _, canvas in panels:
        _grid(canvas, plot, box)
    for panel, room, canvas in panels:
        surround.pinned_lines(canvas, plot, panel, room, box)
    for panel, _, canvas in panels:
        _FORMS[plot.form].draw(canvas, plot, panel)
    for panel, room, canvas in panels:
        _notes(canvas, plot, panel, room, box, scrolls=scrolls)
    _, _, lowest = panels[-1]
    for value, lines in ticks:
        x = lowest.x.at(value)
        sheet.text(x, lowest.y.start + TICK, lines, TYPE, theme.text, anchor="center")
    return top + height


def _grid(canvas: Canvas, plot: Plot, box: Box) -> None:
    if plot.form is Form.BAR:
        surround.grid_across(canvas, plot, box)
    elif plot.form not in (Form.TILE, Form.CELL, Form.NUMBER):
        surround.grid_upward(canvas, plot, box)


def _notes(canvas: Canvas, plot: Plot, panel: Panel, room: Room, box: Box, *, scrolls: bool) -> None:
    if plot.form is Form.CELL:
        surround.key(canvas, plot, box)
    if plot.grouped and _FORMS[plot.form].absent:
        surround.absent(canvas, panel)
    surround.signs(canvas, plot, panel, room, box)
    if plot.form is not Form.NUMBER:
        surround.heading(canvas, plot, panel, room, box, right=plot.dense and (scrolls or not plot.scaled))
    if not plot.grouped and _FORMS[plot.form].absent:
        surround.absent(canvas, panel)


def _label_width(plot: Plot) -> float:
    """Return the room that the labels of an upward axis take at its left."""
    if plot.form is Form.BAR:
        lines = [line for place in plot.axis.places for line in category(plot.axis, place, plot.lang)]
        return widest(lines, TYPE) * FALLBACK + TICK
    if not plot.scaled:
        return 0
    drawn = [_upward(plot, panel, 100, 0, above=0) for panel in plot.panels]
    return max(widest(map(surround.said, one.ticks()), TYPE) + TICK for one in drawn)


def _scales(plot: Plot, panel: Panel, room: Room, box: Box) -> tuple[Scale, Scale]:
    """Return the scales across and upward of a panel."""
    start, end = box.down(room.bottom), box.down(room.top)
    if plot.form is Form.BAR:
        keys = [place.key for place in plot.axis.places]
        return Scale(0, plot.top or 1, box.left, box.right), scale.categories(keys, start, end).turned()
    if plot.form is Form.TILE:
        rows = [place.tile[1] for place in plot.axis.places if place.tile]
        across = Scale(-0.5, plot.columns - 0.5, box.left, box.right)
        return _square(across, Scale(max(rows) + 0.5, min(rows) - 0.5, start, end))
    if plot.form is Form.CELL:
        depth = len(cells(plot))
        across = scale.room((-0.5, plot.columns - 0.5), box.left, box.right, zero=False)
        return _square(across, scale.room((-0.5, depth - 0.5), start, end, _ABOVE, zero=False).turned())
    if plot.axis.days:
        return scale.days(plot.axis.days, box.left, box.right), _upward(plot, panel, start, end, _ABOVE)
    keys = [place.key for place in plot.axis.places]
    return scale.categories(keys, box.left, box.right), _upward(plot, panel, start, end, _ABOVE)


def _square(across: Scale, upward: Scale) -> tuple[Scale, Scale]:
    side = min(across.unit(), upward.unit())
    return across.fitted(side), upward.fitted(side)


def _upward(plot: Plot, panel: Panel, start: float, end: float, above: float) -> Scale:
    if plot.top is not None:
        return Scale(0, plot.top, start, end)
    values = [mark.value for series in panel.series for mark in series.marks if mark.value is not None]
    values += [stroke.value for series in panel.series for stroke in series.strokes]
    zero = not (plot.log or plot.below)
    if zero and above and plot.form is Form.COLUMN:
        values += [_reach(plot, mark, abs(end - start), above) for series in panel.series for mark in series.marks]
    return scale.room(values, start, end, above, zero=zero, log=plot.log)


def _reach(plot: Plot, mark: Mark, high: float, above: float) -> float:
    """Return the value that needs `above` pixels over it where a mark needs more, for a number of several lines."""
    lines = len(label(plot, mark)) if mark.numbered else 1
    needed = above + (lines - 1) * TYPE * LEADING
    return (mark.value or 0) * (1 - above / high) / (1 - needed / high) if needed < high else 0
