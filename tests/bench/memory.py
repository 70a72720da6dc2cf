"""Part e: what one more open session takes of the memory of the server."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AsyncExitStack

from tests.bench.asking import Asked
from tests.bench.printing import Table
from tests.bench.subjects import Subject


async def session(subjects: Sequence[Subject], asked: Asked, count: int) -> float:
    """Return the MB that a server grows by for each of `count` open sessions that come on top of half as many.

    The sessions are spread over the pages in turn, all under the same filters, and the first ones fill what is kept
    for all and the holes in the memory, so that nothing but sessions is new.
    """
    server = subjects[0].server
    async with AsyncExitStack() as stack:

        async def come(several: int) -> float:
            for index in range(several):
                subject = subjects[index % len(subjects)]
                opened = await stack.enter_async_context(subject.open())
                await subject.run(opened, asked)
                await server.quiet()
            return server.memory()

        before = await come(count // 2)
        return (await come(count) - before) / count


async def report(own: Sequence[Subject], plain: Subject, asked: Asked, count: int) -> None:
    """Print the memory of a session and of the whole server, for the app and for the plain peer."""
    rows = Table(("", 8), ("MB a session", 12), ("MB in all", 10))
    found = []
    for name, subjects in (("app", own), ("plain", [plain])):
        found.append(await session(subjects, asked, count))
        rows.row(name, found[-1], subjects[0].server.memory())
    rows.row("RATIO", found[0] / found[1] if found[1] > 0 else float("nan"), float("nan"))
