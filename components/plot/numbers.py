"""Numbers in large type: one or two of them make no chart."""

from __future__ import annotations

from components.plot.geometry import LARGE, TYPE, UNIT, number_height
from components.plot.marking import mark
from components.plot.model import Axis, Form, Panel, Place, Plot, Series
from components.plot.typeface import width, wrap
from components.view.also_reported import also_reported, rivals_of
from components.view.view import View
from data.model import Row

_ROOM = 265  # pixels across: what a phone has, less what another typeface may take


def plot(view: View) -> Plot:
    """Return a panel for each number: its heading says in lines what is counted, when, and what other sources give.

    The name of its series is what stands beside the number: its unit, where there is room.
    """
    panels = tuple(_panel(view, row, index) for index, row in enumerate(view.rows))
    return Plot(
        Form.NUMBER,
        view.words.lang,
        Axis("members", tuple(Place(row.id, _about(view, row)) for row in view.rows)),
        panels,
        height=sum(map(number_height, panels)) + 12,
    )


def _panel(view: View, row: Row, index: int) -> Panel:
    unit = view.labels.unit(row.measure)
    beside = "" if view.labels.is_percent(row.measure) else unit
    lines = [_about(view, row), *(also_reported(view.labels, one) for one in rivals_of(view, row))]
    if width(view.labels.amount(row), LARGE, bold=True) + width(f"  {beside}", UNIT) > _ROOM:
        lines, beside = [beside, *lines], ""
    heading = "\n".join(line for text in lines for line in wrap(text, _ROOM, TYPE))
    return Panel((Series(beside, index, (mark(view, row, row.id),)),), unit, heading)


def _about(view: View, row: Row) -> str:
    """Return what tells a number apart from the other one, and its period."""
    across = view.figure.across
    parts = [] if across in ("year", "period") else [view.labels.cell(across, row)]
    if view.splits or row.completeness == "target":
        parts.append(row.label)
    return " · ".join(dict.fromkeys([*parts, view.labels.period(row)]))
