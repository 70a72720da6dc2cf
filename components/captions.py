"""The texts around a chart: statistical subtitle, notes, alt text. All from the rows that are shown."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import pandas as pd

from components import gaps
from components.view import View
from components.words import mark

_CHART_NAMES = {
    "columns": mark("Column chart"),
    "periods": mark("Column chart"),
    "panels": mark("Column charts on one time axis, each with its own scale"),
    "bars": mark("Bar chart"),
    "running": mark("Running total"),
    "waffle": mark("Grid of squares, one for each unit"),
    "dots": mark("Dot chart"),
}


def subtitle(view: View) -> str:
    """Return what is counted, where, when and in which unit."""
    words, names = view.words, view.labels
    apart = view.splits or view.figure.across in view.dataset.dimension_names()
    counted = [names.measure(row["measure"]) if apart else names.subject(row) for _, row in view.rows.iterrows()]
    measures = list(dict.fromkeys(counted)) or [names.measure(measure) for measure in view.figure.measures]
    units = list(dict.fromkeys(names.unit(measure) for measure in view.figure.measures))
    parts = [", ".join(measures), *([] if _abroad(view) else [words("South Korea")])]
    if len(view.rows):
        parts.append(_when(view))
    parts.append(words("unit: {unit}", unit=", ".join(units)))
    return " · ".join(parts)


def _when(view: View) -> str:
    """Return the years shown; with the months where each year is cut to the same ones."""
    rows, words = view.rows, view.words
    years = words.period_range(min(rows["period_start"]), max(rows["period_end"]))
    months = {words.period(row["period_start"], row["period_end"], with_year=False) for _, row in rows.iterrows()}
    cut = view.figure.across == "year" and len(rows) > 1 and len(months) == 1 and rows["period_kind"].iloc[0] != "year"
    return f"{years} ({months.pop()})" if cut else years


@lru_cache(maxsize=512)
def notes(view: View) -> tuple[str, ...]:
    """Return what a reader must know to read the marks: unfinished years, gaps, zeroes, breaks, approximations."""
    words, rows = view.words, view.rows
    found = []
    unfinished = rows[rows["mark"] == "unfinished"]
    if len(unfinished) and view.figure.across == "year":
        message = mark("Hollow: a year counted only in part ({periods}). It is never compared with a full year.")
        found.append(words(message, periods=_periods(view, unfinished)))
    elif len(unfinished) and view.figure.chart == "running":
        found.append(words("Hollow: a running total before the end of the year. Nothing is filled in between reports."))
    elif len(unfinished):
        found.append(words("Hollow: only a part of a year ({periods}).", periods=_periods(view, unfinished)))
    cut = rows[(rows["mark"] == "complete") & (rows["period_kind"] != "year")]
    if len(cut) and view.figure.across not in ("year", "period"):
        found.append(words("Covers {periods}.", periods=_periods(view, cut)))
    if view.figure.chart == "periods" and rows["period_kind"].nunique() > 1:
        found.append(words("The periods are not of one length."))
    idle = map(view.labels.dimension, view.idle)
    found += [words("These numbers are not split by {dimension}.", dimension=dimension) for dimension in idle]
    if (rows["mark"] == "target").any():
        found.append(words("Hatched: an announced target, not a count."))
    found += gaps.told(view)
    if _overlap(view):
        found.append(words("The windows overlap: they are not steps of one series and must not be added."))
    if (rows["value"] == 0).any():
        found.append(words("0 is a published zero, not a gap."))
    if (rows["status"] == "approximate").any():
        found.append(words("≈ marks a number that its source rounded."))
    if _abroad(view):
        found += [words.of(view.dataset.measures.loc[measure], "definition") for measure in rows["measure"].unique()]
    return (*found, *_breaks(view))


def _abroad(view: View) -> bool:
    """Return whether the figure counts elsewhere, by a rule that its reader must know before comparing."""
    return set(view.dataset.measures.loc[list(view.figure.measures), "table"]) == {"international"}


def _periods(view: View, rows: pd.DataFrame) -> str:
    return "; ".join(sorted({view.labels.period(row) for _, row in rows.iterrows()}))


def _overlap(view: View) -> bool:
    """Return whether the periods along the axis share days."""
    if view.figure.across != "period" or view.figure.chart == "running":
        return False
    bounds = sorted(zip(view.rows["period_start"], view.rows["period_end"], strict=True))
    return any(later[0] <= earlier[1] for earlier, later in pairwise(bounds))


def _breaks(view: View) -> list[str]:
    if view.rows.empty:
        return []
    breaks, rows = view.dataset.breaks, view.rows
    begun = breaks["measure"].map(rows.groupby("measure")["period_start"].min())
    within = breaks[begun.notna()]
    within = within[(within["date"] > begun[within.index]) & (within["date"] <= max(rows["period_end"]))]
    told = within.sort_values("date", kind="stable")
    return list(dict.fromkeys(_reason(view, row) for _, row in told.iterrows()))


def _reason(view: View, point: pd.Series) -> str:
    reason = view.words.of(point, "reason")
    if point["kind"] != "definition" or view.figure.chart not in ("columns", "panels"):
        return reason
    if (point["date"].month, point["date"].day) == (1, 1):
        return view.words("Dotted line: counted differently from here. {reason}", reason=reason)
    return view.words("Dotted line: the rule changes within the year that follows. {reason}", reason=reason)


@lru_cache(maxsize=512)
def alt(view: View) -> str:
    """Return the chart as a screen reader speaks it: its kind, its subtitle, and every number with its period."""
    words = view.words
    spoken = [words(_CHART_NAMES[view.figure.chart]), subtitle(view)]
    for label, rows in view.series():
        numbers = "; ".join(_spoken(view, row) for _, row in rows.iterrows())
        spoken.append(f"{label}: {numbers}" if view.splits else numbers)
    return ". ".join(spoken) + "."


def _spoken(view: View, row: pd.Series) -> str:
    words, names = view.words, view.labels
    across = view.figure.across
    parts = [names.part(across, row[across])] if across not in ("year", "period") else []
    parts.append(names.period(row))
    remark = {"unfinished": words("part of the year"), "target": words("target")}.get(row["mark"], "")
    return f"{', '.join(parts)} {names.amount(row)}" + (f" ({remark})" if remark else "")
