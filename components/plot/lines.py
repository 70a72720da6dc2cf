"""Lines over years, for measures side by side; what may not share an axis stands in a panel of its own.

A line joins neighbouring complete years of one definition only. An unfinished year is a hollow mark beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from components.plot import columns
from components.plot.marking import absent, mark, pin_mark
from components.plot.model import Form, Panel, PinMark, Plot, Series
from components.view.pins import Pin, pins
from components.view.view import View
from data.change import broken
from data.model import Row

_PANEL, _ALONE = 230, 400


def plot(view: View) -> Plot:
    """Return the lines, one panel for each group of measures that may share an axis."""
    groups = view.sharing()
    panels = tuple(_panel(view, group, several=len(groups) > 1) for group in groups)
    return Plot(
        Form.LINE,
        view.words.lang,
        columns.time_axis(view),
        panels,
        height=_ALONE if len(groups) == 1 else _PANEL * len(groups) + 60,
        legend=len(view.series) > len(groups),
        scaled=view.chart.scaled,
        dense=view.dense,
        log=view.figure.display == "log",
        below=any(row.shown is not None and row.shown < 0 for row in view.rows),
    )


def _panel(view: View, group: Sequence[str], *, several: bool) -> Panel:
    own = [row for row in view.rows if row.measure in group]
    series = tuple(
        _series(view, label, rows, index) for index, (label, rows) in enumerate(view.series) if rows[0].measure in group
    )
    unit = view.labels.unit(group[0])
    return Panel(
        series,
        unit,
        heading=(view.labels.measure(group[0]) if len(group) == 1 else unit) if several else "",
        absent=absent(view, own),
        pins=tuple(_own(view, pin, own) for pin in pins(view) if pin.measures & {row.measure for row in own}),
    )


def _own(view: View, pin: Pin, rows: Sequence[Row]) -> PinMark:
    """Return the sign of a pin; a change of definition draws its line through no series but its own."""
    found = pin_mark(view, pin)
    others = {row.measure for row in rows} - pin.measures
    return replace(found, kind="event") if others and pin.kind == "definition" else found


def _series(view: View, label: str, rows: Sequence[Row], index: int) -> Series:
    marks = tuple(mark(view, row, str(row.year)) for row in rows)
    return Series(label, index, marks, joins=tuple(_joins(view, rows)))


def _joins(view: View, rows: Sequence[Row]) -> list[tuple[str, ...]]:
    """Return the stretches of complete years that a line may run through."""
    stretches: list[list[str]] = []
    before = None
    for row in rows:
        if row.completeness != "complete":
            continue
        breaks = view.dataset.breaks_of(row.measure)
        if before is None or row.year - before.year > 1 or broken(breaks, before, row):
            stretches.append([])
        stretches[-1].append(str(row.year))
        before = row
    return [tuple(stretch) for stretch in stretches]
