"""What is measured side by side: a part of a page of the app, the plain peer, the empty peer."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from streamlit.proto.Slider_pb2 import Slider

from tests.bench.asking import Asked
from tests.bench.client import PATIENCE, Run, Session
from tests.bench.inventory import START, Place
from tests.bench.server import PEERS, ROOT, Server, serving


@dataclass(frozen=True)
class Subject:
    """A page on a server of its own, or on one that it shares.

    The app reads its filters from the address. A peer has none: its `sliders` are moved instead, and a page without
    sliders is the same whatever is asked. A run that takes longer than `patience` seconds is given up.
    """

    name: str
    server: Server
    place: Place = START
    sliders: dict[str, Slider] = field(default_factory=dict)
    addressed: bool = True
    patience: float = PATIENCE

    def open(self) -> Session:
        """Return a new session at the page; it connects when it is entered."""
        session = Session(self.server.address, self.place.path, self.patience)
        session.browser.sliders.update(self.sliders)
        return session

    async def run(self, session: Session, asked: Asked) -> Run:
        """Return a run of the page under these filters."""
        if self.addressed:
            return await session.run(asked.query(self.place.section))
        return await session.run(ranges=dict.fromkeys(self.sliders, (asked.low, asked.high)))

    async def once(self, asked: Asked) -> Run:
        """Return the first run of a new session under these filters."""
        async with self.open() as session:
            return await self.run(session, asked)


@dataclass(frozen=True)
class Peers:
    """The two pages that the app is measured against."""

    plain: Subject
    empty: Subject


@asynccontextmanager
async def app(root: Path = ROOT, patience: float = PATIENCE) -> AsyncIterator[Server]:
    """Start the app that stands in `root` afresh, warm it with one session, and end it afterwards."""
    async with serving(root / "app.py", root, patience=patience) as server:
        async with Session(server.address, patience=patience) as session:
            await session.run()
        yield server


@asynccontextmanager
async def peers() -> AsyncIterator[Peers]:
    """Start both peers afresh, each warmed with one session, and end them afterwards."""
    async with AsyncExitStack() as stack:
        plain = await stack.enter_async_context(_peer("plain"))
        empty = await stack.enter_async_context(_peer("empty"))
        yield Peers(plain, empty)


@asynccontextmanager
async def _peer(name: str) -> AsyncIterator[Subject]:
    # Beside its script and not in the project's root, so that the app's file of options does not move the stick.
    async with serving(PEERS / f"{name}.py", PEERS) as server:
        async with Session(server.address) as session:
            await session.run()
        yield Subject(name, server, sliders=session.browser.sliders, addressed=False)
