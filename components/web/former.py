"""Names that query parameters had before: an address that is out keeps working."""

from __future__ import annotations

from urllib.parse import unquote_plus

from starlette.datastructures import QueryParams
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

# What a parameter was called, and what it is called now.
_SINCE = {"as": "display"}


def renamed(query: str) -> str:
    """Return a query with each parameter under the name that it has now, all else as it was."""
    parts = [part.partition("=") for part in query.split("&")]
    return "&".join("".join((_SINCE.get(unquote_plus(name), name), *value)) for name, *value in parts)


class FormerNames:
    """Middleware that leads an address with a former name to the same one with the present name."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 308 where a name is a former one, and pass on every other request."""
        app = self.app
        if scope["type"] == "http" and scope["method"] in ("GET", "HEAD"):
            query = scope["query_string"].decode("latin-1")
            if not _SINCE.keys().isdisjoint(QueryParams(query)):
                # Relative to the address itself, so it holds under any path and behind any proxy.
                app = RedirectResponse(f"?{renamed(query)}", status_code=308)
        await app(scope, receive, send)
