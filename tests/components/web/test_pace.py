"""A reader's messages are passed on at a pace, and one who sends too many stops nobody."""

import asyncio
from collections.abc import Iterable

import pytest
from starlette.types import Message, Receive, Scope, Send

from components.web.pace import BURST, WAITING, Pace

CONNECT, GONE = {"type": "websocket.connect"}, {"type": "websocket.disconnect", "code": 1001}


def message(number: int) -> Message:
    return {"type": "websocket.receive", "bytes": str(number).encode()}


class Server:
    """What a web server passes to an application: these messages at once, then nothing."""

    def __init__(self, messages: Iterable[Message]) -> None:
        self.left = list(messages)
        self.sent: list[Message] = []
        self.open = True

    async def receive(self) -> Message:
        if self.left:
            return self.left.pop(0)
        return await asyncio.Future()

    async def send(self, sent: Message) -> None:
        if not self.open:
            raise RuntimeError("Unexpected ASGI message")
        self.sent.append(sent)


def heard(server: Server) -> list[Message]:
    """Return what an application hears of it until the reader has gone."""
    found: list[Message] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        while not found or found[-1]["type"] != "websocket.disconnect":
            found.append(await receive())

    asyncio.run(Pace(app)({"type": "websocket"}, server.receive, server.send))
    return found


def test_what_a_person_clicks_comes_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    clicks = [message(number) for number in range(BURST + 5)]

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        assert [await receive() for _ in range(len(clicks) + 1)] == [CONNECT, *clicks]

    asyncio.run(Pace(app)({"type": "websocket"}, *_ends(Server([CONNECT, *clicks]))))
    assert waited[:BURST] == [0.0] * BURST
    assert all(seconds > 0 for seconds in waited[BURST:])


def _ends(server: Server) -> tuple[Receive, Send]:
    return server.receive, server.send


def test_a_burst_is_cut_off_and_forgotten() -> None:
    server = Server([CONNECT, *map(message, range(WAITING * 20))])
    found = heard(server)
    assert len(found) <= BURST
    assert found[-1] == {"type": "websocket.disconnect", "code": 1008}
    assert server.sent == [{"type": "websocket.close", "code": 1008}]
    assert len(server.left) > WAITING * 18  # nobody reads on


def test_nothing_is_done_for_a_reader_who_has_gone() -> None:
    found = heard(Server([CONNECT, *map(message, range(WAITING - 1)), GONE]))
    assert found[-1] == GONE
    assert len(found) <= BURST


def test_sending_to_one_who_has_gone_says_so_in_one_way() -> None:
    server = Server([CONNECT])
    server.open = False

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        with pytest.raises(OSError, match="gone"):
            await send({"type": "websocket.send", "bytes": b""})

    asyncio.run(Pace(app)({"type": "websocket"}, server.receive, server.send))
