"""Routes of the tables: the list of them, each as CSV, JSON and Parquet, and the observations of all at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from urllib.parse import urlencode

import pandas as pd
import pyarrow as pa

from components.api import filters
from components.api.answer import JSON, Ask, Endpoint, Given
from components.api.parameters import Parameter, language
from components.colophon import LICENCE
from components.files import tabular
from components.files.formats import FORMATS
from components.labels import Labels
from components.tidy import tidy, title
from components.words import mark
from data import extract, parquet, selection
from data import vocabulary as v
from data.dataset import Dataset
from data.selection import Filters

ENDINGS = ("json", "csv", "parquet")
_LONGEST = 120


@dataclass(frozen=True, eq=False)
class _Rows:
    """Rows to give: as a frame, and as Parquet. `titles` say what the columns hold."""

    name: str
    title: str
    frame: pd.DataFrame
    titles: Mapping[str, str]
    table: pa.Table | None = None


Take = Callable[[], _Rows]


def listed(name: str, ask: Ask) -> Given:
    """Return what a route gives that lists one table as JSON."""
    return _give("json", ask, name, _taken(name, ask))


def _taken(name: str, ask: Ask) -> Take:
    """Return what takes the rows of a table. Raises `Refused` at once for bounds in time that are none."""
    return partial(_rows, name, ask, filters.span(ask))


def _rows(name: str, ask: Ask, span: tuple[date, date]) -> _Rows:
    """Return the rows of a table, with codes, or labelled where a language is asked for."""
    dataset, names = ask.dataset, ask.names
    known = {key: codes for key, codes in ask.values.items() if key in ("id", *extract.choices(dataset, name))}
    table = extract.extract(dataset, name, known, *span)
    label = names.member("table" if name in v.TABLES else "file", name)
    if "lang" not in ask.values:
        frame = _frame(table)
        return _Rows(name, label, frame, _titles(frame, names), table)
    if name in v.TABLES:
        rows = dataset.table(name)
        frame = tidy(rows[rows["id"].isin(table["id"].to_pylist())], names, _unpaged(ask))
        return _Rows(name, label, frame, _titles(frame, names))
    return _one_language(name, label, table, names)


def _titles(frame: pd.DataFrame, names: Labels) -> dict[str, str]:
    return {column: title(column, names) for column in map(str, frame.columns)}


def _frame(table: pa.Table) -> pd.DataFrame:
    """Return an Arrow table as a frame with plain texts and days."""
    plain = [pa.field(one.name, pa.string() if pa.types.is_dictionary(one.type) else one.type) for one in table.schema]
    frame: pd.DataFrame = table.cast(pa.schema(plain)).to_pandas(date_as_object=True)
    return frame


def _one_language(name: str, label: str, table: pa.Table, names: Labels) -> _Rows:
    """Return a table of the reference files with the texts of one language under plain names: title, not title_en."""
    own = f"_{names.words.lang}"
    kept = [column for column in table.column_names if column.endswith(own) or not column.endswith(("_en", "_ko"))]
    titles = {column.removesuffix(own): title(column, names) for column in kept}
    table = table.select(kept).rename_columns(list(titles)).replace_schema_metadata()
    return _Rows(name, label, _frame(table), titles, table)


def _every(ask: Ask) -> Take:
    """Return what takes the reports of all tables. Raises `Refused` at once for filters that are none."""
    return partial(_reports, ask, filters.filters(ask.values, ask.dataset))


def _reports(ask: Ask, chosen: Filters) -> _Rows:
    """Return the observations of all tables that pass the filters of the pages, labelled."""
    rows = selection.matching(ask.dataset.observations, chosen)
    frame = tidy(rows, ask.names, _unpaged(ask))
    label = ask.names.words("Observations")
    return _Rows("observations", label, frame, _titles(frame, ask.names))


def _give(ending: str, ask: Ask, name: str, take: Take) -> Given:
    if ending == "json":
        return Given(lambda: _page(ask, take()), JSON)
    described = ask.site.to("csvw.json")
    link = f'<{described}>; rel="describedby"; type="application/csvm+json", <{ask.address}>; rel="canonical"'
    file = f"{'-'.join([name, ask.dataset.version, *_asked(ask)])[:_LONGEST]}.{ending}"
    if ending == "csv":
        return Given(lambda: tabular.csv(take().frame), FORMATS["csv"].media, file, {"Link": link})
    return Given(lambda: _parquet(take(), ask), FORMATS["parquet"].media, file)


def _asked(ask: Ask) -> list[str]:
    """Return the filters as parts of a file's name, so that two extracts of a table do not replace each other."""
    return [f"{key}-{'+'.join(values)}" for key, values in sorted(ask.values.items())]


