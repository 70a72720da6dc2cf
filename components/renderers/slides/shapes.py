"""Maps of tiles and grids of squares as native shapes: Office has no charts for these."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from components.plot.cells import cells
from components.plot.model import Form, Place, Plot
from components.plot.theme import LIGHT
from components.renderers.slides import ink
from components.renderers.slides.forms import NATIVE
from components.renderers.slides.look import Box
from components.renderers.slides.text import Style, clean, framed, width, write

_GAP = 0.06  # of the side of a tile
_AIR = 0.28  # of the side of a square
_KEY = Pt(16)  # of a line of the legend
_NAMED = (14.0, 13.0, 12.0, 11.0, 10.0)
_PALEST = 0.12  # how much of the colour the tile of a zero has
_DEEP = 0.55  # from here on a tile has light type


def draw(slide: Any, plot: Plot, box: Box, text: str) -> None:
    """Draw a plot of tiles or cells as one group of shapes within `box`; `text` is what it says in words."""
    group = slide.shapes.add_group_shape()
    _DRAWN[plot.form](group.shapes, plot, box)
    properties = group._element.nvGrpSpPr.cNvPr
    properties.set("name", "Map" if plot.form is Form.TILE else "Grid")
    properties.set("descr", clean(text))


def _tiles(shapes: Any, plot: Plot, box: Box) -> None:
    """Draw the tiles of a map in shades of the first colour; those without a number are outlines with a word."""
    [panel] = plot.panels
    [series] = panel.series
    marks, absent = {mark.place: mark for mark in series.marks}, dict(panel.absent)
    places = [place for place in plot.axis.places if place.tile]
    columns = max(place.tile[0] for place in places if place.tile) + 1
    rows = max(place.tile[1] for place in places if place.tile) + 1
    side = min(box.width / columns / 1.5, box.height / rows)
    wide, left = side * 1.5, box.left + (box.width - side * 1.5 * columns) / 2
    highest = max((mark.value or 0 for mark in series.marks), default=0) or 1
    size = _size(places, Emu(int(wide * (1 - _GAP))).pt)
    for place in places:
        column, row = place.tile or (0, 0)
        shape = _rectangle(shapes, left + column * wide, box.top + row * side, wide, side)
        shape.name = clean(place.name)
        mark = marks.get(place.key)
        colour = LIGHT.text
        ink.put(shape.line.color, LIGHT.series[0] if mark else LIGHT.muted)
        shape.line.width = Pt(1)
        shape.fill.solid()
        if mark and mark.completeness != "unfinished":
            depth = _PALEST + (1 - _PALEST) * (mark.value or 0) / highest
            ink.put(shape.fill.fore_color, LIGHT.series[0], opacity=depth)
            colour = LIGHT.text if depth < _DEEP else LIGHT.surface
        else:
            ink.put(shape.fill.fore_color, LIGHT.surface)
        if not mark:
            shape.line.dash_style = MSO_LINE_DASH_STYLE.ROUND_DOT
        said = mark.label if mark else absent.get(place.key, "")
        frame = framed(shape.text_frame)
        frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        for paragraph, line, bold in (
            (frame.paragraphs[0], place.name, False),
            (frame.add_paragraph(), said, bool(mark)),
        ):
            paragraph.alignment = PP_ALIGN.CENTER
            write(paragraph, line, Style(plot.lang, size, colour if mark else LIGHT.muted, bold=bold))


def _rectangle(shapes: Any, left: float, top: float, wide: float, side: float) -> Any:
    gap = side * _GAP
    shape = shapes.add_shape(
        MSO_SHAPE.RECTANGLE, int(left + gap / 2), int(top + gap / 2), int(wide - gap), int(side - gap)
    )
    shape._element.remove(shape._element.find(qn("p:style")))  # or the theme would give it a shadow
    return shape


def _size(places: list[Place], room: float) -> float:
    longest = [max(place.name.split(" "), key=len) for place in places]
    return next((one for one in _NAMED if all(width(name, one) * 1.1 <= room for name in longest)), _NAMED[-1])


def _cells(shapes: Any, plot: Plot, box: Box) -> None:
    """Draw the squares of each series as one shape, under a legend with the numbers."""
    [panel] = plot.panels
    grid = cells(plot)
    legend = int(_KEY * 1.5) * len(panel.series)
    side = min(box.width / plot.columns, (box.height - legend) / len(grid))
    left, top = box.left + (box.width - side * plot.columns) / 2, box.top + legend
    for index, series in enumerate(panel.series):
        mark, line = series.marks[0], box.top + int(_KEY * 1.5) * index
        key = _filled(shapes, [(left, line + Pt(3), _KEY * 0.7)], index)
        key.name = clean(series.name)
        told = shapes.add_textbox(int(left + _KEY), line, int(box.left + box.width - left - _KEY), int(_KEY * 1.3))
        paragraph = framed(told.text_frame).paragraphs[0]
        write(paragraph, f"{series.name}: ", Style(plot.lang, 14, LIGHT.text))
        write(paragraph, mark.label, Style(plot.lang, 14, LIGHT.text, bold=True))
        squares = [
            (left + column * side, top + row * side, side * (1 - _AIR))
            for row, values in enumerate(grid)
            for column, value in enumerate(values)
            if value == index
        ]
        if squares:
            _filled(shapes, squares, index).name = clean(f"{series.name}: {mark.label}")


def _filled(shapes: Any, squares: list[tuple[float, float, float]], index: int) -> Any:
    """Add one freeform of squares in the colour of a series: the first strong, the others pale."""
    builder: Any = None
    for x, y, side in squares:
        if builder is None:
            builder = shapes.build_freeform(int(x), int(y))
        else:
            builder.move_to(int(x), int(y))
        corners = [(x + side, y), (x + side, y + side), (x, y + side)]
        builder.add_line_segments([(int(at), int(down)) for at, down in corners], close=True)
    shape = builder.convert_to_shape()
    shape._element.remove(shape._element.find(qn("p:style")))
    shape.fill.solid()
    ink.put(shape.fill.fore_color, LIGHT.series[0] if index == 0 else LIGHT.grid, brightness=0 if index == 0 else -0.12)
    shape.line.fill.background()
    return shape


_DRAWN: dict[Form, Callable[[Any, Plot, Box], None]] = {Form.TILE: _tiles, Form.CELL: _cells}
FORMS = frozenset(_DRAWN)
if set(NATIVE) | FORMS != set(Form):
    raise LookupError(f"forms that slides do not know: {set(Form) - FORMS - set(NATIVE)}")
