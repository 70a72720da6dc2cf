"""Years without a mark: not on record, or on record and filtered out. A gap is neither a zero nor a line."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.view import View


@dataclass(frozen=True)
class Gaps:
    """The years between the first and last of a chart at which a series has no mark."""

    missing: tuple[int, ...] = ()
    hidden: tuple[int, ...] = ()


def gaps(view: View, rows: pd.DataFrame) -> Gaps:
    """Return the gaps of the series (one or several taken together) that `rows` hold; none off an axis of years.

    Computed values have none: an index or a change is wanting for reasons of its own.
    """
    if view.figure.across != "year" or view.rows.empty or "shown" in view.rows:
        return Gaps()
    drawn, known = set(rows["year"]), view.recorded_years(rows)
    absent = [year for year in range(min(view.rows["year"]), max(view.rows["year"]) + 1) if year not in drawn]
    return Gaps(
        missing=tuple(year for year in absent if year not in known),
        hidden=tuple(year for year in absent if year in known),
    )


def told(view: View) -> list[str]:
    """Return the gaps in words, by series where several stand apart; targets have none."""
    words = view.words
    series = [(label, rows) for label, rows in view.series() if not (rows["mark"] == "target").all()]
    several = len(series) > 1 and view.figure.chart != "dots"
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
