"""A copy of the project whose built tables hold the record many times over, made without the build.

The build would take hours for a thousand times the rows, so the rows are repeated in the tables themselves. As in
`tests.bench.build`, no two rows report the same quantity: each copy lies twenty years before the last one, and where
the calendar ends, the next copies are of measures of their own. A view of today's years shows what it always showed.
"""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from data import package, whole
from tests.bench.server import ROOT

_YEARS = 20
# So many copies, the record itself included, lie one before the other: there is no date before the year 1.
_DEEP = 100
_LEFT_OUT = (".git", ".venv", ".verify", ".*_cache", "__pycache__", "tests", "docs", "node_modules")


def enlarge(place: Path, times: int) -> int:
    """Copy the project to `place` with the record repeated and return the number of observations."""
    shutil.copytree(ROOT, place, ignore=shutil.ignore_patterns(*_LEFT_OUT))
    tables, rows = place / "data" / "tables", 0
    families = -(-times // _DEEP)
    for path in sorted(tables.glob("*.parquet")):
        table = pq.read_table(path)
        if {"id", "measure", "period_start", "period_end"} <= set(table.column_names):
            table = _repeated(table, times)
            rows += len(table)
        elif path.stem == "measures" and families > 1:
            table = pa.concat_tables([table, *(_renamed(table, "id", f".{one}") for one in range(1, families))])
        else:
            continue
        pq.write_table(table, path)
    _signed(tables)
    return rows


def _signed(tables: Path) -> None:
    """Let the description of the tables name those that are there now: no server starts on others."""
    described = json.loads((tables / package.NAME).read_text(encoding="utf-8"))
    for resource in described["resources"]:
        resource[whole.DIGEST] = whole.digest((tables / resource["path"]).read_bytes())
    (tables / package.NAME).write_text(json.dumps(described), encoding="utf-8")


def _repeated(table: pa.Table, times: int) -> pa.Table:
    copies = [table]
    for copy in range(1, times):
        family, back = divmod(copy, _DEEP)
        one = _renamed(table, "id", f".{copy}")
        for name in ("period_start", "period_end"):
            one = _set(one, name, _earlier(one[name], back * _YEARS))
        copies.append(_renamed(one, "measure", f".{family}") if family else one)
    return pa.concat_tables(copies).unify_dictionaries().combine_chunks()


def _renamed(table: pa.Table, name: str, suffix: str) -> pa.Table:
    texts = pc.binary_join_element_wise(table[name].cast(pa.string()), suffix, "")
    return _set(table, name, texts.cast(table.schema.field(name).type))


def _earlier(days: pa.ChunkedArray, years: int) -> pa.Array:
    told = days.combine_chunks().dictionary_encode()
    moved = [_moved(day, years) for day in told.dictionary.to_pylist()]
    return pa.array(moved, pa.date32()).take(told.indices)


def _moved(day: date, years: int) -> date:
    # No 29th of February: not every year so long before has one.
    return day.replace(year=day.year - years, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _set(table: pa.Table, name: str, values: pa.Array | pa.ChunkedArray) -> pa.Table:
    place = table.column_names.index(name)
    return table.set_column(place, table.schema.field(name), values)
