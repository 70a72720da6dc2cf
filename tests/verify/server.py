"""The application as a process of its own, and how a check asks it."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import ProxyHandler, Request, build_opener

from tests.verify.model import Report
from tests.verify.places import ROOT, WORK, environment

_OPENER = build_opener(ProxyHandler({}))
_WAIT = 60


@dataclass(frozen=True)
class Answer:
    """An answer over HTTP."""

    status: int
    media: str
    body: bytes
    seconds: float


@dataclass
class App:
    """The running application at `root`, which has no slash at its end, and the number of its process."""

    root: str
    process: int = 0

    def ask(self, path: str, body: bytes | None = None) -> Answer:
        """Return the answer to GET of a path or of an address of the application, with the time that it took.

        With a `body` it is POST.
        """
        address = path if path.startswith(self.root) else f"{self.root}/{path}"
        begun = time.perf_counter()
        try:
            with _OPENER.open(Request(address, body, headers={"Accept": "text/html, */*"}), timeout=60) as given:  # noqa: S310
                body, status, media = given.read(), given.status, given.headers.get_content_type()
        except HTTPError as refused:
            body, status, media = refused.read(), refused.code, refused.headers.get_content_type()
        return Answer(status, media, body, time.perf_counter() - begun)

    def json(self, path: str) -> Any:
        """Return the JSON at a path."""
        return json.loads(self.ask(path).body)

    def save(self, report: Report, path: str, file: Path, body: bytes | None = None) -> Path | None:
        """Keep what is at a path as a file; a refusal is a finding."""
        answer = self.ask(path, body)
        report.looked += 1
        if answer.status != 200:
            report.find(f"/{path}", f"HTTP {answer.status}")
            return None
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(answer.body)
        return file

    @cached_property
    def figures(self) -> list[dict[str, Any]]:
        """The list of all figures."""
        listed: list[dict[str, Any]] = self.json("api/v1/figures")["figures"]
        return listed


@contextmanager
def serving() -> Iterator[App]:
    """Start the application on a free port of this machine alone, and stop it at the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py"]
    options = [f"--server.port={port}", "--server.address=127.0.0.1"]
    with (WORK / "server.log").open("w") as log:
        process = subprocess.Popen([*command, *options], cwd=ROOT, env=environment(), stdout=log, stderr=log)
        try:
            app = App(f"http://127.0.0.1:{port}", process.pid)
            _await(app, process)
            yield app
        finally:
            process.terminate()
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _await(app: App, process: subprocess.Popen[bytes]) -> None:
    """Return when the application is healthy. RuntimeError when it ends or takes too long."""
    last = time.monotonic() + _WAIT
    while time.monotonic() < last and process.poll() is None:
        try:
            if app.ask("_stcore/health").status == 200:
                return
        except URLError:
            time.sleep(0.1)
    raise RuntimeError(f"The application did not start; its last words are in {WORK / 'server.log'}.")
