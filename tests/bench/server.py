"""A server under test: one fresh process at a port of its own."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tests.bench.fetching import fetched

ROOT = Path(__file__).parents[2]
PEERS = Path(__file__).parent / "peers"

_PATIENCE = 60.0
_LOOK = 0.005
# What every server here is started with; the app's own file of options comes on top of it.
_OPTIONS = {
    "server.address": "127.0.0.1",
    "server.headless": "true",
    "server.fileWatcherType": "none",
    "browser.gatherUsageStats": "false",
}


@dataclass(frozen=True)
class Server:
    """A running server. `address` holds the base path, if any, and has no slash at its end."""

    address: str
    process: subprocess.Popen[bytes]

    def memory(self) -> float:
        """Return the resident memory of the process in MB."""
        for line in Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8").splitlines():
            name, _, told = line.partition(":")
            if name == "VmRSS":
                return int(told.split()[0]) / 1024
        raise RuntimeError("the process tells no memory")

    def work(self) -> float:
        """Return the seconds of processor time that the process has used, those of threads that ended included."""
        # Linux: the clock of another process is made of its id (clock_getcpuclockid, which Python does not have).
        return time.clock_gettime((~self.process.pid << 3) | 2)

    async def quiet(self) -> None:
        """Wait until no thread of the process runs: what follows a run, such as collecting garbage, is over."""
        still, until = 0, time.monotonic() + _PATIENCE
        while still < 3 and time.monotonic() < until:
            still = 0 if self._busy() else still + 1
            await asyncio.sleep(_LOOK)

    def _busy(self) -> bool:
        states = []
        for task in Path(f"/proc/{self.process.pid}/task").iterdir():
            try:
                states.append((task / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0])
            except (FileNotFoundError, ProcessLookupError):
                continue  # the thread ended while we looked
        return "R" in states


def free_port() -> int:
    """Return a port of this machine that nobody listens at."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@asynccontextmanager
async def serving(
    script: Path,
    folder: Path,
    options: Mapping[str, str] | None = None,
    base: str = "",
    patience: float = _PATIENCE,
) -> AsyncIterator[Server]:
    """Start `streamlit run` of a script in `folder`, yield the server once it is healthy, and end it.

    `options` are options of Streamlit by name; `base` is the path that the server stands under. Raises `RuntimeError`
    with what the server said if it ends, `TimeoutError` if it is not healthy after `patience` seconds.
    """
    port = free_port()
    place = {"server.port": str(port), "server.baseUrlPath": base}
    command = [sys.executable, "-m", "streamlit", "run", str(script)]
    for name, value in {**_OPTIONS, **place, **(options or {})}.items():
        command += [f"--{name}", value]
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said)
        server = Server(f"http://127.0.0.1:{port}" + (f"/{base}" if base else ""), process)
        try:
            await _healthy(server, said, patience)
            yield server
        finally:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


async def _healthy(server: Server, said: IO[bytes], patience: float) -> None:
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if server.process.poll() is not None:
            said.seek(0)
            raise RuntimeError(f"the server ended: {said.read()[-2000:].decode(errors='replace')}")
        try:
            await asyncio.to_thread(fetched, server.address, "_stcore/health")
            return
        except OSError:
            await asyncio.sleep(_LOOK * 10)
    raise TimeoutError("the server did not become healthy")
