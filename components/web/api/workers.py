"""The threads that make answers: few, and not those that serve the pages, so that no flood of files stops these."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cached_property
from math import ceil
from time import monotonic
from typing import TypeVar

from anyio import CapacityLimiter, WouldBlock, fail_after, to_thread

_WEIGHT = 0.1  # of the newest answer in how long one usually takes
_LONGEST = 120  # seconds
_TAKEN, _PATIENCE = 2, 60  # bodies that are held at once, and the seconds that each may take
Made = TypeVar("Made")


class Busy(Exception):
    """So many wait already that one more would wait in vain. `after` so many seconds there should be room."""

    def __init__(self, after: int) -> None:
        super().__init__(after)
        self.after = after


@dataclass(eq=False)
class Lane:
    """Some threads and the queue before them: `threads` at once, `queue` waiting.

    `usual` is how many seconds an answer takes: what is said of it at first, then what the last ones took.
    """

    threads: int
    queue: int
    usual: float

    @cached_property
    def _limiter(self) -> CapacityLimiter:
        return CapacityLimiter(self.threads)

    @cached_property
    def _intake(self) -> CapacityLimiter:
        return CapacityLimiter(_TAKEN)

    @asynccontextmanager
    async def intake(self) -> AsyncIterator[None]:
        """Hold a place for what is sent along. Raises `Busy` where all are taken, or the sending takes too long."""
        try:
            self._intake.acquire_nowait()
        except WouldBlock as error:
            raise Busy(self.room) from error
        try:
            with fail_after(_PATIENCE):
                yield
        except TimeoutError as error:
            raise Busy(self.room) from error
        finally:
            self._intake.release()

    async def work(self, make: Callable[[], Made]) -> Made:
        """Return what `make` returns, worked out beside the event loop. Raises `Busy` where too many wait."""
        if self.is_full:
            raise Busy(self.room)
        return await to_thread.run_sync(self._timed, make, limiter=self._limiter)

    def _timed(self, make: Callable[[], Made]) -> Made:
        begun = monotonic()
        try:
            return make()
        finally:
            self.usual += (monotonic() - begun - self.usual) * _WEIGHT

    @property
    def room(self) -> int:
        """In how many seconds half of those who wait now should have their answer, for whoever comes then."""
        return max(1, min(_LONGEST, ceil(self.waiting / 2 / self.threads * self.usual)))

    @property
    def waiting(self) -> int:
        """How many answers wait."""
        return self._limiter.statistics().tasks_waiting

    @property
    def is_full(self) -> bool:
        """Whether one more would wait in vain."""
        return self.waiting >= self.queue


# A document takes seconds, all else a fraction of one: they do not wait for each other.
QUICK = Lane(3, 60, 0.1)
SLOW = Lane(1, 8, 1.0)
LANES = {"quick": QUICK, "slow": SLOW}
