"""Who is let in: hosts that this server is known by, and those of Streamlit's places that the dashboard needs."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from components.view.site import is_known, stated
from components.web.api.problem import HOST, PLACE, Fault, Refused, refusal
from components.web.layer import Layer

# Streamlit's own places that are of no use here. An upload fills the memory, its metrics tell everybody what goes on,
# and through the others nobody signs in or acts.
_CLOSED = ("auth", "oauth2callback", "app/static")
_CORE, _OPEN = "_stcore", ("health", "host-config", "stream", "bidi-components")
_POLICY_VIOLATION = 1008  # https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1


class Door(Layer):
    """ASGI middleware that refuses what comes by an unknown host, and places that are closed."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what may come in; close a websocket that no page of ours has opened."""
        if scope["type"] == "websocket" and not _is_own(Headers(scope=scope)):
            await receive()
            await send({"type": "websocket.close", "code": _POLICY_VIOLATION})
        else:
            await super().__call__(scope, receive, send)

    async def respond(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 421 for an unknown host and 404 at a closed place; pass on all else."""
        answer: ASGIApp = self.app
        if not is_known(Headers(scope=scope).get("host", "")):
            answer = refusal(Request(scope), Refused(421, [Fault("host", "", HOST)]))
        elif _is_closed(self.path(scope)):
            answer = refusal(Request(scope), Refused(404, [Fault("address", f"/{self.path(scope)}", PLACE)]))
        await answer(scope, receive, send)


def _is_own(headers: Headers) -> bool:
    """Return whether a websocket comes by a known host, from a page of this server: no other may act for its readers.

    Streamlit would ask another server for its own address before it refused.
    """
    host, origin = headers.get("host", ""), headers.get("origin")
    own = origin is None or urlsplit(origin).netloc in (host, urlsplit(stated("").root).netloc)
    return own and is_known(host)


def _is_closed(path: str) -> bool:
    first, _, rest = path.partition("/")
    if first == _CORE:
        return rest.partition("/")[0] not in _OPEN
    return any(path == place or path.startswith(f"{place}/") for place in _CLOSED)
