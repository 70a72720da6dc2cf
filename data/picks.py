"""From all reports of a measure to the ones that a chart draws: one row a series and a place on the axis.

Every pick takes observations and the dictionary and returns rows with their `completeness`: `complete`, `unfinished`
(the period stops before its year does) or `target`. `completeness` is a field, so chart, table and file agree about it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from data import periods
from data.model import Measure, Observation, Row, row

Measures = Mapping[str, Measure]
Pick = Callable[[Sequence[Observation], Measures], list[Row]]


def drawn(rows: Iterable[Observation]) -> list[Observation]:
    """Return the rows that charts may show."""
    return [one for one in rows if one.drawn == "yes"]


def _complete(rows: Iterable[Observation]) -> list[Row]:
    return [row(one) for one in drawn(rows)]


def _unless_year(one: Observation) -> str:
    return "complete" if one.period_kind == "year" else "unfinished"


def annual(rows: Sequence[Observation], measures: Measures) -> list[Row]:
    """Return one row a series and year: the whole year, else the longest part of it, marked `unfinished`.

    Parts that begin on 1 January come first. A year that is published in parts which together cover it (halves,
    quarters) is not unfinished, and no part stands for it: it has no row. A stock has a date and not a length, so it is
    never unfinished; its latest date stands for the year, and only where no date is known a number that is stated for
    the whole year. Targets stand beside the counts of their year.
    """
    ranked = sorted(
        (_annual(one, measures) for one in drawn(rows) if one.period_kind != "span"),
        key=lambda one: _rank(one, measures),
    )
    counts = [one for one in ranked if one.completeness != "target"]
    last: dict[tuple[object, int], Row] = {}
    for one in reversed(counts):
        last.setdefault((one.series, one.year), one)
    covered = _covered(one for one in counts if not _is_stock(one, measures))
    kept = [
        one
        for one in reversed(last.values())
        if one.completeness != "unfinished" or (one.series, one.year) not in covered
    ]
    targets = [one for one in ranked if one.completeness == "target"]
    return sorted([*kept, *targets], key=lambda one: one.year)


def _is_stock(one: Observation, measures: Measures) -> bool:
    return measures[one.measure].kind == "stock"


def _annual(one: Observation, measures: Measures) -> Row:
    if one.status == "target":
        return row(one, "target")
    return row(one, "complete" if _is_stock(one, measures) else _unless_year(one))


def _rank(one: Row, measures: Measures) -> tuple[int, bool, bool, int, date]:
    """Return what orders the reports of a year, the one that stands for it last."""
    if _is_stock(one, measures):
        return one.year, one.period_kind == "point", False, 0, one.period_end
    begins = (one.period_start.month, one.period_start.day) == (1, 1)
    length = periods.days(one.period_start, one.period_end)
    return one.year, one.period_kind == "year", begins, length, one.period_end


def _covered(parts: Iterable[Row]) -> set[tuple[object, int]]:
    """Return the series and years whose parts join without a gap or an overlap from 1 January to 31 December."""
    groups: dict[tuple[object, int], list[tuple[date, date]]] = defaultdict(list)
    for one in parts:
        groups[one.series, one.year].append((one.period_start, one.period_end))
    found = set()
    for (series, year), spans in groups.items():
        reached = {date(year, 1, 1)}
        for start, end in sorted(spans):
            if start in reached:
                reached.add(end + timedelta(days=1))
        if date(year + 1, 1, 1) in reached:
            found.add((series, year))
    return found


def same_months(first: tuple[int, int], last: tuple[int, int]) -> Pick:
    """Return a pick of one stretch of the calendar, such as (1, 1) to (7, 31), in each year that has it."""

    def pick(rows: Sequence[Observation], measures: Measures) -> list[Row]:
        inside = [
            row(one, _unless_year(one))
            for one in drawn(rows)
            if one.period_kind != "span"
            and (one.period_start.month, one.period_start.day) == first
            and (one.period_end.month, one.period_end.day) == last
        ]
        return sorted(inside, key=lambda one: one.year)

    return pick


def running(year: int) -> Pick:
    """Return a pick of all totals that run from 1 January of `year`, in the order of their end."""

    def pick(rows: Sequence[Observation], measures: Measures) -> list[Row]:
        inside = [
            row(one, _unless_year(one))
            for one in drawn(rows)
            if one.period_start == date(year, 1, 1) and one.period_end.year == year
        ]
        return sorted(inside, key=lambda one: one.period_end)

    return pick


def latest(rows: Sequence[Observation], measures: Measures) -> list[Row]:
    """Return the rows of the latest complete year; where no year is complete, those of the latest period."""
    inside = [one for one in annual(rows, measures) if one.completeness != "target"]
    chosen = [one for one in inside if one.completeness == "complete"] or inside
    newest = max((one.period_end for one in chosen), default=None)
    return [one for one in chosen if one.period_end == newest]


def finest(rows: Sequence[Observation], measures: Measures) -> list[Row]:
    """Return, for each series, the periods that contain no other reported period, in order of time."""
    groups: dict[object, list[Row]] = defaultdict(list)
    for one in _complete(rows):
        groups[one.series].append(one)
    keep = [one for _, group in sorted(groups.items()) for one in group if not _holds_another(one, group)]
    return sorted(keep, key=lambda one: (one.period_start, one.period_end))


def _holds_another(one: Row, group: Sequence[Row]) -> bool:
    return any(
        other is not one and one.period_start <= other.period_start and other.period_end <= one.period_end
        for other in group
    )


def months(rows: Sequence[Observation], measures: Measures) -> list[Row]:
    """Return the single calendar months, in order of time."""
    return sorted((one for one in _complete(rows) if one.period_kind == "month"), key=lambda one: one.period_end)


def window(start: date, end: date) -> Pick:
    """Return a pick of what is counted over exactly these days."""

    def pick(rows: Sequence[Observation], measures: Measures) -> list[Row]:
        return [one for one in _complete(rows) if (one.period_start, one.period_end) == (start, end)]

    return pick


def every(rows: Sequence[Observation], measures: Measures) -> list[Row]:
    """Return every drawn report, in order of time: for windows that overlap and are told side by side."""
    return sorted(_complete(rows), key=lambda one: (one.period_end, one.period_start))
