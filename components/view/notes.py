"""What a reader must know to read the marks of a view, in one sentence each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from components.figures import kinds
from components.language.message import N_
from components.view import changes, gaps
from components.view.history import about_codes
from components.view.pins import Pin, breaks_within, pins
from components.view.subtitle import is_abroad
from components.view.view import View
from data import compare, selection
from data.model import Row

STROKES = N_("A stroke marks a number that another source gives.")


def notes(view: View) -> tuple[str, ...]:
    """Return the notes by what they change for a reader: first what forbids a comparison, last what merely explains.

    Where no row is left they say why nothing could be computed, if that is the reason.
    """
    if not view.rows:
        return tuple(_computed(view))
    rules, circumstances = _pinned(view)
    return (
        *_marks(view),
        *rules,
        *_computed(view),
        *changes.notes(view),
        *_corrections(view),
        *gaps.notes(view),
        *circumstances,
        *_signs(view),
    )


def emptiness(view: View) -> str:
    """Return in words why a view without rows has none: nothing could be computed, or the filters leave nothing."""
    if any(_computed(view)):
        return view.words("Nothing can be computed here.")
    return view.words("Nothing in the record matches these filters.")


def _marks(view: View) -> Iterator[str]:
    words, rows, chart = view.words, view.rows, view.chart
    yield from _unfinished(view)
    cut = [row for row in rows if row.completeness == "complete" and row.period_kind != "year"]
    windows = {(row.period_start, row.period_end) for row in rows}
    if cut and len(windows) > 1 and chart is not kinds.NUMBERS and view.figure.across not in ("year", "period"):
        yield words("Covers {periods}.", periods=_periods(view, cut))
    if chart.alike and len({row.period_kind for row in rows}) > 1:
        yield words("The periods are not of one length.")
    for dimension in view.idle:
        yield words("These numbers are not split by {dimension}.", dimension=view.labels.dimension(dimension))
    if chart is not kinds.NUMBERS and any(row.completeness == "target" for row in rows):
        yield words("Hatched: an announced target, not a count.")
    if _overlap(view):
        yield words("The windows overlap: they are not steps of one series and must not be added.")
    if is_abroad(view):
        yield from map(view.labels.definition, dict.fromkeys(row.measure for row in rows))


def _signs(view: View) -> Iterator[str]:
    """Yield what the signs mean that a reader may take for something else."""
    words, rows = view.words, view.rows
    if view.chart.strokes and view.disputed and not view.filters.chosen("drawn"):
        yield words(STROKES)
    if any(row.value == 0 for row in rows):
        yield words("0 is a published zero, not a gap.")
    if any(row.status == "approximate" for row in rows):
        yield words("≈ marks a number that its source rounded.")


def _unfinished(view: View) -> Iterator[str]:
    words, unfinished = view.words, [row for row in view.rows if row.completeness == "unfinished"]
    if unfinished and view.chart is kinds.NUMBERS:
        yield words(
            "A part of a year ({periods}) is never compared with a full year.", periods=_periods(view, unfinished)
        )
    elif unfinished and view.figure.across == "year":
        message = N_("Hollow: a year counted only in part ({periods}). It is never compared with a full year.")
        yield words(message, periods=_periods(view, unfinished))
    elif unfinished and view.chart.cumulative:
        yield words("Hollow: a running total before the end of the year. Nothing is filled in between reports.")
    elif unfinished:
        yield words("Hollow: only a part of a year ({periods}).", periods=_periods(view, unfinished))


def _periods(view: View, rows: Iterable[Row]) -> str:
    return "; ".join(sorted(set(map(view.labels.period, rows))))


def _overlap(view: View) -> bool:
    """Return whether the periods along the axis share days."""
    if view.figure.across != "period" or view.chart.cumulative:
        return False
    bounds = sorted({(row.period_start, row.period_end) for row in view.rows})
    return any(later[0] <= earlier[1] for earlier, later in pairwise(bounds))


def _computed(view: View) -> Iterator[str]:
    """Yield for which numbers an index, a change, a share or a logarithm cannot be told."""
    words = view.words
    if view.figure.display == "log" and any(row.value == 0 for row in view.rows):
        yield words("0 has no place on a log scale and is not drawn.")
    if not view.computed:
        return
    by = next(iter(view.figure.asked.get("by", ())), "")
    every = [one for measure in view.figure.measures for one in compare.annual(view.dataset, measure, by)]
    complete = selection.matching((one for one in every if one.completeness == "complete"), view.filters)
    shown = {row.id for row in view.rows}
    absent = [f"{view.labels.subject(one)} {view.labels.period(one)}" for one in complete if one.id not in shown]
    if absent:
        message = N_("Not available, for want of a number counted by the same rule to set it against: {numbers}.")
        yield words(message, numbers="; ".join(absent))


def _corrections(view: View) -> Iterator[str]:
    """Yield which numbers shown were corrected since they were first published here, and why."""
    words, shown = view.words, {row.id for row in view.rows}
    message = N_("Corrected in version {version}: {before} became {after}. {why}")
    for line in view.dataset.register:
        if line.id in shown and line.change == "corrected" and not about_codes(line):
            why = words.of(line.why)
            yield words(message, version=line.version, before=line.before, after=line.after, why=why)


def _pinned(view: View) -> tuple[list[str], list[str]]:
    """Return the breaks, then circumstances and events, with the signs that stand in the chart on an axis of time."""
    found = pins(view)
    said = [(pin.kind == "definition", f"{pin.sign} {_told(view, pin)}") for pin in found]
    if not found:
        told = [(point.kind == "definition", view.words.of(point.reason)) for point in breaks_within(view)]
        said = list(dict.fromkeys(told))
    return [text for rule, text in said if rule], [text for rule, text in said if not rule]


def _told(view: View, pin: Pin) -> str:
    """Return a pin in words; of lines that share a panel it names the ones that it concerns."""
    others = {row.measure for row in view.rows} - pin.measures
    if view.chart is kinds.LINES and others and pin.kind == "definition":
        titles = ", ".join(map(view.labels.brief, sorted(pin.measures & set(view.figure.measures))))
        return view.words("{title}: counted differently from here on. {reason}", title=titles, reason=pin.text)
    return _reason(view, pin.kind, pin.day, pin.text)


def _reason(view: View, kind: str, day: date, reason: str) -> str:
    if kind != "definition":
        return reason
    if (day.month, day.day) == (1, 1):
        return view.words("Dotted line: counted differently from here. {reason}", reason=reason)
    return view.words("Dotted line: the rule changes within the year that follows. {reason}", reason=reason)
