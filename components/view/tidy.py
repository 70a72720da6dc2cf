"""The tidy table of observations, one row a number: what CSV, JSON, workbook and Parquet all hold, column by column."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from components.language.labels import Labels
from components.language.message import N_
from components.view.view import View
from data.model import Observation, Row

# A table as its columns, each a list of cells; None where there is nothing.
Columns = dict[str, list[Any]]

_TITLES = {
    "measure_title": N_("Title of the measure"),
    "as_published": N_("Number as published"),
    "shown": N_("Number computed for the chart"),
    "mark": N_("How charts draw it"),
    "source_publisher": N_("Publisher of the source"),
    "source_title": N_("Title of the source"),
    "source_date": N_("Date of the source"),
    "source_url": N_("Web address of the source"),
    "note": N_("What exactly is counted"),
    "data_version": N_("Version of the data"),
    "data_address": N_("Address of the view"),
}


def tidy(
    observations: Iterable[Observation], names: Labels, address: str, *, drawn: bool = False, computed: bool = False
) -> Columns:
    """Return observations with their labels, their source and the `address` of the view that they were taken from.

    Texts are `str`, days `datetime.date`, `value`, `lower`, `upper` and `shown` numbers, None where none was published,
    `preferred` bool. Dimensions that no row has are left out. Rows that are `drawn`, which are `data.model.Row`, tell
    their `mark`, and what is `computed` from them as `shown`.
    """
    rows = list(observations)
    dataset, words = names.dataset, names.words
    sources = [dataset.sources[row.source] for row in rows]
    columns: Columns = {
        "id": [row.id for row in rows],
        "table": [row.table for row in rows],
        "measure": [row.measure for row in rows],
        "measure_title": [names.measure(row.measure) for row in rows],
    }
    had = {name for row in rows for name, _ in row.members}
    for name in dataset.dimension_names:
        if name in had:
            columns[name] = [row.member(name) for row in rows]
            columns[f"{name}_label"] = [names.member(name, row.member(name)) for row in rows]
    columns |= {name: [getattr(row, name) for row in rows] for name in ("period_start", "period_end", "period_kind")}
    columns["period_kind_label"] = [names.member("period_kind", row.period_kind) for row in rows]
    columns |= {name: [getattr(row, name) for row in rows] for name in ("value", "lower", "upper")}
    columns["unit"] = [names.unit(row.measure) for row in rows]
    columns["as_published"] = list(map(names.amount, rows))
    columns["status"] = [row.status for row in rows]
    columns["status_label"] = [names.member("status", row.status) for row in rows]
    columns["preferred"] = [row.preferred for row in rows]
    shown = [row for row in rows if isinstance(row, Row)]
    if computed:
        columns["shown"] = [None if row.shown is None else round(row.shown, 6) for row in shown]
    if drawn:
        columns["mark"] = [row.completeness for row in shown]
    columns["source"] = [row.source for row in rows]
    columns["source_publisher"] = [words.of(source.publisher) for source in sources]
    columns |= {f"source_{name}": [getattr(source, name) for source in sources] for name in ("title", "date", "url")}
    columns["locator"] = [row.locator for row in rows]
    columns["locator_label"] = [names.locator(row.locator) for row in rows]
    columns["note"] = [words.of(row.note) for row in rows]
    columns["data_version"] = [dataset.version] * len(rows)
    columns["data_address"] = [address] * len(rows)
    return columns


def tidy_view(view: View, address: str) -> Columns:
    """Return the rows of a view as `tidy` does."""
    return tidy(view.rows, view.labels, address, drawn=True, computed=view.computed)


def title(column: str, names: Labels) -> str:
    """Return what a column of the tidy table holds, in the reader's language."""
    if column in _TITLES:
        return names.words(_TITLES[column])
    if column.endswith("_label"):
        return names.words("{dimension}, in words", dimension=names.dimension(column.removesuffix("_label")))
    return names.dimension(column)
