"""A part of a file by bytes, as scans of Parquet ask for it (RFC 9110, section 14).

One range at a time: several, and what is no range, are answered with the whole, as the standard allows. So is
`If-Range`: the tags here are weak, and a part may only be joined under a strong one.
"""

from __future__ import annotations

import re

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

_ONE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})", re.ASCII)


class Uncompressed:
    """Middleware that lets nothing compress what is asked for in part: the bytes are counted in the whole file."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, one for a range without its `Accept-Encoding`."""
        if scope["type"] == "http" and any(name == b"range" for name, _ in scope["headers"]):
            kept = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
            scope = {**scope, "headers": kept}
        await self.app(scope, receive, send)


def wanted(request: Request) -> bool:
    """Return whether a request asks for one range of bytes."""
    asked = _ONE.fullmatch(request.headers.get("range", "").replace(" ", ""))
    return request.method == "GET" and "if-range" not in request.headers and bool(asked and any(asked.groups()))


def part(request: Request, body: bytes, headers: dict[str, str], media: str) -> Response:
    """Return the range of `body` that a request wants as 206; as 416 where the body ends before it."""
    asked = _ONE.fullmatch(request.headers["range"].replace(" ", ""))
    assert asked  # noqa: S101  `wanted` has seen it
    first, last = asked.groups()
    size = len(body)
    start = int(first) if first else max(size - int(last), 0)
    end = min(int(last), size - 1) if first and last else size - 1
    if start >= size or start > end:
        return Response(status_code=416, headers=headers | {"Content-Range": f"bytes */{size}"})
    found = headers | {"Content-Range": f"bytes {start}-{end}/{size}"}
    return Response(body[start : end + 1], 206, found, media)
