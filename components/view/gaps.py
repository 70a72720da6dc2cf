"""Years without a mark: not on record, or on record and filtered out. A gap is neither a zero nor a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.view.view import View
from data.model import Row


@dataclass(frozen=True)
class Gaps:
    """The years between the first and last of a chart at which a series has no mark."""

    missing: tuple[int, ...] = ()
    hidden: tuple[int, ...] = ()


def gaps(view: View, rows: Sequence[Row]) -> Gaps:
    """Return the gaps of the series (one or several taken together) that `rows` hold; none off an axis of years.

    Computed values have none: an index or a change is wanting for reasons of its own.
    """
    if view.figure.across != "year" or not view.timed or not view.rows or view.computed:
        return Gaps()
    first, last = view.years
    drawn, known = {row.year for row in rows}, view.recorded_years(rows)
    absent = [year for year in range(first, last + 1) if year not in drawn]
    return Gaps(
        missing=tuple(year for year in absent if year not in known),
        hidden=tuple(year for year in absent if year in known),
    )


def notes(view: View) -> list[str]:
    """Return the gaps in words, by series where several stand apart; targets have none."""
    words = view.words
    series = [(label, rows) for label, rows in view.series if any(row.completeness != "target" for row in rows)]
    several = len(series) > 1 and not view.chart.apart
    found = [(label, gaps(view, rows)) for label, rows in series] if several else [("", gaps(view, view.rows))]
    missing = "; ".join(_years(view, label, gap.missing) for label, gap in found if gap.missing)
    hidden = "; ".join(_years(view, label, gap.hidden) for label, gap in found if gap.hidden)
    sentences = []
    if missing:
        sentences.append(words("No figure was found: {years}.", years=missing))
    if hidden:
        sentences.append(words("Not shown under the present filters: {years}.", years=hidden))
    return sentences


def _years(view: View, label: str, years: tuple[int, ...]) -> str:
    return " ".join(filter(None, (label, ", ".join(map(view.words.year, years)))))
