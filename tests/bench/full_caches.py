"""Part g: whether pages are still as fast after readers of the open data have asked for many different things."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from urllib.parse import urlencode

from tests.bench.asking import every
from tests.bench.fetching import Fetcher
from tests.bench.inventory import figures
from tests.bench.printing import Table, median, slow
from tests.bench.runs import KINDS, Measured, labours, measure, walls
from tests.bench.server import Server
from tests.bench.subjects import Subject

_KINDS = "cd"


def ask(server: Server, bounds: tuple[int, int], count: int) -> list[float]:
    """Ask for the JSON of `count` different views of all figures, mixed; return the seconds of each."""
    ids, filters = [one["id"] for one in figures(server)], every(bounds)
    # The views are numbered figure by figure; a sample without repetition makes them different.
    chosen = random.Random(5).sample(range(len(ids) * len(filters)), count)  # noqa: S311  nothing secret
    with Fetcher(server.address) as one:
        return [
            one.get(f"api/v1/figures/{ids[at // len(filters)]}.json?{urlencode(filters[at % len(filters)].query())}")[0]
            for at in chosen
        ]


async def report(
    places: Sequence[tuple[Subject, Measured]], bounds: tuple[int, int], count: int, counts: dict[str, int]
) -> None:
    """Print the medians of each place again after `count` requests, and their ratio to those before.

    The filters are those used before, each asked for once again, so that what was forgotten shows.
    """
    server = places[0][0].server
    before = server.memory()
    waits = await asyncio.to_thread(ask, server, bounds, count)
    print(
        f"{count} requests: median {1000 * median(waits):.1f} ms, p95 {1000 * slow(waits):.1f} ms; "
        f"memory of the server {before:.0f} MB before, {server.memory():.0f} MB after",
        flush=True,
    )
    rows = Table(("page", 20), ("kind", 21), ("before ms", 9), ("after ms", 9), ("p95", 5), ("RATIO", 5),
                 ("CPU before", 10), ("after", 6), ("RATIO", 5))  # fmt: skip
    for subject, fresh in places:
        again = await measure([subject], _KINDS, {kind: -(-counts[kind] // 2) for kind in _KINDS}, None, fresh.used)
        for kind in _KINDS:
            then, now = fresh.runs[kind][0], again.runs[kind][0]
            waits, works = (
                [median(walls(runs)) for runs in (then, now)],
                [median(labours(runs)) for runs in (then, now)],
            )
            rows.row(
                subject.place.name, KINDS[kind], *waits, slow(walls(now)), waits[1] / waits[0], *works,
                works[1] / works[0],
            )  # fmt: skip
