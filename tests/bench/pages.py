"""`python -m tests.bench.pages`: the pages of the app, beside a plain page on the same tables and an empty one.

All ratios are of medians of one run of the benchmark, to the plain page for the same kind of run: the machine and what
else it does cancel out. Times are walls as a reader waits, from the question to the end of the run, in milliseconds.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from collections.abc import Sequence

from tests.bench import full_caches, memory, readers, runs
from tests.bench.asking import Supply
from tests.bench.browser import Failed
from tests.bench.inventory import Place, heaviest, years
from tests.bench.printing import title
from tests.bench.server import Server
from tests.bench.subjects import Peers, Subject, app, peers

_PARTS = "abcdefg"
_FULL = {"a": 5, "b": 5, "c": 10, "d": 6}
_QUICK = {"a": 2, "b": 2, "c": 4, "d": 3}


async def _bench(wanted: Sequence[str], parts: str, quick: bool, requests: int) -> None:
    counts = _QUICK if quick else _FULL
    async with peers() as beside:
        if set(parts) & set("abcdg"):
            async with app() as server:
                await _one_reader(server, beside, await _places(server, wanted, quick), parts, counts, requests)
        if set(parts) & set("ef"):
            async with app() as server:
                await _many_readers(server, beside.plain, await _places(server, wanted, quick), parts, quick)


async def _places(server: Server, wanted: Sequence[str], quick: bool) -> list[Place]:
    """Return the wanted places; if none is named all, in a quick run the start page and the heaviest page."""
    found = await heaviest(server)
    unknown = set(wanted) - {place.name for place in found}
    if unknown:
        raise SystemExit(f"no such page: {', '.join(unknown)}; there are {', '.join(one.name for one in found)}")
    if wanted:
        return [place for place in found if place.name in wanted]
    most = max(found, key=lambda place: place.figures)
    return [place for place in found if not quick or not place.path or place == most]


async def _one_reader(
    server: Server, beside: Peers, places: Sequence[Place], parts: str, counts: dict[str, int], requests: int
) -> None:
    bounds = years(server)
    supply = Supply(bounds)
    kinds = "".join(kind for kind in runs.KINDS if kind in parts or (kind in "cd" and "g" in parts))
    title(
        "a-d. One reader",
        *(f"{place.name}: section {place.section or '-'}, {place.figures} figures" for place in places),
    )
    measured, rows = [], runs.table()
    for place in places:
        subject = Subject("app", server, place)
        try:
            found = await runs.measure([subject, beside.plain, beside.empty], kinds, counts, supply)
        except (Failed, TimeoutError) as error:
            # The numbers of the other pages stand; this one has none.
            print(f"{place.name}: {type(error).__name__} {error}", flush=True)
            continue
        runs.tell(rows, place.name, found)
        measured.append((subject, found))
    if "g" in parts and measured:
        title(f"g. After {requests} different requests for JSON on the same server")
        await full_caches.report(measured, bounds, requests, counts)


async def _many_readers(server: Server, plain: Subject, places: Sequence[Place], parts: str, quick: bool) -> None:
    supplies = Supply(years(server)), Supply(years(server))
    own = [Subject("app", server, place) for place in places]
    if "e" in parts:
        title(
            "e. Memory a session",
            "Sessions open at one time, spread over the pages, on top of half as many others.",
            "What is under 0.1 MB is noise.",
        )
        await memory.report(own, plain, supplies[0].fresh(), 6 if quick else 40)
    if "f" in parts:
        title(
            "f. Readers held by one process",
            f"The most of whom one in twenty waits longer than {1000 * readers.BOUND:.0f} ms at most.",
        )
        await readers.report(own, plain, supplies, 5 if quick else 15, 1 if quick else 5)


def main(words: Sequence[str] | None = None) -> int:
    """Measure what the command line asks for and print it; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.pages", description=__doc__)
    parser.add_argument("--pages", default="", help="paths of pages, with commas; start is the start page. All else.")
    parser.add_argument(
        "--parts", default=_PARTS, help="letters: a b c d one reader, e memory, f many readers, g later"
    )
    parser.add_argument("--quick", action="store_true", help="about a minute: two pages, few runs, short steps")
    parser.add_argument("--requests", type=int, help="the requests of part g: 3000, or 150 in a quick run")
    given = parser.parse_args(words)
    if set(given.parts) - set(_PARTS):
        parser.error(f"parts are {', '.join(_PARTS)}")
    begun = time.monotonic()
    asyncio.run(
        _bench(
            [page for page in given.pages.split(",") if page],
            given.parts,
            given.quick,
            given.requests or (150 if given.quick else 3000),
        )
    )
    print(f"\n{time.monotonic() - begun:.0f} seconds in all")
    return 0


if __name__ == "__main__":
    sys.exit(main())
