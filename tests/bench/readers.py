"""Part f: how many readers one process holds before the slow ones wait too long."""

from __future__ import annotations

import asyncio
import math
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.bench.asking import Asked, Supply
from tests.bench.printing import Table, median, slow
from tests.bench.subjects import Subject

BOUND = 0.5
_THINK = 5.0
# Less often than one in twenty: what new filters take alone must not decide what the slowest of twenty waits.
_NEW = 0.04
_USED = 4
_START = 16


@dataclass
class Crowd:
    """Readers of some pages, each with a session of its own.

    A reader thinks for five seconds (half as long to half as long again), then asks for other filters: one time in
    twenty-five for new ones as long as there are any, else for some that were used before.
    """

    subjects: Sequence[Subject]
    supply: Supply
    _used: list[Asked] = field(default_factory=list)
    _waits: list[tuple[float, float]] = field(default_factory=list)
    _chance: random.Random = field(default_factory=lambda: random.Random(11))  # noqa: S311  nothing secret

    async def warm(self) -> None:
        """Run every page once for each of the filters that are used ones from then on."""
        self._used = [self.supply.fresh() for _ in range(_USED)]
        for subject in self.subjects:
            async with subject.open() as session:
                for asked in self._used:
                    await subject.run(session, asked)

    async def step(self, count: int, seconds: float) -> list[float]:
        """Return the seconds that `count` readers waited for the reruns that they began within `seconds`.

        They come one after the other over a time of thinking, so that first runs arrive as densely as reruns will, and
        have one more to settle. What was begun in time is waited for to its end; whoever gives up first waited for
        ever.
        """
        self._waits.clear()
        ended = asyncio.Event()
        readers = [asyncio.create_task(self._read(index, count, ended)) for index in range(count)]
        await asyncio.sleep(2 * _THINK)
        begun = time.perf_counter()
        await asyncio.sleep(seconds)
        ended.set()
        until = time.perf_counter()
        await asyncio.gather(*readers)
        return [wait for at, wait in self._waits if begun <= at <= until]

    async def _read(self, index: int, count: int, ended: asyncio.Event) -> None:
        subject = self.subjects[index % len(self.subjects)]
        if await _over(ended, _THINK * index / count):
            return
        at = time.perf_counter()
        try:
            async with subject.open() as session:
                await subject.run(session, self._chance.choice(self._used))
                while not await _over(ended, _THINK * self._chance.uniform(0.5, 1.5)):
                    at = time.perf_counter()
                    run = await subject.run(session, self._asked())
                    self._waits.append((at, run.seconds))
        except TimeoutError:
            self._waits.append((at, math.inf))

    def _asked(self) -> Asked:
        if self._chance.random() < _NEW and len(self.supply):
            self._used.append(self.supply.fresh())
            return self._used[-1]
        return self._chance.choice(self._used)


async def _over(ended: asyncio.Event, seconds: float) -> bool:
    """Think for some seconds, or until all is over; return whether it is."""
    try:
        await asyncio.wait_for(ended.wait(), seconds)
    except TimeoutError:
        return False
    return True


async def held(name: str, crowd: Crowd, seconds: float, steps: int, rows: Table) -> int:
    """Return the most readers found for whom the slowest one in twenty reruns takes no longer than `BOUND` seconds.

    The number doubles until they wait too long, or is halved until they do not, and is narrowed from there, in at most
    so many `steps`. Prints each of them.
    """
    await crowd.warm()
    good, bad, count = 0, 0, _START
    for _ in range(steps):
        waits = await crowd.step(count, seconds)
        rows.row(name, count, len(waits), 1000 * median(waits), 1000 * slow(waits))
        if slow(waits) <= BOUND:
            good = count
        else:
            bad = count
        count = (good + bad) // 2 if bad else 2 * good
        if not count or (bad and bad - good <= max(1, good // 8)):
            break
    return good


async def report(
    own: Sequence[Subject], plain: Subject, supplies: tuple[Supply, Supply], seconds: float, steps: int
) -> None:
    """Print how many readers the app and the plain peer hold."""
    rows = Table(("", 8), ("readers", 8), ("reruns", 8), ("median ms", 10), ("p95 ms", 8))
    most = await held("app", Crowd(own, supplies[0]), seconds, steps, rows)
    peer = await held("plain", Crowd([plain], supplies[1]), seconds, steps, rows)
    print(f"held: app {most}, plain {peer}, RATIO {most / peer if peer else math.nan:.2f}", flush=True)
