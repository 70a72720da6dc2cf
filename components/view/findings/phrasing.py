"""How findings say a number and a subject, and the plain statement that any row allows."""

from __future__ import annotations

from datetime import date, timedelta

from components.view.view import View
from data.model import Observation, Row

_BY_MONTHS = 62


def number(view: View, row: Observation) -> str:
    """Return the number of a row for a sentence; with its unit where the title does not name what is counted."""
    return view.labels.told(row)


def named(view: View, row: Observation, *without: str) -> str:
    """Return what a row counts by its short title, without some dimensions; the subtitle says it in full."""
    return view.labels.subject(row, without=without, brief=True)


def message(view: View) -> str:
    """Return the figure's own sentence; empty where it has none, or where chosen members may make it untrue."""
    chosen = any(view.filters.chosen(name) for name in view.dimensions)
    return "" if chosen else view.figure.finding.message


def period(view: View, row: Observation) -> str:
    """Return the period of a row, by its months where it lasts for more than two; the subtitle gives the days."""
    start, end = row.period_start, row.period_end
    if (end - start).days > _BY_MONTHS:
        last = date(end.year + end.month // 12, end.month % 12 + 1, 1) - timedelta(days=1)
        return view.words.period(start.replace(day=1), last)
    return view.labels.period(row)


def periods(view: View, first: Observation, last: Observation) -> tuple[str, str]:
    """Return the periods of two rows; a year that both lie in is said once."""
    words, once = view.words, first.period_start.year == last.period_end.year
    early = words.period(first.period_start, first.period_end, with_year=not once or words.language.year_first)
    late = words.period(last.period_start, last.period_end, with_year=not once or not words.language.year_first)
    return early, late


def ends(view: View, first: Observation, last: Observation) -> tuple[str, str]:
    """Return the days on which two rows end; a year that both lie in is said once."""
    words, once = view.words, first.period_end.year == last.period_end.year
    early = words.day(first.period_end, with_year=not once or words.language.year_first)
    return early, words.day(last.period_end, with_year=not once or not words.language.year_first)


def subject(view: View, row: Observation) -> str:
    """Return what a row counts, ready for a verb: a phrase that a comma has opened is closed where a language does."""
    title = named(view, row)
    opened = ", " in title.partition(" (")[0]
    return f"{title}," if view.words.language.closes_phrases and opened else title


def statement(view: View, row: Observation) -> str:
    """Return one row as a statement: what, how much, when."""
    return view.words(
        "{title}: {value} ({period})",
        title=named(view, row),
        value=number(view, row),
        period=period(view, row),
    )


def both(view: View, column: str, first: str, second: str) -> tuple[Row, Row] | None:
    """Return the latest rows in which `column` is `first` and `second` for one and the same period."""
    pairs = [
        (one, other)
        for one in view.rows
        if one.completeness != "target" and one.cell(column) == first
        for other in view.rows
        if other.completeness != "target"
        and other.cell(column) == second
        and (one.period_start, one.period_end) == (other.period_start, other.period_end)
    ]
    return sorted(pairs, key=lambda pair: pair[0].period_end)[-1] if pairs else None


def latest(view: View) -> list[Row]:
    """Return the rows of the latest period; of the latest complete one where there is any."""
    rows = [row for row in view.rows if row.completeness == "complete"] or list(view.rows)
    newest = max(row.period_end for row in rows)
    return [row for row in rows if row.period_end == newest]
