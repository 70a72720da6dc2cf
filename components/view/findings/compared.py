"""The findings of measures that a reader has put side by side; complete years only."""

from __future__ import annotations

from collections.abc import Sequence

from components.language.message import N_
from components.view.findings.phrasing import named
from components.view.view import View
from data.change import broken
from data.model import Row

_COMPUTED = {
    "index": N_("{title} stood at {value} in {year}, {base} being 100"),
    "change": N_("{title}: {value} in {year} on the year before"),
    "share": N_("{title}: {value} of the total in {year}"),
}


def compared(view: View) -> str:
    """Return where the series stand: the furthest for an index, a change or a share, else the first two in full."""
    series = [[row for row in rows if row.completeness == "complete"] for _, rows in view.series]
    series = [rows for rows in series if rows]
    if not series:
        return ""
    if not view.computed:
        return "; ".join(_from_to(view, rows) for rows in series[:2])
    latest = sorted((rows[-1] for rows in series), key=lambda row: row.year)
    row = sorted(latest, key=lambda row: row.shown or 0)[-1]
    return view.words(
        _COMPUTED[view.figure.display],
        title=_title(view, row),
        value=view.labels.drawn(row, view.figure.display),
        year=view.words.year(row.year),
        base=view.words.year(view.figure.base or 1),
    )


def _title(view: View, row: Row) -> str:
    return row.label if view.splits else named(view, row)


def _from_to(view: View, rows: Sequence[Row]) -> str:
    first, last = rows[0], rows[-1]
    if len(rows) == 1:
        message = N_("{title}: {last} in {end}")
    else:
        message = N_("{title}: {first} in {start}, {last} in {end}")
        if broken(view.dataset.breaks_of(last.measure), first, last):
            message = N_("{title}: {first} in {start}, {last} in {end}; not comparable")
    return view.words(
        message,
        title=_title(view, last),
        first=view.labels.counted(first),
        start=view.words.year(first.year),
        last=view.labels.counted(last),
        end=view.words.year(last.year),
    )
