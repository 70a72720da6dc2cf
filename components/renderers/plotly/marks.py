"""The traces of a series: columns, bars, dots, lines, stems."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from components.plot.geometry import DASHES, PALE, STEM_DAYS, SYMBOLS, beside, label
from components.plot.model import Mark, Panel, Plot, Series
from components.plot.theme import Theme, colour, fill
from components.renderers.plotly.layout import Spec
from components.renderers.plotly.texts import joined, tip

_DAY = 86_400_000  # Plotly counts an axis of days in milliseconds


def _pointed(marks: Sequence[Mark]) -> Spec:
    """Return what the pointer shows of each mark, and the observation that it leads to."""
    return {
        "hovertext": [tip(mark.tip) for mark in marks],
        "customdata": [mark.id for mark in marks],
        "hoverinfo": "text",
    }


def _filled(series: Series, theme: Theme) -> Spec:
    """Return the marker of columns and bars: solid when complete, hollow when unfinished, hatched when a target."""
    own = colour(theme, series.index)
    return {
        "color": [fill(theme, series.index, mark.completeness) for mark in series.marks],
        "line": {"color": own, "width": 2},
        "pattern": {"shape": "/" if series.announced else "", "fgcolor": own, "fillmode": "overlay", "size": 8},
    }


def columns(plot: Plot, series: Series, theme: Theme, **more: Any) -> Spec:
    """Return a series as columns with their numbers above."""
    return {
        "type": "bar",
        "name": series.name,
        "x": [mark.place for mark in series.marks],
        "y": [mark.value for mark in series.marks],
        "text": [joined(label(plot, mark)) if mark.numbered else "" for mark in series.marks],
        "textposition": "outside",
        "textangle": 0,
        "constraintext": "none",
        "cliponaxis": False,
        "marker": _filled(series, theme),
        **_pointed(series.marks),
        **more,
    }


def strokes(series: Series, theme: Theme, **more: Any) -> Iterator[Spec]:
    """Yield the strokes at the numbers of other sources, where there are any."""
    if series.strokes:
        yield {
            "type": "scatter",
            "x": [stroke.place for stroke in series.strokes],
            "y": [stroke.value for stroke in series.strokes],
            "mode": "markers",
            "marker": {"symbol": "line-ew", "size": 26, "line": {"color": theme.text, "width": 2}},
            "hovertext": [stroke.text for stroke in series.strokes],
            "customdata": [stroke.id for stroke in series.strokes],
            "hoverinfo": "text",
            "showlegend": False,
            **more,
        }


def bars(series: Series, theme: Theme, categories: Mapping[str, str]) -> Spec:
    """Return a series as bars with their numbers behind; a member that lies inside another one is pale."""
    return {
        "type": "bar",
        "name": series.name,
        "orientation": "h",
        "y": [categories[mark.place] for mark in series.marks],
        "x": [mark.value for mark in series.marks],
        "text": [f" {mark.label}" for mark in series.marks],
        "textposition": "outside",
        "cliponaxis": False,
        "marker": _filled(series, theme) | {"opacity": [PALE if mark.inner else 1 for mark in series.marks]},
        **_pointed(series.marks),
    }


def dots(series: Series, theme: Theme) -> Spec:
    """Return a series as dots, with a colour and a shape of its own."""
    return {
        "type": "scatter",
        "name": series.name,
        "x": [mark.place for mark in series.marks],
        "y": [mark.value for mark in series.marks],
        "mode": "markers+text",
        "text": [mark.label for mark in series.marks],
        "textposition": "top center",
        "cliponaxis": False,
        "marker": {
            "size": 12,
            "symbol": SYMBOLS[series.index % len(SYMBOLS)],
            "color": [fill(theme, series.index, mark.completeness) for mark in series.marks],
            "line": {"color": colour(theme, series.index), "width": 2},
        },
        **_pointed(series.marks),
    }


def lines(series: Series, theme: Theme, axis: str) -> Iterator[Spec]:
    """Yield the line of a series, with a hole wherever nothing may join two of its marks, and the marks."""
    own = colour(theme, series.index)
    shared = {"yaxis": axis, "legendgroup": series.name, "name": series.name}
    points = list(_points(series))
    yield {
        "type": "scatter",
        "x": [place for place, _ in points],
        "y": [value for _, value in points],
        "mode": "lines",
        "connectgaps": False,
        "line": {"color": own, "width": 2.5, "dash": DASHES[series.index % len(DASHES)]},
        "hoverinfo": "skip",
        "showlegend": False,
        **shared,
    }
    yield {
        "type": "scatter",
        "x": [mark.place for mark in series.marks],
        "y": [mark.value for mark in series.marks],
        "mode": "markers+text",
        "text": [mark.label if mark.numbered else "" for mark in series.marks],
        "textposition": [mark.side for mark in series.marks],
        "textfont": {"color": theme.text, "size": 12},
        "cliponaxis": False,
        "marker": {
            "size": 10,
            "symbol": SYMBOLS[series.index % len(SYMBOLS)],
            "color": [fill(theme, series.index, mark.completeness) for mark in series.marks],
            "line": {"color": own, "width": 2},
        },
        **_pointed(series.marks),
        **shared,
    }


def _points(series: Series) -> Iterator[tuple[str, float | None]]:
    values = {mark.place: mark.value for mark in series.marks if mark.completeness == "complete"}
    for number, stretch in enumerate(series.joins):
        if number:
            yield stretch[0], None
        for place in stretch:
            yield place, values[place]


def stems(panel: Panel, series: Series, theme: Theme) -> Iterator[Spec]:
    """Yield the stems of a series, and their heads; hollow before the year is complete."""
    own = colour(theme, series.index)
    days = [str(mark.day) for mark in series.marks]
    values = [mark.value for mark in series.marks]
    yield {
        "type": "bar",
        "x": days,
        "y": values,
        "width": [STEM_DAYS * _DAY] * len(days),
        "marker": {"color": own, "line": {"width": 0}},
        "hoverinfo": "skip",
        "showlegend": False,
    }
    yield {
        "type": "scatter",
        "x": days,
        "y": values,
        "mode": "markers+text",
        "text": [mark.label for mark in series.marks],
        "textposition": ["bottom right" if near else "top left" for near in beside(panel, series.marks)],
        "cliponaxis": False,
        "marker": {
            "size": 12,
            "color": [fill(theme, series.index, mark.completeness) for mark in series.marks],
            "line": {"color": own, "width": 2},
        },
        **_pointed(series.marks),
        "showlegend": False,
    }
