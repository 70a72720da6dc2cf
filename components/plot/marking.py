"""From rows to marks: what every kind of chart does alike."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from datetime import date

from components.plot.model import Line, Mark, PinMark, Stroke
from components.view.also_reported import also_reported, rivals_of
from components.view.gaps import gaps
from components.view.pins import Pin, pins
from components.view.view import View
from data.model import Row

_TIP = 48  # characters in a line under the pointer


def mark(view: View, row: Row, place: str, *, inner: bool = False, numbered: bool = True) -> Mark:
    """Return the mark of a row at a place."""
    return Mark(
        place=place,
        value=row.drawn_value,
        label=view.labels.drawn(row, view.figure.display),
        completeness=row.completeness,
        id=row.id,
        tip=_tip(view, row),
        day=row.period_end,
        months=months(view, row),
        inner=inner,
        numbered=numbered,
    )


def months(view: View, row: Row) -> str:
    """Return the months of a row whose year is unfinished, else nothing: Jan–Jul."""
    if row.completeness != "unfinished":
        return ""
    return view.words.period(row.period_start, row.period_end, with_year=False)


def _tip(view: View, row: Row) -> tuple[Line, ...]:
    """Return what the pointer shows: series, what is computed, number, period, publisher, note."""
    names = view.labels
    lines = [Line(row.label)] if view.splits else []
    if row.shown is not None:
        lines.append(Line(names.drawn(row, view.figure.display), strong=True))
    lines += [Line(names.quantity(row), strong=True), Line(names.period(row)), Line(names.source(row.source))]
    lines += map(Line, wrapped(view.words.of(row.note)))
    return (*lines, Line(view.words("A click opens the evidence."), hint=True))


def wrapped(text: str) -> list[str]:
    """Return a text as the lines that stand under the pointer."""
    return textwrap.wrap(text, _TIP)


def strokes(view: View, rows: Sequence[Row], places: Sequence[str]) -> tuple[Stroke, ...]:
    """Return a stroke at each number that another source gives for one of `rows`; none where these are filtered out."""
    return tuple(
        Stroke(at, report.value, also_reported(view.labels, report), report.id)
        for row, at in zip(rows, places, strict=True)
        for report in rivals_of(view, row)
        if report.value is not None
    )


def absent(view: View, rows: Sequence[Row]) -> tuple[tuple[str, str], ...]:
    """Return the years without a mark with the words that stand there: no figure on record, or one that is hidden."""
    found = gaps(view, rows)
    missing = [(str(year), view.words("no figure")) for year in found.missing]
    return (*missing, *((str(year), view.words("not shown")) for year in found.hidden))


def pin_marks(view: View, rows: Sequence[Row]) -> tuple[PinMark, ...]:
    """Return the signs of what is pinned to the measures in `rows`."""
    measures = {row.measure for row in rows}
    return tuple(pin_mark(view, pin) for pin in pins(view) if pin.measures & measures)


def pin_mark(view: View, pin: Pin) -> PinMark:
    """Return the sign of one pin."""
    return PinMark(pin.sign, pin.kind, pin.text, _at(view, pin))


def _at(view: View, pin: Pin) -> float | date:
    if view.figure.across != "year":
        return pin.day
    return year_at(pin.day, pin.kind)


def year_at(day: date, kind: str) -> float:
    """Return where a day stands among years; a change of definition stands where its year begins."""
    return day.year + (0 if kind == "definition" else (day.timetuple().tm_yday - 1) / 366)
