"""Findings that set different measures beside each other without making one series of them."""

from __future__ import annotations

from components.language.message import N_
from components.view.findings.phrasing import both, message, period
from components.view.view import View
from data.model import Row

_BESIDE = N_("{first}: {value}; {second}: {other} ({year})")


def _one_year(view: View) -> tuple[Row, Row] | None:
    """Return the rows of the first two measures for the latest year that both have in full."""
    complete = [row for row in view.rows if row.completeness == "complete"]
    first, second = (
        {row.year: row for row in reversed(complete) if row.measure == measure} for measure in view.figure.measures[:2]
    )
    years = first.keys() & second.keys()
    return (first[max(years)], second[max(years)]) if years else None


def beside(view: View) -> str:
    """Two measures of one year, each with its name."""
    found = _one_year(view)
    if found is None:
        return ""
    first, second = found
    return view.words(
        message(view) or _BESIDE,
        first=view.labels.brief(first.measure),
        value=view.labels.counted(first),
        second=view.labels.brief(second.measure),
        other=view.labels.counted(second),
        year=view.words.year(first.year),
    )


def pair(view: View) -> str:
    """Two members of one period, in the sentence of the figure."""
    finding = view.figure.finding
    found = both(view, finding.column, *finding.codes[:2])
    if found is None or not message(view):
        return ""
    first, second = found
    return view.words(
        message(view),
        first=view.labels.counted(first),
        second=view.labels.counted(second),
        period=period(view, second),
    )


def two_definitions(view: View) -> str:
    """Two numbers for one period, each by a definition of its own."""
    found = both(view, "measure", *view.figure.measures[:2])
    if found is None:
        return ""
    first, second = found
    return view.words(
        "Two counts of deepfake cases: {first} and {second} ({period})",
        period=period(view, first),
        first=view.labels.counted(first),
        second=view.labels.counted(second),
    )


def definitions(view: View) -> str:
    """How many ways of counting stand in the figure."""
    measures = {row.measure for row in view.rows}
    return view.words(view.figure.finding.message, n=len(measures)) if len(measures) > 1 else ""
