"""`python -m tests.bench.files`: how long the server takes for files that nobody has asked for before.

Every figure is asked for in every format, under filters of its own: neither the file nor the view behind it can have
been kept. Times are walls over one open connection on this machine, from the request to the last byte. Beside them
stand the mean processor time of the server, which says more on a busy machine, and what an answer without work takes.
"""

from __future__ import annotations

import argparse
import asyncio
import math
import sys
from collections.abc import Sequence
from urllib.parse import urlencode

from tests.bench.asking import Asked, every
from tests.bench.fetching import Fetcher
from tests.bench.inventory import figures, years
from tests.bench.printing import Table, median, slow, title
from tests.bench.server import Server
from tests.bench.subjects import app

# Milliseconds that the median of a format may take; what has no bound is only told.
BOUNDS = {"csv": 20.0, "json": 20.0, "svg": 20.0, "xlsx": math.inf, "pptx": 150.0, "png": 150.0}


def measure(server: Server, formats: Sequence[str], count: int) -> bool:
    """Print a row for each format, for `count` figures; return whether all medians keep their bounds."""
    ids = [str(one["id"]) for one in figures(server)][:count]
    first, last = years(server)
    # The widest ranges, but not all years together: they leave a figure most of its marks.
    filters = sorted(every((first, last)), key=lambda one: (one.low - one.high, one.lang, one.unfinished))[4:]
    good, begun = True, Asked(first, last, "en", True)
    rows = Table(("format", 8), ("files", 6), ("median ms", 10), ("p95 ms", 8), ("worst ms", 9), ("CPU ms", 7),
                 ("bound", 7), ("kB", 6), ("very first ms", 13), ("worst figure", 32))  # fmt: skip
    with Fetcher(server.address) as one:
        for place, form in enumerate(formats):
            # What is loaded with the first file of a kind is no matter of the others.
            cold, _ = one.get(_path(ids[0], form, begun))
            waits, sizes, before = [], [], server.work()
            for at, key in enumerate(ids):
                asked = filters[(at + place * len(ids)) % len(filters)]
                seconds, body = one.get(_path(key, form, asked))
                waits.append(1000 * seconds)
                sizes.append(len(body) / 1000)
            worst, bound = ids[waits.index(max(waits))], BOUNDS.get(form, math.inf)
            kept = median(waits) <= bound
            good = good and kept
            rows.row(form, len(ids), median(waits), slow(waits), max(waits),
                     1000 * (server.work() - before) / len(ids), bound,
                     median(sizes), 1000 * cold, worst if kept else f"{worst}  TOO SLOW")  # fmt: skip
        idle = [1000 * one.get("_stcore/health")[0] for _ in range(20)]
    print(f"an answer without work: {median(idle):.1f} ms", flush=True)
    return good


def _path(key: str, form: str, asked: Asked) -> str:
    return f"api/v1/figures/{key}.{form}?{urlencode(asked.query())}"


async def _bench(formats: Sequence[str], count: int) -> bool:
    async with app() as server:
        title("Files never asked for before")
        return await asyncio.to_thread(measure, server, formats, count)


def main(words: Sequence[str] | None = None) -> int:
    """Measure and print; return the exit code: 1 where a median is over its bound."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.files", description=__doc__)
    parser.add_argument("--formats", default=",".join(BOUNDS), help="endings of files, with commas")
    parser.add_argument("--figures", type=int, default=10**6, help="how many figures; all else")
    given = parser.parse_args(words)
    return 0 if asyncio.run(_bench(given.formats.split(","), given.figures)) else 1


if __name__ == "__main__":
    sys.exit(main())
