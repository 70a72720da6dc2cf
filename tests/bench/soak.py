"""`python -m tests.bench.soak`: half an hour of mixed load on one process, and what of it grows.

Readers come, change their filters and go, files of every kind are made, presentations and printed pages too. Every ten
seconds memory, handles and threads are noted. Caches grow to their bounds, so what they say they hold is told apart
from all other memory. The slopes are those of the second half, with twice their standard error: less is noise.
"""

from __future__ import annotations

import argparse
import asyncio
import math
import os
import random
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

from prometheus_client.parser import text_string_to_metric_families

from components.view.deck import encode
from components.web import metrics
from tests.bench.asking import Supply, every
from tests.bench.fetching import fetched
from tests.bench.inventory import figures, heaviest, years
from tests.bench.printing import Table, title
from tests.bench.readers import Crowd
from tests.bench.server import Server, free_port
from tests.bench.subjects import Subject, app
from tests.bench.talk import deck

_EVERY = 10.0  # seconds
_READERS, _MAKERS = 12, 3
_PAUSE = 0.5  # seconds between two files of one maker
_ENDINGS = ("csv", "json", "svg", "png", "xlsx", "pptx", "html", "parquet")
# What may remain within half the time without being called growth: MB, handles, threads.
_NOISE = {"other MB": 15.0, "handles": 5.0, "threads": 3.0}
_TOLD = ("memory MB", "caches MB", *_NOISE)


@dataclass(frozen=True)
class Sample:
    """What a process holds at one time."""

    at: float
    values: dict[str, float]


def sample(server: Server, begun: float) -> Sample:
    """Return memory in MB (of the caches, and other), open handles and threads of the process."""
    place, memory, caches = Path(f"/proc/{server.process.pid}"), server.memory(), cached()
    counts = {"handles": len(list((place / "fd").iterdir())), "threads": len(list((place / "task").iterdir()))}
    sizes = {"memory MB": memory, "caches MB": caches, "other MB": memory - caches}
    return Sample(time.monotonic() - begun, sizes | counts)


def cached() -> float:
    """Return the MB that the caches of the process say they hold."""
    with urlopen(f"http://127.0.0.1:{os.environ[metrics.SETTING]}/metrics", timeout=60) as answer:
        families = text_string_to_metric_families(answer.read().decode())
        [sizes] = [one for one in families if one.name == "takedown_trends_cache_bytes"]
    return sum(sample.value for sample in sizes.samples) / 2**20


def slope(pairs: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Return by how much the second of each pair grows with the first, and the standard error (least squares)."""
    line = statistics.linear_regression(*zip(*pairs, strict=True))
    left = sum((value - line.intercept - line.slope * at) ** 2 for at, value in pairs)
    middle = statistics.fmean(at for at, _ in pairs)
    return line.slope, math.sqrt(left / (len(pairs) - 2) / sum((at - middle) ** 2 for at, _ in pairs))


async def _made(server: Server, path: str) -> bool:
    """Ask for a file over a connection of its own; return whether it was made, or too many asked at once."""
    try:
        await asyncio.to_thread(fetched, server.address, path)
    except OSError as error:
        if "503" not in str(error):
            raise
        return False
    return True


async def _make_files(server: Server, kinds: Sequence[str], until: float, seed: int) -> int:
    """Ask for files of all kinds until the time is over; return how many were made."""
    chance, made = random.Random(seed), 0  # noqa: S311  the same load each time
    asked = every(years(server))
    while time.monotonic() < until:
        path = f"{chance.choice(kinds)}?{urlencode(chance.choice(asked).query())}"
        made += await _made(server, path)
        await asyncio.sleep(_PAUSE)
    return made


async def _present(server: Server, until: float) -> int:
    """Ask for presentations until the time is over; return how many were made."""
    made = 0
    while time.monotonic() < until:
        for ending in ("html", "pptx"):
            asked = urlencode({"deck": encode(deck()), "lang": ("en", "ko")[made % 2]})
            made += await _made(server, f"api/v1/presentation.{ending}?{asked}")
        await asyncio.sleep(20 * _PAUSE)
    return made


async def _note(server: Server, begun: float, until: float) -> list[Sample]:
    found = []
    while time.monotonic() < until:
        found.append(await asyncio.to_thread(sample, server, begun))
        await asyncio.sleep(_EVERY)
    return found


async def soak(minutes: float) -> bool:
    """Put the load on a fresh process for so long; print what grows, and return whether nothing does."""
    os.environ[metrics.SETTING] = str(free_port())
    async with app() as server:
        listed = figures(server)
        kinds = [f"api/v1/figures/{one['id']}.{ending}" for one in listed for ending in _ENDINGS]
        kinds += [f"api/v1/pages/{one['page']}.pdf" for one in listed if one["page"] != "overview"][:: len(listed) // 8]
        crowd = Crowd([Subject("app", server, place) for place in await heaviest(server)], Supply(years(server)))
        await crowd.warm()
        begun = time.monotonic()
        until = begun + 60 * minutes
        noting = asyncio.create_task(_note(server, begun, until))
        making = [asyncio.create_task(_make_files(server, kinds, until, seed)) for seed in range(_MAKERS)]
        presenting = asyncio.create_task(_present(server, until))
        reruns = 0
        while time.monotonic() < until:
            reruns += len(await crowd.step(_READERS, min(60.0, max(1.0, until - time.monotonic()))))
        made = sum(await asyncio.gather(*making))
        decks = await presenting
        samples = await noting
        title(f"{minutes:g} minutes", f"{reruns} reruns, {made} files, {decks} presentations")
        return _told(samples)


def _told(samples: Sequence[Sample]) -> bool:
    rows = Table(("", 10), ("first", 8), ("half-way", 8), ("last", 8), ("per hour", 9), ("± noise", 8), ("", 6))
    half, good = samples[len(samples) // 2 :], True
    for name in _TOLD:
        grown, noise = slope([(one.at / 3600, one.values[name]) for one in half])
        lasted, room = (half[-1].at - half[0].at) / 3600, _NOISE.get(name, math.inf)
        steady = grown <= 2 * noise or grown * lasted <= room
        good &= steady
        ends = (one.values[name] for one in (samples[0], half[0], samples[-1]))
        said = ("steady" if steady else "GROWS") if name in _NOISE else ""
        rows.row(name, *ends, grown, 2 * noise, said)
    return good


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.bench.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=30.0)
    sys.exit(0 if asyncio.run(soak(parser.parse_args().minutes)) else 1)
