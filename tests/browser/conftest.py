import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser import chromium

ROOT = Path(__file__).parents[2]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
expect.set_options(timeout=20_000)

# The script has run, and the page before the page has gone.
READY = 'html:not(.before) [data-testid="stApp"][data-test-script-state="notRunning"]'


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The dashboard as a reader gets it, on a free port of this machine."""
    with served() as address:
        yield address


@contextmanager
def served(*options: str, base: str = "") -> Iterator[str]:
    """Serve the dashboard with these options of Streamlit; give the address that it stands at, with its `base`."""
    port = free_port()
    with running(port, *options, base=base):
        yield f"http://127.0.0.1:{port}{base}"


@contextmanager
def running(port: int, *options: str, base: str = "") -> Iterator[subprocess.Popen[bytes]]:
    """Serve the dashboard at a port; give the process once it answers."""
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        "app.py",
        f"--server.port={port}",
        "--server.address=127.0.0.1",
        *options,
    ]
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    try:
        await_answer(f"http://127.0.0.1:{port}{base}/_stcore/health", process)
        yield process
    finally:
        process.terminate()
        process.wait(timeout=20)


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def await_answer(address: str, process: subprocess.Popen[bytes]) -> None:
    """Wait until there is an answer from an address."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        assert process.poll() is None, "the server ended before it answered"
        try:
            urllib.request.urlopen(address, timeout=2)  # noqa: S310
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"no answer from {address}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium.find()
    assert path, "run: make browser"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()


@dataclass
class Visit:
    """One open page, with everything that went wrong on it."""

    page: Page
    server: str
    faults: list[str] = field(default_factory=list)

    def go(self, path: str) -> Page:
        self.page.goto(self.server + path)
        self.settle()
        return self.page

    def settle(self) -> None:
        """Wait until the script has run and every chart is drawn."""
        self.page.wait_for_selector(READY, timeout=30_000)
        self.page.wait_for_function(
            """() => document.querySelectorAll('[data-testid="stSkeleton"], [data-stale="true"]').length == 0
                     && document.querySelector('.st-key-footer')
                     && [...document.querySelectorAll('[data-testid="stPlotlyChart"]')]
                     .every(chart => chart.querySelector('.main-svg'))""",
            timeout=30_000,
        )


Open = Callable[..., Visit]


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[Callable[[str, str, str], BrowserContext]]:
    """One reader's browser for each language, theme and wish for stillness: its cache is warm after the first page."""
    made: dict[tuple[str, str, str], BrowserContext] = {}

    def get(locale: str, scheme: str, motion: str) -> BrowserContext:
        key = (locale, scheme, motion)
        if key not in made:
            made[key] = browser.new_context(locale=locale, color_scheme=scheme, reduced_motion=motion)  # type: ignore[arg-type]
        return made[key]

    yield get
    for context in made.values():
        context.close()


@pytest.fixture
def visit(contexts: Callable[[str, str, str], BrowserContext], server: str) -> Iterator[Open]:
    """Open a page: visit("/deepfake-cases", scheme="dark", locale="ko-KR", width=390, motion="reduce")."""
    pages = []

    def opened(
        path: str, scheme: str = "light", locale: str = "en-GB", width: int = 1440, motion: str = "no-preference"
    ) -> Visit:
        made = Visit(contexts(locale, scheme, motion).new_page(), server)
        pages.append(made.page)
        made.page.set_viewport_size({"width": width, "height": 1000})
        made.page.on("console", lambda said: made.faults.extend([said.text] * (said.type == "error")))
        made.page.on("pageerror", lambda error: made.faults.append(str(error)))
        made.page.on("request", lambda sent: made.faults.extend([f"asked {sent.url}"] * (not _ours(sent.url, server))))
        made.go(path)
        return made

    yield opened
    for page in pages:
        page.close()


def _ours(url: str, server: str) -> bool:
    return url.startswith((server, server.replace("http", "ws"), "data:", "blob:"))
