"""From a plot to native charts: one chart for all that may share an axis, from top to bottom."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from components.language.words import words
from components.plot.model import Form, Mark, Panel, Plot, Series
from components.renderers.slides.forms import NATIVE
from components.renderers.slides.native import PART, NativeChart, Point, PointSeries
from components.renderers.slides.text import clean

_SIGNS = "●◆■▲✕✱"  # the symbols of the marks, in the order of the series
_LONG = 8  # characters of a stretch of days in one line


def native_charts(plot: Plot) -> list[NativeChart]:
    """Return the charts of a plot; what may share no axis has a chart of its own."""
    return _CONVERTERS[plot.form](plot)


def _points(plot: Plot, marks: Sequence[Mark], keys: Sequence[str]) -> tuple[Point | None, ...]:
    """Return marks as points in the order of `keys`, nothing where there is none or only a range."""
    found: dict[str, Point] = {}
    for mark in marks:
        # A logarithm has no zero: the web chart leaves it out too, and a note says so.
        if mark.value is not None and not (plot.log and mark.value <= 0):
            look = PART if mark.inner and mark.completeness == "complete" else mark.completeness
            found[mark.place] = Point(mark.value, mark.label, look)
    return tuple(found.get(key) for key in keys)


def _columns(plot: Plot) -> list[NativeChart]:
    """Return columns or dots over years, every one between the first and the last, or over periods."""
    several = len({panel.unit for panel in plot.panels}) > 1
    return [
        _over_time(plot, panel, f"{panel.heading} ({panel.unit})" if several else panel.heading)
        for panel in plot.panels
    ]


def _over_time(plot: Plot, panel: Panel, heading: str) -> NativeChart:
    years = plot.axis.kind == "years"
    had = {mark.place for series in panel.series for mark in series.marks}
    keys = [place.key for place in plot.axis.places if years or place.key in had]
    names = _years(plot, panel) if years else _periods(plot)
    return NativeChart(
        plot.form,
        tuple(names[key] for key in keys),
        tuple(
            PointSeries(
                clean(series.name), series.index, _with_months(panel, keys, _points(plot, series.marks, keys), series)
            )
            for series in panel.series
        ),
        panel.pins,
        clean(heading),
        years=(int(keys[0]), int(keys[-1])) if years else None,
    )


def _years(plot: Plot, panel: Panel) -> dict[str, str]:
    """Return the years as the axis names them: the months of an unfinished one, the want of a number in words."""
    absent = dict(panel.absent)
    names = {}
    for place in plot.axis.places:
        months = _months(panel, place.key)
        below = absent.get(place.key) or (_broken(months.pop()) if len(months) == 1 else "")
        names[place.key] = "\n".join(filter(None, [place.name, below]))
    return names


def _months(panel: Panel, key: str) -> set[str]:
    """Return the months of the marks at a place; an empty text for whole years."""
    return {mark.months for series in panel.series for mark in series.marks if mark.place == key}


def _broken(text: str) -> str:
    """Break a long stretch of days over two lines, so that neighbours on the axis have room."""
    return text if len(text) <= _LONG else re.sub(" ?([–~]) ?", "\\1\n", text)


def _with_months(
    panel: Panel, keys: Sequence[str], points: tuple[Point | None, ...], series: Series
) -> tuple[Point | None, ...]:
    """Return the points with their months at the number, where the axis cannot say them for all series at once."""
    found = []
    for key, point in zip(keys, points, strict=True):
        mine = {mark.months for mark in series.marks if mark.place == key} - {""}
        if point and point.look == "unfinished" and len(mine) == 1 and len(_months(panel, key)) > 1:
            point = replace(point, text=f"{point.text} ({clean(_broken(mine.pop()))})")
        found.append(point)
    return tuple(found)


def _periods(plot: Plot) -> dict[str, str]:
    """Return the periods as the axis names them, a Korean year in a line of its own."""
    return {place.key: clean(place.name).replace("년 ", "년\n") for place in plot.axis.places}


def _lines(plot: Plot) -> list[NativeChart]:
    """Return the lines of each panel, with a heading where there are several."""
    keys = [place.key for place in plot.axis.places]
    charts = []
    for panel in plot.panels:
        series = [one for own in panel.series for one in _stretches(plot, own, keys)]
        heading = ""
        if panel.heading:
            # Beside other charts there is no room for a legend: the heading is one.
            listed = [one for one in series if one.listed]
            signed = [f"{_SIGNS[one.index % len(_SIGNS)]} {one.name}" for one in listed]
            named = signed if len(listed) > 1 else [one.name for one in listed]
            series = [replace(one, listed=False) for one in series]
            heading = f"{', '.join(named)} ({panel.unit})"
        names = _years(plot, panel)
        charts.append(
            NativeChart(
                plot.form,
                tuple(names[key] for key in keys),
                tuple(series),
                panel.pins,
                clean(heading),
                plot.log,
                (int(keys[0]), int(keys[-1])),
            )
        )
    return charts


def _stretches(plot: Plot, series: Series, keys: Sequence[str]) -> Iterator[PointSeries]:
    """Yield a series as stretches that a line may join, and what stands alone as points without a line.

    A file cannot break one line between two neighbouring years, so that each stretch is a line of its own.
    """
    marks = [
        mark if mark.numbered or mark.completeness != "complete" else replace(mark, label="") for mark in series.marks
    ]
    whole = [mark for mark in marks if mark.completeness == "complete"]
    loose = [mark for mark in marks if mark.completeness != "complete"]
    name = clean(series.name)
    for number, stretch in enumerate(series.joins):
        own = [mark for mark in whole if mark.place in stretch]
        yield PointSeries(name, series.index, _points(plot, own, keys), True, number == 0)
    if loose:
        part = f"{name} ({words(plot.lang)('part of the year')})"
        yield PointSeries(part, series.index, _points(plot, loose, keys), False, not series.joins)


def _bars(plot: Plot) -> list[NativeChart]:
    """Return bars on their side in the order of the view; a place without a number says so."""
    [panel] = plot.panels
    absent = dict(panel.absent)
    keys = [place.key for place in plot.axis.places]
    names = (f"{place.name} ({absent[place.key]})" if place.key in absent else place.name for place in plot.axis.places)
    series = tuple(PointSeries(clean(one.name), one.index, _points(plot, one.marks, keys)) for one in panel.series)
    return [NativeChart(plot.form, tuple(map(clean, names)), series)]


def _numbers(plot: Plot) -> list[NativeChart]:
    """Return numbers in large type as bars, those of one unit together."""
    charts = []
    for unit in dict.fromkeys(panel.unit for panel in plot.panels):
        own = [(place, panel) for place, panel in zip(plot.axis.places, plot.panels, strict=True) if panel.unit == unit]
        marks = [panel.series[0].marks[0] for _, panel in own]
        points = _points(plot, marks, [mark.place for mark in marks])
        heading = clean(unit) if len({panel.unit for panel in plot.panels}) > 1 else ""
        names = tuple(clean(place.name) for place, _ in own)
        charts.append(NativeChart(plot.form, names, (PointSeries(clean(unit), 0, points),), heading=heading))
    return charts


def _stems(plot: Plot) -> list[NativeChart]:
    """Return the reports of a running total on the days on which they end; nothing joins them."""
    [panel] = plot.panels
    [series] = panel.series
    marks = {mark.day: mark for mark in reversed(series.marks)}
    days: tuple[date, ...] = tuple(sorted(marks))
    points = _points(plot, series.marks, [marks[day].place for day in days])
    return [NativeChart(plot.form, days, (PointSeries(clean(series.name), 0, points),), panel.pins)]


_CONVERTERS: dict[Form, Callable[[Plot], list[NativeChart]]] = {
    Form.COLUMN: _columns,
    Form.DOT: _columns,
    Form.LINE: _lines,
    Form.BAR: _bars,
    Form.NUMBER: _numbers,
    Form.STEM: _stems,
}
if set(_CONVERTERS) != set(NATIVE):
    raise LookupError(f"forms that slides cannot convert: {set(NATIVE) - set(_CONVERTERS)}")
