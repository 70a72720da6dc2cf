"""What every HTTP answer carries, and the language of the page's shell."""

from __future__ import annotations

from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

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


class Shell:
    """ASGI middleware: security headers everywhere, and `<html lang>` of the shell in the reader's language."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and mend the answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        lang = language(scope["query_string"].decode("latin-1"), Headers(scope=scope).get("accept-language", ""))
        started: Message | None = None

        async def mended(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                if headers.get("content-type", "").startswith("text/html") and "content-encoding" not in headers:
                    started = message
                    return
            elif started is not None and message["type"] == "http.response.body":
                body = message.get("body", b"").replace(b'<html lang="en"', f'<html lang="{lang}"'.encode(), 1)
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
