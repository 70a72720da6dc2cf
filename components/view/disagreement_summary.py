"""Sources that give different numbers for one quantity, in words: the gap, and what decided."""

from __future__ import annotations

from components.language.labels import Labels
from components.view.also_reported import also_reported
from data.disagreement import Disagreement
from data.model import Observation


def gap(one: Disagreement, names: Labels) -> str:
    """Return in words what is reported and how far apart the numbers are."""
    words, row = names.words, one.reports[0]
    numbers = list(dict.fromkeys(map(names.amount, one.reports)))
    told = words(
        "{subject}, {period}: {numbers}. The gap is {gap}",
        subject=names.subject(row),
        period=names.period(row),
        numbers=" / ".join(numbers),
        gap=_amount(one, names),
    )
    if one.ratio is None:
        return f"{told}."
    percent = words.rounded(one.ratio * 100, 2)
    return words(
        "{told}, {percent}% of the number shown.",
        told=told,
        percent=f"<{words.number(0.01)}" if percent == "0" else percent,
    )


def _amount(one: Disagreement, names: Labels) -> str:
    """Return the gap with its unit; between two shares it is one of points."""
    words, measure = names.words, one.reports[0].measure
    number = words.number(round(one.gap, 6))
    if names.is_percent(measure):
        return words("{points} points", points=number)
    return f"{number}{words.language.bracket_space}{names.unit(measure)}"


def explained(one: Disagreement, names: Labels) -> list[str]:
    """Return what decided, and what the reports themselves say."""
    words = names.words
    lines = []
    if one.drawn is not None:
        rule = names.member("preferred_by", one.drawn.preferred_by)
        why = words.of(one.drawn.preferred_why)
        shown = words(
            "Shown: {number}, {source}.", number=names.quantity(one.drawn), source=names.source(one.drawn.source)
        )
        lines.append(" ".join(filter(None, [shown, words("Decided by: {rule}.", rule=rule), why])))
    return [*lines, *(_report(report, names) for report in one.reports if report is not one.drawn)]


def _report(report: Observation, names: Labels) -> str:
    words = names.words
    told = [also_reported(names, report), words.of(report.preferred_why), words.of(report.note)]
    return " ".join(filter(None, told))
