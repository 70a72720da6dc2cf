"""A native chart of a slide, which its reader can edit, recolour and copy."""

from __future__ import annotations

from datetime import date
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml.ns import qn

from components.language.languages import LANGUAGES
from components.plot.theme import LIGHT
from components.renderers.slides import ink, xml
from components.renderers.slides.book import workbook
from components.renderers.slides.look import LEGEND, Box, Look, abreast, gap, legend_lines, legend_width, listed
from components.renderers.slides.native import NativeChart
from components.renderers.slides.series import paint

_EPOCH = date(1899, 12, 30)  # of the days that workbooks count
_LOW = 120.0  # points: in a lower plot the lines of the grid would stand too close


def draw(shapes: Any, plot: NativeChart, box: Box, measured: Look, lang: str, made: date) -> Any:
    """Add the chart of `plot` to the shapes of a slide, where `box` is, and return its frame.

    `made` dates the workbook behind it.
    """
    data = CategoryChartData(number_format="General")
    data.categories = list(plot.categories)
    for series in plot.series:
        data.add_series(series.name, [point.value if point else None for point in series.points])
    frame = shapes.add_chart(plot.native.chart, box.left, box.top, box.width, box.height, data)
    chart = frame.chart
    chart.part.chart_workbook.update_from_xlsx_blob(workbook(plot, made))
    xml.number_axes(chart._chartSpace)
    xml.set_text(chart._chartSpace, lang, measured.label, LIGHT.text)
    _arrange(chart, plot, measured, lang)
    _axes(chart, plot, measured, lang)
    for own, series in zip(chart.plots[0].series, plot.series, strict=True):
        paint(own, series, plot, measured, lang)
    if plot.native.solid:
        _thickness(chart.plots[0], plot, measured)
    return frame


def _arrange(chart: Any, plot: NativeChart, measured: Look, lang: str) -> None:
    """Place heading, legend and plot, so that nothing lies on anything whatever program draws the chart."""
    chart.has_title = False
    space = chart._chartSpace.chart
    if plot.heading:
        space.insert(0, xml.heading(plot.heading, lang, measured.title, LIGHT.text))
        space.autoTitleDeleted.set("val", "0")
    named = listed(plot)
    chart.has_legend = bool(named)
    if named:
        chart.legend.position = XL_LEGEND_POSITION.TOP
        chart.legend.include_in_layout = False
        legend = chart.legend._element
        xml.set_text(legend, lang, 13, LIGHT.text)
        for at, series in reversed(list(enumerate(plot.series))):
            if not series.listed:
                entry = xml.flag("c:legendEntry", 0)
                del entry.attrib["val"]
                entry.extend([xml.flag("c:idx", at), xml.flag("c:delete", 1)])
                xml.add_after(legend, entry, ["c:legendPos"])
        high = legend_lines(plot, measured.wide) * LEGEND
        share = min(1.0, legend_width(plot) / measured.wide)
        place = xml.layout(0, measured.head / measured.high, share, high / measured.high, inner=False)
        xml.put(legend, place, ["c:legendPos", "c:legendEntry"])
    xml.put(
        space.plotArea,
        xml.layout(
            measured.left / measured.wide,
            measured.top / measured.high,
            measured.plot_wide / measured.wide,
            measured.plot_high / measured.high,
        ),
        [],
    )


def _axes(chart: Any, plot: NativeChart, measured: Look, lang: str) -> None:
    categories, values = chart.category_axis, chart.value_axis
    xml.set_text(categories._element, lang, measured.label, LIGHT.text, xml.LEVEL)
    categories.major_tick_mark = XL_TICK_MARK.NONE
    categories.has_major_gridlines = False
    ink.put(categories.format.line.color, LIGHT.muted)
    categories.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    categories.reverse_order = plot.native.lying
    values.has_major_gridlines = plot.native.lying or measured.plot_high > _LOW
    if values.has_major_gridlines:
        ink.put(values.major_gridlines.format.line.color, LIGHT.grid)
    values.major_tick_mark = XL_TICK_MARK.NONE
    values.format.line.fill.background()
    numbers = [point.value for points in plot.points for point in points if point]
    if not plot.log and min(numbers, default=0) >= 0:
        values.minimum_scale = 0
    xml.put(values._element, xml.flag("c:crossBetween", "between"), ["c:crossAx", "c:crosses", "c:crossesAt"])
    values.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    if plot.native.scaled and measured.plot_high > _LOW / 2:
        values.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        values.tick_labels.number_format, values.tick_labels.number_format_is_linked = "#,##0", False
        xml.set_text(values._element, lang, 11, LIGHT.muted)
    if plot.log:
        xml.put(values._element.find(qn("c:scaling")), xml.flag("c:logBase", 10), [])
    if plot.native.stems:
        _months(categories, span(plot), lang)


def span(plot: NativeChart) -> tuple[date, date]:
    """Return the first and last day of the axis of a running total: the months of its year from the first report on."""
    days = [day for day in plot.categories if isinstance(day, date)]
    return min(days).replace(day=1), date(max(days).year, 12, 31)


def _months(axis: Any, days: tuple[date, date], lang: str) -> None:
    axis.minimum_scale, axis.maximum_scale = ((day - _EPOCH).days for day in days)
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = LANGUAGES[lang].month, False
    for tag, value, before in (
        ("c:majorUnit", 1, "c:baseTimeUnit"),
        ("c:majorTimeUnit", "months", "c:majorUnit"),
    ):
        xml.put(axis._element, xml.flag(tag, value), [before])


def _thickness(plot_area: Any, plot: NativeChart, measured: Look) -> None:
    """Leave air between places, so that few bars do not fill the slide; marks that have a place alone stand in it."""
    beside = len(abreast(plot))
    plot_area.overlap = 100 if beside == 1 and len(plot.series) > 1 else -6 if beside > 1 else 0
    plot_area.gap_width = gap(plot, measured)
