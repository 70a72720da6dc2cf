"""Numbers in large type, one below the other, each with what it counts beneath it."""

from __future__ import annotations

from components.plot.geometry import LARGE, TYPE, UNIT
from components.plot.model import Panel, Plot
from components.plot.typeface import LEADING, width
from components.renderers.svg.canvas import Canvas
from components.renderers.svg.text import Run, plain


def draw(canvas: Canvas, plot: Plot, panel: Panel) -> None:
    """Draw the number of a panel at its upper left corner."""
    mark = panel.series[0].marks[0]
    left, top = canvas.x.start, canvas.y.end
    with canvas.described(mark.tip, mark.id):
        canvas.sheet.text(left, top, [[Run(mark.label, bold=True)]], LARGE, canvas.theme.text)
        # Another typeface may be wider than ours, in a language without a blank before units too.
        beside = left + width(mark.label, LARGE, bold=True) + UNIT / 2
        foot = (LARGE - UNIT) * (0.5 * LEADING + 0.36)
        canvas.sheet.text(beside, top + foot, [[Run(panel.series[0].name)]], UNIT, canvas.theme.text)
        canvas.sheet.text(left, top + LARGE * LEADING, plain(panel.heading.split("\n")), TYPE, canvas.theme.muted)
