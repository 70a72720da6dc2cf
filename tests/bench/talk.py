"""`python -m tests.bench.talk`: how fast a presentation of twenty slides is there, and how soon a key shows the next.

The peer is reveal.js without transitions, showing the very same slides: their titles, drawings and sources. Both pages
are walked in turn in one browser; a step lasts from the key until the frame after it is painted.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
import time
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Page, sync_playwright

from components.figures.pages import FIGURES
from components.language.labels import labels
from components.view.asked import asked_view
from components.view.deck import Deck, Shown, Slide, encode
from data.dataset import load
from tests.bench.fetching import Fetcher
from tests.bench.printing import median, slow, title
from tests.bench.server import ROOT, Server, serving
from tests.browser import chromium
from tests.browser.conftest import FLAGS
from tests.verify import tools
from tests.verify.model import Needs
from tests.verify.places import MODULES

_SLIDES, _STEPS, _ROUNDS = 20, 19, 6
_COLD, _WARM, _OFFICE, _BYTES = 1.5, 0.2, 2.0, 1_500_000  # seconds and bytes that are allowed
# From a key to the frame after it: what the reader sees, whoever shows it.
_TIMED = """() => {
    window.waits = [];
    addEventListener("keydown", () => {
        const began = performance.now();
        requestAnimationFrame(() => {
            // The next task runs when the frame has been painted.
            const {port1, port2} = new MessageChannel();
            port1.onmessage = () => window.waits.push(performance.now() - began);
            port2.postMessage(null);
        });
    }, true);
}"""


def deck() -> Deck:
    """Return a deck of figures that have rows."""
    names = labels(load(), "en")
    shown = [key for key in FIGURES if (view := asked_view(key, {}, names)) and view.rows][:_SLIDES]
    return Deck(load().version, tuple(Slide(f"s{at}", "figure", (Shown(key),)) for at, key in enumerate(shown)))


def measure(server: Server) -> bool:
    """Print what the server takes for the deck; return whether all of it keeps its bounds."""
    good = True
    with Fetcher(server.address) as one:
        for lang in ("en", "ko"):
            page = f"present?{urlencode({'deck': encode(deck()), 'lang': lang})}"
            cold, sent = one.get(page)
            warm = median(one.get(page)[0] for _ in range(5))
            office, _ = one.get(f"api/v1/presentation.pptx?{urlencode({'deck': encode(deck()), 'lang': lang})}")
            size = len(_whole(server, page))
            print(f"{lang}: drawn in {cold:.2f} s, kept {warm * 1000:.0f} ms; PPTX {office:.2f} s")
            print(f"    {size / 1e6:.2f} MB, {len(sent) / 1e6:.2f} MB on the way")
            good &= cold <= _COLD and warm <= _WARM and office <= _OFFICE and size <= _BYTES
    return good


def _whole(server: Server, path: str) -> bytes:
    """Return an answer as it is before it is compressed."""
    with urllib.request.urlopen(f"{server.address}/{path}") as answer:  # noqa: S310  this machine
        body: bytes = answer.read()
        return body


def walk(server: Server) -> bool:
    """Print the steps of both pages; return whether ours are no slower in the median and at the slow end."""
    missing = tools.prepare([Needs(npm=("reveal.js",))])
    if missing:
        raise SystemExit("\n".join(missing))
    asked = urlencode({"deck": encode(deck()), "lang": "en"})
    body = _whole(server, f"present?{asked}")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "reveal.html"
        file.write_text(_peer(body.decode()), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=FLAGS)
        # The measuring itself is no script of the page.
        context = browser.new_context(bypass_csp=True, viewport={"width": 1920, "height": 1080})
        pages = {"ours": context.new_page(), "reveal.js": context.new_page()}
        pages["ours"].goto(f"{server.address}/present?{asked}")
        pages["reveal.js"].goto(file.as_uri())
        pages["reveal.js"].wait_for_function("window.Reveal?.isReady()")
        waits: dict[str, list[float]] = {name: [] for name in pages}
        for _ in range(_ROUNDS):
            for name, page in pages.items():
                waits[name] += _steps(page)
        browser.close()
    for name, each in waits.items():
        print(f"{name}: {len(each)} steps, median {median(each):.1f} ms, p95 {slow(each):.1f} ms")
    ratios = [of(waits["ours"]) / of(waits["reveal.js"]) for of in (median, slow)]
    print(f"of reveal.js: median {ratios[0]:.2f}, p95 {ratios[1]:.2f}")
    return max(ratios) <= 1.05


def _steps(page: Page) -> list[float]:
    page.bring_to_front()
    page.keyboard.press("Home")
    page.evaluate(_TIMED)
    for step in range(_STEPS):
        page.keyboard.press("ArrowRight")
        page.wait_for_function(f"window.waits.length > {step}")
    found: list[float] = page.evaluate("window.waits")
    page.reload()
    page.wait_for_function("!document.querySelector('.reveal') || window.Reveal?.isReady()")
    return found[:_STEPS]


def _peer(ours: str) -> str:
    """Return the slides of our page as reveal.js shows them."""
    folder = MODULES / "reveal.js" / "dist"
    slides = []
    for slide in re.findall(r'<section class="slide.*?</section>', ours, re.DOTALL):
        heading, drawing, source = (
            re.search(pattern, slide, re.DOTALL)
            for pattern in (r"<h2>.*?</h2>", r'<div class="wide">(.*?)</div>', r'<p class="source">.*?</p>')
        )
        assert heading
        assert drawing
        slides.append(f"<section>{heading[0]}{drawing[1]}{source[0] if source else ''}</section>")
    style = (folder / "reveal.css").read_text(encoding="utf-8")
    code = (folder / "reveal.js").read_text(encoding="utf-8").replace("</script", "<\\/script")
    start = "Reveal.initialize({transition: 'none', backgroundTransition: 'none', width: 1920, height: 1080})"
    return (
        f"<!DOCTYPE html><meta charset=utf-8><title>x</title><style>{style} svg {{ width: 100%; height: 70vh }}</style>"
        f'<div class="reveal"><div class="slides">{"".join(slides)}</div></div><script>{code}</script>'
        f"<script>{start}</script>"
    )


async def _bench() -> bool:
    async with serving(ROOT / "app.py", ROOT) as server:
        title("A presentation of twenty slides")
        started = await asyncio.to_thread(measure, server)
        return await asyncio.to_thread(walk, server) and started


def main(words: Sequence[str] | None = None) -> int:
    """Measure and print; return the exit code: 1 where a bound is missed."""
    began = time.monotonic()
    good = asyncio.run(_bench())
    print(f"{time.monotonic() - began:.0f} s")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
