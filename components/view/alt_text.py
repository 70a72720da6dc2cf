"""The chart as a screen reader speaks it."""

from __future__ import annotations

from components.view.also_reported import also_reported, others
from components.view.view import View
from data.model import Row


def alt_text(view: View, subtitle: str) -> str:
    """Return a chart in words: its kind, its `subtitle`, and every number with its period."""
    spoken = [view.words(view.chart.name), subtitle]
    for label, rows in view.series:
        numbers = "; ".join(_spoken(view, row) for row in rows)
        spoken.append(f"{label}: {numbers}" if view.splits else numbers)
    if not view.filters.chosen("drawn"):
        spoken += [also_reported(view.labels, row, dated=True).removesuffix(".") for row in others(view)]
    return ". ".join(spoken) + "."


def _spoken(view: View, row: Row) -> str:
    words, names, across = view.words, view.labels, view.figure.across
    parts = [names.cell(across, row)] if across not in ("year", "period") else []
    parts.append(names.period(row))
    number = names.amount(row)
    if row.shown is not None:
        number = f"{names.drawn(row, view.figure.display)} ({number})"
    remark = {"unfinished": words("part of the year"), "target": words("target")}.get(row.completeness, "")
    return f"{', '.join(parts)} {number}" + (f" ({remark})" if remark else "")
