"""DuckDB, the engine that needs no set-up. It is given the columns that may be read, and never sees a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import gettempdir
from typing import Any

import duckdb
import pyarrow as pa

from data.logs import forms
from data.logs.question import LOG, PARTITION

_MEMORY = "2GB"
# Nothing is fetched while it runs.
_SETTINGS = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}


class Duck:
    """An engine in this process; what does not fit its memory lies in the system's folder for such things."""

    name = "duckdb"

    def __init__(self, memory: str = _MEMORY) -> None:
        settings: dict[str, Any] = {"memory_limit": memory, "temp_directory": gettempdir(), **_SETTINGS}
        self._connection = duckdb.connect(config=settings)
        self._connection.execute("SET enable_progress_bar = false")

    @property
    def version(self) -> str:
        """The version of the engine."""
        return str(duckdb.__version__)

    def open(self, files: Mapping[str, Path], columns: Mapping[str, str], types: Mapping[str, str]) -> None:
        """Take these columns of some files in as the relation `log`, by the names and types that they have here.

        Raises `CuratedDataError` where a file cannot be read to its end.
        """
        schema = forms.schema(columns, types)
        place = pa.field(PARTITION, pa.dictionary(pa.int32(), pa.string()))
        whole = pa.schema([place, *schema])
        found: list[Exception] = []

        def rows() -> Iterator[pa.RecordBatch]:
            try:
                for name, path in files.items():
                    for batch in forms.batches(name, path, columns, schema):
                        same = pa.DictionaryArray.from_arrays(pa.repeat(pa.scalar(0, pa.int32()), len(batch)), [name])
                        yield pa.RecordBatch.from_arrays([same, *batch.columns], schema=whole)
            except Exception as error:
                # DuckDB would wrap it in words of its own.
                found.append(error)

        incoming = pa.RecordBatchReader.from_batches(whole, rows())
        self._connection.register("incoming", incoming)
        self._connection.execute(f"CREATE OR REPLACE TEMP TABLE {LOG} AS FROM incoming")
        self._connection.unregister("incoming")
        if found:
            raise found[0]

    def keep(self, sql: str, name: str) -> None:
        """Keep what a query answers as a relation of that name."""
        self._connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {sql}")

    def answer(self, sql: str) -> list[dict[str, Any]]:
        """Return what a query answers, as rows."""
        rows: list[dict[str, Any]] = self._connection.sql(sql).to_arrow_table().to_pylist()
        return rows
