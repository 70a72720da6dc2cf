"""The texts around a chart: statistical subtitle, notes, alt text. All from the rows that are shown."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from itertools import pairwise

import pandas as pd

from components import changes, gaps, pins
from components.view import View
from components.words import mark
from data import compare, selection, terms

STROKES = mark("A stroke marks a number that another source gives.")
_CHART_NAMES = {
    "columns": mark("Column chart"),
    "periods": mark("Column chart"),
    "panels": mark("Column charts on one time axis, each with its own scale"),
    "bars": mark("Bar chart"),
    "running": mark("Running total"),
    "waffle": mark("Grid of squares, one for each unit"),
    "dots": mark("Dot chart"),
    "lines": mark("Line chart"),
    "tiles": mark("Map of equal tiles, one for each province"),
}


def subtitle(view: View) -> str:
    """Return what is counted, where, when and in which unit."""
    words, names = view.words, view.labels
    units = list(dict.fromkeys(names.unit(measure) for measure in view.figure.measures))
    parts = [_counted(view), *([] if _abroad(view) else [words("South Korea")])]
    if len(view.rows):
        parts.append(_when(view))
    parts.append(words("unit: {unit}", unit=", ".join(units)) if view.figure.values == "value" else computed(view))
    return " · ".join(parts)


def name(view: View) -> str:
    """Return what a view is called where it is cited: what is counted and when, whatever the numbers say."""
    return ", ".join(filter(None, [_counted(view), _when(view) if len(view.rows) else ""]))


def _counted(view: View) -> str:
    names = view.labels
    apart = view.splits or view.figure.across in view.dataset.dimension_names()
    counted = [names.measure(row["measure"]) if apart else names.subject(row) for _, row in view.rows.iterrows()]
    return ", ".join(dict.fromkeys(counted) or map(names.measure, view.figure.measures))


_COMPUTED = {
    "log": mark("Log scale, unit: {unit}"),
    "index": mark("Index, {base} = 100"),
    "change": mark("Change on the year before, percent"),
    "share": mark("Share of the total of the same period, percent"),
}


def computed(view: View) -> str:
    """Return in words what is drawn of each number where it is not the number itself."""
    units = dict.fromkeys(view.labels.unit(measure) for measure in view.figure.measures)
    return view.words(_COMPUTED[view.figure.values], base=view.words.year(view.figure.base), unit=", ".join(units))


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
    if view.disputed and not view.filters.chosen("drawn") and view.figure.chart in ("columns", "periods", "panels"):
        found.append(words(STROKES))
    if (rows["value"] == 0).any():
        found.append(words("0 is a published zero, not a gap."))
    if (rows["status"] == "approximate").any():
        found.append(words("≈ marks a number that its source rounded."))
    if _abroad(view):
        found += [words.of(view.dataset.measures.loc[measure], "definition") for measure in rows["measure"].unique()]
    found += changes.told(view)
    if "shown" in rows:
        found += _not_computed(view)
    if view.figure.values == "log" and (rows["value"] == 0).any():
        found.append(words("0 has no place on a log scale and is not drawn."))
    return (*found, *corrections(view), *_pinned(view))


def _abroad(view: View) -> bool:
    """Return whether the figure counts elsewhere, by a rule that its reader must know before comparing."""
    return set(view.dataset.measures.loc[list(view.figure.measures), "table"]) == {"international"}


def _periods(view: View, rows: pd.DataFrame) -> str:
    return "; ".join(sorted({view.labels.period(row) for _, row in rows.iterrows()}))


def _overlap(view: View) -> bool:
    """Return whether the periods along the axis share days."""
    if view.figure.across != "period" or view.figure.chart == "running":
        return False
    bounds = sorted(set(zip(view.rows["period_start"], view.rows["period_end"], strict=True)))
    return any(later[0] <= earlier[1] for earlier, later in pairwise(bounds))


def terms_used(view: View) -> pd.DataFrame:
    """Return the terms of the glossary that the subtitle or the series of a figure name."""
    measures = " ".join(view.labels.measure(measure) for measure in view.figure.measures)
    spoken = " ".join([subtitle(view), measures, *view.rows["series"].unique()])
    return terms.mentioned(view.dataset.glossary, spoken, view.words.lang)


def _not_computed(view: View) -> list[str]:
    """Return the numbers for which an index, a change or a share cannot be told."""
    by = next(iter(view.figure.asked.get("by", ())), "")
    every = pd.concat([compare.annual(view.dataset, measure, by) for measure in view.figure.measures])
    every = selection.matching(every[every["mark"] == "complete"], view.filters)
    absent = every[~every["id"].isin(view.rows["id"])]
    if absent.empty:
        return []
    told = [f"{view.labels.subject(row)} {view.labels.period(row)}" for _, row in absent.iterrows()]
    message = mark("Not available, for want of a number counted by the same rule to set it against: {numbers}.")
    return [view.words(message, numbers="; ".join(told))]


def corrections(view: View) -> list[str]:
    """Return which numbers shown were corrected since they were first published here, and why."""
    words, made = view.words, view.dataset.changes
    made = made[(made["change"] == "corrected") & made["field"].isin(["value", "lower", "upper"])]
    made = made[made["id"].isin(view.rows["id"])]
    message = mark("Corrected in version {version}: {before} became {after}. {why}")
    return [
        words(message, version=one["version"], before=one["before"], after=one["after"], why=words.of(one, "why"))
        for _, one in made.iterrows()
    ]


def _pinned(view: View) -> list[str]:
    """Return the breaks, circumstances and events, with the signs that stand in the chart on an axis of time."""
    pinned = [f"{pin.sign} {_reason(view, pin.kind, pin.day, pin.text)}" for pin in pins.pins(view)]
    if pinned or view.rows.empty:
        return pinned
    told = [
        _reason(view, "context", row["date"], view.words.of(row, "reason"))
        for _, row in pins.breaks_within(view).iterrows()
    ]
    return list(dict.fromkeys(told))


def _reason(view: View, kind: str, day: date, reason: str) -> str:
    if kind != "definition":
        return reason
    if (day.month, day.day) == (1, 1):
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
    for one in view.disputed if not view.filters.chosen("drawn") else ():
        others = one.reports[~one.reports["id"].isin(view.rows["id"])].drop_duplicates(["value", "lower", "upper"])
        spoken += [
            words(
                "Also reported: {number}, {source}.",
                number=view.labels.quantity(row),
                source=f"{view.labels.source(row['source'])}, {view.labels.period(row)}",
            ).removesuffix(".")
            for _, row in others.iterrows()
        ]
    return ". ".join(spoken) + "."


def _spoken(view: View, row: pd.Series) -> str:
    words, names = view.words, view.labels
    across = view.figure.across
    parts = [names.part(across, row[across])] if across not in ("year", "period") else []
    parts.append(names.period(row))
    number = names.amount(row)
    if "shown" in row:
        number = f"{names.drawn(row, view.figure.values)} ({number})"
    remark = {"unfinished": words("part of the year"), "target": words("target")}.get(row["mark"], "")
    return f"{', '.join(parts)} {number}" + (f" ({remark})" if remark else "")
