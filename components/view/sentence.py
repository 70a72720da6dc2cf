"""A number, or two of one series, as a sentence that holds: with period, caveats, source; or why it may not be said."""

from __future__ import annotations

from collections.abc import Iterator

from components.figures.pages import FIGURES
from components.language.labels import Labels
from components.language.message import N_
from data.change import broken
from data.dataset import Dataset
from data.model import Observation

_FACTOR = 2  # from so many times on a factor says more than a percentage
_DAYS = 3  # by which periods of one length may differ: months and leap years do

_RISES = N_("{subject} rose from {earlier} ({before}) to {number} ({period}), {change}.")
_FALLS = N_("{subject} fell from {earlier} ({before}) to {number} ({period}), {change}.")
_STAYS = N_("{subject} stayed at {number} ({before}; {period}).")


def comparable(row: Observation, dataset: Dataset) -> list[Observation]:
    """Return the numbers that may be tried beside an observation: those of its series, the latest period first, and
    those of its own period for other members of the measure and for measures that a figure shows with it.
    """
    shown = [figure.measures for figure in FIGURES.values() if row.measure in figure.measures]
    measures = dict.fromkeys([row.measure, *(measure for measures in shown for measure in measures)])
    others = [
        one for measure in measures for one in dataset.of(measure) if one.preferred and one.quantity != row.quantity
    ]
    series = [one for one in others if one.series == row.series and one.value is not None]
    ordered = sorted(series, key=lambda one: (one.period_end, one.period_start), reverse=True)
    return [*ordered, *(one for one in others if one.series != row.series and one.quantity[2:] == row.quantity[2:])]


def together(one: Observation, other: Observation, names: Labels) -> str:
    """Return two numbers as a sentence, as a change or side by side. Raises ValueError with the reason against it."""
    return change(one, other, names) if one.series == other.series else beside(one, other, names)


def beside(one: Observation, other: Observation, names: Labels) -> str:
    """Return two numbers of one period as a sentence, and whether the one is counted within the other.

    Raises ValueError with the reason for two that count the same thing by different rules.
    """
    words, measures = names.words, names.dataset.measures
    concept = measures[one.measure].concept
    if one.measure != other.measure and concept and concept == measures[other.measure].concept:
        raise ValueError(words("Both count the same thing by different rules: they are not set beside each other."))
    said = words(
        "{subject} came to {number}, {other} to {beside} ({period}).",
        subject=names.subject(one, brief=True),
        number=names.told(one),
        other=names.subject(other, brief=True),
        beside=names.told(other),
        period=names.period(one),
    )
    within = [
        words("{inner} is counted within {outer}.", inner=names.member(name, code), outer=names.member(name, outer))
        for inner, holder in ((one, other), (other, one))
        for name, code in inner.members
        if inner.measure == holder.measure
        and (outer := holder.member(name))
        and names.dataset.part_of[name].get(code) == outer
    ]
    return " ".join([said, *within, *_caveats([one, other], names)])


def sentence(row: Observation, names: Labels) -> str:
    """Return one number as a sentence, with what must be said of it."""
    words = names.words
    said = words(
        "{subject} came to {number} ({period}).",
        subject=names.subject(row, brief=True),
        number=names.told(row),
        period=names.period(row),
    )
    return " ".join([said, *_caveats([row], names)])


def change(one: Observation, other: Observation, names: Labels) -> str:
    """Return the change between two numbers of a series as a sentence. Raises ValueError with the reason against it."""
    before, after = sorted((one, other), key=lambda row: (row.period_end, row.period_start))
    reason = refusal(before, after, names)
    if reason:
        raise ValueError(reason)
    first, last = before.value or 0.0, after.value or 0.0
    message = _STAYS if last == first else _RISES if last > first else _FALLS
    said = names.words(
        message,
        subject=names.subject(after, brief=True),
        earlier=names.told(before),
        before=names.period(before),
        number=names.told(after),
        period=names.period(after),
        change=_change(before, after, names),
    )
    return " ".join([said, *_caveats([before, after], names)])


def refusal(before: Observation, after: Observation, names: Labels) -> str:
    """Return why two numbers of a series make no sentence of change; empty where they do."""
    words, breaks = names.words, names.dataset.breaks_of(after.measure)
    if before.status == "target" or after.status == "target":
        return words("A target is not a count: no change can be told from it.")
    if broken(breaks, before, after):
        reasons = [words.of(point.reason) for point in breaks if broken([point], before, after)]
        return " ".join([words("Counted differently: no change can be told."), *reasons])
    flow = names.dataset.measures[after.measure].kind in ("flow", "budget")
    if flow and abs(_days(before) - _days(after)) > _DAYS:
        return words("Periods of different length: no change can be told.")
    if flow and before.period_end >= after.period_start:
        return words("The periods overlap: no change can be told.")
    if before.value is None or after.value is None:
        return words("Published as a range: no change can be told.")
    return ""


def source(rows: list[Observation], names: Labels) -> str:
    """Return the sources of a sentence and the version of the record, to stand behind it in brackets."""
    words = names.words
    named = "; ".join(dict.fromkeys(names.source(row.source) for row in rows))
    told = words("Source: {source}", source=named)
    return f"({told}. {words('Takedown Trends')} {names.dataset.version})"


def _days(row: Observation) -> int:
    return (row.period_end - row.period_start).days


def _change(before: Observation, after: Observation, names: Labels) -> str:
    first, last = before.value or 0.0, after.value or 0.0
    if first and last / first >= _FACTOR and not names.is_percent(after.measure):
        return names.words("{factor}-fold", factor=names.words.rounded(last / first))
    return names.change(after, before) if first else names.words("from nothing, so no factor can be told")


def _caveats(rows: list[Observation], names: Labels) -> Iterator[str]:
    """Yield what must be said of these numbers: what is rounded, not final, or reported differently."""
    words = names.words
    if any(row.status == "approximate" for row in rows):
        yield words("≈ marks a number that its source rounded.")
    for row in rows:
        if row.status in ("provisional", "estimated", "target", "misprint"):
            yield words("{period}: {status}.", period=names.period(row), status=names.member("status", row.status))
        if row.agreement == "differing":
            others = [one for one in names.dataset.of(row.measure) if one.quantity == row.quantity and one is not row]
            told = dict.fromkeys(names.amount(one) for one in others if one.status != "misprint")
            told.pop(names.amount(row), None)
            if told:
                yield words(
                    "Other sources give {numbers} for {period}.", numbers=", ".join(told), period=names.period(row)
                )
