"""`python -m tests.bench.balanced`: two processes behind nginx beside the plain page, and one killed under its readers.

The readers held are those of part f of `tests.bench.pages`. For the second part twenty pages are open in a real browser
when one of two processes is killed; what is told is for how long each was without a connection.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.bench import readers
from tests.bench.asking import Supply
from tests.bench.inventory import heaviest, years
from tests.bench.printing import Table, title
from tests.bench.server import ROOT, Server, serving
from tests.bench.subjects import Subject, peers
from tests.browser import chromium
from tests.browser.balancer import balancing
from tests.browser.conftest import FLAGS, READY

_HELD, _GONE = 2.5, 5.0  # times the plain page; seconds
_SECONDS, _STEPS = 15, 5
_OPEN = 20
# Each change of the connection, with its time.
_WATCHED = """() => {
    window.states = [];
    new MutationObserver((changes) => changes.forEach(({target}) => {
        window.states.push([Date.now(), target.dataset.testConnectionState]);
    })).observe(document, {subtree: true, attributeFilter: ["data-test-connection-state"]});
}"""


async def _held(own: Server, alone: Server) -> bool:
    title("Readers held", f"One in twenty waits longer than {1000 * readers.BOUND:.0f} ms at most.")
    rows = Table(("", 12), ("readers", 8), ("reruns", 8), ("median ms", 10), ("p95 ms", 8))
    places = await heaviest(alone)
    found = {}
    async with peers() as beside:
        mine = [Subject("app", own, place) for place in places]
        for name, subjects in (("two, nginx", mine), ("plain", [beside.plain])):
            crowd = readers.Crowd(subjects, Supply(years(alone)))
            found[name] = await readers.held(name, crowd, _SECONDS, _STEPS, rows)
    ratio = found["two, nginx"] / max(1, found["plain"])
    print(f"{ratio:.1f} times the plain page on one process, bound {_HELD}", flush=True)
    return ratio >= _HELD


def _killed(address: str, victim: Server) -> bool:
    """Kill a process under twenty pages; print for how long they were cut off."""
    title(f"One of two processes killed under {_OPEN} pages")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=FLAGS)
        context = browser.new_context(viewport={"width": 1280, "height": 800}, bypass_csp=True)
        pages = []
        for number in range(_OPEN):
            # A browser of its own for each, or one cookie would lead all of them to one process.
            context.clear_cookies()
            page = context.new_page()
            page.add_init_script(f"({_WATCHED})()")
            page.goto(f"{address}/{('', 'cyber-teams', 'timeline', 'international')[number % 4]}")
            page.wait_for_selector(READY)
            pages.append(page)
        victim.process.kill()
        pages[0].wait_for_timeout(1000)
        for page in pages:
            page.wait_for_selector('[data-test-connection-state="CONNECTED"]', timeout=60_000)
        gone = [_cut_off(page.evaluate("window.states")) for page in pages]
        shown = [page.locator("h1, h2").count() > 0 for page in pages]
        browser.close()
    cut = [seconds for seconds in gone if seconds]
    told = ", ".join(f"{seconds:.1f}" for seconds in sorted(cut))
    print(f"{len(cut)} of {_OPEN} were cut off, for {told} s, bound {_GONE}", flush=True)
    return bool(cut) and max(cut) <= _GONE and all(shown)


def _cut_off(states: Sequence[tuple[int, str]]) -> float:
    """Return for how many seconds a page that had been connected was not."""
    left = 0
    longest = 0.0
    connected = False
    for at, state in states:
        if state == "CONNECTED":
            longest = max(longest, (at - left) / 1000 if left else 0)
            connected, left = True, 0
        elif connected and not left:
            left = at
    return longest


async def _bench() -> bool:
    async with AsyncExitStack() as every:
        apps = [await every.enter_async_context(serving(ROOT / "app.py", ROOT)) for _ in range(2)]
        replicas = [one.address.removeprefix("http://") for one in apps]
        folder = Path(every.enter_context(tempfile.TemporaryDirectory()))
        address = every.enter_context(balancing(folder, replicas, limits=False))
        good = await _held(Server(address, apps[0].process), apps[0])
        return await asyncio.to_thread(_killed, address, apps[1]) and good


if __name__ == "__main__":
    sys.exit(0 if asyncio.run(_bench()) else 1)
