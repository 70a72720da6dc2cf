"""DuckDB, the engine that needs no set-up: it reads files where they lie."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import gettempdir
from typing import Any

import duckdb

from data.logs.question import PARTITION

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

    def open(self, files: Sequence[Path], columns: Mapping[str, str]) -> None:
        """Make these columns of the files the relation `log`, by the names that they have here, and no others."""
        named = ", ".join(f"{_name(column)} AS {_name(name)}" for name, column in columns.items())
        source = f"SELECT filename AS {PARTITION}, {named} FROM {_files(files)}"  # noqa: S608  all names are quoted
        self._connection.execute(f"CREATE OR REPLACE TEMP VIEW log AS {source}")

    def keep(self, sql: str, name: str) -> None:
        """Keep what a query answers as a relation of that name. Raises `duckdb.Error` as `answer` does."""
        self._connection.execute(f"CREATE OR REPLACE TEMP TABLE {_name(name)} AS {sql}")

    def answer(self, sql: str) -> list[dict[str, Any]]:
        """Return what a query answers, as rows. Raises `duckdb.Error` where a file cannot be read to its end."""
        rows: list[dict[str, Any]] = self._connection.sql(sql).to_arrow_table().to_pylist()
        return rows


def _files(files: Sequence[Path]) -> str:
    listed = ", ".join(_text(str(path)) for path in files)
    if files[0].suffix == ".csv":
        return f"read_csv([{listed}], header = true, all_varchar = true, filename = true)"
    return f"read_parquet([{listed}], filename = true)"


def _name(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
