"""What was worked out once and is kept for the next reader: bytes under keys, under a bound in bytes.

A collection of garbage looks through every object that may hold others, and everybody waits for it. Bytes hold none:
however full such a cache is, no collection becomes slower for it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from threading import Lock

from cachetools import LRUCache


class Kept:
    """A cache of bytes for several threads; what was used longest ago leaves first. `most` is its bound in bytes."""

    def __init__(self, most: int) -> None:
        self._kept: LRUCache[Hashable, bytes] = LRUCache(most, getsizeof=len)
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], bytes]) -> bytes:
        """Return what is kept under `key`; else what `make` returns, which is kept unless it is larger than the bound.

        Two readers who ask at once for what nobody has made yet may both make it.
        """
        with self._lock:
            found = self._kept.get(key)
        if found is not None:
            return found
        made = make()
        if len(made) <= self._kept.maxsize:
            with self._lock:
                self._kept[key] = made
        return made

    @property
    def size(self) -> int:
        """The bytes that are kept."""
        return int(self._kept.currsize)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._kept.clear()