def _parquet(rows: _Rows, ask: Ask) -> bytes:
    told = {"title": rows.title, "version": ask.dataset.version, "address": ask.address, "licence": "CC BY 4.0"}
    if rows.table is None:
        return tabular.parquet_file(rows.frame, told, rows.titles)
    return parquet.encode(rows.table.replace_schema_metadata({**(rows.table.schema.metadata or {}), **told}))


def _page(ask: Ask, rows: _Rows) -> bytes:
    """Return one page of the rows as JSON, with the addresses of the next one and the one before."""
    limit, offset = int(ask.one("limit", "100")), int(ask.one("offset", "0"))
    total = len(rows.frame)

    address = _unpaged(ask)

    def at(place: int) -> str:
        return f"{address}{'&' if '?' in address else '?'}{urlencode({'limit': limit, 'offset': place})}"

    return tabular.dump(
        {
            "table": rows.name,
            "title": rows.title,
            "version": ask.dataset.version,
            "address": address,
            "license": LICENCE,
            "total": total,
            "limit": limit,
            "offset": offset,
            "next": at(offset + limit) if offset + limit < total else None,
            "previous": at(max(min(offset, total) - limit, 0)) if offset else None,
            "columns": [{"name": column, "title": text} for column, text in rows.titles.items()],
            "rows": tabular.records(rows.frame.iloc[offset : offset + limit]),
        }
    )


def _unpaged(ask: Ask) -> str:
    """Return the address of all rows, whichever page of them was asked for."""
    kept = {key: values for key, values in ask.values.items() if key not in ("limit", "offset")}
    return "?".join(filter(None, [ask.address.split("?")[0], urlencode(kept, doseq=True)]))


def _listed(ask: Ask) -> Given:
    def make() -> bytes:
        tables = [
            {
                "id": name,
                "title": ask.names.member("table" if name in v.TABLES else "file", name),
                "kind": "observations" if name in v.TABLES else "reference",
                "rows": extract.stored(name).num_rows,
                "columns": extract.stored(name).column_names,
                "files": {ending: ask.site.to(f"api/v1/tables/{name}.{ending}") for ending in ENDINGS},
            }
            for name in extract.TABLES
        ]
        return tabular.dump({"version": ask.dataset.version, "total": len(tables), "tables": tables})

    return Given(make, JSON)


def _file(ending: str) -> Endpoint:
    def parameters(dataset: Dataset, places: Mapping[str, str]) -> list[Parameter]:
        return [*filters.of_table(dataset, places), *(filters.PAGING if ending == "json" else ())]

    return Endpoint(
        path=f"/api/v1/tables/{{table}}.{ending}",
        about=mark("The rows of a table as {name}"),
        named=FORMATS[ending].label,
        give=lambda ask: _give(ending, ask, ask.places["table"], _taken(ask.places["table"], ask)),
        media=FORMATS[ending].media,
        parameters=parameters,
        places=lambda dataset: {"table": extract.TABLES},
        apart=extract.TABLES,
        schema="Rows" if ending == "json" else "",
    )


def _observations(ending: str) -> Endpoint:
    def parameters(dataset: Dataset, places: Mapping[str, str]) -> list[Parameter]:
        return [*filters.of_reports(dataset, {}), *(filters.PAGING if ending == "json" else ())]

    return Endpoint(
        path=f"/api/v1/observations.{ending}",
        about=mark("Every report that passes the filters of the pages, as {name}"),
        named=FORMATS[ending].label,
        give=lambda ask: _give(ending, ask, "observations", _every(ask)),
        media=FORMATS[ending].media,
        parameters=parameters,
        schema="Rows" if ending == "json" else "",
    )


ENDPOINTS = (
    Endpoint("/api/v1/tables", mark("Every table with its columns and its files"), _listed,
             parameters=language, schema="Tables"),
    *(_file(ending) for ending in ENDINGS),
    *(_observations(ending) for ending in ENDINGS),
)  # fmt: skip
