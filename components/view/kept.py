"""What was worked out once and is kept for the next reader: bytes under keys, under a bound in bytes.

A collection of garbage looks through every object that may hold others, and everybody waits for it. Bytes hold none:
however full such a cache is, no collection becomes slower for it.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from threading import Lock

from cachetools import LRUCache

_ENTRY = 350  # bytes that an entry takes beside its value: the digest of its key, and its place in the cache


# Those that have a name, for who looks after the process.
EVERY: list[Kept] = []


def _weight(value: bytes) -> int:
    return len(value) + _ENTRY


class Kept:
    """A cache of bytes for several threads; what was used longest ago leaves first.

    `most` is its bound in bytes of memory, keys and all. `found` and `missed` count what it was asked for.
    """

    def __init__(self, most: int, name: str = "") -> None:
        self.name = name
        self.found = self.missed = 0
        if name:
            EVERY.append(self)
        self._kept: LRUCache[bytes, bytes] = LRUCache(most, getsizeof=_weight)
        self._lock = Lock()

    def get(self, key: tuple[object, ...], make: Callable[[], bytes]) -> bytes:
        """Return what is kept under `key`; else what `make` returns, which is kept unless it is larger than the bound.

        The `repr` of a key must tell it apart, as that of texts, numbers and tuples of them does. Two readers who ask
        at once for what nobody has made yet may both make it.
        """
        digest = blake2b(repr(key).encode(), digest_size=16).digest()
        with self._lock:
            found = self._kept.get(digest)
        if found is not None:
            self.found += 1
            return found
        self.missed += 1
        made = make()
        if _weight(made) <= self._kept.maxsize:
            with self._lock:
                self._kept[digest] = made
        return made

    @property
    def size(self) -> int:
        """The bytes of memory that are kept."""
        return int(self._kept.currsize)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._kept.clear()
