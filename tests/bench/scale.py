"""`python -m tests.bench.scale`: a rerun with filters used before, over a record 10, 100 and 1000 times as long.

The record is repeated in a copy of the project (`tests.bench.enlarging`). What a reader looks at stays the same: what
grows is only what it is chosen from. Each enlarged app takes turns with the app as it is, and the ratio is to that.
It is ready when it has served its first session.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.bench.asking import Supply
from tests.bench.enlarging import enlarge
from tests.bench.inventory import Place, heaviest, years
from tests.bench.printing import Table, median, title
from tests.bench.runs import Measured, labours, measure, walls
from tests.bench.server import Server
from tests.bench.subjects import Subject, app

_KIND = "c"
# A thousand times the rows may take a minute where nothing is kept.
_PATIENCE = 600.0


async def _bench(scales: Sequence[int], wanted: Sequence[str], count: int) -> None:
    async with app() as usual:
        places = _chosen(await heaviest(usual), wanted)
        title("Reruns with filters used before", *(f"{one.name}: section {one.section or '-'}" for one in places))
        rows = Table(("times", 6), ("rows", 9), ("ready s", 8), ("MB", 6), ("page", 22), ("at 1 ms", 8), ("ms", 8),
                     ("RATIO", 6), ("CPU at 1", 8), ("ms", 8), ("RATIO", 6))  # fmt: skip
        for times in scales:
            with tempfile.TemporaryDirectory() as place:
                folder = Path(place) / "copy"
                observations = enlarge(folder, times)
                begun = time.perf_counter()
                try:
                    async with app(folder, _PATIENCE) as large:
                        started = time.perf_counter() - begun
                        for one in places:
                            pair = (await _pair(usual, large, one, count)).runs[_KIND]
                            waits, works = (
                                [median(walls(runs)) for runs in pair],
                                [median(labours(runs)) for runs in pair],
                            )
                            rows.row(times, observations, started, large.memory(), one.name, *waits,
                                     waits[1] / waits[0], *works, works[1] / works[0])  # fmt: skip
                except (TimeoutError, RuntimeError) as error:
                    print(f"{times} times: {type(error).__name__} {error}", flush=True)


def _chosen(found: Sequence[Place], wanted: Sequence[str]) -> list[Place]:
    """Return the wanted places; where none is named the start page and the heaviest one."""
    most = max(found, key=lambda place: place.figures)
    return [one for one in found if (one.name in wanted if wanted else not one.path or one == most)]


async def _pair(usual: Server, large: Server, place: Place, count: int) -> Measured:
    """Return the reruns of a place, first those of the app as it is, under filters that both have been asked for."""
    subjects = [Subject(str(server.process.pid), server, place, patience=_PATIENCE) for server in (usual, large)]
    return await measure(subjects, _KIND, {_KIND: count}, Supply(years(usual)))


def main(words: Sequence[str] | None = None) -> int:
    """Measure and print; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.scale", description=__doc__)
    parser.add_argument("scales", nargs="*", type=int, default=[10, 100, 1000], help="how many times the record")
    parser.add_argument("--pages", default="", help="paths of pages, with commas; start is the start page")
    parser.add_argument("--runs", type=int, default=5, help="reruns of each page")
    given = parser.parse_args(words)
    asyncio.run(_bench(given.scales, [page for page in given.pages.split(",") if page], given.runs))
    return 0


if __name__ == "__main__":
    sys.exit(main())
