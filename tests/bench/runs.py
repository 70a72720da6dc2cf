"""Parts a to d: how long one reader waits, with filters new to the server and with filters used before."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace

from tests.bench.asking import Asked, Supply, around
from tests.bench.client import Run, Session
from tests.bench.printing import Table, median, slow
from tests.bench.subjects import Subject

KINDS = {
    "a": "first run, new years",
    "b": "rerun, new years",
    "c": "rerun, used years",
    "d": "first run, used years",
}
_NEW, _SESSION = "ab", "bc"


@dataclass
class Measured:
    """The runs of one place: by kind, and then one list for each subject in the order in which they were given."""

    runs: dict[str, list[list[Run]]] = field(default_factory=dict)
    used: list[Asked] = field(default_factory=list)


async def measure(
    subjects: Sequence[Subject], kinds: str, counts: dict[str, int], supply: Supply | None, used: Sequence[Asked] = ()
) -> Measured:
    """Return `counts` runs of each kind for each subject. The subjects take turns, so that all have the same weather.

    New filters come from `supply`. Without it there are none, and kinds that want them must not be asked for; `used`
    then says which filters have been used before.
    """
    found = Measured(used=list(used))
    for kind in kinds:
        if kind != "a" and not found.used and supply is not None:
            found.used = [supply.fresh() for _ in range(1 if kind in _NEW else counts[kind])]
            await _turns(subjects, found.used, None)
        if kind in _NEW and supply is not None:
            asked = [supply.fresh() for _ in range(counts[kind])]
        else:
            asked = around(found.used, counts[kind])
        found.runs[kind] = await _turns(subjects, asked, found.used[-1] if kind in _SESSION else None)
        if kind in _NEW:
            found.used += asked
    return found


async def _turns(subjects: Sequence[Subject], asked: Sequence[Asked], opened: Asked | None) -> list[list[Run]]:
    """Return a run of every subject for all that is asked: new sessions, or reruns of one that was `opened` before."""
    found: list[list[Run]] = [[] for _ in subjects]
    async with AsyncExitStack() as stack:
        sessions: list[Session | None] = [None for _ in subjects]
        if opened is not None:
            sessions = [await stack.enter_async_context(subject.open()) for subject in subjects]
            for subject, session in zip(subjects, sessions, strict=True):
                await _run(subject, session, opened)
        for turn, one in enumerate(asked):
            for index in range(len(subjects)):
                # Whoever begins changes, and nobody's garbage is collected in the time of the next one.
                place = (turn + index) % len(subjects)
                await asyncio.gather(*(other.server.quiet() for other in subjects))
                found[place].append(await _watched(subjects[place], sessions[place], one))
    return found


async def _watched(subject: Subject, session: Session | None, asked: Asked) -> Run:
    before = subject.server.work()
    run = await _run(subject, session, asked)
    await subject.server.quiet()
    return replace(run, work=subject.server.work() - before)


async def _run(subject: Subject, session: Session | None, asked: Asked) -> Run:
    return await subject.once(asked) if session is None else await subject.run(session, asked)


def table() -> Table:
    """Begin the table of parts a to d."""
    return Table(
        ("page", 20), ("kind", 21), ("app ms", 7), ("p95", 5), ("plain", 5), ("p95", 5), ("empty", 5), ("RATIO", 5),
        ("app CPU", 8), ("plain", 5), ("RATIO", 5), ("msgs", 5), ("plain", 5), ("kB", 5), ("plain", 5),
    )  # fmt: skip


def tell(rows: Table, name: str, measured: Measured) -> None:
    """Print the medians of a place, measured beside the plain and the empty peer, and their ratio to the plain one."""
    for kind, (own, plain, empty) in measured.runs.items():
        waits, works = [walls(runs) for runs in (own, plain, empty)], [labours(runs) for runs in (own, plain)]
        rows.row(
            name, KINDS[kind], median(waits[0]), slow(waits[0]), median(waits[1]), slow(waits[1]), median(waits[2]),
            median(waits[0]) / median(waits[1]),
            median(works[0]), median(works[1]), median(works[0]) / median(works[1]),
            _middle(own, lambda run: run.messages), _middle(plain, lambda run: run.messages),
            _middle(own, lambda run: run.size / 1000), _middle(plain, lambda run: run.size / 1000),
        )  # fmt: skip


def walls(runs: Sequence[Run]) -> list[float]:
    """Return what a reader waited for each run, in milliseconds."""
    return [1000 * run.seconds for run in runs]


def labours(runs: Sequence[Run]) -> list[float]:
    """Return the processor time of the server for each run, in milliseconds."""
    return [1000 * run.work for run in runs]


def _middle(runs: Sequence[Run], of: Callable[[Run], float]) -> float:
    return median(of(run) for run in runs)
