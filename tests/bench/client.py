"""A reader's connection to a Streamlit server: the websocket, without the browser around it."""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from tests.bench.browser import Browser, Query, Range

# The protocol, and what the JavaScript sends in place of a token where it has no XSRF cookie.
_PROTOCOLS = [Subprotocol("streamlit"), Subprotocol("PLACEHOLDER_AUTH_TOKEN")]
PATIENCE = 60.0


@dataclass(frozen=True)
class Run:
    """One run of a script as a reader sees it: wall `seconds`, forward messages, those that draw, bytes of all.

    `work` is the processor time of the server in seconds, what follows the run included; not a number where nobody
    looked. On a busy machine it says more than the wall.
    """

    seconds: float
    messages: int
    deltas: int
    size: int
    work: float = math.nan


class Session:
    """A session at one page. Opening it connects; nothing runs before `run` is called.

    The first run counts from before the session connected: that is what a reader waits for.
    """

    def __init__(self, address: str, path: str = "", patience: float = PATIENCE) -> None:
        self.browser = Browser(address, path)
        self._patience = patience
        self._socket: ClientConnection | None = None
        self._begun: float | None = None

    async def __aenter__(self) -> Self:
        self._begun = time.perf_counter()
        stream = self.browser.address.replace("http", "ws", 1) + "/_stcore/stream"
        self._socket = await connect(
            stream, subprotocols=_PROTOCOLS, max_size=None, proxy=None, ping_interval=None, open_timeout=self._patience
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._socket is not None:
            await self._socket.close()

    async def run(self, query: Query = (), ranges: Mapping[str, Range] | None = None) -> Run:
        """Ask for a run and return what came back up to its end. Raises `Failed`, or `TimeoutError` after a minute."""
        if self._socket is None:
            raise RuntimeError("the session is not open")
        begun, self._begun = self._begun or time.perf_counter(), None
        await self._socket.send(self.browser.ask(query, ranges))
        messages = deltas = size = 0
        async with asyncio.timeout(self._patience):
            ended = False
            while not ended:
                data = await self._socket.recv(decode=False)
                message = ForwardMsg.FromString(data)
                messages, size = messages + 1, size + len(data)
                deltas += message.WhichOneof("type") in ("delta", "ref_hash")
                ended = self.browser.take(message)
        return Run(time.perf_counter() - begun, messages, deltas, size)
