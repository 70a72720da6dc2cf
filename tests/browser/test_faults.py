"""Readers who take more than a browser would: the process lives on, says so, and serves the next one."""

import asyncio
import random
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import httpx2
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from tests.bench.browser import Browser
from tests.bench.client import Session
from tests.browser.conftest import served

Ran = TypeVar("Ran")
SEATS = 200  # that a process has without a setting


@pytest.fixture(scope="module")
def alone() -> Iterator[str]:
    """A process of its own: others would wait while it is put under load."""
    with served() as address:
        yield address


def opened(address: str) -> ClientConnection:
    return connect(
        f"{address.replace('http', 'ws')}/_stcore/stream",
        subprotocols=[Subprotocol("streamlit"), Subprotocol("PLACEHOLDER_AUTH_TOKEN")],
        max_size=None,
        max_queue=1,
        ping_interval=None,
        close_timeout=0.1,
        legacy=True,
    )


def flood(socket: ClientConnection) -> None:
    """Send one message that has no end in sight, and wait for what comes of it."""
    socket.send(b"x" * 40_000_000)
    for _ in range(100):
        socket.recv(timeout=20)


def ran(what: Coroutine[object, object, Ran]) -> Ran:
    """Return what a coroutine returns; on a thread of its own, because Playwright's loop runs on this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, what).result()


async def reads(address: str) -> int:
    """Open the start page as a reader; return how many elements were drawn."""
    async with Session(address, patience=60) as session:
        return (await session.run()).deltas


def test_two_hundred_readers_at_once_are_served_and_the_next_one_is_told(alone: str) -> None:
    async def crowd() -> tuple[list[int], httpx2.Response, str]:
        sessions = [Session(alone, ("", "deepfake-cases", "timeline")[number % 3], 120) for number in range(SEATS)]
        await asyncio.gather(*(session.__aenter__() for session in sessions))
        try:
            runs = await asyncio.gather(*(session.run() for session in sessions))
            async with httpx2.AsyncClient(base_url=alone, headers={"Accept": "text/html"}) as client:
                return [run.deltas for run in runs], await client.get("/readyz"), (await client.get("/")).text
        finally:
            await asyncio.gather(*(session.__aexit__(None, None, None) for session in sessions))

    drawn, ready, page = ran(crowd())
    assert min(drawn) > 20
    assert (ready.status_code, ready.json()["status"], ready.json()["sessions"]) == (503, "full", SEATS)
    assert '<p id="late" role="status">' in page
    assert ran(reads(alone)) > 20


def test_readers_who_never_read_stop_nobody(alone: str) -> None:
    asked = Browser(alone).ask()
    slow = [opened(alone) for _ in range(20)]
    for one in slow:
        one.send(asked)
    assert ran(reads(alone)) > 20
    for one in slow:
        one.close()


def test_messages_without_sense_and_without_end_close_their_own_connection_alone(alone: str) -> None:
    chance = random.Random(7)  # noqa: S311  the same bytes each time
    with opened(alone) as garbled:
        for size in (0, 1, 50, 5000):
            garbled.send(chance.randbytes(size))
    with opened(alone) as endless, pytest.raises(ConnectionClosed):
        flood(endless)
    assert ran(reads(alone)) > 20
