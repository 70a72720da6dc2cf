"""`python -m tests.bench.counting`: a log counted at 10⁵ to 10⁸ rows, beside a query by hand and pandas, in one run.

All three answer the same: each case of a file once, those that do not fit apart, requests by platform and action,
removals by platform, and how long cases took. A new day is one more file. Each run has a process of its own.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import duckdb
import pandas as pd

from data.logs import command
from data.logs.command import Place
from tests.bench.logs import write
from tests.bench.printing import Table, title

_SIZES = (10**5, 10**6, 10**7, 10**8)
_BOUNDS = {"full of by hand": 1.3, "new day of full": 0.05}
_JUDGED, _MEMORY = 10**7, 4096  # from so many rows on the bounds hold; MB at most
_PANDAS = 10**7  # rows that it has room for
_DESCRIBED = Path(__file__).with_name("counting.toml")
_UNTIL = date(2026, 1, 1)


class Cost(NamedTuple):
    """What a run took: seconds, MB of memory at its peak, MB that it read."""

    seconds: float
    memory: float
    read: float


def _build(folder: Path, place: Path) -> None:
    command.build(Place(_DESCRIBED, folder, place), _UNTIL)


def _by_hand(folder: Path, place: Path) -> None:
    """Answer as somebody would who knows DuckDB well."""
    connection = duckdb.connect(config={"memory_limit": "2GB", "temp_directory": str(place.parent)})
    connection.execute("SET enable_progress_bar = false")
    connection.execute(f"""
        CREATE TEMP TABLE cases AS
        SELECT filename, any_value(date_trunc('month', received_on)) AS month, any_value(site) AS site,
               any_value(action) AS action, any_value(done_on - received_on) AS days, count(*) AS copies
        FROM read_parquet('{folder}/*.parquet', filename = true) GROUP BY filename, case_no
    """)  # noqa: S608  our own folder
    fit = "FROM cases WHERE coalesce(days, 0) >= 0 AND site <> '??'"
    for asked in (
        f"SELECT filename, month, site, action, count(*) {fit} GROUP BY ALL",
        f"SELECT filename, month, site, count(*) {fit} AND action <> 'REJ' GROUP BY ALL",
        f"SELECT filename, month, days, count(*) {fit} AND days IS NOT NULL GROUP BY ALL",
        "SELECT filename, count(*), sum(copies), count(*) FILTER (days < 0) FROM cases GROUP BY ALL",
    ):
        connection.execute(asked).fetchall()


def _pandas(folder: Path, place: Path) -> None:
    for path in sorted(folder.glob("*.parquet")):
        rows = pd.read_parquet(path, columns=["case_no", "received_on", "done_on", "site", "action"])
        once = rows.drop_duplicates("case_no")
        opened, closed = pd.to_datetime(once["received_on"]), pd.to_datetime(once["done_on"])
        once = once.assign(month=opened.dt.to_period("M"), days=(closed - opened).dt.days)
        fit = once[(once["days"].isna() | (once["days"] >= 0)) & (once["site"] != "??")]
        fit.groupby(["month", "site", "action"], observed=True).size()
        fit[fit["action"] != "REJ"].groupby(["month", "site"], observed=True).size()
        fit.dropna(subset="days").groupby(["month", "days"]).size()


def _costs(run: Callable[[Path, Path], None], folder: Path, place: Path) -> Cost:
    before, begun = _read(), time.perf_counter()
    run(folder, place)
    seconds = time.perf_counter() - begun
    return Cost(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, (_read() - before) / 2**20)


def _read() -> int:
    """Return the bytes that this process has read so far."""
    told = dict(line.split(": ") for line in Path("/proc/self/io").read_text(encoding="utf-8").splitlines())
    return int(told["rchar"])


def costs(run: Callable[[Path, Path], None], folder: Path, place: Path) -> Cost:
    """Return what a run takes in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
        return alone.submit(_costs, run, folder, place).result()


def main(most: int) -> bool:
    """Print a row for each size; return whether all bounds hold."""
    title("Counting a case log", "Seconds, MB at the peak, MB read; ratios of one run.")
    heads = (("rows", 10), ("full s", 7), ("MB", 6), ("read", 7), ("new day", 8), ("read", 7))
    rows = Table(*heads, ("by hand", 8), ("MB", 6), ("RATIO", 6), ("DAY", 6), ("pandas", 8), ("MB", 6))
    good = True
    for size in filter(lambda one: one <= most, _SIZES):
        with tempfile.TemporaryDirectory() as place:
            folder, kept = Path(place) / "log", Path(place) / "kept"
            write(folder, size)
            full, hand = costs(_build, folder, kept), costs(_by_hand, folder, kept)
            other = costs(_pandas, folder, kept) if size <= _PANDAS else Cost(*[float("nan")] * 3)
            # A day is a thirtieth of a month, and stands in a file of its own.
            day = write(Path(place) / "day", max(1000, size // 48 // 30), months=1, seed=2)[0]
            shutil.move(day, folder / "new-day.parquet")
            new = costs(_build, folder, kept)
        ratio, share = full.seconds / hand.seconds, new.seconds / full.seconds
        rows.row(size, *full, new.seconds, new.read, hand.seconds, hand.memory, ratio, share, *other[:2])
        if size >= _JUDGED:
            good &= ratio <= _BOUNDS["full of by hand"] and full.memory <= _MEMORY
        if size == _SIZES[-1]:
            good &= share <= _BOUNDS["new day of full"]
    return good


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.bench.counting", description=__doc__)
    parser.add_argument("--most", type=int, default=_SIZES[-1])
    sys.exit(0 if main(parser.parse_args().most) else 1)
