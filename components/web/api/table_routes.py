"""Routes of the tables: the list of them, each as CSV, JSON and Parquet, and the observations of all at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from urllib.parse import urlencode

import pyarrow as pa

from components.language.labels import Labels
from components.language.languages import LANGUAGES
from components.language.message import N_
from components.renderers.files import tabular
from components.renderers.files.formats import FORMATS
from components.view.provenance import LICENCE
from components.view.tidy import Columns, tidy, title
from components.web.api import view_parameters
from components.web.api.answer import JSON, Answer, Ask, Endpoint
from components.web.api.parameters import Parameter, language
from data import extract, parquet, selection
from data.dataset import Dataset
from data.selection import Filters

ENDINGS = ("json", "csv", "parquet")
_LONGEST = 120


@dataclass(frozen=True, eq=False)
class _Rows:
    """Rows to give: as columns, and as Parquet. `titles` say what the columns hold."""

    name: str
    title: str
    columns: Columns
    titles: Mapping[str, str]
    table: pa.Table | None = None


Take = Callable[[], _Rows]


def listed(name: str, ask: Ask) -> Answer:
    """Return what a route gives that lists one table as JSON."""
    return _give("json", ask, name, _taken(name, ask))


def _taken(name: str, ask: Ask) -> Take:
    """Return what takes the rows of a table. Raises `Refused` at once for bounds in time that are none."""
    return partial(_rows, name, ask, view_parameters.span(ask))


def _rows(name: str, ask: Ask, span: tuple[date, date]) -> _Rows:
    """Return the rows of a table, with codes, or labelled where a language is asked for."""
    dataset, names = ask.dataset, ask.names
    known = {key: codes for key, codes in ask.values.items() if key in ("id", *extract.choices(dataset, name))}
    table = extract.extract(dataset, name, known, *span)
    label = names.member("table" if name in dataset.dimensions else "file", name)
    if "lang" not in ask.values:
        columns = table.to_pydict()
        return _Rows(name, label, columns, _titles(columns, names), table)
    if name in dataset.dimensions:
        columns = tidy((dataset.by_id[key] for key in table["id"].to_pylist()), names, _unpaged(ask))
        return _Rows(name, label, columns, _titles(columns, names))
    return _one_language(name, label, table, names)


def _titles(columns: Columns, names: Labels) -> dict[str, str]:
    return {column: title(column, names) for column in columns}


def _one_language(name: str, label: str, table: pa.Table, names: Labels) -> _Rows:
    """Return a table of the reference files with the texts of one language under plain names: title, not title_en."""
    own = f"_{names.words.lang}"
    others = tuple(f"_{lang}" for lang in LANGUAGES if lang != names.words.lang)
    kept = [column for column in table.column_names if not column.endswith(others)]
    titles = {column.removesuffix(own): title(column, names) for column in kept}
    table = table.select(kept).rename_columns(list(titles)).replace_schema_metadata()
    return _Rows(name, label, table.to_pydict(), titles, table)


def _every(ask: Ask) -> Take:
    """Return what takes the reports of all tables. Raises `Refused` at once for filters that are none."""
    return partial(_reports, ask, view_parameters.filters(ask.values, ask.dataset))


def _reports(ask: Ask, chosen: Filters) -> _Rows:
    """Return the observations of all tables that pass the filters of the pages, labelled."""
    rows = selection.matching(ask.dataset.observations, chosen)
    columns = tidy(rows, ask.names, _unpaged(ask))
    label = ask.names.words("Observations")
    return _Rows("observations", label, columns, _titles(columns, ask.names))


def _give(ending: str, ask: Ask, name: str, take: Take) -> Answer:
    if ending == "json":
        return Answer(lambda: _page(ask, take()), JSON)
    described = ask.site.to("csvw.json")
    link = f'<{described}>; rel="describedby"; type="application/csvm+json", <{ask.address}>; rel="canonical"'
    file = f"{'-'.join([name, ask.dataset.version, *_asked(ask)])[:_LONGEST]}.{ending}"
    if ending == "csv":
        # Programs come to the tables as they were built, led by the descriptions; the others are opened by hand.
        marked = "lang" in ask.values or name not in extract.tables(ask.dataset)
        return Answer(lambda: tabular.csv(take().columns, marked=marked), FORMATS["csv"].media, file, {"Link": link})
    return Answer(lambda: _parquet(take(), ask), FORMATS["parquet"].media, file)


def _asked(ask: Ask) -> list[str]:
    """Return the filters as parts of a file's name, so that two extracts of a table do not replace each other."""
    return [f"{key}-{'+'.join(values)}" for key, values in sorted(ask.values.items())]


