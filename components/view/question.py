"""The question that an audience is likely to ask about a view, with its answer from the record."""

from __future__ import annotations

from collections.abc import Iterator

from components.view.also_reported import others
from components.view.pins import pins
from components.view.view import View


def likely_question(view: View) -> tuple[str, str]:
    """Return a question and its answer: about a break, else an unfinished year, else other reports, else the counting.

    A view without rows raises no question: both are empty.
    """
    return next(_questions(view), ("", ""))


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
        asked = words("Why did I read {number} for {period}?", number=names.amount(report), period=names.period(report))
        drawn = next(row for row in view.rows if row.quantity == report.quantity)
        answer = words(
            "{other} reported that; the chart shows {number}, from {source}.",
            other=names.source(report.source),
            number=names.amount(drawn),
            source=names.source(drawn.source),
        )
        yield asked, " ".join(filter(None, [answer, words.of(drawn.preferred_why)]))
    if view.rows:
        yield words("What exactly is counted?"), names.definition(view.rows[0].measure)
