"""The built tables in memory: loaded once a process, shared, and never changed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from data import disagreement
from data import vocabulary as v

FOLDER = Path(__file__).parent / "tables"


@dataclass(frozen=True, eq=False)
class Dataset:
    """All tables. `observations` is the union of the observation tables with their name in `table`.

    A dimension column that a table lacks is empty in its rows. `source_kind` is the kind of the source, `drawn` says
    whether charts may show the row (preferred, and neither a misprint nor somebody's projection), `agreement` whether
    all reports of its quantity give one number. `dimensions` gives each table its own, in order. Codes are plain
    strings, dates are `datetime.date`, numbers are float64 with NaN for a bound that is not given.
    """

    observations: pd.DataFrame
    dimensions: dict[str, tuple[str, ...]]
    measures: pd.DataFrame
    members: pd.DataFrame
    sources: pd.DataFrame
    breaks: pd.DataFrame
    events: pd.DataFrame
    glossary: pd.DataFrame
    checks: pd.DataFrame
    releases: pd.DataFrame
    changes: pd.DataFrame

    @property
    def version(self) -> str:
        """Return the id of the newest release, such as 2026.11.0."""
        return str(self.releases.iloc[-1]["id"])

    def table(self, name: str) -> pd.DataFrame:
        """Return the observations of one table, without the dimensions of others."""
        foreign = {dimension for names in self.dimensions.values() for dimension in names} - set(self.dimensions[name])
        rows = self.observations
        return rows[rows["table"] == name].drop(columns=sorted(foreign))

    def dimension_names(self) -> tuple[str, ...]:
        """Return every dimension of any table, in the order of the tables."""
        return tuple(dict.fromkeys(name for names in self.dimensions.values() for name in names))

    def years(self) -> tuple[int, int]:
        """Return the first and the last calendar year that an observation touches."""
        rows = self.observations
        return min(rows["period_start"]).year, max(rows["period_end"]).year


def read(file: Any) -> pa.Table:
    """Return one Parquet file, with codes as plain strings: categories of different tables would not join."""
    table = pq.read_table(file).replace_schema_metadata()
    fields = [
        pa.field(field.name, pa.string() if pa.types.is_dictionary(field.type) else field.type)
        for field in table.schema
    ]
    return table.cast(pa.schema(fields))


@lru_cache(maxsize=2)
def load(folder: Path = FOLDER) -> Dataset:
    """Return the dataset in `folder`. Callers share it and must copy before they change anything."""
    observations = []
    dimensions: dict[str, tuple[str, ...]] = {}
    for name in v.TABLES:
        table = read(folder / f"{name}.parquet")
        dimensions[name] = v.dimensions(table.column_names)
        observations.append(table.append_column("table", pa.array([name] * len(table), pa.string())))
    union = pa.concat_tables(observations, promote_options="default").to_pandas(date_as_object=True)
    every = sorted({dimension for names in dimensions.values() for dimension in names})
    union[every] = union[every].fillna("")
    references = {name: read(folder / f"{name}.parquet").to_pandas() for name in v.REFERENCES}
    for name in ("measures", "sources", "events", "glossary", "breaks", "checks"):
        references[name] = references[name].set_index("id", drop=False)
    union = union.assign(
        source_kind=union["source"].map(references["sources"]["kind"]),
        drawn=(union["preferred"] & ~union["status"].isin(["misprint", "estimated"])).map({True: "yes", False: "no"}),
        agreement=disagreement.agreement(union),
    )
    # Plain objects stand in one block: taking rows from it is several times faster than from fifty columns of strings.
    texts = union.select_dtypes("str").columns
    union = union.astype(dict.fromkeys(texts, object))
    register = pd.read_csv(folder.parent / "CHANGES.csv", dtype=str, keep_default_na=False)
    return Dataset(observations=union, dimensions=dimensions, changes=register, **references)
