"""A plot as a specification of Plotly, form by form."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from components.plot.geometry import COLUMN, SMALL, bounds, category, rooms, tick
from components.plot.model import Form, Panel, Plot
from components.plot.theme import Theme
from components.renderers.plotly import grid, legend, marks, number, pinned, tilemap
from components.renderers.plotly.layout import CLEAR, Spec, axis, heading, layout, value_axis
from components.renderers.plotly.texts import joined


def _time_axis(plot: Plot) -> Spec:
    keys = [place.key for place in plot.axis.places]
    made = {
        "type": "category",
        "tickangle": 0,
        "categoryarray": keys,
        "tickvals": keys,
        "ticktext": [joined(tick(plot.axis, place)) for place in plot.axis.places],
    }
    if plot.axis.kind == "years":
        made |= {"categoryorder": "array", "range": [-0.5, len(keys) - 0.5]}
    return axis(**made)


def _absent(plot: Plot, panel: Panel, theme: Theme, **more: str) -> list[Spec]:
    """Return the words that stand where a year has no mark."""
    # Plotly reads a text that looks like a number as the place on the axis, so the place it is.
    return [
        {
            "x": int(key) - plot.axis.first_year,
            "y": 0,
            "text": text,
            "textangle": -90,
            "showarrow": False,
            "yanchor": "bottom",
            "yshift": 6,
            "font": {"size": SMALL, "color": theme.muted},
        }
        | more
        for key, text in panel.absent
    ]


def _columns(plot: Plot, theme: Theme) -> Spec:
    if not plot.grouped:
        return _panels(plot, theme)
    [panel] = plot.panels
    traces = [
        trace
        for series in panel.series
        for trace in legend.keyed(plot, marks.columns(plot, series, theme, offsetgroup=series.name), series, theme)
    ]
    for series in panel.series:
        traces += marks.strokes(series, theme, offsetgroup=series.name)
    return {
        "data": traces,
        "layout": layout(plot, theme)
        | {
            "barmode": "group",
            "scattermode": "group",
            "hovermode": "x",
            "xaxis": _time_axis(plot),
            "yaxis": value_axis(theme),
            "annotations": [*_absent(plot, panel, theme), *pinned.signs(panel.pins, plot.axis, theme, 1)],
            "shapes": pinned.lines(panel.pins, plot.axis, theme, 0, 1),
        },
    }


def _panels(plot: Plot, theme: Theme) -> Spec:
    traces: list[Spec] = []
    annotations: list[Spec] = []
    shapes: list[Spec] = []
    axes: Spec = {}
    for index, (panel, room) in enumerate(zip(plot.panels, rooms(plot), strict=True)):
        number = str(index + 1) if index else ""
        [series] = panel.series
        axes[f"yaxis{number}"] = value_axis(theme, domain=[room.bottom, room.top], anchor="x")
        traces.append(marks.columns(plot, series, theme, yaxis=f"y{number}", width=COLUMN))
        traces += marks.strokes(series, theme, yaxis=f"y{number}")
        shapes += pinned.lines(panel.pins, plot.axis, theme, room.bottom, room.top)
        annotations += [
            *pinned.signs(panel.pins, plot.axis, theme, room.top),
            heading(f"<b>{escape(panel.heading)}</b>", room.edge, theme, right=plot.dense),
            *_absent(plot, panel, theme, yref=f"y{number}"),
        ]
    return {
        "data": traces,
        "layout": layout(plot, theme)
        | {
            "barmode": "overlay",
            "hovermode": "x",
            "xaxis": _time_axis(plot) | {"anchor": _last(plot)},
            "annotations": annotations,
            "shapes": shapes,
            **axes,
        },
    }


def _last(plot: Plot) -> str:
    """Return the name of the axis of the lowest panel, under which the axis across stands."""
    return "y" if len(plot.panels) == 1 else f"y{len(plot.panels)}"


def _bars(plot: Plot, theme: Theme) -> Spec:
    categories = {place.key: joined(category(plot.axis, place, plot.lang)) for place in plot.axis.places}
    values = value_axis(theme, range=[0, plot.top])
    return {
        "data": [marks.bars(series, theme, categories) for series in plot.series],
        "layout": layout(plot, theme)
        | {
            "barmode": "group",
            "hovermode": "y",
            "xaxis": values,
            "yaxis": axis(
                type="category",
                categoryarray=list(dict.fromkeys(categories.values())),
                categoryorder="array",
                autorange="reversed",
                ticks="outside",
                ticklen=6,
                tickcolor=CLEAR,
            ),
        },
    }


def _dots(plot: Plot, theme: Theme) -> Spec:
    [panel] = plot.panels
    return {
        "data": [marks.dots(series, theme) for series in plot.series],
        "layout": layout(plot, theme)
        | {
            "xaxis": _time_axis(plot),
            "yaxis": value_axis(theme, range=[0, plot.top]),
            "annotations": [*_absent(plot, panel, theme), *pinned.signs(panel.pins, plot.axis, theme, 1)],
            "shapes": pinned.lines(panel.pins, plot.axis, theme, 0, 1),
        },
    }


def _lines(plot: Plot, theme: Theme) -> Spec:
    traces: list[Spec] = []
    annotations: list[Spec] = []
    shapes: list[Spec] = []
    axes: Spec = {}
    for index, (panel, room) in enumerate(zip(plot.panels, rooms(plot), strict=True)):
        number = str(index + 1) if index else ""
        axes[f"yaxis{number}"] = _scale(plot, panel, theme, [room.bottom, room.top])
        for series in panel.series:
            traces += marks.lines(series, theme, f"y{number}")
        shapes += pinned.lines(panel.pins, plot.axis, theme, room.bottom, room.top)
        annotations += pinned.signs(panel.pins, plot.axis, theme, room.top)
        if panel.heading:
            unit = f" ({escape(panel.unit)})" if panel.unit != panel.heading else ""
            annotations.append(heading(f"<b>{escape(panel.heading)}</b>{unit}", room.edge, theme, right=plot.dense))
    return {
        "data": traces,
        "layout": layout(plot, theme)
        | {
            "xaxis": _time_axis(plot) | {"anchor": _last(plot)},
            "annotations": annotations,
            "shapes": shapes,
            **axes,
        },
    }


def _scale(plot: Plot, panel: Panel, theme: Theme, domain: list[float]) -> Spec:
    """Return an axis of values that is labelled."""
    found = value_axis(theme, domain=domain, anchor="x", showticklabels=True)
    found |= {"separatethousands": True, "exponentformat": "none", "tickfont": {"size": SMALL, "color": theme.muted}}
    if plot.log:
        found |= {"type": "log", "dtick": 1, "zeroline": False}
    return found | {"rangemode": "normal", "range": list(bounds(plot, panel))}


def _stems(plot: Plot, theme: Theme) -> Spec:
    [panel] = plot.panels
    return {
        "data": [trace for series in panel.series for trace in marks.stems(panel, series, theme)],
        "layout": layout(plot, theme)
        | {
            "xaxis": axis(
                type="date",
                range=[str(day) for day in plot.axis.days or ()],
                tickvals=[str(day) for day, _ in plot.axis.months],
                ticktext=[name for _, name in plot.axis.months],
            ),
            "yaxis": value_axis(theme, range=[0, plot.top]),
            "annotations": [*_absent(plot, panel, theme), *pinned.signs(panel.pins, plot.axis, theme, 1)],
            "shapes": pinned.lines(panel.pins, plot.axis, theme, 0, 1),
        },
    }


_FORMS: dict[Form, Callable[[Plot, Theme], Spec]] = {
    Form.COLUMN: _columns,
    Form.BAR: _bars,
    Form.DOT: _dots,
    Form.LINE: _lines,
    Form.STEM: _stems,
    Form.TILE: tilemap.spec,
    Form.CELL: grid.spec,
    Form.NUMBER: number.spec,
}
if set(_FORMS) != set(Form):
    raise LookupError(f"forms that the Plotly renderer does not know: {set(Form) - set(_FORMS)}")


def spec(plot: Plot, theme: Theme) -> Spec:
    """Return the specification of a plot in the colours of `theme`: `data` and `layout`, plain values alone."""
    made = _FORMS[plot.form](plot, theme)
    return legend.with_legend(plot, made) if plot.legend else made
