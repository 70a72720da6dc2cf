"""`python -m tests.bench.logs FOLDER ROWS`: a log of requests that nobody ever made, for size and for what goes wrong.

One file a month of arrival, seeded, so that the same numbers come each time. Platforms are skewed, some rows arrive
weeks after they were opened, one in a thousand stands twice, some codes are not described, some cases are closed before
they were opened, and three columns hold what nobody may read.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

PLATFORMS = ("TG", "X", "DC", "IG", "FB", "TT", "WEB", "??")
ACTIONS = ("DEL", "BLK", "REJ")
MARK = "marked"  # in everything that nobody may read
FIRST = date(2022, 1, 1)
_MONTHS = 48
_SHARES = np.array([0.42, 0.25, 0.14, 0.08, 0.05, 0.03, 0.029, 0.001])
_GROUP = 1_000_000  # rows of one row group
_NAMES = pa.array([f"{MARK} person {number}" for number in range(1000)])


def write(folder: Path, rows: int, months: int = _MONTHS, seed: int = 1) -> list[Path]:
    """Write a log of so many rows (and a few that stand twice) as Parquet files, and return them in their order."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for month in range(months):
        share = rows * (month + 1) // months - rows * month // months
        path = folder / f"{_start(month):%Y-%m}.parquet"
        chance = np.random.default_rng([seed, month])
        with pq.ParquetWriter(path, _SCHEMA, compression="zstd") as file:
            first = rows * month // months
            for begin in range(0, share, _GROUP):
                file.write_table(_rows(month, first + begin, min(_GROUP, share - begin), chance))
        written.append(path)
    return written


_SCHEMA = pa.schema(
    {
        "case_no": pa.int64(),
        "received_on": pa.date32(),
        "done_on": pa.date32(),
        "entered_on": pa.date32(),
        "site": pa.dictionary(pa.int8(), pa.string()),
        "action": pa.dictionary(pa.int8(), pa.string()),
        "reporter": pa.dictionary(pa.int16(), pa.string()),
        "address": pa.dictionary(pa.int16(), pa.string()),
        "remark": pa.dictionary(pa.int16(), pa.string()),
    }
)


def _rows(month: int, first: int, count: int, chance: np.random.Generator) -> pa.Table:
    """Return rows of a month of arrival, with case numbers from `first` on."""
    start = (_start(month) - date(1970, 1, 1)).days
    entered = start + chance.integers(0, 28, count)
    late = np.where(chance.random(count) < 0.06, chance.integers(5, 90, count), chance.integers(0, 4, count))
    received = entered - late
    took = np.minimum(chance.geometric(0.08, count), 400)
    # Some are closed before they were opened: nobody can say when.
    took = np.where(chance.random(count) < 0.0005, -took, took)
    cases = np.arange(first, first + count)
    twice = np.flatnonzero(chance.random(count) < 0.001)
    twice = twice[twice > 0]
    columns = [received, received + took, entered, chance.choice(len(PLATFORMS), count, p=_SHARES)]
    columns += [chance.integers(0, len(ACTIONS), count), chance.integers(0, len(_NAMES), count)]
    cases[twice] = cases[twice - 1]
    for column in columns:
        column[twice] = column[twice - 1]
    opened, closed, arrived, platform, action, person = columns
    still = chance.random(count) < 0.02
    still[twice] = still[twice - 1]
    days = pa.array(closed.astype("int32"), pa.int32(), mask=still).cast(pa.date32())
    named = pa.DictionaryArray.from_arrays(pa.array(person, pa.int16()), _NAMES)
    return pa.table(
        [
            pa.array(cases),
            pa.array(opened.astype("int32")).cast(pa.date32()),
            days,
            pa.array(arrived.astype("int32")).cast(pa.date32()),
            pa.DictionaryArray.from_arrays(pa.array(platform, pa.int8()), pa.array(PLATFORMS)),
            pa.DictionaryArray.from_arrays(pa.array(action, pa.int8()), pa.array(ACTIONS)),
            *[named] * 3,
        ],
        schema=_SCHEMA,
    )


def _start(month: int) -> date:
    return date(FIRST.year + month // 12, month % 12 + 1, 1)


if __name__ == "__main__":
    made = write(Path(sys.argv[1]), int(sys.argv[2]))
    print(f"{len(made)} files, {sum(path.stat().st_size for path in made):,} bytes")
