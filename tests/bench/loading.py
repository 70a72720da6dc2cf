"""`python -m tests.bench.loading`: the way from the server to a reader, beside the plain page.

A real browser opens a page of the app and the plain page in turn. Cold is a browser that has never been there, warm the
second visit of one. The slow line carries 10 Mbit/s with 40 ms of delay. A number can be read when the page has painted
for the first time with numbers in it, which for the plain page is its first chart; a chart is live when it is drawn,
and nothing stands before it.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from tests.bench.printing import Table, median, number, title
from tests.bench.server import PEERS, ROOT, Server, serving
from tests.browser import chromium
from tests.browser.conftest import FLAGS

_PAGES = ("", "deepfake-cases", "international")
_ROUNDS = 5
_SLOW = {"offline": False, "latency": 40, "downloadThroughput": 1_250_000, "uploadThroughput": 1_250_000}
_LIVE = 'html:not(.before) [data-testid="stPlotlyChart"] .main-svg'
# Notes when the first chart is live, and how far things have jumped (Layout Instability, without the sliding window).
_NOTED = f"""() => {{
    window.noted = {{shift: 0}};
    new PerformanceObserver((list) => list.getEntries().forEach((one) => window.noted.shift += one.value))
        .observe({{type: "layout-shift", buffered: true}});
    const look = () => {{
        if (document.querySelector('{_LIVE}')) window.noted.live = performance.now();
        else requestAnimationFrame(look);
    }};
    look();
}}"""
_QUIET = 500  # milliseconds after the first live chart in which nothing more comes


@dataclass
class Visits:
    """What visits of one kind took: bytes on the way, milliseconds to the first number and live chart, shifts."""

    bytes: list[float] = field(default_factory=list)
    read: list[float] = field(default_factory=list)
    live: list[float] = field(default_factory=list)
    shift: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class Bound:
    """What is bounded: a ratio to the plain page, or a number of its own."""

    name: str
    found: float
    most: float

    def kept(self) -> bool:
        """Say how it stands; return whether it holds."""
        good = self.found <= self.most
        told = "kept " if good else "BROKEN"
        print(f"{told} {self.name}: {number(self.found)}, bound {number(self.most)}", flush=True)
        return good


def _visit(page: Page, address: str, into: Visits, *, numbers_first: bool) -> None:
    """Open a page and note what it took."""
    line = page.context.new_cdp_session(page)
    sent = _counted(line)
    page.add_init_script(f"({_NOTED})()")
    page.goto(address, wait_until="commit")
    page.wait_for_function("window.noted?.live", timeout=120_000)
    page.wait_for_timeout(_QUIET)
    noted = page.evaluate("window.noted")
    painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    into.bytes.append(sum(sent))
    into.live.append(noted["live"])
    into.read.append(painted if numbers_first else noted["live"])
    into.shift.append(noted["shift"])


def _counted(line: CDPSession) -> list[float]:
    """Return the sizes of what comes over a line, messages of websockets included, as they come."""
    sent: list[float] = []
    line.send("Network.enable")
    line.on("Network.loadingFinished", lambda event: sent.append(event["encodedDataLength"]))
    line.on("Network.webSocketFrameReceived", lambda event: sent.append(len(event["response"]["payloadData"]) * 3 / 4))
    return sent


def _measure(browser: Browser, address: str, slow: bool, cold: Visits, warm: Visits, *, numbers_first: bool) -> None:
    """Open a page twice in a browser that has never been there."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000}, bypass_csp=True)
    for into in (cold, warm):
        page = context.new_page()
        if slow:
            page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", _SLOW)
        _visit(page, address, into, numbers_first=numbers_first)
        page.close()
    context.close()


def measure(own: Server, plain: Server, rounds: int) -> bool:
    """Print what all visits took, and how the bounds stand; return whether they hold on each page."""
    good = True
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=FLAGS)
        for slow in (False, True):
            title("10 Mbit/s, 40 ms" if slow else "This machine to itself", f"Medians of {rounds} visits each.")
            table = Table(("page", 18), ("", 5), ("MB", 6), ("number ms", 10), ("live ms", 8), ("shift", 6))
            visits = {name: (Visits(), Visits()) for name in (*_PAGES, "plain")}
            for _ in range(rounds):
                for name, (cold, warm) in visits.items():
                    address = plain.address if name == "plain" else f"{own.address}/{name}"
                    _measure(browser, address, slow, cold, warm, numbers_first=name != "plain")
            for name, both in visits.items():
                for kind, one in zip(("cold", "warm"), both, strict=True):
                    sizes = (median(one.bytes) / 1e6, median(one.read), median(one.live), median(one.shift))
                    table.row(name or "start", kind, *sizes)
            peer = visits.pop("plain")
            good &= [_bounds(name or "start", one, peer, slow) for name, one in visits.items()].count(False) == 0
        browser.close()
    return good


def _bounds(name: str, own: Sequence[Visits], plain: Sequence[Visits], slow: bool) -> bool:
    def of(one: Sequence[float], other: Sequence[float]) -> float:
        return median(one) / median(other)

    (cold, warm), (cold_plain, warm_plain) = own, plain
    bounds = (
        [
            Bound(f"{name}, first number", of(cold.read, cold_plain.live), 0.15),
            Bound(f"{name}, first live chart", of(cold.live, cold_plain.live), 0.4),
        ]
        if slow
        else [
            Bound(f"{name}, bytes", of(cold.bytes, cold_plain.bytes), 0.25),
            Bound(f"{name}, first live chart when warm", of(warm.live, warm_plain.live), 0.8),
        ]
    )
    shift = Bound(f"{name}, layout shift", max(median(cold.shift), median(warm.shift)), 0.02)
    return [bound.kept() for bound in (*bounds, shift)].count(False) == 0


async def _bench(rounds: int) -> bool:
    # Beside its script and not in the project's root, so that the app's file of options does not move the stick.
    async with serving(ROOT / "app.py", ROOT) as own, serving(PEERS / "plain.py", PEERS) as plain:
        return await asyncio.to_thread(measure, own, plain, rounds)


if __name__ == "__main__":
    sys.exit(0 if asyncio.run(_bench(int(sys.argv[1]) if sys.argv[1:] else _ROUNDS)) else 1)
