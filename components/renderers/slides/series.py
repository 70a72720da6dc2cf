"""The marks of one series of a native chart: fill, line, symbol and number."""

from __future__ import annotations

from typing import Any

from pptx.enum.chart import XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE_DASH_STYLE, MSO_PATTERN_TYPE
from pptx.util import Pt

from components.plot.geometry import PALE
from components.plot.theme import LIGHT, colour
from components.renderers.slides import ink, xml
from components.renderers.slides.look import Look
from components.renderers.slides.native import PART, NativeChart, PointSeries

_SYMBOLS = (
    XL_MARKER_STYLE.CIRCLE,
    XL_MARKER_STYLE.DIAMOND,
    XL_MARKER_STYLE.SQUARE,
    XL_MARKER_STYLE.TRIANGLE,
    XL_MARKER_STYLE.X,
    XL_MARKER_STYLE.STAR,
)
_DASHES = (
    MSO_LINE_DASH_STYLE.SOLID,
    MSO_LINE_DASH_STYLE.DASH,
    MSO_LINE_DASH_STYLE.ROUND_DOT,
    MSO_LINE_DASH_STYLE.DASH_DOT,
    MSO_LINE_DASH_STYLE.LONG_DASH,
    MSO_LINE_DASH_STYLE.LONG_DASH_DOT,
)


def paint(own: Any, series: PointSeries, plot: NativeChart, measured: Look, lang: str) -> None:
    """Give the chart's own series the look of `series`."""
    hue = colour(LIGHT, series.index)
    labels = xml.number_labels(series.points, plot.native.label, lang, measured.number, LIGHT.text)
    element = own._element
    element.replace(element.get_or_add_dLbls(), labels)
    if plot.native.solid:
        _bars(own, series)
        return
    line = own.format.line
    if series.joined:
        ink.put(line.color, hue)
        line.width = Pt(2.5)
        line.dash_style = _DASHES[series.index % len(_DASHES)]
    else:
        line.fill.background()
    own.smooth = False
    own.marker.style = _SYMBOLS[series.index % len(_SYMBOLS)]
    own.marker.size = plot.native.size
    _paint(own.marker.format, "complete", hue)
    for at, point in enumerate(series.points):
        if point and point.look != "complete":
            _paint(own.points[at].marker.format, point.look, hue)
            own.points[at].marker.style = _SYMBOLS[series.index % len(_SYMBOLS)]
            own.points[at].marker.size = own.marker.size
    if plot.native.stems:
        labels.addnext(xml.stems(hue))


def _bars(own: Any, series: PointSeries) -> None:
    hue = colour(LIGHT, series.index)
    own.invert_if_negative = False
    targets = {point.look for point in series.points if point} == {"target"}
    _paint(own.format, "target" if targets else "complete", hue)
    if not targets:
        own.format.line.fill.background()  # an outline would make a zero look like something
    for at, point in enumerate(series.points):
        if point and point.look != "complete" and not targets:
            _paint(own.points[at].format, point.look, hue)


def _paint(form: Any, look: str, hue: str) -> None:
    """Fill a mark: solid when complete, hollow when unfinished, hatched when a target, pale when a part of another."""
    opacity = PALE if look == PART else 1
    if look == "target":
        form.fill.patterned()
        form.fill.pattern = MSO_PATTERN_TYPE.WIDE_UPWARD_DIAGONAL
        ink.put(form.fill.fore_color, hue)
        ink.put(form.fill.back_color, LIGHT.surface)
    else:
        form.fill.solid()
        ink.put(form.fill.fore_color, LIGHT.surface if look == "unfinished" else hue, opacity=opacity)
    if look == PART:
        form.line.fill.background()
        return
    ink.put(form.line.color, hue)
    form.line.width = Pt(2)
