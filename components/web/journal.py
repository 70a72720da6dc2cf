"""A line for each request, as JSON, and the counts of it: what was asked of which part, never by whom or for what."""

from __future__ import annotations

import logging
import os
import re
import secrets
from time import perf_counter

from pythonjsonlogger.core import RESERVED_ATTRS
from pythonjsonlogger.json import JsonFormatter
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import Message, Receive, Scope, Send

from components.renderers.files.formats import FORMATS
from components.view.metering import ANSWERS, SECONDS
from components.web.layer import Layer
from components.web.places import PAGES, READABLE, STREAMLIT

SETTING = "TAKEDOWN_TRENDS_LOG"  # json
_REQUEST_ID = re.compile(r"[\w.-]{1,64}", re.ASCII)
_ENDING = re.compile(r"\.([a-z]{2,8})$")
_ENDINGS = (*FORMATS, "docx", "hwpx", "jsonld", "pdf", "xml", "zip")
_log = logging.getLogger("takedown_trends.request")


def start() -> None:
    """Write warnings and errors as text; where the setting asks for it, every line of the log as JSON.

    That has time, level, part, text, request.
    """
    handler, root = logging.StreamHandler(), logging.getLogger()
    if os.environ.get(SETTING, "").strip() != "json":
        # Python writes errors by itself only while nobody else listens, and something counts them.
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        root.addHandler(handler)
        _log.setLevel(logging.WARNING)
        return
    handler.setFormatter(
        JsonFormatter(
            "%(asctime)s %(levelname)s %(name)s %(message)s",
            datefmt="%Y-%m-%dT%H:%M:%S%z",
            rename_fields={"asctime": "time", "levelname": "level", "name": "part"},
            reserved_attrs=[*RESERVED_ATTRS, "color_message"],
        )
    )
    root.handlers = [*(one for one in root.handlers if type(one) is not logging.StreamHandler), handler]
    root.setLevel(logging.INFO)
    for name in ("streamlit", "uvicorn", "uvicorn.error"):
        logging.getLogger(name).handlers.clear()
        logging.getLogger(name).propagate = True


class Journal(Layer):
    """ASGI middleware that gives each request an id (its own, where a proxy has given it one) and notes its end."""

    async def respond(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; note path, kind, status, milliseconds and bytes when it is answered."""
        begun, status, sent = perf_counter(), 0, 0
        given = Headers(scope=scope).get("x-request-id", "")
        own = given if _REQUEST_ID.fullmatch(given) else secrets.token_hex(8)

        async def noted(message: Message) -> None:
            nonlocal status, sent
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-ID"] = own
            sent += len(message.get("body", b""))
            await send(message)

        path = self.path(scope)
        kind = kind_of(path)
        try:
            await self.app(scope, receive, noted)
        finally:
            took = perf_counter() - begun
            ANSWERS.labels(kind, str(status)).inc()
            SECONDS.labels(kind).observe(took)
            # No query: it may hold what somebody searched for. No address of the reader either.
            _log.info(
                "%s",
                status,
                extra={
                    "request_id": own,
                    "method": scope["method"],
                    "path": f"/{path}" if status != 404 else "",
                    "kind": kind,
                    "status": status,
                    "milliseconds": round(took * 1000, 1),
                    "bytes": sent,
                },
            )


def kind_of(path: str) -> str:
    """Return what is asked for by a path: page, asset, readable, the ending of a file, or other."""
    first = path.partition("/")[0]
    if first in STREAMLIT:
        return "asset"
    if path in PAGES:
        return "page"
    ending = _ENDING.search(path)
    if ending and ending[1] in _ENDINGS:
        return ending[1]
    return "readable" if first in READABLE else "other"
