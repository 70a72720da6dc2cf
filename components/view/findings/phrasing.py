"""How findings say a number and a subject, and the plain statement that any row allows."""

from __future__ import annotations

from components.view.view import View
from data.model import Observation, Row


def number(view: View, row: Observation) -> str:
    """Return the number of a row for a sentence; with its unit where the title does not name what is counted."""
    measure = view.dataset.measures[row.measure]
    unnamed = measure.kind == "duration" or measure.unit == "krw"
    return view.labels.quantity(row) if unnamed else view.labels.counted(row)


def subject(view: View, row: Observation) -> str:
    """Return what a row counts, ready for a verb: a phrase that a comma has opened is closed where a language does."""
    title = view.labels.subject(row)
    opened = ", " in title.partition(" (")[0]
    return f"{title}," if view.words.language.closes_phrases and opened else title


def statement(view: View, row: Observation) -> str:
    """Return one row as a statement: what, how much, when."""
    return view.words(
        "{title}: {value} ({period})",
        title=view.labels.subject(row),
        value=number(view, row),
        period=view.labels.period(row),
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
