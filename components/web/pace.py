"""The pace of a reader's messages: no burst of one stops the pages of the others.

A rerun costs the event loop some milliseconds when it is asked for, whether it will be run or not, so messages are
passed on as fast as a person can click, and who sends more than can wait is cut off.
"""

from __future__ import annotations

import asyncio
import os
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.view.metering import CUT_OFF, SESSIONS

BURST, PER_SECOND, WAITING = 20, 10.0, 200  # messages
_GOING_TOO_FAST = 1008  # a violation of policy: https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1
_TRY_AGAIN_LATER = 1013  # https://www.iana.org/assignments/websocket
SETTING = "TAKEDOWN_TRENDS_SESSIONS"  # pages that may be connected at once
_MOST = 200


@dataclass
class _Allowance:
    """How many messages may pass at once: it fills up again with time, by a clock that never jumps."""

    left: float = BURST
    since: float = field(default_factory=monotonic)

    def wait(self) -> float:
        """Take one and return for how many seconds it has to wait."""
        now = monotonic()
        self.left = min(BURST, self.left + (now - self.since) * PER_SECOND) - 1
        self.since = now
        return max(0.0, -self.left / PER_SECOND)


class _Connection:
    """One websocket between the server and the application."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive, self._send = receive, send
        self._waiting: deque[Message] = deque()
        self._arrived = asyncio.Event()
        self._allowance = _Allowance()
        self._gone = False

    async def read(self) -> None:
        """Read what the reader sends until the end; forget what waits when nobody is there any more."""
        while not self._gone:
            message = await self._receive()
            if message["type"] == "websocket.disconnect":
                self._end(message)
            elif len(self._waiting) >= WAITING:
                CUT_OFF.inc()
                self._end({"type": "websocket.disconnect", "code": _GOING_TOO_FAST})
                with suppress(Exception):  # the reader may have gone in the meantime
                    await self._send({"type": "websocket.close", "code": _GOING_TOO_FAST})
            else:
                self._waiting.append(message)
            self._arrived.set()

    def _end(self, last: Message) -> None:
        self._gone = True
        self._waiting.clear()
        self._waiting.append(last)

    async def receive(self) -> Message:
        """Return the next message when its turn has come."""
        while not self._waiting:
            self._arrived.clear()
            await self._arrived.wait()
        if self._waiting[0]["type"] == "websocket.receive":
            await asyncio.sleep(self._allowance.wait())
        # While this one waited, the reader may have gone.
        return self._waiting.popleft()

    async def send(self, message: Message) -> None:
        """Send a message. Raises OSError, which means that the reader has gone, in place of what servers raise then."""
        try:
            if self._gone:
                raise OSError("the reader has gone")
            await self._send(message)
        except RuntimeError as error:
            raise OSError("the reader has gone") from error


def is_full() -> bool:
    """Return whether a process has no room for one more page."""
    return Pace.connected >= most()


def most() -> int:
    """Return how many pages may be connected at once: what the setting says, else what two cores and 1 GB carry."""
    asked = os.environ.get(SETTING, "")
    return int(asked) if asked.isdigit() else _MOST


class Pace:
    """ASGI middleware that passes the messages of each websocket on at a pace, and as many websockets as have room.

    `connected` is how many there are in this process now.
    """

    connected = 0

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; a websocket through a queue of its own."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        if is_full():
            await receive()
            await send({"type": "websocket.close", "code": _TRY_AGAIN_LATER})
            return
        connection = _Connection(receive, send)
        _count(1)
        reading = asyncio.create_task(connection.read(), name="websocket-pace")
        try:
            await self.app(scope, connection.receive, connection.send)
        finally:
            _count(-1)
            reading.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await reading


def _count(step: int) -> None:
    Pace.connected += step
    SESSIONS.set(Pace.connected)
