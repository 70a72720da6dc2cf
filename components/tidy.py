"""The tidy table of observations, one row a number: what CSV, JSON, workbook and Parquet all hold, column by column."""

from __future__ import annotations

import pandas as pd

from components.labels import Labels
from components.words import mark
from data import vocabulary as v

_TITLES = {
    "measure_title": mark("Title of the measure"),
    "as_published": mark("Number as published"),
    "shown": mark("Number computed for the chart"),
    "mark": mark("How charts draw it"),
    "source_publisher": mark("Publisher of the source"),
    "source_title": mark("Title of the source"),
    "source_date": mark("Date of the source"),
    "source_url": mark("Web address of the source"),
    "note": mark("What exactly is counted"),
    "data_version": mark("Version of the data"),
    "data_address": mark("Address of the view"),
}


def tidy(rows: pd.DataFrame, names: Labels, address: str) -> pd.DataFrame:
    """Return observations with their labels, their source and the `address` of the view that they were taken from.

    Texts are `str`, days `datetime.date`, `value`, `lower`, `upper` and `shown` float64 with NaN where none was
    published, `preferred` bool. Dimensions that no row has are left out; rows of a figure tell their `mark` too.
    """
    dataset, words = names.dataset, names.words
    source = dataset.sources.loc[rows["source"]]
    columns: dict[str, list[object]] = {
        "id": rows["id"].tolist(),
        "table": rows["table"].tolist(),
        "measure": rows["measure"].tolist(),
        "measure_title": [names.measure(measure) for measure in rows["measure"]],
    }
    for name in v.dimensions(rows.columns):
        if (rows[name] != "").any():
            columns[name] = rows[name].tolist()
            columns[f"{name}_label"] = [names.member(name, member) for member in rows[name]]
    columns |= {name: rows[name].tolist() for name in ("period_start", "period_end", "period_kind")}
    columns["period_kind_label"] = [names.member("period_kind", kind) for kind in rows["period_kind"]]
    columns |= {name: rows[name].tolist() for name in ("value", "lower", "upper")}
    columns["unit"] = [names.unit(measure) for measure in rows["measure"]]
    columns["as_published"] = [names.amount(row) for _, row in rows.iterrows()]
    columns["status"] = rows["status"].tolist()
    columns["status_label"] = [names.member("status", status) for status in rows["status"]]
    columns["preferred"] = rows["preferred"].tolist()
    if "shown" in rows:
        columns["shown"] = rows["shown"].round(6).tolist()
    if "mark" in rows:
        columns["mark"] = rows["mark"].tolist()
    columns["source"] = rows["source"].tolist()
    columns["source_publisher"] = source[f"publisher_{words.lang}"].tolist()
    columns |= {f"source_{name}": source[name].tolist() for name in ("title", "date", "url")}
    columns["locator"] = rows["locator"].tolist()
    columns["locator_label"] = [names.locator(place) for place in rows["locator"]]
    columns["note"] = rows[f"note_{words.lang}"].tolist()
    columns["data_version"] = [dataset.version] * len(rows)
    columns["data_address"] = [address] * len(rows)
    # Without a row pandas would take every column for numbers.
    frame = pd.DataFrame(columns, dtype=None if len(rows) else object)
    numbers = [name for name in ("value", "lower", "upper", "shown") if name in frame]
    return frame.astype(dict.fromkeys(numbers, float))


def title(column: str, names: Labels) -> str:
    """Return what a column of the tidy table holds, in the reader's language."""
    if column in _TITLES:
        return names.words(_TITLES[column])
    if column.endswith("_label"):
        return names.words("{dimension}, in words", dimension=names.dimension(column.removesuffix("_label")))
    return names.dimension(column)
