"""The table behind a figure and its sources: the very rows that are drawn."""

from __future__ import annotations

import pandas as pd

from components import captions, changes, pins
from components.view import View
from data import vocabulary as v


def table(view: View) -> pd.DataFrame:
    """Return the rows as a reader's table: period, what tells them apart, number, status, change, source, note.

    Numbers are numbers, so that the table sorts; where one is a range or rounded, a column gives it as published.
    """
    words, names, rows = view.words, view.labels, view.rows
    listed = [row for _, row in rows.iterrows()]
    columns: dict[str, list[object]] = {words("Period"): [names.period(row) for row in listed]}
    across = view.figure.across
    for name in dict.fromkeys([*view.splits, *([across] if across in rows and across != "year" else [])]):
        columns[names.dimension(name)] = [names.part(name, cell) for cell in rows[name]]
    columns[words("Number")] = rows["value"].tolist()
    if rows["value"].isna().any() or (rows["status"] == "approximate").any():
        columns[words("As published")] = [names.amount(row) for row in listed]
    columns[words("Unit")] = [names.unit(row["measure"]) for row in listed]
    if "shown" in rows:
        columns[captions.computed(view)] = [names.drawn(row, view.figure.values) for row in listed]
    elif across == "year":
        columns[words("Change on the year before")] = [changes.cell(view, row) for row in listed]
    columns[words("Status")] = [status(view, row) for row in listed]
    columns[words("Source")] = [names.source(source) for source in rows["source"]]
    columns[words("Link")] = [view.dataset.sources.at[source, "url"] or None for source in rows["source"]]
    columns[words("Note")] = [_note(view, row) for row in listed]
    return pd.DataFrame(columns)


def _note(view: View, row: pd.Series) -> str:
    """Return the note of a row with what is pinned within its period."""
    pinned = [
        f"{pin.sign} {pin.text}"
        for pin in pins.pins(view)
        if row["measure"] in pin.measures and row["period_start"] <= pin.day <= row["period_end"]
    ]
    return " ".join(filter(None, [view.words.of(row, "note"), *pinned]))


def status(view: View, row: pd.Series) -> str:
    """Return the status of a drawn row; a year counted only in part says so."""
    label = view.labels.member("status", row["status"])
    return ", ".join([label, view.words("part of the year")]) if row["mark"] == "unfinished" else label


def sources(view: View) -> list[dict[str, str]]:
    """Return every report of the quantities shown, the drawn ones marked, as labelled texts with the bare `url`."""
    words, names = view.words, view.labels
    records = []
    for _, row in view.reports.iterrows():
        source = view.dataset.sources.loc[row["source"]]
        series = [names.part(name, row[name]) for name in v.series(view.reports.columns) if _tells(view, name)]
        records.append(
            {
                "id": str(row["id"]),
                "period": " · ".join([names.period(row), *filter(None, series)]),
                "number": names.quantity(row),
                "role": _role(view, row),
                "title": str(source["title"]),
                "url": str(source["url"]),
                "about": " · ".join(
                    [
                        names.source(row["source"]),
                        names.locator(row["locator"]),
                        names.member("source_kind", source["kind"]),
                    ]
                ),
                "note": " ".join(filter(None, (words.of(row, "note"), words.of(row, "preferred_why")))),
            }
        )
    return records


def _tells(view: View, name: str) -> bool:
    return name in view.splits or name == view.figure.across


def _role(view: View, row: pd.Series) -> str:
    if row["_drawn"]:
        return view.words("Shown")
    if row["status"] == "misprint":
        return view.labels.member("status", "misprint")
    return view.words("Also reported")
