"""Columns and bars of a plot, each at its pixels, and the stems of running totals."""

from __future__ import annotations

from collections.abc import Sequence

from components.plot.geometry import BESIDE, COLUMN, GROUP, PALE, STEM_DAYS, TYPE, beside, label
from components.plot.model import Mark, Panel, Plot, Series
from components.plot.theme import colour, fill
from components.renderers.svg.canvas import GAP, Canvas, tall
from components.renderers.svg.marks import number_beside
from components.renderers.svg.scale import Scale
from components.renderers.svg.text import plain


def stand(plot: Plot, series: Sequence[Series], index: int, along: Scale) -> tuple[float, float]:
    """Return how far a bar stands from the middle of its place, and how thick it is."""
    if not plot.grouped:
        return 0, COLUMN * along.unit()
    whole = (1 - GROUP) * along.unit()
    share = whole / len(series)
    return -whole / 2 + share * (index + 0.5), share * (1 - BESIDE)


def columns(canvas: Canvas, plot: Plot, panel: Panel) -> None:
    """Draw the columns of a panel with their numbers, then the strokes at the numbers of other sources."""
    for index, series in enumerate(panel.series):
        middle, thick = stand(plot, panel.series, index, canvas.x)
        for mark in series.marks:
            if mark.value is None:
                continue
            foot, top = canvas.y.at(0), canvas.y.at(mark.value)
            x = canvas.x.at(mark.place) + middle - thick / 2
            _bar(canvas, series, mark, (x, min(foot, top), thick, abs(top - foot)))
            if mark.numbered:
                canvas.above(x + thick / 2, min(foot, top), plain(label(plot, mark)))
    for index, series in enumerate(panel.series):
        middle, _ = stand(plot, panel.series, index, canvas.x) if plot.grouped else (0, 0)
        for stroke in series.strokes:
            with canvas.sheet.group(title=stroke.text, link=canvas.link(stroke.id) if canvas.link else ""):
                at = canvas.x.at(stroke.place) + middle, canvas.y.at(stroke.value)
                canvas.sheet.symbol(*at, 13, "line-ew", "", canvas.theme.text, 2)


def bars(canvas: Canvas, plot: Plot, panel: Panel) -> None:
    """Draw the bars of a panel with their numbers behind."""
    for index, series in enumerate(panel.series):
        middle, thick = stand(plot, panel.series, index, canvas.y)
        for mark in series.marks:
            if mark.value is None:
                continue
            start, end = canvas.x.at(0), canvas.x.at(mark.value)
            y = canvas.y.at(mark.place) + middle - thick / 2
            opacity = PALE if mark.inner else None
            _bar(canvas, series, mark, (min(start, end), y, abs(end - start), thick), opacity)
            lines = plain([mark.label])
            x = min(start, end) + abs(end - start) + GAP
            canvas.sheet.text(x, y + (thick - tall(lines)) / 2, lines, TYPE, canvas.theme.text)


def _bar(
    canvas: Canvas, series: Series, mark: Mark, box: tuple[float, float, float, float], opacity: float | None = None
) -> None:
    theme, own = canvas.theme, colour(canvas.theme, series.index)
    ground = fill(theme, series.index, mark.completeness)
    filled = canvas.sheet.hatch(own, ground) if series.announced else ground
    with canvas.described(mark.tip, mark.id):
        canvas.sheet.rect(*box, filled, rx=2, opacity=opacity, stroke=own, stroke_width=2)


def stems(canvas: Canvas, plot: Plot, panel: Panel) -> None:
    """Draw the stems of a panel, then their heads with the numbers."""
    thick = STEM_DAYS * canvas.x.unit()
    for series in panel.series:
        for mark in series.marks:
            if mark.value is not None:
                foot, top = canvas.y.at(0), canvas.y.at(mark.value)
                x = canvas.x.at(mark.day) - thick / 2
                canvas.sheet.rect(x, min(foot, top), thick, abs(top - foot), colour(canvas.theme, series.index), rx=2)
        for mark, near in zip(series.marks, beside(panel, series.marks), strict=True):
            if mark.value is None:
                continue
            place = canvas.x.at(mark.day), canvas.y.at(mark.value)
            with canvas.described(mark.tip, mark.id):
                own = colour(canvas.theme, series.index)
                canvas.sheet.symbol(*place, 12, "circle", fill(canvas.theme, series.index, mark.completeness), own, 2)
            number_beside(canvas, mark.label, place, 6, "bottom right" if near else "top left")
