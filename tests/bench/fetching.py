"""Plain HTTP to a server under test, over one connection that stays open."""

from __future__ import annotations

import time
from http.client import HTTPConnection
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

_PATIENCE = 120.0
# What browsers send; without it the server would be spared the compression.
_HEADERS = {"Accept-Encoding": "gzip, deflate, br, zstd"}


class Fetcher:
    """A connection to a server; `address` may hold a base path and has no slash at its end."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self._base = parts.path
        self._connection = HTTPConnection(parts.netloc, timeout=_PATIENCE)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def get(self, path: str, compressed: bool = True) -> tuple[float, bytes]:
        """Return the seconds up to the last byte and the body as it was sent. Raises `OSError` unless it is a 200."""
        begun = time.perf_counter()
        self._connection.request("GET", f"{self._base}/{path}", headers=_HEADERS if compressed else {})
        answer = self._connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise OSError(f"{answer.status} for {path}: {body[:300]!r}")
        return time.perf_counter() - begun, body


def fetched(address: str, path: str) -> bytes:
    """Return the body of one path as it is, over a connection of its own. Raises `OSError`."""
    with Fetcher(address) as one:
        return one.get(path, compressed=False)[1]
