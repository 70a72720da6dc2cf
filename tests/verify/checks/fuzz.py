"""Random and hostile addresses and messages: no fault of the server, no trace, nothing reflected, no growth."""

from __future__ import annotations

import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.exceptions import WebSocketException
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol

from tests.verify.model import Needs, Report
from tests.verify.server import App

NEEDS = Needs()
_SEED, _ADDRESSES, _MESSAGES = 20261128, 10_000, 1_000
_MARK = "zq7"  # within a tag: `<zq7>` in an answer would be one
_HOSTILE = (
    f"<{_MARK}>", f"\"'><{_MARK} onload=x>", "../../../../etc/passwd", "%00", "\r\nX-Bad: 1", "9" * 5000, "-1", "1e400",
    "NaN", "${7*7}", "{{7*7}}", "' OR 1=1 --", "\u202e\u0000", "\ud7ff", "가" * 50, "*", "null", "[]", "a&b=c#d",
)  # fmt: skip
_TRACES = (b"Traceback", b"site-packages", b'.py", line')
_GROWTH = 250_000_000  # bytes: what the caches of answers may still fill


def check(app: App, report: Report) -> None:
    """Ask 10,000 addresses and send 1,000 messages, by a seed."""
    described = app.json("openapi.json")
    chance = random.Random(_SEED)  # noqa: S311  the same addresses each time
    before = _memory(app)
    with ThreadPoolExecutor(3) as pool:
        for address, found in pool.map(lambda one: (one, _asked(app, one)), _addresses(described, chance)):
            report.looked += 1
            if found:
                report.find(address[:120], found)
    _messages(app, report, chance)
    if app.ask("healthz").status != 200:
        report.find("/healthz", "the process does not answer any more")
    grown = _memory(app) - before
    report.notes.append(f"memory grew by {grown / 1e6:.0f} MB, seed {_SEED}")
    if grown > _GROWTH:
        report.find("memory", f"grew by {grown / 1e6:.0f} MB")


def _addresses(described: dict[str, object], chance: random.Random) -> Iterator[str]:
    """Yield addresses: known paths and parameters with values that fit, that nearly fit, and that should do harm."""
    paths: dict[str, dict[str, dict[str, list[dict[str, object]]]]] = described["paths"]  # type: ignore[assignment]
    quick = [path for path in paths if not path.endswith((".pdf", ".pptx", ".zip", ".docx", ".hwpx", ".png"))]
    for _ in range(_ADDRESSES):
        path = chance.choice([*quick, "/", "/takedown-requests", "/compare", "/data", "/present", "/_stcore/health"])
        names = [
            str(one.get("name", str(one.get("$ref")).rpartition("/")[2]))
            for one in paths.get(path, {}).get("get", {}).get("parameters", ())
        ]
        for part in [one[1:-1] for one in path.split("/") if one.startswith("{")]:
            path = path.replace(f"{{{part}}}", quote(chance.choice(_HOSTILE)))
        if chance.random() < 0.2:
            path += "/" + quote(chance.choice(_HOSTILE), safe=chance.choice(["", "/.%"]))
        asked = [
            f"{chance.choice([*names, 'lang', 'years', 'figure', 'observation', 'deck', 'q'])}={_value(chance)}"
            for _ in range(chance.randrange(5))
        ]
        yield path.lstrip("/") + ("?" + "&".join(asked) if asked else "")


def _value(chance: random.Random) -> str:
    if chance.random() < 0.3:
        return quote(chance.choice(["en", "ko", "2024", "2021", "true", "deepfake-cases", "telegram", "index"]))
    return quote(chance.choice(_HOSTILE) + chr(chance.randrange(33, 0xD000)) * chance.randrange(3))


def _asked(app: App, address: str) -> str:
    """Return what is wrong with the answer to an address; nothing where it is as it should be."""
    answer = app.ask(address)
    if answer.status >= 500:
        return f"HTTP {answer.status}"
    if any(trace in answer.body for trace in _TRACES):
        return "a trace of the program"
    tag = f"<{_MARK}".encode()
    return "what was sent stands in the page as a tag" if "html" in answer.media and tag in answer.body else ""


def _messages(app: App, report: Report, chance: random.Random) -> None:
    """Send websockets bytes without sense, and reruns of hostile addresses."""
    address = app.root.replace("http", "ws") + "/_stcore/stream"
    sent = 0
    while sent < _MESSAGES:
        try:
            with connect(address, subprotocols=[Subprotocol("streamlit")], origin=Origin(app.root)) as socket:
                for _ in range(chance.randrange(1, 40)):
                    sent += 1
                    socket.send(_message(chance))
        except (OSError, WebSocketException):
            continue
    report.looked += sent


def _message(chance: random.Random) -> bytes:
    if chance.random() < 0.2:
        return chance.randbytes(chance.choice([0, 1, 20, 3000]))
    told = BackMsg()
    told.rerun_script.query_string = f"{chance.choice(['figure', 'years', 'lang', 'deck'])}={_value(chance)}"
    told.rerun_script.page_script_hash = chance.choice(["", "x" * 40])
    return bytes(told.SerializeToString())


def _memory(app: App) -> int:
    """Return the bytes of memory that the application's process holds."""
    status = Path(f"/proc/{app.process}/status").read_text(encoding="utf-8")
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))) * 1000
