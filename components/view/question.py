"""The question that an audience is likely to ask about a view or a number, with its answer from the record."""

from __future__ import annotations

from collections.abc import Iterator

from components.language.labels import Labels
from components.view.also_reported import others
from components.view.pins import pins
from components.view.view import View
from data.disagreement import distinct, numbers
from data.evidence import Evidence
from data.model import Observation


def likely_question(view: View) -> tuple[str, str]:
    """Return a question and its answer: about a break, else an unfinished year, else other reports, else the counting.

    A view without rows raises no question: both are empty.
    """
    return next(_questions(view), ("", ""))


def about_number(found: Evidence, names: Labels) -> tuple[str, str]:
    """Return a question about one number and its answer: about another report of it, else about the counting."""
    row = found.observation
    reports = distinct([row, *(one for one in found.others if one.status != "misprint")])
    other = next((one for one in reports if numbers(one) != numbers(row)), None)
    return _differing(row, other, names) if other else _counted(row, names)


def _questions(view: View) -> Iterator[tuple[str, str]]:
    words, names = view.words, view.labels
    for pin in reversed(pins(view)):
        if pin.kind == "definition":
            asked = words("Why can {year} not be compared with the years before?", year=words.year(pin.day.year))
            yield asked, pin.text
    unfinished = [row for row in view.rows if row.completeness == "unfinished"]
    if unfinished and view.figure.across == "year":
        last = unfinished[-1]
        asked = words("Is the number for {year} complete?", year=words.year(last.year))
        yield asked, words("No, it counts {period} only: {number}.", period=names.period(last), number=names.told(last))
    for report in others(view):
        yield _differing(next(row for row in view.rows if row.quantity == report.quantity), report, names)
    if view.rows:
        yield _counted(view.rows[0], names)


def _differing(row: Observation, report: Observation, names: Labels) -> tuple[str, str]:
    words = names.words
    asked = words("Why did I read {number} for {period}?", number=names.amount(report), period=names.period(report))
    answer = words(
        "{other} reported that; what is shown is {number}, from {source}.",
        other=names.source(report.source),
        number=names.amount(row),
        source=names.source(row.source),
    )
    return asked, " ".join(filter(None, [answer, names.words.of(row.preferred_why)]))


def _counted(row: Observation, names: Labels) -> tuple[str, str]:
    return names.words("What exactly is counted?"), names.definition(row.measure)
