"""Who is let in: hosts that this server is known by, and those of Streamlit's places that the dashboard needs."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from components.view.site import is_known, stated
from components.web.api.problem import HOST, PLACE, Fault, Refused, refusal

# Streamlit's own places that are of no use here. An upload fills the memory, its metrics tell everybody what goes on,
# and through the others nobody signs in or acts.
_CLOSED = ("auth", "oauth2callback", "app/static")
_CORE, _OPEN = "_stcore", ("health", "host-config", "stream", "bidi-components")
_POLICY_VIOLATION = 1008  # https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1


class Door:
    """ASGI middleware that refuses what comes by an unknown host, and places that are closed.

    `base` is the path that the dashboard stands under on its host, such as `/trends`; empty for the root.
    """

    def __init__(self, app: ASGIApp, base: str) -> None:
        self.app = app
        self.base = base

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what may come in; answer 421 for an unknown host and 404 at a closed place."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        known = is_known(headers.get("host", ""))
        if scope["type"] == "websocket" and not (known and _is_own(headers)):
            await receive()
            await send({"type": "websocket.close", "code": _POLICY_VIOLATION})
        elif scope["type"] == "http" and not known:
            await refusal(Request(scope), Refused(421, [Fault("host", "", HOST)]))(scope, receive, send)
        elif scope["type"] == "http" and _is_closed(scope["path"].removeprefix(self.base).strip("/")):
            fault = Fault("address", scope["path"].removeprefix(self.base), PLACE)
            await refusal(Request(scope), Refused(404, [fault]))(scope, receive, send)
        else:
            await self.app(scope, receive, send)


def _is_own(headers: Headers) -> bool:
    """Return whether a websocket is opened by a page of this server: no other site may act for its readers.

    Streamlit would ask another server for its own address before it refused.
    """
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc in (headers.get("host"), urlsplit(stated("").root).netloc)


def _is_closed(path: str) -> bool:
    first, _, rest = path.partition("/")
    if first == _CORE:
        return rest.partition("/")[0] not in _OPEN
    return any(path == place or path.startswith(f"{place}/") for place in _CLOSED)
