"""The table behind a figure, its sources, and its file: the very rows that are drawn."""

from __future__ import annotations

import pandas as pd

from components import captions, changes, pins
from components.labels import Labels
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


def file(view: View) -> str:
    """Return the rows as CSV text: codes, labels in the reader's language, and the source of each number."""
    return observations(view.rows, view.labels)


def observations(rows: pd.DataFrame, names: Labels) -> str:
    """Return observations as CSV text, one line each; rows of a figure tell their `mark` too."""
    dataset, words = names.dataset, names.words
    source = dataset.sources.loc[rows["source"]]
    dimensions = [name for name in v.dimensions(rows.columns) if (rows[name] != "").any()]
    columns: dict[str, list[object]] = {
        "id": rows["id"].tolist(),
        "table": rows["table"].tolist(),
        "measure": rows["measure"].tolist(),
        "measure_title": [names.measure(measure) for measure in rows["measure"]],
    }
    for name in dimensions:
        columns[name] = rows[name].tolist()
        columns[f"{name}_label"] = [names.member(name, member) for member in rows[name]]
    columns |= {name: rows[name].tolist() for name in ("period_start", "period_end", "period_kind")}
    columns |= {name: [_number(value) for value in rows[name]] for name in ("value", "lower", "upper")}
    columns["unit"] = [names.unit(measure) for measure in rows["measure"]]
    columns["as_published"] = [names.amount(row) for _, row in rows.iterrows()]
    columns["status"] = rows["status"].tolist()
    columns["preferred"] = ["yes" if drawn else "no" for drawn in rows["preferred"]]
    if "shown" in rows:
        columns["shown"] = [_number(round(value, 6)) for value in rows["shown"]]
    if "mark" in rows:
        columns["mark"] = rows["mark"].tolist()
    columns["source_publisher"] = [words.of(row, "publisher") for _, row in source.iterrows()]
    columns |= {f"source_{name}": source[name].tolist() for name in ("title", "date", "url")}
    columns["locator"] = rows["locator"].tolist()
    columns["note"] = [words.of(row, "note") for _, row in rows.iterrows()]
    columns["data_version"] = [dataset.version] * len(rows)
    return pd.DataFrame(columns).map(_harmless).to_csv(index=False, lineterminator="\r\n")


def _number(value: float) -> str:
    return "" if pd.isna(value) else f"{value:.15g}"


def _harmless(cell: object) -> object:
    """Return a cell that a spreadsheet will not run as a formula (OWASP, CSV injection)."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "@", "\t") else cell
