"""What every HTTP answer carries, and the language of the page's shell."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from urllib.parse import parse_qs

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.builtin import texts

_SCRIPT = Path(__file__).parent / "shell.js"
_TAG = '<script src="{base}/shell.js"></script>'

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
}


def language(query: str, accepted: str) -> str:
    """Return the language of a request: the one in the address, else the browser's first, else English."""
    asked = parse_qs(query).get("lang", [""])[-1]
    if asked in ("en", "ko"):
        return asked
    return "ko" if accepted.strip().lower().startswith("ko") else "en"


def _base() -> str:
    path = st.get_option("server.baseUrlPath").strip("/")
    return f"/{path}" if path else ""


def script(request: Request) -> Response:
    """Answer `/shell.js`: where the server is, the language of the page, and what Streamlit leaves to mend."""
    headers = {"Cache-Control": "public, max-age=3600"}
    return Response(_script(_base()), media_type="text/javascript", headers=headers)


@lru_cache(maxsize=1)
def _script(base: str) -> str:
    told = json.dumps({"base": base, "texts": texts()}, ensure_ascii=False, separators=(",", ":"))
    return _SCRIPT.read_text(encoding="utf-8").replace('"%SHELL%"', told)


class Shell:
    """ASGI middleware: security headers everywhere, and `<html lang>` of the shell in the reader's language."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and mend the answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if "text/html" in headers.get("accept", ""):
            # The shell is mended as text, so it must not come compressed; it is small.
            kept = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
            scope = {**scope, "headers": kept}
        lang = language(scope["query_string"].decode("latin-1"), headers.get("accept-language", ""))
        started: Message | None = None

        async def mended(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                answer = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    answer.setdefault(name, value)
                if answer.get("content-type", "").startswith("text/html") and "content-encoding" not in answer:
                    answer.add_vary_header("Accept-Language")
                    started = message
                    return
            elif started is not None and message["type"] == "http.response.body":
                body = message.get("body", b"").replace(b'<html lang="en"', f'<html lang="{lang}"'.encode(), 1)
                body = body.replace(b"<head>", b"<head>" + _TAG.format(base=_base()).encode(), 1)
                if not message.get("more_body"):
                    MutableHeaders(scope=started)["content-length"] = str(len(body))
                else:
                    del MutableHeaders(scope=started)["content-length"]
                await send(started)
                started = None
                message = {**message, "body": body}
            await send(message)

        await self.app(scope, receive, mended)


MIDDLEWARE = [Middleware(Shell)]