def _parquet(rows: _Rows, ask: Ask) -> bytes:
    metadata = {"title": rows.title, "version": ask.dataset.version, "address": ask.address, "licence": "CC BY 4.0"}
    if rows.table is None:
        return tabular.parquet_file(rows.columns, metadata, rows.titles)
    return parquet.encode(rows.table.replace_schema_metadata({**(rows.table.schema.metadata or {}), **metadata}))


def _page(ask: Ask, rows: _Rows) -> bytes:
    """Return one page of the rows as JSON, with the addresses of the next one and the one before."""
    limit, offset = int(ask.one("limit", "100")), int(ask.one("offset", "0"))
    total = len(next(iter(rows.columns.values())))
    shown = {name: cells[offset : offset + limit] for name, cells in rows.columns.items()}

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
            "rows": tabular.records(shown),
        }
    )


def _unpaged(ask: Ask) -> str:
    """Return the address of all rows, whichever page of them was asked for."""
    kept = {key: values for key, values in ask.values.items() if key not in ("limit", "offset")}
    return "?".join(filter(None, [ask.address.split("?")[0], urlencode(kept, doseq=True)]))


def _listed(ask: Ask) -> Answer:
    def make() -> bytes:
        tables = [
            {
                "id": name,
                "title": ask.names.member("table" if name in ask.dataset.dimensions else "file", name),
                "kind": "observations" if name in ask.dataset.dimensions else "reference",
                "rows": extract.stored(name).num_rows,
                "columns": extract.stored(name).column_names,
                "files": {ending: ask.site.to(f"api/v1/tables/{name}.{ending}") for ending in ENDINGS},
            }
            for name in extract.tables(ask.dataset)
        ]
        return tabular.dump({"version": ask.dataset.version, "total": len(tables), "tables": tables})

    return Answer(make, JSON)


def _file(ending: str) -> Endpoint:
    def parameters(dataset: Dataset, path_values: Mapping[str, str]) -> list[Parameter]:
        return [*view_parameters.of_table(dataset, path_values), *(view_parameters.PAGING if ending == "json" else ())]

    return Endpoint(
        path=f"/api/v1/tables/{{table}}.{ending}",
        about=N_("The rows of a table as {name}"),
        named=FORMATS[ending].label,
        give=lambda ask: _give(ending, ask, ask.path_values["table"], _taken(ask.path_values["table"], ask)),
        media=FORMATS[ending].media,
        parameters=parameters,
        path_parameters=lambda dataset: {"table": extract.tables(dataset)},
        each=True,
        schema="Rows" if ending == "json" else "",
    )


def _observations(ending: str) -> Endpoint:
    def parameters(dataset: Dataset, path_values: Mapping[str, str]) -> list[Parameter]:
        return [*view_parameters.of_reports(dataset, {}), *(view_parameters.PAGING if ending == "json" else ())]

    return Endpoint(
        path=f"/api/v1/observations.{ending}",
        about=N_("Every report that passes the filters of the pages, as {name}"),
        named=FORMATS[ending].label,
        give=lambda ask: _give(ending, ask, "observations", _every(ask)),
        media=FORMATS[ending].media,
        parameters=parameters,
        schema="Rows" if ending == "json" else "",
    )


ENDPOINTS = (
    Endpoint("/api/v1/tables", N_("Every table with its columns and its files"), _listed,
             parameters=language, schema="Tables"),
    *(_file(ending) for ending in ENDINGS),
    *(_observations(ending) for ending in ENDINGS),
)  # fmt: skip
