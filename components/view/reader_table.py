"""The table behind a figure and its sources: the very rows that are drawn."""

from __future__ import annotations

from dataclasses import dataclass

from components.figures.comparison import reason
from components.view import changes
from components.view.pins import Pin, pins
from components.view.subtitle import computed
from components.view.tidy import Columns
from components.view.view import View
from data.model import Observation, Row


def reader_table(view: View) -> Columns:
    """Return the rows as a reader's table: period, what tells them apart, number, status, change, source, note.

    Numbers are numbers, so that the table sorts; where one is a range or rounded, a column gives it as published.
    Computed numbers have one decimal. Measures that a reader asked for in vain follow, with the reason.
    """
    words, names, rows = view.words, view.labels, view.rows
    columns: Columns = {words("Period"): list(map(names.period, rows))}
    across = view.figure.across
    along = [across] if across not in ("year", "period") else []
    for name in dict.fromkeys([*view.splits, *along]):
        columns[names.dimension(name)] = [names.cell(name, row) for row in rows]
    columns[words("Number")] = [row.value for row in rows]
    if any(row.value is None or row.status == "approximate" for row in rows):
        columns[words("As published")] = list(map(names.amount, rows))
    columns[words("Unit")] = [names.unit(row.measure) for row in rows]
    if view.computed:
        columns[computed(view)] = [row.shown if row.shown is None else round(row.shown, 1) for row in rows]
    elif across == "year":
        columns[words("Change on the year before")] = [changes.cell(view, row) for row in rows]
    columns[words("Status")] = [status(view, row) for row in rows]
    columns[words("Source")] = [f"{names.source(row.source)} · {names.cell('source_kind', row)}" for row in rows]
    columns[words("Link")] = [view.dataset.sources[row.source].url or None for row in rows]
    pinned = pins(view)
    columns[words("Note")] = [_note(view, row, pinned) for row in rows]
    if view.figure.refused and names.dimension("measure") not in columns:
        period, *others = columns.items()
        columns = dict([period, (names.dimension("measure"), [names.measure(row.measure) for row in rows]), *others])
    for refusal in view.figure.refused:
        told = {
            words("Period"): "",
            names.dimension("measure"): names.measure(refusal.measure),
            words("Unit"): names.unit(refusal.measure),
            words("Status"): words("not compared"),
            words("Note"): reason(refusal, view.figure.base, names),
        }
        for title, cells in columns.items():
            cells.append(told.get(title))
    return columns


def _note(view: View, row: Row, pinned: tuple[Pin, ...]) -> str:
    """Return the note of a row with what is pinned within its period."""
    within = [
        f"{pin.sign} {pin.text}"
        for pin in pinned
        if row.measure in pin.measures and row.period_start <= pin.day <= row.period_end
    ]
    return " ".join(filter(None, [view.words.of(row.note), *within]))


def status(view: View, row: Row) -> str:
    """Return the status of a drawn row; a year counted only in part says so."""
    label = view.labels.member("status", row.status)
    return ", ".join([label, view.words("part of the year")]) if row.completeness == "unfinished" else label


@dataclass(frozen=True)
class Report:
    """A report of a quantity shown, in words: what it says, whether it is drawn, where it stands; `url` is bare."""

    id: str
    period: str
    number: str
    role: str
    title: str
    url: str
    about: str
    note: str


def reports(view: View) -> list[Report]:
    """Return every report of the quantities shown, the drawn ones marked."""
    shown = {row.id for row in view.rows}
    return [_report(view, one, one.id in shown) for one in view.reports]


def _report(view: View, one: Observation, shown: bool) -> Report:
    words, names = view.words, view.labels
    source = view.dataset.sources[one.source]
    apart = [name for name in ("measure", *view.dimensions) if name in view.splits or name == view.figure.across]
    about = [names.source(one.source), names.locator(one.locator), names.member("source_kind", source.kind)]
    return Report(
        id=one.id,
        period=" · ".join([names.period(one), *filter(None, (names.cell(name, one) for name in apart))]),
        number=names.quantity(one),
        role=_role(view, one, shown),
        title=source.title,
        url=source.url,
        about=" · ".join(about),
        note=" ".join(filter(None, (words.of(one.note), words.of(one.preferred_why)))),
    )


def _role(view: View, one: Observation, shown: bool) -> str:
    if shown:
        return view.words("Shown")
    if one.status == "misprint":
        return view.labels.member("status", "misprint")
    return view.words("Also reported")
