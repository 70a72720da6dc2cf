"""Bars lying on their side: categories such as age groups, platforms or windows of time."""

from __future__ import annotations

from components.plot.marking import mark
from components.plot.model import Axis, Form, Panel, Place, Plot, Series
from components.view.view import View
from data.model import Row

_ROW = 42


def plot(view: View) -> Plot:
    """Return the bars; a member that is part of another one shown is inner, to be read inside it and not added."""
    across = view.figure.across
    shown = {row.cell(across) for row in view.rows}
    inner = {code for code, whole in view.dataset.part_of.get(across, {}).items() if whole in shown}
    series = tuple(
        Series(
            label,
            index,
            tuple(mark(view, row, _place(view, row), inner=row.cell(across) in inner) for row in rows),
        )
        for index, (label, rows) in enumerate(view.series)
    )
    places = {_place(view, row): _name(view, row) for row in view.rows}
    several = len(series) > 1
    values = [row.value for row in view.rows if row.value is not None]
    return Plot(
        Form.BAR,
        view.words.lang,
        Axis("periods" if across == "period" else "members", tuple(Place(key, name) for key, name in places.items())),
        (Panel(series, view.labels.unit(view.rows[0].measure)),),
        height=max(150, (_ROW * 3 // 2 if several else _ROW) * len(places) + 70),
        legend=several,
        grouped=True,
        top=max(values, default=0) or 1,
    )


def _place(view: View, row: Row) -> str:
    if view.figure.across == "period":
        return f"{row.period_start}/{row.period_end}"
    return row.cell(view.figure.across)


def _name(view: View, row: Row) -> str:
    return view.labels.period(row) if view.figure.across == "period" else view.labels.cell(view.figure.across, row)
